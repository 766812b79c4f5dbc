import Glibc
import RecordReading

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

  private let expansion: ExpansionLimit
  private let formats: [ExportFormat]

  /// - Parameters:
  ///   - paths: files, folders (with all below them), patterns, or `-` for standard input.
  ///   - expansion: how much larger than its file compressed content may be.
  ///   - sources: those whose exports are read.
  init(
    paths: [String], expansion: ExpansionLimit = .standard, sources: RecordSources = .all
  ) {
    self.expansion = expansion
    formats = sources.formats
    for path in paths { add(path) }
  }

  private mutating func add(_ argument: String) {
    let path = DiskPath(argument: argument)
    if argument == "-" || path.leadsSomewhere { return addExisting(path) }
    let matches = Self.matches(ofPattern: argument)
    if matches.isEmpty {
      failures.append("\(argument): no such file or folder. Check the path.")
    }
    for match in matches {
      if match.leadsSomewhere {
        addExisting(match)
      } else {
        failures.append("\(match.text): a link that leads nowhere. Check what it is to lead to.")
      }
    }
  }

  private mutating func addExisting(_ path: DiskPath) {
    path.isFolder ? addFolder(path) : addFile(path, isNamed: true)
  }

  private mutating func addFolder(_ folder: DiskPath) {
    let listing = FolderListing(of: folder)
    for remark in listing.remarks {
      if remark.mayBeMissed {
        failures.append("\(remark.path.text): \(remark.reason). Nothing of it was imported.")
      } else {
        passedOver.append(
          PassedOverFile(name: remark.path.text, reason: remark.reason, advice: ""))
      }
    }
    let before = exports.count
    for file in listing.files { addFile(file, isNamed: false) }
    if exports.count == before {
      failures.append(
        "\(folder.text): a folder without bibliographic exports. Give a folder that holds "
          + "Web of Science files (savedrecs.txt, .ciw, .isi).")
    }
  }

  private mutating func addFile(_ path: DiskPath, isNamed: Bool) {
    let members: [Input]
    do {
      members = try Input.members(ofFileAt: path, expansion: expansion)
    } catch {
      failures.append(error.description)
      return
    }
    // The files inside an archive are like those of a folder; only one of them must be an export.
    let isArchive =
      members.count != 1 || members.first?.name != (path.text == "-" ? "standard input" : path.text)
    let before = exports.count
    var reasons: [PassedOverFile] = []
    func passOver(_ member: Input, _ reason: String, _ advice: String = "") {
      reasons.append(PassedOverFile(name: member.name, reason: reason, advice: advice))
    }
    for member in members {
      do {
        switch try member.recognized(among: formats) {
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
      failures.append("\(path.text): an archive without files.")
    } else {
      failures += reasons.map { "\($0.name): \($0.reason).\($0.advice)" }
    }
  }

  private static func matches(ofPattern pattern: String) -> [DiskPath] {
    var result = glob_t()
    defer { globfree(&result) }
    guard glob(pattern, 0, nil, &result) == 0 else { return [] }
    return (0..<Int(result.gl_pathc)).compactMap { index in
      result.gl_pathv[index].map { match in
        DiskPath(bytes: Array(UnsafeRawBufferPointer(start: match, count: strlen(match))))
      }
    }
  }
}
