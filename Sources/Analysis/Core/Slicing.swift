/// A period cut into slices of equal length; the last slice may be shorter.
public struct Slicing: Equatable, Sendable {
  public let firstYear: Int
  public let lastYear: Int
  /// Years a slice.
  public let length: Int

  /// A part of the years that the papers have.
  ///
  /// - Parameters:
  ///   - years: those of the first and the last paper; nil when there are no papers.
  ///   - first: the first year to take; nil for the first there is.
  ///   - last: likewise.
  ///   - length: years a slice, at least 1.
  /// - Returns: nil when there are no papers.
  /// - Throws: `AnalysisError` for a length below 1, years in the wrong order or outside the papers'.
  public init?(
    of years: ClosedRange<Int>?, from first: Int? = nil, to last: Int? = nil, length: Int = 1
  ) throws(AnalysisError) {
    guard length >= 1 else {
      throw .usage("the slice length is \(length); give 1 year or more")
    }
    if let first, let last, first > last {
      throw .usage("the first year is \(first), the last \(last); give them in order")
    }
    guard let years else { return nil }
    for (name, year) in [("first", first), ("last", last)] {
      if let year, !years.contains(year) {
        throw .usage(Self.outside(name, year, years))
      }
    }
    firstYear = first ?? years.lowerBound
    lastYear = last ?? years.upperBound
    self.length = length
  }

  /// What is said of a year that the papers do not have.
  package static func outside(_ name: String, _ year: Int, _ years: ClosedRange<Int>) -> String {
    "the \(name) year is \(year), but the papers are of \(years.lowerBound) to "
      + "\(years.upperBound); give one of these years"
  }

  public var years: ClosedRange<Int> { firstYear...lastYear }

  /// The number of slices, at least 1.
  public var count: Int { (lastYear - firstYear) / length + 1 }

  /// The slice of a year of the period, from 0.
  public func slice(of year: Int) -> Int { (year - firstYear) / length }

  /// The years of a slice.
  public func years(of slice: Int) -> ClosedRange<Int> {
    let first = firstYear + slice * length
    // Not by adding, which overflows for the longest slices.
    return first...(length > lastYear - first ? lastYear : first + length - 1)
  }
}

/// Settings of an analysis that looks at slices of years.
public protocol SlicedSettings {
  var firstYear: Int? { get set }
  var lastYear: Int? { get set }
  /// Years a slice.
  var sliceLength: Int { get set }
}
