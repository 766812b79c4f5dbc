import RecordReading

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The inputs that the paths of an import command stand for.
struct ImportInputs {
  /// One input whose kind is known.
  struct Export {
    let input: Input
    let format: ExportFormat
    let encoding: TextEncoding
  }

  /// Exports of a known kind, in the order given; the files of a folder by path, byte-wise.
  private(set) var exports: [Export] = []
  /// Files in folders and archives that are passed over.
  private(set) var passedOver: [PassedOverFile] = []
  /// Files named explicitly that cannot be imported, each with the reason.
  private(set) var failures: [String] = []

  /// - Parameter paths: files, folders (with all below them), patterns, or `-` for standard input.
  init(paths: [String]) {
    for path in paths { add(path) }
  }

  private mutating func add(_ path: String) {
    if path == "-" {
      addFile(path, isNamed: true)
      return
    }
    var status = stat()
    if stat(path, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR {
        addFolder(path)
      } else {
        addFile(path, isNamed: true)
      }
      return
    }
    let matches = Self.matches(ofPattern: path)
    if matches.isEmpty {
      failures.append("\(path): no such file or folder. Check the path.")
    }
    for match in matches { add(match) }
  }

  private mutating func addFolder(_ folder: String) {
    let files = Self.files(below: folder)
    let before = exports.count
    for file in files { addFile(file, isNamed: false) }
    if exports.count == before {
      failures.append(
        "\(folder): a folder without bibliographic exports. Give a folder that holds "
          + "Web of Science files (savedrecs.txt, .ciw, .isi).")
    }
  }

  private mutating func addFile(_ path: String, isNamed: Bool) {
    let members: [Input]
    do {
      members = try Input.members(ofFileAt: path)
    } catch {
      failures.append(error.description)
      return
    }
    // The files inside an archive are like those of a folder; only one of them must be an export.
    let isArchive =
      members.count != 1 || members.first?.name != (path == "-" ? "standard input" : path)
    let before = exports.count
    var reasons: [PassedOverFile] = []
    func passOver(_ member: Input, _ reason: String, _ advice: String = "") {
      reasons.append(PassedOverFile(name: member.name, reason: reason, advice: advice))
    }
    for member in members {
      do {
        switch try member.recognized() {
        case .export(let format, let encoding):
          exports.append(Export(input: member, format: format, encoding: encoding))
        case .notSupportedYet(let kind):
          // "Excel; export as plain text instead" is a kind with its own advice.
          let parts = kind.split(separator: ";", maxSplits: 1).map {
            TextFolding.squeezed(String($0))
          }
          let advice =
            parts.count > 1
            ? parts[1].prefix(1).uppercased() + parts[1].dropFirst()
            : "Export the records from the Web of Science as plain text"
          passOver(member, "\(parts.first ?? kind) is not read yet", " \(advice).")
        case .unknown(let reason):
          passOver(
            member, "not a bibliographic export: \(reason)",
            " Give a Web of Science export (savedrecs.txt, .ciw, .isi).")
        case .empty:
          passOver(member, "an empty file", " Export it again.")
        }
      } catch {
        failures.append(error.description)
      }
    }
    if !isNamed || (isArchive && exports.count > before) {
      passedOver += reasons
    } else if isArchive && members.isEmpty {
      failures.append("\(path): an archive without files.")
    } else {
      failures += reasons.map { "\($0.name): \($0.reason).\($0.advice)" }
    }
  }

  private static func files(below folder: String) -> [String] {
    var found: [String] = []
    guard let directory = opendir(folder) else { return [] }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    closedir(directory)
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    for name in names {
      let path = prefix + name
      var status = stat()
      guard stat(path, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR:
        // A link to a folder could lead round in a circle.
        var link = stat()
        if lstat(path, &link) == 0, link.st_mode & S_IFMT != S_IFLNK {
          found += files(below: path)
        }
      case S_IFREG: found.append(path)
      default: break
      }
    }
    return found.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  private static func matches(ofPattern pattern: String) -> [String] {
    var result = glob_t()
    defer { globfree(&result) }
    guard glob(pattern, 0, nil, &result) == 0 else { return [] }
    return (0..<Int(result.gl_pathc)).compactMap { index in
      result.gl_pathv[index].map { String(cString: $0) }
    }
  }
}
