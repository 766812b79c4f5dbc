import RecordReading

extension RecordNormaliser {
  /// The columns of `papers`, and the source behind SO, J9, SN, ….
  mutating func takePaper(_ text: RecordText) {
    let source = sourceVariant(text)
    let number = accessionNumber(text)
    result.add(number)
    result.add(number.map(AccessionNumber.scheme))
    result.add(source.map { .source($0) } ?? .null)
    result.add(source.map { .mention($0) } ?? .null)
    for field in [RecordFields.Field.dt, .pt, .la] { addText(field, text) }
    let year = addYear(text)
    let dateAsWritten = text.string(fields[.pd].first)
    result.add(PublicationDate.iso(dateAsWritten, year: year))
    addText(.pd, text)
    result.add(earlyAccessDate(text))
    for field in [RecordFields.Field.ea, .vl, .is, .si] { addText(field, text) }
    addPages(text)
    addText(.ar, text)
    addInteger(.pg, text)
    let doi = doi(text)
    result.add(doi)
    let pubMedID = addPubMedID(text, number)
    for field in [RecordFields.Field.tc, .z9, .u1, .u2, .nr] { addInteger(field, text) }
    addText(.oa, text)
    for field in [RecordFields.Field.hc, .hp] { addFlag(field, text) }
    addText(.ti, text)
    result.add(text.string(fields[.ti].first).map(FieldValues.titleKey))
    addText(.ab, text)
    result.end(.papers)
    addIdentifiers(number, doi: doi, pubMedID: pubMedID, text)
  }

  /// BP and EP; PS where the record has neither: "101-109".
  private mutating func addPages(_ text: RecordText) {
    guard fields[.bp].isEmpty, fields[.ep].isEmpty, let written = text.string(fields[.ps].first),
      let pages = PageRange(written)
    else {
      for field in [RecordFields.Field.bp, .ep] { addText(field, text) }
      return
    }
    result.add(pages.first)
    result.add(pages.last)
    fields.note(.bp, from: .ps)
    if pages.last != nil { fields.note(.ep, from: .ps) }
  }

  /// PM, or the number of MEDLINE, which is that of PubMed.
  private mutating func addPubMedID(_ text: RecordText, _ number: String?) -> String? {
    if let first = fields[.pm].first {
      addText(.pm, text)
      return text.string(first)
    }
    guard let number, let id = AccessionNumber.pubMedID(of: number) else {
      result.add(.null)
      return nil
    }
    result.add(id)
    fields.note(.pm, from: .ut)
    return id
  }

  /// One row of `paper_identifiers` a number.
  private mutating func addIdentifiers(
    _ number: String?, doi: String?, pubMedID: String?, _ text: RecordText
  ) {
    var identifiers: [(scheme: String, value: String)] = []
    if let number { identifiers.append((AccessionNumber.scheme(of: number), number)) }
    if let doi { identifiers.append(("doi", doi)) }
    if let pubMedID { identifiers.append(("pubmed", pubMedID)) }
    // PN is a part number elsewhere.
    let isPatent =
      text.string(fields[.pt].first) == "P" || number?.hasPrefix("DIIDW:") == true
    if isPatent, !fields[.pn].isEmpty {
      var seen: Set<String> = []
      for field in fields[.pn] {
        for part in Entities.splitAtSemicolons(text.string(field)) {
          let patent = TextFolding.squeezed(String(part))
          if seen.insert(patent).inserted { identifiers.append(("patent", patent)) }
        }
      }
    }
    for (scheme, value) in identifiers {
      result.add(scheme)
      result.add(value)
      result.end(.paperIdentifiers)
    }
  }

  private mutating func addText(_ field: RecordFields.Field, _ text: RecordText) {
    guard let first = fields[field].first else { return result.add(.null) }
    result.add(text[first])
    if let only = fields.only(field) { fields.keep(only) }
  }

  private mutating func addInteger(_ field: RecordFields.Field, _ text: RecordText) {
    guard let first = fields[field].first else { return result.add(.null) }
    let written = text.string(first)
    let value = FieldValues.canonicalInteger(written)
    if value == nil {
      report(
        .warning, field.tag, line: text.line(first),
        "field '\(field.tag)' is '\(written.prefix(60))', not a whole number", written)
    } else if let only = fields.only(field) {
      fields.keep(only)
    }
    result.add(value.map(Int.init))
  }

  private mutating func addYear(_ text: RecordText) -> Int? {
    guard let first = fields[.py].first else {
      // Patents have the dates of their publications in PD only: the first one is that of the paper.
      let year = text.string(fields[.pd].first).flatMap(PublicationDate.firstYear)
      result.add(year)
      if year != nil { fields.note(.py, from: .pd) }
      return year
    }
    let written = text.string(first)
    let year = FieldValues.year(written)
    if year == nil {
      report(
        .warning, .py, line: text.line(first),
        "field 'PY' is '\(written.prefix(60))', not a year", written)
    } else if let only = fields.only(.py) {
      fields.keep(only)
    }
    result.add(year)
    return year
  }

  private mutating func addFlag(_ field: RecordFields.Field, _ text: RecordText) {
    guard let first = fields[field].first else { return result.add(.null) }
    let written = text.string(first)
    let value = FieldValues.yesNo(written)
    if value == nil {
      report(
        .warning, field.tag, line: text.line(first),
        "field '\(field.tag)' is '\(written.prefix(60))', neither Y nor N", written)
    } else if let only = fields.only(field), written == "Y" || written == "N" {
      fields.keep(only)
    }
    result.add(value)
  }

  private mutating func earlyAccessDate(_ text: RecordText) -> String? {
    guard let first = fields[.ea].first else { return nil }
    let written = text.string(first)
    let year = text.string(fields[.ey].first).flatMap(FieldValues.year)
    let date = PublicationDate.earlyAccess(written, year: year)
    if date == nil {
      report(
        .warning, .ea, line: text.line(first),
        "field 'EA' is '\(written.prefix(60))', not a date", written)
    }
    return date
  }

  private mutating func doi(_ text: RecordText) -> String? {
    guard let first = fields[.di].first else { return nil }
    let written = text.string(first)
    guard let doi = DOI.normalised(written) else {
      report(
        .warning, .di, line: text.line(first),
        "field 'DI' is '\(written.prefix(60))', not a DOI", written)
      return nil
    }
    if doi == written, let only = fields.only(.di) { fields.keep(only) }
    return doi
  }

  private mutating func accessionNumber(_ text: RecordText) -> String? {
    guard let first = fields[.ut].first else { return nil }
    let written = text.string(first)
    let number = AccessionNumber.normalised(written)
    if number == written, let only = fields.only(.ut) { fields.keep(only) }
    result.accessionNumber = Fingerprint(number)
    return number
  }

  /// The mention of the source as the record writes it, by the first value of each field; `nil` without
  /// a title.
  private mutating func sourceVariant(_ text: RecordText) -> Int? {
    guard let title = fields[.so].first else { return nil }
    buffer.removeAll(keepingCapacity: true)
    for (_, field) in SourceForm.columns {
      if let first = fields[field].first {
        buffer.append(contentsOf: text[first])
        result.source.append(result.take(text[first]))
        if let only = fields.only(field) { fields.keep(only) }
      } else {
        result.source.append(nil)
      }
      buffer.append(SourceForm.separator)
    }
    return result.mention(
      .init(
        kind: .sourceVariant, key: buffer.withUnsafeBufferPointer { Fingerprint($0) },
        name: result.take(text[title])))
  }
}
