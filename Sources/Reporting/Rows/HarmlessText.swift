extension String {
  /// The text without what a terminal obeys instead of showing it: control characters (escape sequences
  /// begin with one), their second set from U+0080, and those that turn the direction of writing or
  /// break lines. Each becomes U+FFFD; tabs and line feeds stay.
  public var harmless: String {
    // All of them but the first set are of two bytes from 0xC2 or more.
    guard utf8.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 >= 0x7F }) else {
      return self
    }
    return String(
      String.UnicodeScalarView(unicodeScalars.map { $0.isHarmless ? $0 : "\u{FFFD}" }))
  }
}

extension Unicode.Scalar {
  fileprivate var isHarmless: Bool {
    switch value {
    case 0x09, 0x0A: true
    case 0..<0x20, 0x7F...0x9F: false
    // Arabic letter mark, direction marks, line and paragraph separators, embeddings and overrides,
    // isolates
    case 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: false
    default: true
    }
  }
}
