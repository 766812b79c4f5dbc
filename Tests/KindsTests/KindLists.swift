import Bibliography
import Kinds

/// The lines of SQL files that list kinds, as they follow from the catalogue.
struct KindLists {
  /// Lines of a file, between two others.
  struct Section: Sendable, CustomStringConvertible {
    /// Below the folder of the package.
    let file: String
    let name: String
    let lines: [String]
    /// Without the blanks before them, the lines around.
    var start: String { ends?.start ?? Self.marker + name }
    var end: String { ends?.end ?? "-- End of \(name)" }
    /// In a query the lines around are its own: reports show it, and nobody there is to know of markers.
    var ends: (start: String, end: String)?

    static let marker = "-- Written from the catalogue of kinds: "

    var description: String { "\(file): \(name)" }
  }

  let kinds: [ItemKind]

  init(of kinds: [ItemKind] = ItemKind.allCases) { self.kinds = kinds }

  var sections: [Section] {
    [
      Section(
        file: "Schema/refresh/thesaurus.sql", name: "merges",
        lines: merged.filter { !$0.table.isLinkedByRules }.flatMap(merges)),
      Section(
        file: "Schema/refresh/orphans.sql", name: "orphans",
        lines: removed.flatMap { closed(["DELETE FROM \($0.name)"] + left($0, keeping: \.keeps)) }),
      Section(
        file: "Schema/checks/09-merges-are-one-step.sql", name: "chains",
        lines: united(merged.map(chains))),
      Section(
        file: "Schema/checks/10-thesaurus-is-applied.sql", name: "merges",
        lines: united(merged.filter { !$0.table.isLinkedByRules }.map(unapplied))),
      Section(
        file: "Schema/checks/19-nothing-is-orphaned.sql", name: "orphans",
        lines: united(removed.map(orphans))),
      Section(
        file: "Queries/figures/network-nodes.sql", name: "totals",
        lines: kinds.filter { !$0.isListed }.flatMap(totals), ends: ("CASE k.kind", "ELSE '{}'")),
      Section(
        file: "Queries/figures/network-nodes.sql", name: "single totals",
        lines: kinds.filter(\.isListed).flatMap(singleTotals),
        ends: ("CASE n.item_kind", "ELSE t.papers")),
    ]
  }

  /// One kind for each table whose rows can be merged.
  private var merged: [ItemKind] { kinds.filter(\.hasOwnMerges) }

  /// The tables whose rows go with the last record that has them, each before those that it refers to.
  private var removed: [ItemTable] {
    var left = ItemTable.all(of: kinds).filter(\.isRemoved)
    var ordered: [ItemTable] = []
    while let next = left.firstIndex(where: { table in
      !table.uses.contains { use in left.contains { $0.name == use.table } }
    }) {
      ordered.append(left.remove(at: next))
    }
    return ordered + left
  }

  // MARK: Statements

  private func merges(_ kind: ItemKind) -> [String] {
    let (table, id) = (kind.table.name, kind.table.id)
    return [
      "UPDATE \(table) SET preferred_id = \(id) WHERE preferred_id <> \(id);",
      "UPDATE \(table) SET preferred_id = (",
      "    SELECT m.preferred_id FROM thesaurus AS m",
      "    WHERE m.kind = '\(kind.name)' AND m.variant_id = \(id)",
      "  )",
      "WHERE \(id) IN (SELECT variant_id FROM thesaurus WHERE kind = '\(kind.name)');",
    ]
  }

  private func chains(_ kind: ItemKind) -> [String] {
    let (table, id) = (kind.table.name, kind.table.id)
    return [
      "SELECT '\(table)' AS kind, v.\(id) AS item_id, v.preferred_id",
      "FROM \(table) AS v",
      "LEFT JOIN \(table) AS p ON p.\(id) = v.preferred_id",
      "WHERE v.preferred_id <> v.\(id)",
      "  AND (p.\(id) IS NULL OR p.preferred_id <> p.\(id))",
    ]
  }

