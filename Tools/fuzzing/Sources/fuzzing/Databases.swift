import Foundation
import Kinds
import SQLite

@testable import Analysis
@testable import Bibliography
@testable import Study

/// A small database, the bytes of its file, and the columns of its tables.
private struct SmallDatabase: Sendable {
  let bytes: [UInt8]
  let columns: [(table: String, column: String)]

  init() throws {
    let records = (0..<12).map { number in
      """
      PT J
      AU Moss, A\(number % 5)
         Fern, B
      TI Runoff of abandoned mines \(number)
      SO JOURNAL OF INVENTED SOILS
      DE runoff; mine \(number % 3); soil
      C1 [Moss, A\(number % 5); Fern, B] Univ Nowhere, Rome, Italy.
      CR Moss A, 1999, J SOILS, V1, P\(number % 4)
         Reed C, 2000, J WATER, V2, P3
      PY \(2000 + number % 6)
      TC \(number)
      UT WOS:\(1000 + number)
      ER


      """
    }
    let text = "FN Clarivate Analytics Web of Science\nVR 1.0\n" + records.joined() + "EF\n"
    let export = InputFile.write(Array(text.utf8), named: "export.txt")
    let path = "\(InputFile.folder)/small.db"
    try? FileManager.default.removeItem(atPath: path)
    _ = try Importer(paths: [export], command: "fuzz", programVersion: "fuzz")
      .run(intoDatabaseAt: path)
    let database = try Database.openForWriting(path)
    _ = try GrowthAnalysis(GrowthSettings(), of: database, programVersion: "fuzz").run()
    columns = try database.connection.rows(
      """
      SELECT t.name, c.name FROM pragma_table_list AS t JOIN pragma_table_info(t.name) AS c
      WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' ORDER BY t.name, c.cid
      """
    ) { ($0.text(0), $0.text(1)) }
    bytes = try Array(Data(contentsOf: URL(fileURLWithPath: path)))
  }
}

private let small: SmallDatabase = {
  do { return try SmallDatabase() } catch { fatalError("\(error)") }
}()

/// What a stranger may have put into a cell, in SQL.
private let values = [
  "NULL", "0", "-1", "9223372036854775807", "-9223372036854775808", "4611686018427387904",
  "2147483648", "99999", "1e308", "-9e999", "0.5", "''", "'\u{1B}[2J'", "char(0)",
  "zeroblob(40)", "x'FFFE'", "hex(zeroblob(3000))", "'9223372036854775808'", "'2001'", "'{'",
]

/// Changes to a small database, which a reading or analysing command then opens: single bytes of the file
/// when the first byte is odd, else cells. Its next bit says whether it is analysed, and the second byte
/// chooses the analysis.
func tryDatabase(_ input: [UInt8]) throws {
  guard input.count > 2 else { return }
  let path = "\(InputFile.folder)/changed.db"
  for ending in ["", "-journal", "-wal", "-shm"] { unlink(path + ending) }
  var bytes = small.bytes
  let changes = stride(from: 2, to: input.count - 3, by: 4).prefix(16).map {
    input[$0..<$0 + 4].map(Int.init)
  }
  if input[0] % 2 == 1 {
    for change in changes {
      let place = change[0] << 16 | change[1] << 8 | change[2]
      bytes[place % bytes.count] = UInt8(change[3])
    }
  }
  _ = InputFile.write(bytes, named: "changed.db")
  if input[0] % 2 == 0 { try changeCells(path, changes) }
  if input[0] / 2 % 2 == 0 { read(path) } else { analyse(path, Int(input[1])) }
}

private func changeCells(_ path: String, _ changes: [[Int]]) throws {
  let connection = try Connection(path: path, mode: .readWrite)
  try connection.execute("PRAGMA ignore_check_constraints = 1; PRAGMA foreign_keys = 0")
  for change in changes {
    let (table, column) = small.columns[(change[0] << 8 | change[1]) % small.columns.count]
    let value = values[change[3] % values.count]
    // Some values are refused by the column's type or a unique index.
    try? connection.execute(
      change[2] % 8 == 7
        ? "UPDATE OR IGNORE \"\(table)\" SET \"\(column)\" = \(value)"
        : """
        UPDATE OR IGNORE "\(table)" SET "\(column)" = \(value)
        WHERE rowid = (SELECT rowid FROM "\(table)" LIMIT 1 OFFSET \(change[2] % 16))
        """)
  }
}

/// What `info`, `check` and `query` do. Any error is right, any crash is not.
private func read(_ path: String) {
  guard let database = try? Database.openForReading(path, tellsUnfinishedImport: false) else {
    return
  }
  _ = try? database.information().json
  _ = try? DatabaseCheck(database).run { _ in }
  _ = try? database.screeningDecisions()
}

private func analyse(_ path: String, _ number: Int) {
  guard let database = try? Database.openForWriting(path) else { return }
  let kinds = ItemKind.allCases
  let kind = kinds[number / 4 % kinds.count]
  switch number % 4 {
  case 0: _ = try? GrowthAnalysis(GrowthSettings(), of: database, programVersion: "fuzz").run()
  case 1:
    _ = try? BurstAnalysis(BurstSettings(kind: kind), of: database, programVersion: "fuzz").run()
  case 2:
    _ =
      try? NetworkAnalysis(
        NetworkSettings(kinds: [.item(kind)]), of: database, programVersion: "fuzz"
      ).run()
  default:
    let kinds = ThesaurusKind.all
    _ = try? MergeSuggestions(database).find(kinds[number / 4 % kinds.count])
    _ = try? Verification(of: database, programVersion: "fuzz").run()
  }
}
