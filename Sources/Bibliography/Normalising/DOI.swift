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
  /// - A blank is a hyphen that an export lost, except after `.`, `-`, `/` and `;`, where a line was
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
    var failure: Failure?
    result.appendWritten(upTo: range.upperBound - start) { output in
      var count = copy(bytes, start..<range.upperBound, to: output)
      let isCut = dropTrailing(output, &count)
      if isCut || !isValid(output, count) {
        failure = isCut ? .cut : .notADOI
        return 0
      }
      return count
    }
    return failure
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
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    to output: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    var index = range.lowerBound
    var pendingBlank = false
    while index < range.upperBound {
      var byte = bytes[index]
      index += 1
      if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
        pendingBlank = count > 0
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
        switch output[count - 1] {
        case 0x2E, 0x2D, 0x2F, 0x3B: break
        default:
          if byte != 0x2D {
            output[count] = 0x2D
            count += 1
          }
        }
      }
      output[count] = byte &- 0x41 < 26 ? byte | 0x20 : byte
      count += 1
    }
    return count
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
  private static func dropTrailing(
    _ doi: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) -> Bool {
    while count > 1 {
      switch doi[count - 1] {
      case 0x2E, 0x2C, 0x3B, 0x3A, 0x2F, 0x22, 0x27, 0x2D: count -= 1
      case 0x29:
        guard closesNothing(doi, count, open: 0x28, close: 0x29) else { return false }
        count -= 1
      case 0x5D:
        if closesNothing(doi, count, open: 0x5B, close: 0x5D) {
          count -= 1
        } else if doi[count - 2] == 0x5B {
          // "[]" holds nothing.
          count -= 2
        } else {
          return false
        }
      case 0x5B:
        // "(2000)081[" is the start of an old DOI; ".[" is dirt.
        if isDigit(doi[count - 2]) { return true }
        count -= 1
      default: return false
      }
    }
    return false
  }

  private static func closesNothing(
    _ doi: UnsafeMutableBufferPointer<UInt8>, _ count: Int, open: UInt8, close: UInt8
  ) -> Bool {
    var depth = 0
    for index in 0..<count {
      if doi[index] == open { depth += 1 }
      if doi[index] == close { depth -= 1 }
    }
    return depth < 0
  }

  /// `10.`, a registrant of four digits or more and points, `/`, and something.
  private static func isValid(
    _ doi: UnsafeMutableBufferPointer<UInt8>, _ count: Int
  ) -> Bool {
    var index = 3
    var digits = 0
    while index < count, isDigit(doi[index]) || doi[index] == 0x2E {
      digits += isDigit(doi[index]) ? 1 : 0
      index += 1
    }
    return digits >= 4 && index + 1 < count && doi[index] == 0x2F
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
