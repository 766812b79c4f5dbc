import SQLite
import Wording

/// Merges of items that are one: two names of an institution, two spellings of a keyword.
///
/// Each merge is a row of the table `thesaurus`; every count, view and network follows it at once, and
/// taking the row out again leaves the database as it was before.
public struct Thesaurus {
  /// The origin of the merges that come with the program.
  public static let builtInOrigin = "built-in"

  let database: Database

  public init(_ database: Database) { self.database = database }

  /// Merges what a file says, in one transaction.
  ///
  /// The file is a CSV table with the columns `variant` and `preferred`, CiteSpace's alias file, or
  /// VOSviewer's thesaurus file; a label that the latter replaces by nothing is left out of counts. A
  /// file that splits authors, or lists items to leave out, is followed too. All of it is checked before anything is written. A preferred name
  /// that no record has gets a row; a variant that no record has is rejected, and the rest is done.
  /// Merges that the database has are passed over, so the same file again changes nothing.
  ///
  /// - Parameters:
  ///   - path: of the file; `-` is standard input.
  ///   - name: what to undo it by; the file's name when nil.
  ///   - format: of the file; recognised by its content when nil.
  /// - Throws: with file and line, when the file cannot be read, merges a variant into two items, an
  ///   item into itself, or goes round in a circle; then nothing has been written.
  /// - Complexity: O(items of the kind + rows of the file), and for cited works O(citations).
  public func `import`(
    file path: String, kind: ThesaurusKind, name: String? = nil, format: ThesaurusFormat? = nil
  ) throws(BibliographyError) -> ThesaurusImportSummary {
    try self.import(ThesaurusFile(path: path, format: format), kind: kind, name: name)
  }

  func `import`(
    _ file: ThesaurusFile, kind: ThesaurusKind, name: String? = nil
  ) throws(BibliographyError) -> ThesaurusImportSummary {
    let origin = name ?? Self.defaultName(ofFile: file.name)
    guard !TextFolding.squeezed(origin).isEmpty else {
      throw BibliographyError("the name of the merges is empty.", kind: .usage)
    }
    guard origin != Self.builtInOrigin else {
      throw BibliographyError(
        "'\(origin)' is the name of the merges that come with the program. Give another one: "
          + "--name", kind: .usage)
    }
    var summary = ThesaurusImportSummary(
      kind: kind, origin: origin, format: file.format, rowCount: file.rows.count)
    if file.format == .splits {
      guard kind == .author else {
        throw BibliographyError(
          "\(file.name): splits authors, not \(kind.plural). Give it as: split author",
          kind: .usage)
      }
      try database.transaction { connection in
        var splitting = AuthorSplitting(file, connection)
        try splitting.run(origin: origin)
        summary.splitCount = splitting.addedCount
        summary.alreadySplitCount = splitting.knownCount
        summary.rejected = splitting.rejected
        summary.unusedColumns = file.unusedColumns
        if splitting.addedCount > 0 {
          try AuthorSettling(connection).run()
          try connection.run(file: "thesaurus")
        }
      }
      summary.staleAnalyses = try staleAnalyses()
      return summary
    }
    guard file.drops.isEmpty || kind != .institutionParent else {
      throw BibliographyError(
        "\(file.name): leaves institutions out; give it with the kind institution.", kind: .usage)
    }
    try database.transaction { connection in
      let dropped = DroppedItems(kind, connection)
      let drops = try dropped.plan(file)
      try dropped.add(drops.new, origin: origin)
      summary.droppedCount = drops.new.count
      summary.alreadyDroppedCount = drops.known.count
      summary.notes = drops.notes
      summary.rejected = drops.rejected + file.notes
      summary.unusedColumns = file.unusedColumns
      if file.rows.isEmpty { return }
      let plan = try ThesaurusPlan(file, kind: kind, connection)
      summary.alreadyMergedCount = plan.alreadyMergedCount
      summary.sameItemCount = plan.sameItemCount
      summary.repeatedCount = plan.repeatedCount
      summary.rejected = plan.rejected + summary.rejected
      if plan.merges.isEmpty { return }
      summary.mergeCount = plan.merges.count
      if kind == .author {
        // Made anew afterwards, as the user's merges leave them.
        try connection.run("DELETE FROM thesaurus WHERE kind = 'author' AND origin = 'built-in'")
      }
      summary.newNames = try ThesaurusRows(kind, connection).add(plan.merges, origin: origin)
      try apply(kind, connection)
    }
    summary.staleAnalyses = try staleAnalyses()
    return summary
  }

  /// Takes merges out again, and counts again what was left out.
  ///
  /// - Parameters:
  ///   - name: the origin of the merges; `built-in` for those that come with the program.
  ///   - variant: one variant of them, or one item that was left out, by name; of all origins but
  ///     `built-in` when `name` is nil.
  /// - Throws: when there is no such merge; then nothing has changed.
  public func undo(
    kind: ThesaurusKind, name: String? = nil, variant: String? = nil
  ) throws(BibliographyError) -> ThesaurusUndoSummary {
    guard name != nil || variant != nil else {
      throw BibliographyError("nothing says what to undo. Give --name or --variant.", kind: .usage)
    }
    var summary = ThesaurusUndoSummary(kind: kind)
    try database.transaction { connection in
      let rows = ThesaurusRows(kind, connection)
      let undone = try rows.merges(origin: name, variant: variant)
      if kind == .author {
        summary.splitCount = try removeSplits(name: name, newName: variant, connection)
      }
      summary.droppedCount = try DroppedItems(kind, connection).remove(origin: name, name: variant)
      guard !undone.isEmpty || summary.splitCount > 0 || summary.droppedCount > 0 else {
        throw try nothingToUndo(kind, name: name, variant: variant, connection)
      }
      summary.mergeCount = undone.count
      if kind == .author { try remember(undone: undone, connection) }
      // Parents are found anew afterwards; until then none holds an item that goes.
      if kind.isOfInstitutions { try connection.run("DELETE FROM institution_parents") }
      summary.removedNames = try rows.remove(undone)
      if summary.splitCount > 0 { try AuthorSettling(connection).run() }
      try apply(kind, connection)
    }
    summary.staleAnalyses = try staleAnalyses()
    return summary
  }

