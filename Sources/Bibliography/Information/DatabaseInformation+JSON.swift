extension DatabaseInformation {
  /// Everything as one JSON object, its keys in the order of the properties.
  public var json: String {
    JSONText.object([
      ("path", .text(path)), ("byte_count", .integer(byteCount)),
      ("schema_version", .integer(schemaVersion)), ("data_fingerprint", .text(dataFingerprint)),
      ("papers", .integer(paperCount)), ("included_papers", .integer(includedPaperCount)),
      ("excluded_papers", .integer(excludedPaperCount)), ("first_year", .optional(firstYear)),
      ("last_year", .optional(lastYear)), ("imports", .integer(importCount)),
      ("files", .integer(fileCount)), ("records", .integer(recordCount)),
      ("new_papers", .integer(newPaperCount)), ("duplicates", .integer(duplicateCount)),
      ("rejected", .integer(rejectedCount)), ("problems", .integer(problemCount)),
      ("has_pending_import", .boolean(hasPendingImport)),
      ("older_rules", .list((olderRules?.parts ?? []).map { .text($0) })),
      ("authors", .integer(authorCount)),
      ("institutions", .integer(institutionCount)), ("countries", .integer(countryCount)),
      ("sources", .integer(sourceCount)), ("keywords", .integer(keywordCount)),
      ("cited_references", .integer(citedReferenceCount)), ("citations", .integer(citationCount)),
      ("merges", .integer(mergeCount)), ("stated_parents", .integer(statedParentCount)),
      ("screening_decisions", .integer(decisionCount)),
      ("dropped_items", .integer(droppedItemCount)),
      (
        "databases",
        .list(
          databases.map {
            .object([("name", .text($0.name)), ("papers", .integer($0.paperCount))])
          })
      ),
      (
        "completeness",
        .list(
          completeness.map {
            .object([
              ("field", .text($0.field)), ("tag", .text($0.tag)), ("present", .integer($0.present)),
              ("absent", .integer($0.absent)),
            ])
          })
      ),
      (
        "analyses",
        .list(
          analyses.map {
            .object([
              ("name", .text($0.name)), ("kind", .text($0.kind)),
              ("finished_at", .text($0.finishedAt)), ("is_stale", .boolean($0.isStale)),
            ])
          })
      ),
      (
        "datasets",
        .list(
          dataSets.map {
            .object([
              ("name", .text($0.name)), ("origin", .text($0.origin)),
              ("rows", .integer($0.rowCount)),
            ])
          })
      ),
      (
        "searches",
        .list(
          searches.map {
            .object([
              ("database", .text($0.database)), ("query", .text($0.query)),
              ("retrieved_on", .optional($0.retrievedOn)), ("hits", .optional($0.hits)),
            ])
          })
      ),
      ("study", study?.json ?? .null),
    ]).description
  }
}

extension StoredStudy {
  fileprivate var json: JSONText {
    .object([
      ("file_name", .text(fileName)), ("title", .optional(title)), ("sha256", .text(sha256)),
      ("program_version", .text(programVersion)), ("started_at", .text(startedAt)),
      ("finished_at", .optional(finishedAt)),
      (
        "files",
        .list(
          files.map {
            .object([
              ("role", .text($0.role.rawValue)), ("name", .text($0.name)),
              ("sha256", .text($0.sha256)), ("byte_count", .integer($0.byteCount)),
            ])
          })
      ), ("text", .text(text)),
    ])
  }
}

/// A value to be written as JSON, its keys in the order given.
package enum JSONText: CustomStringConvertible {
  case null
  case boolean(Bool)
  case integer(Int)
  case text(String)
  case list([JSONText])
  case object([(String, JSONText)])

  static func optional(_ value: Int?) -> JSONText { value.map { .integer($0) } ?? .null }
  static func optional(_ value: String?) -> JSONText { value.map { .text($0) } ?? .null }

  package var description: String { written(indent: "") }

  private func written(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .null: return "null"
    case .boolean(let value): return value ? "true" : "false"
    case .integer(let value): return "\(value)"
    case .text(let value): return Self.quoted(value)
    case .list(let values):
      if values.isEmpty { return "[]" }
      let lines = values.map { inner + $0.written(indent: inner) }
      return "[\n\(lines.joined(separator: ",\n"))\n\(indent)]"
    case .object(let members):
      if members.isEmpty { return "{}" }
      let lines = members.map { name, value in
        "\(inner)\(Self.quoted(name)): \(value.written(indent: inner))"
      }
      return "{\n\(lines.joined(separator: ",\n"))\n\(indent)}"
    }
  }

  /// A text as JSON writes it (RFC 8259, section 7); what is not ASCII stays as it is.
  package static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if scalar.value < 0x20 {
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
