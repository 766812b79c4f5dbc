import SQLite

/// Which papers a screening is about.
public enum ScreeningSelection: Sendable, Equatable {
  /// A CSV file with a column `accession_number` (or `UT`), `DOI` or `paper_id`, and, where it has
  /// them, `decision`, `reason` and `stage`, which are for their row.
  case csv(path: String)
  /// A saved query that gives such a column.
  case query(name: String)
  /// An SQL query that gives such a column.
  case sql(String)
}

/// One line of a selection: a paper, or several that share a DOI, with what is said of it.
package struct SelectedPaper: Sendable {
  package let identifier: PaperIdentifier
  /// Where it stands, e.g. `list.csv:3`; `nil` for a row of a query.
  package let place: String?
  package var decision: ScreeningDecision.Kind?
  package var reason: String?
  package var stage: String?
}

package enum PaperIdentifier: CustomStringConvertible, Sendable {
  case paperID(Int)
  case accessionNumber(String)
  case doi(String)
  /// What cannot be any of these.
  case unreadable(String)

  package var description: String {
    switch self {
    case .paperID(let id): "paper \(id)"
    case .accessionNumber(let text), .doi(let text), .unreadable(let text): text
    }
  }

  /// How a column of that name tells papers; `nil` when it does not.
  static func reader(ofColumn name: String) -> ((String) -> PaperIdentifier)? {
    switch FieldValues.titleKey(name).filter({ $0 != " " }) {
    case "paperid": { text in Int(text).map { .paperID($0) } ?? .unreadable(text) }
    case "accessionnumber", "ut", "utuniquewosid", "uniquewosid", "wosid":
      { text in
        JoinKeyNormaliser.accessionNumber(text).map { .accessionNumber($0) } ?? .unreadable(text)
      }
    case "doi": { text in DOI.normalised(text).map { .doi($0) } ?? .unreadable(text) }
    default: nil
    }
  }
}

extension ScreeningSelection {
  /// Reads the selection; queries run on a connection that cannot write.
  func papers(inDatabaseAt path: String) throws(BibliographyError) -> [SelectedPaper] {
    switch self {
    case .csv(let file): return try Self.papers(in: DelimitedText(path: file))
    case .sql(let text):
      return try Self.papers(Database.openForReading(path), sql: text, name: "the query")
    case .query(let name):
      do {
        let query = try SavedQueryCatalogue().query(named: name)
        return try Self.papers(Database.openForReading(path), sql: query.text, name: query.path)
      } catch let error as SavedQueryError {
        throw BibliographyError(error.description, kind: .usage)
      } catch let error as BibliographyError {
        throw error
      } catch {
        throw BibliographyError("\(name): \(error)")
      }
    }
  }

  package static func papers(in text: DelimitedText) throws(BibliographyError) -> [SelectedPaper] {
    let table = try DelimitedTable(text)
    let readers = table.columnNames.map(PaperIdentifier.reader(ofColumn:))
    guard readers.contains(where: { $0 != nil }) else {
      throw BibliographyError(
        "\(table.name):1: no column accession_number, UT, DOI or paper_id, but "
          + "\(table.columnNames.joined(separator: ", ")). Name the columns in the first line.")
    }
    let decision = table.column(named: "decision")
    let reason = table.column(named: "reason")
    let stage = table.column(named: "stage")
    var papers: [SelectedPaper] = []
    try table.forEachRow { (line, row) throws(BibliographyError) in
      func value(_ column: Int?) -> String? {
        guard let column else { return nil }
        let text = TextFolding.squeezed(row[column])
        return text.isEmpty ? nil : text
      }
      let identifier = row.indices.lazy.compactMap { index in
        value(index).flatMap { readers[index]?($0) }
      }.first
      guard let identifier else {
        throw BibliographyError(
          "\(table.name):\(line): no accession number, DOI or paper_id in this row.")
      }
      var paper = SelectedPaper(identifier: identifier, place: "\(table.name):\(line)")
      paper.reason = value(reason)
      paper.stage = value(stage)
      if let text = value(decision) {
        guard let kind = ScreeningDecision.Kind(text) else {
          throw BibliographyError(
            "\(table.name):\(line): decision '\(text)' is neither 'include' nor 'exclude'.")
        }
        paper.decision = kind
      }
      papers.append(paper)
    }
    return papers
  }

  private static func papers(
    _ database: Database, sql: String, name: String
  ) throws(BibliographyError) -> [SelectedPaper] {
    do {
      let statement = try database.connection.prepare(sql)
      let columns = statement.columnNames
      guard statement.isReadOnly, !columns.isEmpty else {
        throw BibliographyError(
          "\(name) is not a SELECT. Give one that gives accession_number or paper_id.",
          kind: .usage)
      }
      guard statement.rest.allSatisfy({ $0.isWhitespace || $0 == ";" }) else {
        throw BibliographyError("\(name) has more than one statement. Give one.", kind: .usage)
      }
      let readers = columns.map(PaperIdentifier.reader(ofColumn:))
      guard let column = readers.firstIndex(where: { $0 != nil }), let read = readers[column] else {
        throw BibliographyError(
          "\(name) gives \(columns.joined(separator: ", ")), but no column accession_number, DOI "
            + "or paper_id.", kind: .usage)
      }
      var papers: [SelectedPaper] = []
      while try statement.step() {
        guard let text = statement.optionalText(column) else { continue }
        papers.append(SelectedPaper(identifier: read(text), place: nil))
      }
      return papers
    } catch let error as SQLiteError {
      throw BibliographyError("\(name): \(error.message)", kind: .usage)
    } catch let error as BibliographyError {
      throw error
    } catch {
      throw BibliographyError("\(name): \(error)")
    }
  }
}
