import Glibc

/// The path of a file as the system has it: bytes, which need not be UTF-8.
public struct DiskPath: Hashable, Sendable {
  /// Without the NUL at the end.
  public let bytes: [UInt8]

  public init(bytes: [UInt8]) { self.bytes = bytes }

  public init(_ text: String) { bytes = Array(text.utf8) }

  /// The path that an argument of the command line stands for.
  ///
  /// `CommandLine.arguments` holds text: bytes that are not UTF-8 have become U+FFFD there. They are
  /// looked up again among the arguments as the system passed them.
  public init(argument: String) {
    if argument.unicodeScalars.contains("\u{FFFD}") {
      for index in 0..<Int(CommandLine.argc) {
        guard let raw = CommandLine.unsafeArgv[index] else { continue }
        let bytes = Array(UnsafeRawBufferPointer(start: raw, count: strlen(raw)))
        if String(decoding: bytes, as: UTF8.self) == argument {
          self.bytes = bytes
          return
        }
      }
    }
    bytes = Array(argument.utf8)
  }

  /// For people: what is not UTF-8 shows as U+FFFD.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether `text` is the path itself.
  public var isUTF8: Bool { String(validating: bytes, as: UTF8.self) != nil }

  /// The path of an entry of this folder.
  public func appending(_ name: [UInt8]) -> DiskPath {
    DiskPath(bytes: bytes.last == UInt8(ascii: "/") ? bytes + name : bytes + [0x2F] + name)
  }

  /// The path as C functions take it.
  public func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (bytes + [0]).withUnsafeBytes { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        characters.baseAddress.map(body) ?? body("")
      }
    }
  }

  /// Whether there is a file or a folder, also at the end of links.
  public var leadsSomewhere: Bool { status() != nil }

  public var isFolder: Bool { status().map { $0.st_mode & S_IFMT == S_IFDIR } ?? false }

  /// What the system says of the file that the path leads to; `nil` with `errno` set when there is
  /// none.
  ///
  /// - Parameter followsLinks: whether a link stands for what it leads to.
  func status(followsLinks: Bool = true) -> stat? {
    var status = stat()
    let code = withCString { followsLinks ? stat($0, &status) : lstat($0, &status) }
    return code == 0 ? status : nil
  }
}

extension DiskPath: Comparable {
  /// Byte by byte.
  public static func < (one: DiskPath, other: DiskPath) -> Bool {
    one.bytes.lexicographicallyPrecedes(other.bytes)
  }
}
