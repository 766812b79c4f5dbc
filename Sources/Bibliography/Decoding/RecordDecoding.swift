import RecordReading
import SQLite

/// Makes drafts of records, whatever their source. A function of the record alone.
struct RecordDecoding {
  let sources: RecordSources
  var builder: DraftBuilder
  private var decoders: [any RecordDecoder]
  private let readers: [ReferenceReading]
  private let names: [String]
  /// The source of the record before.
  private var source = 0

  /// - Parameter countries: as in the table `countries`, in the order of their ids.
  init(countries: [(id: Int, name: String)], sources: RecordSources = .all) {
    self.sources = sources
    builder = DraftBuilder(countries: countries)
    decoders = sources.sources.map { $0.makeDecoder() }
    names = sources.sources.map(\.name)
    readers = sources.sources.map { source in { source.readReference($0) } }
  }

  /// Knows the countries that a database has.
  init(
    countriesOf connection: Connection, sources: RecordSources = .all
  ) throws(SQLiteError) {
    self.init(
      countries: try connection.rows(
        "SELECT country_id, name_in_wos FROM countries ORDER BY country_id"
      ) { (id: $0.int(0), name: $0.text(1)) }, sources: sources)
  }

  /// The draft of the record that was decoded last.
  var draft: PaperDraft {
    get { builder.draft }
    _modify { yield &builder.draft }
  }

  /// Takes a record apart; what it gives is in `draft`.
  ///
  /// - Parameter format: the name of the form of export that the record is from; `nil` for the first
  ///   source.
  /// - Complexity: O(length of the record).
  mutating func decode(_ record: Record, ofFormat format: String? = nil) {
    builder.draft.removeAll()
    let place = sources.place(ofFormat: format)
    if place != source {
      // Another source may read the same text otherwise.
      builder.knownReferences = KnownReferences()
      source = place
    }
    builder.draft.contentHash = Self.contentHash(of: record, &builder.buffer)
    builder.draft.exportedOn = decoders[place].exportDate(of: record)
    guard record.isComplete, !record.values.isEmpty else {
      if record.isComplete {
        builder.draft.problems.append(
          ReadingProblem(
            line: record.firstLine, byteOffset: record.byteOffset, severity: .error,
            message: "a record without fields"))
      }
      return
    }
    builder.draft.readReference = readers[place]
    builder.draft.recordSource = names[place]
    decoders[place].decode(record, into: &builder)
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
}
