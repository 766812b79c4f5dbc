/// Reads the comment block that a saved query begins with.
struct SavedQueryHeader {
  private struct Line {
    let number: Int
    /// The text after `--`, with the blanks that follow it.
    let text: String
    var content: Substring {
      var text = self.text[...]
      while text.first == " " { text.removeFirst() }
      while text.last == " " { text.removeLast() }
      return text
    }
    var indent: Int { text.prefix { $0 == " " }.count }
  }

  private enum Section: String, CaseIterable {
    case parameters = "Parameters:"
    case columns = "Columns:"
    case rows = "One row per:"
    case source = "Source:"
    case needs = "Needs:"
  }

  let path: String
  private(set) var title = ""
  private(set) var explanation = ""
  private(set) var parameters: [SavedQuery.Parameter] = []
  private(set) var columns: [SavedQuery.Column] = []
  private(set) var rowMeaning = ""
  private(set) var source: String?
  private(set) var dataset: SavedQuery.Dataset?

  /// - Complexity: O(length of `text`).
  init(path: String, text: String) throws(SavedQueryError) {
    self.path = path
    var lines: [Line] = []
    // As editors on Windows save it; a carriage return and a line feed are one character.
    let body = text.first == "\u{FEFF}" ? text.dropFirst() : text[...]
    for line in body.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" })
    {
      guard line.hasPrefix("--") else { break }
      lines.append(Line(number: lines.count + 1, text: String(line.dropFirst(2))))
    }
    guard let first = lines.first, !first.content.isEmpty else {
      throw error(1, "a saved query begins with a comment, '-- Its title.'")
    }
    guard first.content.hasSuffix(".") else {
      throw error(1, "the title does not end with a full stop")
    }
    title = String(first.content.dropLast())
    guard lines.count > 1, lines[1].content.isEmpty else {
      throw error(2, "the title is not followed by a blank comment line")
    }
    try parseSections(lines.dropFirst(2))
    if columns.isEmpty { throw error(lines.count, "the comment has no 'Columns:'") }
    if rowMeaning.isEmpty { throw error(lines.count, "the comment has no 'One row per:'") }
  }

  private func error(_ line: Int, _ message: String) -> SavedQueryError {
    .header(path: path, line: line, message: message)
  }

  private mutating func parseSections(_ lines: ArraySlice<Line>) throws(SavedQueryError) {
    var section: Section?
    var explained: [Substring] = []
    var bodies: [Section: [Line]] = [:]
    var order: [Section] = []
    for line in lines {
      if let next = Section.allCases.first(where: { line.text.hasPrefix(" " + $0.rawValue) }) {
        if bodies[next] != nil { throw error(line.number, "a second '\(next.rawValue)'") }
        if let last = order.last, Self.place(next) < Self.place(last) {
          throw error(line.number, "'\(next.rawValue)' stands after '\(last.rawValue)'")
        }
        order.append(next)
        section = next
        let rest = String(line.text.dropFirst(1 + next.rawValue.count))
        bodies[next] = rest.allSatisfy { $0 == " " } ? [] : [Line(number: line.number, text: rest)]
      } else if let section {
        if line.content.isEmpty { throw error(line.number, "a blank line inside the comment") }
        bodies[section, default: []].append(line)
      } else {
        explained.append(line.content)
      }
    }
    explanation = explained.joined(separator: " ")
    for (section, body) in bodies.sorted(by: { Self.place($0.key) < Self.place($1.key) }) {
      switch section {
      case .parameters: parameters = try parseEach(body, parameter)
      case .columns: columns = try parseEach(body, column)
      case .rows: rowMeaning = joined(body)
      case .source: source = joined(body)
      case .needs: dataset = try dataset(joined(body), line: body.first?.number ?? 1)
      }
    }
  }

  private static func place(_ section: Section) -> Int {
    Section.allCases.firstIndex(of: section) ?? 0
  }

  private func joined(_ lines: [Line]) -> String {
    lines.map { String($0.content) }.joined(separator: " ")
  }

  /// One value for each line indented by three blanks, with the deeper lines that follow it.
  private func parseEach<Value>(
    _ lines: [Line], _ parse: (_ cells: [String], _ line: Int) throws(SavedQueryError) -> Value
  ) throws(SavedQueryError) -> [Value] {
    var entries: [(cells: [String], line: Int)] = []
    for line in lines {
      if line.indent == 3 {
        entries.append((cells(line.content), line.number))
      } else if line.indent > 3, !entries.isEmpty, !entries[entries.count - 1].cells.isEmpty {
        let last = entries[entries.count - 1].cells.count - 1
        entries[entries.count - 1].cells[last] += " " + line.content
      } else {
        throw error(line.number, "an entry is indented by three blanks after '--'")
      }
    }
    var values: [Value] = []
    for entry in entries { values.append(try parse(entry.cells, entry.line)) }
    return values
  }

