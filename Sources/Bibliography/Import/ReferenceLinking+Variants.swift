import SQLite

/// Variants of one work.
extension ReferenceLinking {
  func variants() throws(SQLiteError) -> [ReferenceLinks.Variant] {
    var sets = UnionFind(count: ids.count)
    try joinByDOI(&sets)
    joinByPlace(&sets)
    joinBySpelling(&sets)
    return try variants(of: &sets)
  }

  // MARK: One DOI

  private func joinByDOI(_ sets: inout UnionFind) throws(SQLiteError) {
    let details = try connection.prepare(
      """
      SELECT a.name, r.year, s.name, r.volume, coalesce(r.page, r.article_number)
      FROM cited_references AS r
      LEFT JOIN cited_authors AS a ON a.cited_author_id = r.cited_author_id
      LEFT JOIN cited_sources AS s ON s.cited_source_id = r.cited_source_id
      WHERE r.reference_id = ?
      """)
    for group in groups(ids.indices.lazy.filter { dois[$0] != 0 }.map { (dois[$0], Int32($0)) }) {
      var members: [ReferenceIdentity] = []
      for index in group {
        try details.bind(1, Int(ids[Int(index)]))
        _ = try details.step()
        members.append(
          ReferenceIdentity(
            authorName: details.optionalText(0), year: details.optionalInt(1),
            sourceName: details.optionalText(2), volume: details.optionalText(3),
            page: details.optionalText(4)))
        details.reset()
      }
      for (number, work) in SameDOI(members).works().enumerated() {
        sets.join(Int(group[work]), Int(group[number]))
      }
    }
  }

  // MARK: One place

  /// Equal author, year, volume and page, whatever the source: it is abbreviated in many ways. Where
  /// DOIs or a missing author make that doubtful, the source decides.
  private func joinByPlace(_ sets: inout UnionFind) {
    let withPlace = ids.indices.lazy.filter { hasPlace($0) }
    for group in groups(withPlace.map { (place($0), Int32($0)) }) {
      let isPlain = !isDoubtful(group)
      for (position, one) in group.enumerated() {
        for other in group.dropFirst(position + 1) {
          let (one, other) = (Int(one), Int(other))
          if isPlain || sources[one] == sources[other] && sources[one] != 0
            || dois[one] == dois[other] && dois[one] != 0
          {
            sets.join(one, other)
          }
        }
        // Equal places are transitive where nothing is doubtful.
        if isPlain { break }
      }
    }
  }

  private func isDoubtful(_ group: [Int32]) -> Bool {
    if group.contains(where: { surnames[Int($0)] == 0 }) { return true }
    var doi: UInt64 = 0
    var source: UInt64 = 0
    var dois = false
    var sources = false
    for index in group.lazy.map({ Int($0) }) {
      if self.dois[index] != 0 {
        dois = dois || doi != 0 && doi != self.dois[index]
        doi = self.dois[index]
      }
      if self.sources[index] != 0 {
        sources = sources || source != 0 && source != self.sources[index]
        source = self.sources[index]
      }
    }
    return dois && sources
  }

  func hasPlace(_ index: Int) -> Bool {
    authors[index] != 0 && years[index] != Self.noYear && volumes[index] != 0 && pages[index] != 0
  }

  private func place(_ index: Int) -> Key {
    Key(authors[index], years[index], 0, volumes[index], pages[index])
  }

  // MARK: One spelling

  private func joinBySpelling(_ sets: inout UnionFind) {
    let named = ids.indices.lazy.filter { sources[$0] != 0 }
    let grouped = groups(
      named.map {
        (Key(authors[$0], years[$0], sources[$0], volumes[$0], 0), Int32($0))
      })
    for group in grouped {
      for (position, one) in group.enumerated() {
        for other in group.dropFirst(position + 1) where differInSpelling(Int(one), Int(other)) {
          sets.join(Int(one), Int(other))
        }
      }
    }
    for group in grouped { joinOnlyWork(group, &sets) }
  }

  /// Whether two references of one author, year, source and volume say the same of everything else.
  private func differInSpelling(_ one: Int, _ other: Int) -> Bool {
    guard pages[one] == pages[other], articleNumbers[one] == articleNumbers[other],
      patents[one] == patents[other]
    else { return false }
    return pages[one] != 0 || articleNumbers[one] != 0 || dois[one] == dois[other]
  }

