import Foundation
import Testing

@testable import Reporting

/// Small figures whose files are committed, so that a change of the drawing shows what it changes.
/// `BIBLIOLITE_UPDATE_RESULTS=1` writes them anew; then look at them.
struct GoldenFigureTests {
  private static let folder = FigureDatabases.packageRoot
    .appendingPathComponent("Tests/FigureResults")

  @Test(arguments: ["network/keyword", "timeline/keyword", "timezone/keyword"])
  func `a small figure is that of the committed file`(name: String) throws {
    let labels = ["acid mine drainage", "moss", "peat", "soil", "water", "quarry", "heath"]
    var options = FigureOptions()
    options.width = 700
    let figure = try Figure.draw(
      name, in: FigureDatabases.network(labels, isolated: 2), options: options)
    let file = Self.folder.appendingPathComponent(
      name.split(separator: "/").joined(separator: "-") + ".svg")
    if ProcessInfo.processInfo.environment["BIBLIOLITE_UPDATE_RESULTS"] == "1" {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try figure.svg.write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(try figure.svg == String(contentsOf: file, encoding: .utf8))
    }
  }
}
