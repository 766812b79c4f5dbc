/// One bibliographic record as an export wrote it: fields, each with its text and its line.
///
/// A record is meant to be filled again and again by `RecordReader.next(into:)`; it keeps its
/// storage, so that reading allocates nothing for a record that is not larger than those before.
public struct Record: Sendable {
  /// One value of a field.
  public struct Value: Sendable, Hashable {
    /// The field that it is of.
    public var field: FieldName
    /// Where the text stands in the record's `bytes`; never empty.
    public var range: Range<Int>
    /// The line of the file, from 1, where the value begins.
    public var line: Int

    public init(field: FieldName, range: Range<Int>, line: Int) {
      self.field = field
      self.range = range
      self.line = line
    }
  }

  /// The text of all values, one after another: valid UTF-8 in normalisation form C.
  public var bytes: [UInt8] = []
  /// The values in the order of the file. A list field has one value a line, any other one value
  /// for all its lines. A field that is repeated has a value each time.
  public var values: [Value] = []
  /// The line of the file, from 1, where the record begins.
  public var firstLine = 0
  /// Where the record begins in the file (after decompression), in bytes from 0.
  public var byteOffset = 0
  /// The record's length in the file (after decompression), its end line included, in bytes.
  public var byteCount = 0
  /// Whether the file ended inside the record.
  public var isTruncated = false
  /// Whether a part of the record was dropped because it was too long; a problem says which.
  public var isOversized = false

  public init() {}

  /// Whether the record is whole, so that it may be stored.
  public var isComplete: Bool { !isTruncated && !isOversized }

  /// The text of a value.
  public func text(_ value: Value) -> String {
    bytes.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[value.range]), as: UTF8.self)
    }
  }

  /// Calls `body` with the bytes of a value, which are valid only during the call.
  @inlinable
  public func withBytes<Result, Failure: Error>(
    of value: Value, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try withBytes(in: value.range, body)
  }

  @inlinable
  func withBytes<Result, Failure: Error>(
    in range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try bytes.withUnsafeBufferPointer { buffer throws(Failure) -> Result in
      try body(UnsafeBufferPointer(rebasing: buffer[range]))
    }
  }

  /// The first value of a field, or nil.
  public func first(_ field: FieldName) -> Value? { values.first { $0.field == field } }

  /// The values of a field, in the order of the file.
  public func all(_ field: FieldName) -> some Sequence<Value> {
    values.lazy.filter { $0.field == field }
  }

  /// Makes the record empty and keeps its storage.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    firstLine = 0
    byteOffset = 0
    byteCount = 0
    isTruncated = false
    isOversized = false
  }
}
