import RecordReading

/// The Web of Science, with all databases of its platform.
struct WebOfScienceSource: RecordSource {
  var name: String { "wos" }

  var formats: [ExportFormat] { ExportFormat.webOfScience }

  func makeDecoder() -> any RecordDecoder { WebOfScienceDecoder() }

  var identifyingFields: [FieldName] {
    [
      .ut, .di, .pm, .ti, .x1, .y1, .z1, .ft, .x2, .py, .pd, .ea, .ey, .au, .af, .z2,
    ]
  }

  func identity(_ first: (FieldName) -> String?) -> RecordIdentity {
    let number = first(.ut).map(AccessionNumber.number)
    var identity = RecordIdentity(
      number: number, doi: first(.di).flatMap(DOI.normalised),
      pubMedID: first(.pm) ?? number.flatMap { AccessionNumber.pubMedID(of: $0.value) })
    if let title = Self.first(.ti, first), let author = first(.au) ?? first(.af) ?? first(.z2) {
      identity.title = RecordIdentity.Title(
        key: FieldValues.titleKey(title),
        year: (first(.py).map(FieldValues.year) ?? first(.pd).flatMap(PublicationDate.firstYear))
          ?? Self.earlyAccessYear(first),
        firstAuthor: AuthorName(AuthorEmail.without(author)).abbreviatedKey)
    }
    return identity
  }

  func outline(_ first: (FieldName) -> String?) -> RecordOutline {
    RecordOutline(
      documentType: first(.dt), language: first(.la),
      year: first(.py).flatMap(FieldValues.year) ?? Self.earlyAccessYear(first),
      timesCited: first(.tc).flatMap { Int($0) })
  }

  var numberFields: [FieldName] { [.di, .pm, .ut] }

  func identifiers(in value: String, of field: FieldName) -> [PaperNumber] {
    switch field {
    case .ut:
      let number = AccessionNumber.number(value)
      return [number]
        + (AccessionNumber.pubMedID(of: number.value).map { [PaperNumber("pubmed", $0)] } ?? [])
    case .di: return DOI.normalised(value).map { [PaperNumber("doi", $0)] } ?? []
    case .pm: return [PaperNumber("pubmed", value)]
    default: return []
    }
  }

  func counts(_ first: (FieldName) -> String?) -> [PaperCount] {
    func number(_ field: FieldName) -> Int? {
      first(field).flatMap(FieldValues.canonicalInteger).flatMap { Int($0) }
    }
    return Self.counts(
      database: first(.ut).map { AccessionNumber.number($0).scheme }, timesCited: number(.tc),
      timesCitedAllDatabases: number(.z9), references: number(.nr))
  }

  /// TC and NR are of the record's own database, Z9 is of all.
  static func counts(
    database: String?, timesCited: Int?, timesCitedAllDatabases: Int?, references: Int?
  ) -> [PaperCount] {
    [
      PaperCount(
        database: database ?? "wos", timesCited: timesCited, referenceCount: references),
      PaperCount(database: "wos_all", timesCited: timesCitedAllDatabases),
    ].filter { !$0.isEmpty }
  }

  func readReference(_ text: UnsafeBufferPointer<UInt8>) -> CitedReference {
    CitedReference(line: text)
  }

  var copyRules: CopyRules {
    CopyRules(
      growing: [.tc, .z9, .u1, .u2, .da],
      corrected: [.ti, .dt, .py, .pd, .vl, .is, .pn, .su, .si, .bp, .ep, .ar])
  }

  func saysTheSame(_ one: String, _ other: String, in field: FieldName) -> Bool {
    field == .ut
      ? AccessionNumber.normalised(one) == AccessionNumber.normalised(other) : one == other
  }

  var documentTypes: Set<String> { WebOfScienceNames.documentTypes }
  var languages: Set<String> { WebOfScienceNames.languages }

  var referencesField: FieldName? { .cr }
  var addressesField: FieldName? { .c1 }

  /// The first value of a field, or of the first one that stands for it.
  private static func first(_ field: FieldName, _ first: (FieldName) -> String?) -> String? {
    if let value = first(field) { return value }
    for substitute in WebOfScienceRecord.substitutes where substitute.field.name == field {
      for other in substitute.tags { if let value = first(other) { return value } }
    }
    return nil
  }

  private static func earlyAccessYear(_ first: (FieldName) -> String?) -> Int? {
    first(.ea).flatMap {
      PublicationDate.earlyAccess($0, year: first(.ey).flatMap(FieldValues.year))
    }.flatMap(PublicationDate.year(ofISO:))
  }
}
