extension ThesaurusFile {
  /// A table with a header: `variant` and `preferred`, or `institution` and `parent`; `reason`, and
  /// what tells apart items of one name (`variant_country`, `variant_origin`, `variant_issn`,
  /// `variant_orcid`, and the same of `preferred`) where the table has them.
  mutating func readCSV(_ text: DelimitedText) throws(BibliographyError) {
    // Suggestions that a person has taken all rows out of say nothing, and that is no mistake.
    let table = try DelimitedTable(text, isMaybeEmpty: true)
    guard let variant = table.column(named: "variant") ?? table.column(named: "institution"),
      let preferred = table.column(named: "preferred") ?? table.column(named: "parent")
    else {
      throw BibliographyError(
        "\(name):1: no columns variant and preferred, but "
          + "\(table.columnNames.joined(separator: ", ")). Name the columns in the first line.")
    }
    let reason = table.column(named: "reason")
    let variants = NameColumns(table, name: variant, prefix: "variant_")
    let preferreds = NameColumns(table, name: preferred, prefix: "preferred_")
    let used = Set(variants.all + preferreds.all + [reason].compactMap { $0 })
    unusedColumns = table.columnNames.indices.filter { index in
      !used.contains(index) && !Self.ownColumns.contains(table.columnNames[index].lowercased())
    }.map { table.columnNames[$0] }
    var rows: [Row] = []
    try table.forEachRow { (line, values) throws(BibliographyError) in
      let cells = TableCells(values: values)
      if cells.isBlank { return }
      let from = variants.name(in: cells)
      guard let from, let to = preferreds.name(in: cells) else {
        throw BibliographyError(
          "\(name):\(line): the \(from == nil ? "variant" : "preferred name") is empty. "
            + "Give both names, or take the row out.")
      }
      rows.append(Row(line: line, variant: from, preferred: to, reason: cells[reason]))
    }
    self.rows = rows
  }

  /// What `suggest` and `list` write beside the names.
  private static let ownColumns: Set<String> = [
    "score", "variant_papers", "preferred_papers", "shared", "kind", "origin", "decided_at",
    "follows", "papers_together", "member_papers", "parent_papers", "rule",
  ]

  /// `primary#secondary` in each line; a mark of the kind of node before a name (`@PHRASE`) is no
  /// part of it.
  ///
  /// Source: the CiteSpace 101 pages, "Nodes",
  /// https://sites.google.com/site/citespace101/7-interactive-visualization/7-1-nodes.
  mutating func readAliases(_ text: DelimitedText) throws(BibliographyError) {
    for line in ThesaurusLines(text) where !line.text.isEmpty {
      let parts = line.text.split(separator: "#", omittingEmptySubsequences: false)
        .map { Self.withoutMark(TextFolding.composed(TextFolding.squeezed(String($0)))) }
      guard parts.count == 2, let primary = parts.first, let secondary = parts.last,
        !primary.isEmpty, !secondary.isEmpty
      else {
        throw BibliographyError(
          "\(name):\(line.number): not primary#secondary: "
            + (parts.count > 2
              ? "more than one #." : "two names with one # between them are wanted.")
            + " Correct or remove this line.")
      }
      rows.append(
        Row(
          line: line.number, variant: ThesaurusName(secondary),
          preferred: ThesaurusName(primary)))
    }
    if rows.isEmpty { throw BibliographyError("\(name): no line primary#secondary.") }
  }

  private static func withoutMark(_ name: String) -> String {
    for mark in ["@PHRASE", "@KEYWORD", "@TERM", "@AUTHOR"] where name.hasPrefix(mark) {
      return TextFolding.squeezed(String(name.dropFirst(mark.count)))
    }
    return name
  }

  /// A header, then `label`, tab, `replace by`. A label with nothing to replace it is one that
  /// VOSviewer leaves out of its map, so counts leave it out.
  ///
  /// Source: N. J. van Eck, L. Waltman, VOSviewer Manual, section "Thesaurus files".
  mutating func readReplacements(_ text: DelimitedText) throws(BibliographyError) {
    var label: Int?
    var replacement: Int?
    for line in ThesaurusLines(text) where !line.text.allSatisfy({ $0 == "\t" || $0 == " " }) {
      let values = line.text.split(separator: "\t", omittingEmptySubsequences: false)
        .map { TextFolding.composed(TextFolding.squeezed(String($0))) }
      guard let label, let replacement else {
        label = values.firstIndex { $0.lowercased() == "label" }
        replacement = values.firstIndex { $0.lowercased() == "replace by" }
        if label == nil || replacement == nil {
          throw BibliographyError(
            "\(name):\(line.number): the first line is not 'label', tab, 'replace by'.")
        }
        continue
      }
      let from = label < values.count ? values[label] : ""
      let to = replacement < values.count ? values[replacement] : ""
      if from.isEmpty {
        throw BibliographyError(
          "\(name):\(line.number): no label before '\(to)'. Give both, with a tab between them.")
      }
      if to.isEmpty {
        drops.append(Drop(line: line.number, name: ThesaurusName(from)))
        continue
      }
      rows.append(
        Row(line: line.number, variant: ThesaurusName(from), preferred: ThesaurusName(to)))
    }
  }
}
