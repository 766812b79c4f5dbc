import ArgumentParser
import Bibliography
import Reporting
import SQLite

struct FigureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figure",
    abstract: "Draw one figure as SVG.",
    usage: """
      bibliolite figure DATABASE NAME [-o FILE] [--width PIXELS] [--labels NUMBER]
      bibliolite figure DATABASE --list
      """,
    discussion: """
      Everything is drawn from saved queries and result tables: networks, bursts and stages that are \
      to be seen must have been stored before (bibliolite analyze DATABASE). Without -o the SVG goes \
      to standard output; the caption is printed on standard error.

      Example:
        bibliolite figure study.db network/keyword -o keywords.svg
        bibliolite figure study.db timeline/keyword --width 900 -o timeline.svg
      """)

  @Argument(help: "The database file.", completion: .file())
  var database: String

  @Argument(help: "Which figure: a name of --list.")
  var name: String?

  @Flag(name: .shortAndLong, help: "List the figures of the database, a line each.")
  var list = false

  @Option(name: .customShort("o"), help: "The file to write; - for standard output.")
  var file: String?

  @Option(help: "Width in pixels; text keeps its size. (default: 1200)")
  var width: Int?

  @Option(
    parsing: .unconditional,
    help: "How many nodes are labelled at most. Default: as many as the width has room for.")
  var labels: Int?

  @Option(
    parsing: .unconditional,
    help:
      "How many nodes are drawn at most, those with most counted papers; -1 for all. Default: 300, or 100 below a width of 700."
  )
  var nodes: Int?

  @Option(
    parsing: .unconditional,
    help:
      "How many links are drawn at most, the strongest; -1 for all. Default: 600, or 200 below a width of 700."
  )
  var links: Int?

  @OptionGroup var overwriting: OverwriteOptions

  @OptionGroup var output: OutputOptions

  func run() throws {
    try reporting {
      let database = try Database.openForReading(self.database)
      if list { return try writeList(of: try Figure.catalogue(in: database)) }
      guard let name else {
        throw BibliographyError(
          "give a figure: bibliolite figure \(self.database) network/keyword -o keywords.svg "
            + "('bibliolite figure \(self.database) --list' shows them)", kind: .usage)
      }
      let output = OutputFile(
        file, .figure, not: [self.database], overwrites: overwriting.overwrite)
      try output.check()
      let drawing = try Figure.draw(name, in: database, options: options)
      for note in drawing.notes { Terminal.say("note: \(note)") }
      try output.write(drawing.svg)
      Terminal.say(drawing.caption)
    }
  }

  private var options: FigureOptions {
    var options = FigureOptions()
    if let width { options.width = width }
    options.labelLimit = labels
    options.nodeLimit = nodes
    options.linkLimit = links
    options.programVersion = programVersion
    return options
  }

  private func writeList(of figures: [FigureDescription]) throws {
    var figures = figures[...]
    try output.write(columns: ["figure", "title"]) {
      figures.popFirst().map { [.text($0.name), .text($0.title)] }
    }
  }
}
