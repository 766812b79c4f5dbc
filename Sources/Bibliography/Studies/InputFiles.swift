import Glibc
import RecordReading
import SQLite

/// The exports that some paths lead to, each with its hash: what an import of them would read.
public struct InputFiles: Sendable {
  public struct File: Equatable, Sendable {
    /// As an import names it: the path, and inside an archive the entry's name after a slash.
    public let name: String
    /// Of the bytes after decompression, lower-case hexadecimal.
    public let sha256: String
    public let byteCount: Int

    public init(name: String, sha256: String, byteCount: Int) {
      self.name = name
      self.sha256 = sha256
      self.byteCount = byteCount
    }
  }

  /// In the order in which an import reads them; of equal files the first.
  public private(set) var files: [File] = []
  /// Paths that lead to nothing that can be imported, each with the reason.
  public private(set) var failures: [String] = []
  /// Files in folders and archives that are no exports.
  public let passedOver: [PassedOverFile]
  /// How each of the files is read, by its hash; empty for files that a database has already.
  private(set) var exports: [String: ImportInputs.Export] = [:]

  /// Files that a database has already.
  public init(known files: [File]) {
    self.files = files
    passedOver = []
  }

  /// - Complexity: O(bytes of the files), which are all read for their hashes.
  public init(paths: [String]) {
    let inputs = ImportInputs(paths: paths)
    passedOver = inputs.passedOver
    failures = inputs.failures
    var known: Set<String> = []
    for export in inputs.exports {
      do throws(ReadingError) {
        let hash = try FileHash(of: export.input)
        guard known.insert(hash.sha256).inserted else { continue }
        exports[hash.sha256] = export
        files.append(
          File(name: export.input.name, sha256: hash.sha256, byteCount: hash.byteCount))
      } catch {
        failures.append(error.description)
      }
    }
  }

  /// The paths that one of a study file leads to, relative to its folder: itself where it is there,
  /// else those that match it as a pattern, by name; none when there is nothing.
  public static func paths(of input: String, in folder: String) -> [String] {
    let isAbsolute = input.hasPrefix("/")
    let here = input == "." && !folder.isEmpty
    let path = here ? folder : isAbsolute || folder.isEmpty ? input : "\(folder)/\(input)"
    if access(path, F_OK) == 0 { return [path] }
    // What is a pattern in a file's name is none in the folder's.
    var pattern = ""
    if !isAbsolute, !folder.isEmpty {
      for character in folder {
        if "*?[]\\".contains(character) { pattern += "\\" }
        pattern.append(character)
      }
      pattern += "/"
    }
    pattern += input
    var result = glob_t()
    defer { globfree(&result) }
    guard glob(pattern, 0, nil, &result) == 0 else { return [] }
    return (0..<Int(result.gl_pathc)).compactMap { index in
      result.gl_pathv[index].map { String(cString: $0) }
    }
  }
}

extension Database {
  /// The hashes of the files that were imported.
  public func importedHashes() throws(BibliographyError) -> Set<String> {
    Set(
      try attempt { connection throws(SQLiteError) in
        try connection.rows("SELECT sha256 FROM import_files") { $0.text(0) }
      })
  }

  /// Names an imported file otherwise: a study's files are named from its folder, wherever that is.
  public func rename(importedFile sha256: String, to name: String) throws(BibliographyError) {
    try attempt { connection throws(SQLiteError) in
      try connection.run(
        "UPDATE import_files SET name = ?2 WHERE sha256 = ?1 AND name <> ?2", .text(sha256),
        .text(name))
    }
  }
}
