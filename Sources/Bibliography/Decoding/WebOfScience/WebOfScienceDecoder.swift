import RecordReading

/// Takes the records of the Web of Science apart, from all databases of its platform.
struct WebOfScienceDecoder: RecordDecoder {
  var fields = WebOfScienceRecord()
  /// The day of export that the record before gave, mostly that of the whole file.
  private var lastExportDay: (written: Fingerprint, date: String?)?

  mutating func decode(_ record: Record, into builder: inout DraftBuilder) {
    fields.take(record)
    record.bytes.withUnsafeBufferPointer { bytes in
      let text = RecordText(bytes: bytes, values: fields.values)
      takePaper(text, &builder)
      let authors = takeAuthors(text, &builder)
      takeAddresses(text, authors: authors, &builder)
      takeKeywords(text, &builder)
      takeDescriptors(text, &builder)
      takeCategories(text, &builder)
      takeGrants(text, &builder)
      takeConferences(text, &builder)
      takeEditors(text, &builder)
      takeReferences(text, &builder)
      for origin in fields.origins {
        builder.draft.origins.append(.init(field: origin.field, from: origin.from))
      }
      for (number, position) in fields.rest() {
        builder.draft.leftOver.append(
          PaperDraft.LeftOver(
            field: fields.values[number].field, position: position,
            value: builder.draft.take(text[number])))
      }
    }
  }

  mutating func exportDate(of record: Record) -> String? {
    guard let value = record.first(.da) else { return nil }
    let written = record.withBytes(of: value) { Fingerprint($0) }
    if let lastExportDay, lastExportDay.written == written { return lastExportDay.date }
    let date = Self.isoDate(record.text(value))
    lastExportDay = (written, date)
    return date
  }

  /// DA as an ISO date, when it is one; some exports lost its hyphens ("2025 08 17").
  private static func isoDate(_ written: String) -> String? {
    let parts = written.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "-" || $0 == " " })
    let isDate =
      parts.map(\.utf8.count) == [4, 2, 2]
      && parts.allSatisfy { $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
    return isDate ? parts.joined(separator: "-") : nil
  }

  /// CR: the lines of the reference list.
  private mutating func takeReferences(_ text: RecordText, _ builder: inout DraftBuilder) {
    for number in fields[.cr] {
      builder.addReference(text[number], of: .cr, line: text.line(number))
      fields.keep(number)
    }
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
