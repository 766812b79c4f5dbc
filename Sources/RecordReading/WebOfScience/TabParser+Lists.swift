// Where one value of a list ends and the next begins.
extension TabParser {
  /// The place of the ";" that ends the value which begins at `start`; the text's end, if none does.
  static func endOfValue(
    from start: Int, in text: UnsafeBufferPointer<UInt8>, of tag: FieldName
  ) -> Int {
    var index = start
    var depth = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "[") where tag == .c1: depth += 1
      case UInt8(ascii: "]") where tag == .c1: depth = max(0, depth - 1)
      case UInt8(ascii: "[") where tag == .cr:
        index = endOfDOIBrackets(from: index, in: text) ?? index
      case UInt8(ascii: ";") where depth == 0:
        // Programs that write tables have no blank after it; names have no ";" of their own.
        let isSeparator =
          index + 1 == text.count || text[index + 1] == 0x20 || tag == .au || tag == .af
        if isSeparator, !endsCharacterReference(index, in: text),
          tag != .cr || !isInsideOldDOI(index, in: text)
        {
          return index
        }
      default: break
      }
      index += 1
    }
    return text.count
  }

  /// Whether a ";" is the end of a character reference: `&amp;`, `&#38;`.
  private static func endsCharacterReference(
    _ semicolon: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let ampersand = text[max(0, semicolon - 9)..<semicolon].lastIndex(of: 0x26) else {
      return false
    }
    let name = text[(ampersand + 1)..<semicolon]
    if name.first == UInt8(ascii: "#") {
      return name.count > 1
        && name.dropFirst().allSatisfy {
          $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 6 || $0 | 0x20 == UInt8(ascii: "x")
        }
    }
    let known: [StaticString] = ["amp", "lt", "gt", "quot", "apos", "nbsp"]
    let rebased = UnsafeBufferPointer(rebasing: name)
    return known.contains { $0.utf8CodeUnitCount == name.count && rebased.hasPrefix($0) }
  }

  /// The place of the "]" of brackets that hold DOIs: `DOI [10.1/a, 10.1/2.0.CO; 2]`.
  private static func endOfDOIBrackets(
    from opening: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    let inside = text.dropping(opening + 1)
    guard inside.hasPrefix("10.") || inside.hasPrefix("DOI ") else { return nil }
    guard let length = inside.prefix(maximumBracketLength).firstIndex(of: UInt8(ascii: "]")) else {
      return nil
    }
    return opening + 1 + length
  }

  /// Longer than any list of DOIs that was seen; brackets that are never closed must not swallow the
  /// references behind them.
  private static let maximumBracketLength = 600

  /// Whether a "; " stands before the last part of an old DOI, `…>2.0.CO; 2-B`, of which a blank is
  /// no part.
  private static func isInsideOldDOI(_ index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index >= 3, text[index - 3] == UInt8(ascii: "."),
      text[index - 2] | 0x20 == UInt8(ascii: "c"), text[index - 1] | 0x20 == UInt8(ascii: "o")
    else { return false }
    let rest = text.dropping(index + 1).trimmedAtStart
    let end = rest.firstIndex { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "]") } ?? rest.count
    return end > 0 && end <= 3 && rest[..<end].allSatisfy { $0 != 0x20 }
  }
}
