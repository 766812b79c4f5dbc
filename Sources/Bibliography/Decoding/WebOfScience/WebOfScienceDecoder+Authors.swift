import RecordReading

/// The authors of the record that is being taken apart, for those who refer to them by name.
struct RecordAuthors {
  var count = 0
  var matcher: AuthorMatcher
  /// RP taken apart.
  var reprints: [ReprintEntry]
}

extension WebOfScienceDecoder {
  /// AU, AF, RP, EM, OI and RI.
  mutating func takeAuthors(
    _ text: RecordText, _ builder: inout DraftBuilder
  ) -> RecordAuthors {
    var (names, namesAreAsWritten) = self.names(of: .au, text)
    var (fullNames, fullNamesAreAsWritten) = self.names(of: .af, text)
    var emails: [String?] = []
    if AuthorEmail.take(from: &names, into: &emails) { namesAreAsWritten = false }
    if AuthorEmail.take(from: &fullNames, into: &emails) { fullNamesAreAsWritten = false }
    if !fullNames.isEmpty, !names.isEmpty, fullNames.count != names.count {
      builder.report(
        .warning, .af, line: text.line(fields[.af][0]),
        "\(fullNames.count) full names (AF) for \(names.count) authors (AU); "
          + "the full names are kept in paper_fields", fullNames[0])
      fullNames = []
    }
    let count = max(names.count, fullNames.count)
    if names.isEmpty { names = Array(repeating: "", count: count) }
    var authors = RecordAuthors(
      count: count, matcher: AuthorMatcher(names: names, fullNames: fullNames),
      reprints: reprintEntries(text, names: names + fullNames))
    guard count > 0 else {
      builder.draft.facts.isAnonymous = !fields[.au].isEmpty || !fields[.af].isEmpty
      takeAssignees(text, &builder)
      return authors
    }
    if namesAreAsWritten { fields.keepAll(.au) }
    if !fullNames.isEmpty, fullNamesAreAsWritten { fields.keepAll(.af) }

    var details = details(of: &authors, text, &builder)
    for index in 0..<count {
      if index < emails.count { details[index].email = details[index].email ?? emails[index] }
      // Databases without AF have the full name in AU.
      let spelledOut =
        fullNames.isEmpty
        ? (AuthorName.isSpelledOut(names[index]) ? names[index] : nil) : fullNames[index]
      builder.addAuthor(
        names[index], fullName: fullNames.isEmpty ? nil : fullNames[index],
        spelledOut: spelledOut, details[index])
    }
    takeAssignees(text, &builder)
    return authors
  }

  /// AE: the assignees of a patent, after the inventors. The field itself is left over.
  private func takeAssignees(_ text: RecordText, _ builder: inout DraftBuilder) {
    var seen: Set<String> = []
    for number in fields[.ae] {
      for part in Entities.splitAtSemicolons(text.string(number)) {
        let written = TextFolding.squeezed(Entities.decoded(String(part)))
        let key = AuthorName.fold(written)
        if key.isEmpty || !seen.insert(key).inserted { continue }
        builder.addAssignee(written, key: key)
      }
    }
  }

  /// The names of a field. A line of several names is parted at its semicolons, and what says that
  /// there is no author is left out; the field is then not as its names give it back.
  private func names(
    of field: WebOfScienceRecord.Field, _ text: RecordText
  ) -> (names: [String], areAsWritten: Bool) {
    var names: [String] = []
    var areAsWritten = true
    names.reserveCapacity(fields[field].count)
    for number in fields[field] {
      let line = text.string(number)
      if text[number].contains(0x3B) {
        let parts = Entities.splitAtSemicolons(line).map { TextFolding.squeezed(String($0)) }
        areAsWritten = areAsWritten && parts == [line]
        names += parts.filter { !AuthorName.isAnonymous($0) }
      } else if AuthorName.isAnonymous(line) {
        areAsWritten = false
      } else {
        names.append(line)
      }
    }
    return (names, areAsWritten)
  }

  private func details(
    of authors: inout RecordAuthors, _ text: RecordText, _ builder: inout DraftBuilder
  ) -> [AuthorDetail] {
    var details = Array(repeating: AuthorDetail(), count: authors.count)
    var haveSeveralORCIDs: Set<Int> = []
    for entry in authors.reprints {
      for name in entry.authors {
        switch authors.matcher.match(name) {
        case .author(let index, _): details[index].isCorresponding = true
        case .ambiguous:
          builder.report(
            .note, .rp, line: lineOfReprints(text),
            "reprint author '\(name)' may be any of several authors of the record", name)
        case .none:
          builder.report(
            .note, .rp, line: lineOfReprints(text),
            "reprint author '\(name)' is not among the authors of the record", name)
        }
      }
    }
    for number in fields[.em] {
      let pairs = ReprintEntry.emails(text.string(number), entries: authors.reprints) ?? []
      for (name, email) in pairs {
        if case .author(let index, _) = authors.matcher.match(name) { details[index].email = email }
      }
    }
    for number in fields[.c1] where text[number].contains(0x40) {
      guard let (index, email) = emailOfOneAuthor(text.string(number), &authors) else { continue }
      details[index].email = details[index].email ?? email
    }
    for (field, scheme) in [
      (WebOfScienceRecord.Field.oi, AuthorIdentifier.Scheme.orcid), (.ri, .researcherID),
    ] {
      for number in fields[field] {
        let entries = AuthorIdentifier.list(
          text.string(number), scheme: scheme, matcher: &authors.matcher)
        for entry in entries {
          if let problem = entry.problem {
            builder.report(.note, field.name, line: text.line(number), problem, entry.asWritten)
          }
          guard let index = entry.author, let identifier = entry.identifier else { continue }
          // Of several ResearcherIDs the first; several ORCIDs are guesses of the export's, or those
          // of two people, and tell nothing. All of them stay in paper_fields.
          if scheme == .orcid {
            if let other = details[index].orcid, other != identifier {
              haveSeveralORCIDs.insert(index)
              builder.report(
                .note, .oi, line: text.line(number),
                "several ORCIDs of '\(entry.name)' in one record: none is taken", entry.asWritten)
            }
            details[index].orcid = details[index].orcid ?? identifier
          } else {
            details[index].researcherID = details[index].researcherID ?? identifier
          }
        }
      }
    }
    for index in haveSeveralORCIDs { details[index].orcid = nil }
    return details
  }

  /// The e-mail behind an address of C1, where the address is that of one author.
  private func emailOfOneAuthor(
    _ address: String, _ authors: inout RecordAuthors
  ) -> (author: Int, email: String)? {
    guard let email = AddressEmail.parts(of: address)?.email else { return nil }
    var names = AddressResolver.authorsInBrackets(address).authors
    if names.isEmpty, let head = AddressHead(address, matcher: &authors.matcher) {
      names = head.authors
    }
    if names.isEmpty, authors.count == 1 { return (0, email) }
    guard names.count == 1, case .author(let index, _) = authors.matcher.match(names[0]) else {
      return nil
    }
    return (index, email)
  }
}
