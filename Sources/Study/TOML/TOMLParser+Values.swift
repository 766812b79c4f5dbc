import Analysis

extension TOMLParser {
  /// The value of a key whose parts but the last are tables.
  mutating func value(of path: [String]) throws(TOMLError) -> TOMLValue {
    depth += path.count - 1
    defer { depth -= path.count - 1 }
    return try value()
  }

  mutating func value() throws(TOMLError) -> TOMLValue {
    switch peek() {
    case UInt8(ascii: "\""):
      return .text(
        bytes[position...].starts(with: Array("\"\"\"".utf8))
          ? try longBasicString() : try basicString())
    case UInt8(ascii: "'"):
      return .text(
        bytes[position...].starts(with: Array("'''".utf8))
          ? try longLiteralString() : try literalString())
    case UInt8(ascii: "["): return try nested { parser throws(TOMLError) in try parser.list() }
    case UInt8(ascii: "{"): return try nested { parser throws(TOMLError) in try parser.table() }
    case nil, 0x0A, 0x0D, UInt8(ascii: "#"):
      throw error("no value after =; write a value, or delete the key to have its default")
    default: return try scalar()
    }
  }

  private mutating func nested(
    _ read: (inout TOMLParser) throws(TOMLError) -> TOMLValue
  ) throws(TOMLError) -> TOMLValue {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else { throw tooDeep }
    return try read(&self)
  }

  private mutating func list() throws(TOMLError) -> TOMLValue {
    let start = line
    position += 1
    var items: [TOMLItem] = []
    while true {
      try skipBlankLines()
      if take(UInt8(ascii: "]")) { return .list(items) }
      guard peek() != nil else {
        throw TOMLError(line: start, message: "a list is not closed; end it with ]")
      }
      let itemLine = line
      items.append(TOMLItem(line: itemLine, value: try value()))
      try skipBlankLines()
      if take(UInt8(ascii: ",")) || peek() == UInt8(ascii: "]") { continue }
      guard peek() != nil else {
        throw TOMLError(line: start, message: "a list is not closed; end it with ]")
      }
      throw error("no comma between two values of a list")
    }
  }

  private mutating func table() throws(TOMLError) -> TOMLValue {
    let document = TOMLDocument()
    document.root.line = line
    position += 1
    skipBlanks()
    if take(UInt8(ascii: "}")) { return .table(document.root.value) }
    while true {
      let start = line
      let path = try keyPath()
      guard take(UInt8(ascii: "=")) else {
        throw error("no = after the key \"\(path.joined(separator: "."))\"; write key = value")
      }
      skipBlanks()
      try document.set(path, in: document.root, line: start, to: try value(of: path))
      skipBlanks()
      if take(UInt8(ascii: "}")) { return .table(document.root.value) }
      guard take(UInt8(ascii: ",")) else {
        throw error("an inline table { … } is not closed on its line, or lacks a comma")
      }
    }
  }

  /// A truth value, a number, or a date.
  private mutating func scalar() throws(TOMLError) -> TOMLValue {
    let start = position
    while let byte = peek(), Self.isOfScalar(byte) { position += 1 }
    // A date and a time may have a blank between them.
    if position - start == 10, peek() == 0x20, let next = peek(1), Self.isDigit(next),
      bytes[start + 4] == UInt8(ascii: "-")
    {
      position += 1
      while let byte = peek(), Self.isOfScalar(byte) { position += 1 }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    switch text {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    default: break
    }
    if let value = TOMLNumber.value(of: text) { return value }
    if TOMLDate.isDate(text) { return .date(text) }
    let rest = bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }
    let shown = text.isEmpty ? String(decoding: rest.prefix(40), as: UTF8.self) : text
    if let reason = Self.almost(text) { throw error("\"\(shown)\" \(reason)") }
    throw error(
      "\"\(shown)\" is no value; put a text between quotes, and write true, false, 5, 0.5, "
        + "2024-12-31 or a list [ … ] without")
  }

  /// What is wrong with a text that is a number or a date but for its size.
  private static func almost(_ text: String) -> String? {
    let digits = text.drop { $0 == "+" || $0 == "-" }
    if !digits.isEmpty, digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "_") }),
      digits.first != "0", digits.first != "_", digits.last != "_", !digits.contains("__")
    {
      return "is too great; a whole number has at most 18 digits"
    }
    // With other digits it would be a date.
    let shape = String(text.map { $0.isASCII && $0.isNumber ? "0" : $0 })
    if shape.hasPrefix("0000-00-00") {
      return "is no day of the calendar; a date is year-month-day, such as 2024-12-31"
    }
    return nil
  }

  private static func isOfScalar(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: ":"):
      true
    default: false
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}

