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
  private var exports: [String: ImportInputs.Export] = [:]

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

  /// What a screening looks at in each record of the files, without importing anything.
  ///
  /// - Parameter known: the hashes of files that are passed over.
  /// - Throws: for a file that cannot be read.
  /// - Complexity: O(bytes of the files).
  package func forEachRecord(
    except known: Set<String>, _ body: (ExportedRecord) -> Void
  ) throws(BibliographyError) {
    for file in files where !known.contains(file.sha256) {
      guard let export = exports[file.sha256] else { continue }
      do throws(ReadingError) {
        try read(export, body)
      } catch {
        throw BibliographyError(error.description)
      }
    }
  }

  private func read(
    _ export: ImportInputs.Export, _ body: (ExportedRecord) -> Void
  ) throws(ReadingError) {
    let reader = RecordReader(
      stream: try export.input.open(), format: export.format, encoding: export.encoding)
    let source = RecordSources.all.source(ofFormat: export.format.name)
    var record = Record()
    while try reader.next(into: &record) {
      _ = reader.takeProblems()
      guard record.isComplete, !record.values.isEmpty else { continue }
      func text(_ field: FieldName) -> String? { record.first(field).map(record.text) }
      let (outline, identity) = (source.outline(text), source.identity(text))
      body(
        ExportedRecord(
          documentType: outline.documentType, language: outline.language, year: outline.year,
          identifiers: [identity.number?.value, identity.doi].compactMap { $0 }))
    }
  }
}

/// A record of an export that is not imported, as far as a screening looks at it.
package struct ExportedRecord: Sendable {
  package let documentType: String?
  package let language: String?
  package let year: Int?
  /// Its number in its database, then its DOI.
  package let identifiers: [String]
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
