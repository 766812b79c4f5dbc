/// Which paper each record without an accession number is: a function of the set of all records, so
/// that neither their order nor how they are spread over imports matters.
///
/// 1. Records with one DOI are one paper. When papers with an accession number have that DOI, it is one
///    of these: of several the only one that also has the title, else the one with the least number.
/// 2. When none has, it is the only paper with an accession number and without a DOI that has its
///    title, unless records with another DOI claim the same paper.
/// 3. Records without a DOI are the only paper that has their title, whether by its accession number or
///    by rule 1; records of one title that find none are one paper.
/// 4. What fits several papers by its title is none of them: a title alone does not tell which.
///
/// A *title* is title, year and first author, all three. Two different accession numbers are never one
/// paper, nor are two different DOIs unless one accession number has both.
struct PaperPartition {
  /// A paper with an accession number, by those of its records that have it.
  struct Numbered {
    let paperID: Int
    var number: PaperNumber
    var dois: Set<String> = []
    var titles: Set<RecordIdentity.Title> = []
  }

  enum Place: Hashable {
    /// The paper of this id, which has an accession number.
    case numbered(Int)
    case doi(String)
    case title(RecordIdentity.Title)
    /// Neither DOI nor title: the record at this index stands alone.
    case alone(Int)
  }

  private let numbered: [Numbered]
  private let records: [RecordIdentity]

  /// - Parameters:
  ///   - numbered: at least those that share a DOI or title with a record.
  ///   - records: the identities of the records without an accession number.
  init(numbered: [Numbered], records: [RecordIdentity]) {
    self.numbered = numbered.sorted { $0.number.value < $1.number.value }
    self.records = records
  }

  /// For each record the paper that it is.
  ///
  /// - Complexity: O(records + papers) expected time.
  func places() -> [Place] {
    let places = placesOfDOIs()
    var papersOfTitle = papersOfTitle(among: numbered) { _ in true }
    for record in records {
      if let doi = record.doi, let title = record.title {
        papersOfTitle[title, default: []].insert(places[doi] ?? .doi(doi))
      }
    }
    return records.enumerated().map { index, record in
      if let doi = record.doi { return places[doi] ?? .doi(doi) }
      guard let title = record.title else { return .alone(index) }
      if let papers = papersOfTitle[title], papers.count == 1, let only = papers.first {
        return only
      }
      return .title(title)
    }
  }

  private func papersOfTitle(
    among papers: [Numbered], where isMeant: (Numbered) -> Bool
  ) -> [RecordIdentity.Title: Set<Place>] {
    var found: [RecordIdentity.Title: Set<Place>] = [:]
    for paper in papers where isMeant(paper) {
      for title in paper.titles { found[title, default: []].insert(.numbered(paper.paperID)) }
    }
    return found
  }

  /// The papers of the records with a DOI, by that DOI.
  private func placesOfDOIs() -> [String: Place] {
    var titlesOfDOI: [String: Set<RecordIdentity.Title>] = [:]
    for record in records {
      if let doi = record.doi {
        titlesOfDOI[doi, default: []].formUnion([record.title].compactMap { $0 })
      }
    }
    var papersOfDOI: [String: [Numbered]] = [:]
    for paper in numbered {
      for doi in paper.dois { papersOfDOI[doi, default: []].append(paper) }
    }
    let withoutDOI = papersOfTitle(among: numbered) { $0.dois.isEmpty }
    var places: [String: Place] = [:]
    var claims: [Place: [String]] = [:]
    for (doi, titles) in titlesOfDOI {
      if let papers = papersOfDOI[doi] {
        let alike = papers.filter { !$0.titles.isDisjoint(with: titles) }
        let chosen = alike.count == 1 ? alike[0] : papers[0]
        places[doi] = .numbered(chosen.paperID)
      } else {
        let candidates = titles.reduce(into: Set<Place>()) {
          $0.formUnion(withoutDOI[$1] ?? [])
        }
        if candidates.count == 1, let only = candidates.first {
          claims[only, default: []].append(doi)
        }
      }
    }
    for (paper, dois) in claims where dois.count == 1 { places[dois[0]] = paper }
    return places
  }
}
