import Wording

extension ReportSource {
  func methodsBlocks() throws(ReportingError) -> [ReportBlock] {
    let methods = MethodsText(
      information: information, searches: try table("report/searches").rows,
      flow: try table("checks/screening-flow").rows, networks: networks,
      bursts: try table("report/burst-methods").rows, settings: settings,
      stages: try table("results/growth-stages").rows,
      fits: try table("results/growth-fits").rows,
      dropped: try table("checks/left-out").rows, studyFile: study?.fileName,
      programVersion: options.programVersion)
    var blocks: [ReportBlock] = [.prose(methods.paragraphs)]
    let made = try table("report/network-methods")
    if !made.rows.isEmpty {
      blocks.append(
        .table(
          made.titled("Parameters and measures of the networks") {
            "\($0.rows.count.of("network")), each with everything that it was made with."
          }))
    }
    let bursts = try table("report/burst-methods")
    if !bursts.rows.isEmpty {
      blocks.append(
        .table(
          bursts.titled("Parameters of the bursts") { _ in "How each list of bursts was found." }
        ))
    }
    let merges = try table("checks/merges")
    if !merges.rows.isEmpty {
      blocks.append(
        .table(
          merges.titled("Merges of the thesaurus", hidden: ["decided_at"]) { table in
            let own = table.rows.count { $0.text("origin") != "built-in" }
            return
              "Names that count as others; \(own.grouped) of \(table.rows.count.grouped) were "
              + "decided for this study, the others are built in."
          }))
    }
    let dropped = try table("checks/left-out")
    if !dropped.rows.isEmpty {
      blocks.append(
        .table(
          dropped.titled("What is left out", hidden: ["decided_at"]) { _ in
            "Items that no count, network or list of bursts has."
          }))
    }
    return blocks
  }
}
