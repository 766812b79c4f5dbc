/// Text cut to the room that it has.
enum TextFitting {
  /// Marks on one letter beyond this number are not drawn: they would reach into other lines.
  private static let markLimit = 3

  /// One line as it is drawn: blanks for line ends, no row of blanks, no towers of marks, and no
  /// more than `limit` characters.
  static func plain(_ text: String, limit: Int = 300) -> String {
    var result = String.UnicodeScalarView()
    var marks = 0
    var isBlank = true
    for scalar in text.unicodeScalars.prefix(limit * 4) {
      if scalar.properties.generalCategory == .nonspacingMark {
        marks += 1
        if marks <= markLimit { result.append(scalar) }
        continue
      }
      marks = 0
      let isSpace = scalar.value <= 0x20 || scalar.value == 0xA0 || scalar.value == 0x2028
      if isSpace && isBlank { continue }
      isBlank = isSpace
      result.append(isSpace ? " " : scalar)
    }
    if result.last == " " { result.removeLast() }
    let line = String(result)
    return line.count > limit ? line.prefix(limit - 1) + "…" : line
  }

  /// The text, or as much of it as fits with an ellipsis after it.
  static func line(
    _ text: String, width: Double, size: Double, isBold: Bool = false
  ) -> String {
    let text = plain(text)
    if TextWidth.of(text, size: size, isBold: isBold) <= width { return text }
    var characters = Array(text)
    while characters.count > 1 {
      characters.removeLast()
      while characters.count > 1, characters.last == " " || characters.last == "," {
        characters.removeLast()
      }
      let shorter = String(characters) + "…"
      if TextWidth.of(shorter, size: size, isBold: isBold) <= width { return shorter }
    }
    return "…"
  }

  /// The text in lines broken at blanks, the last one cut when there are more than `limit`.
  ///
  /// - Parameter breaksWords: whether a word wider than a line goes on in the next one, after a
  ///   hyphen.
  static func lines(
    _ text: String, width: Double, size: Double, isBold: Bool = false, limit: Int = 100,
    breaksWords: Bool = false
  ) -> [String] {
    var words = plain(text, limit: 2000).split(separator: " ").map(String.init)
    if breaksWords {
      words = words.flatMap { broken($0, width: width, size: size, isBold: isBold) }
    }
    var lines: [String] = []
    var current = ""
    for (index, word) in words.enumerated() {
      let longer = current.isEmpty ? word : current + " " + word
      if current.isEmpty || TextWidth.of(longer, size: size, isBold: isBold) <= width {
        current = longer
        continue
      }
      if lines.count == limit - 1 {
        current = ([current] + words[index...]).joined(separator: " ")
        break
      }
      lines.append(line(current, width: width, size: size, isBold: isBold))
      current = word
    }
    if !current.isEmpty { lines.append(line(current, width: width, size: size, isBold: isBold)) }
    return lines
  }

  /// A word in parts that fit, at least three letters each, with hyphens after all but the last.
  private static func broken(
    _ word: String, width: Double, size: Double, isBold: Bool
  ) -> [String] {
    guard TextWidth.of(word, size: size, isBold: isBold) > width else { return [word] }
    let characters = Array(word)
    var end = characters.count - 3
    while end >= 3,
      TextWidth.of(String(characters[..<end]) + "-", size: size, isBold: isBold) > width
    {
      end -= 1
    }
    guard end >= 3 else { return [word] }
    let rest = String(characters[end...])
    return [String(characters[..<end]) + (characters[end - 1] == "-" ? "" : "-")]
      + broken(rest, width: width, size: size, isBold: isBold)
  }
}
