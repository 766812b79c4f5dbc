import RecordReading

/// The authors of the record that is being taken apart, for those who refer to them by name.
struct RecordAuthors {
  var count = 0
  var matcher: AuthorMatcher
  /// RP taken apart.
  var reprints: [ReprintEntry]
}

/// What an author's name as written comes to.
struct KnownAuthor {
  let key: Fingerprint
  let folded: String
}

extension RecordNormaliser {
  /// AU, AF, RP, EM, OI and RI: one row of `authorships` an author.
  mutating func takeAuthors(_ text: RecordText) -> RecordAuthors {
    var (names, namesAreAsWritten) = self.names(of: .au, text)
    var (fullNames, fullNamesAreAsWritten) = self.names(of: .af, text)
    var emails: [String?] = []
    if AuthorEmail.take(from: &names, into: &emails) { namesAreAsWritten = false }
    if AuthorEmail.take(from: &fullNames, into: &emails) { fullNamesAreAsWritten = false }
    if !fullNames.isEmpty, !names.isEmpty, fullNames.count != names.count {
      report(
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
      takeAssignees(text, after: 0)
      return authors
    }
    if namesAreAsWritten { fields.keepAll(.au) }
    if !fullNames.isEmpty, fullNamesAreAsWritten { fields.keepAll(.af) }

    let details = details(of: &authors, text)
    for index in 0..<count {
      let name = result.take(names[index])
      let fullName = fullNames.isEmpty ? nil : result.take(fullNames[index])
      let detail = details[index]
      // Databases without AF have the full name in AU.
      let spelledOut =
        fullNames.isEmpty
        ? (AuthorName.isSpelledOut(names[index]) ? names[index] : nil) : fullNames[index]
      let author = mention(names[index], spelledOut, name: name, fullName: fullName)
      if detail.orcid != nil || detail.researcherID != nil { result.mark(author) }
      result.add(index + 1)
      result.add(.mention(author))
      result.add(name)
      result.add(fullName)
      result.add(detail.isCorresponding)
      result.add(detail.email ?? (index < emails.count ? emails[index] : nil))
      result.add(detail.orcid)
      result.add(detail.researcherID)
      result.add("author")
      result.end(.authorships)
    }
    takeAssignees(text, after: count)
    return authors
  }

  /// AE: one row of `authorships` an assignee of a patent, after those of the inventors. The field stays
  /// in `paper_fields`.
  private mutating func takeAssignees(_ text: RecordText, after count: Int) {
    if fields[.ae].isEmpty { return }
    var position = count
    var seen: Set<String> = []
    for number in fields[.ae] {
      for part in Entities.splitAtSemicolons(text.string(number)) {
        let written = TextFolding.squeezed(Entities.decoded(String(part)))
        let key = AuthorName.fold(written)
        if key.isEmpty || !seen.insert(key).inserted { continue }
        position += 1
        let name = result.take(written)
        let author = result.mention(
          .init(
            kind: .author, key: Fingerprint(key), name: name, fullName: nil,
            folded: result.take(key), form: Fingerprint(written).low | 1))
        result.add(position)
        result.add(.mention(author))
        result.add(name)
        result.add(.null)
        result.add(false)
        for _ in 0..<3 { result.add(.null) }
        result.add("assignee")
        result.end(.authorships)
      }
    }
  }

  /// The names of a field. A line of several names is parted at its semicolons, and what says that
  /// there is no author is left out; the field is then not as its names give it back.
  private func names(
    of field: RecordFields.Field, _ text: RecordText
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

  private struct AuthorDetail {
    var isCorresponding = false
    var email: String?
    var orcid: String?
    var hasSeveralORCIDs = false
    var researcherID: String?
  }

  private mutating func details(
    of authors: inout RecordAuthors, _ text: RecordText
  ) -> [AuthorDetail] {
    var details = Array(repeating: AuthorDetail(), count: authors.count)
    for entry in authors.reprints {
      for name in entry.authors {
        switch authors.matcher.match(name) {
        case .author(let index, _): details[index].isCorresponding = true
        case .ambiguous:
          report(
            .note, .rp, line: lineOfReprints(text),
            "reprint author '\(name)' may be any of several authors of the record", name)
        case .none:
          report(
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
      (RecordFields.Field.oi, AuthorIdentifier.Scheme.orcid), (.ri, .researcherID),
    ] {
      for number in fields[field] {
        let entries = AuthorIdentifier.list(
          text.string(number), scheme: scheme, matcher: &authors.matcher)
        for entry in entries {
          if let problem = entry.problem {
            report(.note, field.tag, line: text.line(number), problem, entry.asWritten)
          }
          guard let index = entry.author, let identifier = entry.identifier else { continue }
          // Of several ResearcherIDs the first; several ORCIDs are guesses of the export's, or those
          // of two people, and tell nothing. All of them stay in paper_fields.
          if scheme == .orcid {
            if let other = details[index].orcid, other != identifier {
              details[index].hasSeveralORCIDs = true
              report(
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
    for index in details.indices where details[index].hasSeveralORCIDs {
      details[index].orcid = nil
    }
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

  private mutating func mention(
    _ written: String, _ writtenInFull: String?, name: NormalisedRecord.Text,
    fullName: NormalisedRecord.Text?
  ) -> Int {
    buffer.removeAll(keepingCapacity: true)
    buffer.append(contentsOf: written.utf8)
    buffer.append(SourceForm.separator)
    if let writtenInFull { buffer.append(contentsOf: writtenInFull.utf8) }
    let form = buffer.withUnsafeBufferPointer { Fingerprint($0) }
    let known: KnownAuthor
    if let remembered = knownAuthors[form] {
      known = remembered
    } else {
      let folded = AuthorName.key(name: written, fullName: writtenInFull)
      known = KnownAuthor(key: Fingerprint(folded), folded: folded)
      if knownAuthors.count >= Self.memorySize { knownAuthors.removeAll(keepingCapacity: true) }
      knownAuthors[form] = known
    }
    return result.mention(
      .init(
        kind: .author, key: known.key, name: name, fullName: fullName,
        folded: result.take(known.folded), form: form.low | 1))
  }
}
