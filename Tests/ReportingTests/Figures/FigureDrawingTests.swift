import Bibliography
import Foundation
import Testing

@testable import Reporting

/// What holds for every figure of the example.
struct FigureDrawingTests {
  static let names = [
    "flow", "output", "collaboration/country", "network/author", "network/country",
    "network/keyword", "timeline/author", "timeline/country", "timeline/keyword",
    "timezone/author", "timezone/country", "timezone/keyword", "bursts/keyword",
    "references-by-year", "distribution/lotka", "distribution/bradford",
  ]
  static let cases = names.flatMap { name in [1200, 390].map { (name, $0) } }

  private func draw(_ name: String, width: Int) throws -> FigureDrawing {
    var options = FigureOptions()
    options.width = width
    options.programVersion = "test"
    options.identifierPrefix = "a-"
    return try Figure.draw(
      name, in: Database.openForReading(FigureDatabases.example.get()), options: options)
  }

  @Test func `the figures of a database are listed in the order of a paper`() throws {
    let database = try Database.openForReading(FigureDatabases.example.get())
    #expect(try Figure.catalogue(in: database).map(\.name) == Self.names)
  }

  @Test(arguments: cases)
  func `a figure is one well-formed file without anything outside it`(
    name: String, width: Int
  ) throws {
    let figure = try draw(name, width: width)
    let drawn = DrawnElements(figure.svg)
    #expect(drawn.problem == nil)
    #expect(figure.width == width)
    let root = try #require(drawn.elements.first)
    #expect(root.attributes["width"] == "\(width)")
    #expect(root.attributes["height"] == "\(figure.height)")
    #expect(drawn.all("title").first?.text == figure.title)
    #expect(drawn.all("desc").first?.text == figure.caption)
    for element in drawn.elements {
      #expect(!["style", "script", "image", "foreignObject", "use"].contains(element.name))
      for (key, value) in element.attributes where key != "xmlns" {
        #expect(key != "style" && !key.hasPrefix("on") && !key.contains("href"))
        #expect(!value.contains("://") || key.hasPrefix("data-") || key == "aria-label")
        if value.contains("url(") { #expect(value.hasPrefix("url(#a-")) }
        if key == "id" { #expect(value.hasPrefix("a-")) }
      }
    }
    #expect(!figure.caption.isEmpty && !figure.signature.isEmpty)
    #expect(!figure.tables.isEmpty)
    let ids = drawn.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: names)
  func `the same figure twice is the same, byte by byte`(name: String) throws {
    #expect(try draw(name, width: 800) == draw(name, width: 800))
  }

  @Test(arguments: cases)
  func `no text leaves the picture`(name: String, width: Int) throws {
    let figure = try draw(name, width: width)
    for text in DrawnElements(figure.svg).all("text") where text.attributes["transform"] == nil {
      let box = EstimatedBox(text)
      #expect(box.left >= 0 && box.right <= Double(width), "\(text.text)")
      #expect(box.top >= 0 && box.bottom <= Double(figure.height), "\(text.text)")
    }
  }

  @Test(arguments: cases.filter { $0.0.hasPrefix("network/") || $0.0.hasPrefix("time") })
  func `no two labels of a map overlap, and no label covers a node`(
    name: String, width: Int
  ) throws {
    let drawn = DrawnElements(try draw(name, width: width).svg)
    let labels = drawn.all("text", class: "label").map(EstimatedBox.init)
    let all = labels + drawn.all("text", class: "cluster-label").map(EstimatedBox.init)
    #expect(labels.count >= 5)
    for (index, one) in all.enumerated() {
      for other in all[..<index] { #expect(!one.overlaps(other), "\(one.text) / \(other.text)") }
    }
    guard name.hasPrefix("network/") else { return }
    for circle in drawn.all("circle") where circle.offset.x > 0 {
      for label in labels {
        #expect(
          !label.touches(x: circle.offset.x, y: circle.offset.y, radius: circle.number("r") - 1),
          "\(label.text)")
      }
    }
  }

  @Test(arguments: cases.filter { $0.0.hasPrefix("network/") || $0.0.hasPrefix("time") })
  func `the node that counts most has a label`(name: String, width: Int) throws {
    let figure = try draw(name, width: width)
    let nodes = try #require(figure.tables.first { $0.query.name == "figures/network-nodes" })
    let first = try #require(nodes.rows.first)
    guard case .integer(let node) = first[0] else {
      Issue.record("the first column is not the node's number")
      return
    }
    let labels = DrawnElements(figure.svg).all("text", class: "label")
    #expect(labels.contains { $0.attributes["data-node"] == "\(node)" })
  }

  @Test(arguments: ["network/keyword", "network/author", "timeline/keyword"])
  func `circles neither hide each other nor leave the picture`(name: String) throws {
    let figure = try draw(name, width: 1200)
    let drawn = DrawnElements(figure.svg)
    // The outermost circle of each node.
    var nodes: [String: (x: Double, y: Double, radius: Double)] = [:]
    for circle in drawn.all("circle") where circle.offset.x > 0 {
      let key = "\(circle.offset)"
      let radius = max(circle.number("r"), nodes[key]?.radius ?? 0)
      nodes[key] = (circle.offset.x, circle.offset.y, radius)
    }
    #expect(nodes.count == drawn.all("g", class: "node").count)
    let circles = nodes.values.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    for (index, one) in circles.enumerated() {
      #expect(one.x - one.radius >= 0 && one.x + one.radius <= 1200)
      #expect(one.y - one.radius >= 0 && one.y + one.radius <= Double(figure.height))
      for other in circles[..<index] {
        let (dx, dy) = (one.x - other.x, one.y - other.y)
        #expect((dx * dx + dy * dy).squareRoot() >= one.radius + other.radius - 0.05)
      }
    }
  }

  @Test func `rows behind a figure come as CSV, with the query that gave them`() throws {
    let figure = try draw("bursts/keyword", width: 1200)
    let table = try #require(figure.tables.first)
    #expect(table.query.name == "figures/bursts")
    #expect(table.csv.hasPrefix("item,first_year,papers,strength,"))
    #expect(table.shellText.hasPrefix(".parameter set :analysis \"'keyword-bursts'\"\n"))
    #expect(
      table.query.command
        == "bibliolite query DATABASE figures/bursts --analysis keyword-bursts --limit 25")
  }
}

/// The box that a text takes, by the widths that the drawing reckons with.
struct EstimatedBox {
  let text: String
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double

  init(_ element: DrawnElements.Element) {
    let size = element.number("font-size")
    // The widths have a reserve of three percent.
    let width =
      TextWidth.of(element.text, size: size, isBold: element.attributes["font-weight"] == "bold")
      / 1.03
    let x = element.number("x")
    switch element.attributes["text-anchor"] {
    case "middle": left = x - width / 2
    case "end": left = x - width
    default: left = x
    }
    right = left + width
    top = element.number("y") - size * 0.8
    bottom = element.number("y") + size * 0.22
    text = element.text
  }

  func overlaps(_ other: EstimatedBox) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  func touches(x: Double, y: Double, radius: Double) -> Bool {
    let dx = x - min(max(x, left), right)
    let dy = y - min(max(y, top), bottom)
    return dx * dx + dy * dy < radius * radius
  }
}
