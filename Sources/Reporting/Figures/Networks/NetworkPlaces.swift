import Kernels
import Wording

/// Where the nodes of a network stand in the picture: their stored places, brought to its shape, with
/// circles pushed apart as far as they would overlap.
struct NetworkPlaces {
  let x: [Double]
  let y: [Double]
  let radii: [Double]
  /// With the purple rim.
  let outerRadii: [Double]
  /// Isolated nodes and small components, which are gathered at the side.
  let isAside: [Bool]
  /// The nodes at the side, when they stand in a list with room for names.
  let sideList: [Int]
  /// The lines of text over the side, and where they stand.
  private let sideText: [(text: String, box: LayoutBox)]
  private let sideRule: (x: Double, top: Double, bottom: Double)?
  /// The picture without the side.
  let mainBox: LayoutBox
  private let sideRight: Double
  private let largestRadius: Double
  private let smallestRadius: Double
  private let maximumPapers: Int

  /// What no label may touch.
  var sideBoxes: [LayoutBox] {
    let rule = sideRule.map {
      LayoutBox(x: $0.x - 2, y: $0.top, width: 4, height: $0.bottom - $0.top)
    }
    return sideText.map(\.box) + [rule].compactMap(\.self)
  }

  init(_ network: MapNetwork, picture: LayoutBox) throws(ReportingError) {
    let nodes = network.nodes
    // The rule by which the layout put components aside.
    let least = max(3, (network.largestComponentSize + 4) / 5)
    isAside = nodes.map { $0.componentSize < least && network.largestComponentSize >= 3 }
    let main = nodes.indices.filter { [isAside] in !isAside[$0] }
    let aside = nodes.indices.filter { [isAside] in isAside[$0] }

    sideRight = picture.right
    maximumPapers = network.maximumPapers
    smallestRadius = nodes.count > 150 && picture.width < 700 ? 2 : 3
    // A twentieth of the width across, and together no more than an eighth of the picture.
    let shares = nodes.reduce(0.0) { $0 + Double($1.papers) } / Double(network.maximumPapers)
    let fill = (picture.width * picture.height * 0.12 / (3.1416 * max(shares, 1))).squareRoot()
    largestRadius = max(min(picture.width * 0.027, fill), smallestRadius)
    let radius = { [largestRadius, smallestRadius, maximumPapers] (papers: Int) in
      max(smallestRadius, largestRadius * (Double(papers) / Double(maximumPapers)).squareRoot())
    }
    let wanted = nodes.map { radius($0.papers) }
    let outer = nodes.indices.map { wanted[$0] + NodeMark.rim(nodes[$0].betweenness) }

    var x = nodes.map { $0.x ?? 0.5 }
    var y = nodes.map { $0.y ?? 0.5 }
    // The side is as narrow as it can be with all its circles at their size.
    let sideTop = 14 * Double(Self.sideLines(picture)) + 8
    func sideBox(_ share: Double) -> LayoutBox {
      let width = picture.width * share
      return LayoutBox(
        x: picture.right - width, y: picture.y + sideTop, width: width,
        height: picture.height - sideTop - 4)
    }
    var side = sideBox(main.isEmpty ? 1 : 0.15)
    var sideList: [Int] = []
    if !aside.isEmpty {
      var share = 0.15
      var packing = SidePacking(network, members: aside, x: x, y: y, radii: outer, box: side)
      while !main.isEmpty, packing.scale < 1, share < 0.4 {
        share += 0.025
        side = sideBox(share)
        packing = SidePacking(network, members: aside, x: x, y: y, radii: outer, box: side)
      }
      if packing.isList, !main.isEmpty {
        // Names that stand beside their circles need room, or they would be cut.
        let names = aside.map {
          TextWidth.of(nodes[$0].shortLabel, size: 11) + 2 * outer[$0] + 34
        }
        share = max(share, min((names.max() ?? 0) / picture.width, 0.35))
        side = sideBox(share)
        packing = SidePacking(network, members: aside, x: x, y: y, radii: outer, box: side)
      }
      if packing.isList { sideList = aside }
      for (node, place) in packing.places { (x[node], y[node]) = (place.x, place.y) }
    }
    var mainBox = picture
    if !main.isEmpty, !aside.isEmpty { mainBox.width = side.x - 20 - picture.x }
    self.mainBox = mainBox
    self.sideList = sideList
    // Names of clusters and labels stand outside the circles.
    let inset = LayoutBox(
      x: mainBox.x + picture.width * 0.045, y: mainBox.y + 22,
      width: mainBox.width - picture.width * 0.09, height: mainBox.height - 44)
    Self.fit(&x, &y, main, into: inset, stretch: 1.7)
    var scale = 1.0
    for (members, region) in [(main, inset), (aside, side)] where !members.isEmpty {
      do {
        let spaced = try ForceLayout.spaced(
          x: members.map { x[$0] }, y: members.map { y[$0] },
          radii: members.map { outer[$0] }, box: region, gap: 2)
        for (index, node) in members.enumerated() {
          x[node] = spaced.x[index]
          y[node] = spaced.y[index]
        }
        scale = min(scale, spaced.radiusScale)
      } catch {
        throw ReportingError("the map cannot be drawn: \(error)")
      }
    }
    self.x = x
    self.y = y
    radii = wanted.map { $0 * scale }
    outerRadii = outer.map { $0 * scale }

    if aside.isEmpty || main.isEmpty {
      sideText = []
      sideRule = nil
    } else {
      let isolated = aside.count { nodes[$0].componentSize == 1 }
      var words: [String] = []
      let isComplete = network.leftOut == 0
      if isolated > 0 { words.append(isolated.of("isolated node")) }
      if aside.count > isolated {
        words.append((aside.count - isolated).of("node") + " in small components")
      }
      if !isComplete { words.append("of those drawn") }
      let left = mainBox.right + 20
      sideText = TextFitting.lines(
        words.joined(separator: ", "), width: side.width, size: 11, limit: Self.sideLines(picture)
      ).enumerated().map { line, text in
        (text, LayoutBox(x: left, y: picture.y + Double(line) * 14, width: side.width, height: 14))
      }
      sideRule = (mainBox.right + 10, picture.y, picture.bottom)
    }
  }

