import Foundation
import RecordReading
import Testing

/// Files as they lie on a disk: plain, gzip, zip.
struct InputTests {
  /// The file in each of the archives below: `FN X`, `VR 1.0`, `PT J`, `TI a`, `ER`, `EF`.
  static let plain = Array("FN X\nVR 1.0\nPT J\nTI a\nER\nEF\n".utf8)
  // Made with Python's gzip and zipfile modules.
  static let gzip = "H4sIAAAAAAACA3PzU4jgCgtSMNQz4AoIUfDiCvFUSORyDeJydeMCAH/6Tp4cAAAA"
  /// Two members and five zeros after them.
  static let gzipMembers =
    "H4sIAAAAAAACA3PzU4jgCgtSMNQz4AIAVmv3sgwAAAAfiwgAAAAAAAIDCwhR8OIK8VRI5HIN4nJ14wIA9jPSUhAAAAAAAAAA"
    + "AAA="
  /// A folder `set`; in it `a.txt`, the file three times, deflated; `b.txt`, stored; and what macOS
  /// adds.
  static let zip =
    "UEsDBBQAAAAAAAAAISoAAAAAAAAAAAAAAAAEAAAAc2V0L1BLAwQUAAAACAAAACEqXJ0YqSEAAABUAAAACQAAAHNldC9hLnR4"
    + "dHPzU4jgCgtSMNQz4AoIUfDiCvFUSORyDeJydeNyI1MOAFBLAwQUAAAAAAAAACEqf/pOnhwAAAAcAAAABQAAAGIudHh0Rk4g"
    + "WApWUiAxLjAKUFQgSgpUSSBhCkVSCkVGClBLAwQUAAAAAAAAACEqgxbcjAEAAAABAAAADgAAAF9fTUFDT1NYL2IudHh0eFBL"
    + "AwQUAAAAAAAAACEqgxbcjAEAAAABAAAADQAAAHNldC8uRFNfU3RvcmV4UEsBAhQDFAAAAAAAAAAhKgAAAAAAAAAAAAAAAAQA"
    + "AAAAAAAAAAAAAIABAAAAAHNldC9QSwECFAMUAAAACAAAACEqXJ0YqSEAAABUAAAACQAAAAAAAAAAAAAAgAEiAAAAc2V0L2Eu"
    + "dHh0UEsBAhQDFAAAAAAAAAAhKn/6Tp4cAAAAHAAAAAUAAAAAAAAAAAAAAIABagAAAGIudHh0UEsBAhQDFAAAAAAAAAAhKoMW"
    + "3IwBAAAAAQAAAA4AAAAAAAAAAAAAAIABqQAAAF9fTUFDT1NYL2IudHh0UEsBAhQDFAAAAAAAAAAhKoMW3IwBAAAAAQAAAA0A"
    + "AAAAAAAAAAAAAIAB1gAAAHNldC8uRFNfU3RvcmVQSwUGAAAAAAUABQATAQAAAgEAAAAA"
  /// `c.txt`, compressed with bzip2.
  static let zipBzip2 =
    "UEsDBC4AAAAMAAAAISp/+k6eRAAAABwAAAAFAAAAYy50eHRCWmg5MUFZJlNZWFWMfgAACF8AABBAAWAAAzFVQCAAIAAiIepo"
    + "DynqFMABNOvWOOfJEkwq5BF2xEx8XckU4UJBYVYx+FBLAQIuAy4AAAAMAAAAISp/+k6eRAAAABwAAAAFAAAAAAAAAAAAAACA"
    + "AQAAAABjLnR4dFBLBQYAAAAAAQABADMAAABnAAAAAAA="

  static func bytes(_ base64: String) -> [UInt8] {
    Data(base64Encoded: base64).map(Array.init) ?? []
  }

