/// Tells a text's encoding from its first bytes.
enum EncodingGuess {
  /// The encoding, or nil if the bytes are not text.
  static func encoding(of sample: [UInt8]) -> TextEncoding? {
    if sample.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if sample.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    if sample.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    var evenZeros = 0
    var oddZeros = 0
    var controls = 0
    for (index, byte) in sample.enumerated() {
      if byte == 0 {
        if index % 2 == 0 { evenZeros += 1 } else { oddZeros += 1 }
      } else if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0C, byte != 0x0D, byte != 0x1A {
        controls += 1
      }
    }
    // Text in Latin letters has a zero in nearly every second byte.
    if sample.count >= 4 {
      if oddZeros * 10 >= sample.count * 4, evenZeros * 20 <= oddZeros { return .utf16LittleEndian }
      if evenZeros * 10 >= sample.count * 4, oddZeros * 20 <= evenZeros { return .utf16BigEndian }
    }
    // Single NUL bytes are damage; many are no text.
    if (evenZeros + oddZeros + controls) * 50 > sample.count { return nil }
    if isChinese(sample) { return .gb18030 }
    return isWindows1252(sample) ? .windows1252 : .utf8
  }

  /// Whether most bytes above 127 are not UTF-8, and the text is Chinese in GB 18030. Some of its
  /// pairs look like UTF-8, about one in five.
  private static func isChinese(_ sample: [UInt8]) -> Bool {
    sample.withUnsafeBufferPointer { bytes in
      var highBytes = 0
      var bytesOfUTF8 = 0
      var index = 0
      while index < bytes.count {
        guard bytes[index] >= 0x80 else {
          index += 1
          continue
        }
        let length = TextRepair.lengthOfSequence(in: bytes, at: index)
        bytesOfUTF8 += length
        highBytes += max(length, 1)
        index += max(length, 1)
      }
      guard bytesOfUTF8 * 10 < highBytes * 6 else { return false }
      return GB18030.looksLikeIt(bytes)
    }
  }

  /// Whether there are bytes above 127 and not one multi-byte character of UTF-8.
  private static func isWindows1252(_ sample: [UInt8]) -> Bool {
    var hasForeignBytes = false
    var index = 0
    while index < sample.count {
      if sample[index] < 0x80 {
        index += 1
        continue
      }
      let length = sample.withUnsafeBufferPointer { TextRepair.lengthOfSequence(in: $0, at: index) }
      if length > 0 { return false }
      // The sample may cut a character at its end.
      if index + 4 <= sample.count || sample.count < Recognition.sampleSize {
        hasForeignBytes = true
      }
      index += 1
    }
    return hasForeignBytes
  }
}
