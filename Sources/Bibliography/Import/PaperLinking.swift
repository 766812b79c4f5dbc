import SQLite

/// Finds which cited references are papers of the database.
///
/// A reference is a paper when it has its DOI and the same first author's surname, or a year at most one
/// apart and no other volume or page; else when first author, year, volume and first page (or article
/// number) are those of exactly one paper. Where two DOIs say otherwise, the source has to agree as
/// well.
///
/// - Complexity: O(references + papers).
struct PaperLinking {
  private let references: ReferenceLinking
  private var papersFound: [Paper] = []
  private var byDOI: [UInt64: Int] = [:]
  /// nil for a place that two papers have: neither can be told.
  private var byPlace: [Fingerprint.Key: Int?] = [:]

  private struct Paper {
    let id: Int
    let doi: UInt64
    let year: Int32
    let surname: UInt64
    let volume: UInt64
    let pages: [UInt64]
    /// Title and abbreviations.
    let sources: [UInt64]
  }

  init(_ references: ReferenceLinking) throws(SQLiteError) {
    self.references = references
    let rows = try references.connection.prepare(
      """
      SELECT p.paper_id, p.doi, p.year, upper(p.volume), upper(p.first_page),
        upper(p.article_number), coalesce(s.name_as_written, s.full_name_as_written),
        v.title, v.abbreviation_29, v.abbreviation_iso
      FROM papers AS p
      LEFT JOIN authorships AS s
        ON s.paper_id = p.paper_id AND s.position = 1 AND s.role = 'author'
      LEFT JOIN source_variants AS v ON v.variant_id = p.source_variant_id
      ORDER BY p.accession_number, p.paper_id
      """)
    func hash(_ column: Int) -> UInt64 {
      rows.isNull(column) ? 0 : rows.withTextBytes(column) { Fingerprint($0).low | 1 }
    }
    while try rows.step() {
      let name = rows.optionalText(6).map { AuthorName($0) }
      let surname =
        name.map { Fingerprint(SurnameKey.make($0.familyKey)).low | 1 } ?? 0
      // Some records give the article number as the first page too.
      let pages = Set([hash(4), hash(5)].filter { $0 != 0 }).sorted()
      let paper = Paper(
        id: rows.int(0), doi: hash(1),
        year: rows.isNull(2) ? ReferenceLinking.noYear : Int32(rows.int(2)),
        surname: surname, volume: hash(3), pages: pages,
        sources: (7...9).compactMap { column in
          rows.optionalText(column).map {
            Fingerprint(NameLetters.make(TextFolding.upperCaseKey($0))).low | 1
          }
        })
      let index = papersFound.count
      papersFound.append(paper)
      if paper.doi != 0, byDOI[paper.doi] == nil { byDOI[paper.doi] = index }
      guard surname != 0, paper.year != ReferenceLinking.noYear, paper.volume != 0 else { continue }
      for page in pages {
        let key = Fingerprint.Key(surname, paper.year, paper.volume, page)
        byPlace[key] = byPlace[key] == nil ? .some(index) : .some(nil)
      }
    }
  }

  func papers() -> [ReferenceLinks.Paper] {
    references.ids.indices.compactMap { index in
      paper(of: index).map {
        ReferenceLinks.Paper(
          reference: references.ids[index], paper: Int32($0.paper.id), rule: $0.rule)
      }
    }
  }

  private func paper(of index: Int) -> (paper: Paper, rule: ReferenceMatchRule)? {
    let doi = references.dois[index]
    if doi != 0, let found = byDOI[doi] {
      let paper = papersFound[found]
      if paper.surname != 0, paper.surname == references.surnames[index] {
        return (paper, .doiAndSurname)
      }
      let year = references.years[index]
      if paper.year != ReferenceLinking.noYear, year != ReferenceLinking.noYear,
        abs(paper.year - year) <= 1, !isElsewhere(index, than: paper)
      {
        return (paper, .doiAndYear)
      }
    }
    guard let paper = paperAtPlace(of: index) else { return nil }
    if doi != 0, paper.doi != 0, doi != paper.doi,
      !paper.sources.contains(references.sources[index])
    {
      return nil
    }
    return (paper, .authorYearVolumePage)
  }

  /// Whether volume and page are both another paper's.
  private func isElsewhere(_ index: Int, than paper: Paper) -> Bool {
    let (volume, page) = (references.volumes[index], references.pages[index])
    guard volume != 0, page != 0, paper.volume != 0, !paper.pages.isEmpty else { return false }
    return volume != paper.volume && !paper.pages.contains(page)
  }

  private func paperAtPlace(of index: Int) -> Paper? {
    let (surname, year, volume) = (
      references.surnames[index], references.years[index], references.volumes[index]
    )
    guard surname != 0, year != ReferenceLinking.noYear, volume != 0 else { return nil }
    for page in [references.pages[index], references.articleNumbers[index]] where page != 0 {
      let key = Fingerprint.Key(surname, year, volume, page)
      if let found = byPlace[key], let paper = found { return papersFound[paper] }
    }
    return nil
  }
}

extension Fingerprint {
  /// A place in a journal: surname, year, volume, page.
  struct Key: Hashable {
    let surname: UInt64
    let year: Int32
    let volume: UInt64
    let page: UInt64

    init(_ surname: UInt64, _ year: Int32, _ volume: UInt64, _ page: UInt64) {
      self.surname = surname
      self.year = year
      self.volume = volume
      self.page = page
    }
  }
}
