import SQLite

/// Settles which ways of writing a source are one source: those that share an ISSN (print or
/// electronic), and those without any that share their title with exactly one of these or with each
/// other.
struct SourceConsolidation {
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  private struct Variant {
    let id: Int
    let sourceID: Int
    let titleKey: String
    let numbers: [String]
  }

  func run() throws(SQLiteError) {
    let variants = try variants()
    if variants.isEmpty { return }
    var sets = joined(variants)
    var members: [Int: [Int]] = [:]
    for index in variants.indices { members[sets.find(index), default: []].append(index) }
    let assign = try connection.prepare(
      "UPDATE source_variants SET source_id = ?1 WHERE variant_id = ?2 AND source_id <> ?1")
    let move = try connection.prepare(
      "UPDATE papers SET source_id = ?1 WHERE source_variant_id = ?2 AND source_id IS NOT ?1")
    var taken: Set<Int> = []
    for (_, indices) in members.sorted(by: { $0.key < $1.key }) {
      let source = try source(of: indices.map { variants[$0] }, taken: &taken)
      for index in indices where variants[index].sourceID != source {
        for statement in [assign, move] {
          try statement.bind(1, source)
          try statement.bind(2, variants[index].id)
          try statement.run()
        }
      }
    }
    try connection.run(file: "sources")
    try setTitleKeys()
  }

  /// The least source of the variants that no other set has. A new source when there is none: a later
  /// file can take a set apart, when a title turns out to be that of two sources.
  private func source(of variants: [Variant], taken: inout Set<Int>) throws(SQLiteError) -> Int {
    if let free = variants.map(\.sourceID).sorted().first(where: { !taken.contains($0) }) {
      taken.insert(free)
      return free
    }
    let id = try connection.nextID("source_id", of: "sources")
    try connection.run(
      "INSERT INTO sources (source_id, title, title_key, preferred_id) "
        + "SELECT ?1, title, ?2, ?1 FROM source_variants WHERE variant_id = ?3",
      .integer(id), .text(variants[0].titleKey), .integer(variants[0].id))
    taken.insert(id)
    return id
  }

  private func setTitleKeys() throws(SQLiteError) {
    let sources = try connection.rows("SELECT source_id, title, title_key FROM sources") {
      (id: $0.int(0), title: $0.text(1), key: $0.text(2))
    }
    for source in sources {
      let key = FieldValues.titleKey(source.title)
      if key == source.key { continue }
      try connection.run(
        "UPDATE sources SET title_key = ? WHERE source_id = ?", .text(key), .integer(source.id))
    }
  }

  private func joined(_ variants: [Variant]) -> UnionFind {
    var sets = UnionFind(count: variants.count)
    var byNumber: [String: Int] = [:]
    for (index, variant) in variants.enumerated() {
      for number in variant.numbers {
        if let other = byNumber[number] {
          sets.join(index, other)
        } else {
          byNumber[number] = index
        }
      }
    }
    // Sources with a number that bear a title: a variant without one joins the only one of them.
    var withNumber: [String: Set<Int>] = [:]
    var withoutNumber: [String: Int] = [:]
    for (index, variant) in variants.enumerated() where !variant.numbers.isEmpty {
      withNumber[variant.titleKey, default: []].insert(sets.find(index))
    }
    for (index, variant) in variants.enumerated() where variant.numbers.isEmpty {
      if let candidates = withNumber[variant.titleKey], candidates.count == 1,
        let only = candidates.first
      {
        sets.join(index, only)
      } else if let other = withoutNumber[variant.titleKey] {
        sets.join(index, other)
      } else {
        withoutNumber[variant.titleKey] = index
      }
    }
    return sets
  }

  private func variants() throws(SQLiteError) -> [Variant] {
    try connection.rows(
      """
      SELECT variant_id, source_id, title, issn, eissn FROM source_variants
      ORDER BY variant_id
      """
    ) { row in
      Variant(
        id: row.int(0), sourceID: row.int(1), titleKey: FieldValues.titleKey(row.text(2)),
        numbers: [row.optionalText(3), row.optionalText(4)].compactMap { $0 }
          .compactMap(ISSN.normalised))
    }
  }
}
