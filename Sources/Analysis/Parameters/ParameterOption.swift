/// How a command takes a parameter.
public enum ParameterOption: Equatable, Sendable {
  /// With a value: `--slice 2`.
  case value
  /// As a flag, which says yes: `--fractional`. Its help is a sentence of its own.
  case flag(help: String)
  /// As two flags: `--weighted` and `--no-weighted`.
  case flags(help: String)
}

extension Parameter {
  /// The same, which a command takes as a flag that says yes.
  func flag(_ help: String) -> Parameter {
    var parameter = self
    parameter.option = .flag(help: help)
    return parameter
  }

  /// The same, which a command takes as a flag that says yes and one that says no.
  func flags(_ help: String) -> Parameter {
    var parameter = self
    parameter.option = .flags(help: help)
    return parameter
  }

  /// A value as the words of a command, e.g. `--slice 2`.
  ///
  /// - Parameter quoted: makes of a value what the shell takes as one word.
  package func words(for value: String, quoted: (String) -> String) -> String {
    switch option {
    case .value: "--\(name) \(quoted(value))"
    case .flag, .flags: value == "no" ? "--no-\(name)" : "--\(name)"
    }
  }
}

extension Parameter where Settings: ParameterisedSettings {
  /// The help of its option.
  public var optionHelp: String {
    switch option {
    case .value: return help(defaults: defaultText)
    // Without it the answer is no, which goes without saying.
    case .flag(let help): return help
    case .flags(let help):
      let (plain, compatible) = Settings.examples(of: self)
      let usual = defaults(plain, compatible: compatible) { words(for: $0, quoted: { $0 }) }
      return "\(help) (default: \(usual))"
    }
  }
}
