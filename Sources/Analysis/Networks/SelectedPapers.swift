import Kernels
import SQLite

/// Papers as nodes, selected in each slice by how often they were cited, as the records say.
///
/// Equal numbers are taken in the order of the papers' labels, byte by byte. A paper that was never
/// cited is taken by `all` and `linked` only.
struct SelectedPapers {
  private(set) var nodes: [NetworkOccurrences.Node] = []
  private(set) var years: [Int32] = []
  private(set) var slices: [SliceSelection.Summary] = []

  private struct Candidate {
    let id: Int
    let year: Int
    let label: String
    let timesCited: Int
  }

  init(
    _ settings: NetworkSettings, slicing: Slicing, connection: Connection
  ) throws {
    var candidates = [[Candidate]](repeating: [], count: slicing.count)
    let rows = try connection.prepare(
      """
      SELECT p.paper_id, p.year, coalesce(p.times_cited, 0),
        coalesce(a.name_as_written || ', ', '') || p.year
          || coalesce(', ' || coalesce(s.abbreviation_29, s.title), '')
          || coalesce(', V' || p.volume, '') || coalesce(', P' || p.first_page, '')
      FROM papers AS p
      LEFT JOIN authorships AS a
        ON a.paper_id = p.paper_id AND a.position = 1 AND a.role = 'author'
      LEFT JOIN sources AS s ON s.source_id = p.source_id
      WHERE p.is_included = 1 AND p.year BETWEEN ? AND ?
      ORDER BY p.paper_id
      """)
    try rows.bind([.integer(slicing.firstYear), .integer(slicing.lastYear)])
    while try rows.step() {
      let year = rows.int(1)
      candidates[slicing.slice(of: year)].append(
        Candidate(id: rows.int(0), year: year, label: rows.text(3), timesCited: rows.int(2)))
    }
    var linked: Set<PaperID>?
    if settings.selection == .linked {
      linked = try Self.linked(candidates.joined(), settings, connection)
    }
    var taken: [Candidate] = []
    for (slice, papers) in candidates.enumerated() {
      let ordered = papers.sorted {
        comesBefore($0.label, $1.label) || ($0.label == $1.label && $0.id < $1.id)
      }
      let chosen =
        if let linked {
          ordered.filter { linked.contains(PaperID($0.id)) }
        } else {
          try Self.select(ordered, settings, slice: slice, of: slicing.count)
        }
      taken += chosen
      slices.append(
        SliceSelection.Summary(
          candidateCount: papers.count, selectedCount: chosen.count,
          threshold: chosen.map(\.timesCited).min() ?? 0,
          occurrenceCount: chosen.count))
    }
    taken.sort { $0.id < $1.id }
    nodes = taken.map {
      .init(kind: .paper, itemID: $0.id, label: $0.label, timesCited: $0.timesCited)
    }
    years = taken.map { Int32($0.year) }
  }

  /// The papers that cite another one or are cited by one, of those that were cited often enough.
  private static func linked(
    _ papers: some Sequence<Candidate>, _ settings: NetworkSettings, _ connection: Connection
  ) throws -> Set<PaperID> {
    let possible = Set(
      papers.filter { settings.minimumCount <= 1 || Double($0.timesCited) >= settings.minimumCount }
        .map { PaperID($0.id) })
    let citations = try DirectCitations(connection, among: possible.contains).citations
    return Set(citations.flatMap { [$0.citing, $0.cited] })
  }

  private static func select(
    _ papers: [Candidate], _ settings: NetworkSettings, slice: Int, of sliceCount: Int
  ) throws -> [Candidate] {
    let rule: SelectionRule
    switch settings.selection {
    case .rule(.all):
      // Without a stated e, papers that were never cited are taken too.
      return settings.minimumCount > 1
        ? papers.filter { Double($0.timesCited) >= settings.minimumCount } : papers
    case .rule(let given): rule = given
    case .linked: return papers
    case .thresholds:
      let thresholds = settings.selection.thresholds(slice: slice, of: sliceCount)
      rule = .minimumCount(thresholds?.count ?? 1)
    }
    let selection = try rule.select(
      counts: papers.map { Int32(clamping: max(0, $0.timesCited)) },
      eligibleFrom: settings.minimumCount)
    return selection.items.map { papers[Int($0)] }
  }
}
