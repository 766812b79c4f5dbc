/// A field's name: two letters in the Web of Science ("AU"), up to eight ASCII bytes for a column
/// of a tab-delimited file that the Web of Science does not know.
///
/// Tags order by their names, byte by byte.
@frozen public struct Tag: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The name's bytes, the first in the highest byte, zeros after the last.
  public let code: UInt64

  /// The tag of a name of one to eight ASCII bytes; longer names are a programmer's error.
  public init(_ name: StaticString) {
    precondition(name.utf8CodeUnitCount <= 8, "a tag has at most eight bytes")
    var code: UInt64 = 0
    for index in 0..<name.utf8CodeUnitCount {
      code |= UInt64(name.utf8Start[index]) << UInt64(56 - 8 * index)
    }
    self.code = code
  }

  /// The tag of these bytes, or nil if there are none, more than eight, or one that is not a
  /// visible ASCII character.
  public init?(bytes: some Sequence<UInt8>) {
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

  /// The tag written so, under the conditions of `init(bytes:)`.
  public init?(name: some StringProtocol) {
    self.init(bytes: name.utf8)
  }

  @inline(__always)
  init(_ first: UInt8, _ second: UInt8) {
    code = UInt64(first) << 56 | UInt64(second) << 48
  }

  /// The tag of two ASCII characters; a constant of it costs nothing where it is used.
  @inlinable
  init(_ first: Unicode.Scalar, _ second: Unicode.Scalar) {
    code = UInt64(first.value) << 56 | UInt64(second.value) << 48
  }

  /// The name as text.
  public var name: String {
    var bytes: [UInt8] = []
    var shift = 56
    while shift >= 0, let byte = UInt8(exactly: code >> UInt64(shift) & 0xFF), byte != 0 {
      bytes.append(byte)
      shift -= 8
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  public var description: String { name }

  public static func < (one: Tag, other: Tag) -> Bool { one.code < other.code }
}
