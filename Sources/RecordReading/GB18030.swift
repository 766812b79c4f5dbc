/// GB 18030, the encoding of Chinese Windows, with GBK and GB 2312 that are parts of it.
///
/// The table is part of the program: the `iconv` of a slim system does not know this encoding, and what
/// a file says must not depend on the machine that reads it.
///
/// Source: GB 18030-2005 as in the WHATWG Encoding Standard, "gb18030 decoder".
enum GB18030 {
  /// The character that begins at `index`, which has a byte above 127, and its length in bytes; `nil`
  /// where the bytes are none.
  static func character(
    in raw: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    let lead = raw[index]
    // What Chinese Windows writes for the euro sign.
    if lead == 0x80 { return ("€", 1) }
    guard lead <= 0xFE, index + 1 < raw.count else { return nil }
    let second = raw[index + 1]
    if let pointer = pointer(lead, second) {
      return Unicode.Scalar(UInt32(Tables.shared.twoBytes[pointer])).map { ($0, 2) }
    }
    guard index + 3 < raw.count, second &- 0x30 < 10, raw[index + 2] &- 0x81 < 126,
      raw[index + 3] &- 0x30 < 10
    else { return nil }
    let number =
      ((Int(lead - 0x81) * 10 + Int(second - 0x30)) * 126 + Int(raw[index + 2] - 0x81)) * 10
      + Int(raw[index + 3] - 0x30)
    let code: UInt32
    if number < Tables.shared.fourBytes.count {
      code = UInt32(Tables.shared.fourBytes[number])
    } else if number >= 189_000 {
      code = UInt32(number - 189_000 + 0x10000)
    } else {
      return nil
    }
    return Unicode.Scalar(code).map { ($0, 4) }
  }

  /// The place of a pair in the table of two-byte characters; `nil` when it is no pair.
  @inline(__always)
  static func pointer(_ lead: UInt8, _ trail: UInt8) -> Int? {
    guard lead &- 0x81 < 126, trail &- 0x40 < 191, trail != 0x7F else { return nil }
    return Int(lead - 0x81) * 190 + Int(trail - 0x40) - (trail > 0x7F ? 1 : 0)
  }

  private final class Tables: Sendable {
    static let shared = Tables()

    let twoBytes: [UInt16]
    /// The characters of four bytes: those of the Basic Multilingual Plane that have no two, in the
    /// order of their numbers.
    let fourBytes: [UInt16]

    private init() {
      let text = String(describing: GB18030.twoByteCharacters)
      twoBytes = text.unicodeScalars.map { UInt16(truncatingIfNeeded: $0.value) }
      var isKnown = [Bool](repeating: false, count: 0x10000)
      for code in twoBytes { isKnown[Int(code)] = true }
      fourBytes = (UInt16(0x80)...0xFFFF).filter {
        !isKnown[Int($0)] && !(0xD800...0xDFFF).contains($0)
      }
    }
  }
}

extension GB18030 {
  /// Whether text that is not UTF-8 is Chinese in this encoding.
  ///
  /// Chinese stands in runs of pairs: most bytes above 127 are in runs of four and more, nearly all of
  /// which are pairs of the common characters of GB 2312. Western text in Windows-1252 has such bytes
  /// alone or in twos between letters; Korean (EUC-KR) has no character after row C8, where two fifths
  /// of Chinese text are; Japanese has kana, Taiwan's Big5 trail bytes below A1.
  static func looksLikeIt(_ sample: UnsafeBufferPointer<UInt8>) -> Bool {
    var highBytes = 0
    var bytesInRuns = 0
    var pairs = 0
    var commonPairs = 0
    var hanzi = 0
    var lateHanzi = 0
    var kana = 0
    var index = 0
    while index < sample.count {
      guard sample[index] >= 0x80 else {
        index += 1
        continue
      }
      var end = index
      while end < sample.count, sample[end] >= 0x80 { end += 1 }
      let length = end - index
      highBytes += length
      if length >= 4 || (length >= 3 && end == sample.count) { bytesInRuns += length }
      while index < end, index + 1 < sample.count {
        let (lead, trail) = (sample[index], sample[index + 1])
        guard pointer(lead, trail) != nil else {
          index += 1
          pairs += 1
          continue
        }
        pairs += 1
        if trail >= 0xA1 {
          switch lead {
          case 0xB0...0xD7:
            hanzi += 1
            commonPairs += 1
            if lead >= 0xC9 { lateHanzi += 1 }
          case 0xD8...0xF7, 0xA1...0xA3, 0xA6...0xA9: commonPairs += 1
          case 0xA4, 0xA5: kana += 1
          default: break
          }
        }
        if trail < 0x80 { highBytes += 1 }
        index += 2
      }
      index = max(index, end)
    }
    return hanzi >= 2 && bytesInRuns * 2 >= highBytes && commonPairs * 10 >= pairs * 8
      && hanzi * 2 >= pairs && kana * 10 <= pairs && (hanzi < 12 || lateHanzi * 8 >= hanzi)
  }
}
