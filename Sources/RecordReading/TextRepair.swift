/// Makes lines valid UTF-8 in normalisation form C, and says what it changed.
///
/// A byte sequence that is valid UTF-8 is always read as such; any other byte is read as
/// Windows-1252, one at a time. So one damaged byte in a UTF-8 file spoils one character, and a
/// Windows-1252 file is read as what it is: text in it that happens to be valid UTF-8 would have to
/// look like "Ã©". A file in GB 18030, which is known before it is read, is read as that throughout.
/// While no multi-byte character has been seen the file is taken for Windows-1252
/// and reported once; after that each line with such bytes is reported.
struct TextRepair {
  private let announced: TextEncoding
  private var hasMultiByteCharacters = false
  private var hasForeignBytes = false
  /// How many lines were not in normalisation form C.
  private(set) var composedLineCount = 0
  private var output: [UInt8] = []
  private let storage = Storage()

  /// Owns the text of the last line, at a place that does not move while the line is in use.
  private final class Storage {
    var bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 12)
    deinit { bytes.deallocate() }
  }

  init(encoding: TextEncoding) { announced = encoding }

  var encoding: TextEncoding {
    announced == .utf8 && hasForeignBytes && !hasMultiByteCharacters ? .windows1252 : announced
  }

  mutating func repaired(
    _ raw: UnsafeBufferPointer<UInt8>, of line: Line, problems: inout ProblemLog
  ) -> UnsafeBufferPointer<UInt8> {
    if isClean(raw) { return raw }
    let result = decode(raw)
    func report(_ severity: ReadingProblem.Severity, at index: Int, _ message: String) {
      let isUTF16 = announced == .utf16LittleEndian || announced == .utf16BigEndian
      problems.append(
        ReadingProblem(
          line: line.number, byteOffset: line.byteOffset + (isUTF16 ? 0 : index),
          severity: severity, message: message, excerpt: ReadingProblem.excerpt(of: stored)))
    }
    let stored = store(result.needsComposition)
    if result.nulCount > 0 {
      report(
        .warning, at: result.firstNUL,
        result.nulCount == 1
          ? "a NUL byte was dropped" : "\(result.nulCount) NUL bytes were dropped")
    }
    if announced == .gb18030 {
      if !hasForeignBytes, result.hasMultiByteCharacters {
        hasForeignBytes = true
        report(
          .note, at: result.firstForeign,
          "the file is not UTF-8 but, it seems, GB 18030, and was read so")
      }
      if result.undefinedCount > 0 {
        report(
          .warning, at: result.firstForeign,
          "\(result.undefinedCount) bytes mean nothing in GB 18030; U+FFFD stands for them")
      }
    } else if result.foreignCount > 0 {
      let isFirst = !hasForeignBytes
      hasForeignBytes = true
      if hasMultiByteCharacters || result.hasMultiByteCharacters {
        report(
          .warning, at: result.firstForeign,
          "\(result.foreignCount) bytes are not UTF-8 and were read as Windows-1252")
      } else if isFirst {
        report(
          .note, at: result.firstForeign,
          "the file is not UTF-8 but, it seems, Windows-1252, and was read so")
      }
      if result.undefinedCount > 0 {
        report(
          .warning, at: result.firstForeign,
          "\(result.undefinedCount) bytes mean nothing in Windows-1252; U+FFFD stands for them")
      }
    }
    if result.hasMultiByteCharacters { hasMultiByteCharacters = true }
    return stored
  }

  /// The same without a report and always copied, for the beginning of a line that is not kept.
  mutating func repairedPrefix(
    _ raw: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    let result = decode(raw)
    return store(result.needsComposition)
  }

  private struct Decoding {
    var needsComposition = false
    var hasMultiByteCharacters = false
    var nulCount = 0
    var firstNUL = 0
    var foreignCount = 0
    var firstForeign = 0
    var undefinedCount = 0
  }

  /// Whether the line is valid, composed UTF-8 already, as nearly all lines are.
  private mutating func isClean(_ raw: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < raw.count {
      let byte = raw[index]
      if byte < 0x80 {
        if byte == 0 { return false }
        index += 1
      } else {
        if announced == .gb18030 { return false }
        let length = Self.lengthOfSequence(in: raw, at: index)
        if length == 0 || Composition.mayChange(raw, at: index, length: length) { return false }
        hasMultiByteCharacters = true
        index += length
      }
    }
    return true
  }

  /// Fills `output` with valid UTF-8.
  private mutating func decode(_ raw: UnsafeBufferPointer<UInt8>) -> Decoding {
    var result = Decoding()
    output.removeAll(keepingCapacity: true)
    var index = 0
    while index < raw.count {
      let byte = raw[index]
      if byte < 0x80 {
        if byte == 0 {
          if result.nulCount == 0 { result.firstNUL = index }
          result.nulCount += 1
        } else {
          output.append(byte)
        }
        index += 1
        continue
      }
      if announced == .gb18030 {
        index += appendChinese(raw, at: index, &result)
        continue
      }
      let length = Self.lengthOfSequence(in: raw, at: index)
      if length > 0 {
        let isMark = length == 3 && index == 0 && byte == 0xEF && raw[1] == 0xBB && raw[2] == 0xBF
        if !isMark { result.hasMultiByteCharacters = true }
        if !result.needsComposition {
          result.needsComposition = Composition.mayChange(raw, at: index, length: length)
        }
        for offset in 0..<length { output.append(raw[index + offset]) }
        index += length
      } else {
        if result.foreignCount == 0 { result.firstForeign = index }
        result.foreignCount += 1
        let scalar = Windows1252.scalar(byte)
        if scalar == "\u{FFFD}" { result.undefinedCount += 1 }
        output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        index += 1
      }
    }
    return result
  }

  /// Appends the character of GB 18030 at `index`.
  ///
  /// - Returns: its length in the file
  private mutating func appendChinese(
    _ raw: UnsafeBufferPointer<UInt8>, at index: Int, _ result: inout Decoding
  ) -> Int {
    guard let (scalar, length) = GB18030.character(in: raw, at: index) else {
      if result.undefinedCount == 0 { result.firstForeign = index }
      result.undefinedCount += 1
      output.append(contentsOf: UTF8.encodedReplacementCharacter)
      return 1
    }
    if !result.hasMultiByteCharacters, result.undefinedCount == 0 { result.firstForeign = index }
    result.hasMultiByteCharacters = true
    switch scalar.value {
    // Marks, and the characters that the canonical form replaces.
    case 0x300...0x36F, 0x3099...0x309A, 0xF900...0xFAFF, 0x10000...: result.needsComposition = true
    default: break
    }
    output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    return length
  }

  /// Copies `output`, composed if need be, to where it stays until the next line.
  private mutating func store(_ needsComposition: Bool) -> UnsafeBufferPointer<UInt8> {
    if needsComposition {
      let composed = Composition.composed(output)
      if composed != output { composedLineCount += 1 }
      output = composed
    }
    if storage.bytes.count < output.count {
      storage.bytes.deallocate()
      storage.bytes = .allocate(capacity: max(output.count, 2 * storage.bytes.count))
    }
    _ = storage.bytes.update(fromContentsOf: output)
    return UnsafeBufferPointer(rebasing: storage.bytes[..<output.count])
  }

  /// The length of the well-formed multi-byte sequence at `index`, or 0.
  ///
  /// Source: The Unicode Standard 15.0, table 3-7.
  static func lengthOfSequence(
    in raw: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Int {
    let lead = raw[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0:
      length = 3
      second = 0xA0...0xBF
    case 0xED:
      length = 3
      second = 0x80...0x9F
    case 0xE1...0xEF: length = 3
    case 0xF0:
      length = 4
      second = 0x90...0xBF
    case 0xF1...0xF3: length = 4
    case 0xF4:
      length = 4
      second = 0x80...0x8F
    default: return 0
    }
    guard index + length <= raw.count, second.contains(raw[index + 1]) else { return 0 }
    for offset in 2..<max(length, 2) where raw[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
