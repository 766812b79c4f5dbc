import SQLite

/// Aligned columns for a terminal: text to the left, numbers to the right, reals of a column with
/// equally many decimals. Columns too wide for the terminal are narrowed, the widest first, and
/// what does not fit ends in `…`; numbers are never cut. Names stay legible: columns for which there is
/// no room then stand in further blocks below, each of which begins with what names its rows.
struct TableEncoding: RowEncoding {
  private static let gap = 2
  /// To what texts are narrowed as long as there is another way.
  private static let legible = 20
  /// To what they are narrowed where a single column does not fit beside the names.
  private static let narrowest = 4

  /// The columns that have bars, if a table has one of them.
  private static let counts = [
    "papers", "counted_papers", "count", "citations", "times_cited", "local_citations", "strength",
    "size",
  ]
  private static let longestBar = 20
  private static let shortestBar = 8

  let width: Int?
  let drawsBars: Bool
  private var columns: [String] = []
  private var rows: [[Value]] = []

  init(width: Int?, drawsBars: Bool = false) {
    self.width = width
    self.drawsBars = drawsBars
  }

  mutating func begin(_ columns: [String], first row: [Value]?, into buffer: inout [UInt8]) {
    self.columns = columns
  }

  mutating func row(_ row: [Value], into buffer: inout [UInt8]) { rows.append(row) }

  func end(into buffer: inout [UInt8]) {
    let isNumeric = columns.indices.map { column in
      rows.contains { $0[column].isNumber }
        && rows.allSatisfy { $0[column].isNumber || $0[column] == .null }
    }
    let decimals = columns.indices.map { column in
      isNumeric[column] ? Self.decimals(rows.map { $0[column] }) : nil
    }
    let cells = rows.map { row in
      row.enumerated().map { column, value in
        guard let places = decimals[column], case .real = value else {
          return value.plainText.inOneLine.harmless
        }
        return Self.padded(value.plainText, to: places)
      }
    }
    let header = columns.map(\.inOneLine.harmless)
    let natural = columns.indices.map { column in
      cells.reduce(header[column].displayWidth) { max($0, $1[column].displayWidth) }
    }
    let blocks = blocks(natural, isNumeric)
    for (number, block) in blocks.enumerated() {
      let isNumeric = block.map { isNumeric[$0] }
      let widths = fitted(block.map { natural[$0] }, isNumeric)
      if number > 0 { buffer.append("\n") }
      line(block.map { header[$0] }, widths, isNumeric, &buffer)
      line(widths.map { String(repeating: "─", count: $0) }, widths, isNumeric, &buffer)
      let bars =
        blocks.count > 1 ? [] : bars(beside: widths.reduce(0, +) + Self.gap * widths.count)
      for (index, row) in cells.enumerated() {
        line(
          block.map { row[$0] }, widths, isNumeric, bar: bars.isEmpty ? "" : bars[index], &buffer)
      }
    }
  }

  /// The columns that stand beside each other: all of them where that fits with legible names, else as
  /// many as do, and the others in blocks that begin with the columns that name a row.
  private func blocks(_ natural: [Int], _ isNumeric: [Bool]) -> [[Int]] {
    guard let width, !natural.isEmpty else { return [Array(natural.indices)] }
    let least = natural.indices.map {
      isNumeric[$0] ? natural[$0] : min(natural[$0], Self.legible)
    }
    // A number before a name is a rank.
    let names = isNumeric.count > 1 && isNumeric[0] && !isNumeric[1] ? [0, 1] : [0]
    var blocks = [names]
    for column in natural.indices.dropFirst(names.count) {
      let block = blocks[blocks.count - 1]
      let used = block.reduce(0) { $0 + least[$1] + Self.gap }
      if used + least[column] <= width || block.count == names.count {
        blocks[blocks.count - 1].append(column)
      } else {
        blocks.append(names + [column])
      }
    }
    return blocks
  }

  /// A bar for each row, of the column that tells most about it; none without room or counts.
  private func bars(beside used: Int) -> [String] {
    let room = min(Self.longestBar, (width ?? 0) - used)
    guard drawsBars, rows.count > 1, room >= Self.shortestBar,
      let column = Self.counts.lazy.compactMap({ columns.firstIndex(of: $0) }).first
    else { return [] }
    let values = rows.map { row -> Double in
      switch row[column] {
      case .integer(let integer): Double(integer)
      case .real(let real): real
      default: 0
      }
    }
    guard let largest = values.max(), largest > 0, largest.isFinite else { return [] }
    return values.map { TextBar.text($0 / largest, width: room) }
  }

  private func line(
    _ cells: [String], _ widths: [Int], _ isNumeric: [Bool], bar: String = "",
    _ buffer: inout [UInt8]
  ) {
    var line = ""
    for (column, cell) in cells.enumerated() {
      if column > 0 { line += String(repeating: " ", count: Self.gap) }
      let text = cell.cut(to: widths[column])
      let blanks = String(repeating: " ", count: widths[column] - text.displayWidth)
      line += isNumeric[column] ? blanks + text : text + blanks
    }
    if !bar.isEmpty { line += String(repeating: " ", count: Self.gap) + bar }
    while line.last == " " { line.removeLast() }
    buffer.append(line + "\n")
  }

  /// The widths of the columns, with those of text narrowed until the line fits.
  private func fitted(_ natural: [Int], _ isNumeric: [Bool]) -> [Int] {
    narrowed(narrowed(natural, isNumeric, to: Self.legible), isNumeric, to: Self.narrowest)
  }

  /// The widths with those of text narrowed until the line fits, to `narrowest` at most.
  private func narrowed(_ given: [Int], _ isNumeric: [Bool], to narrowest: Int) -> [Int] {
    guard let width, !given.isEmpty else { return given }
    var widths = given
    var excess = widths.reduce(0, +) + Self.gap * (widths.count - 1) - width
    while excess > 0 {
      let open = widths.indices.filter { !isNumeric[$0] && widths[$0] > narrowest }
      guard let widest = open.max(by: { (widths[$0], $1) < (widths[$1], $0) }) else { break }
      // Down to the next widest column at once, then cell by cell with it.
      let next = open.filter { widths[$0] < widths[widest] }.map { widths[$0] }.max()
      let step = min(excess, max(1, widths[widest] - (next ?? narrowest)))
      let taken = open.contains { $0 != widest && widths[$0] == widths[widest] } ? 1 : step
      widths[widest] -= taken
      excess -= taken
    }
    return widths
  }

  /// How many decimals a column's reals have at most; `nil` when one is written with an exponent or
  /// is not finite.
  private static func decimals(_ values: [Value]) -> Int? {
    var most = 0
    for case .real(let real) in values {
      let text = real.description
      guard real.isFinite, !text.contains("e"), let point = text.firstIndex(of: ".") else {
        return nil
      }
      most = max(most, text.distance(from: point, to: text.endIndex) - 1)
    }
    return most
  }

  private static func padded(_ text: String, to places: Int) -> String {
    guard let point = text.firstIndex(of: ".") else { return text }
    let present = text.distance(from: point, to: text.endIndex) - 1
    return text + String(repeating: "0", count: places - present)
  }
}
