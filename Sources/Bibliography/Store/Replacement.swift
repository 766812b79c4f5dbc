import Glibc

/// Where a database is, and a new one that grows beside it until it takes its place.
struct Replacement {
  let path: String
  let temporaryPath: String

  /// - Parameters:
  ///   - path: of the database; a link is followed, so that what it leads to is replaced.
  ///   - work: what is done meanwhile; a part of the new one's name.
  init(of path: String, whileIt work: String) throws(BibliographyError) {
    guard let resolved = realpath(path, nil) else {
      throw BibliographyError(
        "\(path): no such file. Make a database with: bibliolite import \(path) FILE…")
    }
    defer { free(resolved) }
    self.path = String(cString: resolved)
    let (folder, name) = parts(ofPath: self.path)
    temporaryPath = "\(folder).\(name)-\(work)"
  }

  /// Runs `body`, which makes the new database at `temporaryPath` and calls `replace`. However it ends,
  /// by Ctrl-C too, nothing of the new one stays under that name, nor does what one that was killed left.
  func building<Result>(
    _ body: () throws(BibliographyError) -> Result
  ) throws(BibliographyError) -> Result {
    let files = databaseFiles(at: temporaryPath)
    for file in files {
      unlink(file)
      Interruption.remove(file)
    }
    defer {
      for file in files {
        unlink(file)
        Interruption.forget(file)
      }
    }
    return try body()
  }

  /// Makes the new file, empty, readable by its owner alone.
  func makeTemporaryFile() throws(BibliographyError) {
    let descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor < 0 {
      throw BibliographyError(
        "\(temporaryPath): cannot be made (\(String(cString: strerror(errno)))).")
    }
    close(descriptor)
  }

  /// Puts the new database in the place of the old one, which stays under another name:
  /// "study.schema-1.db".
  ///
  /// - Parameter mark: what the name gets before its ending.
  /// - Returns: the path of the old one.
  func replace(keepingOldAs mark: String) throws(BibliographyError) -> String {
    let (folder, name) = parts(ofPath: path)
    let dot = name.dropFirst().lastIndex(of: ".")
    let (stem, ending) = dot.map { (name[..<$0], name[$0...]) } ?? (name[...], "")
    var kept = "\(folder)\(stem).\(mark)\(ending)"
    var number = 1
    // One that was killed in between may have given the name already.
    while access(kept, F_OK) == 0, !Self.isSameFile(path, kept) {
      number += 1
      kept = "\(folder)\(stem).\(mark)-\(number)\(ending)"
    }
    if link(path, kept) == 0 || Self.isSameFile(path, kept) {
      try replace()
      return kept
    }
    // A file system without second names, such as that of a memory stick.
    var status = stat()
    if stat(path, &status) == 0 { chmod(temporaryPath, status.st_mode & 0o777) }
    guard rename(path, kept) == 0 else {
      throw BibliographyError(
        "\(kept): the old database cannot be kept under this name "
          + "(\(String(cString: strerror(errno)))), so nothing was changed.")
    }
    do throws(BibliographyError) {
      try replace()
    } catch {
      rename(kept, path)
      throw error
    }
    return kept
  }

  private static func isSameFile(_ one: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    return stat(one, &first) == 0 && stat(other, &second) == 0
      && first.st_ino == second.st_ino && first.st_dev == second.st_dev
  }

  /// Puts the new database in the place of the old one.
  func replace() throws(BibliographyError) {
    var status = stat()
    if stat(path, &status) == 0 { chmod(temporaryPath, status.st_mode & 0o777) }
    // A journal of the old one, also one that comes back after a loss of power, would be taken for the
    // new one's. The old one needs none: it is locked, and nothing was written to it.
    for ending in ["-journal", "-wal"] where unlink(path + ending) != 0 && errno != ENOENT {
      let reason = String(cString: strerror(errno))
      throw BibliographyError(
        "\(path)\(ending): belongs to the old database and cannot be removed (\(reason)).")
    }
    FolderSync.run(beside: path)
    if rename(temporaryPath, path) != 0 {
      let reason = String(cString: strerror(errno))
      throw BibliographyError("\(path): cannot be replaced by the new database (\(reason)).")
    }
    FolderSync.run(beside: path)
  }
}
