/// The type of a column, guessed over all its values.
public enum ColumnType: String, Sendable {
  case integer = "INTEGER"
  case real = "REAL"
  case text = "TEXT"
}

/// Guesses the type of one column as its values go by.
///
/// Only what comes back as it was written is a number: `007` and `+1` are codes, `1,234` and
/// `2023-05-01` are text. Empty values are NULL and say nothing. Where values are separated by
/// semicolons, `1,5` is one and a half, as the programs that write such files mean it.
struct ColumnGuess: Sendable {
  /// Whether a comma may stand for the decimal point.
  let allowsDecimalComma: Bool
  private(set) var type = ColumnType.integer
  private(set) var valueCount = 0
  private(set) var numberCount = 0
  /// Whether a number has a decimal comma.
  private(set) var usesDecimalComma = false
  private var usesDecimalPoint = false
  /// The first value that is not a number, and its line.
  private(set) var firstText: (value: String, line: Int)?

  init(allowsDecimalComma: Bool = false) { self.allowsDecimalComma = allowsDecimalComma }

  /// The type found; a column without values is text.
  var result: ColumnType {
    valueCount == 0 || (usesDecimalComma && usesDecimalPoint) ? .text : type
  }

  /// The value that alone, or with few others, made a column of numbers a column of text.
  var spoiler: (value: String, line: Int)? {
    guard result == .text, let firstText, numberCount * 10 >= valueCount * 8 else { return nil }
    return firstText
  }

  mutating func add(_ value: String, line: Int) {
    if value.isEmpty { return }
    valueCount += 1
    if FieldValues.canonicalInteger(value) != nil {
      numberCount += 1
    } else if Self.real(value) != nil {
      numberCount += 1
      usesDecimalPoint = true
      if type == .integer { type = .real }
    } else if allowsDecimalComma, Self.real(withComma: value) != nil {
      numberCount += 1
      usesDecimalComma = true
      if type == .integer { type = .real }
    } else {
      type = .text
      if firstText == nil { firstText = (value, line) }
    }
  }

  /// The number that `text` writes with a decimal comma.
  static func real(withComma text: String) -> Double? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, !text.contains(".") else { return nil }
    return real(parts.joined(separator: "."))
  }

  /// The number that `text` writes with a decimal point or an exponent, or as a canonical integer.
  static func real(_ text: String) -> Double? {
    var bytes = Array(text.utf8)[...]
    if bytes.first == 0x2D { bytes = bytes.dropFirst() }
    let whole = bytes.prefix { $0 &- 0x30 < 10 }
    bytes = bytes.dropFirst(whole.count)
    if whole.count > 1, whole.first == 0x30 { return nil }
    var fractionCount = 0
    var isMarked = false
    if bytes.first == 0x2E {
      bytes = bytes.dropFirst()
      fractionCount = bytes.prefix { $0 &- 0x30 < 10 }.count
      bytes = bytes.dropFirst(fractionCount)
      isMarked = true
    }
    if whole.isEmpty && fractionCount == 0 { return nil }
    if let mark = bytes.first, mark | 0x20 == 0x65 {
      bytes = bytes.dropFirst()
      if bytes.first == 0x2D || bytes.first == 0x2B { bytes = bytes.dropFirst() }
      let digits = bytes.prefix { $0 &- 0x30 < 10 }.count
      if digits == 0 { return nil }
      bytes = bytes.dropFirst(digits)
      isMarked = true
    }
    // A row of digits too long for an integer is a number of something, not an amount.
    guard bytes.isEmpty, isMarked || FieldValues.canonicalInteger(text) != nil,
      let value = Double(text), value.isFinite
    else { return nil }
    return value
  }
}
