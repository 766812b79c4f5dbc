import Foundation

/// A value of a file of golden numbers, whose form differs from measure to measure.
enum GoldenValue: Decodable, Sendable {
  case number(Double)
  case text(String)
  case flag(Bool)
  case list([GoldenValue])
  case table([String: GoldenValue])
  case nothing

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .nothing
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let list = try? container.decode([GoldenValue].self) {
      self = .list(list)
    } else {
      self = .table(try container.decode([String: GoldenValue].self))
    }
  }

  /// The values of a file's text.
  init(json: some Sequence<UInt8>) throws {
    self = try JSONDecoder().decode(GoldenValue.self, from: Data(json))
  }

  /// What stands under a name; nothing when there is no such name.
  subscript(name: String) -> GoldenValue {
    if case .table(let table) = self { return table[name] ?? .nothing }
    return .nothing
  }

  subscript(place: Int) -> GoldenValue {
    let values = list
    return place < values.count ? values[place] : .nothing
  }

  /// The values of a list; none when it is not one.
  var list: [GoldenValue] {
    if case .list(let values) = self { return values }
    return []
  }

  /// The names of a table, in the order of their bytes.
  var names: [String] {
    if case .table(let table) = self { return table.keys.sorted() }
    return []
  }

  var isNothing: Bool {
    if case .nothing = self { return true }
    return false
  }

  /// The number; not a number when it is none, which no comparison accepts.
  var number: Double {
    if case .number(let value) = self { return value }
    return .nan
  }

  /// The number, or nil where the file has null.
  var optionalNumber: Double? { isNothing ? nil : number }

  /// The whole number; -1 when it is none.
  var int: Int { number.isNaN ? -1 : Int(number) }

  var text: String {
    if case .text(let value) = self { return value }
    return ""
  }

  var flag: Bool {
    if case .flag(let value) = self { return value }
    return false
  }

  var numbers: [Double] { list.map(\.number) }
  var ints: [Int] { list.map(\.int) }
  var texts: [String] { list.map(\.text) }
}

/// Whether two numbers are the same but for the order in which sums were made.
func isClose(_ first: Double, _ second: Double, _ tolerance: Double = 1e-9) -> Bool {
  abs(first - second) <= tolerance * max(1, abs(first), abs(second))
}

/// The same for numbers that need not exist.
func isClose(_ first: Double?, _ second: Double?, _ tolerance: Double = 1e-9) -> Bool {
  switch (first, second) {
  case (nil, nil): true
  case (let first?, let second?): isClose(first, second, tolerance)
  default: false
  }
}
