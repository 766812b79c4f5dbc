import Kinds

/// One choice of an occurrence form, and how it is stored; the catalogue of kinds says which have it.
///
/// Everything that is done with a form part by part follows this list, so that a new part is one entry.
struct OccurrencePart: Sendable {
  let choice: OccurrenceChoice
  /// Sets the part of the second form to that of the first.
  let copy: @Sendable (OccurrenceForm, inout OccurrenceForm) -> Void
  /// Nil where it is not stored: parts that came later are left out while they are as they were before
  /// there was a choice, so that what was stored then is the same.
  let json: @Sendable (OccurrenceForm) -> JSON?
  let read: @Sendable (inout OccurrenceForm, StoredParameters) throws(AnalysisError) -> Void

  /// In what is stored of an analysis.
  var key: String { choice.rawValue }

  /// Whether the kind has the choice.
  func applies(_ kind: ItemKind) -> Bool { kind.has(choice) }

  /// In the order in which conflicts are looked for.
  static let all: [OccurrencePart] = [
    one(of: .thesaurus, \.thesaurus),
    one(of: .authors, \.authors, isStoredAlways: false),
    one(of: .references, \.references),
    one(of: .keywords, \.keywords, isStoredAlways: false),
    OccurrencePart(
      choice: .lookBackYears,
      copy: { $1.lookBackYears = $0.lookBackYears },
      json: { $0.lookBackYears.map(JSON.integer) ?? .null },
      read: { (form, stored) throws(AnalysisError) in
        form.lookBackYears = try stored.optionalInteger(
          OccurrenceChoice.lookBackYears.rawValue)
      }),
    truth(.singleWordAuthorKeywords, \.singleWordAuthorKeywords),
    truth(.reprintAddresses, \.reprintAddresses),
    one(of: .institutions, \.institutions, isStoredAlways: false),
    truth(.anonymous, \.anonymous, isStoredAlways: false),
  ]

  private typealias Path<Value> = WritableKeyPath<OccurrenceForm, Value> & Sendable

  private static func one<Value: RawRepresentable<String> & Equatable & Sendable>(
    of choice: OccurrenceChoice, _ path: Path<Value>, isStoredAlways: Bool = true
  ) -> OccurrencePart {
    part(
      choice, path, isStoredAlways, json: { .text($0.rawValue) },
      read: { (stored) throws(AnalysisError) in try stored.choice(choice.rawValue) })
  }

  private static func truth(
    _ choice: OccurrenceChoice, _ path: Path<Bool>, isStoredAlways: Bool = true
  ) -> OccurrencePart {
    part(
      choice, path, isStoredAlways, json: JSON.boolean,
      read: { (stored) throws(AnalysisError) in try stored.boolean(choice.rawValue) })
  }

  private static func part<Value: Equatable & Sendable>(
    _ choice: OccurrenceChoice, _ path: Path<Value>, _ isStoredAlways: Bool,
    json: @escaping @Sendable (Value) -> JSON,
    read: @escaping @Sendable (StoredParameters) throws(AnalysisError) -> Value
  ) -> OccurrencePart {
    OccurrencePart(
      choice: choice, copy: { $1[keyPath: path] = $0[keyPath: path] },
      json: { form in
        let isUsual = form[keyPath: path] == OccurrenceForm()[keyPath: path]
        return isStoredAlways || !isUsual ? json(form[keyPath: path]) : nil
      },
      read: { (form, stored) throws(AnalysisError) in form[keyPath: path] = try read(stored) })
  }
}

extension OccurrenceForm {
  /// The parts that a kind has; the others as they are by default.
  func restricted(to kind: ItemKind) -> OccurrenceForm { restricted(to: [kind]) }

  /// The parts that one of the kinds has; the others as they are by default.
  func restricted(to kinds: [ItemKind]) -> OccurrenceForm {
    var form = OccurrenceForm()
    for part in OccurrencePart.all where kinds.contains(where: part.applies) {
      part.copy(self, &form)
    }
    return form
  }

  /// The parts that matter for a kind, as they are stored with an analysis.
  func parameters(for kind: ItemKind) -> [(String, JSON)] {
    OccurrencePart.all.compactMap { part in
      part.applies(kind) ? part.json(self).map { (part.key, $0) } : nil
    }
  }

  /// Takes over what is stored of the parts that a kind has. One that is not there is as it was before
  /// there was a choice.
  mutating func read(_ stored: StoredParameters, for kind: ItemKind) throws(AnalysisError) {
    for part in OccurrencePart.all where part.applies(kind) {
      if stored.has(part.key) {
        try part.read(&self, stored)
      } else {
        part.copy(OccurrenceForm(), &self)
      }
    }
  }
}
