/// What a byte of UTF-8 text is to the chunker.
enum TextByte {
  enum Kind: UInt8 {
    case letter, digit, space, hyphen, apostrophe, mark
    /// The first byte of a character outside ASCII.
    case foreign
  }

  /// The kind of a byte of text in lower case.
  @inline(__always) static func kind(of byte: UInt8) -> Kind {
    if byte &- UInt8(ascii: "a") < 26 { return .letter }
    if byte >= 128 { return .foreign }
    if byte == 32 || byte &- 9 < 2 || byte == 13 { return .space }
    if byte &- UInt8(ascii: "0") < 10 { return .digit }
    if byte == UInt8(ascii: "-") { return .hyphen }
    return byte == UInt8(ascii: "'") ? .apostrophe : .mark
  }

  /// The kind and the byte count of the character outside ASCII at `index`. `String` holds valid
  /// UTF-8 only, so the length follows from the first byte.
  static func foreign(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (Kind, Int) {
    let first = text[index]
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard index + length <= text.count else { return (.mark, text.count - index) }
    let second = text[index + 1]
    switch first {
    case 0xC2:
      // No-break space; ordinal signs and micro are letters, the rest of the block is signs.
      if second == 0xA0 { return (.space, length) }
      return ([0xAA, 0xB5, 0xBA].contains(second) ? .letter : .mark, length)
    case 0xC3:
      return (second == 0x97 || second == 0xB7 ? .mark : .letter, length)
    case 0xE2:
      guard second == 0x80 else {
        // Letter-like forms apart, U+2040 to U+2BFF are signs, arrows and mathematics.
        return (second < 0xB0 ? .mark : .letter, length)
      }
      switch text[index + 2] {
      case 0x80...0x8A, 0xAF: return (.space, length)
      // Hyphens, and the dash between two names; with spaces around it the dash ends a phrase.
      case 0x90...0x93: return (.hyphen, length)
      case 0x98, 0x99: return (.apostrophe, length)
      default: return (.mark, length)
      }
    case 0xE3:
      return (second == 0x80 ? .mark : .letter, length)
    default:
      return (.letter, length)
    }
  }

  /// Whether a word goes on at `index`.
  static func isWord(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index < text.count else { return false }
    switch kind(of: text[index]) {
    case .letter, .digit: return true
    case .foreign: return foreign(text, at: index).0 == .letter
    default: return false
    }
  }

  /// Whether a lone s stands at `index`.
  static func isPossessive(_ text: UnsafeBufferPointer<UInt8>, after index: Int) -> Bool {
    text[index] == UInt8(ascii: "s") && !isWord(text, at: index + 1)
  }

  /// A phrase with its dashes and typographic apostrophes as those of ASCII, in lower case.
  static func plain(_ phrase: String) -> String {
    let scalars = phrase.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.value {
      case 0x2010...0x2013: "-"
      case 0x2018, 0x2019: "'"
      default: scalar
      }
    }
    return String(String.UnicodeScalarView(scalars)).lowercased()
  }
}
