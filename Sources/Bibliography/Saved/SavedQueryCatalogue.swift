import Queries
import Wording

/// All saved queries that can be asked for by name: those of the program and those of a user's folder.
public struct SavedQueryCatalogue: Sendable {
  /// Sorted by name, byte-wise.
  public let queries: [SavedQuery]

  /// The queries that come with the program, and those in `folder`, of which one with the same name
  /// takes the place of the program's.
  ///
  /// - Parameter folder: a folder of `.sql` files, also in folders below it; `nil` for none.
  /// - Throws: ``SavedQueryError/header(path:line:message:)`` for a file whose comment block is
  ///   wrong, ``SavedQueryError/unreadable(path:message:)`` for a folder that is not there.
  public init(folder: String? = nil) throws(SavedQueryError) {
    var byName: [String: SavedQuery] = [:]
    for (path, text) in Queries.files {
      let query = try SavedQuery(name: Self.name(of: path), path: path, text: text)
      byName[query.name] = query
    }
    if let folder {
      for file in try QueryFolder(path: folder).files() {
        let query = try SavedQuery(
          name: Self.name(of: file.path), path: folder + "/" + file.path, text: file.text)
        byName[query.name] = query
      }
    }
    queries = byName.values.sorted {
      Array($0.name.utf8).lexicographicallyPrecedes(Array($1.name.utf8))
    }
  }

  /// The query of that name; `.sql` at its end is allowed.
  ///
  /// - Throws: ``SavedQueryError/unknownName(_:suggestion:)``
  public func query(named name: String) throws(SavedQueryError) -> SavedQuery {
    let wanted = Self.name(of: name)
    if let query = queries.first(where: { $0.name == wanted }) { return query }
    throw .unknownName(
      name, suggestion: nearestName(to: wanted, among: queries.map(\.name)))
  }

  private static func name(of path: String) -> String {
    path.hasSuffix(".sql") ? String(path.dropLast(4)) : path
  }
}
