import RecordReading
import SQLite

/// The authors of the record that is being written, for those who refer to them by name.
struct RecordAuthors {
  var count = 0
  var matcher: AuthorMatcher
  /// RP taken apart.
  var reprints: [ReprintEntry]
}

extension RecordStore {
  /// AU, AF, RP, EM, OI and RI: one row of `authorships` an author.
  func writeAuthors(_ text: RecordText, _ paperID: Int) throws(SQLiteError) -> RecordAuthors {
    var names = fields[.au].map { text.string($0) }
    var fullNames = fields[.af].map { text.string($0) }
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
      reprints: fields[.rp].isEmpty
        ? [] : ReprintEntry.list(lines: fields[.rp].map { text.string($0) }))
    guard count > 0 else { return authors }
    fields.keepAll(.au)
    if !fullNames.isEmpty { fields.keepAll(.af) }

    let details = details(of: &authors, text)
    for index in 0..<count {
      let name = names[index]
      let fullName = fullNames.isEmpty ? nil : fullNames[index]
      let id = try authorID(name: name, fullName: fullName)
      let detail = details[index]
      if detail.orcid != nil || detail.researcherID != nil { touched.authors.insert(id) }
      let row = tables.authorships
      row.add(paperID)
      row.add(index + 1)
      row.add(id)
      row.add(name)
      row.add(fullName)
      row.add(detail.isCorresponding)
      row.add(detail.email)
      row.add(detail.orcid)
      row.add(detail.researcherID)
      try row.write()
    }
    return authors
  }

  private struct AuthorDetail {
    var isCorresponding = false
    var email: String?
    var orcid: String?
    var researcherID: String?
  }

  private func details(
    of authors: inout RecordAuthors, _ text: RecordText
  ) -> [AuthorDetail] {
    var details = Array(repeating: AuthorDetail(), count: authors.count)
    for entry in authors.reprints {
      for name in entry.authors {
        if case .author(let index, _) = authors.matcher.match(name) {
          details[index].isCorresponding = true
        } else {
          report(
            .note, .rp, line: text.line(fields[.rp][0]),
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
          // The first identifier that a record gives an author; the others stay in paper_fields.
          if scheme == .orcid {
            details[index].orcid = details[index].orcid ?? identifier
          } else {
            details[index].researcherID = details[index].researcherID ?? identifier
          }
        }
      }
    }
    return details
  }

  private func authorID(name: String, fullName: String?) throws(SQLiteError) -> Int {
    let key = AuthorName.key(name: name, fullName: fullName)
    let (id, isNew) = keys.authors.findOrAdd(Fingerprint(key))
    if writtenNames.authorDiffers(id, name, fullName) || earlierNames.hasAuthor(id) {
      touched.authors.insert(id)
    }
    if isNew {
      let row = tables.authors
      row.add(id)
      row.add(name.isEmpty ? fullName ?? "" : name)
      row.add(fullName)
      row.add(key)
      row.add(AuthorName(name.isEmpty ? fullName ?? "" : name).abbreviatedKey)
      row.add(id)
      try row.write()
    }
    return id
  }
}
