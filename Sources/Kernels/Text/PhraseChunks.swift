/// One pass over a text: words into a chunk, chunks into phrases.
struct PhraseChunks {
  private let chunker: NounPhraseChunker
  /// The words of the present chunk in lower case, each followed by a space.
  private var bytes: [UInt8] = []
  private var starts: [Int] = []
  private var classes: [WordClasses] = []
  private var hasForeignLetters = false

  init(chunker: NounPhraseChunker) {
    self.chunker = chunker
    bytes.reserveCapacity(256)
    starts.reserveCapacity(32)
    classes.reserveCapacity(32)
  }

  mutating func scan(_ text: UnsafeBufferPointer<UInt8>, _ body: (String) -> Void) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      switch TextByte.kinds[Int(byte)] {
      case .letter, .digit:
        index = scanWord(text, from: index, body)
      case .space:
        index += 1
      case .foreign:
        let (kind, length) = TextByte.foreign(text, at: index)
        if kind == .letter {
          index = scanWord(text, from: index, body)
        } else {
          if kind != .space { flush(body) }
          index += length
        }
      case .hyphen, .apostrophe, .mark:
        flush(body)
        index += 1
      }
    }
    flush(body)
  }

  /// Takes one word into the chunk, or ends the chunk with it; returns the index after it.
  private mutating func scanWord(
    _ text: UnsafeBufferPointer<UInt8>, from first: Int, _ body: (String) -> Void
  ) -> Int {
    let start = bytes.count
    var hash = WordTable.hashSeed
    var hasLetter = false
    var hasForeign = false
    var index = first
    scanning: while index < text.count {
      let byte = text[index]
      switch TextByte.kinds[Int(byte)] {
      case .letter:
        hasLetter = true
        let lower = byte | 0x20
        bytes.append(lower)
        hash = WordTable.hash(hash, with: lower)
        index += 1
      case .digit:
        bytes.append(byte)
        hash = WordTable.hash(hash, with: byte)
        index += 1
      case .hyphen:
        guard TextByte.isWord(text, at: index + 1) else { break scanning }
        bytes.append(byte)
        hash = WordTable.hash(hash, with: byte)
        index += 1
      case .apostrophe:
        guard TextByte.isWord(text, at: index + 1) else { break scanning }
        if TextByte.isPossessive(text, after: index + 1) {
          index += 2
          break scanning
        }
        bytes.append(byte)
        hash = WordTable.hash(hash, with: byte)
        index += 1
      case .mark:
        // A decimal point or a thousands comma inside a number, a dot inside "e.g".
        guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","), index + 1 < text.count,
          hasLetter ? byte == UInt8(ascii: ".") && index - first == 1 : true,
          TextByte.kinds[Int(text[index + 1])] == (hasLetter ? .letter : .digit)
        else { break scanning }
        bytes.append(byte)
        hash = WordTable.hash(hash, with: byte)
        index += 1
      case .foreign:
        let (kind, length) = TextByte.foreign(text, at: index)
        if kind == .hyphen, TextByte.isWord(text, at: index + length) {
          bytes.append(UInt8(ascii: "-"))
          hash = WordTable.hash(hash, with: UInt8(ascii: "-"))
        } else if kind == .apostrophe, TextByte.isWord(text, at: index + length) {
          if TextByte.isPossessive(text, after: index + length) {
            index += length + 1
            break scanning
          }
          bytes.append(UInt8(ascii: "'"))
          hash = WordTable.hash(hash, with: UInt8(ascii: "'"))
        } else if kind == .letter {
          hasLetter = true
          hasForeign = true
          for offset in 0..<length {
            bytes.append(text[index + offset])
            hash = WordTable.hash(hash, with: text[index + offset])
          }
        } else {
          break scanning
        }
        index += length
      case .space:
        break scanning
      }
    }
    take(from: start, hash: hash, isWord: hasLetter, hasForeign: hasForeign, body)
    return index
  }

  private mutating func take(
    from start: Int, hash: UInt32, isWord: Bool, hasForeign: Bool, _ body: (String) -> Void
  ) {
    var wordClasses = WordClasses.stop
    if isWord {
      wordClasses =
        chunker.table.classes(of: bytes, from: start, to: bytes.count, hash: hash)
        ?? WordSuffix.classes(of: bytes, from: start)
    }
    if wordClasses.contains(.stop) {
      bytes.removeLast(bytes.count - start)
      flush(body)
      return
    }
    if wordClasses.contains(.participle), let before = classes.last,
      before.isDisjoint(with: [.adjective, .participle]) || before.contains(.noun)
    {
      let word = Array(bytes[start...])
      bytes.removeLast(word.count)
      flush(body)
      bytes += word
      starts.append(0)
    } else {
      starts.append(start)
    }
    if hasForeign { hasForeignLetters = true }
    bytes.append(UInt8(ascii: " "))
    classes.append(wordClasses)
  }

  /// Ends the present chunk and gives its phrases.
  private mutating func flush(_ body: (String) -> Void) {
    guard !starts.isEmpty else { return }
    if starts.count >= chunker.wordCount.lowerBound { emit(body) }
    bytes.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    classes.removeAll(keepingCapacity: true)
    hasForeignLetters = false
  }

  private func emit(_ body: (String) -> Void) {
    var end = starts.count
    while end > 0, !canBeHead(classes[end - 1]) { end -= 1 }
    var first = max(0, end - chunker.wordCount.upperBound)
    while first < end, classes[first].contains(.emptyModifier) { first += 1 }
    while end - first >= chunker.wordCount.lowerBound, first < end {
      let last = (end < starts.count ? starts[end] : bytes.count) - 1
      var phrase = String(decoding: bytes[starts[first]..<last], as: UTF8.self)
      if hasForeignLetters { phrase = phrase.lowercased() }
      body(SingularForm.ofHead(in: phrase))
      guard chunker.includesNested else { return }
      first += 1
    }
  }

  private func canBeHead(_ classes: WordClasses) -> Bool {
    if classes.contains(.frame) { return false }
    return classes.contains(.noun) || classes.isDisjoint(with: [.adjective, .participle])
  }
}

