import Bibliography
import Glibc

/// A file that a command writes besides the database; standard output without a name or for `-`.
///
/// It is written beside its place and renamed when it is whole, so what was there before stays when
/// something fails. Links, devices and pipes are written through.
struct OutputFile {
  /// What a command writes, and so what it may write over.
  enum Content {
    case page
    case figure
    /// Rows under a header line of which this is the beginning.
    case rows(header: String)

    /// Whether a file that begins so is of the kind.
    func isBeginning(_ text: String) -> Bool {
      switch self {
      case .page:
        let text = text.lowercased()
        return text.contains("<!doctype html") || text.contains("<html")
      case .figure: return text.contains("<svg")
      case .rows(let header): return text.hasPrefix(header) || text.hasPrefix("\u{FEFF}" + header)
      }
    }
  }

  let path: String?
  private let content: Content
  private let inputs: [String]
  private let overwrites: Bool

  /// - Parameters:
  ///   - inputs: files that must not be written over: the database, and what else the command reads.
  ///   - overwrites: whether a file of another kind may be written over.
  init(_ path: String?, _ content: Content, not inputs: [String], overwrites: Bool = false) {
    self.path = path == "-" ? nil : path
    self.content = content
    self.inputs = inputs
    self.overwrites = overwrites
  }

  /// To be called before what takes long.
  ///
  /// - Throws: when the file must not or cannot be written.
  func check() throws(BibliographyError) {
    guard let path else { return }
    for input in inputs where Self.isSame(path, input) {
      throw BibliographyError(
        "\(path): would take the place of \(input), which this command reads; give another name",
        kind: .usage)
    }
    var status = stat()
    guard stat(path, &status) == 0 else {
      let folder = parts(ofPath: Self.target(of: path)).folder
      guard access(folder.isEmpty ? "." : String(folder), W_OK | X_OK) == 0 else {
        throw BibliographyError(
          "\(path): cannot be written. Check that its folder exists and may be written to.")
      }
      return
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw BibliographyError("\(path): a folder; name a file", kind: .usage)
    }
    // A terminal or a pipe loses nothing.
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size > 0, !overwrites else { return }
    guard let beginning = Self.beginning(of: path), content.isBeginning(beginning) else {
      throw BibliographyError(
        "\(path): a file of another kind than this command writes. Give another name, or "
          + "--overwrite to replace it.", kind: .usage)
    }
  }

  func write(_ text: String) throws(BibliographyError) {
    try write(Array(text.utf8))
  }

  func write(_ bytes: [UInt8]) throws(BibliographyError) {
    guard let path else { return Terminal.write(bytes, to: STDOUT_FILENO) }
    try check()
    let target = Self.target(of: path)
    var status = stat()
    let exists = stat(target, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      let descriptor = open(target, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw Self.failure(path) }
      defer { close(descriptor) }
      return try Self.write(bytes, to: descriptor, of: path)
    }
    Self.removeLeftovers(beside: target)
    let temporary = Self.temporaryPath(beside: target, of: getpid())
    Interruption.remove(temporary)
    defer { Interruption.forget(temporary) }
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Self.failure(path) }
    do throws(BibliographyError) {
      defer { close(descriptor) }
      if exists { fchmod(descriptor, status.st_mode & 0o777) }
      try Self.write(bytes, to: descriptor, of: path)
      guard fsync(descriptor) == 0 || errno == EINVAL else { throw Self.failure(path) }
    } catch {
      unlink(temporary)
      throw error
    }
    guard rename(temporary, target) == 0 else {
      let failure = Self.failure(path)
      unlink(temporary)
      throw failure
    }
    FolderSync.run(beside: target)
  }

  private static func write(
    _ bytes: [UInt8], to descriptor: Int32, of path: String
  ) throws(BibliographyError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(path)
      }
      written += count
    }
  }

  private static func failure(_ path: String) -> BibliographyError {
    BibliographyError(
      "\(path): cannot be written (\(String(cString: strerror(errno)))). What was there before is "
        + "unchanged.")
  }

  /// Where a link leads; the path itself when it is none.
  private static func target(of path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func temporaryPath(beside path: String, of process: pid_t) -> String {
    let (folder, name) = parts(ofPath: path)
    return "\(folder).\(name).\(process)~"
  }

  /// Removes what commands left that were killed while they wrote the file: what is named after a process
  /// that is not there any more.
  private static func removeLeftovers(beside path: String) {
    let (folder, name) = parts(ofPath: path)
    guard let entries = opendir(folder.isEmpty ? "." : String(folder)) else { return }
    defer { closedir(entries) }
    while let entry = readdir(entries) {
      let found = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      guard found.hasPrefix(".\(name)."), found.hasSuffix("~"),
        let process = pid_t(found.dropFirst(name.count + 2).dropLast()), process > 0,
        kill(process, 0) != 0, errno == ESRCH
      else { continue }
      unlink(temporaryPath(beside: path, of: process))
    }
  }

  /// The first 512 bytes.
  private static func beginning(of path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 512)
    let count = read(descriptor, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  /// Whether two paths lead to one file that is there.
  static func isSame(_ path: String, _ otherPath: String) -> Bool {
    var one = stat()
    var other = stat()
    return stat(path, &one) == 0 && stat(otherPath, &other) == 0 && one.st_ino == other.st_ino
      && one.st_dev == other.st_dev
  }
}
