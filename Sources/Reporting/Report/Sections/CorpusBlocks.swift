import Wording

extension ReportSource {
  func corpusBlocks() throws(ReportingError) -> [ReportBlock] {
    let measures = try table("output/main-information", institutionForm)
    var blocks: [ReportBlock] = [.tiles(tiles(measures))]
    if let flow = try figure("flow") { blocks.append(.figure(flow, network: nil)) }
    blocks.append(
      .table(
        measures.titled("The corpus in figures") { _ in
          "What the \(information.includedPaperCount.of("included paper")) "
            + "contain\(information.includedPaperCount == 1 ? "s" : "")."
        }))
    let types = try table("output/by-document-type")
    if types.rows.count > 1 {
      blocks.append(
        .table(
          types.titled("Document types", bars: ["papers"]) {
            $0.leaders("document_type", "papers", have: "is the most frequent type", share: "share")
          }))
    }
    return blocks
  }

  private func tiles(_ measures: ReportTable) -> [(name: String, value: String)] {
    var values: [String: FigureRow] = [:]
    for row in measures.rows { values[row.text("measure")] = row }
    var tiles: [(name: String, value: String)] = []
    if let first = information.firstYear, let last = information.lastYear {
      tiles.append(("years", YearSpan.short(first, last)))
    }
    for name in [
      "papers", "sources", "authors", "institutions", "countries", "different cited works",
      "keywords of both kinds", "times cited per paper", "h-index of all papers",
    ] {
      guard let row = values[name] else { continue }
      let isWhole = row.real("value") == row.real("value").rounded()
      tiles.append(
        (name, isWhole ? row.integer("value").grouped : NumberText.fixed(row.real("value"), 2)))
    }
    return tiles
  }

  func outputBlocks() throws(ReportingError) -> [ReportBlock] {
    var blocks: [ReportBlock] = []
    if let output = try figure("output") { blocks.append(.figure(output, network: nil)) }
    let years = try table("output/by-year")
    blocks.append(
      .table(
        years.titled("Papers by year", bars: ["papers"]) { table in
          let most = table.rows.max { $0.integer("papers") < $1.integer("papers") }
          guard let most, let last = table.rows.last else { return "" }
          return "Most papers, \(most.integer("papers").grouped), are of \(most.integer("year")); "
            + "\(last.integer("papers").grouped) \(last.integer("papers") == 1 ? "is" : "are") of the "
            + "last year, \(last.integer("year"))."
        }))
    let stages = try table("results/growth-stages")
    guard !stages.rows.isEmpty else {
      return blocks + [
        .note(
          "No growth analysis has been stored: “bibliolite growth DATABASE” finds the stages of the "
            + "output and fits curves to them.")
      ]
    }
    blocks.append(
      .table(
        stages.titled("Stages of the output", bars: ["papers"]) { table in
          guard let last = table.rows.last else { return "" }
          let years = YearSpan.words(last.integer("first_year"), last.integer("last_year"))
          return
            (table.rows.count == 1
            ? "1 stage; it has" : "\(table.rows.count.of("stage")); the last, \(years), has")
            + " \(last.integer("papers").of("paper"))"
            + (last.optionalReal("papers_per_year").map { ", \(NumberText.fixed($0, 1)) a year" }
              ?? "")
            + "."
        }))
    let fits = try table("results/growth-fits")
    blocks.append(
      .table(
        fits.titled("Curves fitted to the output", hidden: ["parameters"]) { table in
          let best = table.rows.first {
            $0.optionalInteger("stage") == nil && $0.text("series") == "annual"
              && $0.integer("is_best") == 1
          }
          if table.rows.isEmpty {
            return "No curve was fitted: fewer than five complete years have papers."
          }
          guard let best else { return "Curves of each stage and of the whole." }
          var text =
            "Of the curves of the annual output from \(best.integer("first_year")) to "
            + "\(best.integer("last_year")) the model “\(best.text("model"))” fits best (R² = "
            + "\(NumberText.fixed(best.real("r_squared"), 2))). Best is the least AIC of the same "
            + "values."
          if table.rows.contains(where: { $0.optionalText("flags") != nil }) {
            text +=
              " A curve of unidentified capacity (a logistic one whose upper limit the years do not "
              + "show), or one whose search did not end, is never the best, whatever its AIC: it "
              + "stands below the others."
          }
          return text
        }))
    return blocks
  }
}
