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

  func write(_ text: String) throws(BibliographyError) {
    guard let path else { return Terminal.write(text, to: STDOUT_FILENO) }
    guard !Self.isSame(path, database) else {
      throw BibliographyError(
        "\(path) is the database itself; give another name with -o", kind: .usage)
    }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else {
      throw BibliographyError(
        "\(path): cannot be written (\(String(cString: strerror(errno)))). "
          + "Check that its folder exists and may be written to.")
    }
    defer { close(descriptor) }
    Terminal.write(text, to: descriptor)
  }

  /// Whether two paths lead to one file that is there.
  static func isSame(_ path: String, _ otherPath: String) -> Bool {
    var one = stat()
    var other = stat()
    return stat(path, &one) == 0 && stat(otherPath, &other) == 0 && one.st_ino == other.st_ino
      && one.st_dev == other.st_dev
  }
}
