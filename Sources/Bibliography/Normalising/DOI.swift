/// Digital object identifiers: lower case, without prefix.
package enum DOI {
  package enum Failure: Error, Equatable, Sendable {
    /// No `10.registrant/suffix` in the text.
    case notADOI
    /// The text ends inside an old DOI ("10.1890/0012-9658(2000)081["): the beginning alone names
    /// every paper of an issue, so it is no key.
    case cut
  }

  /// The normalised DOI of `text`, or nil: `https://doi.org/10.1000/ABC` → `10.1000/abc`.
  package static func normalised(_ text: String) -> String? {
    var text = text
    var result: [UInt8] = []
    let failure = text.withUTF8 { append($0, 0..<$0.count, to: &result) }
    return failure == nil ? String(decoding: result, as: UTF8.self) : nil
  }

  /// Appends the normalised DOI of `bytes[range]` to `result`; on failure `result` is as before.
  ///
  /// - Prefixes (`DOI`, `doi:`, a resolver's URL) are dropped: it starts at the first `10.`.
  /// - ASCII letters are lowered; DOIs are case-insensitive (DOI Handbook, 2.4).
  /// - A blank is a hyphen that an export lost, except after `.`, `-` and `/`, where a line was
  ///   broken: `10.1016/S0140 6736(08)60453 5` → `10.1016/s0140-6736(08)60453-5`.
  /// - `&lt;`, `&gt;`, `&amp;` and percent codes are decoded.
  /// - Punctuation that a sentence or a list left at the end is dropped; brackets only if they close
  ///   nothing.
  ///
  /// - Complexity: O(length).
  package static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to result: inout [UInt8]
  ) -> Failure? {
    guard let start = start(bytes, range) else { return .notADOI }
    let begin = result.count
    copy(bytes, start..<range.upperBound, to: &result)
    let isCut = dropTrailing(&result, from: begin)
    if isCut || !isValid(result, from: begin) {
      result.removeSubrange(begin...)
      return isCut ? .cut : .notADOI
    }
    return nil
  }

  private static func start(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int? {
    var index = range.lowerBound
    while index + 6 < range.upperBound {
      if bytes[index] == 0x31, bytes[index + 1] == 0x30, bytes[index + 2] == 0x2E,
        isDigit(bytes[index + 3]) || (bytes[index + 3] == 0x20 && isDigit(bytes[index + 4]))
      {
        // "…8810.1016" is a number, "doi10.1016" is not.
        if index == range.lowerBound || !isDigit(bytes[index - 1]) && bytes[index - 1] != 0x2E {
          return index
        }
      }
      index += 1
    }
    return nil
  }

  private static func copy(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to result: inout [UInt8]
  ) {
    var index = range.lowerBound
    var pendingBlank = false
    while index < range.upperBound {
      var byte = bytes[index]
      index += 1
      if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
        pendingBlank = true
        continue
      }
      if byte == 0x26 { byte = entity(bytes, &index, range.upperBound) }
      if byte == 0x25, index + 1 < range.upperBound, let high = hex(bytes[index]),
        let low = hex(bytes[index + 1]), high < 8
      {
        byte = high << 4 | low
        index += 2
      }
      if pendingBlank {
        pendingBlank = false
        switch result.last {
        case 0x2E, 0x2D, 0x2F: break
        default: if byte != 0x2D { result.append(0x2D) }
        }
      }
      result.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
  }

  /// After a `&`: the byte that `lt;`, `gt;`, `amp;` stand for, else `&` itself.
  private static func entity(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ end: Int
  ) -> UInt8 {
    func matches(_ name: StaticString) -> Bool {
      guard index + name.utf8CodeUnitCount <= end else { return false }
      for offset in 0..<name.utf8CodeUnitCount
      where bytes[index + offset] | 0x20 != name.utf8Start[offset] | 0x20 {
        return false
      }
      return true
    }
    if matches("lt;") {
      index += 3
      return 0x3C
    }
    if matches("gt;") {
      index += 3
      return 0x3E
    }
    if matches("amp;") { index += 4 }
    return 0x26
  }

  /// Drops what a sentence or list left behind; true if an old DOI was cut at its bracket.
  private static func dropTrailing(_ result: inout [UInt8], from begin: Int) -> Bool {
    while result.count > begin, let last = result.last {
      switch last {
      case 0x2E, 0x2C, 0x3B, 0x3A, 0x2F, 0x22, 0x27, 0x2D: result.removeLast()
      case 0x29:
        if !closesNothing(result, from: begin, open: 0x28, close: 0x29) { return false }
        result.removeLast()
      case 0x5D:
        if !closesNothing(result, from: begin, open: 0x5B, close: 0x5D) {
          // "[]" holds nothing.
          if result.count - begin > 1, result[result.count - 2] == 0x5B {
            result.removeLast(2)
            continue
          }
          return false
        }
        result.removeLast()
      case 0x5B:
        // "(2000)081[" is the start of an old DOI; ".[" is dirt.
        if result.count - begin > 1, isDigit(result[result.count - 2]) { return true }
        result.removeLast()
      default: return false
      }
    }
    return false
  }

  private static func closesNothing(
    _ result: [UInt8], from begin: Int, open: UInt8, close: UInt8
  ) -> Bool {
    var depth = 0
    for byte in result[begin...] {
      if byte == open { depth += 1 }
      if byte == close { depth -= 1 }
    }
    return depth < 0
  }

  /// `10.`, a registrant of digits and points with four digits or more, `/`, and something.
  private static func isValid(_ result: [UInt8], from begin: Int) -> Bool {
    var index = begin + 3
    var digits = 0
    while index < result.count, isDigit(result[index]) || result[index] == 0x2E {
      digits += isDigit(result[index]) ? 1 : 0
      index += 1
    }
    return digits >= 4 && index + 1 < result.count && result[index] == 0x2F
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
