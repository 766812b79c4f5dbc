import Wording

extension ReportSource {
  func burstBlocks() throws(ReportingError) -> [ReportBlock] {
    var blocks: [ReportBlock] = []
    for analysis in information.analyses where analysis.kind == "bursts" {
      let short =
        analysis.name.hasSuffix("-bursts") ? String(analysis.name.dropLast(7)) : analysis.name
      let noun = ItemNoun(short).plural
      if let figure = try figure("bursts/\(short)") { blocks.append(.figure(figure, network: nil)) }
      let table = try table(
        "results/bursts", ["analysis": analysis.name, "limit": String(options.rowLimit)])
      blocks.append(
        .table(
          table.titled("Bursts of \(noun)", bars: ["strength"]) { table in
            guard let first = table.rows.first else { return "No burst was found." }
            return "The strongest burst is that of “"
              + TextFitting.plain(first.text("item"), limit: 120)
              + "” (\(NumberText.fixed(first.real("strength"), 2))), from "
              + "\(first.integer("begin_year")) to \(first.integer("end_year"))."
          }))
    }
    if blocks.isEmpty {
      blocks.append(
        .note("No bursts have been stored: “bibliolite bursts DATABASE keyword” finds some."))
    }
    return blocks
  }

  /// The networks whose clusters are themes.
  private var thematic: [FigureRow] {
    networks(of: .keywords) + networks(of: .citedReferences)
  }

  func clusterBlocks() throws(ReportingError) -> [ReportBlock] {
    var blocks: [ReportBlock] = []
    for network in thematic {
      let name = network.text("network")
      let noun = ItemNoun(network.text("node_kind"))
      let made = settings.networks[name]
      let clusters = try table("study/figure-9-clusters", ["network": name])
      if clusters.rows.isEmpty { continue }
      blocks.append(
        .table(
          clusters.titled("Clusters of \(noun.plural)", bars: ["size"]) { table in
            var text = "\(table.rows.count.of("cluster"))"
            if let modularity = network.optionalReal("modularity"),
              let silhouette = network.optionalReal("mean_silhouette")
            {
              text +=
                "; modularity Q = \(NumberText.fixed(modularity, 4)), mean silhouette S = "
                + "\(NumberText.fixed(silhouette, 4)) "
                + MethodsText.silhouette(made)
            }
            if let first = table.rows.first {
              text +=
                ". The largest, #0 \(first.text("label")), has "
                + "\(first.integer("size").grouped) \(noun.plural)"
            }
            return text + "."
          }))
      blocks.append(
        .table(
          try table("results/cluster-labels", ["network": name, "limit": "3"]).titled(
            "Candidate labels of the clusters of \(noun.plural)", bars: ["score"]
          ) { _ in
            "The terms that set each cluster apart most, by "
              + MethodsText.labelMethod(made) + "."
          }))
      blocks.append(
        .table(
          try table("results/cluster-papers", ["network": name]).titled(
            "Papers that use most of each cluster of \(noun.plural)", bars: ["coverage"]
          ) { table in
            guard let first = table.rows.first else { return "" }
            return "\(first.text("first_author")) (\(first.integer("year"))) uses "
              + "\(first.integer("nodes").grouped) of the \(noun.plural) of cluster #0."
          }))
    }
    if blocks.isEmpty {
      blocks.append(
        .note(
          "No clusters have been stored: “bibliolite network DATABASE keyword” makes a network with "
            + "its clusters."))
    }
    return blocks
  }

  func timelineBlocks() throws(ReportingError) -> [ReportBlock] {
    var blocks: [ReportBlock] = []
    for network in thematic {
      let name = network.text("network")
      for kind in ["timeline", "timezone"] {
        if let figure = try figure("\(kind)/\(name)") {
          blocks.append(.figure(figure, network: name))
        }
      }
    }
    if blocks.isEmpty {
      blocks.append(
        .note("A timeline needs a network: “bibliolite network DATABASE keyword” makes one."))
    }
    return blocks
  }

  func completenessBlocks() throws(ReportingError) -> [ReportBlock] {
    var blocks: [ReportBlock] = [
      .table(
        try table("checks/missing-data").titled("Fields that records lack", bars: ["absent"]) {
          table in
          guard let first = table.rows.first(where: { $0.integer("absent") > 0 }) else {
            return "Every record has every field."
          }
          return "Most often the field “\(first.text("field"))” is missing: in "
            + "\(first.integer("absent").of("paper")) (\(NumberText.percent(first.real("share"), 2)))."
        })
    ]
    let more: [(query: String, title: String, caption: String)] = [
      (
        "checks/import-files", "Files that were read",
        "Each record read is a new paper, a duplicate, or rejected."
      ),
      (
        "checks/import-problems", "What could not be understood in the files",
        "By kind, with an example of each."
      ),
      (
        "checks/address-rules", "How countries and institutions were found",
        "The rules that told what the parts of addresses mean."
      ),
      (
        "checks/reference-rules", "How cited references were merged and matched",
        "The rules that told which lines of reference lists mean the same work."
      ),
      (
        "checks/possible-duplicates", "Papers that look alike",
        "They were kept apart, because their accession numbers differ."
      ),
    ]
    for (name, title, caption) in more {
      let table = try table(name)
      if !table.rows.isEmpty { blocks.append(.table(table.titled(title) { _ in caption })) }
    }
    return blocks
  }
}
