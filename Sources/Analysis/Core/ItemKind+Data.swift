import Bibliography

// Which parts of the data an analysis reads. What is not listed here and with the settings of each
// analysis can change without its result being another one; what is missing would leave a result that is
// not of the data unnoticed.

extension ItemKind {
  /// The kind whose merges decide which items there are; nil for kinds without merges.
  var mergeKind: ThesaurusKind? {
    switch self {
    case .author: .author
    case .institution: .institution
    // A state is that of the country that an address's country is merged into.
    case .country, .state: .country
    case .authorKeyword, .keywordPlus, .keyword: .keyword
    case .source: .source
    case .wosCategory, .researchArea: nil
    case .citedReference: .citedReference
    case .citedAuthor: .citedAuthor
    case .citedSource: .citedSource
    case .term: .term
    }
  }

  var reads: Set<DataPart> {
    mergeKind.map { [.papers, .merges(of: $0)] } ?? [.papers]
  }

  /// - Parameter form: of its occurrences.
  func reads(_ form: OccurrenceForm) -> Set<DataPart> {
    form.institutions == .asWritten ? reads : reads.union([.merges(of: .institutionParent)])
  }
}
