import Kernels
import SQLite

/// The parameters of a stored analysis, read back.
package struct StoredParameters {
  private let members: [String: JSON]
  private let analysis: String

  /// - Throws: `AnalysisError` when the text is not a JSON object.
  package init(_ text: String, of analysis: String, _ connection: Connection) throws {
    self.analysis = analysis
    guard try connection.integer("SELECT json_valid(?)", .text(text)) == 1,
      case .object(let members) = try Self.json(text, connection)
    else {
      throw AnalysisError("the stored parameters of '\(analysis)' are not a JSON object")
    }
    self.members = members
  }

  private init(_ members: [String: JSON], of analysis: String) {
    self.members = members
    self.analysis = analysis
  }

  /// A JSON text that SQLite accepts, as a value; the members of objects and lists are read in turn.
  private static func json(_ text: String, _ connection: Connection) throws -> JSON {
    let rows = try connection.rows(
      "SELECT key, type, value FROM json_each(?)", .text(text)
    ) { (key: $0.text(0), type: $0.text(1), value: $0.value(2), text: $0.text(2)) }
    let values = try rows.map { row throws -> (String, JSON) in
      let value: JSON =
        switch (row.type, row.value) {
        case ("object", _), ("array", _): try json(row.text, connection)
        case ("true", _): .boolean(true)
        case ("false", _): .boolean(false)
        case (_, .integer(let number)): .integer(number)
        case (_, .real(let number)): .real(number)
        case (_, .text(let text)): .text(text)
        default: .null
        }
      return (row.key, value)
    }
    if try connection.text("SELECT json_type(?)", .text(text)) == "array" {
      return .list(values.map(\.1))
    }
    return .object(Dictionary(values, uniquingKeysWith: { $1 }))
  }

  private func missing(_ name: String) -> AnalysisError {
    AnalysisError(
      "the stored parameters of '\(analysis)' have no '\(name)' that this program understands. Run "
        + "the analysis again.")
  }

  func text(_ name: String) throws(AnalysisError) -> String {
    guard case .text(let text) = members[name] else { throw missing(name) }
    return text
  }

  func real(_ name: String) throws(AnalysisError) -> Double {
    switch members[name] {
    case .real(let number): return number
    case .integer(let number): return Double(number)
    default: throw missing(name)
    }
  }

  func integer(_ name: String) throws(AnalysisError) -> Int {
    guard case .integer(let number) = members[name] else { throw missing(name) }
    return number
  }

  /// `nil` for a stored null.
  func optionalInteger(_ name: String) throws(AnalysisError) -> Int? {
    if case .null = members[name] { return nil }
    return try integer(name)
  }

  func boolean(_ name: String) throws(AnalysisError) -> Bool {
    guard case .boolean(let value) = members[name] else { throw missing(name) }
    return value
  }

  func choice<Choice: RawRepresentable<String>>(_ name: String) throws(AnalysisError) -> Choice {
    guard let choice = Choice(rawValue: try text(name)) else { throw missing(name) }
    return choice
  }

  func list(_ name: String) throws(AnalysisError) -> [JSON] {
    guard case .list(let values) = members[name] else { throw missing(name) }
    return values
  }

  package func texts(_ name: String) throws(AnalysisError) -> [String] {
    try list(name).map { value throws(AnalysisError) in
      guard case .text(let text) = value else { throw missing(name) }
      return text
    }
  }

  func object(_ name: String) throws(AnalysisError) -> [(name: String, value: StoredParameters)] {
    guard case .object(let members) = members[name] else { throw missing(name) }
    return try members.sorted { comesBefore($0.key, $1.key) }.map { entry throws(AnalysisError) in
      guard case .object(let inner) = entry.value else { throw missing(name) }
      return (entry.key, StoredParameters(inner, of: analysis))
    }
  }

  package func has(_ name: String) -> Bool { members[name] != nil }

  subscript(_ name: String) -> JSON? { members[name] }
}
