/// Rows that records share and that have to be worked out again when all files have been read.
struct TouchedRows {
  /// Authors and institutions whose shown name may have to change: written in more than one way, with
  /// an identifier, or there before this run.
  var authors: Set<Int> = []
  var institutions: Set<Int> = []
  /// Cited references that lost a line, from which they may have their DOI.
  var references: Set<Int> = []
  /// Whether rows may have lost their use, because a paper was put together from several records.
  var mayHaveOrphans = false

  /// Whether every cited reference keeps its lines.
  var leavesReferences: Bool { !mayHaveOrphans && references.isEmpty }
}

/// Which authors and institutions were in the database before this run: how often each of their
/// forms occurs is known by the database alone.
struct EarlierNames {
  private let firstNewAuthor: Int
  private let firstNewInstitution: Int

  init(_ keys: ImportKeys) {
    firstNewAuthor = Int(keys.authors.nextID)
    firstNewInstitution = Int(keys.institutions.nextID)
  }

  func hasAuthor(_ id: Int) -> Bool { id < firstNewAuthor }
  func hasInstitution(_ id: Int) -> Bool { id < firstNewInstitution }
}

/// How authors and institutions were written first in this run, to see which have several forms.
struct WrittenNames {
  private var authors: [UInt64] = []
  private var institutions: [UInt64] = []

  /// Whether an author who was there before is written in another way now.
  ///
  /// - Parameter form: tells ways of writing apart; not 0.
  mutating func authorDiffers(_ id: Int, _ form: UInt64) -> Bool {
    Self.differs(&authors, id, form)
  }

  mutating func institutionDiffers(_ id: Int, _ form: UInt64) -> Bool {
    Self.differs(&institutions, id, form)
  }

  private static func differs(_ seen: inout [UInt64], _ id: Int, _ hash: UInt64) -> Bool {
    if seen.count <= id { seen.append(contentsOf: repeatElement(0, count: id + 1 - seen.count)) }
    if seen[id] == 0 {
      seen[id] = hash
      return false
    }
    return seen[id] != hash
  }
}
