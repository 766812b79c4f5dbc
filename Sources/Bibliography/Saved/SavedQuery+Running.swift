import SQLite
import Wording

extension SavedQuery {
  /// Makes the query ready to run with the given values; parameters that are not given have their
  /// defaults, which stand in the SQL itself.
  ///
  /// - Parameters:
  ///   - database: an open database, which may be read-only
  ///   - arguments: values as text, by parameter name; `first-year` and `:first_year` both mean the
  ///     parameter `first_year`, and `NULL` is no value
  /// - Throws: ``SavedQueryError`` for an unknown parameter, a value of the wrong type, a data set
  ///   that has not been joined, or SQL that does not compile
  public func rows(
    in database: Connection, _ arguments: [String: String] = [:]
  ) throws(SavedQueryError) -> SavedQueryRows {
    var values: [(parameter: Parameter, value: Value)] = []
    for (name, text) in arguments.sorted(by: { $0.key < $1.key }) {
      let parameter = try self.parameter(named: name)
      values.append((parameter, try value(text, for: parameter)))
    }
    try checkDataset(in: database)
    do {
      let statement = try database.prepare(text)
      try checkStatement(statement)
      for (parameter, value) in values {
        if let index = statement.parameterIndex(":" + parameter.name) {
          try statement.bind(index, value)
        }
      }
      return SavedQueryRows(query: self, statement: statement)
    } catch let error as SQLiteError {
      throw SavedQueryError(error, path: path)
    } catch let error as SavedQueryError {
      throw error
    } catch {
      throw .statement(path: path, line: nil, message: "\(error)")
    }
  }

  /// The parameter of that name, with or without its colon, with `-` for `_`.
  public func parameter(named name: String) throws(SavedQueryError) -> Parameter {
    let plain = String(
      (name.hasPrefix(":") ? name.dropFirst() : name[...]).map { $0 == "-" ? "_" : $0 })
    if let parameter = parameters.first(where: { $0.name == plain }) { return parameter }
    let known = parameters.map(\.name)
    throw .unknownParameter(
      query: self.name, name: name, suggestion: nearestName(to: plain, among: known), known: known)
  }

  private func value(_ text: String, for parameter: Parameter) throws(SavedQueryError) -> Value {
    if text == "NULL" { return .null }
    let value: Value? =
      switch parameter.type {
      case .integer: Int(text).map(Value.integer)
      case .real: finite(text).map(Value.real)
      case .numeric: Int(text).map(Value.integer) ?? finite(text).map(Value.real)
      case .text: .text(text)
      }
    let choices = parameter.choices
    guard let value, choices.isEmpty || choices.contains(text) else {
      throw .wrongValue(
        query: name, parameter: parameter.name, value: text,
        expected: choices.isEmpty
          ? parameter.type.article : "one of: " + choices.joined(separator: ", "))
    }
    return value
  }

  private func finite(_ text: String) -> Double? {
    Double(text).flatMap { $0.isFinite ? $0 : nil }
  }

  private func checkDataset(in database: Connection) throws(SavedQueryError) {
    guard let dataset else { return }
    let present: [String]
    do {
      present = try database.rows(
        "SELECT name FROM pragma_table_info(?) ORDER BY cid", .text(dataset.table)
      ) { $0.text(0) }
    } catch {
      throw SavedQueryError(error, path: path)
    }
    if present.isEmpty { throw .missingDataset(query: name, name: dataset.name) }
    for column in dataset.columns where !present.contains(column) {
      throw .missingDatasetColumn(
        query: name, name: dataset.name, column: column, present: present)
    }
  }

  /// A saved query is one statement that writes nothing and gives what its comment block says.
  private func checkStatement(_ statement: Statement) throws(SavedQueryError) {
    guard statement.isReadOnly else {
      throw .statement(path: path, line: nil, message: "a saved query must not write")
    }
    guard statement.rest.allSatisfy(\.isWhitespace) else {
      throw .statement(path: path, line: nil, message: "more than one statement")
    }
    let given = statement.columnNames
    guard given == columns.map(\.name) else {
      throw .statement(
        path: path, line: nil,
        message: "the statement gives the columns \(given.joined(separator: ", ")), its comment "
          + "says \(columns.map(\.name).joined(separator: ", "))")
    }
    let taken = Set(statement.parameterNames.map { $0 ?? "?" })
    let stated = Set(parameters.map { ":" + $0.name })
    guard taken == stated else {
      let different = taken.symmetricDifference(stated).sorted().joined(separator: ", ")
      throw .statement(
        path: path, line: nil,
        message: "the parameters of the statement and of its comment differ: \(different)")
    }
  }
}

/// The rows of a saved query that is running, one at a time.
public final class SavedQueryRows {
  public let query: SavedQuery
  /// The statement, ready to step.
  public let statement: Statement

  init(query: SavedQuery, statement: Statement) {
    self.query = query
    self.statement = statement
  }

  /// The next row, one value a column; `nil` after the last.
  ///
  /// - Throws: ``SavedQueryError/statement(path:line:message:)`` when SQLite fails in the middle.
  public func next() throws(SavedQueryError) -> [Value]? {
    do {
      guard try statement.step() else { return nil }
    } catch {
      throw SavedQueryError(error, path: query.path)
    }
    return (0..<statement.columnCount).map { statement.value($0) }
  }
}
