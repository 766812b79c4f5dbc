import Bibliography

/// The whole study as one page of HTML that needs nothing beside it.
public enum Report {
  /// The page. The same database and options give the same bytes.
  ///
  /// Everything in it comes from saved queries and result tables; what has not been stored is said to
  /// be missing.
  ///
  /// - Complexity: that of the queries and figures; the page is held in memory (some megabytes).
  public static func page(
    of database: Database, options: ReportOptions = ReportOptions()
  ) throws(ReportingError) -> String {
    let source = try ReportSource(database, options)
    var sections: [ReportSection] = []
    for part in try options.parts() {
      sections.append(
        ReportSection(
          identifier: part.rawValue, heading: part.heading, blocks: try part.blocks(source)))
    }
    return try PageTemplates().page(ReportAssembly(source).page(sections))
  }
}

/// A chapter of the report.
struct ReportSection {
  let identifier: String
  let heading: String
  let blocks: [ReportBlock]
}

/// A figure for wide windows, and its drawing for narrow ones.
struct ReportFigure {
  let wide: FigureDrawing
  let narrow: FigureDrawing
}

/// What stands in a chapter, from top to bottom.
enum ReportBlock {
  case tiles([(name: String, value: String)])
  /// A figure; `network` names the network whose nodes it shows.
  case figure(ReportFigure, network: String?)
  case table(ReportTable)
  /// Sentences that can be copied into a paper.
  case prose([String])
  /// Says what is not there, and how to get it.
  case note(String)
  /// The papers that the tables of nodes point to.
  case papers
}
