/// One pass over a text: words into a chunk, chunks into phrases.
///
/// The text is copied in lower case once; a chunk is a list of ranges in that copy, and a `String`
/// is made for a finished phrase only.
struct PhraseChunks {
  /// A word of the present chunk.
  private struct Word {
    let start: Int
    let end: Int
    let classes: WordClasses
    /// Whether it holds characters outside ASCII.
    let isForeign: Bool
  }

  private let table: WordTable
  private let wordCount: ClosedRange<Int>
  private let includesNested: Bool
  private var words: [Word] = []
  /// An adverb in -ly that stood directly before the next word: "sexually", "recently".
  private var adverb: Word?

  init(chunker: NounPhraseChunker) {
    table = chunker.table
    wordCount = chunker.wordCount
    includesNested = chunker.includesNested
    words.reserveCapacity(32)
  }

  mutating func scan(_ text: UnsafeBufferPointer<UInt8>, _ body: (String) -> Void) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(text.count, 1)) { copy in
      for index in 0..<text.count {
        let byte = text[index]
        copy.initializeElement(at: index, to: byte &- 65 < 26 ? byte | 0x20 : byte)
      }
      scanLowered(UnsafeBufferPointer(rebasing: copy[..<text.count]), body)
    }
  }

  private mutating func scanLowered(
    _ text: UnsafeBufferPointer<UInt8>, _ body: (String) -> Void
  ) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      switch TextByte.kind(of: byte) {
      case .letter, .digit:
        index = scanWord(text, from: index, body)
      case .space:
        index += 1
      case .foreign:
        let (kind, length) = TextByte.foreign(text, at: index)
        if kind == .letter {
          index = scanWord(text, from: index, body)
        } else {
          if kind != .space { flush(text, body) }
          index += length
        }
      case .hyphen, .apostrophe, .mark:
        flush(text, body)
        index += 1
      }
    }
    flush(text, body)
  }

  /// Takes one word into the chunk, or ends the chunk with it; returns the index after it.
  private mutating func scanWord(
    _ text: UnsafeBufferPointer<UInt8>, from first: Int, _ body: (String) -> Void
  ) -> Int {
    var hash = WordTable.hashSeed
    var hasLetter = false
    var isForeign = false
    var index = first
    var end = first
    scanning: while index < text.count {
      let byte = text[index]
      switch TextByte.kind(of: byte) {
      case .letter:
        hasLetter = true
        hash = WordTable.hash(hash, with: byte)
        index += 1
      case .digit:
        hash = WordTable.hash(hash, with: byte)
        index += 1
      case .hyphen:
        guard TextByte.isWord(text, at: index + 1) else { break scanning }
        hash = WordTable.hash(hash, with: byte)
        index += 1
      case .apostrophe:
        guard TextByte.isWord(text, at: index + 1) else { break scanning }
        if TextByte.isPossessive(text, after: index + 1) {
          index += 2
          break scanning
        }
        hash = WordTable.hash(hash, with: byte)
        index += 1
      case .mark:
        guard goesOn(text, at: index, from: first, hasLetter: hasLetter) else { break scanning }
        hash = WordTable.hash(hash, with: byte)
        index += 1
      case .foreign:
        let (kind, length) = TextByte.foreign(text, at: index)
        if kind == .letter {
          hasLetter = true
        } else if kind == .apostrophe, TextByte.isWord(text, at: index + length) {
          if TextByte.isPossessive(text, after: index + length) {
            index += length + 1
            break scanning
          }
        } else if kind != .hyphen || !TextByte.isWord(text, at: index + length) {
          break scanning
        }
        isForeign = true
        for offset in 0..<length { hash = WordTable.hash(hash, with: text[index + offset]) }
        index += length
      case .space:
        break scanning
      }
      end = index
    }
    guard hasLetter else {
      flush(text, body)
      return index
    }
    let listed = table.classes(of: text, from: first, to: end, hash: hash)
    var classes = listed ?? []
    if listed == nil || listed == .irregularPlural {
      classes.formUnion(WordSuffix.classes(of: text, from: first, to: end))
    }
    if listed == nil, classes.contains(.stop),
      let part = classesOfLastPart(text, from: first, to: end)
    {
      classes = part
    }
    if classes.contains(.stop) {
      flush(text, body)
      if listed == nil || classes.contains(.adverb) {
        adverb = Word(
          start: first, end: end, classes: listed == nil ? .adverb : [.adverb, .emptyModifier],
          isForeign: isForeign)
      }
      return index
    }
    if let before = adverb {
      adverb = nil
      // A noun in -ing does not follow an adverb: "rapidly evolving storms".
      if listed == nil, WordSuffix.isParticiple(text, from: first, to: end) {
        classes.insert(.participle)
      }
      // Without its adverb such a word means something else: "sexually transmitted disease".
      if !classes.isDisjoint(with: [.adjective, .participle]) {
        guard before.classes.union(classes).isDisjoint(with: .emptyModifier) else { return index }
        words.append(before)
      }
    }
    if classes.contains(.participle), let before = words.last?.classes,
      before.isDisjoint(with: [.adjective, .participle, .adverb]) || before.contains(.noun)
    {
      flush(text, body)
    }
    words.append(Word(start: first, end: end, classes: classes, isForeign: isForeign))
    return index
  }

  /// The classes of the part after the last hyphen: "eco-friendly" and "single-family" are no adverbs.
  private func classesOfLastPart(
    _ text: UnsafeBufferPointer<UInt8>, from first: Int, to end: Int
  ) -> WordClasses? {
    var start = end
    while start > first, TextByte.kind(of: text[start - 1]) == .letter { start -= 1 }
    guard start > first else { return nil }
    var hash = WordTable.hashSeed
    for index in start..<end { hash = WordTable.hash(hash, with: text[index]) }
    let classes = table.classes(of: text, from: start, to: end, hash: hash)
    return classes?.isDisjoint(with: .stop) == true ? classes : nil
  }

  /// A decimal point or a thousands comma inside a number, or the dot inside "e.g".
  private func goesOn(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int, from first: Int, hasLetter: Bool
  ) -> Bool {
    let byte = text[index]
    guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","), index + 1 < text.count else {
      return false
    }
    let next = TextByte.kind(of: text[index + 1])
    return hasLetter
      ? byte == UInt8(ascii: ".") && index - first == 1 && next == .letter : next == .digit
  }

  /// Ends the present chunk and gives its phrases.
  private mutating func flush(_ text: UnsafeBufferPointer<UInt8>, _ body: (String) -> Void) {
    if words.count >= wordCount.lowerBound { emit(text, body) }
    words.removeAll(keepingCapacity: true)
    adverb = nil
  }

  private func emit(_ text: UnsafeBufferPointer<UInt8>, _ body: (String) -> Void) {
    var end = words.count
    while end > 0, !canBeHead(words[end - 1].classes) { end -= 1 }
    var first = max(0, end - wordCount.upperBound)
    // An adverb and the word after it stay together, or both go; the two alone are no phrase.
    if first > 0, words[first - 1].classes == .adverb { first += 1 }
    while first < end, words[first].classes.contains(.emptyModifier) { first += 1 }
    while end - first >= wordCount.lowerBound, first < end {
      if words[first].classes == .adverb, end - first < 3 { return }
      body(phrase(text, words[first..<end]))
      guard includesNested else { return }
      first += words[first].classes == .adverb ? 2 : 1
    }
  }

  private func canBeHead(_ classes: WordClasses) -> Bool {
    if classes.contains(.frame) { return false }
    return classes.contains(.noun)
      || classes.isDisjoint(with: [.adjective, .participle, .adverb])
  }

  private func phrase(
    _ text: UnsafeBufferPointer<UInt8>, _ words: ArraySlice<Word>
  ) -> String {
    let capacity = words.reduce(0) { $0 + $1.end - $1.start + 1 }
    var headNeedsList = false
    let joined = String(unsafeUninitializedCapacity: capacity) { buffer in
      var count = 0
      for (index, word) in zip(words.indices, words) {
        if index > words.startIndex {
          buffer[count] = UInt8(ascii: " ")
          count += 1
        }
        for position in word.start..<word.end {
          buffer[count] = text[position]
          count += 1
        }
        guard index == words.endIndex - 1 else { continue }
        switch SingularForm.quickFold(text, from: word.start, to: word.end) {
        case _ where word.classes.contains(.irregularPlural) || word.isForeign:
          headNeedsList = true
        case .unchanged: break
        case .dropsLast: count -= 1
        case .needsList: headNeedsList = true
        }
      }
      return count
    }
    guard words.contains(where: \.isForeign) else {
      return headNeedsList ? SingularForm.ofHead(in: joined) : joined
    }
    return SingularForm.ofHead(in: TextByte.plain(joined))
  }
}