  /// How many lines of text there is room for over the side.
  private static func sideLines(_ picture: LayoutBox) -> Int { picture.width < 668 ? 6 : 3 }

  /// The radius of a node with so many papers, as it is drawn.
  func radius(papers: Int) -> Double {
    let scale = radii.isEmpty ? 1 : radii[0] / max(largestRadius, smallestRadius)
    return scale
      * max(
        smallestRadius,
        largestRadius * (Double(papers) / Double(max(maximumPapers, 1))).squareRoot())
  }

  func circles(_ network: MapNetwork) -> [LabelPlacement.Circle] {
    x.indices.map { LabelPlacement.Circle(x: x[$0], y: y[$0], radius: outerRadii[$0]) }
  }

  /// How wide the label of a node may be: that of one at the side has to stand beside it there.
  func labelWidth(of node: Int, otherwise: Double) -> Double {
    guard isAside[node], let sideRule else { return otherwise }
    return max(40, min(otherwise, sideRight - sideRule.x - 2 * outerRadii[node] - 24))
  }

  func drawSide(on canvas: inout Canvas) {
    guard let sideRule else { return }
    canvas.line(sideRule.x, sideRule.top, sideRule.x, sideRule.bottom)
    for line in sideText {
      canvas.text(
        line.text, x: line.box.x, y: line.box.y + 11, size: 11, fill: Palette.secondary)
    }
  }

  /// Scales the places of some nodes to a box. The two directions are not stretched by more than
  /// `stretch` against each other.
  private static func fit(
    _ x: inout [Double], _ y: inout [Double], _ members: [Int], into box: LayoutBox,
    stretch: Double
  ) {
    let (xs, ys) = (members.map { x[$0] }, members.map { y[$0] })
    guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max()
    else { return }
    let padding = 12.0
    var scaleX = (box.width - 2 * padding) / max(right - left, 1e-6)
    var scaleY = (box.height - 2 * padding) / max(bottom - top, 1e-6)
    (scaleX, scaleY) = (min(scaleX, scaleY * stretch), min(scaleY, scaleX * stretch))
    for node in members {
      x[node] = box.x + box.width / 2 + (x[node] - (left + right) / 2) * scaleX
      y[node] = box.y + box.height / 2 + (y[node] - (top + bottom) / 2) * scaleY
    }
  }
}
