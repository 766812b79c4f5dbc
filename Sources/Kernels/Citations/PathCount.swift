/// A number of paths, which may be far larger than the largest `Double`.
///
/// Counts grow exponentially with the length of a history. The value is `mantissa` · 2^(256 ·
/// `scale`); it is exact up to 2⁵³, and beyond that every sum and product is rounded as a
/// `Double`'s is.
public struct PathCount: Comparable, Hashable, Sendable {
  /// 0, or at least 1 and below 2²⁵⁶.
  let mantissa: Double
  let scale: Int32

  private static let unit = 0x1p256

  /// A count of at least 0 and below 2²⁵⁶.
  public init(_ value: Double) {
    precondition(value >= 0 && value < Self.unit, "\(value) is no number of paths")
    mantissa = value
    scale = 0
  }

  private init(_ mantissa: Double, scale: Int32) {
    if mantissa >= Self.unit {
      self.mantissa = mantissa / Self.unit
      self.scale = scale + 1
    } else {
      self.mantissa = mantissa
      self.scale = scale
    }
  }

  public static let zero = PathCount(0)
  public static let one = PathCount(1)

  /// The count, or nil when it is larger than every `Double`.
  public var value: Double? {
    switch scale {
    case 0: return mantissa
    case 1...3:
      let value = Double(sign: .plus, exponent: 256 * Int(scale), significand: 1) * mantissa
      return value.isFinite ? value : nil
    default: return nil
    }
  }

  /// The logarithm to the base of 10; nil for 0.
  public var logarithm10: Double? {
    guard mantissa > 0 else { return nil }
    return (Elementary.log(mantissa) + 256 * Double(scale) * Elementary.log(2))
      / Elementary.log(10)
  }

  public static func < (first: PathCount, second: PathCount) -> Bool {
    first.scale == second.scale
      ? first.mantissa < second.mantissa : first.scale < second.scale
  }

  public static func + (first: PathCount, second: PathCount) -> PathCount {
    if first.scale == second.scale {
      return PathCount(first.mantissa + second.mantissa, scale: first.scale)
    }
    let (large, small) = first < second ? (second, first) : (first, second)
    // A term 2²⁵⁶ times smaller than another one may still be more than a rounding of it.
    guard large.scale - small.scale == 1 else { return large }
    return PathCount(large.mantissa + small.mantissa / unit, scale: large.scale)
  }

  public static func * (first: PathCount, second: PathCount) -> PathCount {
    PathCount(first.mantissa * second.mantissa, scale: first.scale + second.scale)
  }

  /// Whether the counts are equal, or may be but for rounding: to 10⁻⁹ beyond 2⁵³.
  public func isTied(with other: PathCount) -> Bool {
    if self == other { return true }
    let (large, small) = self < other ? (other, self) : (self, other)
    if large.scale == 0, large.mantissa < 0x1p53 { return false }
    switch large.scale - small.scale {
    case 0: return large.mantissa - small.mantissa <= 1e-9 * large.mantissa
    case 1: return large.mantissa - small.mantissa / Self.unit <= 1e-9 * large.mantissa
    default: return false
    }
  }
}
