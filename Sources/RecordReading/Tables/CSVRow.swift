/// The cells of one row of a table, without their quotes.
struct CSVRow {
  /// The text of all cells, one after another.
  private(set) var bytes: [UInt8] = []
  private(set) var cells: [Range<Int>] = []
  /// In which of the row's lines, from 0, each cell begins.
  private(set) var lines: [Int] = []
  private var start = 0
  private var line = 0
  private var lineOfCell = 0

  /// Forgets the row before.
  mutating func begin() {
    bytes.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
    start = 0
    line = 0
    lineOfCell = 0
  }

  /// Adds a line that begins a row.
  ///
  /// - Returns: whether the row goes on in the next line, since a cell's quotes are open
  /// - Complexity: O(length).
  mutating func add(
    _ line: UnsafeBufferPointer<UInt8>, separatedBy separator: UInt8
  ) -> Bool {
    scan(line, from: 0, separator, isOpen: false)
  }

  /// Adds a further line of a row whose last cell is open.
  mutating func addFurther(
    _ line: UnsafeBufferPointer<UInt8>, separatedBy separator: UInt8
  ) -> Bool {
    bytes.append(0x0A)
    self.line += 1
    return scan(line, from: 0, separator, isOpen: true)
  }

  /// Calls `body` with the texts of the cells, trimmed.
  func withCells<Result>(_ body: ([UnsafeBufferPointer<UInt8>]) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      body(cells.map { UnsafeBufferPointer(rebasing: bytes[$0]).trimmed })
    }
  }

  private mutating func scan(
    _ line: UnsafeBufferPointer<UInt8>, from first: Int, _ separator: UInt8, isOpen: Bool
  ) -> Bool {
    var index = first
    var isInQuotes = isOpen
    var isAtBeginning = !isOpen
    while index < line.count {
      let byte = line[index]
      if isInQuotes {
        guard byte == 0x22 else {
          bytes.append(byte)
          index += 1
          continue
        }
        if index + 1 < line.count, line[index + 1] == 0x22 {
          bytes.append(0x22)
          index += 2
        } else if Self.endsCell(line, after: index, separator) {
          isInQuotes = false
          index += 1
        } else {
          bytes.append(0x22)
          index += 1
        }
      } else if byte == separator {
        endCell()
        isAtBeginning = true
        index += 1
      } else if isAtBeginning, byte == 0x22 {
        isInQuotes = true
        isAtBeginning = false
        index += 1
      } else {
        if byte != 0x20 { isAtBeginning = false }
        bytes.append(byte)
        index += 1
      }
    }
    if isInQuotes { return true }
    endCell()
    return false
  }

  private mutating func endCell() {
    cells.append(start..<bytes.count)
    lines.append(lineOfCell)
    start = bytes.count
    lineOfCell = line
  }

  /// Whether nothing but blanks stand between a quote and the end of the cell.
  private static func endsCell(
    _ line: UnsafeBufferPointer<UInt8>, after quote: Int, _ separator: UInt8
  ) -> Bool {
    var index = quote + 1
    while index < line.count, line[index] == 0x20 { index += 1 }
    return index == line.count || line[index] == separator
  }
}
