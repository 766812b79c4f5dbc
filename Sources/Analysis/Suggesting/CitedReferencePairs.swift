import Bibliography
import Kernels
import SQLite

/// Cited references that may be one work beyond those that the rules link: one DOI with other
/// differences, one place with another year or another spelling of the author, a work cited before it
/// had volume and page.
struct CitedReferencePairs {
  private let items: [SuggestedItem]
  private var references: [Reference]

  private struct Reference {
    var author = 0
    var year: Int?
    var source = 0
    var volume = ""
    var page = ""
    var doi = ""

    var hasPlace: Bool { !volume.isEmpty && !page.isEmpty }
  }

  private let authorForms: [Int: CitedAuthorForm]
  private let sourceNames: [Int: String]

  init(_ items: [SuggestedItem], _ connection: Connection) throws(SQLiteError) {
    self.items = items
    references = Array(repeating: Reference(), count: items.count)
    let indexOfID = items.indexOfID
    let rows = try connection.prepare(
      """
      SELECT r.reference_id, a.preferred_id, r.year, s.preferred_id, r.volume,
        coalesce(r.page, r.article_number), r.doi
      FROM cited_references AS r
      LEFT JOIN cited_authors AS a ON a.cited_author_id = r.cited_author_id
      LEFT JOIN cited_sources AS s ON s.cited_source_id = r.cited_source_id
      WHERE r.preferred_id = r.reference_id
      """)
    while try rows.step() {
      guard let index = indexOfID[rows.int(0)] else { continue }
      references[index] = Reference(
        author: rows.optionalInt(1) ?? 0, year: rows.optionalInt(2),
        source: rows.optionalInt(3) ?? 0, volume: rows.optionalText(4) ?? "",
        page: rows.optionalText(5) ?? "", doi: rows.optionalText(6) ?? "")
    }
    authorForms = Dictionary(
      uniqueKeysWithValues: try connection.rows("SELECT cited_author_id, name FROM cited_authors") {
        ($0.int(0), CitedAuthorForm($0.text(1)))
      })
    sourceNames = Dictionary(
      uniqueKeysWithValues: try connection.rows("SELECT cited_source_id, name FROM cited_sources") {
        ($0.int(0), $0.text(1))
      })
  }

  func find() -> [SuggestedPair] {
    var pairs = pairs(by: { references[$0].doi.isEmpty ? nil : references[$0].doi }, sameDOI)
    pairs += self.pairs(
      by: { index in
        let reference = references[index]
        guard reference.hasPlace, reference.source != 0 else { return nil }
        return "\(reference.source) \(reference.volume) \(reference.page)"
      }, samePlace)
    pairs += withoutPlace()
    pairs += self.pairs(
      by: { index in
        let reference = references[index]
        guard reference.author != 0, let year = reference.year, reference.volume.isEmpty else {
          return nil
        }
        return "\(reference.author) \(year)"
      }, sameBook)
    return pairs
  }

  private func pairs(
    by key: (Int) -> String?, _ judge: (Int, Int) -> (Double, String)?
  ) -> [SuggestedPair] {
    groups(items.count, by: key).flatMap { group -> [SuggestedPair] in
      // A key that very many references have is no place of one work.
      guard group.members.count <= 30 else { return [] }
      return group.members.enumerated().flatMap { position, one in
        group.members[(position + 1)...].compactMap { other in
          judge(one, other).map {
            SuggestedPair(first: one, second: other, score: $0.0, reason: $0.1)
          }
        }
      }
    }
  }

  /// How alike the authors are, `0 ... 1`; 0.5 when one reference has none.
  private func authorLikeness(_ one: Int, _ other: Int) -> Double {
    let (first, second) = (references[one].author, references[other].author)
    if first == second { return first == 0 ? 0.5 : 1 }
    guard let name = authorForms[first], let another = authorForms[second] else { return 0.5 }
    if name.letters == another.letters { return 1 }
    if name.family == another.family {
      return name.initials.first == another.initials.first ? 0.97 : 0.85
    }
    if min(name.family.count, another.family.count) >= 4,
      name.family.hasSuffix(another.family) || another.family.hasSuffix(name.family)
        || name.family.hasPrefix(another.family) || another.family.hasPrefix(name.family)
    {
      return 0.92
    }
    return (try? StringSimilarity.jaroWinkler(name.letters, another.letters)) ?? 0
  }

