import RecordReading

/// The identity of a file: the sha256 of its bytes after decompression.
struct FileHash: Equatable {
  /// Lower-case hexadecimal.
  let sha256: String
  let byteCount: Int
  let hasByteOrderMark: Bool

  init(of input: Input) throws(ReadingError) {
    let stream = try input.open()
    var hash = SHA256()
    var chunk: [UInt8] = []
    var byteCount = 0
    var hasByteOrderMark = false
    while try stream.next(into: &chunk) {
      if byteCount == 0 {
        hasByteOrderMark =
          chunk.starts(with: [0xEF, 0xBB, 0xBF]) || chunk.starts(with: [0xFF, 0xFE])
          || chunk.starts(with: [0xFE, 0xFF])
      }
      byteCount += chunk.count
      hash.update(chunk)
    }
    sha256 = hash.finalize()
    self.byteCount = byteCount
    self.hasByteOrderMark = hasByteOrderMark
  }
}