  private func removeSplits(
    name: String?, newName: String?, _ connection: Connection
  ) throws(SQLiteError) -> Int {
    let condition = "(?1 IS NULL OR origin = ?1) AND (?2 IS NULL OR new_name = ?2)"
    let count =
      try connection.integer(
        "SELECT count(*) FROM author_splits WHERE \(condition)", Value(name), Value(newName)) ?? 0
    try connection.run(
      "DELETE FROM author_splits WHERE \(condition)", Value(name), Value(newName))
    return count
  }

  /// Keeps which of the merges that come with the program are not to be made again.
  private func remember(undone variants: [Int], _ connection: Connection) throws(SQLiteError) {
    for variant in variants {
      try connection.run(
        """
        INSERT OR IGNORE INTO undone_merges
          (kind, variant_key, reason, variant, preferred, undone_at)
        SELECT t.kind, a.name_key, t.reason, t.variant, t.preferred,
          strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
        FROM thesaurus AS t JOIN authors AS a ON a.author_id = t.variant_id
        WHERE t.kind = 'author' AND t.origin = 'built-in' AND t.variant_id = ?
        """, .integer(variant))
    }
  }

  private func nothingToUndo(
    _ kind: ThesaurusKind, name: String?, variant: String?, _ connection: Connection
  ) throws -> BibliographyError {
    let origins = try connection.rows(
      "SELECT origin FROM thesaurus WHERE kind = ?1 UNION "
        + "SELECT origin FROM dropped_items WHERE kind = ?1 UNION "
        + "SELECT origin FROM author_splits WHERE ?1 = 'author' ORDER BY 1", .text(kind.name)
    ) { $0.text(0) }
    let isOfParents = kind == .institutionParent
    var what = isOfParents ? "nothing noted of parents" : "no merge of \(kind.plural)"
    if let variant { what += " with the \(isOfParents ? "institution" : "variant") '\(variant)'" }
    if let name { what += " is named '\(name)'" } else { what += " is the user's" }
    var advice = origins.isEmpty ? "There are none of this kind." : ""
    if !origins.isEmpty {
      let nearest = name.flatMap { nearestName(to: $0, among: origins) }
      advice =
        (nearest.map { "Did you mean '\($0)'? " } ?? "")
        + "There are: \(origins.joined(separator: ", "))."
    }
    return BibliographyError("\(what). \(advice)", kind: .usage)
  }

  /// The last part of a path.
  static func defaultName(ofFile path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// Brings everything that the merges of a kind decide up to date.
  private func apply(_ kind: ThesaurusKind, _ connection: Connection) throws {
    // A reference follows its variants' merges, so these are found anew first.
    if kind == .citedReference { try ReferenceLinking(connection).run() }
    if kind == .author {
      try connection.run(file: "given-orcids")
      try AuthorMerging(connection).run()
    }
    try connection.run(file: "thesaurus")
    if kind.items.isCited { try OccurrenceLists(connection).refill() }
    if kind == .term { try connection.run(file: "terms") }
    if kind.items.hasParents { try InstitutionParents(connection).refill() }
  }

  /// The names of the analyses that were made from other data than there are now.
  private func staleAnalyses() throws(BibliographyError) -> [String] {
    try database.staleAnalyses().map(\.name)
  }
}

/// What importing a file of merges did.
public struct ThesaurusImportSummary: Equatable, Sendable {
  public let kind: ThesaurusKind
  /// What the merges can be undone by.
  public let origin: String
  public let format: ThesaurusFormat
  /// Rows of the file that say a merge.
  public let rowCount: Int
  /// Items that are merged now and were not before.
  public internal(set) var mergeCount = 0
  /// Merges that the database had.
  public internal(set) var alreadyMergedCount = 0
  /// Rows whose two names are one item without a merge, because letter case, hyphens or blanks are
  /// all that differs.
  public internal(set) var sameItemCount = 0
  /// Rows that say the same as an earlier one.
  public internal(set) var repeatedCount = 0
  /// Decisions that split an author and were not there before.
  public internal(set) var splitCount = 0
  /// Such decisions that the database had.
  public internal(set) var alreadySplitCount = 0
  /// Items that counts leave out now, and did not before.
  public internal(set) var droppedCount = 0
  /// Items of the file that were left out before.
  public internal(set) var alreadyDroppedCount = 0
  /// Items left out that are merged into others.
  public internal(set) var notes: [String] = []
  /// Preferred names that no record has, and that have a row now.
  public internal(set) var newNames: [String] = []
  /// Rows that were not followed, each with its place and the reason.
  public internal(set) var rejected: [String] = []
  /// Columns of the file that mean nothing here.
  public internal(set) var unusedColumns: [String] = []
  /// Analyses that are older than the data now.
  public internal(set) var staleAnalyses: [String] = []
}

/// What undoing merges did.
public struct ThesaurusUndoSummary: Equatable, Sendable {
  public let kind: ThesaurusKind
  public internal(set) var mergeCount = 0
  /// Decisions that split an author.
  public internal(set) var splitCount = 0
  /// Items that are counted again.
  public internal(set) var droppedCount = 0
  /// Preferred names that no record has, and that went with their last merge.
  public internal(set) var removedNames: [String] = []
  public internal(set) var staleAnalyses: [String] = []
}
