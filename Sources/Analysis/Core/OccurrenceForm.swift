/// Which cited references count as one.
public enum ReferenceForm: String, CaseIterable, Sendable {
  /// Each author, year, source, volume and page as written.
  case written
  /// Variants of one work count as that work.
  case merged
}

/// Which keywords count as one.
public enum KeywordSpelling: String, CaseIterable, Sendable {
  /// Hyphens are blanks: `mark-recapture` is `mark recapture`.
  case folded
  /// Each spelling for itself, but for the case of letters, as bibliometrix links them.
  case written
}

/// Which merges of the thesaurus are applied.
public enum ThesaurusUse: String, CaseIterable, Sendable {
  case on
  /// Only those that the user made: Turkey and Turkiye stay two.
  case own
  case off

  /// As the texts of `Schema/analysis` call it.
  var merges: String {
    switch self {
    case .on: "all"
    case .own: "own"
    case .off: "none"
    }
  }
}

/// What counts as an occurrence of an item; the default is what the kind's view says.
public struct OccurrenceForm: Equatable, Sendable {
  public var references = ReferenceForm.merged
  public var keywords = KeywordSpelling.folded
  public var thesaurus = ThesaurusUse.on
  /// A citation counts when the cited work is at most so many years older than the paper, and not
  /// younger; nil counts every citation.
  public var lookBackYears: Int?
  /// Whether author keywords of one word count. A hyphen is a blank.
  public var singleWordAuthorKeywords = true
  /// Whether the reprint address locates a paper that has no other address.
  public var reprintAddresses = true

  public init() {}

  /// What CiteSpace was found to count: references as written and at most five years old, no author
  /// keyword of one word, no reprint address, no merges but the user's.
  ///
  /// Source: comparison with printed tables (`docs/citespace-comparison.md`).
  public static func citeSpace(_ kind: ItemKind) -> OccurrenceForm {
    var form = OccurrenceForm()
    if kind == .citedReference { form.references = .written }
    if kind.hasThesaurus { form.thesaurus = .own }
    if kind.isCited { form.lookBackYears = 5 }
    if kind.hasAuthorKeywords { form.singleWordAuthorKeywords = false }
    if kind.hasReprintAddresses { form.reprintAddresses = false }
    return form
  }

  /// - Throws: `AnalysisError` for a form that the kind does not have.
  func check(for kind: ItemKind) throws(AnalysisError) {
    if references == .written && kind != .citedReference {
      throw .usage(
        "references as written are of use for cited_reference only, not for \(kind.rawValue)")
    }
    if keywords == .written && !kind.isKeyword {
      throw .usage(
        "keywords as written are of use for keyword, author_keyword and keyword_plus only, not for "
          + kind.rawValue)
    }
    if let lookBackYears {
      guard kind.isCited else {
        throw .usage(
          "\(kind.plural) have no look-back years: they are for cited_reference, cited_author and "
            + "cited_source")
      }
      guard lookBackYears >= 0 else {
        throw .usage("look-back years are \(lookBackYears); give 0 or more, or leave them out")
      }
    }
    if !singleWordAuthorKeywords && !kind.hasAuthorKeywords {
      throw .usage(
        "\(kind.plural) hold no author keywords: dropping single words is for keyword and "
          + "author_keyword")
    }
  }

  /// The parts that matter for a kind, as they are stored with an analysis.
  func parameters(for kind: ItemKind) -> [(String, JSON)] {
    var parameters: [(String, JSON)] = []
    if kind.hasThesaurus { parameters.append(("thesaurus", .text(thesaurus.rawValue))) }
    if kind == .citedReference { parameters.append(("references", .text(references.rawValue))) }
    if kind.isCited {
      parameters.append(("look_back_years", lookBackYears.map(JSON.integer) ?? .null))
    }
    // Left out where it is as ever, so that what was stored before there was a choice is the same.
    if keywords != .folded { parameters.append(("keywords", .text(keywords.rawValue))) }
    if kind.hasAuthorKeywords {
      parameters.append(("single_word_author_keywords", .boolean(singleWordAuthorKeywords)))
    }
    if kind.hasReprintAddresses {
      parameters.append(("reprint_addresses", .boolean(reprintAddresses)))
    }
    return parameters
  }
}
