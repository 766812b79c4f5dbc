/// Text made safe for XML. All text and every value of an attribute goes through here.
enum XMLText {
  /// Writes `<`, `>`, `&` and quotes as entities, blanks for line ends and tabs, and leaves out what
  /// XML 1.0 does not allow: control characters and U+FFFE, U+FFFF.
  ///
  /// Source: XML 1.0, section 2.2, https://www.w3.org/TR/xml/#charsets
  static func escaped(_ text: String) -> String {
    MarkupText.escaped(text) { _ in " " }
  }
}

/// Text made safe for HTML, in elements and in quoted attributes.
enum HTMLText {
  /// Writes `<`, `>`, `&` and quotes as entities, keeps line ends and tabs, and leaves out control
  /// characters and noncharacters, which HTML does not allow.
  ///
  /// Source: https://html.spec.whatwg.org/#preprocessing-the-input-stream
  static func escaped(_ text: String) -> String {
    MarkupText.escaped(text) { $0 == "\r" ? "\n" : $0 }
  }
}

/// What XML and HTML have in common: the two differ in what line ends and tabs become.
private enum MarkupText {
  static func escaped(
    _ text: String, space: (Unicode.Scalar) -> Unicode.Scalar
  ) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      case "\t", "\n", "\r": result.append(space(scalar))
      default:
        let value = scalar.value
        let isForbidden =
          value < 0x20 || (0x7F...0x9F).contains(value) || value & 0xFFFE == 0xFFFE
        if !isForbidden { result.append(scalar) }
      }
    }
    return String(result)
  }
}
