/// How a figure is drawn. The same options on the same database give the same bytes.
public struct FigureOptions: Equatable, Sendable {
  /// The widths that can be asked for, in pixels.
  public static let widths = 320...4000

  /// The width in pixels. Text keeps its size: a narrower figure has fewer labels and is higher.
  public var width = 1200
  /// How many nodes are labelled at most; nil for as many as the width has room for.
  public var labelLimit: Int?
  /// How many nodes are drawn at most, those with most counted papers; below 0 for all, nil for 300,
  /// or 100 in a picture narrower than 700 pixels.
  public var nodeLimit: Int?
  /// How many links are drawn at most, the strongest; below 0 for all, nil for two a node and 600 in
  /// all, or 200 in a picture narrower than 700 pixels.
  public var linkLimit: Int?
  /// How many rows a table of bursts and a matrix have at most.
  public var rowLimit = 25
  /// What the ids of elements begin with, so that several figures can stand in one page.
  public var identifierPrefix = ""
  /// Whether the white rims of labels are strokes painted below their letters (`paint-order`), which
  /// browsers and Inkscape know, instead of a second text, which every program shows.
  public var strokesRims = false
  /// The version of the program, for the line under figures that no stored analysis made.
  public var programVersion = ""

  /// How many of the nodes and links that the queries gave are drawn; nil for all of them. With it
  /// a small drawing of a figure needs no rows but those of the large one.
  var keptNodes: Int?
  var keptLinks: Int?

  public init() {}

  /// The limit as a saved query takes it, -1 for all.
  var drawnNodes: Int { max(nodeLimit ?? (isWide ? 300 : 100), -1) }
  var drawnLinks: Int { max(linkLimit ?? (isWide ? 600 : 200), -1) }

  /// How many of the links between so many nodes are drawn when nothing was asked for: where more of
  /// them cross, none can be followed.
  func defaultLinks(of nodes: Int) -> Int { linkLimit == nil ? max(2 * nodes, 20) : .max }

  /// Whether there is room for what a column of text or a telephone has none for.
  var isWide: Bool { width >= 700 }

  func check() throws(ReportingError) {
    guard Self.widths.contains(width) else {
      throw ReportingError(
        "--width is \(width); give a width from \(Self.widths.lowerBound) to "
          + "\(Self.widths.upperBound) pixels", kind: .usage)
    }
    guard labelLimit ?? 0 >= 0 else {
      throw ReportingError("--labels is \(labelLimit ?? 0); give 0 or more", kind: .usage)
    }
  }
}
