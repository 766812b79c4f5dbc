import RecordReading

extension RecordNormaliser {
  /// CR: one row of `citations` a line. This is the innermost work: many lines have been met before
  /// and cost one look-up.
  mutating func takeCitations(_ text: RecordText) {
    var position = 0
    for number in fields[.cr] {
      position += 1
      let line = text[number]
      let known = known(line)
      if known.isDoubtful {
        reportProblem(of: CitedReference(line: line), in: line, atLine: text.line(number))
      }
      let written = result.take(line)
      let mention = result.mention(
        .init(kind: .reference, key: known.key, name: written, form: known.details))
      result.add(position)
      result.add(.mention(mention))
      result.add(written)
      result.end(.citations)
      result.coverage.references.add(isMissing: !known.hasYear)
      fields.keep(number)
    }
  }

  private mutating func known(_ line: UnsafeBufferPointer<UInt8>) -> KnownLines.Line {
    let fingerprint = Fingerprint(line)
    if let known = knownLines[fingerprint] { return known }
    let reference = CitedReference(line: line)
    buffer.removeAll(keepingCapacity: true)
    reference.appendKey(from: line, to: &buffer)
    let known = KnownLines.Line(
      key: buffer.isEmpty ? fingerprint : buffer.withUnsafeBufferPointer { Fingerprint($0) },
      details: reference.details(of: line), isDoubtful: problem(of: reference, in: line) != nil,
      hasYear: reference.year != nil)
    knownLines[fingerprint] = known
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
    of reference: CitedReference, in line: UnsafeBufferPointer<UInt8>, atLine lineNumber: Int
  ) {
    guard let problem = problem(of: reference, in: line) else { return }
    report(
      .note, .cr, line: lineNumber, "cited reference: \(problem.rawValue)",
      String(decoding: line, as: UTF8.self))
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

/// What the lines of reference lists that were met lately come to: a table in which a line takes the
/// place of another one now and then.
struct KnownLines {
  struct Line {
    let key: Fingerprint
    let details: UInt64
    let isDoubtful: Bool
    let hasYear: Bool
  }

  private static let size = 1 << 16
  private var lines: [(fingerprint: Fingerprint, line: Line)?] = Array(
    repeating: nil, count: KnownLines.size)

  subscript(fingerprint: Fingerprint) -> Line? {
    get {
      guard let found = lines[Int(truncatingIfNeeded: fingerprint.low) & (Self.size - 1)],
        found.fingerprint == fingerprint
      else { return nil }
      return found.line
    }
    set {
      guard let newValue else { return }
      lines[Int(truncatingIfNeeded: fingerprint.low) & (Self.size - 1)] = (fingerprint, newValue)
    }
  }
}
