import Bibliography
import Kernels
import SQLite

/// Sources that may be one: the same title or abbreviation under several ISSNs, a title with and
/// without its subtitle, slips of the pen.
struct SourcePairs {
  private let items: [SuggestedItem]
  private let titles: [SourceTitle]
  private let abbreviations: [String?]

  init(_ items: [SuggestedItem], _ connection: Connection) throws(SQLiteError) {
    self.items = items
    titles = items.map { SourceTitle($0.label) }
    let known = Dictionary(
      uniqueKeysWithValues: try connection.rows(
        "SELECT source_id, upper(abbreviation_29) FROM sources WHERE abbreviation_29 IS NOT NULL"
      ) { ($0.int(0), $0.text(1)) })
    abbreviations = items.map { known[$0.id] }
  }

  func find() -> [SuggestedPair] {
    var pairs = all(by: { titles[$0].compact }) { one, other in
      titles[one].words == titles[other].words
        ? (0.9, "the same title") : (0.86, "the same title but for blanks, 'the' and 'and'")
    }
    pairs += all(by: { abbreviations[$0] }) { one, other in
      // The volumes of a series have its abbreviation, and titles of their own.
      let likeness = (try? StringSimilarity.jaroWinkler(items[one].label, items[other].label)) ?? 0
      return (likeness >= 0.85 ? 0.85 : 0.55, "the same abbreviation (J9)")
    }
    pairs += all(by: { titles[$0].main }) { one, other in
      titles[one].hasSubtitle && titles[other].hasSubtitle
        ? nil : (0.72, "the same title but for a subtitle")
    }
    pairs += slips()
    return pairs
  }

  private func all(
    by key: (Int) -> String?, _ judge: (Int, Int) -> (Double, String)?
  ) -> [SuggestedPair] {
    groups(items.count, by: key).flatMap { group in
      group.members.enumerated().flatMap { position, one in
        group.members[(position + 1)...].compactMap { other in
          judge(one, other).map {
            SuggestedPair(first: one, second: other, score: $0.0, reason: $0.1)
          }
        }
      }
    }
  }

  private func slips() -> [SuggestedPair] {
    let keys = titles.map { $0.words.joined(separator: " ") }
    return NearNames.pairs(keys, minimumLength: 12).compactMap { one, other in
      guard let words = KeywordForm.differingWords(keys[one], keys[other]),
        words.0.count >= 5, words.1.count >= 5, words.0.first == words.1.first,
        !words.0.contains(where: \.isNumber), !words.1.contains(where: \.isNumber)
      else { return nil }
      return SuggestedPair(
        first: one, second: other, score: 0.75,
        reason: "one letter differs: \(words.0), \(words.1)")
    }
  }
}

/// The title of a source, folded.
struct SourceTitle {
  /// Without 'the', 'and', 'of'.
  let words: [String]
  /// The words joined; `nil` for too few letters.
  let compact: String?
  /// The part before a subtitle, joined; `nil` when it is short.
  let main: String?
  let hasSubtitle: Bool

  init(_ title: String) {
    words = Self.words(title)
    let joined = words.joined()
    compact = joined.count < 6 ? nil : joined
    // The Web of Science writes "TITLE-SUBTITLE"; a hyphen between words without a blank is both.
    let cut = title.firstIndex { $0 == ":" || $0 == "-" || $0 == "=" || $0 == "(" }
    let before = cut.map { String(title[..<$0]) } ?? title
    let mainWords = Self.words(before)
    hasSubtitle = cut != nil
    main = mainWords.count < 3 ? nil : mainWords.joined()
  }

  private static func words(_ title: String) -> [String] {
    FieldValues.titleKey(title).split(separator: " ").map(String.init)
      .filter { !["the", "and", "of", "amp"].contains($0) }
  }
}
