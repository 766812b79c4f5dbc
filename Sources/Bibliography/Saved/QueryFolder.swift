import Glibc

/// A user's folder of saved queries.
struct QueryFolder {
  let path: String

  /// Every `.sql` file in it and in the folders below, sorted by path, byte-wise. Hidden files and
  /// folders are passed over.
  func files() throws(SavedQueryError) -> [(path: String, text: String)] {
    var files: [(path: String, text: String)] = []
    var folders = [""]
    while let folder = folders.popLast() {
      for entry in try entries(of: folder) {
        let inside = folder.isEmpty ? entry : folder + "/" + entry
        var status = stat()
        guard stat(path + "/" + inside, &status) == 0 else { continue }
        if status.st_mode & S_IFMT == S_IFDIR {
          folders.append(inside)
        } else if inside.hasSuffix(".sql") {
          files.append((inside, try text(of: inside)))
        }
      }
    }
    return files.sorted { Array($0.path.utf8).lexicographicallyPrecedes(Array($1.path.utf8)) }
  }

  private func entries(of folder: String) throws(SavedQueryError) -> [String] {
    let whole = folder.isEmpty ? path : path + "/" + folder
    guard let stream = opendir(whole) else {
      throw .unreadable(path: whole, message: "not a folder that can be read: " + reason())
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }

  private func text(of file: String) throws(SavedQueryError) -> String {
    let whole = path + "/" + file
    guard let stream = fopen(whole, "rb") else {
      throw .unreadable(path: whole, message: "cannot be opened: " + reason())
    }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, stream), count > 0 {
      bytes.append(contentsOf: buffer[..<count])
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .unreadable(path: whole, message: "not UTF-8")
    }
    return text
  }

  private func reason() -> String { String(cString: strerror(errno)) }
}
