extension CitedReference {
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Four digits and nothing else.
  static func year(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    guard range.count == 4 else { return nil }
    var value = 0
    for index in range {
      guard isDigit(bytes[index]) else { return nil }
      value = value * 10 + Int(bytes[index] - 0x30)
    }
    return value
  }

  /// What stands for a year that is not known: "n.d.", "0".
  static func isNoYear(_ bytes: UnsafeBufferPointer<UInt8>, _ element: Range<Int>) -> Bool {
    switch element.count {
    case 1: bytes[element.lowerBound] == 0x30
    case 3: holds("N.D", bytes, element)
    case 4: holds("N.D.", bytes, element)
    default: false
    }
  }

  /// `P120`, `pS26`, `p[14, 427]`. Where it is the only element left it may as well be the source
  /// ("P300 SPELLER", "PAIN"), so only `P` and a single word with a digit counts then.
  static func isPage(
    _ bytes: UnsafeBufferPointer<UInt8>, _ element: Range<Int>, isOnly: Bool
  ) -> Bool {
    guard element.count > 1 else { return false }
    let second = bytes[element.lowerBound + 1]
    switch bytes[element.lowerBound] {
    case 0x50:
      if isDigit(second) { return !isOnly || isWord(bytes, element) }
      return second == 0x2D && !isOnly && holdsDigit(bytes, element)
    case 0x70:
      if second == 0x5B { return true }
      if isOnly { return isWord(bytes, element) && (holdsDigit(bytes, element) || isDigit(second)) }
      let rest = element.lowerBound + 1..<element.upperBound
      return holdsDigit(bytes, element) || isRoman(bytes, rest) || isCapital(second)
        || rest.count <= 3
    default: return false
    }
  }

  /// `PE12`, `PS341`: a page in capitals. Only after a volume: it may as well be the end of a source.
  static func isLetteredPage(
    _ bytes: UnsafeBufferPointer<UInt8>, _ element: Range<Int>
  ) -> Bool {
    guard element.count > 2, bytes[element.lowerBound] == 0x50 else { return false }
    var index = element.lowerBound + 1
    while index < element.upperBound, isCapital(bytes[index]) { index += 1 }
    guard (1...2).contains(index - element.lowerBound - 1) else { return false }
    return index < element.upperBound
      && (index..<element.upperBound).allSatisfy { isDigit(bytes[$0]) }
  }

  /// `V46`: a single word of `V` and a number, which no source is when more follows.
  static func isNumberedVolume(
    _ bytes: UnsafeBufferPointer<UInt8>, _ element: Range<Int>
  ) -> Bool {
    isVolume(bytes, element, isOnly: true)
      && (element.lowerBound + 1..<element.upperBound).allSatisfy { isDigit(bytes[$0]) }
  }

  /// `V46`, `VXIV`, `VAC19`, `VNo. 11`, `v46`. Where it is the only element left only `V` and a digit
  /// in a single word counts: "VACCINE" is a source.
  static func isVolume(
    _ bytes: UnsafeBufferPointer<UInt8>, _ element: Range<Int>, isOnly: Bool
  ) -> Bool {
    guard element.count > 1, bytes[element.lowerBound] & 0xDF == 0x56 else { return false }
    let second = bytes[element.lowerBound + 1]
    if isNotAvailable(bytes, element.lowerBound + 1..<element.upperBound) { return true }
    if bytes[element.lowerBound] == 0x76 { return isDigit(second) && isWord(bytes, element) }
    if isOnly { return isDigit(second) && isWord(bytes, element) }
    if isDigit(second) { return true }
    // "VOLS 1-3" is the end of a title.
    if element.count > 3, second == 0x4F, bytes[element.lowerBound + 2] == 0x4C { return false }
    let rest = element.lowerBound + 1..<element.upperBound
    if holdsDigit(bytes, element) || isRoman(bytes, rest) { return true }
    return isCapital(second) && rest.count > 1 && isSmall(bytes[rest.lowerBound + 1])
  }

  /// "n/a", "N/A": a volume or page that is none.
  static func isNotAvailable(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    range.count == 3 && holds("N/A", bytes, range)
  }

