import Bibliography
import Kernels

/// A keyword as others may write it.
struct KeywordForm {
  /// Words without diacritics and punctuation, before anything else is folded.
  let words: [Substring]
  /// American spelling, singular, without blanks; empty for a keyword without letters or digits.
  let compact: String
  /// The folded words in the order of the alphabet, without 'of', 'the' and the like; `nil` for fewer
  /// than two words.
  let bag: String?
  let hasLinkWord: Bool
  let hasLostLetter: Bool
  /// What stands in brackets at the end.
  let bracket: String?
  let beforeBracket: String

  init(_ label: String) {
    let plain = TextFolding.withoutDiacritics(label)
    words = Self.words(plain)
    hasLostLetter = label.contains("?")
    compact = Self.compact(plain)
    let folded = words.map { Self.folded($0) }
    let meaning = folded.filter { !Self.linkWords.contains($0) }
    hasLinkWord = meaning.count < folded.count
    bag =
      meaning.count < 2 || Set(meaning).count < meaning.count
      ? nil : meaning.sorted().joined(separator: " ")
    if plain.hasSuffix(")"), let open = plain.lastIndex(of: "("), open > plain.startIndex {
      let inside = String(plain[plain.index(after: open)...].dropLast())
      beforeBracket = String(plain[..<open])
      // "s1p(1)" and "p(vdf)" are names; "bisphosphonates(bps)" has its abbreviation.
      let isApart = beforeBracket.hasSuffix(" ") || Self.isAbbreviation(inside, of: beforeBracket)
      bracket = isApart && inside.contains(where: \.isLetter) ? inside : nil
    } else {
      beforeBracket = plain
      bracket = nil
    }
  }

  private static let linkWords: Set<String> = ["of", "the", "in", "for", "and", "on", "to", "a"]

  /// Cut at blanks, hyphens and punctuation, except a point or comma between two digits; an
  /// apostrophe joins.
  private static func words(_ text: String) -> [Substring] {
    let letters = Array(text.replacing("'", with: "").replacing("&", with: " and "))
    var words: [Substring] = []
    var word = ""
    for (index, letter) in letters.enumerated() {
      let isPoint =
        (letter == "." || letter == ",") && index > 0 && index + 1 < letters.count
        && letters[index - 1].isNumber && letters[index + 1].isNumber
      // Signs that tell two things apart: C++, Ca2+, β-diversity's Greek letters are letters.
      if letter.isLetter || letter.isNumber || isPoint || letter == "+" || letter == "%" {
        word.append(letter)
      } else if !word.isEmpty {
        words.append(Substring(word))
        word = ""
      }
    }
    if !word.isEmpty { words.append(Substring(word)) }
    return words
  }

  private static func folded(_ word: Substring) -> String {
    SingularForm.of(AmericanSpelling.of(String(word)))
  }

  static func compact(_ text: String) -> String {
    words(text).map(folded).joined()
  }

  /// Why two keywords with one compact form differ, and how likely they are one; 0 for too short
  /// ones.
  func difference(from other: KeywordForm) -> (score: Double, reason: String) {
    if words.count == other.words.count {
      if words == other.words {
        if compact.count < 3 { return (0, "") }
        // Where an export lost a letter it has a question mark: "nf ?b" and "nf b" may be two.
        return hasLostLetter != other.hasLostLetter
          ? (0.5, "the same but for a lost letter")
          : (0.98, "the same but for punctuation or diacritics")
      }
      var isNumberOnly = true
      var isSpellingOnly = true
      var isHeadOnly = true
      for (index, (one, another)) in zip(words, other.words).enumerated() where one != another {
        let spelled = (AmericanSpelling.of(String(one)), AmericanSpelling.of(String(another)))
        if spelled.0 != spelled.1 { isSpellingOnly = false }
        if spelled != (String(one), String(another)) { isNumberOnly = false }
        if index + 1 < words.count { isHeadOnly = false }
      }
      if isSpellingOnly { return (0.97, "British and American spelling") }
      // Words of four letters and fewer end in s by chance.
      let shortest =
        zip(words, other.words).filter { $0 != $1 }
        .map { min($0.0.count, $0.1.count) }.min() ?? 0
      if shortest < 3 { return (0, "") }
      let score = shortest < 4 ? 0.8 : isHeadOnly ? 0.96 : 0.9
      return (score, isNumberOnly ? "singular and plural" : "spelling, singular and plural")
    }
    if compact.count < 6 { return (compact.count < 4 ? 0 : 0.72, "blanks") }
    return (0.93, "blanks or hyphens")
  }

