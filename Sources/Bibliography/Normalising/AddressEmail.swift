/// E-mail addresses behind an address: "Univ X, Oslo, Norway. Electronic address: a@x.example."
enum AddressEmail {
  /// The address without them, and the first of them; `nil` where none stands at the end.
  static func parts(of written: String) -> (address: String, email: String)? {
    guard written.utf8.contains(0x40) else { return nil }
    var rest = written[...]
    var email: Substring?
    while let found = emailAtEnd(of: rest) {
      email = found
      rest = withoutLabel(trimmedAtEnd(rest[..<found.startIndex], ".,;:([<"))
    }
    guard let email, !rest.isEmpty else { return nil }
    return (String(rest), String(email))
  }

  /// Whether a text holds an e-mail address and no parts of an address.
  static func isAlone(_ text: String) -> Bool {
    text.utf8.contains(0x40) && !text.utf8.contains(0x2C)
  }

  private static func emailAtEnd(of text: Substring) -> Substring? {
    let rest = trimmedAtEnd(text, ".,;:)]>")
    let start = rest.lastIndex { $0.isWhitespace || $0 == ":" }.map { rest.index(after: $0) }
    var word = rest[(start ?? rest.startIndex)...]
    while let first = word.first, "([<".contains(first) { word.removeFirst() }
    guard let at = word.firstIndex(of: "@"), at > word.startIndex else { return nil }
    return word[at...].contains(".") ? word : nil
  }

  private static func withoutLabel(_ text: Substring) -> Substring {
    for label in labels where text.suffix(label.count).lowercased() == label {
      let before = text.dropLast(label.count)
      if before.last?.isLetter == true { continue }
      return trimmedAtEnd(before, ".,;:([<")
    }
    return text
  }

  private static let labels = [
    "electronic addresses", "electronic address", "e-mail address", "email address", "e-mails",
    "emails", "e-mail", "email", "e mail",
  ]

  private static func trimmedAtEnd(_ text: Substring, _ marks: String) -> Substring {
    var rest = text
    while let last = rest.last, last.isWhitespace || marks.contains(last) { rest.removeLast() }
    return rest
  }
}
