import RecordReading
import SQLite

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

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

/// A small file that a study names: its text and hash.
public struct StudyFileContent: Equatable, Sendable {
  public let sha256: String
  public let byteCount: Int
  /// In UTF-8.
  public let text: String

  /// - Throws: when it cannot be read.
  public init(path: String) throws(BibliographyError) {
    let read = try DelimitedText(path: path)
    sha256 = read.sha256
    byteCount = read.bytes.count
    text = String(decoding: read.bytes, as: UTF8.self)
  }
}

extension DataSetJoin {
  /// The hash of the file.
  ///
  /// - Throws: when it is no table; nothing has changed then.
  public func checkedHash() throws(BibliographyError) -> String {
    try DelimitedTable(DelimitedText(path: path), delimiter: delimiter).text.sha256
  }

  /// A column and the key that it holds, from `COLUMN=KEY`.
  public static func key(
    named text: String
  ) throws(BibliographyError) -> (column: String, key: JoinKey) {
    guard let equals = text.lastIndex(of: "="),
      let key = JoinKey(named: String(text[text.index(after: equals)...]))
    else {
      throw BibliographyError(
        "'\(text)' is not COLUMN=KEY with a key among "
          + JoinKey.allCases.map(\.rawValue).joined(separator: ", ") + ".", kind: .usage)
    }
    return (String(text[..<equals]), key)
  }
}

extension Database {
  /// The hash of the file that a data set was made from; nil when there is none of that name.
  public func dataSetHash(_ name: String) throws(BibliographyError) -> String? {
    try attempt { connection throws(SQLiteError) in
      try connection.text("SELECT sha256 FROM datasets WHERE name = ?", .text(name))
    }
  }

  /// Takes a data set out.
  public func removeDataSet(_ name: String) throws(BibliographyError) {
    try transaction { connection in
      guard try connection.text("SELECT name FROM datasets WHERE name = ?", .text(name)) != nil
      else { return }
      try connection.run("DROP TABLE IF EXISTS \(quotedIdentifier("dataset_\(name)"))")
      try connection.run("DELETE FROM datasets WHERE name = ?", .text(name))
    }
  }

  /// Names the file of a data set otherwise.
  public func rename(dataSetFile name: String, to origin: String) throws(BibliographyError) {
    try attempt { connection throws(SQLiteError) in
      try connection.run(
        "UPDATE datasets SET origin = ? WHERE name = ?", .text(origin), .text(name))
    }
  }
}
