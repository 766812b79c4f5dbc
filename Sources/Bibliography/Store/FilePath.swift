/// The folder of a file, with the slash at its end, or empty for the present one; and the name in it.
package func parts(ofPath path: String) -> (folder: Substring, name: Substring) {
  let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
  return (path[..<start], path[start...])
}

/// A database and the files that SQLite may put beside it.
package func databaseFiles(at path: String) -> [String] {
  ["", "-journal", "-wal", "-shm"].map { path + $0 }
}
