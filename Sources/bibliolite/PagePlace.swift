#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is where a page is to be written.
enum PagePlace {
  case free
  /// An HTML file, or an empty one.
  case page
  case otherFile
  case folder
  /// There is no folder that it could be written to.
  case withoutFolder

  init(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
      self = access(folder, W_OK) == 0 ? .free : .withoutFolder
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: self = .folder
    case S_IFREG: self = status.st_size == 0 || Self.isPage(path) ? .page : .otherFile
    // A terminal or a pipe loses nothing.
    default: self = .free
    }
  }

  private static func isPage(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = read(descriptor, &bytes, bytes.count)
    let beginning = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).lowercased()
    return beginning.contains("<!doctype html") || beginning.contains("<html")
  }
}
