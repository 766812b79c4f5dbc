/// UTF-16 to UTF-8, piece by piece.
///
/// A lone surrogate becomes U+FFFD, which has as many bytes in UTF-16, so that positions in the
/// file can be computed from the UTF-8 text.
struct UTF16Transcoder {
  private let isBigEndian: Bool
  private var input: [UInt8] = []
  /// The first half of a unit or of a surrogate pair, waiting for the rest.
  private var pending: [UInt8] = []

  init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

  /// Whether a single byte is left, which at the end of a file is half a unit.
  var hasHalfUnit: Bool { pending.count % 2 == 1 }

  mutating func dropHalfUnit() { pending.removeAll() }

  /// Reads from the stream and writes UTF-8; 0 is the end.
  mutating func read(
    from stream: ByteStream, into room: UnsafeMutableRawBufferPointer
  ) throws(ReadingError) -> Int {
    var written = 0
    while written == 0 {
      // A unit of two bytes becomes at most three.
      let wanted = min(room.count / 3 * 2 - 4, 1 << 18)
      let bytes = try stream.prefix(wanted)
      let isAtEnd = bytes.isEmpty
      if isAtEnd, pending.count < 2 { return 0 }
      input.removeAll(keepingCapacity: true)
      input.append(contentsOf: pending)
      input.append(contentsOf: bytes)
      pending.removeAll(keepingCapacity: true)
      written = transcode(isAtEnd: isAtEnd, into: room)
    }
    return written
  }

  private mutating func transcode(
    isAtEnd: Bool, into room: UnsafeMutableRawBufferPointer
  ) -> Int {
    var index = 0
    var written = 0
    func put(_ byte: UInt32) {
      room[written] = UInt8(truncatingIfNeeded: byte)
      written += 1
    }
    while index + 1 < input.count {
      let unit = self.unit(at: index)
      var scalar = unit
      var length = 2
      if unit & 0xF800 == 0xD800 {
        scalar = 0xFFFD
        if unit < 0xDC00 {
          if index + 3 < input.count {
            let low = self.unit(at: index + 2)
            if low & 0xFC00 == 0xDC00 {
              scalar = 0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF)
              length = 4
            }
          } else if !isAtEnd {
            break
          }
        }
      }
      switch scalar {
      case 0..<0x80: put(scalar)
      case 0x80..<0x800:
        put(0xC0 | scalar >> 6)
        put(0x80 | scalar & 0x3F)
      case 0x800..<0x10000:
        put(0xE0 | scalar >> 12)
        put(0x80 | scalar >> 6 & 0x3F)
        put(0x80 | scalar & 0x3F)
      default:
        put(0xF0 | scalar >> 18)
        put(0x80 | scalar >> 12 & 0x3F)
        put(0x80 | scalar >> 6 & 0x3F)
        put(0x80 | scalar & 0x3F)
      }
      index += length
    }
    pending.append(contentsOf: input[index...])
    return written
  }

  @inline(__always)
  private func unit(at index: Int) -> UInt32 {
    let first = UInt32(input[index])
    let second = UInt32(input[index + 1])
    return isBigEndian ? first << 8 | second : second << 8 | first
  }

  /// How many bytes the text of this UTF-8 has in UTF-16.
  static func byteCount(of text: UnsafeBufferPointer<UInt8>) -> Int {
    var units = 0
    for byte in text {
      if byte & 0xC0 != 0x80 { units += 1 }
      if byte >= 0xF0 { units += 1 }
    }
    return units * 2
  }
}
