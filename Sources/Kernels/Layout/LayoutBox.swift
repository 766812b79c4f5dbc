/// A rectangle of the picture, in its units (pixels, say), y downwards.
public struct LayoutBox: Equatable, Sendable {
  public var x: Double
  public var y: Double
  public var width: Double
  public var height: Double

  public init(x: Double = 0, y: Double = 0, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  public var right: Double { x + width }
  public var bottom: Double { y + height }

  /// Whether the inner areas have a point in common; touching edges have none.
  public func overlaps(_ other: LayoutBox) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }

  /// Whether the other rectangle lies inside or on the edge.
  public func contains(_ other: LayoutBox) -> Bool {
    other.x >= x && other.right <= right && other.y >= y && other.bottom <= bottom
  }
}
