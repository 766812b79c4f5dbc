/// The entries of a zip archive, from its central directory.
///
/// Source: PKWARE, APPNOTE.TXT – .ZIP File Format Specification, version 6.3.10, section 4.3.
struct ZipDirectory {
  struct Entry: Sendable {
    var name: String
    var method: Int
    var isEncrypted: Bool
    var checksum: UInt32
    var compressedByteCount: Int
    var byteCount: Int
    var headerOffset: Int
  }

  private(set) var entries: [Entry] = []

  private static let largestDirectory = 1 << 28

  init(of file: OpenFile) throws(ReadingError) {
    let tailOffset = max(0, file.byteCount - 65_557)
    let tail = try file.bytes(at: tailOffset, count: 65_557)
    guard
      let end = stride(from: tail.count - 22, through: 0, by: -1).first(where: {
        tail.littleEndian32(at: $0) == 0x0605_4B50
      })
    else {
      throw Self.damaged(file.name, "its directory is missing, the archive may be cut off")
    }
    var count = tail.littleEndian16(at: end + 10)
    var size = tail.littleEndian32(at: end + 12)
    var offset = tail.littleEndian32(at: end + 16)
    if end >= 20, tail.littleEndian32(at: end - 20) == 0x0706_4B50,
      count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF
    {
      let record = try file.bytes(at: tail.littleEndian64(at: end - 20 + 8), count: 56)
      guard record.count == 56, record.littleEndian32(at: 0) == 0x0606_4B50 else {
        throw Self.damaged(file.name, "its zip64 directory is missing")
      }
      count = record.littleEndian64(at: 32)
      size = record.littleEndian64(at: 40)
      offset = record.littleEndian64(at: 48)
    }
    // An entry of the directory has at least 46 bytes.
    guard (0...Self.largestDirectory).contains(size), (0...size / 46).contains(count), offset >= 0,
      offset <= file.byteCount - size
    else {
      throw Self.damaged(file.name, "its directory does not fit into the file")
    }
    let directory = try file.bytes(at: offset, count: size)
    var position = 0
    for _ in 0..<count {
      guard let entry = Self.entry(in: directory, at: &position) else {
        throw Self.damaged(file.name, "its directory is cut off")
      }
      entries.append(entry)
    }
    guard !hasOverlappingEntries(in: file) else {
      throw Self.damaged(file.name, "several entries share the same bytes")
    }
  }

  /// Whether one part of the archive is said to be the content of several entries: so an archive of a
  /// few megabytes could hold petabytes. What lies outside the file is found when it is opened.
  private func hasOverlappingEntries(in file: OpenFile) -> Bool {
    let inside = 0...file.byteCount
    var end = 0
    for entry in entries.sorted(by: { $0.headerOffset < $1.headerOffset })
    where inside.contains(entry.headerOffset) && inside.contains(entry.compressedByteCount) {
      if entry.headerOffset < end { return true }
      end = entry.headerOffset + 30 + entry.compressedByteCount
    }
    return false
  }

  private static func entry(in directory: [UInt8], at position: inout Int) -> Entry? {
    guard position + 46 <= directory.count,
      directory.littleEndian32(at: position) == 0x0201_4B50
    else { return nil }
    let nameEnd = position + 46 + directory.littleEndian16(at: position + 28)
    let extraEnd = nameEnd + directory.littleEndian16(at: position + 30)
    let end = extraEnd + directory.littleEndian16(at: position + 32)
    guard end <= directory.count else { return nil }
    var entry = Entry(
      name: String(decoding: directory[(position + 46)..<nameEnd], as: UTF8.self),
      method: directory.littleEndian16(at: position + 10),
      isEncrypted: directory.littleEndian16(at: position + 8) & 1 == 1,
      checksum: UInt32(truncatingIfNeeded: directory.littleEndian32(at: position + 16)),
      compressedByteCount: directory.littleEndian32(at: position + 20),
      byteCount: directory.littleEndian32(at: position + 24),
      headerOffset: directory.littleEndian32(at: position + 42))
    readLargeSizes(in: directory, from: nameEnd, to: extraEnd, into: &entry)
    position = end
    return entry
  }

  /// Sizes past 4 GB stand in the extra field 1, in this order, each only if it is needed.
  private static func readLargeSizes(
    in directory: [UInt8], from start: Int, to end: Int, into entry: inout Entry
  ) {
    var position = start
    while position + 4 <= end {
      let fieldEnd = position + 4 + directory.littleEndian16(at: position + 2)
      guard fieldEnd <= end else { return }
      if directory.littleEndian16(at: position) == 1 {
        position += 4
        func next(_ size: inout Int) {
          guard size == 0xFFFF_FFFF, position + 8 <= fieldEnd else { return }
          size = directory.littleEndian64(at: position)
          position += 8
        }
        next(&entry.byteCount)
        next(&entry.compressedByteCount)
        next(&entry.headerOffset)
        return
      }
      position = fieldEnd
    }
  }

  /// A stream of an entry's decompressed bytes.
  static func open(
    _ entry: Entry, of file: OpenFile, name: String, expansion: ExpansionLimit
  ) throws(ReadingError) -> ByteStream {
    guard !entry.isEncrypted else {
      throw ReadingError(
        .unsupported, name: name, message: "is encrypted; unpack it with its password first")
    }
    guard (0...file.byteCount).contains(entry.headerOffset) else {
      throw damaged(name, "the archive ends before the entry begins")
    }
    let header = try file.bytes(at: entry.headerOffset, count: 30)
    guard header.count == 30, header.littleEndian32(at: 0) == 0x0403_4B50 else {
      throw damaged(name, "the entry is not where the archive's directory says")
    }
    let start =
      entry.headerOffset + 30 + header.littleEndian16(at: 26) + header.littleEndian16(at: 28)
    guard entry.compressedByteCount >= 0, start <= file.byteCount - entry.compressedByteCount
    else {
      throw damaged(name, "the archive ends before the entry does")
    }
    let stored = FileSource(file: file, range: start..<start + entry.compressedByteCount)
    let content: any ByteSource
    switch entry.method {
    case 0: content = stored
    case 8:
      content = try InflateSource(
        name: name, compressed: stored, container: .deflate, expansion: expansion)
    default:
      throw ReadingError(
        .unsupported, name: name,
        message: "uses zip compression method \(entry.method); only deflate is read")
    }
    let source = VerifiedSource(
      name: name, byteCount: entry.byteCount, checksum: entry.checksum, content: content)
    return ByteStream(name: name, source: source)
  }

  private static func damaged(_ name: String, _ what: String) -> ReadingError {
    ReadingError(.corrupt, name: name, message: "is a damaged zip archive: \(what). Copy it again.")
  }
}

extension [UInt8] {
  fileprivate func littleEndian16(at index: Int) -> Int {
    Int(self[index]) | Int(self[index + 1]) << 8
  }

  fileprivate func littleEndian32(at index: Int) -> Int {
    littleEndian16(at: index) | littleEndian16(at: index + 2) << 16
  }

  /// Sizes past 2^63 are refused by the callers as negative.
  fileprivate func littleEndian64(at index: Int) -> Int {
    littleEndian32(at: index) | littleEndian32(at: index + 4) << 32
  }
}
