import Analysis
import Bibliography
import Foundation
import SQLite

/// Invented records, and what is suggested for them.
struct SuggestionCorpus {
  let database: Database

  /// - Parameter records: the fields of each between PT and UT.
  init(_ records: [[String]]) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("bibliolite-suggestions-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let bodies = records.enumerated().map { index, fields in
      "PT J\n\(fields.joined(separator: "\n"))\nPY 2001\nUT WOS:00000000000\(1000 + index)\nER\n"
    }
    let export = folder.appendingPathComponent("records.txt")
    try "FN Clarivate Analytics Web of Science\nVR 1.0\n\(bodies.joined(separator: "\n"))\nEF\n"
      .write(to: export, atomically: true, encoding: .utf8)
    let path = folder.appendingPathComponent("study.db").path
    _ = try Importer(paths: [export.path], command: "test", programVersion: "test")
      .run(intoDatabaseAt: path)
    database = try Database.openForWriting(path)
  }

  /// `variant > preferred` of each, in the order of the list.
  func suggestions(_ kind: ThesaurusKind, minimumScore: Double = 0.7) throws -> [String] {
    try MergeSuggestions(database).find(kind, minimumScore: minimumScore)
      .map { "\($0.variant.label) > \($0.preferred.label)" }
  }

  func suggestion(of variant: String, _ kind: ThesaurusKind) throws -> MergeSuggestion? {
    try MergeSuggestions(database).find(kind, minimumScore: 0).first { $0.variant.label == variant }
  }

  /// The suggestions as the table that the program writes.
  func table(_ kind: ThesaurusKind) throws -> String {
    let rows = try MergeSuggestions(database).find(kind).map { suggestion in
      [
        suggestion.variant.label, suggestion.preferred.label, suggestion.variant.country ?? "",
        suggestion.variant.origin ?? "", suggestion.preferred.country ?? "",
        suggestion.preferred.origin ?? "",
      ].map { "\"\($0)\"" }.joined(separator: ",")
    }
    let header =
      "variant,preferred,variant_country,variant_origin,preferred_country,preferred_origin"
    return ([header] + rows).joined(separator: "\n") + "\n"
  }
}
