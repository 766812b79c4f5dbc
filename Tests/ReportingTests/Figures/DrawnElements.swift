import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The elements of an SVG document, for tests that look at what was drawn.
final class DrawnElements: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
    var text = ""
    /// Sum of the translations of the groups around it.
    let offset: (x: Double, y: Double)

    func number(_ name: String) -> Double { attributes[name].flatMap(Double.init) ?? 0 }
  }

  private(set) var elements: [Element] = []
  private(set) var problem: String?
  private var open: [Int] = []
  private var offsets: [(x: Double, y: Double)] = [(0, 0)]

  init(_ svg: String) {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    if !parser.parse() {
      problem =
        "line \(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "not well-formed")"
    }
  }

  func all(_ name: String, class wanted: String? = nil) -> [Element] {
    elements.filter { $0.name == name && (wanted == nil || $0.attributes["class"] == wanted) }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    var offset = offsets[offsets.count - 1]
    if let transform = attributes["transform"], transform.hasPrefix("translate(") {
      let numbers = transform.dropFirst(10).prefix { $0 != ")" }.split(separator: " ")
        .compactMap { Double($0) }
      if numbers.count == 2 { offset = (offset.x + numbers[0], offset.y + numbers[1]) }
    }
    open.append(elements.count)
    offsets.append(offset)
    elements.append(Element(name: name, attributes: attributes, offset: offset))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if let last = open.last { elements[last].text += string }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
    offsets.removeLast()
  }
}
