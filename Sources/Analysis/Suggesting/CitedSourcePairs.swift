import Bibliography
import Kernels
import SQLite
import Schema

/// Cited sources that may be one: abbreviations and full titles of one journal, told by their words and
/// by works that are cited under both.
struct CitedSourcePairs {
  private let items: [SuggestedItem]
  private let connection: Connection
  private let words: [[String]]
  /// The source in the database that each is.
  private let sources: [Int?]

  init(_ items: [SuggestedItem], _ connection: Connection) throws(SQLiteError) {
    self.items = items
    self.connection = connection
    words = items.map { item in
      let words = FieldValues.titleKey(item.label).split(separator: " ").map(String.init)
      // At the end such a word is a part: "ACTA CRYSTALLOGR E".
      return words.enumerated().filter { index, word in
        index + 1 == words.count || !Self.passedOver.contains(word)
      }.map(\.element)
    }
    let known = Dictionary(
      uniqueKeysWithValues: try connection.rows(
        "SELECT cited_source_id, source_id FROM cited_sources WHERE source_id IS NOT NULL"
      ) { ($0.int(0), $0.int(1)) })
    sources = items.map { known[$0.id] }
  }

  private static let passedOver: Set<String> = [
    "of", "the", "and", "for", "de", "del", "di", "des", "du", "la", "le", "et", "und", "in", "on",
    "amp", "fur", "y", "e",
  ]

  func find() throws -> [SuggestedPair] {
    var works: [[Int]: Int] = [:]
    let indexOfID = items.indexOfID
    for (one, other, count) in try connection.rows(
      Schema.suggestion("cited-source-same-work"), transform: { ($0.int(0), $0.int(1), $0.int(2)) })
    {
      if let one = indexOfID[one], let other = indexOfID[other] {
        works[[min(one, other), max(one, other)]] = count
      }
    }
    var pairs: [SuggestedPair] = []
    for (key, count) in works.sorted(by: { ($0.key[0], $0.key[1]) < ($1.key[0], $1.key[1]) })
    where !areKnownToDiffer(key[0], key[1]) {
      pairs.append(byWorks(key[0], key[1], count))
    }
    pairs += byWords { works[[min($0, $1), max($0, $1)]] ?? 0 }
    return pairs
  }

  private func areKnownToDiffer(_ one: Int, _ other: Int) -> Bool {
    if let first = sources[one], let second = sources[other] { return first != second }
    return differInPart(one, other)
  }

  /// "J PHYS A" and "J PHYS B", "ACTA CRYSTALLOGR C" and "... D", volumes and years in a title.
  private func differInPart(_ one: Int, _ other: Int) -> Bool {
    func parts(_ index: Int) -> [String] {
      words[index].dropFirst().filter { word in
        word.count == 1 || word.contains(where: \.isNumber)
          || word.allSatisfy { "ivx".contains($0) }
      }
    }
    return parts(one) != parts(other)
  }

  private func byWorks(_ one: Int, _ other: Int, _ count: Int) -> SuggestedPair {
    let likeness = likeness(one, other)
    // Author, year, volume and page agree by chance now and then, so the names must be alike, or the
    // works several.
    var score = 0.3 + 0.5 * likeness
    score = SuggestedPair.raised(score, doubtLeft: 1 / (1 + 0.6 * Double(min(count, 12))))
    if likeness < 0.2 { score *= 0.75 }
    return SuggestedPair(
      first: one, second: other, score: score,
      reason: "\(count) work\(count == 1 ? "" : "s") cited under both names")
  }

  /// The share of words that agree, abbreviated or not, in order; 1 for an acronym of the other.
  private func likeness(_ one: Int, _ other: Int) -> Double {
    let (short, long) =
      words[one].count <= words[other].count
      ? (words[one], words[other]) : (words[other], words[one])
    if short.isEmpty { return 0 }
    if short.count == 1, long.count > 1, short[0] == String(long.compactMap(\.first)) { return 1 }
    var rest = long[...]
    var count = 0
    for word in short {
      guard
        let found = rest.firstIndex(where: {
          $0 == word || InstitutionForm.abbreviates(word, $0)
            || InstitutionForm.abbreviates($0, word)
        })
      else { continue }
      count += 1
      rest = rest[(found + 1)...]
    }
    return Double(2 * count) / Double(short.count + long.count)
  }

  /// Names with the same first letters of all words, each word an abbreviation of the other's.
  private func byWords(_ works: (Int, Int) -> Int) -> [SuggestedPair] {
    var pairs: [SuggestedPair] = []
    let keys = words.map { words -> String? in
      words.count < 2 ? nil : words.map { String($0.prefix(2)) }.joined()
    }
    for group in groups(items.count, by: { keys[$0] }) {
      for (position, one) in group.members.enumerated() {
        for other in group.members[(position + 1)...]
        where !areKnownToDiffer(one, other) && works(one, other) == 0 {
          if let pair = compare(one, other) { pairs.append(pair) }
        }
      }
    }
    for group in groups(
      items.count, by: { words[$0].joined().count < 8 ? nil : words[$0].joined() })
    {
      for (position, one) in group.members.enumerated() {
        for other in group.members[(position + 1)...] where !areKnownToDiffer(one, other) {
          pairs.append(
            SuggestedPair(
              first: one, second: other, score: 0.92, reason: "the same but for blanks and 'of'"))
        }
      }
    }
    return pairs
  }

  private func compare(_ one: Int, _ other: Int) -> SuggestedPair? {
    var abbreviated = 0
    var least = 9
    for (first, second) in zip(words[one], words[other]) where first != second {
      guard first.hasPrefix(second) || second.hasPrefix(first) else { return nil }
      abbreviated += 1
      least = min(least, first.count, second.count)
    }
    guard words[one].count == words[other].count, abbreviated > 0 else { return nil }
    // "ENVIRON" may be environment or environmental; "GEO" may be a lot.
    var score = least >= 5 ? 0.86 : least >= 4 ? 0.82 : least == 3 ? 0.74 : 0.6
    if words[one].count >= 4 { score = SuggestedPair.raised(score, doubtLeft: 0.7) }
    return SuggestedPair(
      first: one, second: other, score: score, reason: "word by word an abbreviation")
  }
}
