import Bibliography
import Foundation
import Testing

/// Databases imported once per run of the tests: the shipped example, and a real corpus where it is there.
enum ExampleDatabases {
  static let packageRoot = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let shared = URL(
    fileURLWithPath: ProcessInfo.processInfo.environment["BIBLIOLITE_SHARED"]
      ?? packageRoot.deletingLastPathComponent().appendingPathComponent("shared").path)

  /// The path of a database of the example, with its journals joined as `dataset_journals`.
  static let example = Result { () throws -> String in
    let folder = packageRoot.appendingPathComponent("Examples/abandoned-mines")
    let path = try imported(
      ["savedrecs-1.txt", "savedrecs-2.txt"].map { folder.appendingPathComponent($0).path },
      named: "example")
    let journals = folder.appendingPathComponent("journals.csv").path
    _ = try DataSetJoin(name: "journals", path: journals).run(inDatabaseAt: path)
    return path
  }

  private static let corpusFolder = shared.appendingPathComponent(
    "records/oliviergimenez+capture-recapture-review/data")
  /// Reading megabytes takes long in a build that is not optimised.
  static var hasCorpus: Bool {
    #if DEBUG
      false
    #else
      FileManager.default.fileExists(atPath: corpusFolder.path)
    #endif
  }

  /// The path of a database of 1,022 records of a real corpus.
  static let corpus = Result {
    try imported(
      ["savedrecs(1).txt", "savedrecs(5).txt", "savedrecs(10).txt"].map {
        corpusFolder.appendingPathComponent($0).path
      }, named: "corpus")
  }

  private static func imported(_ files: [String], named name: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("bibliolite-queries-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appendingPathComponent("\(name).db").path
    _ = try Importer(paths: files, command: "test", programVersion: "test")
      .run(intoDatabaseAt: path)
    return path
  }
}
