import Analysis
import ArgumentParser

extension Option where Value == String? {
  /// The option of a parameter of an analysis. Its text is read, and its default known, where the
  /// parameter is defined, as for the key of a study file.
  init<Settings>(_ parameter: Parameter<Settings>, defaults: String) {
    var parsing = SingleValueParsingStrategy.next
    var choices: [String] = []
    switch parameter.form {
    case .whole, .number, .wholeOr: parsing = .unconditional
    case .choice(let names): choices = names
    case .truth: choices = ["yes", "no"]
    case .text, .texts, .wholes, .day: break
    }
    self.init(
      name: NameSpecification(parameter.names.map { .customLong($0) }), parsing: parsing,
      help: ArgumentHelp(stringLiteral: parameter.help(defaults: defaults)),
      completion: choices.isEmpty ? nil : .list(choices))
  }

  init(_ parameter: Parameter<NetworkSettings>) {
    self.init(parameter, defaults: NetworkParameters.defaults(of: parameter))
  }

  init(_ parameter: Parameter<BurstSettings>) {
    self.init(parameter, defaults: BurstParameters.defaults(of: parameter))
  }

  init(_ parameter: Parameter<GrowthSettings>) {
    self.init(parameter, defaults: GrowthParameters.defaults(of: parameter))
  }
}

extension Array {
  /// Sets those of the parameters that were given.
  func apply<Settings>(to settings: inout Settings) throws(AnalysisError)
  where Element == (Parameter<Settings>, String?) {
    for (parameter, text) in self {
      if let text { try parameter.set(&settings, text: text) }
    }
  }
}

/// The set of rules that an option names.
func compatibility(_ text: String?) throws(AnalysisError) -> Compatibility {
  guard let text else { return .plain }
  guard let rules = Compatibility(rawValue: text) else {
    throw AnalysisError(
      "--compatible is '\(text)'; "
        + NetworkParameters.compatible.form.advice(for: text), kind: .usage)
  }
  return rules
}
