/// How a figure is drawn. The same options on the same database give the same bytes.
public struct FigureOptions: Equatable, Sendable {
  /// The widths that can be asked for, in pixels.
  public static let widths = 320...4000

  /// The width in pixels. Text keeps its size: a narrower figure has fewer labels and is higher.
  public var width = 1200
  /// How many nodes are labelled at most; nil for as many as the width has room for.
  public var labelLimit: Int?
  /// How many nodes are drawn at most, those with most papers; below 0 for all, nil for as many as
  /// the width has room for: one for 4 pixels, and no more than 300.
  public var nodeLimit: Int?
  /// How many links are drawn at most, the strongest; below 0 for all.
  public var linkLimit = 1000
  /// How many rows a table of bursts and a matrix have at most.
  public var rowLimit = 25
  /// What the ids of elements begin with, so that several figures can stand in one page.
  public var identifierPrefix = ""
  /// The version of the program, for the line under figures that no stored analysis made.
  public var programVersion = ""

  public init() {}

  /// The limit as a saved query takes it, -1 for all.
  var drawnNodes: Int { max(nodeLimit ?? min(300, width / 4), -1) }

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
