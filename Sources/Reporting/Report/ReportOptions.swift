/// What a report contains.
public struct ReportOptions: Equatable, Sendable {
  /// The heading; nil for one made from the corpus.
  public var title: String?
  /// The chapters, by the names of ``Report/sectionNames``, in their order; all when empty.
  public var sections: [String] = []
  /// The width of the figures in pixels: that of the page's column.
  public var figureWidth = 960
  /// How many nodes of a network are drawn and listed at most.
  public var nodeLimit = 300
  /// How many links of a network are drawn at most.
  public var linkLimit = 600
  /// How many rows a table has at most.
  public var rowLimit = 100
  /// How many papers are listed for a node.
  public var papersPerNode = 5
  /// The version of the program that writes the report.
  public var programVersion = ""

  public init() {}
}
