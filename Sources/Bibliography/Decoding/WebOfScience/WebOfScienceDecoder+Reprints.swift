import RecordReading

extension WebOfScienceDecoder {
  /// Whom to write to, and where: RP, else the addresses of C1 that name a reprint author.
  ///
  /// - Parameter names: those of the record's authors, abbreviated and in full.
  func reprintEntries(_ text: RecordText, names: [String]) -> [ReprintEntry] {
    if !fields[.rp].isEmpty {
      return ReprintEntry.list(lines: fields[.rp].map { text.string($0) }, names: names)
    }
    var entries: [ReprintEntry] = []
    for number in fields[.c1] where text[number].contains(0x28) {
      if text[number].first == 0x5B {
        let (names, address) = AddressResolver.authorsInBrackets(text.string(number))
        let marked = names.compactMap(ReprintEntry.unmarked)
        if !marked.isEmpty {
          entries.append(ReprintEntry(authors: marked, marker: "reprint author", address: address))
        }
        continue
      }
      for entry in ReprintEntry.list(text.string(number)) where entry.marker != nil {
        if !entry.authors.isEmpty { entries.append(entry) }
      }
    }
    return entries
  }

  /// The line that the reprint addresses stand on.
  func lineOfReprints(_ text: RecordText) -> Int {
    (fields[.rp].first ?? fields[.c1].first).map { text.line($0) } ?? 0
  }
}

extension ReprintEntry {
  /// The entries of an RP field of a record with these authors.
  ///
  /// Old exports have no marker: "Ash, A, Univ X, Oslo, Norway." An entry that begins with the name of
  /// an author of the record is that author's address.
  package static func list(lines: [String], names: [String]) -> [ReprintEntry] {
    let entries = list(lines: lines)
    guard entries.contains(where: { $0.authors.isEmpty }), !names.isEmpty else { return entries }
    let known = Set(names.map { AuthorName($0).fullKey })
    var matcher = AuthorMatcher(names: names, fullNames: [])
    return entries.map { entry in
      guard entry.authors.isEmpty else { return entry }
      let (authors, rest) = authorsAtHead(of: entry.address, known: known)
      if !authors.isEmpty { return ReprintEntry(authors: authors, marker: nil, address: rest) }
      guard let (name, rest) = probableName(of: entry.address, &matcher) else { return entry }
      return ReprintEntry(authors: [name], marker: nil, address: rest)
    }
  }

  /// "Ash, Ann, Univ X, Oslo, Norway" where the author is "Ash, A", and "Elms, B, Univ X, …": a name that
  /// fits an author, or that has initials and an organisation behind it.
  private static func probableName(
    of address: String, _ matcher: inout AuthorMatcher
  ) -> (name: String, rest: String)? {
    let parts = AddressResolver.parts(of: address, separator: ", ")
    guard parts.count >= 4, AddressResolver.words(parts[0]).count <= 3 else { return nil }
    let name = "\(parts[0]), \(parts[1])"
    let isFollowed =
      AddressSubdivision.isOrganisation(parts[2]) || AddressSubdivision.isSubdivision(parts[2])
    let hasInitials =
      parts[1].utf8.count <= 6 && AddressResolver.words(parts[1]).allSatisfy(AuthorName.isInitials)
    guard matcher.match(name) != .none || hasInitials && isFollowed else { return nil }
    return (name, parts[2...].joined(separator: ", "))
  }

  /// "Ash, A; Elm, B, Univ X, Oslo" or "Ash A, Univ X, Oslo" → the names, if they are known, and the
  /// rest.
  ///
  /// - Parameter known: full keys of the names.
  static func authorsAtHead(
    of address: String, known: Set<String>
  ) -> (authors: [String], rest: String) {
    var authors: [String] = []
    var rest = address[...]
    while let (name, next) = nameAtHead(of: rest, known: known) {
      authors.append(name)
      rest = next
    }
    return (authors, String(Entities.trim(rest)))
  }

  /// A name ends at the first or the second comma, or at a semicolon; the longer one is tried first.
  private static func nameAtHead(
    of text: Substring, known: Set<String>
  ) -> (name: String, next: Substring)? {
    var ends: [Substring.Index] = []
    for index in text.utf8.indices {
      let byte = text.utf8[index]
      if byte == 0x2C || byte == 0x3B { ends.append(index) }
      if ends.count == 3 || byte == 0x3B { break }
    }
    for end in ends.reversed() {
      let name = String(Entities.trim(text[..<end]))
      if !name.isEmpty, known.contains(AuthorName(name).fullKey) {
        return (name, Entities.trim(text[text.utf8.index(after: end)...]))
      }
    }
    return nil
  }
}

/// What stands before an address in C1 and says whose it is.
struct AddressHead {
  var authors: [String]
  /// What follows.
  var address: String

  /// "Ash, Ann; Elm, Bo; Univ X, Oslo, Norway" (Zoological Record) and "Ash, A (reprint author), Univ
  /// X, Oslo, Norway" → the names and the address; nil for an address alone.
  ///
  /// - Parameter matcher: of the record's authors; a name before a semicolon must be one of them.
  init?(_ written: String, matcher: inout AuthorMatcher) {
    let bytes = written.utf8
    if bytes.contains(0x28) {
      let entries = ReprintEntry.list(written)
      if entries.count == 1, entries[0].marker != nil, !entries[0].authors.isEmpty {
        self.init(authors: entries[0].authors, address: entries[0].address)
        return
      }
    }
    guard bytes.contains(0x3B) else { return nil }
    var authors: [String] = []
    var rest = written[...]
    while let semicolon = rest.utf8.firstIndex(of: 0x3B) {
      let name = String(Entities.trim(rest[..<semicolon]))
      guard !name.isEmpty, matcher.match(name) != .none else { break }
      authors.append(name)
      rest = rest[rest.utf8.index(after: semicolon)...]
    }
    let address = String(Entities.trim(rest))
    if authors.isEmpty || address.isEmpty { return nil }
    self.init(authors: authors, address: address)
  }

  private init(authors: [String], address: String) {
    self.authors = authors
    self.address = address
  }
}