/// Word classes by ending, for words outside the lists.
enum WordSuffix {
  static func classes(of bytes: borrowing [UInt8], from start: Int) -> WordClasses {
    let length = bytes.count - start
    guard length > 3 else { return [] }
    let last = bytes[bytes.count - 1]
    let before = bytes[bytes.count - 2]
    switch last {
    case UInt8(ascii: "y"):
      if before == UInt8(ascii: "l"), length > 4 { return .stop }
      return length > 5 && ends(bytes, "ary") ? .adjective : []
    case UInt8(ascii: "d"):
      return before == UInt8(ascii: "e") && length > 4 ? .participle : []
    case UInt8(ascii: "l"):
      let isAdjective = before == UInt8(ascii: "a") || (length > 5 && ends(bytes, "ful"))
      return isAdjective ? .adjective : []
    case UInt8(ascii: "c"):
      return before == UInt8(ascii: "i") ? .adjective : []
    case UInt8(ascii: "e"):
      let isAdjective =
        length > 4 && (ends(bytes, "ive") || ends(bytes, "able") || ends(bytes, "ible"))
      return isAdjective ? .adjective : []
    case UInt8(ascii: "s"):
      return ends(bytes, "ous") || (length > 5 && ends(bytes, "less")) ? .adjective : []
    default:
      return []
    }
  }

  private static func ends(_ bytes: borrowing [UInt8], _ ending: StaticString) -> Bool {
    let first = bytes.count - ending.utf8CodeUnitCount
    for index in 0..<ending.utf8CodeUnitCount
    where bytes[first + index] != ending.utf8Start[index] {
      return false
    }
    return true
  }
}
