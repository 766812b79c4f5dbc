/// How the lines of each two-letter tag combine, looked up by its bytes.
struct TagTable {
  /// One entry for each letter followed by a letter or digit; 255 is no tag of the Web of Science.
  private let entries: [UInt8]

  static let webOfScience = TagTable()

  private init() {
    var entries = [UInt8](repeating: .max, count: 26 * 36)
    for field in WebOfScience.fullRecord + WebOfScience.otherCollections {
      let first = UInt8(truncatingIfNeeded: field.tag.code >> 56)
      let second = UInt8(truncatingIfNeeded: field.tag.code >> 48)
      entries[Self.index(first, second)] = field.combination.rawValue
    }
    self.entries = entries
  }

  /// Whether two bytes have the shape of a tag: a capital, then a capital or a digit.
  @inline(__always)
  static func isTag(_ first: UInt8, _ second: UInt8) -> Bool {
    first &- 0x41 < 26 && (second &- 0x41 < 26 || second &- 0x30 < 10)
  }

  /// The combination of a field that can be in a record, or nil if the tag is unknown or frames
  /// records. The bytes have the shape of a tag.
  @inline(__always)
  func combination(_ first: UInt8, _ second: UInt8) -> LineCombination? {
    LineCombination(rawValue: entries[Self.index(first, second)])
  }

  @inline(__always)
  private static func index(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first &- 0x41) * 36 + (second >= 0x41 ? Int(second &- 0x41) : 26 + Int(second &- 0x30))
  }
}
