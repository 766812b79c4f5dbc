// The stdlib has canonical decomposition but not yet in its public interface; Foundation's would add
// tens of megabytes to a static binary.
@_spi(_Unicode) import Swift

/// Folding of text for keys: what two spellings must share to count as one.
package enum TextFolding {
  /// Canonical composition (NFC) of `text`.
  ///
  /// - Complexity: O(n); ASCII text is returned as it is.
  package static func composed(_ text: String) -> String {
    if isASCII(text) { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text._nfc { scalars.append(scalar) }
    return String(scalars)
  }

  /// `text` without diacritics: decomposed, combining marks dropped, and the Latin letters that have
  /// no decomposition written out (`ø` → `o`, `ß` → `ss`, `æ` → `ae`). Letters of other scripts stay;
  /// so do marks that follow them (й, が), which are letters of their own there.
  ///
  /// - Complexity: O(n); ASCII text is returned as it is.
  package static func withoutDiacritics(_ text: String) -> String {
    if isASCII(text) { return text }
    var result = String.UnicodeScalarView()
    var baseIsLatin = true
    for scalar in text._nfd {
      if isCombiningMark(scalar) {
        if !baseIsLatin { result.append(scalar) }
        continue
      }
      baseIsLatin = scalar.value < 0x250 || (0x1E00...0x1EFF).contains(scalar.value)
      if let plain = plainLetters[scalar] {
        result.append(contentsOf: plain.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return composed(String(result))
  }

  /// Upper case without diacritics.
  package static func upperCaseKey(_ text: String) -> String {
    withoutDiacritics(text).uppercased()
  }

  /// Blanks of every kind squeezed to one and trimmed at both ends.
  package static func squeezed(_ text: String) -> String {
    if isASCII(text), !needsSqueezing(text) { return text }
    var result = String.UnicodeScalarView()
    var pendingBlank = false
    for scalar in text.unicodeScalars {
      if isBlank(scalar) {
        pendingBlank = !result.isEmpty
      } else {
        if pendingBlank { result.append(" ") }
        pendingBlank = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether ASCII `text` has a blank at an end, two together, or one that is no space.
  private static func needsSqueezing(_ text: String) -> Bool {
    var previousIsBlank = true
    for byte in text.utf8 {
      if byte < 0x20 || (byte == 0x20 && previousIsBlank) { return true }
      previousIsBlank = byte == 0x20
    }
    return previousIsBlank && !text.isEmpty
  }

  /// Whether every byte of `text` is ASCII.
  package static func isASCII(_ text: String) -> Bool {
    var all: UInt8 = 0
    for byte in text.utf8 { all |= byte }
    return all < 0x80
  }

  /// Blanks, tabs, line ends and the blanks of typesetting (no-break, thin, ideographic …).
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.value == 0x200B || scalar.value == 0xFEFF
  }

  /// The hyphens and dashes that exports use where an author typed a hyphen.
  static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0xAD, 0x2010...0x2015, 0x2212, 0xFE63, 0xFF0D: true
    default: false
    }
  }

  /// The characters that stand where an author typed an apostrophe: quotes, accents and primes.
  static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x27, 0x60, 0xB4, 0x2B9, 0x2BB...0x2BD, 0x2C8, 0x2018...0x201B, 0x2032, 0x2035, 0x2039,
      0x203A, 0xFF07:
      true
    default: false
    }
  }

  /// The characters that stand where an author typed a double quote.
  static func isDoubleQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x22, 0xAB, 0xBB, 0x2BA, 0x2EE, 0x201C...0x201F, 0x2033, 0x2036, 0x301D...0x301F, 0xFF02:
      true
    default: false
    }
  }

  /// `text` with the quotes and dashes that were UTF-8 and read as Windows-1252 ("Alzheimerâ€™s")
  /// put right. Only sequences that are certain: no language has "â€", "Â´" or "Â«" in a word.
  ///
  /// - Complexity: O(n); text without "â" and "Â" is returned as it is.
  static func withPlainQuotes(_ text: String) -> String {
    if isASCII(text) { return text }
    guard text.unicodeScalars.contains(where: { $0 == "\u{E2}" || $0 == "\u{C2}" }) else {
      return text
    }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if scalars[index] == "\u{E2}", index + 2 < scalars.count,
        scalars[index + 1] == "\u{20AC}" || scalars[index + 1] == "\u{80}",
        let meant = misreadQuotes[scalars[index + 2]]
      {
        result.append(meant)
        index += 3
      } else if scalars[index] == "\u{C2}", index + 1 < scalars.count,
        ["\u{B4}", "\u{AB}", "\u{BB}"].contains(scalars[index + 1])
      {
        result.append(scalars[index + 1] == "\u{B4}" ? "'" : "\"")
        index += 2
      } else {
        result.append(scalars[index])
        index += 1
      }
    }
    return String(result)
  }

  /// The third byte of a quote or dash of UTF-8 as Windows-1252 and Latin-1 read it.
  private static let misreadQuotes: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{2DC}": "'", "\u{98}": "'", "\u{2122}": "'", "\u{99}": "'", "\u{B2}": "'",
    "\u{153}": "\"", "\u{9C}": "\"", "\u{9D}": "\"", "\u{17E}": "\"", "\u{9E}": "\"",
    "\u{201C}": "-", "\u{93}": "-", "\u{201D}": "-", "\u{94}": "-", "\u{90}": "-",
    "\u{91}": "-",
  ]

  private static func isCombiningMark(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x300 { return false }
    return scalar.properties.generalCategory == .nonspacingMark
  }

  private static let plainLetters: [Unicode.Scalar: String] = [
    "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ħ": "h",
    "Ħ": "H", "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "þ": "th",
    "Þ": "Th", "ı": "i", "ŋ": "n", "Ŋ": "N", "ŧ": "t", "Ŧ": "T", "ĸ": "k", "ſ": "s", "ƒ": "f",
    "’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "′": "'", "‛": "'", "ʹ": "'", "ʻ": "'",
    "ʽ": "'", "＇": "'", "‵": "'", "‹": "'", "›": "'", "“": "\"", "”": "\"", "„": "\"",
    "‟": "\"", "«": "\"", "»": "\"", "″": "\"", "＂": "\"",
  ]
}
