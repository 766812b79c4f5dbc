import Bibliography
import Kernels
import SQLite

/// Keywords that may be one: singular and plural, British and American spelling, blanks, abbreviations
/// in brackets, other order of words, slips of the pen.
struct KeywordPairs {
  private let items: [SuggestedItem]
  private let kind: ThesaurusKind
  private let connection: Connection

  init(_ items: [SuggestedItem], kind: ThesaurusKind, _ connection: Connection) {
    self.items = items
    self.kind = kind
    self.connection = connection
  }

  func find() throws -> [SuggestedPair] {
    let forms = items.map { KeywordForm($0.label) }
    var pairs = sameForms(forms)
    pairs += bracketed(forms)
    pairs += reordered(forms)
    pairs += try slips(forms)
    return pairs
  }

  /// Keywords that are the same when spelling, number, blanks and diacritics are folded.
  private func sameForms(_ forms: [KeywordForm]) -> [SuggestedPair] {
    var pairs: [SuggestedPair] = []
    for group in groups(items.count, by: { forms[$0].compact.isEmpty ? nil : forms[$0].compact }) {
      for (position, one) in group.members.enumerated() {
        for other in group.members[(position + 1)...] {
          let (score, reason) = forms[one].difference(from: forms[other])
          if score > 0 {
            pairs.append(SuggestedPair(first: one, second: other, score: score, reason: reason))
          }
        }
      }
    }
    return pairs
  }

  /// "acid mine drainage (amd)" is "acid mine drainage", and "amd" where nothing else is called so.
  private func bracketed(_ forms: [KeywordForm]) -> [SuggestedPair] {
    var indexOfCompact: [String: [Int]] = [:]
    for (index, form) in forms.enumerated() where form.bracket == nil {
      indexOfCompact[form.compact, default: []].append(index)
    }
    var pairs: [SuggestedPair] = []
    /// What each abbreviation stands for, by the whole names' compact forms.
    var meanings: [String: [String: Int]] = [:]
    for (index, form) in forms.enumerated() {
      guard let bracket = form.bracket else { continue }
      let isInitials = KeywordForm.isAbbreviation(bracket, of: form.beforeBracket)
      let base = KeywordForm.compact(form.beforeBracket)
      if isInitials { meanings[bracket, default: [:]][base, default: 0] += 1 }
      for other in indexOfCompact[base] ?? [] {
        let score = isInitials ? 0.97 : bracket.contains(" ") ? 0.72 : 0.8
        pairs.append(
          SuggestedPair(
            first: index, second: other, score: score,
            reason: isInitials
              ? "with its abbreviation in brackets" : "with '\(bracket)' in brackets"))
      }
    }
    for (abbreviation, bases) in meanings.sorted(by: { $0.key < $1.key }) where bases.count == 1 {
      guard let base = bases.keys.first else { continue }
      for short in indexOfCompact[KeywordForm.compact(abbreviation)] ?? []
      where items[short].label == abbreviation {
        for whole in indexOfCompact[base] ?? [] {
          pairs.append(
            SuggestedPair(
              first: short, second: whole, score: 0.86,
              reason: "its abbreviation: '\(items[whole].label) (\(abbreviation))' is a keyword too"
            ))
        }
      }
    }
    return pairs
  }

  /// "abundance estimation" and "estimation of abundance".
  private func reordered(_ forms: [KeywordForm]) -> [SuggestedPair] {
    var pairs: [SuggestedPair] = []
    for group in groups(items.count, by: { forms[$0].bag }) {
      for (position, one) in group.members.enumerated() {
        for other in group.members[(position + 1)...]
        where forms[one].compact != forms[other].compact {
          let hasOf = forms[one].hasLinkWord != forms[other].hasLinkWord
          pairs.append(
            SuggestedPair(
              first: one, second: other, score: hasOf ? 0.82 : 0.72,
              reason: "the same words in another order"))
        }
      }
    }
    return pairs
  }

  /// One letter too many, too few, another, or two swapped, in a word of at least seven letters.
  private func slips(_ forms: [KeywordForm]) throws -> [SuggestedPair] {
    let near = NearNames.pairs(items.map(\.label), minimumLength: 8)
    let together = try appearingTogether(near)
    return near.compactMap { one, other in
      guard forms[one].compact != forms[other].compact,
        let words = KeywordForm.differingWords(items[one].label, items[other].label),
        KeywordForm.isSlip(words.0, words.1),
        !together.contains(Pair(items[one].id, items[other].id))
      else { return nil }
      let rarer = min(items[one].paperCount, items[other].paperCount)
      let commoner = max(items[one].paperCount, items[other].paperCount)
      // A slip is rare beside the word that was meant.
      var score = rarer <= 2 && commoner >= 5 * rarer ? 0.85 : rarer <= 2 ? 0.74 : 0.6
      if words.0.count >= 10 { score = SuggestedPair.raised(score, doubtLeft: 0.8) }
      return SuggestedPair(
        first: one, second: other, score: score,
        reason: "one letter differs: \(words.0), \(words.1)")
    }
  }

  private struct Pair: Hashable {
    let low: Int
    let high: Int

    init(_ one: Int, _ other: Int) {
      low = min(one, other)
      high = max(one, other)
    }
  }

  /// Near names that one paper lists both, as two of its author keywords: it means two things.
  private func appearingTogether(_ near: [(first: Int, second: Int)]) throws -> Set<Pair> {
    guard kind.nameForm == .keyword else { return [] }
    var pairs: Set<Pair> = []
    let query = try connection.prepare(
      """
      SELECT EXISTS (
        SELECT 1 FROM paper_keywords AS a
        JOIN paper_keywords AS b ON b.paper_id = a.paper_id AND b.kind = a.kind
        WHERE a.keyword_id = ?1 AND b.keyword_id = ?2
      )
      """)
    for (one, other) in near {
      try query.bind(1, items[one].id)
      try query.bind(2, items[other].id)
      if try query.step(), query.int(0) == 1 { pairs.insert(Pair(items[one].id, items[other].id)) }
      query.reset()
    }
    return pairs
  }
}
