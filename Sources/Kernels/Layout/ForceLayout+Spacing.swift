extension ForceLayout {
  /// Circles moved as little as is needed for no two to overlap and none to leave a box.
  public struct Spacing: Equatable, Sendable {
    /// Of the centres, in pixels.
    public let x: [Double]
    /// Of the centres, in pixels.
    public let y: [Double]
    /// What the radii must be multiplied by: 1, or less in a box too small for them.
    public let radiusScale: Double
  }

  /// Pushes circles apart that overlap: the places of a drawing, with other radii or in another box.
  ///
  /// - Parameters:
  ///   - x: the centres, finite.
  ///   - y: as many.
  ///   - radii: as many, at least 0.
  ///   - gap: the room that is kept between circles where there is enough.
  /// - Throws: `KernelError` when the lengths differ or a number is out of range.
  /// - Complexity: O(rounds * n) for circles of about one size.
  public static func spaced(
    x: [Double], y: [Double], radii: [Double], box: LayoutBox, gap: Double
  ) throws(KernelError) -> Spacing {
    let require = KernelRequirement(kernel: "spacing")
    try require(
      y.count == x.count && radii.count == x.count, "y and radii",
      "\(y.count) and \(radii.count) long", "as long as x, \(x.count)")
    try require(
      (x + y + radii).allSatisfy { abs($0) <= 1e9 } && radii.allSatisfy { $0 >= 0 },
      "x, y or radii", "out of range", "numbers up to 1e9, radii of at least 0")
    try require(
      box.width >= 1e-6 && box.height >= 1e-6 && abs(box.x) <= 1e9 && abs(box.y) <= 1e9
        && box.width <= 1e9 && box.height <= 1e9, "box", "\(box.width) by \(box.height)",
      "of positive width and height, numbers up to 1e9")
    try require(
      gap >= 0 && gap <= min(box.width, box.height) / 20, "gap", "\(gap)",
      "from 0 to a twentieth of the box")
    var (x, y) = (x, y)
    var separation = CircleSeparation(
      nodes: Array(x.indices), radii: radii, region: box, gap: gap, scale: 1)
    let scale = separation.run(x: &x, y: &y)
    return Spacing(x: x, y: y, radiusScale: scale)
  }
}