  /// The parts of a line between two or more blanks.
  private func cells(_ text: Substring) -> [String] {
    var cells: [String] = []
    var cell = ""
    var blanks = 0
    for character in text {
      if character == " " {
        blanks += 1
        continue
      }
      if blanks > 1 {
        cells.append(cell)
        cell = ""
      } else if blanks == 1 {
        cell += " "
      }
      blanks = 0
      cell.append(character)
    }
    cells.append(cell)
    return cells
  }

  private func parameter(
    _ cells: [String], _ line: Int
  ) throws(SavedQueryError) -> SavedQuery.Parameter {
    let parts = cells.count == 3 ? cells[1].split(separator: " ", maxSplits: 2) : []
    guard parts.count == 3, parts[1] == "=", cells[0].hasPrefix(":"),
      let type = SavedQuery.ValueType(rawValue: String(parts[0]))
    else {
      throw error(line, "a parameter is written ':name  TYPE = default  explanation'")
    }
    let name = String(cells[0].dropFirst())
    try check(name, line)
    let defaultText = String(parts[2])
    guard Self.isLiteral(defaultText, of: type) else {
      throw error(line, "the default \(defaultText) of ':\(name)' is not NULL or \(type.article)")
    }
    return SavedQuery.Parameter(
      name: name, type: type, defaultText: defaultText, explanation: cells[2],
      choices: Self.choices(cells[2]))
  }

  private func column(
    _ cells: [String], _ line: Int
  ) throws(SavedQueryError) -> SavedQuery.Column {
    guard cells.count == 3, let type = SavedQuery.ValueType(rawValue: cells[1]) else {
      throw error(line, "a column is written 'name  TYPE  explanation'")
    }
    try check(cells[0], line)
    return SavedQuery.Column(name: cells[0], type: type, explanation: cells[2])
  }

  private func dataset(
    _ text: String, line: Int
  ) throws(SavedQueryError) -> SavedQuery.Dataset {
    let parts = text.split(whereSeparator: { " ,()".contains($0) }).map(String.init)
    guard parts.count > 1, parts[0] == "dataset" else {
      throw error(line, "a need is written 'dataset name (column, column)'")
    }
    return SavedQuery.Dataset(name: parts[1], columns: Array(parts.dropFirst(2)))
  }

  private func check(_ name: String, _ line: Int) throws(SavedQueryError) {
    let isName = name.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
    }
    guard isName, !name.isEmpty else {
      throw error(line, "'\(name)' is not a name of small letters, digits and underscores")
    }
  }

  private static func isLiteral(_ text: String, of type: SavedQuery.ValueType) -> Bool {
    if text == "NULL" { return true }
    switch type {
    case .integer: return Int(text) != nil
    case .real, .numeric: return Double(text) != nil
    case .text: return text.count > 1 && text.hasPrefix("'") && text.hasSuffix("'")
    }
  }

  /// The words after `one of:` up to a semicolon.
  private static func choices(_ explanation: String) -> [String] {
    guard let start = explanation.firstRange(of: "one of: ")?.upperBound else { return [] }
    return explanation[start...].prefix { $0 != ";" }.split(separator: ",").map {
      $0.split(separator: " ").joined(separator: " ")
    }
  }
}

extension SavedQuery.ValueType {
  /// The type in words, with its article.
  var article: String {
    switch self {
    case .integer: "an integer"
    case .real, .numeric: "a number"
    case .text: "a text"
    }
  }
}

extension SavedQuery {
  /// Reads a saved query's comment block.
  ///
  /// - Parameters:
  ///   - name: the path without its ending
  ///   - path: the path that messages show
  ///   - text: the whole file
  /// - Throws: ``SavedQueryError/header(path:line:message:)``
  public init(name: String, path: String, text: String) throws(SavedQueryError) {
    let header = try SavedQueryHeader(path: path, text: text)
    self.init(
      name: name, path: path, text: text, title: header.title, explanation: header.explanation,
      parameters: header.parameters, columns: header.columns, rowMeaning: header.rowMeaning,
      source: header.source, dataset: header.dataset)
  }
}
