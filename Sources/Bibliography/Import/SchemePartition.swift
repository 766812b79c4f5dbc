/// Which accession numbers of different databases of the platform are of one paper: a function of the
/// set of all records.
///
/// 1. Numbers of one database are never one paper.
/// 2. Numbers of different databases whose records have one DOI or one PubMed number are. Where a
///    database has several records with it, it is the only one that also has the title of a record of
///    another database, if there is one.
/// 3. So are those whose records have one title, year and first author, when no database has two such
///    records, and they do not have different DOIs. A preprint, a data set, a thesis or a patent of the
///    title of a paper is another work.
struct SchemePartition {
  /// What the records with one accession number say.
  struct Unit {
    let number: PaperNumber
    var dois: Set<String> = []
    var pubMedIDs: Set<String> = []
    var titles: Set<RecordIdentity.Title> = []

    mutating func add(_ identity: RecordIdentity) {
      if let doi = identity.doi { dois.insert(doi) }
      if let pubMedID = identity.pubMedID { pubMedIDs.insert(pubMedID) }
      if let title = identity.title { titles.insert(title) }
    }
  }

  private let units: [Unit]
  private let schemes: [String]
  private var parents: [Int]
  /// Of the root of each group.
  private var schemesOfGroup: [Set<String>]
  private var doisOfGroup: [Set<String>]

  init(_ units: [Unit]) {
    self.units = units.sorted { IdentifierScheme.isBefore($0.number, $1.number) }
    schemes = self.units.map(\.number.scheme)
    parents = Array(self.units.indices)
    schemesOfGroup = schemes.map { [$0] }
    doisOfGroup = self.units.map(\.dois)
  }

  /// The accession numbers that are one paper, each list and the lists in the order of
  /// ``IdentifierScheme/isBefore(_:_:)``.
  ///
  /// - Complexity: O(n log n) expected time for n numbers.
  mutating func groups() -> [[PaperNumber]] {
    for (_, members) in classes(of: \.dois) { join(chosen(members)) }
    for (_, members) in classes(of: \.pubMedIDs) { join(chosen(members)) }
    var byTitle: [RecordIdentity.Title: [Int]] = [:]
    for (index, unit) in units.enumerated() {
      for title in unit.titles { byTitle[title, default: []].append(index) }
    }
    let titles = byTitle.filter { $0.value.count > 1 }.sorted {
      ($0.key.key, $0.key.year ?? 0, $0.key.firstAuthor)
        < ($1.key.key, $1.key.year ?? 0, $1.key.firstAuthor)
    }
    for (_, members) in titles where Set(members.map { schemes[$0] }).count == members.count {
      join(members, byTitle: true)
    }
    var groups: [Int: [PaperNumber]] = [:]
    for index in units.indices {
      groups[root(index), default: []].append(units[index].number)
    }
    return groups.keys.sorted().compactMap { groups[$0] }
  }

  private func classes(of path: KeyPath<Unit, Set<String>>) -> [(String, [Int])] {
    var found: [String: [Int]] = [:]
    for (index, unit) in units.enumerated() {
      for key in unit[keyPath: path] { found[key, default: []].append(index) }
    }
    return found.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// At most one unit of each scheme.
  private func chosen(_ members: [Int]) -> [Int] {
    let ofScheme = Dictionary(grouping: members) { schemes[$0] }
    return members.filter { member in
      guard let rivals = ofScheme[schemes[member]], rivals.count > 1 else { return true }
      let fitting = rivals.filter { rival in
        members.contains {
          schemes[$0] != schemes[rival] && !units[$0].titles.isDisjoint(with: units[rival].titles)
        }
      }
      return fitting == [member]
    }
  }

  private mutating func join(_ members: [Int], byTitle: Bool = false) {
    for (place, one) in members.enumerated() {
      for other in members[(place + 1)...] {
        let (a, b) = (root(one), root(other))
        if a == b || !schemesOfGroup[a].isDisjoint(with: schemesOfGroup[b]) { continue }
        if byTitle,
          IdentifierScheme.workKind(schemes[one]) != IdentifierScheme.workKind(schemes[other])
        {
          continue
        }
        if byTitle, !doisOfGroup[a].isEmpty, !doisOfGroup[b].isEmpty,
          doisOfGroup[a].isDisjoint(with: doisOfGroup[b])
        {
          continue
        }
        let (first, second) = (min(a, b), max(a, b))
        parents[second] = first
        schemesOfGroup[first].formUnion(schemesOfGroup[second])
        doisOfGroup[first].formUnion(doisOfGroup[second])
      }
    }
  }

  private mutating func root(_ index: Int) -> Int {
    var root = index
    while parents[root] != root { root = parents[root] }
    var step = index
    while parents[step] != root { (step, parents[step]) = (parents[step], root) }
    return root
  }
}
