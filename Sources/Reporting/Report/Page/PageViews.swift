// What the templates see. Names are different on every level, because a name that is nil is looked
// for in the levels around it.

struct PageView {
  let documentTitle: String
  let lead: String
  let warnings: [String]
  let generator: String
  let policy: String
  let styles: String
  let scripts: [String]
  let sections: [SectionView]
}

struct SectionView {
  let sectionID: String
  let sectionNumber: Int
  let sectionHeading: String
  let blocks: [BlockView]
}

struct BlockView {
  var note: String?
  var tiles: TilesView?
  var figure: FigureView?
  var table: TableView?
  var prose: ProseView?
  var papers: PapersView?
}

struct TilesView {
  struct Tile {
    let tileName: String
    let tileValue: String
  }
  let tileList: [Tile]
}

struct ProseView {
  let paragraphs: [String]
}

struct PapersView {
  /// Parts of the list, each some elements; their text is escaped.
  let paperParts: [String]
}

struct FigureView {
  let figureID: String
  let figureNumber: Int
  let figureFile: String
  let nodeTable: String
  let figureTitle: String
  let figureCaption: String
  let figureNotes: [String]
  /// What the drawing for narrow windows leaves out.
  let figureNarrow: String?
  /// Height by width.
  let figureRatio: String
  let narrowRatio: String
  /// An element; its text is escaped.
  let svg: String
  /// The same figure for narrow windows.
  let narrowSVG: String
  let queries: [QueryView]
}

struct QueryView {
  let queryTitle: String
  let queryCommand: String
  let queryText: String
  let queryFile: String
  let queryRows: String
  /// Where in the page the same rows are already.
  let elsewhere: String?
  let elsewhereTitle: String
}

struct TableView {
  let tableID: String
  let tableNumber: Int
  let tableFile: String
  let tableTitle: String
  let tableCaption: String
  let tableNotes: [String]
  /// Whether it is higher than its box for certain.
  let isLong: Bool
  /// Elements; their text is escaped.
  let headCells: String
  let bodyRows: String
  let tableRest: String?
  /// Says on paper that not all rows are there.
  let tablePrinted: String?
  let tableCommand: String
  let tableSQL: String
}
