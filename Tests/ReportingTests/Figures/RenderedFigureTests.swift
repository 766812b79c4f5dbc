import Bibliography
import Foundation
import Testing

@testable import Reporting

/// Figures as a browser renders them: the boxes are those of the rendered texts, not our estimates.
@Suite(.enabled(if: Chromium.path != nil, "chromium is not installed"))
struct RenderedFigureTests {
  static let cases = FigureDrawingTests.cases

  @Test(arguments: cases)
  func `no two labels overlap as rendered, and no text leaves the picture`(
    name: String, width: Int
  ) throws {
    var options = FigureOptions()
    options.width = width
    let figure = try Figure.draw(
      name, in: Database.openForReading(FigureDatabases.example.get()), options: options)
    let boxes = try #require(try Chromium.textBoxes(of: figure.svg))
    #expect(boxes.count > 3)
    for box in boxes {
      #expect(
        box.left >= -0.5 && box.right <= Double(width) + 0.5 && box.top >= -0.5
          && box.bottom <= Double(figure.height) + 0.5, "\(box.text) leaves the picture")
    }
    let labels = boxes.filter { $0.kind == "label" || $0.kind == "cluster-label" }
    for (index, one) in labels.enumerated() {
      for other in labels[..<index] {
        #expect(!one.overlaps(other), "\(one.text) / \(other.text)")
      }
    }
  }
}

/// A headless browser that is asked for the boxes of texts.
enum Chromium {
  struct Box {
    let kind: String
    let text: String
    let left: Double
    let top: Double
    let right: Double
    let bottom: Double

    /// Half a pixel of touching is none that can be seen.
    func overlaps(_ other: Box) -> Bool {
      left + 0.5 < other.right && other.left + 0.5 < right && top + 0.5 < other.bottom
        && other.top + 0.5 < bottom
    }
  }

  static let path: String? = [
    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
  ]
  .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// The boxes of all texts that are not rims; nil when the browser gives no answer.
  ///
  /// The ink of a line reaches about from 0.75 of the size over its baseline to 0.22 below, which is
  /// less than the line's box with its room for accents.
  static func textBoxes(of svg: String) throws -> [Box]? {
    guard let path else { return nil }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("bibliolite-rendered-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = folder.appendingPathComponent("page.html")
    let body = svg.split(separator: "\n", maxSplits: 1).last.map(String.init) ?? svg
    try """
    <!doctype html><meta charset="utf-8"><body style="margin:0">\(body)<pre id="boxes"></pre>
    <script>
    const root = document.querySelector("svg").getBoundingClientRect();
    const lines = [];
    for (const t of document.querySelectorAll("svg text:not([aria-hidden])")) {
      const b = t.getBoundingClientRect(), s = parseFloat(t.getAttribute("font-size"));
      const turned = t.hasAttribute("transform"), y = parseFloat(t.getAttribute("y"));
      const top = turned ? b.top - root.top : y - 0.75 * s;
      const bottom = turned ? b.bottom - root.top : y + 0.22 * s;
      lines.push([t.getAttribute("class") || "", b.left - root.left, top, b.right - root.left,
        bottom, t.textContent.replace(/\\s+/g, " ")].join("\\t"));
    }
    document.getElementById("boxes").textContent = lines.join("\\n");
    </script>
    """.write(to: page, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
      "--user-data-dir=\(folder.path)/profile", "--dump-dom", page.absoluteString,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard let start = text.range(of: "<pre id=\"boxes\">"),
      let end = text.range(of: "</pre>", range: start.upperBound..<text.endIndex)
    else { return nil }
    return text[start.upperBound..<end.lowerBound].split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      let numbers = cells.dropFirst().prefix(4).compactMap { Double($0) }
      guard cells.count >= 6, numbers.count == 4 else { return nil }
      return Box(
        kind: String(cells[0]), text: String(cells[5]), left: numbers[0], top: numbers[1],
        right: numbers[2], bottom: numbers[3])
    }
  }
}
