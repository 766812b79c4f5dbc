import SQLite
import Schema

/// One merge of the thesaurus.
public struct ThesaurusMerge: Equatable, Sendable {
  public let kind: ThesaurusKind
  public let variant: ThesaurusItemName
  /// What counts: the end of the chain, when the item that the decision names is itself merged.
  public let preferred: ThesaurusItemName
  /// The name that the decision gives, when that item is itself merged.
  public let stated: String?
  public let origin: String
  public let reason: String?
  /// ISO time, UTC; `nil` for merges that come with the program.
  public let decidedAt: String?
  /// Included papers that have the variant itself.
  public let variantPaperCount: Int
  /// Included papers that count for the preferred item, all its variants with it.
  public let preferredPaperCount: Int
}

/// The name of an item, with what tells it from others of that name.
public struct ThesaurusItemName: Equatable, Sendable {
  public let name: String
  /// Of an institution.
  public let country: String?
  /// Of an institution: `C1` or `C3`.
  public let origin: String?
  /// Of a source.
  public let issn: String?
  /// Of an author.
  public let orcid: String?
}

extension Thesaurus {
  /// The merges of a kind, or of all, by kind, preferred name, and variant.
  ///
  /// - Complexity: O(m log m + occurrences of the kinds) for m merges.
  public func merges(kind: ThesaurusKind? = nil) throws(BibliographyError) -> [ThesaurusMerge] {
    try database.attempt { connection throws(SQLiteError) in
      var merges: [ThesaurusMerge] = []
      for kind in kind.map({ [$0] }) ?? ThesaurusKind.all {
        merges += try self.merges(of: kind, connection)
      }
      return merges
    }
  }

  private func merges(
    of kind: ThesaurusKind, _ connection: Connection
  ) throws(SQLiteError) -> [ThesaurusMerge] {
    let names = try connection.prepare(
      """
      SELECT t.variant_id, t.preferred_id,
        CASE WHEN t.stated_id IS NOT NULL THEN t.preferred END, t.origin, t.reason, t.decided_at
      FROM thesaurus AS t WHERE t.kind = ?
      """)
    try names.bind(1, kind.name)
    guard try names.step() else { return [] }
    let items = ThesaurusItems(kind, connection)
    let counts = try ThesaurusPaperCounts(kind, connection)
    var merges: [ThesaurusMerge] = []
    repeat {
      merges.append(
        ThesaurusMerge(
          kind: kind, variant: try items.item(names.int(0)).name(of: kind),
          preferred: try items.item(names.int(1)).name(of: kind), stated: names.optionalText(2),
          origin: names.text(3), reason: names.optionalText(4), decidedAt: names.optionalText(5),
          variantPaperCount: counts.asWritten[names.int(0)] ?? 0,
          preferredPaperCount: counts.merged[names.int(1)] ?? 0))
    } while try names.step()
    func key(_ merge: ThesaurusMerge) -> [String] {
      [
        merge.preferred.name, merge.variant.name, merge.variant.country ?? "",
        merge.variant.origin ?? "", merge.variant.issn ?? "",
      ]
    }
    return merges.sorted { one, other in
      for (left, right) in zip(key(one), key(other)) where left != right {
        return left.utf8.lexicographicallyPrecedes(right.utf8)
      }
      return false
    }
  }
}

extension ThesaurusItems.Item {
  func name(of kind: ThesaurusKind) -> ThesaurusItemName {
    ThesaurusItemName(
      name: label, country: countryInWoS, origin: origin, issn: numbers.first,
      orcid: orcid)
  }
}

/// How many included papers have each item of a kind.
package struct ThesaurusPaperCounts {
  /// By item id, without any merge.
  package let asWritten: [Int: Int]
  /// By item id, all merges applied.
  package let merged: [Int: Int]

  package init(_ kind: ThesaurusKind, _ connection: Connection) throws(SQLiteError) {
    asWritten = try Self.counts(ThesaurusOccurrences.sql(kind), merges: "none", connection)
    if kind.items.isListed {
      merged = try Self.counts("SELECT item_id, paper_id FROM \(kind.name)_papers", connection)
    } else {
      merged = try Self.counts(ThesaurusOccurrences.sql(kind), merges: "all", connection)
    }
  }

  private static func counts(
    _ sql: String, merges: String? = nil, _ connection: Connection
  ) throws(SQLiteError) -> [Int: Int] {
    let rows = try connection.prepare(
      "SELECT item_id, count(*) FROM (\(sql)\n) GROUP BY item_id")
    try ThesaurusOccurrences.bind(rows, merges: merges ?? "")
    var counts: [Int: Int] = [:]
    while try rows.step() { counts[rows.int(0)] = rows.int(1) }
    return counts
  }
}

/// Which included papers have which items of a kind, as the records write them.
private enum ThesaurusOccurrences {
  /// A query that gives paper_id and item_id, with the parameters of `Schema/analysis`.
  ///
  /// An institution counts where it stands in an address only, too: its addresses show who
  /// comes first and who corresponds.
  static func sql(_ kind: ThesaurusKind) -> String {
    let file =
      kind.isOfInstitutions ? "suggestions/institution-occurrences" : "analysis/\(kind.name)"
    guard let text = Schema.text("\(file).sql") else { preconditionFailure("no \(file).sql") }
    return text
  }

  /// Binds those parameters that the query has: all occurrences count.
  static func bind(_ statement: Statement, merges: String) throws(SQLiteError) {
    for (index, name) in statement.parameterNames.enumerated() {
      switch name {
      case ":merges": try statement.bind(index + 1, merges)
      case ":single_words", ":reprint_addresses": try statement.bind(index + 1, 1)
      default: try statement.bindNull(index + 1)
      }
    }
  }
}