  /// Calls `body` with the path of a file that has these bytes.
  static func withFile<Result>(
    _ bytes: [UInt8], _ body: (String) throws -> Result
  ) throws -> Result {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "bibliolite-\(UUID().uuidString).txt").path
    try Data(bytes).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(path)
  }

  static func content(_ input: Input) throws -> [UInt8] {
    let stream = try input.open()
    var content: [UInt8] = []
    var chunk: [UInt8] = []
    while try stream.next(into: &chunk) { content += chunk }
    return content
  }

  @Test func `a plain file is one input that can be opened twice`() throws {
    try Self.withFile(Self.plain) { path in
      let inputs = try Input.members(ofFileAt: path)
      #expect(inputs.map(\.name) == [path])
      #expect(inputs.map(\.storedByteCount) == [Self.plain.count])
      for input in inputs {
        #expect(try input.recognized() == .export(.webOfSciencePlainText, .utf8))
        #expect(try Self.content(input) == Self.plain)
        #expect(try Self.content(input) == Self.plain)
      }
    }
  }

  @Test(arguments: [gzip, gzipMembers])
  func `gzip is told by its bytes, not by its name`(base64: String) throws {
    try Self.withFile(Self.bytes(base64)) { path in
      let input = try #require(try Input.members(ofFileAt: path).first)
      #expect(try Self.content(input) == Self.plain)
      #expect(try input.recognized() == .export(.webOfSciencePlainText, .utf8))
    }
  }

  @Test func `a zip archive is one input per file in it`() throws {
    try Self.withFile(Self.bytes(Self.zip)) { path in
      let inputs = try Input.members(ofFileAt: path)
      #expect(inputs.map(\.name) == ["\(path)/set/a.txt", "\(path)/b.txt"])
      let contents = try inputs.map(Self.content)
      #expect(contents == [Self.plain + Self.plain + Self.plain, Self.plain])
    }
  }

  @Test func `a gzip file that is cut anywhere is an error that names it`() throws {
    let whole = Self.bytes(Self.gzip)
    for length in 3..<whole.count {
      try Self.withFile(Array(whole.prefix(length))) { path in
        let error = #expect(throws: ReadingError.self) {
          for input in try Input.members(ofFileAt: path) { _ = try Self.content(input) }
        }
        #expect(error?.kind == .corrupt)
        #expect(error?.name == path)
      }
    }
  }

  @Test func `an archive with a wrong byte is read as it was or is an error`() throws {
    for base64 in [Self.gzip, Self.zip, Self.zipBzip2] {
      let whole = Self.bytes(base64)
      for index in whole.indices {
        var damaged = whole
        damaged[index] ^= 0xFF
        try Self.withFile(damaged) { path in
          do {
            for input in try Input.members(ofFileAt: path) {
              let content = try Self.content(input)
              #expect(
                content.isEmpty || content[0] == 0x46 || content == damaged || content == [0x78])
            }
          } catch let error as ReadingError {
            #expect(error.name.hasPrefix(path))
          }
        }
      }
    }
  }

  @Test func `an unknown compression is named`() throws {
    try Self.withFile(Self.bytes(Self.zipBzip2)) { path in
      let input = try #require(try Input.members(ofFileAt: path).first)
      let error = #expect(throws: ReadingError.self) { try Self.content(input) }
      #expect(
        error?.description == "\(path)/c.txt: uses zip compression method 12; only deflate is read")
    }
  }

  @Test func `an encrypted entry is named`() throws {
    var bytes = Self.bytes(Self.zip)
    // The flags of the second entry in the directory, which begins at byte 258.
    let entry = 258 + 46 + 4
    #expect(bytes[entry..<entry + 4] == [0x50, 0x4B, 0x01, 0x02])
    bytes[entry + 8] = 1
    try Self.withFile(bytes) { path in
      let input = try #require(try Input.members(ofFileAt: path).first)
      let error = #expect(throws: ReadingError.self) { try Self.content(input) }
      #expect(error?.kind == .unsupported)
    }
  }

  @Test func `a missing file and a folder are errors of the system`() throws {
    let missing = #expect(throws: ReadingError.self) {
      try Input.members(ofFileAt: "/nowhere/at-all.txt")
    }
    #expect(
      missing?.description == "/nowhere/at-all.txt: cannot be opened: No such file or directory")
    let folder = #expect(throws: ReadingError.self) { try Input.members(ofFileAt: "/") }
    #expect(folder?.kind == .system)
  }

  /// Around the sizes of the pieces in which a chunk grows.
  @Test(arguments: [1, 5, 16_384, 16_385, ByteStream.chunkSize - 1])
  func `chunks are full but for the last`(rest: Int) throws {
    for wholeCount in [0, 2] {
      let bytes = (0..<ByteStream.chunkSize * wholeCount + rest).map {
        UInt8(truncatingIfNeeded: $0 % 251)
      }
      let stream = ByteStream(name: "x", bytes: bytes, pieceSize: 100_003)
      var chunk: [UInt8] = []
      var sizes: [Int] = []
      var content: [UInt8] = []
      while try stream.next(into: &chunk) {
        sizes.append(chunk.count)
        content += chunk
      }
      #expect(sizes == Array(repeating: ByteStream.chunkSize, count: wholeCount) + [rest])
      #expect(content == bytes)
      #expect(chunk.isEmpty)
    }
  }
}
