/// E-mail addresses that databases other than the Core Collection write beside the name of an author:
/// "Kestrel, Ada B. (ada@birds.example)".
enum AuthorEmail {
  /// Takes the addresses out of names.
  ///
  /// - Parameter emails: gets one entry a name, where it has none yet.
  /// - Returns: whether there was any
  static func take(from names: inout [String], into emails: inout [String?]) -> Bool {
    var found = false
    for index in names.indices {
      guard let (name, email) = parts(of: names[index]) else { continue }
      found = true
      names[index] = name
      while emails.count <= index { emails.append(nil) }
      emails[index] = emails[index] ?? email
    }
    return found
  }

  /// A name without the address beside it.
  static func without(_ written: String) -> String { parts(of: written)?.name ?? written }

  private static func parts(of written: String) -> (name: String, email: String)? {
    guard written.utf8.contains(0x40) else { return nil }
    let text = Entities.trim(written[...])
    let brackets: (open: Character, close: UInt8) =
      text.utf8.last == 0x3E ? ("<", 0x3E) : ("(", 0x29)
    guard text.utf8.last == brackets.close, let open = text.lastIndex(of: brackets.open) else {
      return nil
    }
    let inside = text[text.index(after: open)...].dropLast()
    let name = Entities.trim(text[..<open])
    // "(e-mail: ada@birds.example)", "(ada@birds.example; ada@home.example)": the first address.
    let words = inside.split { $0.isWhitespace || $0 == ";" || $0 == "," || $0 == ":" }
    guard !name.isEmpty, let email = words.first(where: { $0.contains("@") }) else { return nil }
    return (String(name), String(email))
  }
}
