import RecordReading

/// A file of merges, in the form that it was recognised to have.
struct ThesaurusFile: Sendable {
  /// One line: a variant, and what it is to be merged into.
  struct Row: Equatable, Sendable {
    /// From 1.
    let line: Int
    let variant: ThesaurusName
    let preferred: ThesaurusName
    var reason: String?
  }

  /// The path, for messages.
  let name: String
  let format: ThesaurusFormat
  var rows: [Row] = []
  /// Of a file that splits authors; it has no `rows`.
  var splits: [AuthorSplit] = []
  /// What counts are to leave out: all of a file of that form, and labels that VOSviewer's replaces by
  /// nothing.
  var drops: [Drop] = []
  /// Columns that mean nothing to a thesaurus.
  var unusedColumns: [String] = []
  /// What a row says that a thesaurus cannot do, with its place.
  var notes: [String] = []

  /// - Parameters:
  ///   - path: the file, which may be gzipped; `-` is standard input.
  ///   - format: its form; `nil` to tell it from the content.
  /// - Throws: with file and line, when a row cannot be read.
  init(path: String, format: ThesaurusFormat? = nil) throws(BibliographyError) {
    try self.init(DelimitedText(path: path), format: format)
  }

  init(_ text: DelimitedText, format: ThesaurusFormat? = nil) throws(BibliographyError) {
    name = text.name
    if text.bytes.isEmpty { throw BibliographyError("\(name): an empty file.") }
    if let format {
      self.format = format
    } else if let format = ThesaurusFormat(recognisedIn: text) {
      self.format = format
    } else {
      throw BibliographyError(
        "\(name):1: neither a CSV file with the columns variant and preferred, nor CiteSpace's "
          + "alias file (primary#secondary in each line), nor VOSviewer's thesaurus file (label, "
          + "tab, replace by). Name the columns in the first line, or say --format.")
    }
    switch self.format {
    case .csv: try readCSV(text)
    case .citeSpace: try readAliases(text)
    case .vosviewer: try readReplacements(text)
    case .splits: try readSplits(text)
    case .drops: try readDrops(text)
    }
  }
}

/// A name as a file writes it, with what tells it from others of that name.
struct ThesaurusName: Equatable, Sendable {
  let text: String
  /// Of an institution, or `nil` for any.
  var country: String?
  /// Of an institution: `C1` or `C3`.
  var origin: String?
  /// Of a source.
  var issn: String?
  /// Of an author; `none` for the papers of a name of which it is not known whose they are.
  var orcid: String?

  init(_ text: String) { self.text = text }
}

/// The form of a file of merges.
public enum ThesaurusFormat: String, CaseIterable, Sendable {
  /// A table with the columns `variant` and `preferred`.
  case csv
  /// CiteSpace's `citespace.alias`: `primary#secondary` in each line; the secondary is merged.
  case citeSpace = "citespace"
  /// VOSviewer's thesaurus file: `label`, tab, `replace by`.
  case vosviewer
  /// A table with the columns `author` and `new_name` that splits authors.
  case splits
  /// A table with the column `drop`, or a list, of items that counts leave out.
  case drops

  /// Told by the header; a file in which at least half of the lines have a `#` between two names is
  /// CiteSpace's.
  init?(recognisedIn text: DelimitedText) {
    let lines = ThesaurusLines(text)
    guard let header = lines.first(where: { !$0.text.isEmpty })?.text else { return nil }
    if Self.isReplacementHeader(header) {
      self = .vosviewer
      return
    }
    var rows = DelimitedRows(text, delimiter: text.likelyDelimiter)
    var names: [String] = []
    if (try? rows.next(into: &names)) != nil {
      let columns = Set(names.map { TextFolding.squeezed($0).lowercased() })
      if columns.isSuperset(of: ["variant", "preferred"])
        || columns.isSuperset(of: ["institution", "parent"])
      {
        self = .csv
        return
      }
      if AuthorSplit.isHeader(columns) {
        self = .splits
        return
      }
      if ThesaurusFile.isDropHeader(columns) {
        self = .drops
        return
      }
    }
    // Most lines tell the form, so that a broken one among them is named by its own number.
    let filled = lines.filter { !$0.text.isEmpty }
    let aliases = filled.count { line in
      line.text.utf8.dropFirst().dropLast().contains(UInt8(ascii: "#"))
    }
    guard aliases * 2 >= filled.count else { return nil }
    self = .citeSpace
  }

  static func isReplacementHeader(_ line: String) -> Bool {
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      .map { TextFolding.squeezed(String($0)).lowercased() }
    return columns.contains("label") && columns.contains("replace by")
  }
}

/// The lines of a text with their numbers, from 1; blanks at the ends of a line are left out.
struct ThesaurusLines: Sequence {
  private let lines: [(number: Int, text: String)]

  init(_ text: DelimitedText) {
    var lines: [(Int, String)] = []
    var start = 0
    var number = 1
    let bytes = text.bytes
    for index in 0...bytes.count {
      let isEnd = index == bytes.count || bytes[index] == 0x0A
      // A carriage return alone ends a line too; before a line feed it is a part of that end.
      let isReturn =
        !isEnd && bytes[index] == 0x0D
        && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
      guard isEnd || isReturn else { continue }
      lines.append(
        (
          number,
          // A tab at the end stands for an empty value, so only blanks and returns go.
          String(decoding: bytes[start..<index], as: UTF8.self)
            .trimming { $0 == " " || $0 == "\r" || $0 == "\u{A0}" }
        ))
      start = index + 1
      number += 1
    }
    self.lines = lines
  }

  func makeIterator() -> Array<(number: Int, text: String)>.Iterator { lines.makeIterator() }
}

extension String {
  fileprivate func trimming(_ isDropped: (Character) -> Bool) -> String {
    var rest = self[...].drop(while: isDropped)
    while let last = rest.last, isDropped(last) { rest.removeLast() }
    return String(rest)
  }
}
