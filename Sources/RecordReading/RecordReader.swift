/// Reads the records of one export, one after another.
///
/// ```swift
/// let reader = RecordReader(stream: try input.open(), format: format, encoding: encoding)
/// var record = Record()
/// while try reader.next(into: &record) {
///   for problem in reader.takeProblems() { … }
///   …
/// }
/// for problem in reader.takeProblems() { … }
/// ```
///
/// No line is lost: each is in a value, or is one of the lines that frame records (blank ones, and
/// those that the format has for that), or is named by a problem. A reader is used by one task at a time.
public final class RecordReader {
  /// The longest line that is read, in bytes of UTF-8 (8 MiB). The record of a longer one is
  /// delivered without it and with `isOversized`; reading goes on after it.
  public static let maximumLineLength = LineScanner.maximumLineLength
  /// The most text that a record may have, in bytes (64 MiB); past that it is `isOversized`.
  public static let maximumRecordLength = RecordBuilder.maximumLength

  public let format: ExportFormat
  private let scanner: LineScanner
  private let parser: any RecordParser
  private let stream: ByteStream

  /// - Parameters:
  ///   - stream: the file from its beginning.
  ///   - format: as `Recognition` told.
  ///   - encoding: likewise; damage is repaired byte by byte either way.
  public init(stream: ByteStream, format: ExportFormat, encoding: TextEncoding) {
    self.format = format
    self.stream = stream
    scanner = LineScanner(stream: stream, encoding: encoding)
    parser = format.makeParser(scanner)
  }

  /// Replaces `record` by the next one of the file; false at its end.
  ///
  /// A record that is cut off or too long is delivered too, so that it can be counted and its place
  /// be told: see `Record.isComplete`.
  ///
  /// - Throws: when the stream cannot be read on. The records before were whole.
  /// - Complexity: O(length of the record); no allocation once `record` has been as large before.
  public func next(into record: inout Record) throws(ReadingError) -> Bool {
    try parser.next(into: &record)
  }

  /// The problems found since the last call, in the order of the file.
  public func takeProblems() -> [ReadingProblem] {
    guard scanner.hasProblems || !parser.problems.isEmpty else { return [] }
    var problems = scanner.takeProblems()
    let parserProblems = parser.problems.take()
    if problems.isEmpty { return parserProblems }
    problems.append(contentsOf: parserProblems)
    // The sort keeps the order of equal positions: how the text was written, then what it says.
    return problems.enumerated()
      .sorted { ($0.element.byteOffset, $0.offset) < ($1.element.byteOffset, $1.offset) }
      .map(\.element)
  }

  /// The encoding as it turned out: a file announced as UTF-8 that has bytes of Windows-1252 and no
  /// multi-byte character so far is the latter.
  public var encoding: TextEncoding { scanner.encoding }

  /// How many of the lines read were not in Unicode normalisation form C and were changed to it.
  public var composedLineCount: Int { scanner.composedLineCount }

  /// How many lines have been read.
  public var lineCount: Int { scanner.lineCount }

  /// How many bytes of the file (after decompression) have been read.
  public var consumedByteCount: Int { scanner.consumedByteCount }

  /// How many bytes of the file as it lies on the disk have been read: for progress, against
  /// `Input.storedByteCount`.
  public var consumedStoredByteCount: Int { stream.consumedByteCount }
}

/// Makes records of lines.
protocol RecordParser: AnyObject {
  var problems: ProblemLog { get set }
  func next(into record: inout Record) throws(ReadingError) -> Bool
}

extension RecordParser {
  /// Logs what is wrong with a line.
  func report(
    _ severity: ReadingProblem.Severity, _ line: Line, tag: FieldName? = nil, _ message: String
  ) {
    problems.append(
      ReadingProblem(
        line: line.number, byteOffset: line.byteOffset, severity: severity, tag: tag,
        message: message, excerpt: ReadingProblem.excerpt(of: line.text)))
  }
}
