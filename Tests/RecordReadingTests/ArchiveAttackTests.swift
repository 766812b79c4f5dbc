import Foundation
import RecordReading
import Testing

/// Archives made to break a reader.
struct ArchiveAttackTests {
  private static func little(_ value: UInt64, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * UInt64($0))) }
  }

  /// An archive without entries whose zip64 records have these values.
  private static func zip64(
    count: UInt64 = 0, size: UInt64 = 0, offset: UInt64 = 0, record: UInt64? = nil
  ) -> [UInt8] {
    var bytes: [UInt8] = [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 60)
    let place = UInt64(bytes.count)
    bytes += little(0x0606_4B50, 4) + little(44, 8) + little(45, 2) + little(45, 2)
    bytes += little(0, 4) + little(0, 4) + little(count, 8) + little(count, 8)
    bytes += little(size, 8) + little(offset, 8)
    bytes += little(0x0706_4B50, 4) + little(0, 4) + little(record ?? place, 8) + little(1, 4)
    bytes += little(0x0605_4B50, 4) + little(0, 4) + little(0xFFFF, 2) + little(0xFFFF, 2)
    return bytes + little(0xFFFF_FFFF, 4) + little(0xFFFF_FFFF, 4) + little(0, 2)
  }

  private static let extremes: [UInt64] = [
    1, 46, 1 << 31, 1 << 32, 1 << 62, (1 << 63) - 1, 1 << 63, .max - 1, .max,
  ]

  @Test(arguments: extremes)
  func `impossible numbers in an archive are errors`(value: UInt64) throws {
    for bytes in [
      Self.zip64(count: value), Self.zip64(size: value), Self.zip64(offset: value),
      Self.zip64(record: value), Self.zip64(count: value, size: value, offset: value),
    ] {
      try InputTests.withFile(bytes) { path in
        // Either an archive without entries or a damaged one; never the end of the program.
        if let inputs = try? Input.members(ofFileAt: path) { #expect(inputs.isEmpty) }
      }
    }
  }

  /// Sizes and offsets of an entry of the directory, changed one at a time.
  @Test func `impossible numbers of an entry are errors of that entry`() throws {
    let zip = InputTests.bytes(InputTests.zip)
    let signature: [UInt8] = [0x50, 0x4B, 0x01, 0x02]
    let starts = zip.indices.filter { zip[$0...].starts(with: signature) }
    #expect(starts.count == 5)
    for start in starts {
      for field in [20, 24, 28, 30, 32, 42] {
        for value: UInt64 in [0xFFFF_FFFF, 0xFFFF_FFFE, 0x7FFF_FFFF, 0x8000_0000, 1] {
          var changed = zip
          let width = [28, 30, 32].contains(field) ? 2 : 4
          changed.replaceSubrange(
            (start + field)..<(start + field + width), with: Self.little(value, width))
          try InputTests.withFile(changed) { path in
            for input in (try? Input.members(ofFileAt: path)) ?? [] {
              _ = try? InputTests.content(input)
            }
          }
        }
      }
    }
  }

  @Test func `content that grows beyond measure is refused unless it is allowed`() throws {
    // 70 MB of one letter, in 70 kB.
    let folder = FileManager.default.temporaryDirectory
    let path = folder.appending(path: "bomb-\(UUID().uuidString).gz").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "head -c 70000000 /dev/zero | tr '\\0' x | gzip -9 > '\(path)'"]
    try process.run()
    process.waitUntilExit()
    func read(_ expansion: ExpansionLimit) throws -> Int {
      let input = try #require(try Input.members(ofFileAt: path, expansion: expansion).first)
      return try InputTests.content(input).count
    }
    #expect(throws: ReadingError.self) { try read(.standard) }
    #expect(try read(.none) == 70_000_000)
  }
}
