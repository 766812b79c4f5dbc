import RecordReading

/// Turns the records of one source into drafts.
protocol RecordDecoder: Sendable {
  /// Takes a record apart, which has at least one value. What is remembered between records may only
  /// save work.
  mutating func decode(_ record: Record, into builder: inout DraftBuilder)

  /// The day of the export as an ISO date, when the record tells it.
  mutating func exportDate(of record: Record) -> String?
}

extension RecordDecoder {
  mutating func exportDate(of record: Record) -> String? { nil }
}

/// Where records come from, and all that is to be known of it to import them: a database whose exports
/// are read.
protocol RecordSource: Sendable {
  /// Its name in `record_source`.
  var name: String { get }

  /// The forms in which it exports.
  var formats: [ExportFormat] { get }

  func makeDecoder() -> any RecordDecoder

  /// What `identity` looks at.
  var identifyingFields: [FieldName] { get }

  /// What tells the paper of a record, from the first value of each field.
  func identity(_ first: (FieldName) -> String?) -> RecordIdentity

  /// What a screening looks at.
  func outline(_ first: (FieldName) -> String?) -> RecordOutline

  /// The fields with numbers of the paper.
  var numberFields: [FieldName] { get }

  /// The numbers that a value of such a field gives, normalised.
  func identifiers(in value: String, of field: FieldName) -> [PaperNumber]

  /// What a record counts, from the first value of each field.
  func counts(_ first: (FieldName) -> String?) -> [PaperCount]

  /// Takes the text of a cited reference apart, as this source writes it.
  func readReference(_ text: UnsafeBufferPointer<UInt8>) -> CitedReference

  /// Which of several records of a paper says what.
  var copyRules: CopyRules { get }

  /// Whether two first values of a field say the same, though they may be written otherwise.
  func saysTheSame(_ one: String, _ other: String, in field: FieldName) -> Bool

  /// Names that it gives to document types and languages, in lower case: a study may ask for one of
  /// them without a paper that has it.
  var documentTypes: Set<String> { get }
  var languages: Set<String> { get }

  /// The fields with the references and the addresses, for problems with them as a whole.
  var referencesField: FieldName? { get }
  var addressesField: FieldName? { get }
}

extension RecordSource {
  func counts(_ first: (FieldName) -> String?) -> [PaperCount] { [] }
  func readReference(_ text: UnsafeBufferPointer<UInt8>) -> CitedReference { CitedReference() }
  var copyRules: CopyRules { CopyRules() }
  func saysTheSame(_ one: String, _ other: String, in field: FieldName) -> Bool { one == other }
  var documentTypes: Set<String> { [] }
  var languages: Set<String> { [] }
  var referencesField: FieldName? { nil }
  var addressesField: FieldName? { nil }
}

/// What a newer record of a paper says better than an older one.
struct CopyRules: Sendable {
  /// Counts that grow, and what tells when they were so large.
  var growing: Set<FieldName> = []
  /// What is corrected: that a paper was retracted, its final year, volume and pages. Of a copy that is
  /// certainly newer.
  var corrected: Set<FieldName> = []
}

/// What a screening of records looks at before they are imported.
struct RecordOutline: Sendable {
  var documentType: String?
  var language: String?
  var year: Int?
  var timesCited: Int?
}
