import RecordReading
import Testing

/// Archives whose sizes and places stand in fields of 64 bits, as those of more than 4 GB have them.
struct LargeArchiveTests {
  private static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }

  /// The fields of an entry of the directory that can be given in 64 bits, in their order there.
  private static let fields = [24, 20, 42]

  /// The archive with its directory's values in 64 bits: of each entry those of `large`, of the
  /// directory itself all. The last bytes of each entry's values may be missing.
  private static func enlarged(_ zip: [UInt8], large: [Int], missing: Int = 0) -> [UInt8] {
    let end = zip.count - 22
    let (count, offset) = (number(zip, end + 10, 2), number(zip, end + 16, 4))
    var directory: [UInt8] = []
    var place = offset
    for _ in 0..<count {
      let lengths = [28, 30, 32].map { number(zip, place + $0, 2) }
      var head = Array(zip[place..<(place + 46)])
      // Another field stands before it: a time.
      var extra = little(0x5455, 2) + little(5, 2) + [1, 0, 0, 0, 0]
      extra += little(1, 2) + little(8 * large.count - missing, 2)
      for field in large {
        extra += little(number(zip, place + field, 4), 8)
        head.replaceSubrange(field..<(field + 4), with: little(0xFFFF_FFFF, 4))
      }
      extra.removeLast(missing)
      head.replaceSubrange(30..<32, with: little(extra.count, 2))
      let name = zip[(place + 46)..<(place + 46 + lengths[0])]
      let comment = place + 46 + lengths[0] + lengths[1]
      directory += head + name + extra + zip[comment..<(comment + lengths[2])]
      place = comment + lengths[2]
    }
    var bytes = Array(zip[..<offset]) + directory
    let record = bytes.count
    bytes += little(0x0606_4B50, 4) + little(44, 8) + little(45, 2) + little(45, 2)
    bytes += little(0, 4) + little(0, 4) + little(count, 8) + little(count, 8)
    bytes += little(directory.count, 8) + little(offset, 8)
    bytes += little(0x0706_4B50, 4) + little(0, 4) + little(record, 8) + little(1, 4)
    bytes += little(0x0605_4B50, 4) + little(0, 4) + little(0xFFFF, 2) + little(0xFFFF, 2)
    return bytes + little(0xFFFF_FFFF, 4) + little(0xFFFF_FFFF, 4) + little(0, 2)
  }

  private static func contents(_ zip: [UInt8]) throws -> [String] {
    var found: [String] = []
    try InputTests.withFile(zip) { path in
      for input in try Input.members(ofFileAt: path) {
        let content = (try? InputTests.content(input)).map { "\($0)" } ?? "an error"
        // The file's own name is another each time.
        found.append(input.name.replacing(path, with: "zip") + ": " + content)
      }
    }
    return found
  }

  @Test(arguments: [fields, [24, 20], [42], [24], [20, 42], []])
  func `sizes and places of 64 bits are read`(large: [Int]) throws {
    let zip = InputTests.bytes(InputTests.zip)
    let plain = try Self.contents(zip)
    #expect(plain.count > 1)
    #expect(try Self.contents(Self.enlarged(zip, large: large)) == plain)
  }

  @Test(arguments: [1, 4, 8])
  func `an entry without its last 64 bits is an error of that entry`(missing: Int) throws {
    let zip = InputTests.bytes(InputTests.zip)
    let cut = try Self.contents(Self.enlarged(zip, large: Self.fields, missing: missing))
    #expect(try cut.count == Self.contents(zip).count)
    #expect(cut.allSatisfy { $0.hasSuffix(": an error") })
  }
}
