import Glibc

/// One line of a file, valid until the scanner gives the next.
struct Line {
  /// The text without its end, in UTF-8: as it stands in the file if `isRepaired` is false.
  var text: UnsafeBufferPointer<UInt8>
  /// From 1.
  var number: Int
  /// Where the line begins in the file, and how long it is there with its end, in bytes.
  var byteOffset: Int
  var byteCount: Int
  /// Whether the line was longer than `LineScanner.maximumLineLength`; `text` has its beginning.
  var isOversized: Bool
  /// Whether a line end follows; only a file's last line may have none.
  var isTerminated: Bool
}

/// Cuts a stream into lines, ended by LF, CRLF or CR, and makes each valid UTF-8 in normalisation
/// form C.
///
/// The buffer is scanned for line feeds, carriage returns, NUL bytes and bytes above 127 by one
/// pass each at the speed of memory; a line of a plain ASCII file costs one `memchr`. The checks for
/// overlapping access to the properties would take a quarter of the time; no code is passed in that
/// could call the scanner again, so they are off.
final class LineScanner {
  /// The longest line that is read, in bytes of UTF-8. A longer one is skipped, and its record is
  /// marked, so that memory stays bounded whatever the file holds.
  static let maximumLineLength = 8 << 20

  static let refillSize = 1 << 18

  private let stream: ByteStream
  @exclusivity(unchecked) private var transcoder: UTF16Transcoder?
  @exclusivity(unchecked) private var text: TextRepair
  @exclusivity(unchecked) private var problems = ProblemLog()

  @exclusivity(unchecked) private var buffer: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// The bytes that were read and not yet given are those in `start..<end`.
  @exclusivity(unchecked) private var start = 0
  @exclusivity(unchecked) private var end = 0
  @exclusivity(unchecked) private var streamIsAtEnd = false

  // The next such byte at or after `start`, or `end` if there is none in the buffer.
  @exclusivity(unchecked) private var nextLineFeed = 0
  @exclusivity(unchecked) private var nextCarriageReturn = 0
  @exclusivity(unchecked) private var nextNUL = 0
  @exclusivity(unchecked) private var nextHighByte = 0

  @exclusivity(unchecked) private var byteOffset = 0
  @exclusivity(unchecked) private var lineNumber = 0

  init(stream: ByteStream, encoding: TextEncoding) {
    self.stream = stream
    switch encoding {
    case .utf16LittleEndian: transcoder = UTF16Transcoder(isBigEndian: false)
    case .utf16BigEndian: transcoder = UTF16Transcoder(isBigEndian: true)
    case .utf8, .windows1252, .gb18030: transcoder = nil
    }
    text = TextRepair(encoding: encoding)
    capacity = Self.refillSize * 2
    buffer = .allocate(capacity: capacity)
  }

  deinit { buffer.deallocate() }

  /// The encoding as it turned out: a file announced as UTF-8 in which no multi-byte character but
  /// bytes of Windows-1252 were found is the latter.
  var encoding: TextEncoding { text.encoding }

  /// How many of the lines were changed to normalisation form C.
  var composedLineCount: Int { text.composedLineCount }

  /// How many lines were given so far.
  var lineCount: Int { lineNumber }

  /// How many bytes of the (decompressed) file the lines given so far have.
  var consumedByteCount: Int { byteOffset }

  /// How many bytes of the file an ASCII character has.
  var bytesPerASCIICharacter: Int { transcoder == nil ? 1 : 2 }

  /// The problems found since the last call.
  func takeProblems() -> [ReadingProblem] { problems.take() }

  var hasProblems: Bool { !problems.isEmpty }

  /// The next line, or nil at the end of the file.
  func next() throws(ReadingError) -> Line? {
    var lineEnd = min(nextLineFeed, nextCarriageReturn)
    while lineEnd == end, !streamIsAtEnd {
      if end - start >= Self.maximumLineLength { return try skipOversizedLine() }
      try refill()
      lineEnd = min(nextLineFeed, nextCarriageReturn)
    }
    guard start < end else { return nil }
    // A carriage return at the buffer's end may be the first half of a CRLF.
    if lineEnd == end - 1, buffer[lineEnd] == 0x0D, !streamIsAtEnd {
      let length = lineEnd - start
      try refill()
      lineEnd = start + length
    }
    let length = lineEnd - start
    let isTerminated = lineEnd < end
    var terminatorLength = 0
    if isTerminated {
      let isCRLF = buffer[lineEnd] == 0x0D && lineEnd + 1 < end && buffer[lineEnd + 1] == 0x0A
      terminatorLength = isCRLF ? 2 : 1
    }
    let raw = UnsafeBufferPointer(start: buffer + start, count: length)
    let needsRepair = nextHighByte < lineEnd || nextNUL < lineEnd
    lineNumber += 1
    var line = Line(
      text: raw, number: lineNumber, byteOffset: byteOffset,
      byteCount: length + terminatorLength, isOversized: false, isTerminated: isTerminated)
    if needsRepair {
      if transcoder != nil {
        line.byteCount = UTF16Transcoder.byteCount(of: raw) + 2 * terminatorLength
      }
      line.text = text.repaired(raw, of: line, problems: &problems)
    } else if transcoder != nil {
      line.byteCount *= 2
    }
    byteOffset += line.byteCount
    consume(length + terminatorLength)
    return line
  }

