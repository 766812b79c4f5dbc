/// Where labels go in a picture, so that no two overlap and none leaves it.
///
/// Labels are placed in the order given, the most important first. Each tries eight places around
/// its circle (right, left, above, below, then the corners) and takes the first that touches no
/// label, leader, or other circle. A label without such a place is moved away in rings of growing
/// distance and tied to its circle by a leader line that crosses no label; when that fails too, it
/// may cover circles in one of the eight places, where it covers least. A label that still has no
/// place is left out.
///
/// Source: the eight places are those of E. Imhof, "Positioning names on maps", The American
/// Cartographer 2 (1975), doi:10.1559/152304075784313304; the greedy order after J. Christensen,
/// J. Marks, S. Shieber, ACM Trans. Graphics 14 (1995), doi:10.1145/212332.212334.
public struct LabelPlacement: Equatable, Sendable {
  /// A label's place.
  public struct Place: Equatable, Sendable {
    /// The index of the label in the request.
    public let label: Int
    /// Where the label stands.
    public let box: LayoutBox
    /// From the circle's edge to the box's edge, when the label was moved away.
    public let leader: Leader?
    /// Whether the label covers part of a circle, its own or another.
    public let coversCircles: Bool
  }

  /// A straight line from a circle to its label.
  public struct Leader: Equatable, Sendable {
    /// The end at the circle.
    public let fromX: Double
    /// The end at the circle.
    public let fromY: Double
    /// The end at the label.
    public let toX: Double
    /// The end at the label.
    public let toY: Double
  }

  /// A text to be placed.
  public struct Request: Equatable, Sendable {
    /// The circle that it names: an index into the circles.
    public let circle: Int
    /// Of the text, in pixels.
    public let width: Double
    /// Of the text, in pixels.
    public let height: Double

    /// A label of a circle, by the circle's number, and the size of its text.
    public init(circle: Int, width: Double, height: Double) {
      self.circle = circle
      self.width = width
      self.height = height
    }
  }

  /// A circle of the picture, whether it has a label or not.
  public struct Circle: Equatable, Sendable {
    /// Of the centre.
    public let x: Double
    /// Of the centre.
    public let y: Double
    /// In pixels.
    public let radius: Double

    /// A circle that labels keep clear of.
    public init(x: Double, y: Double, radius: Double) {
      self.x = x
      self.y = y
      self.radius = radius
    }
  }

  /// The labels that have a place, in the order given.
  public let places: [Place]

  /// Places labels.
  ///
  /// - Parameters:
  ///   - requests: the labels, most important first.
  ///   - circles: all circles that are drawn.
  ///   - picture: what no label may leave.
  ///   - obstacles: what stands in the picture already and no label or leader may touch: labels of
  ///     another kind, say.
  ///   - gap: the room between a circle and its label, at least 0.
  ///   - reach: how far away a label may be moved, in heights of the label, at least 0; 0 moves none.
  ///   - mayCoverCircles: whether a label may cover circles when all else fails.
  /// - Throws: `KernelError` for a size that is not positive, a circle that is not there, or a
  ///   number that is not finite.
  /// - Complexity: O(labels * places tried * things near), with a grid over the picture.
  public init(
    requests: [Request], circles: [Circle], picture: LayoutBox, obstacles: [LayoutBox] = [],
    gap: Double = 2, reach: Double = 12, mayCoverCircles: Bool = true
  ) throws(KernelError) {
    try Self.check(requests, circles, picture, gap: gap, reach: reach)
    var search = LabelSearch(circles: circles, picture: picture, gap: gap)
    for obstacle in obstacles { search.add(obstacle) }
    var places: [Place] = []
    for (label, request) in requests.enumerated() {
      let place =
        search.placeBeside(label, request)
        ?? search.placeAway(label, request, reach: reach)
        ?? (mayCoverCircles ? search.placeOver(label, request) : nil)
      if let place {
        search.add(place)
        places.append(place)
      }
    }
    self.places = places
  }

  private static func check(
    _ requests: [Request], _ circles: [Circle], _ picture: LayoutBox, gap: Double, reach: Double
  ) throws(KernelError) {
    let require = KernelRequirement(kernel: "label placement")
    func isSound(_ value: Double) -> Bool { abs(value) <= 1e9 }
    try require(
      isSound(picture.x) && isSound(picture.y) && isSound(picture.width)
        && isSound(picture.height) && picture.width > 0 && picture.height > 0, "picture",
      "\(picture.width) by \(picture.height)", "of positive width and height, numbers up to 1e9")
    try require(gap >= 0 && isSound(gap), "gap", "\(gap)", "from 0 to 1e9")
    try require(reach >= 0 && reach <= 1000, "reach", "\(reach)", "from 0 to 1000")
    for (index, circle) in circles.enumerated() {
      try require(
        isSound(circle.x) && isSound(circle.y) && isSound(circle.radius) && circle.radius >= 0,
        "circle \(index)", "at (\(circle.x), \(circle.y)) with radius \(circle.radius)",
        "of a radius of at least 0, numbers up to 1e9")
    }
    for (index, request) in requests.enumerated() {
      try require(
        circles.indices.contains(request.circle), "the circle of label \(index)",
        "\(request.circle)", "one of the \(circles.count) circles")
      try require(
        request.width > 0 && request.height > 0 && isSound(request.width)
          && isSound(request.height), "label \(index)", "\(request.width) by \(request.height)",
        "of positive width and height, numbers up to 1e9")
    }
  }
}
