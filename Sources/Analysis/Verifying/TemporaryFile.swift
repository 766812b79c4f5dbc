#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Files that only this program reads, in the folder for such files (`TMPDIR`, else `/tmp`).
enum TemporaryFile {
  static var folder: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }

  /// The path of a new, empty file that nobody else may read.
  static func path(named name: String) throws(AnalysisError) -> String {
    var template = Array("\(folder)/\(name)-XXXXXX".utf8CString)
    let descriptor = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkstemp($0) } ?? -1
    }
    guard descriptor >= 0 else {
      throw AnalysisError(
        "\(folder): no file can be made here (\(String(cString: strerror(errno)))). Set TMPDIR to a "
          + "folder with room for a copy of the database.")
    }
    close(descriptor)
    return template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
  }

  /// Writes the bytes of one file into another.
  static func copy(_ source: String, to target: String) throws(AnalysisError) {
    func failure(_ path: String) -> AnalysisError {
      AnalysisError("\(path): \(String(cString: strerror(errno))) while the database is copied.")
    }
    let input = open(source, O_RDONLY | O_CLOEXEC)
    guard input >= 0 else { throw failure(source) }
    defer { close(input) }
    let output = open(target, O_WRONLY | O_TRUNC | O_CLOEXEC)
    guard output >= 0 else { throw failure(target) }
    defer { close(output) }
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(input, &buffer, buffer.count)
      if count == 0 { return }
      guard count > 0 else { throw failure(source) }
      var written = 0
      while written < count {
        let more = buffer.withUnsafeBytes {
          write(output, $0.baseAddress?.advanced(by: written), count - written)
        }
        guard more > 0 else { throw failure(target) }
        written += more
      }
    }
  }

  /// Removes the file and what SQLite may have left beside it.
  static func remove(_ path: String) {
    for ending in ["", "-journal", "-wal", "-shm"] { unlink(path + ending) }
  }
}
