/// A JSON value that is always written in the same way: keys sorted, no blanks.
public enum JSON: Equatable, Sendable, CustomStringConvertible {
  case null
  case boolean(Bool)
  case integer(Int)
  /// A finite number.
  case real(Double)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  /// An object of pairs with different keys.
  static func object(_ pairs: [(String, JSON)]) -> JSON {
    .object(Dictionary(uniqueKeysWithValues: pairs))
  }

  public var description: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .real(let value): value.isFinite ? String(value) : "null"
    case .text(let value): Self.quoted(value)
    case .list(let values): "[" + values.map(\.description).joined(separator: ",") + "]"
    case .object(let members):
      "{"
        + members.sorted { comesBefore($0.key, $1.key) }
        .map { Self.quoted($0.key) + ":" + $0.value.description }.joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
