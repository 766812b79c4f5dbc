import Bibliography
import Kernels
import Kinds
import SQLite

/// The items of a kind that a network can have, to try selections on before anything is stored.
package struct SelectableItems {
  private let counts: ItemCounts
  private let names: Labels

  /// - Complexity: O(occurrences), and sorting them where the kind's table is not in the order of items.
  package init(of kind: ItemKind, slicing: Slicing, database: Database) throws {
    let form = NetworkSettings(kinds: [.item(kind)]).form(for: kind)
    let source = try OccurrenceSource(kind: kind, form: form, database: database)
    counts = try ItemCounts(source: source, slicing: slicing, connection: database.connection)
    names = try source.labels(database.connection, asWritten: true)
  }

  package var count: Int { counts.itemCount }

  /// How many a rule selects in one slice or more.
  package func selectedCount(by rule: SelectionRule) throws -> Int {
    let selection = try SliceSelection(counts, by: rule, names: names)
    return counts.ids.indices.count { item in
      counts.entries(of: item).contains { selection.isSelected[$0] }
    }
  }
}
