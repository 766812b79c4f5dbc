/// Reads the tagged form: `FN`, `VR`, records from `PT` to `ER`, `EF`.
///
/// What real files do is followed, and reported where a doubt remains:
/// - A record begins with the first known tag after `ER` (or at the file's beginning), not with
///   `PT`: old exports have other orders.
/// - A record ends with `ER`; without one, where the next certainly begins: at `FN` or `EF`, at a
///   second `PT`, at a `PT` after `UT`, at a second `AU` or `TI` after `UT`.
/// - `ER` with text after it, before `UT`, is a line of an abstract that lost its indent.
/// - A tab, or several blanks and tabs, may stand where a blank does: after a tag and as indent.
/// - A line with an indent goes on with the field before. So does a line without indent and tag,
///   unless that field is of one line by nature (`UT`, `PY`): then the text is kept as
///   `FieldName.untagged`.
/// - Files may follow each other without a line feed between them (`EFFN …`, `ERPT J`).
final class TaggedParser: RecordParser {
  @exclusivity(unchecked) var problems = ProblemLog()

  private let scanner: LineScanner
  private let table = TagTable.webOfScience
  @exclusivity(unchecked) private var builder = RecordBuilder()
  /// A line that was read and belongs to what comes next.
  @exclusivity(unchecked) private var pending: Line?
  @exclusivity(unchecked) private var isInRecord = false
  @exclusivity(unchecked) private var seen: SeenTags = []
  @exclusivity(unchecked) private var hasSeenText = false
  @exclusivity(unchecked) private var lacksEndOfFile = false

  private struct SeenTags: OptionSet {
    let rawValue: UInt8
    static let pt = SeenTags(rawValue: 1)
    static let ut = SeenTags(rawValue: 2)
    static let au = SeenTags(rawValue: 4)
    static let ti = SeenTags(rawValue: 8)
  }

  // As in `LineScanner`, overlapping access cannot happen and is not checked for.

  init(scanner: LineScanner) { self.scanner = scanner }

  func next(into record: inout Record) throws(ReadingError) -> Bool {
    record.removeAll()
    isInRecord = false
    seen = []
    while true {
      guard var line = try nextLine() else { return finishFile(&record) }
      line.text = line.text.withoutByteOrderMark
      let text = line.text
      guard !line.isOversized else {
        addOversized(line, to: &record)
        continue
      }
      if text.count >= 2, TagTable.isTag(text[0], text[1]) {
        if text.count == 2 || text[2] == 0x20 || text[2] == 0x09 {
          if handleField(line, in: &record) { return true }
          continue
        }
        if let rest = lineGluedToFrame(line) {
          pending = rest
          line.text = UnsafeBufferPointer(rebasing: text[..<2])
          line.byteCount -= rest.byteCount
          if handleField(line, in: &record) { return true }
          continue
        }
      }
      handleText(line, in: &record)
    }
  }

  @inline(__always)
  private func nextLine() throws(ReadingError) -> Line? {
    if let line = pending {
      pending = nil
      return line
    }
    return try scanner.next()
  }

  /// Handles a line that begins with a tag; true if a record ends with it or before it.
  private func handleField(_ line: Line, in record: inout Record) -> Bool {
    let text = line.text
    let tag = FieldName(text[0], text[1])
    switch tag {
    case .er where isTextOfField(line):
      handleText(line, in: &record)
      return false
    case .er:
      return handleEndOfRecord(line, in: &record)
    case .ef where text.dropping(2).isBlank:
      noteFirstText(line)
      lacksEndOfFile = false
      guard isInRecord else { return false }
      report(.warning, line, tag: .er, "the record has no ER line; it ends here, at EF")
      finishRecord(&record, at: line.byteOffset)
      return true
    case .fn:
      guard isInRecord else {
        hasSeenText = true
        return false
      }
      return endRecordBefore(line, "at the next file's FN", in: &record)
    case .vr where !isInRecord:
      noteFirstText(line)
      return false
    case .pt where isInRecord && !seen.isDisjoint(with: [.pt, .ut]):
      if Self.isPublicationType(text.dropping(2).trimmed) {
        return endRecordBefore(line, "at the next PT", in: &record)
      }
    case .au where isInRecord && seen.isSuperset(of: [.ut, .au]):
      return endRecordBefore(line, "at a second AU after UT", in: &record)
    case .ti where isInRecord && seen.isSuperset(of: [.ut, .ti]):
      return endRecordBefore(line, "at a second TI after UT", in: &record)
    default: break
    }
    addField(tag, line, to: &record)
    return false
  }

