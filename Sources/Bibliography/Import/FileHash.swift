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

/// The sha256 of what a reader takes from a stream, to be compared with the hash that the file was
/// known by: it may have changed in between.
final class ReadHash {
  private var hash = SHA256()
  private var byteCount = 0

  /// A stream of the bytes of `stream`, which are hashed as they are read.
  func observing(_ stream: ByteStream) -> ByteStream {
    ByteStream(stream) { [self] bytes in
      hash.update(bytes)
      byteCount += bytes.count
    }
  }

  /// - Throws: when the bytes were not those of `expected`. To be called once, when all was read.
  func check(_ expected: FileHash, name: String) throws(ReadingError) {
    var whole = SHA256()
    swap(&whole, &hash)
    guard byteCount == expected.byteCount, whole.finalize() == expected.sha256 else {
      throw ReadingError(
        .system, name: name,
        message: "changed while it was read. Nothing of it was imported; import it again when "
          + "nothing writes to it any more.")
    }
  }
}
