import Kinds

/// A parameter of an analysis: the one definition of the option of a command, of the key of a study file,
/// and of what is stored with a result and read back to verify it. Its default is that of the settings.
public struct Parameter<Settings: Sendable>: Sendable {
  /// As an option is written, e.g. `look-back`; in a study file with `_`. The first one is shown.
  public let names: [String]
  public let form: ParameterForm
  /// What it is, in a sentence without its default.
  public let summary: String
  /// What the default is when the settings have none, e.g. "that of the first paper".
  public let absence: String?
  /// How a command takes it.
  public internal(set) var option = ParameterOption.value
  /// The present value as it is written; nil when the settings have none.
  package let read: @Sendable (Settings) -> String?
  package let write: @Sendable (inout Settings, ParameterValue) throws(AnalysisError) -> Void
  /// Nil for what is no member of what is stored with a result.
  var stored: StoredMember<Settings>?
  /// What the methods of a report say of it; nil for nothing.
  var told: MethodsPiece<Settings>?
  /// The numbers that it can be; nil for all.
  var range: ParameterRange?
  /// The part of the occurrence form that it sets; nil for what is of use for every kind.
  var part: OccurrencePart?
  /// Whether its default by other rules is not the same for all kinds of items.
  var isOfKinds = false

  package init(
    _ names: String..., form: ParameterForm, summary: String, absence: String? = nil,
    read: @escaping @Sendable (Settings) -> String?,
    write:
      @escaping @Sendable (inout Settings, ParameterValue) throws(AnalysisError) -> Void,
    stored: StoredMember<Settings>? = nil
  ) {
    self.names = names
    self.form = form
    self.summary = summary
    self.absence = absence
    self.read = read
    self.write = write
    self.stored = stored
  }

  /// As an option.
  public var name: String { names.first ?? "" }

  /// As a key of a study file.
  public var key: String { name.asKey }

  package var keys: [String] { names.map(\.asKey) }

  /// Whether it is of use for a kind of items.
  package func applies(to kind: ItemKind) -> Bool { part?.applies(kind) ?? true }

  /// Sets it from the text of an option.
  ///
  /// - Throws: `AnalysisError` for a text that is no value of it.
  public func set(_ settings: inout Settings, text: String) throws(AnalysisError) {
    guard let value = form.value(of: text) else {
      throw .usage("--\(name) is '\(text)'; \(form.advice(for: text))")
    }
    try write(&settings, value)
  }
}

extension String {
  /// The name of an option as a key of a study file and of what is stored: with `_` for `-`.
  package var asKey: String { String(map { $0 == "-" ? "_" : $0 }) }
}