  @inline(__always)
  private func addField(_ tag: FieldName, _ line: Line, to record: inout Record) {
    let text = line.text
    let combination = table.combination(text[0], text[1])
    if !isInRecord {
      guard combination != nil else { return leaveOut(line, tag: tag) }
      noteFirstText(line)
      beginRecord(&record, with: line)
    }
    endField(in: &record)
    if combination == nil {
      report(.note, line, tag: tag, "'\(tag)' is no tag of the Web of Science; its text is kept")
    }
    builder.begin(tag, combination ?? .wrapped, at: line)
    switch tag {
    case .pt: seen.insert(.pt)
    case .ut: seen.insert(.ut)
    case .au: seen.insert(.au)
    case .ti: seen.insert(.ti)
    default: break
    }
    if text.count > 3 {
      let value = text.dropping(3)
      if !value.isBlank { append(value, line, to: &record) }
    }
  }

  /// Handles a line that does not begin with a tag and a blank.
  private func handleText(_ line: Line, in record: inout Record) {
    let text = line.text
    guard !text.isBlank else { return }
    guard isInRecord else { return leaveOut(line, tag: nil) }
    if text[0] == 0x20 || text[0] == 0x09 {
      // Three blanks are the indent; more belong to the text, where hyphens were replaced.
      var indent = text[0] == 0x20 ? 1 : 0
      while indent < 3, indent < text.count, text[indent] == 0x20 { indent += 1 }
      if text[indent] == 0x09 {
        while text[indent] == 0x20 || text[indent] == 0x09 { indent += 1 }
      }
      append(text.dropping(indent), line, to: &record)
    } else if let tag = tagGluedToText(text, in: record) {
      endField(in: &record)
      report(.warning, line, tag: tag, "no blank follows the tag '\(tag)'; read as if one did")
      builder.begin(tag, table.combination(text[0], text[1]) ?? .wrapped, at: line)
      append(text.dropping(2), line, to: &record)
    } else if builder.tagLine == 0 || builder.combination == .single || text.hasPrefix("%%") {
      let isPrivateLine = builder.tagLine > 0 && builder.combination != .single
      endField(in: &record)
      let interrupted = builder
      report(
        .warning, line, tag: .untagged,
        "this line has no tag and no indent; its text is kept as field '\(FieldName.untagged)'")
      builder.begin(.untagged, .list, at: line)
      append(text, line, to: &record)
      if isPrivateLine { builder.resume(interrupted, at: line) }
    } else {
      report(
        .warning, line, tag: builder.tag,
        "this line has no tag and no indent; it was read as a part of '\(builder.tag)'")
      append(text, line, to: &record)
    }
  }

  @inline(__always)
  private func append(
    _ text: UnsafeBufferPointer<UInt8>, _ line: Line, to record: inout Record
  ) {
    guard !builder.append(text, at: line.number, to: &record), !record.isOversized else { return }
    record.isOversized = true
    report(
      .error, line, tag: builder.tag,
      "the record has more than \(RecordBuilder.maximumLength >> 20) MiB; the rest was left out")
  }
}

// MARK: - Where records begin and end

extension TaggedParser {
  private func beginRecord(_ record: inout Record, with line: Line) {
    isInRecord = true
    lacksEndOfFile = true
    record.firstLine = line.number
    record.byteOffset = line.byteOffset
  }

  /// Ends the record, whose bytes reach up to `end`.
  private func finishRecord(_ record: inout Record, at end: Int) {
    endField(in: &record)
    record.byteCount = end - record.byteOffset
    isInRecord = false
  }

  private func handleEndOfRecord(_ line: Line, in record: inout Record) -> Bool {
    if !line.text.dropping(2).isBlank {
      report(.warning, line, tag: .er, "the text after ER was left out")
    }
    guard isInRecord else {
      noteFirstText(line)
      report(.note, line, tag: .er, "an ER without a record before it")
      return false
    }
    finishRecord(&record, at: line.byteOffset + line.byteCount)
    return true
  }

  /// Ends a record that has no ER, and keeps the line for what comes next.
  private func endRecordBefore(_ line: Line, _ place: String, in record: inout Record) -> Bool {
    report(
      .warning, line, tag: .er,
      "the record that begins in line \(record.firstLine) has no ER line; it ends \(place)")
    pending = line
    finishRecord(&record, at: line.byteOffset)
    return true
  }

