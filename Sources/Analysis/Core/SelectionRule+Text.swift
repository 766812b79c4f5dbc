import Kernels
import Wording

extension SelectionRule {
  /// The ways to write a rule.
  public static let forms =
    "g-index:K, top:N, top-percent:P, minimum:N, all"

  /// CiteSpace's default, the g-index with k = 25.
  public static let citeSpaceDefault = SelectionRule.gIndex(scale: 25)

  /// At most this many items a slice come from `top-percent`, as in CiteSpace.
  public static let topPercentMaximum = 100

  /// A rule from its text, e.g. `g-index:25`.
  ///
  /// - Throws: `AnalysisError` for a text that is none, or a number out of range.
  public init(text: String) throws(AnalysisError) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts.first ?? "")
    let argument = parts.count > 1 ? String(parts[1]) : nil
    func number(_ given: Double?, over lowest: Double, _ what: String) throws(AnalysisError)
      -> Double
    {
      guard let argument else {
        if let given { return given }
        throw AnalysisError.usage("the selection '\(text)' lacks its number; write \(what)")
      }
      guard let value = Double(argument), value.isFinite, value > lowest else {
        throw AnalysisError.usage(
          "the selection '\(text)' has '\(argument)', not a number above \(Int(lowest)); "
            + "write \(what)")
      }
      return value
    }
    func whole(_ what: String) throws(AnalysisError) -> Int {
      if let argument, let integer = Int(argument), integer > 0 { return integer }
      let value = try number(nil, over: 0, what)
      guard let integer = Int(exactly: value) else {
        throw AnalysisError.usage("the selection '\(text)' needs a whole number; write \(what)")
      }
      return integer
    }
    switch name {
    case "g-index": self = .gIndex(scale: try number(25, over: 0, "g-index:25"))
    case "top": self = .top(try whole("top:50"), ties: .cut)
    case "top-percent":
      let percent = try number(10, over: 0, "top-percent:10")
      guard percent <= 100 else {
        throw .usage("the selection '\(text)' is more than all; write top-percent:10")
      }
      self = .topPercent(percent, maximum: Self.topPercentMaximum, ties: .cut)
    case "minimum": self = .minimumCount(Double(try whole("minimum:2")))
    case "all" where argument == nil: self = .all
    default:
      let names = ["g-index", "top", "top-percent", "minimum", "all"]
      let nearest = nearestName(to: name, among: names).map { " Did you mean '\($0)'?" } ?? ""
      throw .usage("no selection '\(text)'.\(nearest) Write one of: \(Self.forms).")
    }
  }

  /// The rule as it is written and stored.
  public var text: String {
    switch self {
    case .gIndex(let scale): "g-index:\(scale.plain)"
    case .top(let number, _): "top:\(number)"
    case .topPercent(let percent, _, _): "top-percent:\(percent.plain)"
    case .minimumCount(let count): "minimum:\(count.plain)"
    case .all: "all"
    }
  }
}
