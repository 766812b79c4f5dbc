/// Classes of words by their lower-case UTF-8 bytes, without making a `String` to ask.
///
/// Open addressing over one array of bytes; a question costs one pass over the word.
struct WordTable: Sendable {
  private var bytes: [UInt8] = []
  /// Per slot: where the word begins in `bytes`, its length (0: an empty slot), its classes.
  private var starts: [Int32]
  private var lengths: [UInt8]
  private var classes: [UInt16]
  private let mask: Int

  init(_ words: [String: WordClasses]) {
    var capacity = 1024
    while capacity < words.count * 3 { capacity *= 2 }
    mask = capacity - 1
    starts = [Int32](repeating: 0, count: capacity)
    lengths = [UInt8](repeating: 0, count: capacity)
    classes = [UInt16](repeating: 0, count: capacity)
    for (word, wordClasses) in words where (1...255).contains(word.utf8.count) {
      var slot = Int(truncatingIfNeeded: Self.hash(of: Array(word.utf8))) & mask
      while lengths[slot] != 0 { slot = (slot + 1) & mask }
      starts[slot] = Int32(bytes.count)
      lengths[slot] = UInt8(word.utf8.count)
      classes[slot] = wordClasses.rawValue
      bytes.append(contentsOf: word.utf8)
    }
  }

  /// FNV-1a. Source: G. Fowler, L. C. Noll, K.-P. Vo, IETF draft "The FNV Non-Cryptographic Hash".
  static let hashSeed: UInt32 = 2_166_136_261

  @inline(__always) static func hash(_ hash: UInt32, with byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 16_777_619
  }

  private static func hash(of bytes: [UInt8]) -> UInt32 {
    spread(bytes.reduce(hashSeed, hash(_:with:)))
  }

  /// FNV's low bits are weak for short words.
  @inline(__always) static func spread(_ hash: UInt32) -> UInt32 {
    hash ^ (hash >> 15)
  }

  /// The classes of the word in `text[range]`, whose FNV hash is `hash`; nil for an unknown word.
  @inline(__always)
  func classes(of text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, hash: UInt32)
    -> WordClasses?
  {
    let length = end - start
    var slot = Int(truncatingIfNeeded: Self.spread(hash)) & mask
    while lengths[slot] != 0 {
      if Int(lengths[slot]) == length {
        let first = Int(starts[slot])
        var index = 0
        while index < length, bytes[first + index] == text[start + index] { index += 1 }
        if index == length { return WordClasses(rawValue: classes[slot]) }
      }
      slot = (slot + 1) & mask
    }
    return nil
  }
}

extension WordTable {
  /// The built-in English lists alone.
  static let english = english(stopWords: [])

  /// The built-in English lists, with further stop words.
  static func english(stopWords: [String]) -> WordTable {
    var words: [String: WordClasses] = [:]
    func add(_ list: String, _ classes: WordClasses) {
      for word in list.split(whereSeparator: \.isWhitespace) {
        words[String(word), default: []].formUnion(classes)
      }
    }
    add(EnglishWords.adjectives, .adjective)
    add(EnglishWords.emptyModifiers, [.adjective, .emptyModifier])
    add(EnglishWords.nouns, .noun)
    add(EnglishWords.frames, [.noun, .frame])

    let nounForms = Set(EnglishWords.nounsAmongVerbs.split(whereSeparator: \.isWhitespace))
    let participles = Set(EnglishWords.participlesInTerms.split(whereSeparator: \.isWhitespace))
    let formsThatAreNouns = Set(
      EnglishWords.formsThatAreNouns.split(whereSeparator: \.isWhitespace))
    for verb in EnglishWords.verbs.split(whereSeparator: \.isWhitespace) {
      for form in VerbForms(String(verb)).all(withBase: !nounForms.contains(verb))
      where !formsThatAreNouns.contains(Substring(form)) {
        words[form, default: []].formUnion(participles.contains(form[...]) ? .participle : .stop)
      }
    }
    for word in SingularForm.listed { words[word, default: []].formUnion(.irregularPlural) }
    for list in [EnglishWords.closedClass, EnglishWords.adverbs, EnglishWords.publishers] {
      add(list, .stop)
    }
    add(EnglishWords.emptyAdverbs, [.stop, .adverb])
    for word in stopWords { words[word.lowercased(), default: []].formUnion(.stop) }
    return WordTable(words)
  }
}

/// The inflected forms of an English verb by its spelling; irregular forms stand in the list.
struct VerbForms {
  private let base: String

  init(_ base: String) {
    self.base = base
  }

  func all(withBase: Bool) -> [String] {
    let stem: String
    let third: String
    let past: String
    if base.hasSuffix("e") {
      (stem, third, past) = (String(base.dropLast()), base + "s", base + "d")
    } else if base.hasSuffix("y"), let before = base.dropLast().last, !"aeiou".contains(before) {
      (stem, third, past) = (base, base.dropLast() + "ies", base.dropLast() + "ied")
    } else {
      let hisses = ["s", "x", "z", "ch", "sh"].contains { base.hasSuffix($0) }
      (stem, third, past) = (base, base + (hisses ? "es" : "s"), base + "ed")
    }
    var forms = [past, stem + "ing"]
    // refer, occur, permit, run, set: the last letter doubles; the wrong forms are no words.
    if let last = base.last, !"aeiouwxy".contains(last) {
      forms += [base + String(last) + "ed", base + String(last) + "ing"]
    }
    if withBase { forms += [base, third] }
    return forms
  }
}
