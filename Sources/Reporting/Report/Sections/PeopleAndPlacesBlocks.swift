import Wording

extension ReportSource {
  private var rows: [String: String] { ["limit": String(options.rowLimit)] }

  /// The argument of queries that count institutions; none for what is their default.
  var institutionForm: [String: String] {
    options.institutions == ReportOptions().institutions
      ? [:] : ["institutions": options.institutions]
  }

  func countryBlocks() throws(ReportingError) -> [ReportBlock] {
    var blocks = try maps(of: .countries, "countries")
    if let figure = try figure("collaboration/country") {
      blocks.append(.figure(figure, network: nil))
    }
    let shares = try table("study/text-shares")
    blocks.append(
      .table(
        shares.titled("The leading countries: shares and ratios", bars: ["papers"]) { table in
          var text = table.leaders("name", "papers", have: "has most papers", share: "share")
          if let first = table.rows.first, let second = table.rows.dropFirst().first,
            let ratio = second.optionalReal("ratio")
          {
            text +=
              " \(first.text("name")) has \(NumberText.fixed(ratio, 2)) times as many papers as "
              + "\(second.text("name"))."
          }
          return text
        }))
    blocks.append(
      .table(
        try table("countries/top-countries", rows)
          .titled("Countries by papers", bars: ["papers"]) {
            $0.leaders("country", "papers", have: "has most papers", share: "share")
              + " Full counting: a paper counts once for each country among its addresses."
          }))
    blocks.append(
      .table(
        try table("countries/single-and-multiple", rows)
          .titled("Papers from one country and from several", bars: ["papers"]) { table in
            guard let first = table.rows.first else { return "" }
            return "By the corresponding author’s country: of "
              + "\(first.integer("papers").of("paper")) of \(first.text("country")), "
              + "\(NumberText.percent(first.real("several_country_share"), 2)) are written together "
              + "with other countries."
          }))
    return blocks
  }

  func institutionBlocks() throws(ReportingError) -> [ReportBlock] {
    var blocks = try maps(of: .institutions, "institutions")
    let arguments = rows.merging(institutionForm) { $1 }
    let counted = InstitutionForm.sentence(options.institutions)
    blocks.append(
      .table(
        try table("institutions/top-institutions", arguments)
          .titled("Institutions by papers", bars: ["papers"]) {
            $0.leaders("institution", "papers", have: "has most papers", share: "share")
              + " \(counted)"
          }))
    return blocks
  }

  func authorBlocks() throws(ReportingError) -> [ReportBlock] {
    var blocks = try maps(of: .authors, "authors")
    blocks.append(
      .table(
        try table("authors/top-authors", rows)
          .titled("Authors by papers", bars: ["papers"]) {
            $0.leaders("author", "papers", have: "has most papers", share: "share")
          }))
    if let figure = try figure("distribution/lotka") {
      blocks.append(.figure(figure, network: nil))
    }
    return blocks
  }

  func sourceBlocks() throws(ReportingError) -> [ReportBlock] {
    var blocks: [ReportBlock] = []
    if !networks(of: .sources).isEmpty { blocks += try maps(of: .sources, "sources") }
    blocks.append(
      .table(
        try table("sources/top-sources", rows)
          .titled("Sources by papers", bars: ["papers"]) {
            $0.leaders("source", "papers", have: "has published most", share: "share")
          }))
    if let figure = try figure("distribution/bradford") {
      blocks.append(.figure(figure, network: nil))
    }
    blocks.append(
      .table(
        try table("papers/most-cited", rows).titled(
          "Papers most cited in the Web of Science", bars: ["times_cited"]
        ) { table in
          guard let first = table.rows.first else { return "" }
          return
            "The most cited paper, \(first.text("first_author")) (\(first.integer("year"))), has "
            + "\(first.integer("times_cited").of("citation"))."
        }))
    return blocks
  }
}
