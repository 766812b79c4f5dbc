import SQLite

/// Writes rows in one of the ``RowFormat``s, each as soon as it comes, except for a table.
///
///     var writer = RowWriter(.csv, columns: ["year", "papers"]) { bytes in … }
///     try writer.write([2001, 7])
///     try writer.finish()
///
/// The bytes are UTF-8 and come in pieces of some 64 kB.
public struct RowWriter<Failure: Error> {
  private var encoding: any RowEncoding
  private var buffer: [UInt8] = []
  private var hasBegun = false
  private let columns: [String]
  private let sink: ([UInt8]) throws(Failure) -> Void

  /// - Parameters:
  ///   - columns: the names of the columns
  ///   - width: how many cells wide a table may be; `nil` for as wide as it gets
  ///   - drawsBars: whether a table has a bar for each count at its right end, where there is room
  ///   - guardsFormulas: whether CSV and TSV are safe to open in a spreadsheet: text that begins like a
  ///     formula has an apostrophe before it
  ///   - sink: takes the bytes, in order
  public init(
    _ format: RowFormat, columns: [String], width: Int? = nil, drawsBars: Bool = false,
    guardsFormulas: Bool = false, sink: @escaping ([UInt8]) throws(Failure) -> Void
  ) {
    self.columns = columns
    self.sink = sink
    encoding =
      switch format {
      case .table: TableEncoding(width: width, drawsBars: drawsBars)
      case .csv: SeparatedEncoding(.csv, guardsFormulas: guardsFormulas)
      case .tsv: SeparatedEncoding(.tsv, guardsFormulas: guardsFormulas)
      case .json: JSONEncoding(isArray: true)
      case .jsonl: JSONEncoding(isArray: false)
      case .markdown: MarkdownEncoding()
      case .latex: LaTeXEncoding()
      }
  }

  /// Writes one row, with a value for each column.
  public mutating func write(_ row: [Value]) throws(Failure) {
    precondition(row.count == columns.count, "\(row.count) values for \(columns.count) columns")
    begin(first: row)
    encoding.row(row, into: &buffer)
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Writes what is still to come; must be called once, after the last row.
  public mutating func finish() throws(Failure) {
    begin(first: nil)
    encoding.end(into: &buffer)
    try flush()
  }

  private mutating func begin(first row: [Value]?) {
    if hasBegun { return }
    hasBegun = true
    encoding.begin(columns, first: row, into: &buffer)
  }

  private mutating func flush() throws(Failure) {
    if buffer.isEmpty { return }
    try sink(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}

/// One form of writing rows.
protocol RowEncoding {
  /// - Parameter row: the first row, which tells columns of numbers; `nil` when there is none
  mutating func begin(_ columns: [String], first row: [Value]?, into buffer: inout [UInt8])
  mutating func row(_ row: [Value], into buffer: inout [UInt8])
  mutating func end(into buffer: inout [UInt8])
}

extension [UInt8] {
  mutating func append(_ text: String) { append(contentsOf: text.utf8) }
}

extension Value {
  /// Whether it is an integer or a real number.
  var isNumber: Bool {
    switch self {
    case .integer, .real: true
    default: false
    }
  }

  /// The value as plain text: NULL empty, a number by the shortest text that reads back as the same
  /// number, a blob in hexadecimal digits.
  var plainText: String {
    switch self {
    case .null: ""
    case .integer(let integer): String(integer)
    case .real(let real): real.description
    case .text(let text): text
    case .blob(let bytes): Self.hexadecimal(bytes)
    }
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    var text = ""
    for byte in bytes { text += (byte < 16 ? "0" : "") + String(byte, radix: 16) }
    return text
  }
}

extension String {
  /// The text in one line: tabs and line ends are blanks.
  var inOneLine: String {
    guard utf8.contains(where: { $0 < 0x20 }) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
  }
}
