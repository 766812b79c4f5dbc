import Bibliography
import Kinds

// Which parts of the data an analysis reads. What is not listed here and with the settings of each
// analysis can change without its result being another one; what is missing would leave a result that is
// not of the data unnoticed.

extension ItemKind {
  var reads: Set<DataPart> {
    ThesaurusKind(deciding: self).map { [.papers, .merges(of: $0)] } ?? [.papers]
  }

  /// - Parameter form: of its occurrences.
  func reads(_ form: OccurrenceForm) -> Set<DataPart> {
    form.institutions == .asWritten ? reads : reads.union([.merges(of: .institutionParent)])
  }
}
