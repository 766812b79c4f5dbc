import Kinds
import Wording

/// Which authors count as one.
public enum AuthorNames: String, CaseIterable, Sendable {
  /// Those whom identifiers, and what else tells people apart, make one.
  case identified
  /// Those of one full name (AF, else AU), but for the case of letters: nobody is told apart from a
  /// namesake.
  case written
}

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

/// Which institutions of a paper count.
public enum InstitutionCounting: String, CaseIterable, Sendable {
  /// As C3 lists them: an umbrella organisation beside its members.
  case asWritten = "as-written"
  /// An umbrella organisation is left out of a paper that has a member of it.
  case members
  /// A member counts as the organisation at the top above it.
  case parents
}

/// What counts as an occurrence of an item; the default is what the kind's view says.
public struct OccurrenceForm: Equatable, Sendable {
  public var authors = AuthorNames.identified
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
  public var institutions = InstitutionCounting.asWritten
  /// Whether "[Anonymous]" counts as an author, or a cited author.
  public var anonymous = false

  public init() {}

  /// What CiteSpace was found to count: authors and references as written, these at most five years old,
  /// no author keyword of one word, no reprint address, no merges but the user's. "[Anonymous]" is an
  /// author, or a cited author, like any other.
  ///
  /// Source: comparison with printed tables (`docs/citespace-comparison.md`).
  public static func citeSpace(_ kind: ItemKind) -> OccurrenceForm {
    citeSpace([kind])
  }

  /// The same for the kinds of one analysis: what one of them has.
  static func citeSpace(_ kinds: [ItemKind]) -> OccurrenceForm {
    citeSpace.restricted(to: kinds)
  }

  /// What CiteSpace counts, of every kind.
  static let citeSpace = {
    var all = OccurrenceForm()
    all.authors = .written
    all.references = .written
    all.thesaurus = .own
    all.lookBackYears = 5
    all.singleWordAuthorKeywords = false
    all.reprintAddresses = false
    all.anonymous = true
    return all
  }()

  /// - Throws: `AnalysisError` for a form that none of the kinds has.
  func check(for kinds: [ItemKind]) throws(AnalysisError) {
    for kind in kinds { try restricted(to: kind).check(for: kind) }
    var usable = restricted(to: kinds)
    usable.thesaurus = thesaurus
    guard usable != self else { return }
    for kind in kinds { try check(for: kind) }
  }

  /// - Throws: `AnalysisError` for a form that the kind does not have.
  func check(for kind: ItemKind) throws(AnalysisError) {
    func refuse(_ choice: OccurrenceChoice, _ what: String) -> AnalysisError {
      let names = choice.kinds.map(\.name).inSentence
      return .usage("\(what) are of use for \(names) only, not for \(kind.name)")
    }
    if authors == .written && !kind.has(.authors) { throw refuse(.authors, "authors as written") }
    if references == .written && !kind.has(.references) {
      throw refuse(.references, "references as written")
    }
    if keywords == .written && !kind.has(.keywords) {
      throw refuse(.keywords, "keywords as written")
    }
    func lacks(_ what: String, _ choice: OccurrenceChoice, _ use: String) -> AnalysisError {
      .usage("\(kind.plural) \(what): \(use) for \(choice.kinds.map(\.name).inSentence)")
    }
    if let lookBackYears {
      guard kind.has(.lookBackYears) else {
        throw lacks("have no look-back years", .lookBackYears, "they are")
      }
      guard lookBackYears >= 0 else {
        throw .usage("look-back years are \(lookBackYears); give 0 or more, or leave them out")
      }
    }
    if institutions != .asWritten && !kind.has(.institutions) {
      throw lacks("have no parents", .institutions, "members and parents are")
    }
    if anonymous && !kind.has(.anonymous) {
      let plurals = OccurrenceChoice.anonymous.kinds.map(\.plural).inSentence
      throw .usage("[Anonymous] is among \(plurals) only, not among \(kind.plural)")
    }
    if !singleWordAuthorKeywords && !kind.has(.singleWordAuthorKeywords) {
      throw lacks("hold no author keywords", .singleWordAuthorKeywords, "dropping single words is")
    }
  }
}
