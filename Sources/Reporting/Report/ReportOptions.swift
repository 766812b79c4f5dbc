/// What a report contains.
public struct ReportOptions: Equatable, Sendable {
  /// The heading; nil for the title of the study that the database follows.
  public var title: String?
  /// The chapters, by their names, in this order; empty for all of ``chapters``.
  public var sections: [String] = []
  /// The width of the figures in pixels: that of the page's column.
  public var figureWidth = 960
  /// The width of the figures in windows too narrow for those: a telephone's column.
  public var narrowFigureWidth = 343
  /// How many nodes of a network are drawn and listed at most.
  public var nodeLimit = 300
  /// How many rows a table has at most.
  public var rowLimit = 100
  /// How many papers are listed for a node.
  public var papersPerNode = 5
  /// Which institutions the tables count: `as-written`, `members` or `parents`.
  public var institutions = "as-written"
  /// The version of the program that writes the report.
  public var programVersion = ""

  public init() {}

  /// The names of all chapters, in the order of a paper.
  public static var chapters: [String] { ReportPart.allCases.map(\.rawValue) }

  /// The chapters that are asked for. The papers are always the last, since maps point to them.
  func parts() throws(ReportingError) -> [ReportPart] {
    if sections.isEmpty { return ReportPart.allCases }
    var parts: [ReportPart] = []
    for name in sections {
      guard let part = ReportPart(rawValue: name) else {
        throw ReportingError(
          "no chapter '\(name)' in the report; there are \(Self.chapters.joined(separator: ", "))",
          kind: .usage)
      }
      if part != .papers, !parts.contains(part) { parts.append(part) }
    }
    return parts + [.papers]
  }
}
