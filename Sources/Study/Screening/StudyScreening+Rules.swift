import Bibliography
import Wording

/// A rule of a screening.
struct ScreeningRule {
  let stage: String
  /// Why a paper is excluded; nil when it is not.
  let reason: (ScreenedPaper) -> String?
}

extension StudyScreening {
  /// In the order in which they decide.
  var rules: [ScreeningRule] {
    var rules: [ScreeningRule] = []
    if !documentTypes.isEmpty {
      rules.append(
        Self.rule("document type", keeping: documentTypes, text: \.documentType) {
          $0.documentTypes
        })
    }
    if !languages.isEmpty {
      rules.append(
        Self.rule("language", keeping: languages, text: \.language) { $0.languages })
    }
    if firstYear != nil || lastYear != nil {
      let (first, last) = (firstYear ?? .min, lastYear ?? .max)
      rules.append(
        ScreeningRule(stage: "year") { paper in
          guard let year = paper.year else { return "no year is given" }
          if year < first { return "before \(first)" }
          return year > last ? "after \(last)" : nil
        })
    }
    return rules
  }

  private static func rule(
    _ stage: String, keeping wanted: [String], text: KeyPath<ScreenedPaper, String?>,
    values: @escaping (ScreenedPaper) -> [String]
  ) -> ScreeningRule {
    let kept = Set(wanted.map { $0.lowercased() })
    return ScreeningRule(stage: stage) { paper in
      guard let written = paper[keyPath: text] else { return "no \(stage) is given" }
      return values(paper).contains { kept.contains($0.lowercased()) } ? nil : written
    }
  }

  // MARK: Values that no paper has

  /// A document type or a language that a rule keeps and that no paper has.
  public struct UnknownValue: Equatable, Sendable {
    /// Of the study file: `document_types` or `languages`.
    public let key: String
    /// What is wrong, and what there is instead.
    public let message: String
    /// Whether it is a mistake. A name that a database gives is none while another name
    /// of the list is that of some paper: a study may keep reviews where there are none.
    public let isMistake: Bool
  }

  /// What the rules keep and no paper has.
  public func unknownValues(among outline: PaperOutline) -> [UnknownValue] {
    if outline.paperCount == 0 { return [] }
    return Self.unknown(
      documentTypes, key: "document_types", noun: "document type", there: outline.documentTypes,
      usual: RecordSources.all.documentTypes)
      + Self.unknown(
        languages, key: "languages", noun: "language", there: outline.languages,
        usual: RecordSources.all.languages)
  }

  private static func unknown(
    _ wanted: [String], key: String, noun: String, there: [String], usual: Set<String>
  ) -> [UnknownValue] {
    let known = Set(there.map { $0.lowercased() })
    let keepsSome = wanted.contains { known.contains($0.lowercased()) }
    return wanted.filter { !known.contains($0.lowercased()) }.map { name in
      let nearest = nearestName(to: name, among: there).map { "Did you mean \"\($0)\"? " } ?? ""
      let all = there.prefix(12).map { "\"\($0)\"" }.joined(separator: ", ")
      return UnknownValue(
        key: key,
        message: "no paper has the \(noun) \"\(name)\". \(nearest)"
          + (there.isEmpty
            ? "No paper has any."
            : "There \(there.count == 1 ? "is" : "are") \(all)"
              + (there.count > 12 ? " and \(there.count - 12) more." : ".")),
        isMistake: !keepsSome || !usual.contains(name.lowercased()))
    }
  }
}
