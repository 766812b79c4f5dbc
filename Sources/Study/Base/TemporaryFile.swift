import Analysis
import Bibliography
import Glibc

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

  /// Removes the file and what SQLite may have left beside it.
  static func remove(_ path: String) {
    for file in databaseFiles(at: path) { unlink(file) }
  }
}
