/// A rectangle of the picture, in its units (pixels, say), y downwards.
public struct LayoutBox: Equatable, Sendable {
  /// Of the left edge.
  public var x: Double
  /// Of the upper edge.
  public var y: Double
  /// In pixels.
  public var width: Double
  /// In pixels.
  public var height: Double

  /// A box by its upper left corner and its size.
  public init(x: Double = 0, y: Double = 0, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// Of the right edge.
  public var right: Double { x + width }
  /// Of the lower edge.
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
