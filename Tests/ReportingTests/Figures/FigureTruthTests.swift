import Bibliography
import Foundation
import SQLite
import Testing
import Wording

@testable import Reporting

/// Figures say what they draw: captions and legends are counted against the marks.
struct FigureTruthTests {
  private static let maps = ["network", "timeline", "timezone"].flatMap { kind in
    ["author", "country", "keyword"].flatMap { name in
      [1200, 960, 390].map { ("\(kind)/\(name)", $0) }
    }
  }

  private func draw(_ name: String, width: Int) throws -> FigureDrawing {
    var options = FigureOptions()
    options.width = width
    return try Figure.draw(
      name, in: Database.openForReading(FigureDatabases.example.get()), options: options)
  }

  @Test(arguments: maps)
  func `caption and legend of a map say how many nodes and links are drawn`(
    name: String, width: Int
  ) throws {
    let figure = try draw(name, width: width)
    let drawn = DrawnElements(figure.svg)
    let network = try #require(figure.tables.first { $0.query.name == "figures/network" })
    let row = try #require(network.rows.first)
    func all(_ column: String) throws -> Int {
      guard case .integer(let number) = row[try #require(network.columns.firstIndex(of: column))]
      else { return -1 }
      return number
    }
    let texts = drawn.all("text").map(\.text)
    for (mark, element, column) in [("node", "g", "nodes"), ("link", "path", "links")] {
      let count = drawn.all(element, class: mark).count
      let total = try all(column)
      let sentence = "\(count.grouped) of the \(total.of(mark))"
      let line = "\(count.grouped) of \(total.of(mark))"
      #expect(figure.caption.contains(sentence) == (count < total), "\(figure.caption) \(count)")
      #expect(texts.contains(line) == (count < total), "\(line)")
    }
  }

  @Test func `the highest peak of each decade is named`() throws {
    let figure = try draw("references-by-year", width: 960)
    let rows = try #require(figure.tables.first)
    func column(_ name: String) throws -> Int { try #require(rows.columns.firstIndex(of: name)) }
    let (year, deviation) = (try column("publication_year"), try column("deviation"))
    let (peak, papers) = (try column("is_peak"), try column("top_papers"))
    var highest: [Int: (year: Int, deviation: Double)] = [:]
    for row in rows.rows {
      guard case .integer(let year) = row[year], case .real(let deviation) = row[deviation],
        row[peak] == .integer(1), case .integer(let papers) = row[papers], papers >= 2
      else { continue }
      if deviation > highest[year / 10]?.deviation ?? 0 { highest[year / 10] = (year, deviation) }
    }
    let named = DrawnElements(figure.svg).all("text").filter { $0.attributes["x"] == "38" }
      .compactMap { Int($0.text) }
    #expect(named == highest.values.map(\.year).sorted() && named.count > 2)
    #expect(figure.caption.contains("highest peak of each decade"))
  }

  @Test(arguments: [960, 390, 343])
  func `what Bradford's figure says of zones and core sources is not cut`(width: Int) throws {
    let figure = try draw("distribution/bradford", width: width)
    let texts = DrawnElements(figure.svg).all("text").map(\.text)
    #expect(!texts.contains { $0.contains("…") })
    // 37 sources in three zones: 7, 11 and 19.
    let whole = texts.joined(separator: " ")
    #expect(whole.contains("19 sources, 131 papers") && whole.contains("7 sources, 138 papers"))
  }

  @Test(arguments: [960, 343])
  func `numbers of a matrix are large enough to read and fit their cells`(width: Int) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("bibliolite-matrix-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // 1,200 papers of Peru and Ecuador together, and one of Chile.
    var records = "FN Clarivate Analytics Web of Science\nVR 1.0\n"
    for number in 1...1200 {
      records +=
        "PT J\nAU Doe, J\nTI Study \(number)\nC1 [Doe, J] Univ X, Lima, Peru.\n"
        + "   [Doe, J] Univ Y, Quito, Ecuador.\n"
        + (number == 1 ? "   [Doe, J] Univ Z, Santiago, Chile.\n" : "")
        + "PY 2001\nUT WOS:\(number)\nER\n\n"
    }
    let file = folder.appendingPathComponent("records.txt")
    try (records + "EF\n").write(to: file, atomically: true, encoding: .utf8)
    let path = folder.appendingPathComponent("x.db").path
    _ = try Importer(paths: [file.path], command: "test", programVersion: "test")
      .run(intoDatabaseAt: path)
    let database = try Database.openForReading(path)
    var options = FigureOptions()
    options.width = width
    let figure = try Figure.draw("collaboration/country", in: database, options: options)
    let drawn = DrawnElements(figure.svg)
    #expect(drawn.all("text").contains { $0.text == "1,200" })
    for text in drawn.all("text") { #expect(text.number("font-size") >= 10, "\(text.text)") }
    let cell = drawn.all("rect").map { $0.number("width") }.filter { $0 > 10 && $0 < 60 }.min()
    let pair = try #require(
      drawn.all("text").last { $0.text == "1,200" && $0.attributes["text-anchor"] == "middle" })
    #expect(TextWidth.of(pair.text, size: pair.number("font-size")) <= cell ?? 0)
  }

  @Test func `one partner is one partner`() throws {
    let figure = try draw("collaboration/country", width: 1200)
    for text in DrawnElements(figure.svg).all("text") {
      #expect(!text.text.hasSuffix(", 1 partners"), "\(text.text)")
    }
  }

  @Test func `no number of a bar is struck by the cumulative line`() throws {
    let figure = try draw("output", width: 960)
    let drawn = DrawnElements(figure.svg)
    let path = try #require(drawn.all("path", class: "cumulative").first?.attributes["d"])
    let numbers = path.split { !"0123456789.-".contains($0) }.compactMap { Double($0) }
    let points = stride(from: 0, to: numbers.count - 1, by: 2).map {
      (numbers[$0], numbers[$0 + 1])
    }
    let texts = drawn.all("text").filter {
      $0.attributes["font-size"] == "10" && $0.attributes["class"] == nil
    }
    #expect(texts.count > 15)
    for text in texts {
      let half = TextWidth.of(text.text, size: 10) / 2
      let box = (text.number("x") - half, text.number("y") - 7.5, text.number("x") + half)
      for (one, other) in zip(points, points.dropFirst()) {
        for step in 0...20 {
          let share = Double(step) / 20
          let x = one.0 + (other.0 - one.0) * share
          let y = one.1 + (other.1 - one.1) * share
          let strikes = x > box.0 && x < box.2 && y > box.1 && y < text.number("y")
          #expect(!strikes, "\(text.text) at \(text.number("x"))")
        }
      }
    }
  }

  @Test func `a word too long for its column goes on in the next line`() {
    let lines = TextFitting.lines(
      "assisted phytostabilization", width: 74, size: 11, limit: 3, breaksWords: true)
    #expect(lines.count == 3 && lines[0] == "assisted" && lines[1].hasSuffix("-"))
    #expect(lines[1].dropLast() + lines[2] == "phytostabilization")
    for line in lines { #expect(TextWidth.of(line, size: 11) <= 74) }
    #expect(
      TextFitting.lines("WWW", width: 2, size: 11, breaksWords: true) == ["…"])
  }

  @Test func `clusters beyond the colours are grey rather than like another`() {
    let colours = (0..<40).map(Palette.cluster)
    #expect(Set(colours.prefix(16)).count == 16)
    #expect(Set(colours.dropFirst(16)).count == 1)
    #expect(!colours.prefix(16).contains(Palette.cluster(16)))
  }
}
