/// One row of a file that splits authors: which papers of a name are those of another person.
struct AuthorSplit: Equatable, Sendable {
  /// From 1.
  let line: Int
  /// The name that is split.
  let author: String
  /// Accession number or DOI.
  var paper: String?
  /// Of the author on the papers.
  var institution: String?
  /// ORCID, ResearcherID or e-mail of the author on the papers.
  var identifier: String?
  /// Of the author whose papers they are.
  let newName: String
  var reason: String?
}

extension AuthorSplit {
  static let columns = ["author", "new_name", "paper", "institution", "identifier", "reason"]

  /// Whether a file with these columns splits authors.
  static func isHeader(_ columns: Set<String>) -> Bool {
    columns.contains("author") && columns.contains("new_name")
  }

  /// An ORCID or ResearcherID as it is stored, an e-mail address in lower case.
  static func normalised(identifier: String) -> String {
    // An ORCID is often given as an address.
    let last = identifier.split(separator: "/").last.map(String.init) ?? identifier
    return ORCID.normalised(last) ?? ResearcherID.normalised(identifier) ?? identifier.lowercased()
  }
}

extension ThesaurusFile {
  /// A table with the columns `author` and `new_name`, and at least one of `paper`, `institution` and
  /// `identifier`, which say of which papers.
  mutating func readSplits(_ text: DelimitedText) throws(BibliographyError) {
    let table = try DelimitedTable(text, isMaybeEmpty: true)
    guard let author = table.column(named: "author"),
      let newName = table.column(named: "new_name")
    else {
      throw BibliographyError(
        "\(name):1: no columns author and new_name, but "
          + "\(table.columnNames.joined(separator: ", ")). Name the columns in the first line.")
    }
    let conditions = ["paper", "institution", "identifier"].map { table.column(named: $0) }
    guard conditions.contains(where: { $0 != nil }) else {
      throw BibliographyError(
        "\(name):1: nothing says which papers are split off. Add a column paper (accession number or "
          + "DOI), institution or identifier (ORCID, ResearcherID or e-mail).")
    }
    let reason = table.column(named: "reason")
    let known = Set(AuthorSplit.columns + ["papers", "origin", "decided_at"])
    unusedColumns = table.columnNames.filter { !known.contains($0.lowercased()) }
    var splits: [AuthorSplit] = []
    try table.forEachRow { (line, values) throws(BibliographyError) in
      let cells = TableCells(values: values)
      if cells.isBlank { return }
      guard let from = cells[author], let to = cells[newName] else {
        throw BibliographyError(
          "\(name):\(line): the \(cells[author] == nil ? "author" : "new name") is empty. "
            + "Give both names, or take the row out.")
      }
      let split = AuthorSplit(
        line: line, author: from, paper: cells[conditions[0]], institution: cells[conditions[1]],
        identifier: cells[conditions[2]], newName: to, reason: cells[reason])
      if split.paper == nil, split.institution == nil, split.identifier == nil {
        throw BibliographyError(
          "\(name):\(line): nothing says which papers of '\(from)' are split off. Give a paper, an "
            + "institution or an identifier.")
      }
      splits.append(split)
    }
    self.splits = splits
  }
}
