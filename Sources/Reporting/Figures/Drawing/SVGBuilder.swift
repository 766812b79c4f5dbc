import Wording

/// A value of an SVG attribute.
protocol SVGValue {
  /// As it is written before it is escaped.
  var attributeText: String { get }
}

extension String: SVGValue { var attributeText: String { self } }
extension Int: SVGValue { var attributeText: String { String(self) } }
extension Double: SVGValue { var attributeText: String { NumberText.short(self) } }

/// Attributes in the order in which they are written; those that are nil are left out.
typealias SVGAttributes = KeyValuePairs<String, (any SVGValue)?>

/// Writes elements of SVG one after another. Only presentation attributes, no style sheets, so that
/// drawing programs show what browsers show.
struct SVGBuilder {
  private(set) var text = ""

  /// An element without content, or with a title that is shown where the pointer rests.
  mutating func element(_ name: String, _ attributes: SVGAttributes, title: String? = nil) {
    open(name, attributes)
    if let title {
      text += "><title>\(XMLText.escaped(title))</title></\(name)>\n"
    } else {
      text += "/>\n"
    }
  }

  /// An element that contains others.
  mutating func group(
    _ name: String = "g", _ attributes: SVGAttributes = [:], title: String? = nil,
    _ body: (inout SVGBuilder) -> Void
  ) {
    open(name, attributes)
    text += ">\n"
    if let title { text += "<title>\(XMLText.escaped(title))</title>\n" }
    body(&self)
    text += "</\(name)>\n"
  }

  /// An element that contains text, with a stroke of the colour `rim` under its letters.
  mutating func textual(
    _ name: String, _ attributes: SVGAttributes, _ content: String, title: String? = nil,
    rim: String? = nil
  ) {
    open(name, attributes)
    if let rim { openRim(rim) }
    text += ">"
    if let title { text += "<title>\(XMLText.escaped(title))</title>" }
    text += XMLText.escaped(content) + "</\(name)>\n"
  }

  /// A line of text with exponents.
  mutating func textual(
    _ name: String, _ attributes: SVGAttributes, _ runs: [TextRun], size: Double,
    rim: String? = nil
  ) {
    open(name, attributes)
    if let rim { openRim(rim) }
    text += ">"
    let rise = NumberText.short(size * TextRun.rise)
    var isRaised = false
    for run in runs {
      if run.isRaised {
        let small = NumberText.short(size * TextRun.raisedSize)
        text += "<tspan dy=\"-\(rise)\" font-size=\"\(small)\">\(XMLText.escaped(run.text))</tspan>"
      } else if isRaised {
        text += "<tspan dy=\"\(rise)\">\(XMLText.escaped(run.text))</tspan>"
      } else {
        text += XMLText.escaped(run.text)
      }
      isRaised = run.isRaised
    }
    text += "</\(name)>\n"
  }

  /// Elements that were built before.
  mutating func append(_ other: SVGBuilder) { text += other.text }

  private mutating func openRim(_ colour: String) {
    text +=
      " stroke=\"\(colour)\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\""
  }

  private mutating func open(_ name: String, _ attributes: SVGAttributes) {
    text += "<" + name
    for (key, value) in attributes {
      if let value { text += " \(key)=\"\(XMLText.escaped(value.attributeText))\"" }
    }
  }
}
