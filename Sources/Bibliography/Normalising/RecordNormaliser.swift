import RecordReading
import SQLite

/// Takes records apart: names, addresses, references, keywords, dates. A function of the record alone;
/// what it remembers between records only saves work.
struct RecordNormaliser {
  let resolver: AddressResolver
  /// Ids of the countries, in the order in which the resolver knows them.
  let countryIDs: [Int]

  /// The record that was taken apart last; storage is used again.
  var result = NormalisedRecord()
  var fields = RecordFields()
  var buffer: [UInt8] = []
  var knownLines = KnownLines()
  var knownAddresses: [Fingerprint: KnownAddress] = [:]
  var knownAuthors: [Fingerprint: KnownAuthor] = [:]
  /// The day of export that the record before gave, mostly that of the whole file.
  private var lastExportDay: (written: Fingerprint, date: String?)?

  /// - Parameter countries: as in the table `countries`, in the order of their ids.
  init(countries: [(id: Int, name: String)]) {
    countryIDs = countries.map(\.id)
    resolver = AddressResolver(countryNames: countries.map(\.name))
  }

  /// Knows the countries that a database has.
  init(countriesOf connection: Connection) throws(SQLiteError) {
    self.init(
      countries: try connection.rows(
        "SELECT country_id, name_in_wos FROM countries ORDER BY country_id"
      ) { (id: $0.int(0), name: $0.text(1)) })
  }

  /// How many addresses and names are remembered before all are forgotten.
  static let memorySize = 1 << 14

  /// Takes a record apart; what it gives is in `result`.
  ///
  /// - Complexity: O(length of the record).
  mutating func normalise(_ record: Record) {
    result.removeAll()
    guard record.isComplete, !record.values.isEmpty else {
      result.contentHash = Self.contentHash(of: record, &buffer)
      result.exportedOn = exportDate(of: record)
      if record.isComplete {
        result.problems.append(
          ReadingProblem(
            line: record.firstLine, byteOffset: record.byteOffset, severity: .error,
            message: "a record without fields"))
      }
      return
    }
    result.contentHash = Self.contentHash(of: record, &buffer)
    result.exportedOn = exportDate(of: record)
    fields.take(record)
    record.bytes.withUnsafeBufferPointer { bytes in
      let text = RecordText(bytes: bytes, values: fields.values)
      takePaper(text)
      let authors = takeAuthors(text)
      takeAddresses(text, authors: authors)
      takeKeywords(text)
      takeDescriptors(text)
      takeCategories(text)
      takeGrants(text)
      takeConferences(text)
      takeEditors(text)
      takeCitations(text)
      for origin in fields.origins {
        result.add(origin.tag.name)
        result.add(origin.from.name)
        result.end(.fieldOrigins)
      }
      for (number, position) in fields.rest() {
        result.add(fields.values[number].field.name)
        result.add(position)
        result.add(text[number])
        result.end(.paperFields)
      }
    }
  }

  private mutating func exportDate(of record: Record) -> String? {
    guard let value = record.first(.da) else { return nil }
    let written = record.withBytes(of: value) { Fingerprint($0) }
    if let lastExportDay, lastExportDay.written == written { return lastExportDay.date }
    let date = RecordIdentity.exportDate(of: record)
    lastExportDay = (written, date)
    return date
  }

  /// A hash of all that a record says.
  private static func contentHash(of record: Record, _ buffer: inout [UInt8]) -> Int {
    buffer.removeAll(keepingCapacity: true)
    for value in record.values {
      value.field.append(to: &buffer)
      buffer.append(0x20)
      record.withBytes(of: value) { buffer.append(contentsOf: $0) }
      buffer.append(0x0A)
    }
    let low = buffer.withUnsafeBufferPointer { Fingerprint($0).low }
    return Int(Int64(bitPattern: low))
  }

  mutating func report(
    _ severity: ReadingProblem.Severity, _ tag: FieldName, line: Int, _ message: String,
    _ excerpt: String
  ) {
    result.problems.append(
      ReadingProblem(
        line: line, byteOffset: 0, severity: severity, tag: tag, message: message,
        excerpt: String(excerpt.prefix(200))))
  }
}

/// The texts of one record's values while they are taken apart.
struct RecordText {
  let bytes: UnsafeBufferPointer<UInt8>
  let values: [Record.Value]

  /// The bytes of a value, by its number in the record.
  subscript(number: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[values[number].range])
  }

  func string(_ number: Int) -> String { String(decoding: self[number], as: UTF8.self) }
  func string(_ number: Int?) -> String? { number.map { string($0) } }
  func line(_ number: Int) -> Int { values[number].line }
}
