import Foundation
import SQLite
import Testing

@testable import Bibliography

/// What is left out of counts stands in no row of any saved query, whatever its query reads.
struct LeftOutQueryTests {
  /// An item of the records below, as queries may write it.
  struct Item: Sendable, CustomTestStringConvertible {
    let kind: String
    let spellings: [String]
    /// The measures of output/main-information that are less without it.
    let measures: [String]
    var testDescription: String { kind }
  }

  private static let items = [
    Item(
      kind: "author", spellings: ["QUILL, QUENTIN", "QUILL, QQ", "QUILL QQ"],
      measures: ["authors", "authors by abbreviated name", "author appearances"]),
    Item(kind: "institution", spellings: ["QUARRY INSTITUTE"], measures: ["institutions"]),
    Item(
      kind: "country", spellings: ["PORTUGAL"],
      measures: ["share of papers from several countries", "countries"]),
    Item(
      kind: "keyword", spellings: ["BLUE CLAY", "BLUE-CLAY"],
      measures: ["author keywords", "Keywords Plus", "keywords of both kinds"]),
    Item(
      kind: "source", spellings: ["QUARRY LETTERS"],
      measures: ["sources", "source titles as written"]),
    Item(
      kind: "cited_reference", spellings: ["PEBBLE P, 1990, PEBBLE REV, V1, P1"],
      measures: ["cited references", "different cited works"]),
    Item(kind: "cited_author", spellings: ["PEBBLE P"], measures: []),
    Item(kind: "cited_source", spellings: ["PEBBLE REV"], measures: []),
  ]

  /// Columns that describe what a row is of, and are no count of the kind; and merges themselves.
  private static let describing: [String: Set<String>] = [
    "author": [
      "papers/highly-cited.first_author", "papers/matching-words.first_author",
      "papers/most-cited.first_author", "papers/most-cited-locally.first_author",
      "papers/most-used.first_author",
      // Cited authors are a kind of their own, who may have the same name.
      "references/most-cited-authors.author", "references/most-cited-names-as-written.author",
    ],
    "country": [
      "institutions/corresponding-authors.country", "institutions/top-institutions.country",
    ],
    "source": ["references/most-cited-sources.source"],
    "cited_reference": ["references/variants.work", "references/variants.variant"],
  ]

  @Test(arguments: items)
  func `what is left out is in no row of a query`(item: Item) throws {
    let database = try Importer.database(ofRecords: (1...3).map(Self.record))
    let before = try Self.places(of: item, in: database)
    let measures = try Self.measures(database)
    // The test is of nothing where no query shows the item.
    #expect(before.count >= 2, "\(before)")

    let folder = try ImportFolder()
    let list = try folder.file("stop.txt", item.spellings[0] + "\n")
    let summary = try Thesaurus(database)
      .import(file: list, kind: try ThesaurusKind(named: item.kind), format: .drops)
    #expect(summary.droppedCount == 1)

    let after = try Self.places(of: item, in: database)
    #expect(after.isSubset(of: Self.describing[item.kind] ?? []), "\(after.sorted())")
    var less: [String] = []
    for (measure, other) in zip(measures, try Self.measures(database)) where measure != other {
      #expect(measure.name == other.name && other.value < measure.value)
      less.append(measure.name)
    }
    #expect(less == item.measures)
  }

  /// The queries and columns that name the item, in each form of institutions.
  private static func places(of item: Item, in database: Database) throws -> Set<String> {
    var places: Set<String> = []
    for query in try SavedQueryCatalogue().queries
    where query.dataset == nil && query.subject != "checks" {
      let names = Set(query.parameters.map(\.name))
      var arguments = names.contains("limit") ? ["limit": "-1"] : [:]
      let forms = names.contains("institutions") ? ["as-written", "members", "parents"] : [""]
      for form in forms {
        if !form.isEmpty { arguments["institutions"] = form }
        let rows = try query.rows(in: database.connection, arguments)
        while let row = try rows.next() {
          for (column, value) in zip(query.columns, row) {
            guard case .text(let text) = value else { continue }
            if item.spellings.contains(text.uppercased()) {
              places.insert("\(query.name).\(column.name)")
            }
          }
        }
      }
    }
    return places
  }

  private struct Measure: Equatable {
    let name: String
    let value: Double
  }

  private static func measures(_ database: Database) throws -> [Measure] {
    let query = try SavedQueryCatalogue().query(named: "output/main-information")
    let rows = try query.rows(in: database.connection)
    var measures: [Measure] = []
    while let row = try rows.next() {
      guard case .text(let name) = row[0] else { continue }
      switch row[1] {
      case .integer(let value): measures.append(Measure(name: name, value: Double(value)))
      case .real(let value): measures.append(Measure(name: name, value: value))
      default: break
      }
    }
    return measures
  }

  private static func record(_ number: Int) -> String {
    """
    AU Quill, QQ
       Other, OO
       Solo, SS
    AF Quill, Quentin
       Other, Olive
       Solo, SS
    TI Title of paper \(number)
    SO QUARRY LETTERS
    J9 QUARRY LETT
    DE \(number == 2 ? "blue clay" : "Blue-Clay"); marl
    ID BLUE CLAY; LOAM
    C1 [Quill, Quentin] Quarry Inst, Faro, Portugal.
       [Other, Olive; Solo, SS] Other Univ, Oslo, Norway.
    C3 Quarry Institute; Other University
    RP Quill, QQ (corresponding author), Quarry Inst, Faro, Portugal.
    CR Pebble P, 1990, PEBBLE REV, V1, P1
       PEBBLE P, 1990, PEBBLE REV, V1, P1
       Stone S, 1980, STONE REV, V2, P9
       Quill QQ, 2001, QUARRY LETT, V1, P1
    TC 4
    DT Article
    LA English
    WC Geology
    VL 1
    BP \(number)
    PY 200\(number)
    UT WOS:00000000000000\(number)
    """
  }
}
