/// A field's name as its source writes it: two letters in the Web of Science ("AU"), a column's heading
/// in a table ("Authors with affiliations"), a path in a document ("primary_location.source").
///
/// A name of up to eight visible ASCII characters is its own code and costs nothing. Longer ones are
/// kept once for the whole process, so a source must not make them of values.
///
/// Names order byte by byte.
@frozen public struct FieldName: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// A short name's bytes, the first in the highest byte, zeros after the last; for a long name its
  /// place in `LongNames`, with the highest bit set, which no ASCII character has.
  public let code: UInt64

  /// The name of one to eight ASCII bytes; longer ones are a programmer's error.
  public init(_ name: StaticString) {
    precondition(name.utf8CodeUnitCount <= 8, "a constant name has at most eight bytes")
    var code: UInt64 = 0
    for index in 0..<name.utf8CodeUnitCount {
      code |= UInt64(name.utf8Start[index]) << UInt64(56 - 8 * index)
    }
    self.code = code
  }

  /// The name of one to eight bytes, all visible ASCII characters, or nil.
  public init?(short bytes: some Sequence<UInt8>) {
    var code: UInt64 = 0
    var count = 0
    for byte in bytes {
      guard count < 8, byte > 0x20, byte < 0x7F else { return nil }
      code |= UInt64(byte) << UInt64(56 - 8 * count)
      count += 1
    }
    guard count > 0 else { return nil }
    self.code = code
  }

  /// The name written so; nil if it is empty or has a control character.
  public init?(name: some StringProtocol) {
    if let short = FieldName(short: name.utf8) {
      self = short
      return
    }
    guard !name.isEmpty, name.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return nil }
    code = LongNames.isLong | LongNames.place(of: String(name))
  }

  @inline(__always)
  init(_ first: UInt8, _ second: UInt8) {
    code = UInt64(first) << 56 | UInt64(second) << 48
  }

  /// The name of two ASCII characters; a constant of it costs nothing where it is used.
  @inlinable
  init(_ first: Unicode.Scalar, _ second: Unicode.Scalar) {
    code = UInt64(first.value) << 56 | UInt64(second.value) << 48
  }

  /// The name as text.
  public var name: String {
    if code & LongNames.isLong != 0 { return LongNames.name(at: code & ~LongNames.isLong) }
    var bytes: [UInt8] = []
    var shift = 56
    while shift >= 0, let byte = UInt8(exactly: code >> UInt64(shift) & 0xFF), byte != 0 {
      bytes.append(byte)
      shift -= 8
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  public var description: String { name }

  /// Adds the name's bytes.
  public func append(to bytes: inout [UInt8]) {
    if code & LongNames.isLong != 0 {
      bytes.append(contentsOf: name.utf8)
      return
    }
    var rest = code
    while rest != 0 {
      bytes.append(UInt8(truncatingIfNeeded: rest >> 56))
      rest <<= 8
    }
  }

  public static func < (one: FieldName, other: FieldName) -> Bool {
    if (one.code | other.code) & LongNames.isLong == 0 { return one.code < other.code }
    return one.name.utf8.lexicographicallyPrecedes(other.name.utf8)
  }

  /// Text that belongs to no field: a line without tag or indent after a one-line field, or a cell
  /// beyond the header's columns. Such a value keeps the text; a problem says where it stood.
  @inlinable public static var untagged: FieldName { FieldName("?", "?") }
}
