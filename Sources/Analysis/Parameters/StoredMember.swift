import Kinds

/// How a parameter is stored with a result, as a member of `analyses.parameters`, and read back when the
/// result is verified.
package struct StoredMember<Settings: Sendable>: Sendable {
  var key: String
  let json: @Sendable (Settings) -> JSON
  let read:
    @Sendable (inout Settings, StoredParameters, _ key: String) throws(AnalysisError) -> Void
  /// Whether it decides anything in these settings; if not, it is not stored.
  var applies: @Sendable (Settings) -> Bool = { _ in true }
  /// Sets what held before there was a choice, for results that do not have it; without it they must.
  var older: (@Sendable (inout Settings) -> Void)?
}

extension Parameter {
  /// The same, stored under another key than that of a study file.
  func stored(as key: String) -> Parameter {
    var parameter = self
    parameter.stored?.key = key
    return parameter
  }

  /// The same, stored only where it decides something.
  func stored(when applies: @escaping @Sendable (Settings) -> Bool) -> Parameter {
    var parameter = self
    parameter.stored?.applies = applies
    return parameter
  }

  /// The same, with what held before there was a choice.
  func before(_ set: @escaping @Sendable (inout Settings) -> Void) -> Parameter {
    var parameter = self
    parameter.stored?.older = set
    return parameter
  }

  /// The same, which is stored as a part of the occurrence form, for the kinds that have it.
  func part(_ choice: OccurrenceChoice) -> Parameter {
    var parameter = notStored
    parameter.isOfKinds = true
    parameter.part = OccurrencePart.all.first { $0.choice == choice }
    precondition(parameter.part != nil, "no part of an occurrence form is for \(choice)")
    return parameter
  }

  /// The same, whose default by other rules is not the same for all kinds of items.
  var ofKinds: Parameter {
    var parameter = self
    parameter.isOfKinds = true
    return parameter
  }

  /// The same, which is no member: a seed, which is stored in a column of its own.
  var notStored: Parameter {
    var parameter = self
    parameter.stored = nil
    return parameter
  }
}

extension Array {
  /// The members of what is stored with a result.
  func members<Settings>(of settings: Settings) -> [String: JSON]
  where Element == Parameter<Settings> {
    var members: [String: JSON] = [:]
    for parameter in self {
      guard let stored = parameter.stored, stored.applies(settings) else { continue }
      members[stored.key] = stored.json(settings)
    }
    return members
  }

  /// Sets all parameters as they are stored.
  ///
  /// - Throws: `AnalysisError` for one that is missing, or of another form.
  func read<Settings>(_ stored: StoredParameters, into settings: inout Settings)
    throws(AnalysisError)
  where Element == Parameter<Settings> {
    for parameter in self {
      guard let member = parameter.stored else { continue }
      if stored.has(member.key) {
        try member.read(&settings, stored, member.key)
      } else if let older = member.older {
        older(&settings)
      } else if member.applies(settings) {
        try member.read(&settings, stored, member.key)
      }
    }
  }
}
