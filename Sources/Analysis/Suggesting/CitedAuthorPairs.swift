import Bibliography
import Kernels
import SQLite
import Schema

/// Cited first authors who may be one: names that agree, of whom what looks like one work is cited.
struct CitedAuthorPairs {
  private let items: [SuggestedItem]
  private let connection: Connection
  private let forms: [CitedAuthorForm]

  init(_ items: [SuggestedItem], _ connection: Connection) {
    self.items = items
    self.connection = connection
    forms = items.map { CitedAuthorForm($0.label) }
  }

  func find() throws -> [SuggestedPair] {
    let indexOfID = items.indexOfID
    var pairs: [SuggestedPair] = []
    for (one, other, works) in try connection.rows(
      Schema.suggestion("cited-author-same-work"), transform: { ($0.int(0), $0.int(1), $0.int(2)) })
    {
      guard let one = indexOfID[one], let other = indexOfID[other],
        let pair = citedAlike(one, other, works)
      else { continue }
      pairs.append(pair)
    }
    pairs += sameLetters()
    return pairs
  }

  private func citedAlike(_ one: Int, _ other: Int, _ works: Int) -> SuggestedPair? {
    let (first, second) = (forms[one], forms[other])
    var score: Double
    let what: String
    if first.letters == second.letters {
      (score, what) = (0.95, "the same letters")
    } else if first.family == second.family {
      if first.initials.hasPrefix(second.initials) || second.initials.hasPrefix(first.initials) {
        (score, what) = (0.85, "initials agree")
      } else if first.initials.first == second.initials.first {
        (score, what) = (0.72, "the first initial agrees")
      } else {
        (score, what) = (0.45, "the family name agrees")
      }
    } else {
      let likeness =
        (try? StringSimilarity.jaroWinkler(first.letters, second.letters)) ?? 0
      // "VAN DER BERG A" and "BERG A", "GARCIA LOPEZ M" and "LOPEZ M".
      let isPart =
        min(first.family.count, second.family.count) >= 4
        && (first.family.hasSuffix(second.family) || second.family.hasSuffix(first.family)
          || first.family.hasPrefix(second.family) || second.family.hasPrefix(first.family))
      guard likeness >= 0.88 || isPart else { return nil }
      score = isPart ? 0.7 : 0.4 + 0.5 * (likeness - 0.5)
      what = isPart ? "one name is a part of the other" : "the names are alike"
    }
    score = SuggestedPair.raised(score, doubtLeft: 1 / (1 + 0.35 * Double(min(works - 1, 8))))
    return SuggestedPair(
      first: one, second: other, score: score,
      reason: "\(what); \(works) work\(works == 1 ? "" : "s") cited under both names")
  }

  /// Names that differ in blanks, hyphens and apostrophes only.
  private func sameLetters() -> [SuggestedPair] {
    groups(items.count, by: { forms[$0].letters.count < 6 ? nil : forms[$0].letters }).flatMap {
      group in
      group.members.enumerated().flatMap { position, one in
        group.members[(position + 1)...].compactMap { other -> SuggestedPair? in
          // "LI SM" and "LIS M" have the same letters.
          guard
            forms[one].isOneName || forms[other].isOneName
              || forms[one].initials == forms[other].initials
          else { return nil }
          return SuggestedPair(
            first: one, second: other, score: 0.9,
            reason: "the same but for blanks, hyphens and stars")
        }
      }
    }
  }
}

/// The name of a cited author, folded.
struct CitedAuthorForm {
  let family: String
  let initials: String
  /// All letters and digits.
  let letters: String
  /// A name without initials: an organisation, or one word.
  let isOneName: Bool

  init(_ name: String) {
    let plain = TextFolding.withoutDiacritics(name).lowercased()
    letters = plain.filter { $0.isLetter || $0.isNumber }
    let words = plain.split { $0 == " " || $0 == "," }
    // Initials stand at the end, in one word of up to four letters.
    if words.count > 1, let last = words.last, last.count <= 4, !plain.hasPrefix("*") {
      initials = last.filter(\.isLetter)
      family = words.dropLast().joined().filter { $0.isLetter || $0.isNumber }
      isOneName = false
    } else {
      initials = ""
      family = letters
      isOneName = true
    }
  }
}
