extension Parameter {
  /// What is said of the default, e.g. "3; -1 with compatible citespace".
  ///
  /// - Parameters:
  ///   - compatible: settings with the other rules, of all kinds that may matter.
  ///   - written: how a value is written where it is said.
  package func defaults(
    _ plain: Settings, compatible: [Settings], written: (String) -> String = { $0 }
  ) -> String {
    let usual = read(plain)
    let text = usual.map(written) ?? absence ?? "none"
    // The set of rules itself is no default that it changes.
    guard name != "compatible", let other = compatible.map(read).first(where: { $0 != usual })
    else { return text }
    return "\(text); \(other.map(written) ?? absence ?? "none") with compatible citespace"
  }

  /// The help of an option: what it is, its choices, and its default.
  public func help(defaults: String) -> String {
    var text = summary
    if case .choice(let names) = form, !names.allSatisfy(summary.contains) {
      text = "\(summary.dropLast()): \(ParameterForm.either(names))."
    }
    if form == .truth { text = "\(summary.dropLast()): yes or no." }
    return "\(text) (default: \(defaults))"
  }
}