  /// References of one author, year, source and volume that say nothing else are the one work that has
  /// a DOI and no page, if there is no other.
  private func joinOnlyWork(_ group: [Int32], _ sets: inout UnionFind) {
    var bare: [Int] = []
    var works: Set<Int> = []
    var isDOIWork = false
    for index in group.map({ Int($0) }) {
      let hasLocation = pages[index] != 0 || articleNumbers[index] != 0
      if !hasLocation, dois[index] == 0, patents[index] == 0 {
        bare.append(index)
        continue
      }
      // Pages of a book are parts of it; in a volume of a journal they are other papers.
      if hasLocation, volumes[index] == 0 { continue }
      works.insert(sets.find(index))
      if !hasLocation { isDOIWork = true }
    }
    guard isDOIWork, works.count == 1, let work = works.first else { return }
    for index in bare { sets.join(work, index) }
  }

  // MARK: Groups

  /// What references are compared by; side by side in memory, since sorting compares nothing else.
  private struct Key: Comparable {
    private let author: UInt64
    private let year: Int32
    private let source: UInt64
    private let volume: UInt64
    private let page: UInt64

    init(_ author: UInt64, _ year: Int32, _ source: UInt64, _ volume: UInt64, _ page: UInt64) {
      self.author = author
      self.year = year
      self.source = source
      self.volume = volume
      self.page = page
    }

    static func < (one: Key, other: Key) -> Bool {
      if one.author != other.author { return one.author < other.author }
      if one.year != other.year { return one.year < other.year }
      return (one.source, one.volume, one.page) < (other.source, other.volume, other.page)
    }
  }

  /// The indices of each run of equal keys that has more than one.
  private func groups<Key: Comparable>(_ entries: some Sequence<(Key, Int32)>) -> [[Int32]] {
    let sorted = entries.sorted { $0 < $1 }
    var groups: [[Int32]] = []
    var start = 0
    for index in 0...sorted.count
    where index == sorted.count || sorted[index].0 != sorted[start].0 {
      if index - start > 1 { groups.append(sorted[start..<index].map(\.1)) }
      start = index
    }
    return groups
  }

  // MARK: Outcome

  /// The members of each set that count as another one, which is the one that most papers cite.
  private func variants(
    of sets: inout UnionFind
  ) throws(SQLiteError) -> [ReferenceLinks.Variant] {
    var members: [Int: [Int]] = [:]
    for index in ids.indices {
      let root = sets.find(index)
      if root != index { members[root, default: [root]].append(index) }
    }
    let key = try connection.prepare(
      "SELECT reference_key FROM cited_references WHERE reference_id = ?")
    var variants: [ReferenceLinks.Variant] = []
    for (_, group) in members.sorted(by: { $0.key < $1.key }) {
      var candidates: [(index: Int, key: String)] = []
      for index in group {
        try key.bind(1, Int(ids[index]))
        _ = try key.step()
        candidates.append((index, key.text(0)))
        key.reset()
      }
      candidates.sort {
        citationCounts[$0.index] != citationCounts[$1.index]
          ? citationCounts[$0.index] > citationCounts[$1.index]
          : $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
      }
      let preferred = candidates[0].index
      for (index, _) in candidates.dropFirst() {
        variants.append(
          ReferenceLinks.Variant(
            reference: ids[index], preferred: ids[preferred], rule: rule(index, preferred)))
      }
    }
    return variants
  }

  /// Why a reference counts as the preferred one; where only a third variant links the two, what of
  /// the rules comes nearest.
  private func rule(_ index: Int, _ preferred: Int) -> ReferenceMatchRule {
    if dois[index] != 0, dois[index] == dois[preferred] {
      if surnames[index] != 0, surnames[index] == surnames[preferred] { return .doiAndSurname }
      let isOnePlace =
        pages[index] != 0 && pages[index] == pages[preferred]
        && volumes[index] == volumes[preferred]
      return isOnePlace ? .doiAndPlace : .doiAndYear
    }
    if hasPlace(index), hasPlace(preferred), place(index) == place(preferred) {
      return .authorYearVolumePage
    }
    if authors[index] == authors[preferred], years[index] == years[preferred],
      sources[index] == sources[preferred], volumes[index] == volumes[preferred]
    {
      return differInSpelling(index, preferred) ? .spelling : .onlyWork
    }
    return .authorYearVolumePage
  }
}