  private func sameDOI(_ one: Int, _ other: Int) -> (Double, String)? {
    let (first, second) = (references[one], references[other])
    let author = authorLikeness(one, other)
    let isSameSource = first.source == second.source && first.source != 0
    let isSamePage = first.page == second.page && !first.page.isEmpty
    var score = 0.45
    var reason = "one DOI"
    if isSameSource {
      score += 0.2
      reason += ", one source"
    }
    if isSamePage {
      score += 0.15
      reason += ", one page"
    }
    if author >= 0.9 {
      score += 0.25
      reason += ", one author"
    } else if author < 0.6, !isSamePage {
      score -= 0.2
    }
    return (min(score, 0.96), reason)
  }

  private func samePlace(_ one: Int, _ other: Int) -> (Double, String)? {
    let (first, second) = (references[one], references[other])
    if !first.doi.isEmpty, !second.doi.isEmpty, first.doi != second.doi { return nil }
    let author = authorLikeness(one, other)
    guard author >= 0.8 else { return nil }
    let years = first.year.flatMap { year in second.year.map { abs(year - $0) } }
    switch years {
    case 0: return (author >= 0.9 ? 0.95 : 0.85, "one year, source, volume and page; authors alike")
    case 1: return (author >= 0.9 ? 0.9 : 0.75, "one source, volume and page; a year apart")
    case nil: return (author >= 0.9 ? 0.85 : 0.7, "one source, volume and page; no year in one")
    default:
      return (author >= 0.97 ? 0.75 : 0.55, "one author, source, volume and page; other year")
    }
  }

  /// A reference without volume or page that can be only one of its author's, in that source and year.
  private func withoutPlace() -> [SuggestedPair] {
    var found: [SuggestedPair] = []
    for group in groups(
      items.count,
      by: { index -> String? in
        let reference = references[index]
        guard reference.author != 0, reference.source != 0, let year = reference.year else {
          return nil
        }
        return "\(reference.author) \(year) \(reference.source)"
      })
    {
      for incomplete in group.members where !references[incomplete].hasPlace {
        let candidates = group.members.filter { other in
          other != incomplete && fits(incomplete, other)
        }
        guard let other = candidates.first else { continue }
        let isAlone = candidates.count == 1
        found.append(
          SuggestedPair(
            first: incomplete, second: other, score: isAlone ? 0.8 : 0.5,
            reason: "one author, year and source; one lacks volume or page"
              + (isAlone ? "" : ", but fits \(candidates.count)")))
      }
    }
    return found
  }

  /// Whether nothing that the incomplete reference says contradicts the other.
  private func fits(_ incomplete: Int, _ other: Int) -> Bool {
    let (part, whole) = (references[incomplete], references[other])
    if !part.doi.isEmpty, !whole.doi.isEmpty, part.doi != whole.doi { return false }
    if !part.volume.isEmpty, part.volume != whole.volume { return false }
    if !part.page.isEmpty, part.page != whole.page { return false }
    return whole.hasPlace || !whole.volume.isEmpty || !whole.page.isEmpty
  }

  /// Works without a volume, as books are: one author and year, titles that begin alike.
  private func sameBook(_ one: Int, _ other: Int) -> (Double, String)? {
    let (first, second) = (references[one], references[other])
    guard first.source != second.source,
      let name = sourceNames[first.source], let another = sourceNames[second.source],
      first.page.isEmpty || second.page.isEmpty || first.page == second.page
    else { return nil }
    if !first.doi.isEmpty, !second.doi.isEmpty, first.doi != second.doi { return nil }
    if Set(name.filter(\.isNumber)) != Set(another.filter(\.isNumber)) { return nil }
    let likeness = (try? StringSimilarity.jaroWinkler(name, another)) ?? 0
    let (short, long) = name.count < another.count ? (name, another) : (another, name)
    if short.count >= 8, long.hasPrefix(short) {
      return (0.82, "one author and year; one title begins the other")
    }
    guard likeness >= 0.9, short.count >= 8 else { return nil }
    return (0.4 + 0.45 * likeness, "one author and year; titles alike")
  }
}