  /// Whether the letters of a word are the beginnings of another name's words, in order.
  static func isAbbreviation(_ short: String, of name: String) -> Bool {
    var short = short.filter { $0.isLetter || $0.isNumber }[...]
    if short.count < 2 || short.count > 8 { return false }
    // The abbreviation may be in the plural, as its name: "unmanned aerial vehicles (uavs)".
    if short.count > 2, short.last == "s" { short.removeLast() }
    let words = words(name)
    guard let first = words.first?.first, first == short.first else { return false }
    // Each letter begins a word, or goes on in the one before ("geographic information system (gis)",
    // "deoxyribonucleic acid (dna)").
    var position = 0
    var letter = 0
    let letters = words.joined()
    let starts = Set(
      words.indices.map { index in words[..<index].reduce(0) { $0 + $1.count } })
    let all = Array(letters)
    var begun = 0
    for wanted in short {
      // The next word that begins so, before a letter inside a word.
      if let start = starts.filter({ $0 >= position && all[$0] == wanted }).min() {
        position = start + 1
        begun += 1
      } else if let inside = all[min(position, all.count)...].firstIndex(of: wanted) {
        position = inside + 1
      } else {
        return false
      }
      letter += 1
    }
    return begun * 2 >= letter
  }

  /// The one word that two names differ in; `nil` when they differ in several or in their number.
  static func differingWords(_ one: String, _ other: String) -> (String, String)? {
    let (first, second) = (one.split(separator: " "), other.split(separator: " "))
    guard first.count == second.count else { return nil }
    let differing = zip(first, second).filter { $0 != $1 }
    guard differing.count == 1 else { return nil }
    return (String(differing[0].0), String(differing[0].1))
  }

  /// Whether two words that are one letter apart can be a slip of the pen, rather than two words.
  static func isSlip(_ one: String, _ other: String) -> Bool {
    guard min(one.count, other.count) >= 7, one.first == other.first else { return false }
    if one.contains(where: \.isNumber) || other.contains(where: \.isNumber) { return false }
    // What distinguishes chemical names and forms of a word stands at the end.
    let common = zip(one, other).prefix { $0 == $1 }.count
    let rest = max(one.count, other.count) - common
    if rest <= 3 { return false }
    return !realPairs.contains(Set([one, other]))
      && !oppositePrefixes.contains { prefixes in
        (one.hasPrefix(prefixes.0) && other.hasPrefix(prefixes.1))
          || (one.hasPrefix(prefixes.1) && other.hasPrefix(prefixes.0))
      }
  }

  private static let oppositePrefixes = [
    ("inter", "intra"), ("ad", "ab"), ("hyper", "hypo"), ("micro", "macro"), ("im", "em"),
    ("pre", "pro"), ("per", "pre"), ("para", "para"),
  ].filter { $0.0 != $0.1 }

  /// Words one letter apart that are both meant.
  private static let realPairs: Set<Set<String>> = [
    ["emission", "omission"], ["causality", "casualty"], ["adaption", "adoption"],
    ["complement", "compliment"], ["stationary", "stationery"], ["affection", "affecting"],
    ["contract", "contrast"], ["infection", "inflection"], ["marital", "martial"],
    ["precession", "procession"], ["restoration", "reforestation"], ["moderation", "modernation"],
    ["collation", "collection"], ["principal", "principle"], ["corporation", "cooperation"],
  ]
}
