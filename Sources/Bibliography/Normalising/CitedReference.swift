/// One CR line taken apart: ranges into the line's bytes, and what they mean.
///
/// An empty range is an element the line does not have.
package struct CitedReference: Equatable, Sendable {
  /// First author as written ("Burnham K. P.", "*IUCN", "[Anonymous]"); empty for a line that starts
  /// with a year or is a single element.
  package var author = 0..<0
  /// Four-digit year.
  package var year: Int?
  /// Title, where the source of the record gives it; the Web of Science does not.
  package var title = 0..<0
  /// Source as written; may hold commas ("Iheringia, Sér. Zool.").
  package var source = 0..<0
  /// Volume without its `V`.
  package var volume = 0..<0
  /// Page without its `P` or `p`; `[14, 427, 432]` for a list.
  package var page = 0..<0
  /// Article number without `ARTN` or `AR`.
  package var articleNumber = 0..<0
  /// Everything after `DOI ` up to the end of the line or the patent number.
  package var doiField = 0..<0
  /// Patent number without `Patent No.`; `[JP 61-12601, 6112601]` for several spellings.
  package var patentNumber = 0..<0
  /// The elements before the DOI and, in lines that have it after the DOI, nothing of the patent.
  package var keyRange = 0..<0
  package var flags: Flags = []
  /// What could not be understood, if anything.
  package var problem: Problem?

  package struct Flags: OptionSet, Hashable, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }
    /// "IN PRESS" in the source.
    package static let inPress = Flags(rawValue: 1)
    /// "UNPUB" or "UNPUBLISHED".
    package static let unpublished = Flags(rawValue: 2)
    /// "SUBMITTED".
    package static let submitted = Flags(rawValue: 4)
    /// "THESIS".
    package static let thesis = Flags(rawValue: 8)
    /// "[No title captured]".
    package static let noTitle = Flags(rawValue: 16)
    /// A patent number, or a source that says patent.
    package static let patent = Flags(rawValue: 32)
    /// "arXiv" or "ARXIV" in source or DOI.
    package static let preprint = Flags(rawValue: 64)
    /// "[Anonymous]".
    package static let anonymous = Flags(rawValue: 128)
    /// An organisation, written with a star.
    package static let organisation = Flags(rawValue: 256)
    /// Its elements stand in another order than the Web of Science's: its key is put together.
    package static let composed = Flags(rawValue: 512)
    /// The author's given name is no initials.
    package static let spelledOut = Flags(rawValue: 1024)
  }

  /// What a line says that no rule understands. The line itself is kept in any case.
  package enum Problem: String, CaseIterable, Sendable {
    case empty = "the line is empty"
    case singleElement = "a single element: author, year and source cannot be told apart"
    case noYear = "no year"
    case earlyYear = "the year is before 1500"
    case lateYear = "the year is after 2100"
    case notADOI = "what follows DOI is not a DOI"
    case cutDOI = "the DOI is cut off"
    case openBracket = "a bracket is not closed"
  }
}
