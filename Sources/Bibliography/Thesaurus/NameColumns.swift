/// The values of one row of a table of decisions, as they are compared: composed, blanks squeezed.
struct TableCells {
  let values: [String]

  /// `nil` for an empty cell, and for a column that the table does not have.
  subscript(column: Int?) -> String? {
    guard let column else { return nil }
    let text = TextFolding.composed(TextFolding.squeezed(values[column]))
    return text.isEmpty ? nil : text
  }

  /// Whether no cell has anything but blanks.
  var isBlank: Bool { values.allSatisfy { TextFolding.squeezed($0).isEmpty } }
}

/// The columns of a table that name an item, and tell it from others of its name.
struct NameColumns {
  private let name: Int
  private let country: Int?
  private let origin: Int?
  private let issn: Int?
  private let orcid: Int?

  /// - Parameters:
  ///   - name: the column of the name.
  ///   - prefix: of the other columns' names, as `variant_`.
  init(_ table: DelimitedTable, name: Int, prefix: String = "") {
    self.name = name
    country = table.column(named: prefix + "country")
    origin = table.column(named: prefix + "origin")
    issn = table.column(named: prefix + "issn")
    orcid = table.column(named: prefix + "orcid")
  }

  var all: [Int] { [name, country, origin, issn, orcid].compactMap { $0 } }

  /// The name of a row; `nil` when its cell is empty.
  func name(in cells: TableCells) -> ThesaurusName? {
    guard let text = cells[name] else { return nil }
    var found = ThesaurusName(text)
    found.country = cells[country]
    found.origin = cells[origin].map(InstitutionOrigin.named)
    found.issn = cells[issn]
    found.orcid = cells[orcid]
    return found
  }
}
