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
      let name = result.take(names[index])
      let fullName = fullNames.isEmpty ? nil : result.take(fullNames[index])
      let detail = details[index]
      let author = mention(
        names[index], fullNames.isEmpty ? nil : fullNames[index], name: name, fullName: fullName)
      if detail.orcid != nil || detail.researcherID != nil { result.mark(author) }
      result.add(index + 1)
      result.add(.mention(author))
      result.add(name)
      result.add(fullName)
      result.add(detail.isCorresponding)
      result.add(detail.email)
      result.add(detail.orcid)
      result.add(detail.researcherID)
      result.end(.authorships)
    }
    return authors
  }

  private struct AuthorDetail {
    var isCorresponding = false
    var email: String?
    var orcid: String?
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
            .note, .rp, line: text.line(fields[.rp][0]),
            "reprint author '\(name)' may be any of several authors of the record", name)
        case .none:
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
