/// Reads the rows of a delimited text one after the other (RFC 4180; lines may end in LF, CRLF or
/// CR, and a quote inside an unquoted value is a character like any other).
struct DelimitedRows {
  private let text: DelimitedText
  private let delimiter: UInt8
  private var index = 0
  /// The line that `index` is on, from 1.
  private var line = 1

  init(_ text: DelimitedText, delimiter: UInt8) {
    self.text = text
    self.delimiter = delimiter
  }

  /// Reads the next row that is not an empty line.
  ///
  /// - Parameter row: its values afterwards, quotes removed
  /// - Returns: the line that the row begins on, from 1; `nil` after the last row
  /// - Throws: when a quoted value does not end, or goes on after its quote
  mutating func next(into row: inout [String]) throws(BibliographyError) -> Int? {
    let bytes = text.bytes
    while index < bytes.count, takeLineEnd() {}
    guard index < bytes.count else { return nil }
    row.removeAll(keepingCapacity: true)
    let firstLine = line
    while true {
      if index < bytes.count, bytes[index] == 0x22 {
        row.append(try quotedValue())
      } else {
        let start = index
        while index < bytes.count, bytes[index] != delimiter, bytes[index] != 0x0A,
          bytes[index] != 0x0D
        {
          index += 1
        }
        row.append(String(decoding: bytes[start..<index], as: UTF8.self))
      }
      if index < bytes.count, bytes[index] == delimiter {
        index += 1
        continue
      }
      _ = takeLineEnd()
      return firstLine
    }
  }

  private mutating func takeLineEnd() -> Bool {
    let bytes = text.bytes
    guard index < bytes.count else { return false }
    if bytes[index] == 0x0D {
      index += 1
      if index < bytes.count, bytes[index] == 0x0A { index += 1 }
    } else if bytes[index] == 0x0A {
      index += 1
    } else {
      return false
    }
    line += 1
    return true
  }

  /// The value whose opening quote `index` is at; a doubled quote inside it is one.
  private mutating func quotedValue() throws(BibliographyError) -> String {
    let bytes = text.bytes
    let firstLine = line
    var value: [UInt8] = []
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x22 {
        if index + 1 < bytes.count, bytes[index + 1] == 0x22 {
          value.append(0x22)
          index += 2
          continue
        }
        index += 1
        guard
          index == bytes.count || bytes[index] == delimiter || bytes[index] == 0x0A
            || bytes[index] == 0x0D
        else {
          throw BibliographyError(
            "\(text.name):\(line): a value goes on after its closing quote. Write a quote inside "
              + "a quoted value twice (\"\").")
        }
        return String(decoding: value, as: UTF8.self)
      }
      if byte == 0x0A || (byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)) {
        line += 1
      }
      value.append(byte)
      index += 1
    }
    throw BibliographyError(
      "\(text.name):\(firstLine): a quoted value begins here and never ends. Close its quote.")
  }
}
