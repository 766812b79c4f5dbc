import Wording

extension Legend {
  /// The sizes, rings, rims and bursts of tree rings.
  mutating func addNodes(_ network: MapNetwork, _ radius: (Int) -> Double) {
    let largest = network.maximumPapers
    var numbers = [Self.round(largest / 16), Self.round(largest / 4), largest]
    numbers = numbers.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    addSizes(
      network.countsSelectedSlices ? "Papers counted for a node (area)" : "Papers of a node (area)",
      sizes: numbers.map { ($0, min(radius($0), 19)) })
    addYears("Ring: year, its width by papers; link: first year", period: network.period)
    if network.nodes.contains(where: \.isPivotal) {
      addMark("Purple rim", lines: ["betweenness from 0.10,", "width by value"]) { canvas, x, y in
        canvas.svg.element(
          "circle",
          [
            "cx": x + 12, "cy": y + 1, "r": 9, "fill": "none", "stroke": Palette.pivotal,
            "stroke-width": 3.5,
          ])
      }
    }
    if network.hasBursts {
      addMark("Red ring", lines: ["year of a burst"]) { canvas, x, y in
        canvas.svg.element(
          "circle",
          [
            "cx": x + 12, "cy": y + 1, "r": 9,
            "fill": Palette.year(
              network.period.upperBound, in: network.period),
          ])
        canvas.svg.element(
          "circle", ["cx": x + 12, "cy": y + 1, "r": 6.5, "fill": Palette.burst])
        canvas.svg.element(
          "circle",
          [
            "cx": x + 12, "cy": y + 1, "r": 4.6,
            "fill": Palette.year(
              network.period.lowerBound, in: network.period),
          ])
      }
    }
  }

  /// The largest of 1, 2, 5, 10, 20, 50 … up to a number; 1 for less.
  static func round(_ number: Int) -> Int {
    var power = 1
    while power <= number / 10 { power *= 10 }
    return [5, 2, 1].map { $0 * power }.first { $0 <= number } ?? 1
  }

  mutating func addLinks(_ network: MapNetwork) {
    guard let largest = network.links.map(\.papers).max(),
      let least = network.links.map(\.papers).min()
    else { return }
    let numbers = least == largest ? [largest] : [least, largest]
    let texts = numbers.map(\.grouped)
    let width = texts.reduce(0.0) { $0 + 28 + TextWidth.of($1, size: 11) + 12 }
    add(
      network.countsSelectedSlices ? "Papers counted for a link" : "Papers of a link (width)",
      width: width
    ) { canvas, x, y in
      var x = x
      for (number, text) in zip(numbers, texts) {
        canvas.line(
          x, y + 19, x + 24, y + 19, stroke: Palette.secondary,
          width: LinkPaths.width(number, largest: largest))
        canvas.text(text, x: x + 29, y: y + 23, size: 11, fill: Palette.secondary)
        x += 28 + TextWidth.of(text, size: 11) + 12
      }
    }
  }

  /// How much of the network is drawn; nothing when everything is.
  mutating func addDrawn(_ drawn: DrawnMarks, of network: MapNetwork) {
    var lines: [String] = []
    if drawn.nodes < network.nodeCount {
      lines.append("\(drawn.nodes.grouped) of \(network.nodeCount.of("node"))")
    }
    if drawn.links < network.linkCount {
      lines.append("\(drawn.links.grouped) of \(network.linkCount.of("link"))")
    }
    if !lines.isEmpty { addMark("Drawn", lines: lines, markWidth: 0) { _, _, _ in } }
  }
}