/// Numbers of TOML.
enum TOMLNumber {
  /// The number that a text is; nil when it is none, or does not fit.
  static func value(of text: String) -> TOMLValue? {
    let bytes = Array(text.utf8)
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where text.hasPrefix(prefix) {
      guard let digits = plain(bytes.dropFirst(2), radix: radix) else { return nil }
      return Int(digits, radix: radix).map { .integer($0) }
    }
    let isSigned = bytes.first == UInt8(ascii: "+") || bytes.first == UInt8(ascii: "-")
    let sign = bytes.first == UInt8(ascii: "-") ? "-" : ""
    let rest = bytes.dropFirst(isSigned ? 1 : 0)
    switch String(decoding: rest, as: UTF8.self) {
    case "inf": return .real(sign == "-" ? -.infinity : .infinity)
    case "nan": return .real(.nan)
    default: break
    }
    let parts = rest.split(
      maxSplits: 1, omittingEmptySubsequences: false,
      whereSeparator: { $0 | 0x20 == UInt8(ascii: "e") })
    let places = (parts.first ?? []).split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard let first = places.first, let whole = plain(first, radix: 10),
      whole == "0" || !whole.hasPrefix("0"), places.count <= 2
    else { return nil }
    if parts.count == 1 && places.count == 1 { return Int(sign + whole).map { .integer($0) } }
    var written = sign + whole
    if places.count == 2 {
      guard let decimals = plain(places[1], radix: 10) else { return nil }
      written += "." + decimals
    }
    if parts.count == 2 {
      var exponent = parts[1]
      let mark = exponent.first == UInt8(ascii: "-") ? "-" : ""
      if exponent.first == UInt8(ascii: "-") || exponent.first == UInt8(ascii: "+") {
        exponent = exponent.dropFirst()
      }
      guard let digits = plain(exponent, radix: 10) else { return nil }
      written += "e" + mark + digits
    }
    return Double(written).map { .real($0) }
  }

  /// Digits without their underscores, each of which stands between two digits.
  private static func plain(_ digits: ArraySlice<UInt8>, radix: Int) -> String? {
    let groups = digits.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false)
    var text = ""
    for group in groups {
      let part = String(decoding: group, as: UTF8.self)
      guard !part.isEmpty, part.allSatisfy({ $0.isASCII && $0.hexDigitValue ?? 99 < radix }) else {
        return nil
      }
      text += part
    }
    return text
  }
}

/// Dates and times of TOML.
enum TOMLDate {
  /// Whether a text is a date, a time, or both with or without an offset.
  static func isDate(_ text: String) -> Bool {
    if let parts = halves(text) {
      return CalendarDay.isDay(parts.day) && isTime(parts.time, hasOffset: true)
    }
    return CalendarDay.isDay(text) || isTime(text, hasOffset: false)
  }

  private static func halves(_ text: String) -> (day: String, time: String)? {
    let bytes = Array(text.utf8)
    guard bytes.count > 11, [UInt8(ascii: "T"), UInt8(ascii: "t"), 0x20].contains(bytes[10]) else {
      return nil
    }
    return (
      String(decoding: bytes[..<10], as: UTF8.self), String(decoding: bytes[11...], as: UTF8.self)
    )
  }

  private static func isTime(_ text: String, hasOffset: Bool) -> Bool {
    var text = text[...]
    if hasOffset {
      if text.last == "Z" || text.last == "z" {
        text = text.dropLast()
      } else if let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }) {
        guard isClock(text[text.index(after: sign)...], parts: 2) else { return false }
        text = text[..<sign]
      }
    }
    let halves = text.split(separator: ".", omittingEmptySubsequences: false)
    guard halves.count <= 2, let clock = halves.first, isClock(clock, parts: 3) else {
      return false
    }
    return halves.count == 1 || (!halves[1].isEmpty && halves[1].allSatisfy(isDigit))
  }

  private static func isClock(_ text: Substring, parts count: Int) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == count, parts.allSatisfy({ $0.count == 2 && $0.allSatisfy(isDigit) }) else {
      return false
    }
    return zip(parts, [23, 59, 60]).allSatisfy { Int($0) ?? 99 <= $1 }
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }
}
