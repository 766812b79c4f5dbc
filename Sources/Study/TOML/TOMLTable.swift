/// A table of a TOML document. Every key and value knows its line, for errors that name it.
struct TOMLTable: Equatable, Sendable {
  struct Entry: Equatable, Sendable {
    let key: String
    /// The line of the key, from 1; for a table, that of its header.
    let line: Int
    let value: TOMLValue
  }

  /// The line of the header, of the brace, or 1 for the document.
  let line: Int
  /// In the order in which they stand.
  var entries: [Entry] = []

  subscript(key: String) -> Entry? { entries.first { $0.key == key } }
}

/// A value of a TOML document.
enum TOMLValue: Equatable, Sendable {
  case text(String)
  case integer(Int)
  /// Also infinite or not a number, as TOML allows.
  case real(Double)
  case boolean(Bool)
  /// A date, a time or both, as written.
  case date(String)
  case list([TOMLItem])
  case table(TOMLTable)

  /// What it is, in a sentence.
  var kind: String {
    switch self {
    case .text: "a text"
    case .integer: "a whole number"
    case .real: "a number"
    case .boolean: "a truth value"
    case .date: "a date"
    case .list: "a list"
    case .table: "a table"
    }
  }
}

/// A value in a list.
struct TOMLItem: Equatable, Sendable {
  let line: Int
  let value: TOMLValue
}

/// What makes a text no TOML.
struct TOMLError: Error, Equatable, Sendable {
  /// From 1.
  let line: Int
  let message: String
}
