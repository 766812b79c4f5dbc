import Dispatch
import SQLite
import Synchronization

/// Finds the links of cited references and sorts the occurrence lists on a thread of its own, from a
/// connection of its own, while indexes are made: reading does not wait for writing where there is a
/// write-ahead log.
///
/// What it gives does not depend on the threads: it reads what was committed when it began, and nothing
/// that it reads may change until it is done.
final class CitationWork: Sendable {
  /// What is handed over, in this order: the links, then a list for each kind, unless merges decide
  /// what the lists are.
  private enum Part: Sendable {
    case links(ReferenceLinks)
    case list(CitedKind, OccurrenceList, CitingPapers)
    case failure(SQLiteError)
    case end
  }

  // One part is handed over at a time. Semaphores that begin with 0 may be left with any value.
  private let free = DispatchSemaphore(value: 0)
  private let filled = DispatchSemaphore(value: 0)
  private let finished = DispatchSemaphore(value: 0)
  private let isStopped = Atomic(false)
  nonisolated(unsafe) private var part: Part = .end

  /// Begins to work.
  ///
  /// - Parameters:
  ///   - path: of a database with a write-ahead log.
  ///   - citations: those of all papers; `nil` to read them from the database.
  init(databaseAt path: String, citations: CitationPairs?) {
    free.signal()
    DispatchQueue(label: "citations").async { [self] in
      do throws(SQLiteError) {
        try run(databaseAt: path, citations)
      } catch {
        send(.failure(error))
      }
      finished.signal()
    }
  }

  /// Waits for the links. To be called once, before ``nextList()``.
  func links() throws(SQLiteError) -> ReferenceLinks {
    guard case .links(let links) = try next() else {
      preconditionFailure("the links are handed over first, and once")
    }
    return links
  }

  /// Waits for the next list; `nil` when there is none left.
  func nextList() throws(SQLiteError) -> (CitedKind, OccurrenceList, CitingPapers)? {
    guard case .list(let kind, let list, let papers) = try next() else { return nil }
    return (kind, list, papers)
  }

  /// Ends the work and waits until the thread has ended. To be called once.
  func stop() {
    isStopped.store(true, ordering: .releasing)
    free.signal()
    finished.wait()
  }

  private func next() throws(SQLiteError) -> Part {
    filled.wait()
    let part = part
    self.part = .end
    free.signal()
    if case .failure(let error) = part { throw error }
    return part
  }

  /// - Returns: whether anyone wants more.
  @discardableResult
  private func send(_ part: Part) -> Bool {
    free.wait()
    if isStopped.load(ordering: .acquiring) { return false }
    self.part = part
    filled.signal()
    return true
  }

  private func run(
    databaseAt path: String, _ citations: CitationPairs?
  ) throws(SQLiteError) {
    var items = CitedItems()
    let (links, pairs, papers) = try read(databaseAt: path, citations, &items)
    guard send(.links(links)) else { return }
    if let papers {
      for kind in CitedKind.allCases {
        let list = OccurrenceList(kind, items, pairs, papers)
        guard send(.list(kind, list, papers)) else { return }
      }
    }
    send(.end)
  }

  /// A function of its own, so that the connection is closed before the lists are sorted.
  ///
  /// - Returns: `nil` for the papers when merges decide what the lists are.
  private func read(
    databaseAt path: String, _ citations: CitationPairs?, _ items: inout CitedItems
  ) throws(SQLiteError) -> (ReferenceLinks, CitationPairs, CitingPapers?) {
    let connection = try Connection(path: path, mode: .readOnly)
    // One state of the database for all that is read.
    try connection.execute("BEGIN")
    let citations = if let citations { citations } else { try CitationPairs(connection) }
    let links = try ReferenceLinking(connection).links(citations: citations, &items)
    let isMerged = try connection.integer(
      """
      SELECT 1 FROM thesaurus
      WHERE kind IN ('cited_reference', 'cited_author', 'cited_source') LIMIT 1
      """)
    let papers = isMerged == nil ? try CitingPapers(connection) : nil
    try connection.execute("COMMIT")
    return (links, citations, papers)
  }
}