  /// `ARTN e0198766`; never a source like "ART EXPERIENCE".
  static func articleNumber(
    _ bytes: UnsafeBufferPointer<UInt8>, _ element: Range<Int>
  ) -> Range<Int>? {
    let start = element.lowerBound
    guard element.count > 5, bytes[start] & 0xDF == 0x41, bytes[start + 1] & 0xDF == 0x52,
      bytes[start + 2] & 0xDF == 0x54, bytes[start + 3] & 0xDF == 0x4E, bytes[start + 4] == 0x20
    else { return nil }
    return start + 5..<element.upperBound
  }

  static func isRoman(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    if range.isEmpty { return false }
    for index in range {
      switch bytes[index] | 0x20 {
      case 0x69, 0x76, 0x78, 0x6C, 0x63, 0x64, 0x6D: continue
      default:
        // "XIX/2", "I-II"
        if bytes[index] == 0x2F || bytes[index] == 0x2D { continue }
        return false
      }
    }
    return true
  }

  /// Where the DOI begins in an element that is one: after `DOI `, whatever follows; after `doi:` and
  /// the like, at a resolver's address or at `10.`, only where a DOI follows.
  static func startOfDOI(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    guard start + 4 < end else { return nil }
    let first = bytes[start]
    // "D", "d", "1", "h", "H": nearly every element is none.
    guard first & 0xDF == 0x44 || first == 0x31 || first & 0xDF == 0x48 else { return nil }
    let isMarked =
      first & 0xDF == 0x44 && bytes[start + 1] & 0xDF == 0x4F && bytes[start + 2] & 0xDF == 0x49
    if isMarked, first == 0x44, bytes[start + 1] == 0x4F, bytes[start + 2] == 0x49,
      bytes[start + 3] == 0x20
    {
      return start + 4
    }
    if !isMarked, first != 0x31, !holds("HTTP", bytes, start..<end) { return nil }
    var element = start
    while element + 1 < end, !(bytes[element] == 0x2C && bytes[element + 1] == 0x20) {
      element += 1
    }
    let stop = element + 1 < end ? element : end
    var probe: [UInt8] = []
    guard DOI.append(bytes, start..<stop, to: &probe) == nil else { return nil }
    // "1995 MEETING 10.1000/x" is a title with something at its end.
    if first == 0x31, !(bytes[start + 1] == 0x30 && bytes[start + 2] == 0x2E) { return nil }
    return isMarked ? start + 3 : start
  }

  private static func isWord(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where bytes[index] == 0x20 { return false }
    return true
  }

  static func holdsDigit(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    for index in range where isDigit(bytes[index]) { return true }
    return false
  }

  static func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
  static func isSmall(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

  mutating func checkYear() {
    guard problem == nil, let year else { return }
    if year < 1500 { problem = .earlyYear }
    if year > 2100 { problem = .lateYear }
  }

  mutating func setFlags(_ bytes: UnsafeBufferPointer<UInt8>) {
    if !author.isEmpty {
      if bytes[author.lowerBound] == 0x2A { flags.insert(.organisation) }
      if Self.holds("[ANONYMOUS]", bytes, author) { flags.insert(.anonymous) }
    }
    if source.isEmpty { return }
    // One pass over the source; the words are looked at only where one starts.
    var atWordStart = true
    for index in source {
      let byte = bytes[index] & 0xDF
      if atWordStart {
        let rest = index..<source.upperBound
        switch byte {
        case 0x49: if Self.holds("IN PRESS", bytes, rest) { flags.insert(.inPress) }
        case 0x55: if Self.holds("UNPUB", bytes, rest) { flags.insert(.unpublished) }
        case 0x53: if Self.holds("SUBMITTED", bytes, rest) { flags.insert(.submitted) }
        case 0x54: if Self.holds("THESIS", bytes, rest) { flags.insert(.thesis) }
        case 0x41: if Self.holds("ARXIV", bytes, rest) { flags.insert(.preprint) }
        case 0x50: if Self.holds("PATENT", bytes, rest) { flags.insert(.patent) }
        case 0x5B: if Self.holds("[NO TITLE CAPTURED]", bytes, rest) { flags.insert(.noTitle) }
        default: break
        }
      }
      atWordStart = bytes[index] == 0x20
    }
  }

  /// Whether `range` starts with `word` (capitals), whatever the case of the line.
  static func holds(
    _ word: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    guard range.count >= word.utf8CodeUnitCount else { return false }
    for offset in 0..<word.utf8CodeUnitCount {
      var byte = bytes[range.lowerBound + offset]
      if isSmall(byte) { byte &= 0xDF }
      if byte != word.utf8Start[offset] { return false }
    }
    return true
  }
}
