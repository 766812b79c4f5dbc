// The standard library normalises, but offers it only so; Foundation's would add tens of megabytes
// to a static program.
@_spi(_Unicode) import Swift

/// Normalisation form C.
enum Composition {
  /// Whether the character at `index` could make a text differ from its normalisation form C.
  ///
  /// False for the blocks that fill most bibliographies and have the property NFC_Quick_Check = Yes
  /// throughout: up to U+02FF (Latin), U+0400–U+0482 and U+048A–U+058F (Cyrillic, Armenian),
  /// U+2010–U+2027 and U+2030–U+205F (punctuation), U+20A0–U+20CF, U+2100–U+2125 (letter-like up to
  /// the ohm sign), U+2190–U+22FF (arrows, operators), U+3001–U+3029, U+3400–U+9FFF (Han),
  /// U+AC00–U+D7A3 (Hangul), U+FF00–U+FFFD (full width forms).
  ///
  /// Source: Unicode Character Database 15.0, DerivedNormalizationProps.txt. A precomposed Hangul
  /// syllable can only change through a jamo after it, which is in none of these blocks.
  static func mayChange(_ text: UnsafeBufferPointer<UInt8>, at index: Int, length: Int) -> Bool {
    var scalar: UInt32
    switch length {
    case 2: scalar = UInt32(text[index] & 0x1F)
    case 3: scalar = UInt32(text[index] & 0x0F)
    default: return true
    }
    for offset in 1..<length { scalar = scalar << 6 | UInt32(text[index + offset] & 0x3F) }
    switch scalar {
    case 0..<0x300, 0x400...0x482, 0x48A...0x58F, 0x2010...0x2027, 0x2030...0x205F,
      0x20A0...0x20CF, 0x2100...0x2125, 0x2190...0x22FF, 0x3001...0x3029, 0x3400...0x9FFF,
      0xAC00...0xD7A3, 0xFF00...0xFFFD:
      return false
    default: return true
    }
  }

  /// The text in normalisation form C; `text` is valid UTF-8.
  static func composed(_ text: [UInt8]) -> [UInt8] {
    var composed: [UInt8] = []
    composed.reserveCapacity(text.count)
    for scalar in divided(String(decoding: text, as: UTF8.self))._nfc {
      composed.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    return composed
  }

  /// The text with U+034F, which joins graphemes and shows nothing, after every 30 combining marks in a
  /// row: to sort a row takes time by the square of its length. No language needs so many.
  ///
  /// Source: Unicode Standard Annex #15, section 13, Stream-Safe Text Format.
  private static func divided(_ text: String) -> String {
    func isMark(_ scalar: Unicode.Scalar) -> Bool {
      scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass != .notReordered
    }
    var count = 0
    let isLong = text.unicodeScalars.contains { scalar in
      count = isMark(scalar) ? count + 1 : 0
      return count > 30
    }
    guard isLong else { return text }
    var divided = String.UnicodeScalarView()
    count = 0
    for scalar in text.unicodeScalars {
      count = isMark(scalar) ? count + 1 : 0
      if count > 30 {
        divided.append("\u{34F}")
        count = 1
      }
      divided.append(scalar)
    }
    return String(divided)
  }
}
