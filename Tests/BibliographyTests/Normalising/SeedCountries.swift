import Foundation
import Testing

/// The seed's rows, read from the SQL text: the tests of pure functions need no database.
enum SeedCountries {
  static let text: String = {
    let url = packageRoot.appending(path: "Schema/seed/countries.sql")
    return (try? String(contentsOf: url, encoding: .utf8)) ?? ""
  }()

  static let packageRoot = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Values of each row of the table's INSERT; NULL is nil.
  static func rows(table: String, in text: String) -> [[String?]] {
    guard let start = text.range(of: "INSERT INTO \(table)") else { return [] }
    let body = text[start.upperBound...]
    let end = body.range(of: ";\n")?.lowerBound ?? body.endIndex
    return body[..<end].split(separator: "\n").filter { $0.hasPrefix("  (") && $0.contains("'") }
      .map { values(of: $0) }
  }

  private static func values(of line: Substring) -> [String?] {
    var values: [String?] = []
    var current = ""
    var isQuoted = false
    var wasQuoted = false
    for character in line.dropFirst(3) {
      if character == "'" {
        if isQuoted == false, wasQuoted { current.append("'") }
        isQuoted.toggle()
        wasQuoted = true
      } else if !isQuoted, character == "," || character == ")" {
        let value = current.trimmingCharacters(in: .whitespaces)
        values.append(value == "NULL" && !wasQuoted ? nil : value)
        current = ""
        wasQuoted = false
        if character == ")" { break }
      } else if isQuoted || character != " " {
        current.append(character)
      }
    }
    return values
  }

  static let countries = rows(table: "countries", in: text)
  static let states = rows(table: "states", in: text)
  static let names = countries.compactMap { $0.count > 2 ? $0[2] : nil }
}