  private func unapplied(_ kind: ItemKind) -> [String] {
    let (table, id) = (kind.table.name, kind.table.id)
    return [
      "SELECT",
      "  '\(kind.name)' AS kind, v.\(id) AS item_id, v.preferred_id, m.preferred_id AS expected",
      "FROM \(table) AS v",
      "LEFT JOIN thesaurus AS m ON m.kind = '\(kind.name)' AND m.variant_id = v.\(id)",
      "WHERE v.preferred_id <> coalesce(m.preferred_id, v.\(id))",
    ]
  }

  private func orphans(_ table: ItemTable) -> [String] {
    [
      "SELECT '\(table.noun)' AS kind, \(table.id) AS item_id, \(table.label) AS name",
      "FROM \(table.name)",
    ] + left(table, keeping: \.isOfPapers)
  }

  /// The condition that nothing keeps a row.
  private func left(_ table: ItemTable, keeping: (ItemUse) -> Bool) -> [String] {
    var lists = table.uses.filter(keeping).map { use in
      "SELECT \(use.column) FROM \(use.table)"
        + (use.isOptional ? " WHERE \(use.column) IS NOT NULL" : "")
    }
    if let kind = merged.first(where: { $0.table.name == table.name }) {
      let names = ThesaurusKind.of(kind).map { "'\($0.name)'" }
      let ofKind = names.count == 1 ? "= \(names[0])" : "IN (\(names.joined(separator: ", ")))"
      lists += ["variant_id", "preferred_id"].map { column in
        "SELECT \(column) FROM thesaurus WHERE kind \(ofKind)"
      }
      if kind.hasParents, let parents = names.last {
        lists.append(
          "SELECT stated_id FROM thesaurus WHERE kind = \(parents) AND stated_id IS NOT NULL")
      }
      lists.append("SELECT item_id FROM dropped_items WHERE kind = '\(kind.name)'")
    }
    return lists.enumerated().flatMap { index, list in
      wrapped("\(index == 0 ? "WHERE" : "  AND") \(table.id) NOT IN (", "\(list))", indent: 4)
    }
  }

  private func totals(_ kind: ItemKind) -> [String] {
    var lines = ["        WHEN '\(kind.name)' THEN ("]
    lines.append("          SELECT json_group_object(item_id, papers)")
    if kind.hasParents {
      lines += [
        "          FROM (",
        "            SELECT item_id, count(*) AS papers",
        "            FROM \(kind.name)_form_occurrences",
        "            WHERE institutions = coalesce((",
        "              SELECT json_extract(a.parameters, '$.occurrences.\(kind.name).institutions')",
        "              FROM networks AS w",
        "              JOIN analyses AS a ON a.analysis_id = w.analysis_id",
        "              WHERE w.name = coalesce(:network, 'keyword')",
        "            ), 'as-written')",
        "            GROUP BY item_id",
        "          )",
      ]
    } else {
      lines += wrapped(
        "          FROM (",
        "SELECT item_id, count(*) AS papers FROM \(kind.occurrenceView) GROUP BY item_id)",
        indent: 12)
    }
    return lines + ["        )"]
  }

  private func singleTotals(_ kind: ItemKind) -> [String] {
    ["    WHEN '\(kind.name)' THEN ("]
      + wrapped(
        "      SELECT nullif(count(*), 0) FROM \(kind.occurrenceView) AS o ",
        "WHERE o.item_id = n.item_id", indent: 6) + ["    )"]
  }

  // MARK: Lines

  private func united(_ selects: [[String]]) -> [String] {
    Array(selects.joined(separator: ["UNION ALL"]))
  }

  /// In one line if it is not too long.
  private func wrapped(_ start: String, _ rest: String, indent: Int) -> [String] {
    if start.count + rest.count <= 100 { return [start + rest] }
    let start = start.hasSuffix(" ") ? String(start.dropLast()) : start
    return [start, String(repeating: " ", count: indent) + rest]
  }

  /// The lines of a statement, with its semicolon.
  private func closed(_ lines: [String]) -> [String] {
    lines.dropLast() + lines.suffix(1).map { $0 + ";" }
  }
}
