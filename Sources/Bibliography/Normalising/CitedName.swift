/// Folding of a cited first author's name, on bytes.
enum CitedName {
  /// Appends `name` in upper case with full stops dropped and neighbouring initials joined:
  /// "Burnham K. P.", "Burnham K.P." and "BURNHAM KP" give "BURNHAM KP"; "*IUCN" stays.
  ///
  /// The first word is never an initial ("R Development Core Team").
  ///
  /// - Complexity: O(length).
  static func append(_ name: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]) {
    // One blank more than the name has can be written before it is taken back.
    result.appendWritten(upTo: name.count + 1) { write(name, into: $0) }
  }

  private static func write(
    _ name: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    var index = 0
    var isFirst = true
    var previousIsInitials = false
    while index < name.count {
      while index < name.count, CitedReference.isBlank(name[index]) { index += 1 }
      let start = index
      while index < name.count, !CitedReference.isBlank(name[index]) { index += 1 }
      if start == index { break }
      let isInitials = !isFirst && isInitials(name, start..<index)
      let before = count
      if !isFirst, !(isInitials && previousIsInitials) {
        output[count] = 0x20
        count += 1
      }
      let wordStart = count
      for position in start..<index {
        let byte = name[position]
        if byte == 0x2E || (isInitials && byte == 0x2D) { continue }
        output[count] = byte &- 0x61 < 26 ? byte & 0xDF : byte
        count += 1
      }
      if count == wordStart { count = before }
      previousIsInitials = isInitials
      isFirst = isFirst && count == 0
    }
    return count
  }

  /// One letter, or letters with full stops or hyphens between them ("K.P.", "J.-P.", "J-P").
  private static func isInitials(
    _ name: UnsafeBufferPointer<UInt8>, _ word: Range<Int>
  ) -> Bool {
    var letters = 0
    var run = 0
    var stops = 0
    for index in word {
      let byte = name[index]
      if byte == 0x2E || byte == 0x2D {
        stops += 1
        run = 0
        continue
      }
      if byte & 0xC0 != 0x80 {
        run += 1
        letters += 1
      }
      if run > 1 { return false }
    }
    return letters == 1 || (letters > 0 && stops > 0)
  }
}
