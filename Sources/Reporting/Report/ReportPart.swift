/// The chapters, in the order of a paper.
enum ReportPart: String, CaseIterable {
  case corpus, output, countries, institutions, authors, sources
  case citedSources = "cited-sources"
  case citedReferences = "cited-references"
  case keywords, bursts, clusters, timeline, completeness, methods, papers

  var heading: String {
    switch self {
    case .corpus: "The corpus"
    case .output: "Output and stages"
    case .countries: "Countries"
    case .institutions: "Institutions"
    case .authors: "Authors"
    case .sources: "Sources"
    case .citedSources: "Cited sources"
    case .citedReferences: "Cited references"
    case .keywords: "Keywords"
    case .bursts: "Bursts"
    case .clusters: "Clusters"
    case .timeline: "Timeline"
    case .completeness: "Completeness of the data"
    case .methods: "Methods"
    case .papers: "Papers behind the maps"
    }
  }

  func blocks(_ source: ReportSource) throws(ReportingError) -> [ReportBlock] {
    switch self {
    case .corpus: try source.corpusBlocks()
    case .output: try source.outputBlocks()
    case .countries: try source.countryBlocks()
    case .institutions: try source.institutionBlocks()
    case .authors: try source.authorBlocks()
    case .sources: try source.sourceBlocks()
    case .citedSources: try source.citedSourceBlocks()
    case .citedReferences: try source.citedReferenceBlocks()
    case .keywords: try source.keywordBlocks()
    case .bursts: try source.burstBlocks()
    case .clusters: try source.clusterBlocks()
    case .timeline: try source.timelineBlocks()
    case .completeness: try source.completenessBlocks()
    case .methods: try source.methodsBlocks()
    case .papers: [.papers]
    }
  }
}
