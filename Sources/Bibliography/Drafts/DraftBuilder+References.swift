import RecordReading

extension DraftBuilder {
  /// Adds a cited reference, which the draft's `readReference` takes apart. This is the innermost work:
  /// many references have been met before and cost one look-up.
  mutating func addReference(
    _ text: UnsafeBufferPointer<UInt8>, of field: FieldName, line: Int
  ) {
    let known = known(text)
    if known.isDoubtful { reportProblem(in: text, of: field, line: line) }
    draft.references.append(
      PaperDraft.Reference(key: known.key, details: known.details, written: draft.take(text)))
    draft.coverage.references.add(isMissing: !known.hasYear)
  }

  private mutating func known(_ text: UnsafeBufferPointer<UInt8>) -> KnownReferences.Reference {
    let fingerprint = Fingerprint(text)
    if let known = knownReferences[fingerprint] { return known }
    let reference = draft.readReference(text)
    buffer.removeAll(keepingCapacity: true)
    reference.appendKey(from: text, to: &buffer)
    let known = KnownReferences.Reference(
      key: buffer.isEmpty ? fingerprint : buffer.withUnsafeBufferPointer { Fingerprint($0) },
      details: reference.details(of: text), isDoubtful: problem(of: reference, in: text) != nil,
      hasYear: reference.year != nil)
    knownReferences[fingerprint] = known
    return known
  }

  /// What could not be understood in a line. A missing year alone is common and no problem.
  private func problem(
    of reference: CitedReference, in line: UnsafeBufferPointer<UInt8>
  ) -> CitedReference.Problem? {
    let problem = reference.problem ?? reference.doiProblem(in: line)
    return problem == .noYear ? nil : problem
  }

  private mutating func reportProblem(
    in text: UnsafeBufferPointer<UInt8>, of field: FieldName, line: Int
  ) {
    guard let problem = problem(of: draft.readReference(text), in: text) else { return }
    report(
      .note, field, line: line, "cited reference: \(problem.rawValue)",
      String(decoding: text, as: UTF8.self))
  }
}

extension CitedReference {
  /// A hash of what a line says beside its key: DOI, article number, patent number; 0 for nothing.
  func details(of line: UnsafeBufferPointer<UInt8>) -> UInt64 {
    if doiField.isEmpty, articleNumber.isEmpty, patentNumber.isEmpty { return 0 }
    var hash: UInt64 = 0
    for range in [doiField, articleNumber, patentNumber] {
      hash = hash &* 31 &+ Fingerprint(UnsafeBufferPointer(rebasing: line[range])).low
    }
    return hash | 1
  }
}

/// What the references that were met lately come to: a table in which one takes the place of another one
/// now and then. All are of one source: another one may read the same text otherwise.
struct KnownReferences {
  struct Reference {
    let key: Fingerprint
    let details: UInt64
    let isDoubtful: Bool
    let hasYear: Bool
  }

  private static let size = 1 << 16
  private var references: [(fingerprint: Fingerprint, reference: Reference)?] = Array(
    repeating: nil, count: KnownReferences.size)

  subscript(fingerprint: Fingerprint) -> Reference? {
    get {
      guard let found = references[Int(truncatingIfNeeded: fingerprint.low) & (Self.size - 1)],
        found.fingerprint == fingerprint
      else { return nil }
      return found.reference
    }
    set {
      guard let newValue else { return }
      references[Int(truncatingIfNeeded: fingerprint.low) & (Self.size - 1)] = (
        fingerprint, newValue
      )
    }
  }
}
