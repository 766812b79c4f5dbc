import Foundation

/// Runs commands as a reader of the documents would: the built program and the repository's folders at
/// hand, in a folder of its own that is removed at the end.
final class RecipeShell {
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of the built products: `bibliolite` is beside the test bundle.
  static let products: URL = {
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") }
    let path = bundle ?? CommandLine.arguments.first ?? ""
    return URL(fileURLWithPath: path).deletingLastPathComponent()
  }()

  static let shared: URL = {
    if let path = ProcessInfo.processInfo.environment["BIBLIOLITE_SHARED"] {
      return URL(fileURLWithPath: path)
    }
    return repository.deletingLastPathComponent().appendingPathComponent("shared")
  }()

  /// With BIBLIOLITE_UPDATE_RESULTS=1 the documents are written anew instead of compared.
  static let isUpdating =
    ProcessInfo.processInfo.environment["BIBLIOLITE_UPDATE_RESULTS"] == "1"

  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("bibliolite-recipes-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["Examples", "Queries"] {
      try FileManager.default.createSymbolicLink(
        at: folder.appendingPathComponent(name),
        withDestinationURL: Self.repository.appendingPathComponent(name))
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// What a command prints, standard output and error in one; commands that show rows print tables, as
  /// they do on a terminal.
  func lines(of command: [String]) throws -> [String] {
    let preamble = """
      bibliolite() {
        case "$1" in
          query|sql|bursts|growth) command bibliolite "$1" --format table "${@:2}" ;;
          *) command bibliolite "$@" ;;
        esac
      }
      """
    let text = try run("/bin/bash", ["-c", preamble + "\n" + command.joined(separator: "\n")]).text
    return Self.lines(text)
  }

  /// What a Python program prints.
  func pythonLines(of program: [String]) throws -> [String] {
    Self.lines(try run("/usr/bin/env", ["python3", "-c", program.joined(separator: "\n")]).text)
  }

  static func lines(_ text: String) -> [String] {
    // CSV has lines that end in CR LF; a document shows no CR.
    let text = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\r" }))
    var lines = text.components(separatedBy: "\n").map { line in
      String(line.reversed().drop { $0.isWhitespace }.reversed())
    }
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  func run(_ program: String, _ arguments: [String]) throws -> (text: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = Self.products.path + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
    environment["HOME"] = folder.path
    environment["LC_ALL"] = "C.UTF-8"
    environment["NO_COLOR"] = "1"
    process.environment = environment
    // A file rather than a pipe: it cannot fill up.
    let output = folder.appendingPathComponent("output-\(UUID().uuidString)")
    try Data().write(to: output)
    defer { try? FileManager.default.removeItem(at: output) }
    let handle = try FileHandle(forWritingTo: output)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    try handle.close()
    let text = String(decoding: try Data(contentsOf: output), as: UTF8.self)
    return (text, process.terminationStatus)
  }

  /// Whether Python is here and has these modules.
  static func hasPython(_ modules: String) -> Bool {
    guard let shell = try? RecipeShell() else { return false }
    return (try? shell.run("/usr/bin/env", ["python3", "-c", "import \(modules)"]))?.status == 0
  }
}

extension RecipeShell {
  /// Lines without what differs from run to run: how long something took, how fast it was, and the size
  /// of a database, which depends on SQLite's version.
  static func comparable(_ lines: [String]) -> [String] {
    lines.map { line in
      line.replacing(/in [\d.]+ s( \([\d.]+ MB\/s\))?/, with: "in … s")
        .replacing(/\.db  [\d.]+ [kMG]B/, with: ".db  … MB")
    }
  }
}
