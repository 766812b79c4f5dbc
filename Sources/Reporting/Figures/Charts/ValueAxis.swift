import Wording

/// An axis of quantities from 0 upwards, with round steps.
struct ValueAxis {
  let step: Double
  let maximum: Double
  /// Where 0 and the maximum are, in pixels from the top.
  let bottom: Double
  let top: Double

  /// - Parameters:
  ///   - largest: the largest value that is shown.
  ///   - ticks: about how many steps there should be.
  init(largest: Double, bottom: Double, top: Double, ticks: Int = 5) {
    let rough = max(largest, 1) / Double(max(ticks, 1))
    var power = 1.0
    while power * 10 <= rough { power *= 10 }
    let step = [1, 2, 5, 10].map { $0 * power }.first { $0 >= rough } ?? power
    self.step = max(step, 1)
    maximum = (max(largest, 1) / self.step).rounded(.up) * self.step
    self.bottom = bottom
    self.top = top
  }

  func y(_ value: Double) -> Double { bottom - (bottom - top) * value / maximum }

  var values: [Double] {
    var values: [Double] = []
    var value = 0.0
    while value <= maximum + step / 2 {
      values.append(value)
      value += step
    }
    return values
  }

  /// Light horizontal lines, with numbers at the left or at the right.
  func draw(
    on canvas: inout Canvas, left: Double, right: Double, isRight: Bool = false,
    fill: String = Palette.secondary
  ) {
    for value in values {
      if !isRight { canvas.line(left, y(value), right, y(value)) }
      canvas.text(
        Int(value).grouped, x: isRight ? right + 6 : left - 6, y: y(value) + 4, size: 11,
        fill: fill, anchor: isRight ? .start : .end)
    }
  }
}
