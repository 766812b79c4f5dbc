/// The numbers that a parameter can be.
enum ParameterRange: Sendable {
  case above(Double)
  case from(Double)
  case within(ClosedRange<Double>)
  /// Any number but what is none, and infinity.
  case finite

  func contains(_ number: Double) -> Bool {
    guard number.isFinite else { return false }
    return switch self {
    case .above(let least): number > least
    case .from(let least): number >= least
    case .within(let range): range.contains(number)
    case .finite: true
    }
  }

  /// What to give, e.g. "0 or more".
  var advice: String {
    switch self {
    case .above(let least): "a number greater than \(least.plain)"
    case .from(let least): "\(least.plain) or more"
    case .within(let range): "\(range.lowerBound.plain) to \(range.upperBound.plain)"
    case .finite: "a number"
    }
  }
}

extension Parameter {
  /// The same, which is one of these numbers.
  func range(_ range: ParameterRange) -> Parameter {
    var parameter = self
    parameter.range = range
    return parameter
  }

  fileprivate func checkRange(_ settings: Settings) throws(AnalysisError) {
    guard let range, let text = read(settings), let number = Double(text),
      !range.contains(number)
    else { return }
    var advice = range.advice
    if case .wholeOr(let words) = form, let word = words.first { advice += ", or \(word)" }
    throw .usage("--\(name) is \(text); give \(advice)")
  }
}

extension ParameterisedSettings {
  /// - Throws: `AnalysisError` for the first parameter that is out of its range.
  func checkRanges() throws(AnalysisError) {
    for parameter in Self.parameters { try parameter.checkRange(self) }
  }
}
