import Wording

extension ReportSource {
  private var rows: [String: String] { ["limit": String(options.rowLimit)] }

  func citedSourceBlocks() throws(ReportingError) -> [ReportBlock] {
    var blocks = try maps(of: .citedSources, "cited sources")
    if let joined = try tableOfDataSet("study/table-3-cited-sources") {
      blocks.append(
        .table(
          joined.titled(
            "Leading cited sources, with what the joined data set says", bars: ["papers"]
          ) { $0.leaders("cited_source", "papers", have: "is cited by most papers") }))
    }
    blocks.append(
      .table(
        try table("references/most-cited-sources", rows)
          .titled("Sources that most papers cite", bars: ["papers"]) {
            $0.leaders("cited_source", "papers", have: "is cited by most papers", share: "share")
          }))
    return blocks
  }

  func citedReferenceBlocks() throws(ReportingError) -> [ReportBlock] {
    var blocks = try maps(of: .citedReferences, "cited references")
    blocks.append(
      .table(
        try table("references/most-cited-references", rows)
          .titled("Works that most papers cite", bars: ["papers"]) {
            $0.leaders(
              "reference", "papers", have: "is cited by most papers", share: "share", quoted: true)
          }))
    if let figure = try figure("references-by-year") {
      blocks.append(.figure(figure, network: nil))
    }
    blocks.append(
      .table(
        try table("papers/most-cited-locally", rows).titled(
          "Papers of the corpus that its papers cite most", bars: ["local_citations"]
        ) { table in
          guard let first = table.rows.first else { return "No paper cites another of the corpus." }
          return "\(first.text("first_author")) (\(first.integer("year"))) is cited by "
            + "\(first.integer("local_citations").of("paper")) of the corpus."
        }))
    return blocks
  }

  func keywordBlocks() throws(ReportingError) -> [ReportBlock] {
    var blocks = try maps(of: .keywords, "keywords")
    blocks.append(
      .table(
        try table("keywords/top-keywords", rows)
          .titled("Keywords by papers", bars: ["papers"]) {
            $0.leaders(
              "keyword", "papers", have: "is the most frequent keyword", share: "share",
              quoted: true)
              + " Author keywords and Keywords Plus together, once a paper."
          }))
    blocks.append(
      .table(
        try table("keywords/trend-topics").titled("Keywords by their median year", bars: ["papers"])
        { table in
          guard let last = table.rows.last else { return "No keyword has enough papers." }
          return
            "The most recent keyword is “\(TextFitting.plain(last.text("keyword"), limit: 120))”: "
            + "half of its \(last.integer("papers").of("paper")) appeared by "
            + "\(last.integer("median_year"))."
        }))
    return blocks
  }
}
