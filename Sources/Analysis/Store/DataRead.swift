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
}

extension BurstSettings {
  var reads: Set<DataPart> { kind.reads }
}

extension GrowthSettings {
  var reads: Set<DataPart> { [.papers] }
}

extension NetworkSettings {
  /// Bursts, from which nodes have strengths, are analyses of their own.
  var reads: Set<DataPart> {
    var parts: Set<DataPart> = [.papers]
    for case .item(let kind) in kinds { parts.formUnion(kind.reads) }
    // Works are cited as the works that they are variants of.
    if linkKind != .coOccurrence { parts.formUnion(ItemKind.citedReference.reads) }
    if labelSource == .keyword { parts.formUnion(ItemKind.keyword.reads) }
    return parts
  }
}