  private func finishFile(_ record: inout Record) -> Bool {
    let end = scanner.consumedByteCount
    if isInRecord {
      record.isTruncated = true
      lacksEndOfFile = false
      problems.append(
        ReadingProblem(
          line: record.firstLine, byteOffset: record.byteOffset, severity: .error, tag: .er,
          message: "the record is cut off at the end of the file, line \(scanner.lineCount)"))
      finishRecord(&record, at: end)
      return true
    }
    if lacksEndOfFile {
      lacksEndOfFile = false
      problems.append(
        ReadingProblem(
          line: scanner.lineCount, byteOffset: end, severity: .note, tag: .ef,
          message: "the file has no EF line at its end"))
    }
    return false
  }

  private func endField(in record: inout Record) {
    let line = builder.tagLine
    guard !builder.end(in: &record) else { return }
    problems.append(
      ReadingProblem(
        line: line, byteOffset: builder.tagByteOffset, severity: .note, tag: builder.tag,
        message: "the field '\(builder.tag)' has no value"))
  }

  private func addOversized(_ line: Line, to record: inout Record) {
    var tag: FieldName?
    let text = line.text
    if text.count > 2, TagTable.isTag(text[0], text[1]), text[2] == 0x20 || text[2] == 0x09,
      let combination = table.combination(text[0], text[1])
    {
      if !isInRecord { beginRecord(&record, with: line) }
      endField(in: &record)
      builder.begin(FieldName(text[0], text[1]), combination, at: line)
      tag = FieldName(text[0], text[1])
    }
    if isInRecord { record.isOversized = true }
    report(
      .error, line, tag: tag,
      "the line has \(line.byteCount) bytes, more than \(LineScanner.maximumLineLength >> 20) MiB; "
        + "it was left out\(isInRecord ? ", and its record is not whole" : "")")
  }

  /// Reports a line that stands in no record, for instance a wrong header.
  private func leaveOut(_ line: Line, tag: FieldName?) {
    let isFirst = !hasSeenText
    hasSeenText = true
    report(
      .warning, line, tag: tag,
      isFirst
        ? "the file does not begin with FN, as an export does; this line was left out"
        : "this line is in no record and was left out")
  }

  private func noteFirstText(_ line: Line) {
    guard !hasSeenText else { return }
    hasSeenText = true
    report(.warning, line, tag: .fn, "the file does not begin with FN, as an export does")
  }
}

// MARK: - Lines that are not what they should be

extension TaggedParser {
  /// The rest of a line in which ER or EF is followed at once by the next file or record, as when
  /// files without a line feed at their end are joined.
  private func lineGluedToFrame(_ line: Line) -> Line? {
    let text = line.text
    guard text.hasPrefix("ER") || text.hasPrefix("EF") else { return nil }
    let rest = text.dropping(2).withoutByteOrderMark
    guard
      rest.hasPrefix("FN ") || rest.hasPrefix("FN\t") || rest.hasPrefix("VR ")
        || rest.hasPrefix("EF")
        || ((rest.hasPrefix("PT ") || rest.hasPrefix("PT\t"))
          && Self.isPublicationType(rest.dropping(3).trimmed))
    else { return nil }
    var next = line
    next.text = rest
    let headByteCount = 2 * scanner.bytesPerASCIICharacter
    next.byteOffset += headByteCount
    next.byteCount -= headByteCount
    return next
  }

  /// Whether an ER line with text after it is a line of an abstract that lost its indent ("ER stress
  /// is …"): a record's last fields, from UT on, have no running text.
  private func isTextOfField(_ line: Line) -> Bool {
    isInRecord && !seen.contains(.ut) && builder.tagLine > 0
      && (builder.combination == .wrapped || builder.combination == .paragraphs)
      && !line.text.dropping(2).isBlank
  }

  /// The tag of a line such as `AUGilles, H`: known, not in the record yet, and followed by a word
  /// with one capital.
  private func tagGluedToText(_ text: UnsafeBufferPointer<UInt8>, in record: Record) -> FieldName? {
    guard text.count >= 4, TagTable.isTag(text[0], text[1]),
      table.combination(text[0], text[1]) != nil,
      (0x41...0x5A).contains(text[2]), (0x61...0x7A).contains(text[3])
    else { return nil }
    let tag = FieldName(text[0], text[1])
    return record.first(tag) == nil ? tag : nil
  }

  /// Whether a text is what a PT line has: `J`, or `Journal` in old exports.
  private static func isPublicationType(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if text.count == 1 { return (0x41...0x5A).contains(text[0]) }
    return text.hasPrefix("Journal") || text.hasPrefix("Book") || text.hasPrefix("Conference")
      || text.hasPrefix("Series") || text.hasPrefix("Patent") || text.hasPrefix("Meeting")
  }
}
