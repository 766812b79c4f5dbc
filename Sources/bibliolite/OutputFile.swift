import Bibliography

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that a command writes besides the database; standard output without a name or for `-`.
struct OutputFile {
  private let path: String?
  private let database: String

  init(_ path: String?, beside database: String) {
    self.path = path == "-" ? nil : path
    self.database = database
  }

  /// - Throws: for a file that is the database.
  func check() throws(BibliographyError) {
    guard let path, Self.isSame(path, database) else { return }
    throw BibliographyError(
      "\(path) is the database itself; give another name with -o", kind: .usage)
  }

  func write(_ text: String) throws(BibliographyError) {
    try write(Array(text.utf8))
  }

  func write(_ bytes: [UInt8]) throws(BibliographyError) {
    guard let path else { return Terminal.write(bytes, to: STDOUT_FILENO) }
    try check()
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else {
      throw BibliographyError(
        "\(path): cannot be written (\(String(cString: strerror(errno)))). "
          + "Check that its folder exists and may be written to.")
    }
    defer { close(descriptor) }
    Terminal.write(bytes, to: descriptor)
  }

  /// Whether two paths lead to one file that is there.
  static func isSame(_ path: String, _ otherPath: String) -> Bool {
    var one = stat()
    var other = stat()
    return stat(path, &one) == 0 && stat(otherPath, &other) == 0 && one.st_ino == other.st_ino
      && one.st_dev == other.st_dev
  }
}
