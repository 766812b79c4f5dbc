extension Character {
  /// How many cells of a terminal it takes: 0, 1 or 2.
  ///
  /// A combining mark adds nothing to its letter; East Asian wide and full-width characters and
  /// emoji take two cells. Source: Unicode Standard Annex #11, East Asian Width.
  var displayWidth: Int {
    var width = 0
    for scalar in unicodeScalars { width = max(width, scalar.displayWidth) }
    // The emoji variation selector makes a narrow symbol wide.
    if unicodeScalars.count > 1, unicodeScalars.contains("\u{FE0F}") { return 2 }
    return width
  }
}

extension Unicode.Scalar {
  fileprivate var displayWidth: Int {
    if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return Self.isWide(value) || properties.isEmojiPresentation ? 2 : 1
    }
  }

  /// The blocks of wide and full-width characters.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F,  // Hangul Jamo, leading consonants
      0x2E80...0x303E,  // CJK radicals, punctuation
      0x3041...0x33FF,  // Hiragana, Katakana, Bopomofo, compatibility
      0x3400...0x4DBF, 0x4E00...0x9FFF,  // CJK ideographs
      0xA000...0xA4CF,  // Yi
      0xA960...0xA97F, 0xAC00...0xD7A3,  // Hangul
      0xF900...0xFAFF,  // CJK compatibility ideographs
      0xFE10...0xFE19, 0xFE30...0xFE6F,  // vertical and small forms
      0xFF00...0xFF60, 0xFFE0...0xFFE6,  // full-width forms
      0x1F300...0x1F64F, 0x1F900...0x1F9FF,  // pictographs
      0x20000...0x3FFFD:  // CJK extensions
      true
    default: false
    }
  }
}

extension String {
  /// How many cells of a terminal the text takes in one line.
  var displayWidth: Int {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return utf8.count }
    return reduce(0) { $0 + $1.displayWidth }
  }

  /// The text cut to `width` cells, with `…` as the last one when something was cut off.
  func cut(to width: Int) -> String {
    if displayWidth <= width { return self }
    if width < 1 { return "" }
    var result = ""
    var used = 0
    for character in self {
      used += character.displayWidth
      if used > width - 1 { break }
      result.append(character)
    }
    return result + "…"
  }
}
