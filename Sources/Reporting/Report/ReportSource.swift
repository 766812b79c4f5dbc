import Bibliography
import Kinds
import SQLite
import Wording

/// Runs what the report shows: saved queries and figures.
final class ReportSource {
  let database: Database
  let options: ReportOptions
  let information: DatabaseInformation
  /// The study file that the database follows.
  let study: StoredStudy?
  /// How each stored network was made.
  private(set) var networks: [FigureRow] = []
  let settings: StoredSettings
  private let figures: Set<String>
  private let knownRows = KnownRows()
  private let catalogue: SavedQueryCatalogue

  init(_ database: Database, _ options: ReportOptions) throws(ReportingError) {
    self.database = database
    self.options = options
    do {
      catalogue = try SavedQueryCatalogue()
      information = try database.information()
      study = try database.storedStudy()
    } catch let error as SavedQueryError {
      throw ReportingError(error)
    } catch let error as UserError {
      throw error
    } catch {
      throw ReportingError("\(error)")
    }
    settings = try StoredSettings(database)
    figures = Set(try Figure.catalogue(in: database).map(\.name))
    networks = try table("report/network-methods").rows
  }

  /// The rows of a saved query, which is run once for all figures and tables of the page.
  func table(
    _ name: String, _ arguments: [String: String] = [:]
  ) throws(ReportingError) -> ReportTable {
    do {
      let query = try catalogue.query(named: name)
      let key = FigureQuery(name, arguments).command
      if let rows = knownRows.rows[key] { return ReportTable(query, arguments, rows) }
      let running = try query.rows(in: database.connection, arguments)
      var rows: [[Value]] = []
      while let row = try running.next() { rows.append(row) }
      knownRows.rows[key] = rows
      return ReportTable(query, arguments, rows)
    } catch {
      throw ReportingError(error)
    }
  }

  /// The rows of a saved query that reads a data set; nil when that has not been joined.
  func tableOfDataSet(_ name: String) throws(ReportingError) -> ReportTable? {
    do {
      let query = try catalogue.query(named: name)
      let running = try query.rows(in: database.connection)
      var rows: [[Value]] = []
      while let row = try running.next() { rows.append(row) }
      return ReportTable(query, [:], rows)
    } catch {
      switch error {
      case .missingDataset, .missingDatasetColumn: return nil
      default: throw ReportingError(error)
      }
    }
  }

  /// A figure, as it is drawn for wide and for narrow windows; nil when the database has nothing for
  /// it.
  func figure(_ name: String) throws(ReportingError) -> ReportFigure? {
    guard figures.contains(name) else { return nil }
    var drawing = FigureOptions()
    drawing.width = options.figureWidth
    drawing.nodeLimit = options.nodeLimit
    drawing.identifierPrefix = String(name.map { $0.isLetter || $0.isNumber ? $0 : "-" }) + "-"
    drawing.programVersion = options.programVersion
    drawing.strokesRims = true
    let wide = try Figure.draw(name, in: database, options: drawing, known: knownRows)
    drawing.width = options.narrowFigureWidth
    drawing.identifierPrefix = "narrow-" + drawing.identifierPrefix
    drawing.keptNodes = Self.narrowNodes
    drawing.keptLinks = 2 * Self.narrowNodes
    let narrow = try Figure.draw(name, in: database, options: drawing, known: knownRows)
    return ReportFigure(wide: wide, narrow: narrow)
  }

  /// How many nodes a map has in a narrow window: as many as can be told apart there.
  private static let narrowNodes = 60

  /// The networks whose nodes are of one of the kinds of a chapter, by name.
  func networks(of chapter: Chapter) -> [FigureRow] {
    networks.filter { ItemKind.named($0.text("node_kind"))?.chapter == chapter }
  }

  /// The maps of networks of the kinds of a chapter, each with the table of its nodes.
  func maps(of chapter: Chapter, _ noun: String) throws(ReportingError) -> [ReportBlock] {
    var blocks: [ReportBlock] = []
    for network in networks(of: chapter) {
      let name = network.text("network")
      if let figure = try figure("network/\(name)") {
        blocks.append(.figure(figure, network: name))
      }
      blocks.append(.table(try nodes(of: name)))
    }
    if blocks.isEmpty {
      blocks.append(
        .note(
          "No network of \(noun) has been stored: "
            + "“bibliolite network DATABASE \(chapter.kinds.map(\.name).min() ?? "keyword")” makes one, and "
            + "“bibliolite analyze DATABASE” the usual ones."))
    }
    return blocks
  }

  /// The table of a map's nodes: their numbers, and the papers behind them.
  private func nodes(of network: String) throws(ReportingError) -> ReportTable {
    let summary = networks.first { $0.text("network") == network }
    let kind = summary?.text("node_kind") ?? network
    let noun = ItemNoun(kind)
    var table = try table(
      "figures/network-nodes", ["network": network, "limit": String(options.nodeLimit)])
    table.network = network
    let isQuoted = ItemKind.named(kind)?.chapter.isThematic ?? false
    var hidden: Set = [
      "node", "kind", "x", "y", "timeline_y", "component", "component_size", "last_year",
    ]
    if table.rows.allSatisfy({ $0.optionalReal("burst_strength") == nil }) {
      hidden.insert("burst_strength")
    }
    let isSelected =
      summary?.optionalText("counting") == "selected"
      && table.rows.contains {
        $0.optionalInteger("papers") ?? $0.integer("counted_papers") != $0.integer("counted_papers")
      }
    if !isSelected { hidden.insert("counted_papers") }
    let count = isSelected ? "counted_papers" : "papers"
    table = table.titled(
      "\(noun.plural.capitalisedFirst) of the map, and their papers", bars: [count],
      hidden: hidden
    ) {
      $0.leaders(
        "label", count, have: isSelected ? "counts most" : "has most papers", quoted: isQuoted)
        + (isSelected
          ? " Counted papers are those of the slices that selected the node: they make the map. "
            + "Papers are those of the whole corpus, as in the other tables."
          : "")
        + " Each row ends with the numbers of "
        + "the node’s most cited papers in the list at the end."
    }
    return table
  }
}
