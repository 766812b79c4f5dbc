/// Puts the text of lines into a record.
struct RecordBuilder {
  /// The most text that a record may have, in bytes.
  static let maximumLength = 64 << 20
  /// The most values that a record may have.
  static let maximumValueCount = 1 << 20

  private(set) var tag = FieldName.untagged
  private(set) var combination = LineCombination.single
  /// Where the field that is being read began; 0 if there is none.
  private(set) var tagLine = 0
  private(set) var tagByteOffset = 0
  /// Whether the field has a value to which a further line may be added.
  private(set) var hasValue = false
  private var isResumed = false

  /// Begins a field; its text follows by `append`.
  @inline(__always)
  mutating func begin(_ tag: FieldName, _ combination: LineCombination, at line: Line) {
    self.tag = tag
    self.combination = combination
    tagLine = line.number
    tagByteOffset = line.byteOffset
    hasValue = false
    isResumed = false
  }

  /// Goes back to a field after a line that did not belong to it. What follows begins a new value.
  mutating func resume(_ interrupted: RecordBuilder, at line: Line) {
    begin(interrupted.tag, interrupted.combination, at: line)
    isResumed = true
  }

  /// Ends the field: blanks at the end of a wrapped value go. False if the field had no text.
  @inline(__always)
  mutating func end(in record: inout Record) -> Bool {
    defer { tagLine = 0 }
    guard tagLine > 0 else { return true }
    guard hasValue else { return isResumed }
    if combination == .wrapped || combination == .single { trimLastValue(of: &record) }
    return true
  }

  private func trimLastValue(of record: inout Record) {
    guard let last = record.bytes.last, last == 0x20 || last == 0x09 else { return }
    let index = record.values.count - 1
    var end = record.bytes.count
    while end > record.values[index].range.lowerBound + 1,
      record.bytes[end - 1] == 0x20 || record.bytes[end - 1] == 0x09
    { end -= 1 }
    record.bytes.removeLast(record.bytes.count - end)
    record.values[index].range = record.values[index].range.lowerBound..<end
  }

  /// Adds one line's text, which is not blank, to the field. False if the record is full.
  @inline(__always)
  mutating func append(
    _ text: UnsafeBufferPointer<UInt8>, at lineNumber: Int, to record: inout Record
  ) -> Bool {
    switch combination {
    case .list:
      if tag == .c1, hasValue, text[0] != UInt8(ascii: "["),
        record.bytes.last == UInt8(ascii: ",")
      {
        // Old exports wrap an address; a line that ends with a comma goes on.
        return extend(with: text.trimmed, joinedBy: 0x20, in: &record)
      }
      return add(text.trimmed, at: lineNumber, to: &record)
    case .wrapped, .single:
      // Blanks at the end of a line that goes on belong to the text ("…; " and "[grant]").
      return hasValue
        ? extend(with: text, joinedBy: 0x20, in: &record)
        : add(text.trimmedAtStart, at: lineNumber, to: &record)
    case .paragraphs:
      return hasValue
        ? extend(with: text.trimmed, joinedBy: 0x0A, in: &record)
        : add(text.trimmed, at: lineNumber, to: &record)
    }
  }

  /// Adds a value of its own.
  @inline(__always)
  private mutating func add(
    _ text: UnsafeBufferPointer<UInt8>, at lineNumber: Int, to record: inout Record
  ) -> Bool {
    let start = record.bytes.count
    guard start + text.count <= Self.maximumLength, record.values.count < Self.maximumValueCount
    else { return false }
    record.bytes.append(contentsOf: text)
    record.values.append(
      Record.Value(field: tag, range: start..<record.bytes.count, line: lineNumber))
    hasValue = true
    return true
  }

  private func extend(
    with text: UnsafeBufferPointer<UInt8>, joinedBy separator: UInt8, in record: inout Record
  ) -> Bool {
    guard record.bytes.count + text.count < Self.maximumLength else { return false }
    record.bytes.append(separator)
    record.bytes.append(contentsOf: text)
    let index = record.values.count - 1
    record.values[index].range =
      record.values[index].range.lowerBound..<record.bytes.count
    return true
  }
}