  @inline(__always)
  private func consume(_ count: Int) {
    start += count
    if nextLineFeed < start { nextLineFeed = find(0x0A, from: start) }
    if nextCarriageReturn < start { nextCarriageReturn = find(0x0D, from: start) }
    if nextNUL < start { nextNUL = find(0, from: start) }
    if nextHighByte < start { nextHighByte = findHighByte(from: start) }
  }

  /// Gives the beginning of a line that is too long, and skips the rest of it.
  private func skipOversizedLine() throws(ReadingError) -> Line? {
    lineNumber += 1
    let prefix = text.repairedPrefix(UnsafeBufferPointer(start: buffer + start, count: 1000))
    var byteCount = 0
    var isTerminated = false
    while true {
      let lineEnd = min(nextLineFeed, nextCarriageReturn)
      isTerminated = lineEnd < end
      let length = (isTerminated ? lineEnd + 1 : end) - start
      byteCount += fileByteCount(from: start, count: length)
      let wasCarriageReturn = isTerminated && buffer[lineEnd] == 0x0D
      consume(length)
      if start == end, !streamIsAtEnd { try refill() }
      if wasCarriageReturn, start < end, buffer[start] == 0x0A {
        byteCount += fileByteCount(from: start, count: 1)
        consume(1)
      }
      if isTerminated || start == end { break }
    }
    let line = Line(
      text: prefix, number: lineNumber, byteOffset: byteOffset, byteCount: byteCount,
      isOversized: true, isTerminated: isTerminated)
    byteOffset += byteCount
    return line
  }

  private func fileByteCount(from position: Int, count: Int) -> Int {
    guard transcoder != nil else { return count }
    return UTF16Transcoder.byteCount(
      of: UnsafeBufferPointer(start: buffer + position, count: count))
  }

  /// Moves what is left to the front of the buffer and reads more behind it.
  private func refill() throws(ReadingError) {
    let rest = end - start
    if capacity - rest < Self.refillSize {
      let newCapacity = max(capacity * 2, rest + Self.refillSize)
      let newBuffer = UnsafeMutablePointer<UInt8>.allocate(capacity: newCapacity)
      newBuffer.update(from: buffer + start, count: rest)
      buffer.deallocate()
      buffer = newBuffer
      capacity = newCapacity
    } else if start > 0 {
      memmove(buffer, buffer + start, rest)
    }
    let shift = start
    start = 0
    end = rest
    let room = UnsafeMutableRawBufferPointer(start: buffer + rest, count: capacity - rest)
    let count: Int
    if transcoder != nil {
      count = try transcode(into: room)
    } else {
      count = try stream.read(into: room)
    }
    if count == 0 { streamIsAtEnd = true }
    end = rest + count
    // What was not found before can only be in the new bytes.
    nextLineFeed = nextLineFeed - shift < rest ? nextLineFeed - shift : find(0x0A, from: rest)
    nextCarriageReturn =
      nextCarriageReturn - shift < rest ? nextCarriageReturn - shift : find(0x0D, from: rest)
    nextNUL = nextNUL - shift < rest ? nextNUL - shift : find(0, from: rest)
    nextHighByte = nextHighByte - shift < rest ? nextHighByte - shift : findHighByte(from: rest)
  }

  private func transcode(into room: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
    guard var transcoder else { return 0 }
    defer { self.transcoder = transcoder }
    let count = try transcoder.read(from: stream, into: room)
    if count == 0, transcoder.hasHalfUnit {
      problems.append(
        ReadingProblem(
          line: lineNumber + 1, byteOffset: byteOffset, severity: .warning,
          message: "the UTF-16 file ends with half a character"))
      transcoder.dropHalfUnit()
    }
    return count
  }

  @inline(__always)
  private func find(_ byte: UInt8, from position: Int) -> Int {
    guard position < end, let found = memchr(buffer + position, Int32(byte), end - position)
    else { return end }
    return UnsafeRawPointer(buffer).distance(to: UnsafeRawPointer(found))
  }

  private func findHighByte(from position: Int) -> Int {
    var index = position
    let bytes = UnsafeRawPointer(buffer)
    while index + 32 <= end {
      let block = bytes.loadUnaligned(fromByteOffset: index, as: SIMD4<UInt64>.self)
      if (block & 0x8080_8080_8080_8080) != .zero { break }
      index += 32
    }
    while index < end, buffer[index] < 0x80 { index += 1 }
    return index
  }
}
