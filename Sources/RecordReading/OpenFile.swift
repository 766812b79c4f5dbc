import Glibc

// The method `read` of the class below hides the function of the system.
private func readDescriptor(_ descriptor: Int32, _ buffer: inout [UInt8]) -> Int {
  buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
}

/// An open file that is read by position, so that several streams can share it.
final class OpenFile: Sendable {
  let name: String
  let descriptor: Int32
  let byteCount: Int

  /// Opens the file at `path`; a named pipe is not waited for.
  convenience init(path: DiskPath, name: String) throws(ReadingError) {
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else { throw Self.systemError(name, "cannot be opened") }
    try self.init(descriptor: descriptor, name: name)
  }

  /// Takes over an open descriptor of a regular file.
  init(descriptor: Int32, name: String) throws(ReadingError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let error = Self.systemError(name, "cannot be read")
      close(descriptor)
      throw error
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      let type = status.st_mode & S_IFMT
      throw ReadingError(
        .system, name: name,
        message: type == S_IFDIR
          ? "is a folder, not a file"
          : "is \(FolderListing.name(ofType: type)), which cannot be read twice. Give a file, or - "
            + "for standard input")
    }
    self.name = name
    self.descriptor = descriptor
    byteCount = Int(status.st_size)
  }

  /// Copies standard input to a temporary file that has no name, so that it can be read twice.
  static func spooledStandardInput(name: String) throws(ReadingError) -> OpenFile {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((folder + "/bibliolite-input-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw systemError(name, "cannot be copied to a temporary file in \(folder)")
    }
    unlink(template)
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = readDescriptor(STDIN_FILENO, &buffer)
      if count == 0 { break }
      guard count > 0 else {
        if errno == EINTR { continue }
        let error = systemError(name, "cannot be read")
        close(descriptor)
        throw error
      }
      var written = 0
      while written < count {
        let rest = buffer[written..<count].withUnsafeBytes {
          write(descriptor, $0.baseAddress, $0.count)
        }
        guard rest >= 0 else {
          if errno == EINTR { continue }
          let error = systemError(name, "cannot be copied to a temporary file in \(folder)")
          close(descriptor)
          throw error
        }
        written += rest
      }
    }
    return try OpenFile(descriptor: descriptor, name: name)
  }

  deinit { close(descriptor) }

  /// Reads at least one byte from `offset` on; 0 at the end of the file.
  func read(
    into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(ReadingError) -> Int {
    guard buffer.count > 0 else { return 0 }
    while true {
      let count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
      if count >= 0 { return count }
      if errno != EINTR { throw Self.systemError(name, "cannot be read at byte \(offset)") }
    }
  }

  /// The `count` bytes from `offset` on, fewer at the end of the file.
  func bytes(at offset: Int, count: Int) throws(ReadingError) -> [UInt8] {
    guard (0..<byteCount).contains(offset) else { return [] }
    let count = max(0, min(count, byteCount - offset))
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      var failure: ReadingError?
      var read = 0
      bytes.withUnsafeMutableBytes { buffer in
        do throws(ReadingError) {
          read = try self.read(
            into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]), at: offset + filled)
        } catch {
          failure = error
        }
      }
      if let failure { throw failure }
      if read == 0 { break }
      filled += read
    }
    bytes.removeLast(count - filled)
    return bytes
  }

  private static func systemError(_ name: String, _ what: String) -> ReadingError {
    ReadingError(.system, name: name, message: "\(what): \(String(cString: strerror(errno)))")
  }
}

/// The bytes of a file, or of a part of it, as they are.
struct FileSource: ByteSource {
  let file: OpenFile
  let range: Range<Int>
  private(set) var consumedByteCount = 0

  init(file: OpenFile, range: Range<Int>? = nil) {
    self.file = file
    self.range = range ?? 0..<Int.max
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
    let count = min(buffer.count, range.count - consumedByteCount)
    let read = try file.read(
      into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<count]),
      at: range.lowerBound + consumedByteCount)
    consumedByteCount += read
    return read
  }
}
