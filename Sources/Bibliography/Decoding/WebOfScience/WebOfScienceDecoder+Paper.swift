import RecordReading

extension WebOfScienceDecoder {
  /// What the paper's own columns say, its numbers, and the source behind SO, J9, SN, ….
  mutating func takePaper(_ text: RecordText, _ builder: inout DraftBuilder) {
    takeSource(text, &builder)
    let number = takeAccessionNumber(text, &builder)
    builder.draft.facts.documentType = self.text(.dt, text, &builder)
    builder.draft.facts.publicationType = self.text(.pt, text, &builder)
    builder.draft.facts.language = self.text(.la, text, &builder)
    takeDates(text, &builder)
    builder.draft.facts.volume = self.text(.vl, text, &builder)
    builder.draft.facts.issue = self.text(.is, text, &builder)
    builder.draft.facts.specialIssue = self.text(.si, text, &builder)
    takePages(text, &builder)
    builder.draft.facts.articleNumber = self.text(.ar, text, &builder)
    builder.draft.facts.pageCount = integer(.pg, text, &builder)
    if let doi = doi(text, &builder) { builder.addDOI(doi) }
    if let id = pubMedID(text, number) { builder.addPubMedID(id) }
    takePatentNumbers(text, number, &builder)
    builder.draft.facts.timesCited = integer(.tc, text, &builder)
    builder.draft.facts.timesCitedAllDatabases = integer(.z9, text, &builder)
    builder.draft.facts.usage180Days = integer(.u1, text, &builder)
    builder.draft.facts.usageSince2013 = integer(.u2, text, &builder)
    builder.draft.facts.citedReferenceCount = integer(.nr, text, &builder)
    let facts = builder.draft.facts
    builder.addCounts(
      WebOfScienceSource.counts(
        database: facts.database, timesCited: facts.timesCited,
        timesCitedAllDatabases: facts.timesCitedAllDatabases,
        references: facts.citedReferenceCount))
    builder.draft.facts.openAccess = self.text(.oa, text, &builder)
    builder.draft.facts.isHighlyCited = flag(.hc, text, &builder)
    builder.draft.facts.isHot = flag(.hp, text, &builder)
    if let title = fields[.ti].first {
      builder.addTitle(text.string(title))
      keepOnly(.ti)
    }
    builder.draft.facts.abstract = self.text(.ab, text, &builder)
  }

  /// BP and EP; PS where the record has neither: "101-109".
  private mutating func takePages(_ text: RecordText, _ builder: inout DraftBuilder) {
    guard fields[.bp].isEmpty, fields[.ep].isEmpty, let written = text.string(fields[.ps].first),
      let pages = PageRange(written)
    else {
      builder.draft.facts.firstPage = self.text(.bp, text, &builder)
      builder.draft.facts.lastPage = self.text(.ep, text, &builder)
      return
    }
    builder.draft.facts.firstPage = builder.draft.take(pages.first)
    builder.draft.facts.lastPage = builder.draft.take(pages.last)
    fields.note(.bp, from: .ps)
    if pages.last != nil { fields.note(.ep, from: .ps) }
  }

  /// PM, or the number of MEDLINE, which is that of PubMed.
  private mutating func pubMedID(_ text: RecordText, _ number: PaperNumber?) -> String? {
    if let first = fields[.pm].first {
      keepOnly(.pm)
      return text.string(first)
    }
    guard let number, let id = AccessionNumber.pubMedID(of: number.value) else { return nil }
    fields.note(.pm, from: .ut)
    return id
  }

  /// The patent numbers in PN, which is a part number elsewhere.
  private func takePatentNumbers(
    _ text: RecordText, _ number: PaperNumber?, _ builder: inout DraftBuilder
  ) {
    let isPatent =
      text.string(fields[.pt].first) == "P" || number?.value.hasPrefix("DIIDW:") == true
    guard isPatent, !fields[.pn].isEmpty else { return }
    var seen: Set<String> = []
    for field in fields[.pn] {
      for part in Entities.splitAtSemicolons(text.string(field)) {
        let patent = TextFolding.squeezed(String(part))
        if seen.insert(patent).inserted { builder.addIdentifier("patent", patent) }
      }
    }
  }

  /// The first value of a field.
  private mutating func text(
    _ field: WebOfScienceRecord.Field, _ text: RecordText, _ builder: inout DraftBuilder
  ) -> PaperDraft.Text? {
    guard let first = fields[field].first else { return nil }
    keepOnly(field)
    return builder.draft.take(text[first])
  }

  private mutating func keepOnly(_ field: WebOfScienceRecord.Field) {
    if let only = fields.only(field) { fields.keep(only) }
  }

