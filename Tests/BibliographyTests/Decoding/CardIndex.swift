@testable import Bibliography
@testable import RecordReading

/// An invented source with an invented form of export: all that a new source needs beside its line in
/// the registry.
///
/// A file begins with `CARD INDEX`; a card is lines of `name of the field: value`, and ends at a blank
/// line.
struct CardSource: RecordSource {
  static let format = ExportFormat(
    name: "cards", recognises: { $0.first.map { $0.elementsEqual("CARD INDEX".utf8) } ?? false },
    makeParser: { CardParser(scanner: $0) })

  /// Those of the program and this one.
  static var registry: RecordSources { RecordSources(RecordSources.all.sources + [CardSource()]) }

  var name: String { "cards" }

  var formats: [ExportFormat] { [Self.format] }

  func makeDecoder() -> any RecordDecoder { CardDecoder() }

  var identifyingFields: [FieldName] {
    [.cardNumber, .cardTitle, .cardAuthor, .cardYear, .cardDOI]
  }
  var numberFields: [FieldName] { [.cardNumber, .cardDOI] }

  func identity(_ first: (FieldName) -> String?) -> RecordIdentity {
    var identity = RecordIdentity(
      number: first(.cardNumber).map { PaperNumber("cards", $0) },
      doi: first(.cardDOI).flatMap(DOI.normalised))
    if let title = first(.cardTitle), let author = first(.cardAuthor) {
      identity.title = RecordIdentity.Title(
        key: FieldValues.titleKey(title), year: first(.cardYear).flatMap(FieldValues.year),
        firstAuthor: AuthorName(author).abbreviatedKey)
    }
    return identity
  }

  func outline(_ first: (FieldName) -> String?) -> RecordOutline {
    RecordOutline(year: first(.cardYear).flatMap(FieldValues.year))
  }

  func identifiers(in value: String, of field: FieldName) -> [PaperNumber] {
    field == .cardNumber
      ? [PaperNumber("cards", value)]
      : DOI.normalised(value).map { [PaperNumber("doi", $0)] } ?? []
  }

  /// "Ash A (1999) J SOILS".
  func readReference(_ text: UnsafeBufferPointer<UInt8>) -> CitedReference {
    var reference = CitedReference()
    reference.keyRange = 0..<text.count
    guard let open = text.firstIndex(of: UInt8(ascii: "(")),
      let close = text.firstIndex(of: UInt8(ascii: ")")), open > 1, close + 2 < text.count
    else { return reference }
    reference.author = 0..<open - 1
    reference.year = Int(String(decoding: text[(open + 1)..<close], as: UTF8.self))
    reference.source = close + 2..<text.count
    return reference
  }
}

extension FieldName {
  static let cardNumber = FieldName(name: "number of the card") ?? .untagged
  static let cardTitle = FieldName(name: "title of the work") ?? .untagged
  static let cardAuthor = FieldName(name: "written by") ?? .untagged
  static let cardYear = FieldName("year")
  static let cardDOI = FieldName("doi")
  static let cardJournal = FieldName(name: "appeared in") ?? .untagged
  static let cardSubject = FieldName("subject")
  static let cardPlace = FieldName(name: "address of all authors") ?? .untagged
  static let cardReference = FieldName(name: "work that it cites") ?? .untagged
}

/// Makes a record of each card.
private final class CardParser: RecordParser {
  var problems = ProblemLog()
  private let scanner: LineScanner

  init(scanner: LineScanner) { self.scanner = scanner }

  func next(into record: inout Record) throws(ReadingError) -> Bool {
    record.removeAll()
    while let line = try scanner.next() {
      if line.text.isBlank {
        if record.values.isEmpty { continue }
        return true
      }
      let text = line.text
      guard let colon = text.firstIndex(of: UInt8(ascii: ":")),
        let field = FieldName(name: String(decoding: text[..<colon], as: UTF8.self))
      else { continue }
      if record.values.isEmpty {
        record.firstLine = line.number
        record.byteOffset = line.byteOffset
      }
      let value = UnsafeBufferPointer(rebasing: text[(colon + 1)...]).trimmed
      let start = record.bytes.count
      record.bytes.append(contentsOf: value)
      record.values.append(
        Record.Value(field: field, range: start..<record.bytes.count, line: line.number))
      record.byteCount = line.byteOffset + line.byteCount - record.byteOffset
    }
    return !record.values.isEmpty
  }
}

private struct CardDecoder: RecordDecoder {
  mutating func decode(_ record: Record, into builder: inout DraftBuilder) {
    func texts(_ field: FieldName) -> [String] { record.all(field).map { record.text($0) } }
    if let number = texts(.cardNumber).first {
      builder.addAccessionNumber(PaperNumber("cards", number))
    }
    if let doi = texts(.cardDOI).first.flatMap(DOI.normalised) { builder.addDOI(doi) }
    if let title = texts(.cardTitle).first { builder.addTitle(title) }
    builder.draft.facts.year = texts(.cardYear).first.flatMap(FieldValues.year)
    if let journal = texts(.cardJournal).first {
      builder.addSource(PaperDraft.Source(title: builder.draft.take(journal)))
    }
    let authors = texts(.cardAuthor)
    for author in authors {
      builder.addAuthor(author, fullName: nil, spelledOut: nil, AuthorDetail())
    }
    let addresses = record.all(.cardPlace).map { value in
      let written = record.text(value)
      return RecordAddress(
        found: builder.found(in: written), written: written, field: .cardPlace, line: value.line)
    }
    builder.addAddresses(Array(addresses), organisations: [])
    builder.linkAuthors(
      authors.indices.flatMap { author in
        addresses.indices.map { (author: author + 1, address: $0 + 1) }
      })
    for (index, subject) in texts(.cardSubject).flatMap({ Keyword.list($0) }).enumerated() {
      builder.addKeyword(subject, .author, position: index + 1)
    }
    for value in record.all(.cardReference) {
      record.withBytes(of: value) { builder.addReference($0, of: .cardReference, line: value.line) }
    }
    // No view puts cards together again, so they are left over whole.
    var counts: [FieldName: Int] = [:]
    for value in record.values {
      counts[value.field, default: 0] += 1
      builder.draft.leftOver.append(
        PaperDraft.LeftOver(
          field: value.field, position: counts[value.field] ?? 0,
          value: record.withBytes(of: value) { builder.draft.take($0) }))
    }
  }
}
