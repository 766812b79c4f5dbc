/// Tells quotes that a spreadsheet put around a cell from quotes that are text.
///
/// The Web of Science does not quote cells: a title may begin and end with a double quote. A
/// spreadsheet that saves the file again puts quotes around cells and doubles those inside. A cell
/// is taken for quoted when it begins and ends with a quote and either has quotes inside, all of
/// them doubled, or stands in a row where a cell of names, addresses or references is in quotes.
struct CellQuoting {
  private let rowIsQuoted: Bool

  init(row: UnsafeBufferPointer<UInt8>, cells: [Range<Int>], nameColumns: @autoclosure () -> [Int])
  {
    guard row.contains(0x22) else {
      rowIsQuoted = false
      return
    }
    rowIsQuoted = nameColumns().contains { column in
      guard column < cells.count else { return false }
      return Self.isEnclosed(UnsafeBufferPointer(rebasing: row[cells[column]]).trimmed)
    }
  }

  func isQuoted(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text[0] == 0x22, Self.isEnclosed(text) else { return false }
    return rowIsQuoted || Self.hasOnlyDoubledQuotes(text)
  }

  private static func isEnclosed(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count >= 2 && text[0] == 0x22 && text[text.count - 1] == 0x22
  }

  /// Whether there are quotes between the first and the last, and each has a twin.
  private static func hasOnlyDoubledQuotes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 1
    var found = false
    while index < text.count - 1 {
      if text[index] == 0x22 {
        guard index + 1 < text.count - 1, text[index + 1] == 0x22 else { return false }
        found = true
        index += 1
      }
      index += 1
    }
    return found
  }

  /// The text between the quotes, each doubled quote once.
  static func unquote(_ text: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    output.removeAll(keepingCapacity: true)
    var index = 1
    while index < text.count - 1 {
      output.append(text[index])
      if text[index] == 0x22, index + 1 < text.count - 1, text[index + 1] == 0x22 { index += 1 }
      index += 1
    }
  }
}
