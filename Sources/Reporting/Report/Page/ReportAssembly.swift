import Wording

/// Puts the chapters together: numbers figures and tables, and makes what the templates see.
final class ReportAssembly {
  private let source: ReportSource
  private let papers: PaperList
  private var figureCount = 0
  private var tableCount = 0
  /// Where the rows of a figure's query are in the page already.
  private var places: [String: (identifier: String, title: String)] = [:]

  init(_ source: ReportSource) throws(ReportingError) {
    self.source = source
    papers = try PaperList(source)
  }

  func page(_ sections: [ReportSection]) -> PageView {
    let scripts = PageTemplates.scripts
    return PageView(
      documentTitle: title, lead: lead, warnings: warnings,
      generator: "Bibliolite \(source.options.programVersion)",
      policy: ContentPolicy.text(scripts: scripts), styles: PageTemplates.styles, scripts: scripts,
      sections: sections.enumerated().map { index, section in
        SectionView(
          sectionID: section.identifier, sectionNumber: index + 1, sectionHeading: section.heading,
          blocks: section.blocks.map { view($0) })
      })
  }

  private var title: String { source.options.title ?? source.study?.title ?? "Bibliometric report" }

  private var lead: String {
    let information = source.information
    var text = information.includedPaperCount.of("paper")
    if let first = information.firstYear, let last = information.lastYear {
      text += " of " + YearSpan.words(first, last)
    }
    if let search = information.searches.first {
      text += ", found in \(search.database) for \(TextFitting.plain(search.query, limit: 300))"
    }
    return text + "."
  }

  private var warnings: [String] {
    var warnings: [String] = []
    let stale = source.information.analyses.filter(\.isStale).map(\.name)
    if !stale.isEmpty {
      warnings.append(
        "The data have changed since these analyses were made: \(stale.joined(separator: ", ")). "
          + "“bibliolite analyze DATABASE” makes them again.")
    }
    if source.information.hasPendingImport {
      warnings.append("An import has not come to its end: run the same import command again.")
    }
    if let rules = source.information.olderRules {
      warnings.append(
        "The records were read by an older version of the program (schema \(rules.schemaVersion)). As "
          + "its rules made them are still: \(rules.parts.joined(separator: "; ")). “bibliolite rebuild "
          + "DATABASE FILE…” reads the same exports by the rules of now.")
    }
    return warnings
  }

  private func view(_ block: ReportBlock) -> BlockView {
    switch block {
    case .note(let text): BlockView(note: text)
    case .tiles(let tiles):
      BlockView(
        tiles: TilesView(
          tileList: tiles.map {
            TilesView.Tile(tileName: $0.name.capitalisedFirst, tileValue: $0.value)
          }))
    case .prose(let paragraphs): BlockView(prose: ProseView(paragraphs: paragraphs))
    case .papers: BlockView(papers: PapersView(paperParts: papers.parts))
    case .figure(let figure, let network): BlockView(figure: view(figure, network))
    case .table(let table): BlockView(table: view(table))
    }
  }

  private func view(_ drawings: ReportFigure, _ network: String?) -> FigureView {
    let figure = drawings.wide
    figureCount += 1
    let identifier = "figure-\(figureCount)"
    let file = Self.fileName(figure.name)
    let queries = figure.tables.map { table in
      let place = places[table.query.command]
      if place == nil { places[table.query.command] = (identifier, "Figure \(figureCount)") }
      return QueryView(
        queryTitle: table.title, queryCommand: table.query.command, queryText: table.shellText,
        queryFile: file + "-" + Self.fileName(table.query.name),
        queryRows: place == nil ? table.csv : "", elsewhere: place?.identifier,
        elsewhereTitle: place?.title ?? "")
    }
    return FigureView(
      figureID: identifier, figureNumber: figureCount, figureFile: file,
      nodeTable: network.map(Self.nodeTable) ?? "", figureTitle: figure.title,
      figureCaption: figure.caption, figureNotes: figure.notes,
      figureNarrow: network == nil
        ? nil : "This narrow drawing has fewer nodes and links; a wider window shows all of these.",
      figureRatio: Self.ratio(figure), narrowRatio: Self.ratio(drawings.narrow),
      svg: Self.element(figure, class: "wide"),
      narrowSVG: Self.element(drawings.narrow, class: "narrow"), queries: queries)
  }

  private static func ratio(_ figure: FigureDrawing) -> String {
    NumberText.fixed(Double(figure.height) / Double(max(figure.width, 1)), 4)
  }

  /// The drawing without the XML declaration, as an element of a class.
  private static func element(_ figure: FigureDrawing, class name: String) -> String {
    guard let start = figure.svg.firstRange(of: "<svg") else { return figure.svg }
    return "<svg class=\"\(name)\"" + figure.svg[start.upperBound...]
  }

  private func view(_ table: ReportTable) -> TableView {
    tableCount += 1
    let limit = max(source.options.rowLimit, table.network == nil ? 0 : source.options.nodeLimit)
    let cells = TableCells(table: table, papers: papers)
    let query = FigureQuery(table.query.name, table.arguments)
    let rest = table.rows.count - limit
    let figureTable = FigureTable(
      query: query, title: table.title, sql: table.query.text, columns: [], rows: [])
    return TableView(
      tableID: table.network.map(Self.nodeTable) ?? "table-\(tableCount)", tableNumber: tableCount,
      tableFile: Self.fileName(table.query.name) + (table.network.map { "-" + $0 } ?? ""),
      tableTitle: table.title, tableCaption: table.caption, tableNotes: table.notes,
      isLong: min(table.rows.count, limit) >= 16,
      headCells: cells.head, bodyRows: cells.body(limit: limit),
      tableRest: rest > 0
        ? "\(rest.grouped) more rows are not shown here; the command under SQL gives all." : nil,
      tablePrinted: table.rows.count > Self.printedRows
        ? "Printed are the first \(Self.printedRows) rows of \(table.rows.count.grouped)." : nil,
      tableCommand: query.command, tableSQL: figureTable.shellText)
  }

  /// How many rows of a table the style sheet lets on paper.
  private static let printedRows = 25

  /// The id of the table of a network's nodes.
  static func nodeTable(_ network: String) -> String { "nodes-" + fileName(network) }

  /// Letters, digits and hyphens only.
  static func fileName(_ name: String) -> String {
    String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
  }
}
