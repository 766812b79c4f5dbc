import Foundation

/// The built program, which stands beside the test bundle in the build folder.
enum Program {
  static let path: String? = {
    let candidates =
      [Bundle.main.bundleURL, Bundle.main.executableURL?.deletingLastPathComponent()]
      .compactMap { $0 } + Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() }
      + CommandLine.arguments.filter { $0.hasSuffix(".xctest") }.map {
        URL(filePath: $0).deletingLastPathComponent()
      }
    return candidates.map { $0.appending(path: "bibliolite").path }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }()

  static let isThere = path != nil

  struct Outcome {
    let status: Int32
    let output: String
    let messages: String

    /// The lines of the messages that are errors.
    var errors: [String] {
      messages.split(separator: "\n").map(String.init).filter { $0.hasPrefix("error: ") }
    }
  }

  /// Runs the program in `folder` through the shell, so that limits and pipes can be set.
  ///
  /// - Parameter command: `$BIBLIOLITE` stands for the program.
  static func shell(_ command: String, in folder: String) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["BIBLIOLITE": path ?? "", "LC_ALL": "C.UTF-8"]) { $1 }
    process.standardInput = FileHandle.nullDevice
    let (output, messages) = (folder + "/.output", folder + "/.messages")
    for file in [output, messages] { try Data().write(to: URL(filePath: file)) }
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: messages)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: try String(contentsOfFile: output, encoding: .utf8),
      messages: try String(contentsOfFile: messages, encoding: .utf8))
  }

  static func run(_ arguments: String, in folder: WorkFolder) throws -> Outcome {
    try shell("exec \"$BIBLIOLITE\" \(arguments)", in: folder.path)
  }
}

/// A temporary folder with files that a test writes.
final class WorkFolder {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory.appending(
        path: "bibliolite-end-to-end-\(UUID().uuidString)"
      ).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ text: String) throws {
    try text.write(toFile: "\(path)/\(name)", atomically: false, encoding: .utf8)
  }

  /// Writes an export of `count` invented records, numbered from `first`.
  func export(_ name: String, count: Int = 2, first: Int = 1, references: Int = 2) throws {
    var text = "FN Clarivate Analytics Web of Science\nVR 1.0\n"
    for number in first..<first + count {
      text +=
        "PT J\nAU Doe, J\n   Roe, R\nTI Title number \(number)\nSO JOURNAL OF TESTS\nPY 2001\n"
      for reference in 0..<references {
        text +=
          (reference == 0 ? "CR " : "   ") + "Able A, 1999, J TESTS, V\(number), P\(reference)\n"
      }
      text += "UT WOS:\(number)\nER\n\n"
    }
    try write(name, text + "EF\n")
  }

  func data(_ name: String) throws -> Data {
    try Data(contentsOf: URL(filePath: "\(path)/\(name)"))
  }

  /// The names of database files and what SQLite leaves beside them.
  var databaseFiles: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [])
      .filter { $0.contains(".db") }.sorted()
  }
}