  private mutating func integer(
    _ field: WebOfScienceRecord.Field, _ text: RecordText, _ builder: inout DraftBuilder
  ) -> Int? {
    guard let first = fields[field].first else { return nil }
    let written = text.string(first)
    guard let value = FieldValues.canonicalInteger(written) else {
      builder.report(
        .warning, field.name, line: text.line(first),
        "field '\(field.name)' is '\(written.prefix(60))', not a whole number", written)
      return nil
    }
    keepOnly(field)
    return Int(value)
  }

  private mutating func flag(
    _ field: WebOfScienceRecord.Field, _ text: RecordText, _ builder: inout DraftBuilder
  ) -> Int? {
    guard let first = fields[field].first else { return nil }
    let written = text.string(first)
    let value = FieldValues.yesNo(written)
    if value == nil {
      builder.report(
        .warning, field.name, line: text.line(first),
        "field '\(field.name)' is '\(written.prefix(60))', neither Y nor N", written)
    } else if written == "Y" || written == "N" {
      keepOnly(field)
    }
    return value
  }

  // MARK: Dates

  private mutating func takeDates(_ text: RecordText, _ builder: inout DraftBuilder) {
    let year = year(text, &builder)
    builder.draft.facts.year = year
    builder.draft.facts.publicationDate = builder.draft.take(
      PublicationDate.iso(text.string(fields[.pd].first), year: year))
    builder.draft.facts.publicationDateAsWritten = self.text(.pd, text, &builder)
    let earlyAccess = earlyAccessDate(text, &builder)
    builder.draft.facts.earlyAccessDate = builder.draft.take(earlyAccess)
    builder.draft.facts.earlyAccessDateAsWritten = self.text(.ea, text, &builder)
  }

  private mutating func year(_ text: RecordText, _ builder: inout DraftBuilder) -> Int? {
    guard let first = fields[.py].first else {
      // Patents have the dates of their publications in PD only: the first one is that of the paper.
      let year = text.string(fields[.pd].first).flatMap(PublicationDate.firstYear)
      if year != nil { fields.note(.py, from: .pd) }
      return year
    }
    let written = text.string(first)
    let year = FieldValues.year(written)
    if year == nil {
      builder.report(
        .warning, .py, line: text.line(first),
        "field 'PY' is '\(written.prefix(60))', not a year", written)
    } else {
      keepOnly(.py)
    }
    return year
  }

  private func earlyAccessDate(_ text: RecordText, _ builder: inout DraftBuilder) -> String? {
    guard let first = fields[.ea].first else { return nil }
    let written = text.string(first)
    let year = text.string(fields[.ey].first).flatMap(FieldValues.year)
    let date = PublicationDate.earlyAccess(written, year: year)
    if date == nil {
      builder.report(
        .warning, .ea, line: text.line(first),
        "field 'EA' is '\(written.prefix(60))', not a date", written)
    }
    return date
  }

  // MARK: Numbers and source

  private mutating func doi(_ text: RecordText, _ builder: inout DraftBuilder) -> String? {
    guard let first = fields[.di].first else { return nil }
    let written = text.string(first)
    guard let doi = DOI.normalised(written) else {
      builder.report(
        .warning, .di, line: text.line(first),
        "field 'DI' is '\(written.prefix(60))', not a DOI", written)
      return nil
    }
    if doi == written { keepOnly(.di) }
    return doi
  }

  private mutating func takeAccessionNumber(
    _ text: RecordText, _ builder: inout DraftBuilder
  ) -> PaperNumber? {
    guard let first = fields[.ut].first else { return nil }
    let written = text.string(first)
    let number = AccessionNumber.number(written)
    if number.value == written { keepOnly(.ut) }
    builder.addAccessionNumber(number)
    return number
  }

  /// The source as the record writes it, by the first value of each field; none without a title.
  private mutating func takeSource(_ text: RecordText, _ builder: inout DraftBuilder) {
    guard !fields[.so].isEmpty else { return }
    var source = PaperDraft.Source()
    source.title = self.text(.so, text, &builder)
    source.abbreviation29 = self.text(.j9, text, &builder)
    source.abbreviationISO = self.text(.ji, text, &builder)
    source.issn = self.text(.sn, text, &builder)
    source.eissn = self.text(.ei, text, &builder)
    source.isbn = self.text(.bn, text, &builder)
    source.publisher = self.text(.pu, text, &builder)
    source.publisherCity = self.text(.pi, text, &builder)
    source.publisherAddress = self.text(.pa, text, &builder)
    source.series = self.text(.se, text, &builder)
    builder.addSource(source)
  }
}
