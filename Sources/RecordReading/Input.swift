/// One file to read records from: a plain file, the content of a .gz, one entry of a .zip, or
/// standard input.
///
/// An input can be opened as often as wanted, for instance once for its hash and once to read.
public struct Input: Sendable {
  private enum Content: Sendable {
    case plain
    case gzip
    case zipEntry(ZipDirectory.Entry)
  }

  /// The path as given; for an entry of an archive the entry's name follows after a slash
  /// ("exports.zip/savedrecs.txt"); "standard input" for `-`.
  public let name: String
  /// The path of the file on the disk, nil for standard input.
  public let path: String?
  private let location: DiskPath?
  /// How many bytes `ByteStream.consumedByteCount` will reach: the size on the disk, compressed.
  public let storedByteCount: Int
  private let content: Content
  private let expansion: ExpansionLimit
  /// Standard input's copy has no name, so it must stay open.
  private let sharedFile: OpenFile?

  /// The inputs in the file at `path`: one, or one per entry of a zip archive, in the archive's
  /// order, without folders and what macOS adds. `-` is standard input.
  ///
  /// gzip and zip are recognised by their first bytes, not by the file's name. The content is not looked
  /// at; `Recognition` tells what it is.
  ///
  /// - Parameter expansion: how much larger decompressed content may be.
  public static func members(
    ofFileAt path: String, expansion: ExpansionLimit = .standard
  ) throws(ReadingError) -> [Input] {
    try members(ofFileAt: DiskPath(path), expansion: expansion)
  }

  /// The same for a path that need not be UTF-8.
  public static func members(
    ofFileAt path: DiskPath, expansion: ExpansionLimit = .standard
  ) throws(ReadingError) -> [Input] {
    let isStandardInput = path.text == "-"
    let name = isStandardInput ? "standard input" : path.text
    let file =
      isStandardInput
      ? try OpenFile.spooledStandardInput(name: name) : try OpenFile(path: path, name: name)
    func input(_ name: String, _ byteCount: Int, _ content: Content) -> Input {
      Input(
        name: name, path: isStandardInput ? nil : path.text,
        location: isStandardInput ? nil : path, storedByteCount: byteCount, content: content,
        expansion: expansion, sharedFile: isStandardInput ? file : nil)
    }
    let magic = try file.bytes(at: 0, count: 4)
    if magic.starts(with: [0x50, 0x4B, 0x03, 0x04]) || magic.starts(with: [0x50, 0x4B, 0x05, 0x06])
    {
      return try ZipDirectory(of: file).entries.filter(\.isFileOfInterest).map { entry in
        input(
          "\(name)/\(entry.name)", min(max(0, entry.compressedByteCount), file.byteCount),
          .zipEntry(entry))
      }
    }
    let isGzip = magic.starts(with: [0x1F, 0x8B])
    return [input(name, file.byteCount, isGzip ? .gzip : .plain)]
  }

  /// A new stream of the input's decompressed bytes, from the beginning.
  public func open() throws(ReadingError) -> ByteStream {
    let file = try openedFile()
    switch content {
    case .plain: return ByteStream(name: name, source: FileSource(file: file))
    case .gzip:
      let source = try InflateSource(
        name: name, compressed: FileSource(file: file), container: .gzip, expansion: expansion)
      return ByteStream(name: name, source: source)
    case .zipEntry(let entry):
      return try ZipDirectory.open(entry, of: file, name: name, expansion: expansion)
    }
  }

  /// What the input is, told from its first 64 KiB.
  ///
  /// - Parameter formats: the forms that it is tried for, in this order.
  public func recognized(
    among formats: [ExportFormat] = ExportFormat.all
  ) throws(ReadingError) -> Recognition {
    Recognition(of: try open().prefix(Recognition.sampleSize), among: formats)
  }

  private func openedFile() throws(ReadingError) -> OpenFile {
    if let sharedFile { return sharedFile }
    return try OpenFile(path: location ?? DiskPath(name), name: name)
  }
}

extension ZipDirectory.Entry {
  /// Whether the entry is a file that a person put there.
  fileprivate var isFileOfInterest: Bool {
    let file = name.split(separator: "/").last ?? ""
    return !name.hasSuffix("/") && !name.hasPrefix("__MACOSX/") && file != ".DS_Store"
  }
}
