/// Settings of an analysis, each with one definition.
public protocol ParameterisedSettings: Sendable {
  /// In the order in which they are shown.
  static var parameters: [Parameter<Self>] { get }

  /// Settings as they are without being set, which tell a parameter's default: by the plain rules, and by
  /// the other rules for all kinds of items that may matter.
  static func examples(of parameter: Parameter<Self>) -> (plain: Self, compatible: [Self])
}

extension Parameter where Settings: ParameterisedSettings {
  /// What is said of its default, e.g. "3; -1 with compatible citespace".
  public var defaultText: String {
    let (plain, compatible) = Settings.examples(of: self)
    return defaults(plain, compatible: compatible)
  }
}

extension ParameterisedSettings {
  /// The parameter of that name.
  package static func parameter(_ name: String) -> Parameter<Self>? {
    parameters.first { $0.name == name }
  }
}

/// Makes a list of parameters of their definitions, each of which is understood by itself.
@resultBuilder
enum ParameterList<Settings: Sendable> {
  static func buildBlock(_ parameters: Parameter<Settings>...) -> [Parameter<Settings>] {
    parameters
  }
}
