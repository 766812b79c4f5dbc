extension Recognition {
  /// How many bytes from the beginning of a file are enough to recognise it.
  public static let sampleSize = 1 << 16

  /// What a file is that begins with these bytes; all of it if it is smaller than `sampleSize`.
  ///
  /// - Parameter formats: the forms that the file is tried for, in this order.
  public init(of sample: [UInt8], among formats: [ExportFormat] = ExportFormat.all) {
    if let known = FileSignature.kind(of: sample) {
      self = known
      return
    }
    guard let encoding = EncodingGuess.encoding(of: sample) else {
      self = .unknown("it is not text")
      return
    }
    let lines = SampleLines(sample, encoding: encoding)
    guard !lines.texts.isEmpty else {
      self = .empty
      return
    }
    if let format = formats.first(where: { $0.recognises(lines.texts) }) {
      self = .export(format, encoding)
    } else if let kind = TextKind.otherExport(lines.texts) {
      self = .notSupportedYet(kind)
    } else {
      self = .unknown(TextKind.description(lines.texts))
    }
  }
}

/// Kinds of file that their first bytes tell.
private enum FileSignature {
  static func kind(of sample: [UInt8]) -> Recognition? {
    func begins(_ text: StaticString) -> Bool {
      sample.withUnsafeBufferPointer { $0.hasPrefix(text) }
    }
    if sample.isEmpty { return .empty }
    if begins("SQLite format 3\0") { return .unknown("it is an SQLite database") }
    if begins("RDX2\n") || begins("RDX3\n") || begins("RDA") || begins("X\n\0\0\0") {
      return .notSupportedYet("R data")
    }
    if sample.starts(with: [0x1F, 0x8B]) { return .unknown("it is a gzip file inside another") }
    if sample.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      return .unknown("it is a zip archive inside another")
    }
    if sample.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return .notSupportedYet("Excel; export as plain text or tab-delimited instead")
    }
    if begins("%PDF-") { return .unknown("it is a PDF document") }
    if begins("BZh") || sample.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A])
      || sample.starts(with: [0x37, 0x7A, 0xBC, 0xAF]) || begins("Rar!")
      || sample.starts(with: [0x28, 0xB5, 0x2F, 0xFD])
    {
      return .unknown("it is compressed in a way that is not read; use gzip or zip")
    }
    return nil
  }
}

/// The first lines of a sample that are not blank, as UTF-8.
private struct SampleLines {
  private(set) var texts: [[UInt8]] = []

  init(_ sample: [UInt8], encoding: TextEncoding) {
    let isWholeFile = sample.count < Recognition.sampleSize
    let scanner = LineScanner(
      stream: ByteStream(name: "sample", bytes: sample), encoding: encoding)
    while texts.count < 2000, let line = try? scanner.next() {
      // The sample may end inside a line, which would look like none of an export.
      if !line.isTerminated, !isWholeFile, !texts.isEmpty { break }
      let text = line.text.withoutByteOrderMark
      if !text.isBlank { texts.append(Array(text)) }
    }
  }
}

private enum TextKind {
  /// The kind of export that the lines are, if it is one that is not read yet.
  static func otherExport(_ lines: [[UInt8]]) -> String? {
    for line in lines.prefix(200) {
      let text = String(decoding: line.prefix(200), as: UTF8.self)
      if text.hasPrefix("TY  - ") { return "RIS" }
      if text.hasPrefix("PMID- ") { return "PubMed MEDLINE" }
      if text.hasPrefix("%0 ") { return "EndNote tagged (Refer)" }
      if isBibTeXEntry(text) { return "BibTeX" }
    }
    let header = String(decoding: lines[0].prefix(4000), as: UTF8.self)
    if header.contains("Authors"), header.contains("Source title") { return "Scopus CSV" }
    if header.contains("Publication Type\tAuthors"), header.contains("UT (Unique") {
      return "Web of Science table for Excel; export as plain text or tab-delimited instead"
    }
    if header.contains("Lens ID") { return "Lens CSV" }
    if header.contains("authorships.") || header.contains("primary_location") {
      return "OpenAlex CSV"
    }
    if header.contains("PMID"), header.contains("Journal/Book") { return "PubMed CSV" }
    if header.contains("About the data: Exported") || header.contains("Publication ID,DOI") {
      return "Dimensions CSV"
    }
    if header.contains("<PubmedArticleSet") { return "PubMed XML" }
    return nil
  }

  private static func isBibTeXEntry(_ text: String) -> Bool {
    guard text.hasPrefix("@"), let brace = text.firstIndex(where: { $0 == "{" || $0 == "(" })
    else { return false }
    let type = text[text.index(after: text.startIndex)..<brace].filter { $0 != " " }
    return !type.isEmpty && type.allSatisfy(\.isLetter)
  }

  /// What the text may be, for the note that says why it was left out.
  static func description(_ lines: [[UInt8]]) -> String {
    let first = String(decoding: lines[0].prefix(400), as: UTF8.self)
    let lower = first.lowercased()
    if lower.contains("<!doctype html") || lower.hasPrefix("<html") { return "it is a web page" }
    if lower.hasPrefix("<?xml") || lower.hasPrefix("<") { return "it is XML of no known kind" }
    if lower.hasPrefix("{") || lower.hasPrefix("[{") { return "it is JSON of no known kind" }
    let separators = lines.prefix(20).map { line in line.count { $0 == 0x2C || $0 == 0x09 } }
    if lines.count > 1, separators.allSatisfy({ $0 > 0 }) {
      return "it is a table, but of no known export"
    }
    return "it is text without records of a known form"
  }
}
