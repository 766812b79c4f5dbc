import Foundation
import Kernels
import Testing

@testable import Reporting

/// What single marks of figures promise.
struct FigureMarkTests {
  @Test(arguments: [
    (0.0, "0.00"), (0.0004, "below 0.01"), (0.0049, "below 0.01"), (0.005, "0.01"), (0.3, "0.30"),
  ])
  func `a small betweenness is not written as none`(value: Double, text: String) {
    #expect(MapNetwork.betweenness(value) == text)
  }

  @Test(arguments: [(0.2, 1.4), (1, 1.4), (5, 1.75), (20, 2.5)])
  func `red rings are wide enough to be seen and leave the year's colour`(
    thickness: Double, width: Double
  ) {
    #expect(abs(NodeMark.redWidth(thickness) - width) < 1e-9)
  }

  @Test func `a node that bursts in all of its years is not all red`() throws {
    let database = try FigureDatabases.network(["soil", "moss", "peat"])
    try database.connection.execute(
      """
      DELETE FROM network_node_years WHERE node_id = 1;
      WITH RECURSIVE years (year) AS (SELECT 2001 UNION ALL SELECT year + 1 FROM years LIMIT 10)
      INSERT INTO network_node_years SELECT 1, 1, year, 3 FROM years;
      INSERT INTO analyses SELECT 2, 'keyword-bursts', 'bursts', '{}', '9.9', data_fingerprint, 1,
        started_at, finished_at FROM analyses WHERE analysis_id = 1;
      INSERT INTO bursts (analysis_id, item_kind, item_id, label, first_year, count, strength,
        begin_year, end_year, duration, level, is_strongest)
      VALUES (2, 'keyword', 1, 'soil', 2001, 30, 5, 2001, 2010, 10, 1, 1)
      """)
    let drawn = DrawnElements(try Figure.draw("network/keyword", in: database).svg)
    let node = try #require(
      drawn.all("g", class: "node").first { $0.attributes["data-node"] == "1" })
    let circles = drawn.all("circle").filter {
      $0.offset == node.offset && $0.attributes["fill"] != "none"
    }
    // From the outside inwards: a disc shows as far as the next one does not cover it.
    var red = 0.0
    for (index, circle) in circles.enumerated() where circle.attributes["fill"] == Palette.burst {
      let inner = index + 1 < circles.count ? circles[index + 1].number("r") : 0
      red += circle.number("r") - inner
    }
    let radius = try #require(circles.first).number("r")
    #expect(red > 1 && red < radius * 0.6, "\(red) of \(radius) pixels are red")
  }

  @Test func `exponents are raised, and written with a caret where that cannot be`() {
    let runs = [TextRun(text: "y = 2 t"), TextRun(text: "0.5", isRaised: true), TextRun(text: ".")]
    #expect(runs.plainText == "y = 2 t^0.5.")
    var svg = SVGBuilder()
    svg.textual("text", ["x": 1], runs, size: 10)
    #expect(
      svg.text
        == "<text x=\"1\">y = 2 t<tspan dy=\"-3.6\" font-size=\"7.5\">0.5</tspan>"
        + "<tspan dy=\"3.6\">.</tspan></text>\n")
  }

  @Test func `an equation stands beside its curve and over no bar`() throws {
    let bars = (0..<10).map { LayoutBox(x: Double($0) * 40, y: 200, width: 30, height: 100) }
    let places = EquationPlaces(
      bars: bars, line: [(0, 20), (400, 20)], taken: [],
      room: LayoutBox(x: 0, y: 0, width: 400, height: 300))
    let place = try #require(
      places.best(width: 120, height: 14, beside: [(100, 190), (300, 180)]))
    #expect(bars.allSatisfy { !$0.overlaps(place.box) })
    #expect(place.leader == nil && place.box.bottom > 160)
  }

  @Test func `a cluster's name stands nearer to its own circles than to others`() throws {
    func circles(_ x: Double) -> [LabelPlacement.Circle] {
      (0..<5).map {
        LabelPlacement.Circle(x: x + 20 * Double($0), y: 150 + 15 * Double($0 % 2), radius: 6)
      }
    }
    let areas = [100.0, 260].enumerated().map { number, x in
      ClusterNamePlaces.Area(
        cluster: MapNetwork.Cluster(
          number: number, label: "a name of some length \(number)", size: 5, silhouette: nil),
        hull: ClusterHull(circles(x), room: 3), circles: circles(x))
    }
    let names = ClusterNamePlaces(
      areas: areas, circles: circles(100) + circles(260),
      picture: LayoutBox(x: 0, y: 0, width: 500, height: 300), size: 15, limit: 10)
    #expect(names.places.map(\.cluster) == [0, 1])
    for place in names.places where place.leader == nil {
      func distance(_ circles: [LabelPlacement.Circle]) -> Double {
        circles.map { circle in
          let dx = circle.x - min(max(circle.x, place.box.x), place.box.right)
          let dy = circle.y - min(max(circle.y, place.box.y), place.box.bottom)
          return (dx * dx + dy * dy).squareRoot()
        }.min() ?? 0
      }
      #expect(distance(areas[place.cluster].circles) < distance(areas[1 - place.cluster].circles))
      #expect(!place.lines.joined().contains("…"))
    }
  }

  @Test func `rims are strokes of the labels themselves where that is asked for`() throws {
    var options = FigureOptions()
    options.strokesRims = true
    let database = try FigureDatabases.network(["soil", "moss", "peat"])
    let drawn = DrawnElements(
      try Figure.draw("network/keyword", in: database, options: options).svg)
    #expect(drawn.all("text", class: "halo").isEmpty)
    #expect(
      drawn.all("text", class: "label").allSatisfy { $0.attributes["paint-order"] == "stroke" })
  }

  @Test func `a table on a terminal has bars where there is room`() {
    func table(width: Int?, drawsBars: Bool) -> String {
      var bytes: [UInt8] = []
      var writer = RowWriter<Never>(
        .table, columns: ["country", "papers"], width: width, drawsBars: drawsBars
      ) { bytes += $0 }
      writer.write([.text("China"), .integer(8)])
      writer.write([.text("Peru"), .integer(3)])
      writer.finish()
      return String(decoding: bytes, as: UTF8.self)
    }
    #expect(table(width: 80, drawsBars: true).contains("8  ████████████████████\n"))
    #expect(table(width: 80, drawsBars: true).contains("3  ███████▌\n"))
    #expect(!table(width: 20, drawsBars: true).contains("█"))
    #expect(!table(width: 80, drawsBars: false).contains("█"))
  }
}
