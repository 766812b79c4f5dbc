/// Bytes of one input from its beginning to its end, decompressed, in chunks.
///
/// A stream is used by one task at a time; `Input.open()` makes as many as are wanted.
public final class ByteStream {
  /// The size of the chunks that `next(into:)` gives.
  public static let chunkSize = 1 << 20

  /// The name of the input, for messages.
  public let name: String
  private var source: any ByteSource

  init(name: String, source: any ByteSource) {
    self.name = name
    self.source = source
  }

  /// A stream of bytes that are already in memory, in pieces of at most `pieceSize` bytes.
  public convenience init(name: String, bytes: [UInt8], pieceSize: Int = chunkSize) {
    self.init(name: name, source: MemorySource(bytes: bytes, pieceSize: pieceSize))
  }

  /// The bytes of `stream`, each shown to `observe` as it is read.
  public convenience init(
    _ stream: ByteStream, observe: @escaping (UnsafeRawBufferPointer) -> Void
  ) {
    self.init(
      name: stream.name, source: ObservedSource(content: stream.source, observe: observe))
  }

  /// How many bytes of the file as it lies on the disk (compressed or not) have been read.
  public var consumedByteCount: Int { source.consumedByteCount }

  /// Reads at least one byte and at most as many as fit, and returns how many; 0 is the end.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
    try source.read(into: buffer)
  }

  /// Replaces `chunk` by the next bytes; false, with an empty chunk, at the end.
  ///
  /// All chunks but the last have `chunkSize` bytes.
  public func next(into chunk: inout [UInt8]) throws(ReadingError) -> Bool {
    // A small file needs no more than the first piece.
    if chunk.count != Self.chunkSize { chunk = [UInt8](repeating: 0, count: Self.firstPieceSize) }
    var filled = try fill(&chunk, from: 0)
    if filled == chunk.count, filled < Self.chunkSize {
      chunk.append(contentsOf: repeatElement(0, count: Self.chunkSize - filled))
      filled = try fill(&chunk, from: filled)
    }
    if filled < chunk.count { chunk.removeLast(chunk.count - filled) }
    return filled > 0
  }

  private static let firstPieceSize = 1 << 14

  /// Fills `chunk` from `start` on as far as the stream goes, and returns where that is.
  private func fill(_ chunk: inout [UInt8], from start: Int) throws(ReadingError) -> Int {
    var filled = start
    var failure: ReadingError?
    chunk.withUnsafeMutableBytes { buffer in
      do throws(ReadingError) {
        while filled < buffer.count {
          let count = try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
          if count == 0 { break }
          filled += count
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return filled
  }

  /// Up to `count` bytes from where the stream stands.
  public func prefix(_ count: Int) throws(ReadingError) -> [UInt8] {
    var failure: ReadingError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(ReadingError) {
        while filled < count {
          let rest = UnsafeMutableRawBufferPointer(
            start: buffer.baseAddress.map { $0 + filled }, count: count - filled)
          let read = try read(into: rest)
          if read == 0 { break }
          filled += read
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }
}

/// Where a stream's bytes come from.
protocol ByteSource {
  var consumedByteCount: Int { get }
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int
}

/// The bytes of another source, shown to somebody as they pass.
struct ObservedSource: ByteSource {
  var content: any ByteSource
  let observe: (UnsafeRawBufferPointer) -> Void

  var consumedByteCount: Int { content.consumedByteCount }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
    let count = try content.read(into: buffer)
    observe(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    return count
  }
}

/// Bytes in memory, given in small pieces where a test wants to see every boundary.
struct MemorySource: ByteSource {
  let bytes: [UInt8]
  let pieceSize: Int
  private(set) var consumedByteCount = 0

  init(bytes: [UInt8], pieceSize: Int) {
    self.bytes = bytes
    self.pieceSize = max(pieceSize, 1)
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
    let count = min(buffer.count, pieceSize, bytes.count - consumedByteCount)
    buffer.copyBytes(from: bytes[consumedByteCount..<consumedByteCount + count])
    consumedByteCount += count
    return count
  }
}
