import Bibliography
import SQLite
import Schema

/// Finds items that may be one.
///
/// Each kind has its rules (files `…Pairs.swift`). All of them compare only items that share a key, so
/// that the time grows with the number of items, not with its square. What is merged already is not
/// suggested. Every variant is suggested once, with its most likely preferred item, and the merges
/// never go round in a circle, so that the list can be imported as it is.
public struct MergeSuggestions {
  private let database: Database

  public init(_ database: Database) { self.database = database }

  /// - Parameters:
  ///   - minimumScore: less likely pairs are left out.
  ///   - limit: how many at most; `nil` for all.
  /// - Returns: by score, the likeliest first, then by the names byte-wise.
  /// - Complexity: O(n log n) for n items with their occurrences.
  public func find(
    _ kind: ThesaurusKind, minimumScore: Double = 0.7, limit: Int? = nil
  ) throws(AnalysisError) -> [MergeSuggestion] {
    guard minimumScore >= 0, minimumScore <= 1 else {
      throw .usage("the minimum score is \(minimumScore); give a number from 0 to 1")
    }
    guard kind != .institutionParent else {
      throw .usage(
        "parents of institutions are found by themselves: 'bibliolite query DATABASE "
          + "institutions/parents' shows them")
    }
    if let limit, limit < 1 { throw .usage("the limit is \(limit); give 1 or more") }
    return try database.analysing {
      let connection = database.connection
      let items = try SuggestionItems(kind, connection).items
      let pairs = try pairs(kind, items, connection)
      let best = select(pairs, items, kind, minimumScore: minimumScore)
      return limit.map { Array(best.prefix($0)) } ?? best
    }
  }

  private func pairs(
    _ kind: ThesaurusKind, _ items: [SuggestedItem], _ connection: Connection
  ) throws -> [SuggestedPair] {
    switch kind.nameForm {
    case .keyword, .plain: try KeywordPairs(items, kind: kind, connection).find()
    case .person: try AuthorPairs(items, connection).find()
    case .organisation: try InstitutionPairs(items, connection).find()
    case .country: try CountryPairs(items, connection).find()
    case .title: try SourcePairs(items, connection).find()
    case .abbreviatedTitle: try CitedSourcePairs(items, connection).find()
    case .citedPerson: try CitedAuthorPairs(items, connection).find()
    case .reference: try CitedReferencePairs(items, connection).find()
    }
  }

  private func select(
    _ pairs: [SuggestedPair], _ items: [SuggestedItem], _ kind: ThesaurusKind,
    minimumScore: Double
  ) -> [MergeSuggestion] {
    let fullness = items.map { Self.fullness(of: $0, kind) }
    let signs = items.map { item in item.label.utf8.count { Self.isSign($0) } }
    // A total order, so that no merges go round in a circle: the fuller name, more papers, less
    // punctuation, then the name byte-wise.
    func comesFirst(_ one: Int, _ other: Int) -> Bool {
      if fullness[one] != fullness[other] { return fullness[one] > fullness[other] }
      if items[one].paperCount != items[other].paperCount {
        return items[one].paperCount > items[other].paperCount
      }
      if signs[one] != signs[other] { return signs[one] < signs[other] }
      if items[one].label != items[other].label {
        return items[one].label.utf8.lexicographicallyPrecedes(items[other].label.utf8)
      }
      return items[one].id < items[other].id
    }
    var best: [Int: MergeSuggestion] = [:]
    for pair in pairs where pair.first != pair.second {
      let score = (min(max(pair.score, 0), 1) * 1000).rounded() / 1000
      guard score >= minimumScore else { continue }
      let (preferred, variant) =
        comesFirst(pair.first, pair.second)
        ? (pair.first, pair.second) : (pair.second, pair.first)
      let suggestion = MergeSuggestion(
        variant: items[variant], preferred: items[preferred], score: score, reason: pair.reason)
      if let known = best[variant], !isBetter(suggestion, known) { continue }
      best[variant] = suggestion
    }
    return best.values.sorted(by: isBetter)
  }

  private func isBetter(_ one: MergeSuggestion, _ other: MergeSuggestion) -> Bool {
    if one.score != other.score { return one.score > other.score }
    for (left, right) in [
      (one.preferred.label, other.preferred.label), (one.variant.label, other.variant.label),
      (one.preferred.country ?? "", other.preferred.country ?? ""),
      (one.variant.country ?? "", other.variant.country ?? ""),
      (one.preferred.origin ?? "", other.preferred.origin ?? ""),
      (one.variant.origin ?? "", other.variant.origin ?? ""), (one.reason, other.reason),
    ] where left != right {
      return left.utf8.lexicographicallyPrecedes(right.utf8)
    }
    return (one.preferred.id, one.variant.id) < (other.preferred.id, other.variant.id)
  }

  /// ASCII that is neither letter, digit nor blank.
  private static func isSign(_ byte: UInt8) -> Bool {
    byte < 0x80 && byte != 0x20 && !(0x30...0x39).contains(byte) && !(0x41...0x5A).contains(byte)
      && !(0x61...0x7A).contains(byte)
  }

  /// What makes a name the one to keep, before its papers count: for an author the given names in
  /// full, for an institution the Web of Science's own name, for a source an ISSN.
  private static func fullness(of item: SuggestedItem, _ kind: ThesaurusKind) -> Int {
    switch kind.nameForm {
    case .person: AuthorPairs.fullness(of: item.label)
    case .organisation: item.origin == "organisation" ? 1 : 0
    case .title: item.issn == nil ? 0 : 1
    default: 0
    }
  }
}

/// The items of a kind that no other one stands for, with their papers.
struct SuggestionItems {
  let items: [SuggestedItem]

  init(_ kind: ThesaurusKind, _ connection: Connection) throws(SQLiteError) {
    let counts = try ThesaurusPaperCounts(kind, connection).merged
    let details =
      switch kind.nameForm {
      case .organisation:
        "(SELECT c.name_in_wos FROM countries AS c WHERE c.country_id = institutions.country_id), "
          + "origin, NULL"
      case .title: "NULL, NULL, coalesce(issn, eissn)"
      default: "NULL, NULL, NULL"
      }
    items = try connection.rows(
      "SELECT \(kind.idColumn), \(kind.label), \(details) FROM \(kind.table) "
        + "WHERE preferred_id = \(kind.idColumn) ORDER BY \(kind.idColumn)"
    ) { row in
      SuggestedItem(
        id: row.int(0), label: row.text(1), paperCount: counts[row.int(0)] ?? 0,
        country: row.optionalText(2), origin: row.optionalText(3), issn: row.optionalText(4))
    }.filter { $0.paperCount > 0 }
  }
}

extension Schema {
  /// A text of `Schema/suggestions`.
  static func suggestion(_ name: String) -> String {
    guard let text = text("suggestions/\(name).sql") else {
      preconditionFailure("no Schema/suggestions/\(name).sql")
    }
    return text
  }
}

extension Sequence where Element == SuggestedItem {
  /// Indices by item id.
  var indexOfID: [Int: Int] {
    Dictionary(uniqueKeysWithValues: enumerated().map { ($1.id, $0) })
  }
}

/// Groups of indices that share a key, in the order of the keys.
func groups<Key: Hashable & Comparable>(
  _ count: Int, by key: (Int) -> Key?
) -> [(key: Key, members: [Int])] {
  var members: [Key: [Int]] = [:]
  for index in 0..<count {
    if let key = key(index) { members[key, default: []].append(index) }
  }
  return members.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
    .map { (key: $0.key, members: $0.value) }
}
