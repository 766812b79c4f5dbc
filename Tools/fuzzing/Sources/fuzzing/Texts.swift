import Foundation
import RecordReading

@testable import Analysis
@testable import Bibliography
@testable import Study

/// Bytes as a study file: the table of TOML, then the study.
func tryStudy(_ bytes: [UInt8]) throws {
  let lineCount = 1 + bytes.count { $0 == 0x0A }
  do throws(TOMLError) {
    let table = try TOMLParser.table(of: bytes)
    require(table.line == 1, "a document begins in line 1")
    let longer = try? TOMLParser.table(of: bytes + Array("\n# A comment.\n".utf8))
    // Not a number is not equal to itself, so what is written is compared.
    require("\(table)" == longer.map { "\($0)" }, "a comment at the end changes nothing")
  } catch {
    require((1...lineCount).contains(error.line), "an error of TOML is on a line of the file")
  }
  do throws(AnalysisError) {
    let study = try Study(
      bytes, fileName: "study.toml", path: "study.toml", folder: "", isStored: true)
    require(Array(study.text.utf8) == bytes, "a study keeps its file's text")
  } catch {
    require("\(error)".contains("study.toml"), "an error names the study file: \(error)")
  }
}

/// Bytes as a table of decisions: merges, splits, items to leave out, in every form; and as a data set.
func tryTables(_ bytes: [UInt8]) throws {
  let path = InputFile.write(bytes, named: "table")
  let text: DelimitedText
  do throws(BibliographyError) {
    text = try DelimitedText(path: path)
  } catch {
    require("\(error)".contains(path), "an error names its file: \(error)")
    return
  }
  for format in [nil] + ThesaurusFormat.allCases.map(Optional.some) {
    do throws(BibliographyError) {
      let file = try ThesaurusFile(text, format: format)
      let lines = file.rows.map(\.line) + file.drops.map(\.line)
      require(lines.allSatisfy { (1...bytes.count + 1).contains($0) }, "a row is on a line")
    } catch {
      require("\(error)".contains(path), "an error names its file: \(error)")
    }
  }
  do throws(BibliographyError) {
    let table = try DelimitedTable(text)
    var rows: [[String]] = []
    try table.forEachRow { (_, row) throws(BibliographyError) in rows.append(row) }
    require(rows.count == table.rowCount, "as many rows as were counted")
    try requireSame(rows, table)
  } catch {
    require("\(error)".contains(path), "an error names its file: \(error)")
  }
}

/// Rows that are written with all values quoted are read as they were.
private func requireSame(_ rows: [[String]], _ table: DelimitedTable) throws(BibliographyError) {
  func line(_ values: [String]) -> String {
    values.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\n"
  }
  let written = line(table.columnNames) + rows.map(line).joined()
  let text = DelimitedText(name: table.name, text: written)
  var reader = DelimitedRows(text, delimiter: UInt8(ascii: ","))
  var row: [String] = []
  _ = try reader.next(into: &row)
  for expected in rows {
    _ = try reader.next(into: &row)
    require(
      row.map { Array($0.utf8) } == expected.map { Array($0.utf8) },
      "a row that is written is read as it was")
  }
}

/// Bytes as the file of a saved query.
func tryQuery(_ bytes: [UInt8]) throws {
  let lineCount = 1 + bytes.count { $0 == 0x0A }
  do throws(SavedQueryError) {
    let query = try SavedQuery(
      name: "fuzz", path: "fuzz.sql", text: String(decoding: bytes, as: UTF8.self))
    require(!query.columns.isEmpty && !query.rowMeaning.isEmpty, "a query says what it gives")
    let names = query.parameters.map(\.name) + query.columns.map(\.name)
    require(names.allSatisfy { !$0.isEmpty }, "no name is empty")
    _ = try? query.rows(in: queryDatabase.connection)
    for parameter in query.parameters {
      _ = try? query.rows(in: queryDatabase.connection, [parameter.name: "1e999"])
    }
  } catch {
    guard case .header(_, let line, _) = error else { fatalError("property: \(error)") }
    // What a file lacks may be missed on the line after its last.
    require((1...lineCount + 1).contains(line), "an error is on a line of the file")
  }
}

// The targets are tried by one thread.
nonisolated(unsafe) private let queryDatabase: Database = {
  do { return try Database.inMemory() } catch { fatalError("\(error)") }
}()

nonisolated(unsafe) private var decoding = RecordDecoding(
  countries: ["China", "England", "Germany", "Italy", "Peoples R China", "USA", "Wales"]
    .enumerated().map { ($0.offset + 1, $0.element) })

/// Bytes as an export whose records are taken apart; what is remembered of earlier ones changes nothing.
func tryNormalising(_ bytes: [UInt8]) throws {
  var format = ExportFormat.webOfSciencePlainText
  var encoding = TextEncoding.utf8
  if case .export(let foundFormat, let foundEncoding) = Recognition(of: bytes) {
    (format, encoding) = (foundFormat, foundEncoding)
  }
  let reader = RecordReader(
    stream: ByteStream(name: "fuzz", bytes: bytes), format: format, encoding: encoding)
  var record = Record()
  while try reader.next(into: &record) {
    decoding.decode(record, ofFormat: format.name)
    let first = "\(decoding.draft)"
    decoding.decode(record, ofFormat: format.name)
    require(first == "\(decoding.draft)", "a record that is seen again is taken apart as before")
  }
}