/// Word classes by ending, for words outside the lists.
enum WordSuffix {
  /// Whether a word outside the lists ends in -ing, which after an adverb no noun does.
  static func isParticiple(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Bool {
    end - start > 4 && text[end - 1] == UInt8(ascii: "g") && text[end - 2] == UInt8(ascii: "n")
      && text[end - 3] == UInt8(ascii: "i")
  }

  static func classes(
    of text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> WordClasses {
    let length = end - start
    guard length > 3 else { return [] }
    func ends(_ ending: StaticString) -> Bool {
      let first = end - ending.utf8CodeUnitCount
      for index in 0..<ending.utf8CodeUnitCount
      where text[first + index] != ending.utf8Start[index] {
        return false
      }
      return true
    }
    let before = text[end - 2]
    switch text[end - 1] {
    case UInt8(ascii: "y"):
      if before == UInt8(ascii: "l"), length > 4 { return .stop }
      return length > 5 && (ends("ary") || ends("ory")) ? .adjective : []
    case UInt8(ascii: "d"):
      return before == UInt8(ascii: "e") && length > 4 ? .participle : []
    case UInt8(ascii: "l"):
      return before == UInt8(ascii: "a") || (length > 5 && ends("ful")) ? .adjective : []
    case UInt8(ascii: "c"):
      return before == UInt8(ascii: "i") ? .adjective : []
    case UInt8(ascii: "e"):
      return length > 4 && (ends("ive") || ends("able") || ends("ible")) ? .adjective : []
    case UInt8(ascii: "s"):
      return ends("ous") || (length > 5 && ends("less")) ? .adjective : []
    default:
      return []
    }
  }
}
