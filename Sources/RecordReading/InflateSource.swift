import CZlib

/// Bytes decompressed by zlib: a gzip file (of one or more members), or an entry of a zip archive.
struct InflateSource: ByteSource {
  enum Container {
    /// gzip or zlib, told by zlib from the header; several gzip members follow each other.
    case gzip
    /// The bare deflate stream of a zip entry.
    case deflate
  }

  private let name: String
  private let state: InflateState
  private let container: Container
  private var compressed: any ByteSource
  private var isFinished = false
  private let expansion: ExpansionLimit
  private var producedByteCount = 0

  var consumedByteCount: Int { compressed.consumedByteCount - Int(state.stream.avail_in) }

  init(
    name: String, compressed: any ByteSource, container: Container, expansion: ExpansionLimit
  ) throws(ReadingError) {
    self.name = name
    self.expansion = expansion
    self.compressed = compressed
    self.container = container
    let windowBits: Int32 = if case .gzip = container { 47 } else { -15 }
    guard let state = InflateState(windowBits: windowBits) else {
      throw ReadingError(.system, name: name, message: "no memory left to decompress it")
    }
    self.state = state
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
    guard !isFinished, let output = buffer.baseAddress, buffer.count > 0 else { return 0 }
    let room = min(buffer.count, 1 << 30)
    state.stream.next_out = output.assumingMemoryBound(to: UInt8.self)
    state.stream.avail_out = UInt32(room)
    while !isFinished, state.stream.avail_out == room {
      if state.stream.avail_in == 0 { try fill() }
      let inputIsOver = state.stream.avail_in == 0
      let result = inflate(&state.stream, Z_NO_FLUSH)
      switch result {
      case Z_OK, Z_BUF_ERROR:
        if inputIsOver, state.stream.avail_out == room { throw cutOff }
      case Z_STREAM_END:
        try finishMember(isFinal: inputIsOver)
      default:
        let reason = state.stream.msg.map { String(cString: $0) } ?? "zlib error \(result)"
        throw ReadingError(
          .corrupt, name: name,
          message: "is damaged and cannot be decompressed (\(reason)). Copy it again.")
      }
    }
    let count = room - Int(state.stream.avail_out)
    producedByteCount += count
    if expansion.isExceeded(produced: producedByteCount, consumed: consumedByteCount) {
      throw ReadingError(
        .unsupported, name: name,
        message: "grows to more than \(ExpansionLimit.factor) times its size when it is "
          + "decompressed. If that is meant, give --large, or unpack it first")
    }
    return count
  }

  private var cutOff: ReadingError {
    ReadingError(
      .corrupt, name: name,
      message: "is cut off: the compressed file ends too early. Copy it again.")
  }

  private mutating func fill() throws(ReadingError) {
    let count = try compressed.read(into: state.input)
    state.stream.next_in = state.input.baseAddress?.assumingMemoryBound(to: UInt8.self)
    state.stream.avail_in = UInt32(count)
  }

  /// After the end of a gzip member: goes on with the next, or ends. Zeros after the last member
  /// are padding, as for gzip itself.
  private mutating func finishMember(isFinal: Bool) throws(ReadingError) {
    guard case .gzip = container else {
      isFinished = true
      return
    }
    while true {
      if state.stream.avail_in == 0 { try fill() }
      guard state.stream.avail_in > 0, let next = state.stream.next_in else {
        isFinished = true
        return
      }
      if next.pointee != 0 { break }
      state.stream.next_in = next + 1
      state.stream.avail_in -= 1
    }
    guard state.stream.next_in?.pointee == 0x1F else {
      throw ReadingError(
        .corrupt, name: name,
        message: "is damaged: there are other bytes after the gzip data. Copy it again.")
    }
    inflateReset(&state.stream)
  }
}

/// The bytes of a zip entry, compared at their end with what the archive's directory says of them.
struct VerifiedSource: ByteSource {
  let name: String
  let byteCount: Int
  let checksum: UInt32
  var content: any ByteSource
  private var foundByteCount = 0
  private var foundChecksum: UInt = crc32(0, nil, 0)

  init(name: String, byteCount: Int, checksum: UInt32, content: any ByteSource) {
    self.name = name
    self.byteCount = byteCount
    self.checksum = checksum
    self.content = content
  }

  var consumedByteCount: Int { content.consumedByteCount }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
    let buffer = UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(1 << 30))
    let count = try content.read(into: buffer)
    if count == 0 {
      guard foundByteCount == byteCount, UInt32(truncatingIfNeeded: foundChecksum) == checksum
      else {
        throw ReadingError(
          .corrupt, name: name,
          message: "is damaged: its bytes do not fit the archive's checksum. Copy it again.")
      }
    }
    foundByteCount += count
    foundChecksum = crc32(
      foundChecksum, buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt32(count))
    return count
  }
}

/// zlib's state, which must not move, with its input buffer.
private final class InflateState {
  var stream = z_stream()
  let input = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)

  init?(windowBits: Int32) {
    guard bibliolite_inflate_init(&stream, windowBits) == Z_OK else {
      input.deallocate()
      return nil
    }
  }

  deinit {
    inflateEnd(&stream)
    input.deallocate()
  }
}
