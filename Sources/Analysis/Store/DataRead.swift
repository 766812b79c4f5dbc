import Bibliography

// Which parts of the data an analysis reads. What is not listed here can change without its result
// being another one; what is missing here would leave a result that is not of the data unnoticed.

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

extension BurstSettings {
  var reads: Set<DataPart> {
    kinds.reduce(into: []) { $0.formUnion($1.reads(form.restricted(to: $1))) }
  }
}

extension GrowthSettings {
  var reads: Set<DataPart> { [.papers] }
}

extension NetworkSettings {
  /// Bursts, from which nodes have strengths, are analyses of their own.
  var reads: Set<DataPart> {
    var parts: Set<DataPart> = [.papers]
    for case .item(let kind) in kinds { parts.formUnion(kind.reads(form(for: kind))) }
    // Works are cited as the works that they are variants of.
    if linkKind != .coOccurrence { parts.formUnion(ItemKind.citedReference.reads) }
    if leavesOutJointInstitutions { parts.insert(.merges(of: .institutionParent)) }
    // A cluster that no phrase names takes a keyword.
    if labelSource != .members { parts.formUnion(ItemKind.keyword.reads) }
    return parts
  }
}
