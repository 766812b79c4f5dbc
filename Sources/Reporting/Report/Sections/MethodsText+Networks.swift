extension MethodsText {
  /// One sentence for all networks made in the same way.
  var networkText: String {
    grouped(networks) { NetworkSentence(row: $0).text }.map { names, sentence in
      "\(names.count == 1 ? "The network" : "The networks") of \(names.inSentence) "
        + "\(names.count == 1 ? "was" : "were") made " + sentence
    }.joined(separator: " ")
  }

  /// How clusters were found and labelled, with each network's measures.
  var clusterText: String {
    let clustered = networks.filter { $0.integer("clusters") > 0 }
    guard !clustered.isEmpty else { return "" }
    let ways = grouped(clustered) { row in
      "by the \(row.text("clustering").capitalisedFirst) algorithm (\(Self.objective(row.text("objective"))) of "
        + "\(row.optionalInteger("is_weighted") == 0 ? "links that count 1 each" : "link strengths"), "
        + "resolution \(NumberText.short(row.real("resolution"))), seed \(row.integer("seed"))) and "
        + Self.naming(row) + "."
    }.map { names, way in "Clusters of the \(names.inSentence) were found \(way)" }
    let measures = clustered.map { row in
      var text =
        "\(name(row)), N = \(row.integer("nodes").grouped), E = \(row.integer("links").grouped)"
      text += ", density \(NumberText.fixed(row.real("density"), 4))"
      if let modularity = row.optionalReal("modularity") {
        text += ", Q = \(NumberText.fixed(modularity, 4))"
      }
      if let silhouette = row.optionalReal("mean_silhouette") {
        text += ", S = \(NumberText.fixed(silhouette, 4))"
      }
      return text
    }
    return ways.joined(separator: " ") + " The networks’ measures are, for "
      + measures.joined(separator: "; ") + ". " + silhouetteText(clustered)
      + centralityText(clustered)
  }

  /// What S is the mean of, with the thresholds of the definition that has some; a sentence and a blank
  /// for each definition, or nothing.
  private func silhouetteText(_ clustered: [FigureRow]) -> String {
    let measured = clustered.filter { $0.optionalReal("mean_silhouette") != nil }
    let ways = grouped(measured) { Self.silhouette($0.optionalText("silhouette_distance")) }
    return ways.map { names, way in
      ways.count == 1
        ? "S is the mean silhouette \(way). "
        : "For the \(names.inSentence), S is the mean silhouette \(way). "
    }.joined()
  }

  /// "by …", with the thresholds that are in use for it.
  static func silhouette(_ distance: String?) -> String {
    switch distance {
    case "link-profile":
      "by the cosine of link profiles, a node’s numbers of links into each cluster, of which more than "
        + "0.5 counts as reasonable and more than 0.7 as convincing"
    case "self-adjacency": "by the cosine of rows of A + I, A being the adjacency matrix"
    case "adjacency": "by the cosine of rows of the adjacency matrix"
    case "hops": "by the number of steps between nodes"
    default: "of a distance that is not stored"
    }
  }

  private static func objective(_ text: String) -> String {
    switch text {
    case "cpm": "the constant Potts model"
    default: text
    }
  }

  /// How clusters got their names.
  static func naming(_ row: FigureRow) -> String {
    let source = row.text("label_source")
    if source == "members" { return "named after their leading members" }
    return "labelled with terms of \(source)s chosen by \(labelMethod(row.text("label_method")))"
  }

  /// What centrality is; a sentence for each way in which it was found.
  private func centralityText(_ clustered: [FigureRow]) -> String {
    let ways = grouped(clustered) { row in
      let parts = row.text("betweenness").split(separator: ":").map(String.init)
      switch parts.first {
      case "distance": return ", over the shortest paths of links that are 1 / strength long"
      case "sampled":
        guard let sources = parts.last.flatMap(Int.init) else { return "" }
        return ", estimated from \(sources.of("random source"))"
      default: return ""
      }
    }
    return ways.map { names, way in
      (ways.count == 1 ? "Centrality" : "Centrality of the \(names.inSentence)")
        + " is betweenness\(way), normalised to 0 to 1."
    }.joined(separator: " ")
  }

  /// The name of a list of bursts: "keywords", or "keywords (mine)" for one with a name of its own.
  private func burstName(_ row: FigureRow) -> String {
    let kinds = row.text("kind").split(separator: "+")
    let noun = kinds.map { ItemNoun(String($0)).plural }.inSentence
    let analysis = row.text("analysis")
    return analysis == row.text("kind") + "-bursts" ? noun : "\(noun) (\(analysis))"
  }

  var burstText: String {
    grouped(bursts, name: { burstName($0) }) { row in
      let states = row.integer("states")
      let length = row.integer("slice_length")
      var ratio = "ratio \(NumberText.short(row.real("first_ratio")))"
      if states > 2 { ratio += ", then \(NumberText.short(row.real("ratio")))" }
      let least =
        length > 1
        ? "\(row.integer("minimum_duration").of("slice")) of \(length.of("year"))"
        : row.integer("minimum_duration").of("year")
      var text =
        "with Kleinberg’s automaton of \(states.of("state")) (\(ratio), γ = "
        + "\(NumberText.short(row.real("gamma"))), at least \(least)) in the papers of "
        + YearSpan.words(row.integer("first_year"), row.integer("last_year"))
        + ", against the number of \(Self.totals(row.text("totals"))) "
        + (length > 1 ? "of each slice" : "of each year")
      let selection = row.text("selection")
      if selection != "all" {
        text += ", where \(NetworkSentence.selection(selection, things: "items", in: "each slice"))"
        if row.text("kind").contains("+") {
          text +=
            row.optionalInteger("pool") == 1 ? ", all kinds together" : ", each kind by itself"
        }
      }
      if row.text("compatible") == "citespace" { text += ", by the rules of CiteSpace" }
      return text + "; "
    }.map { names, way in
      let count = bursts.filter { names.contains(burstName($0)) }
        .reduce(0) { $0 + $1.integer("bursts") }
      return "Bursts of \(names.inSentence) were looked for \(way)\(count.of("burst")) "
        + "\(count == 1 ? "was" : "were") found."
    }.joined(separator: " ")
  }

  /// Rows that are described alike, with their names, in the order of the first of them.
  private func grouped(
    _ rows: [FigureRow], name: ((FigureRow) -> String)? = nil, _ describe: (FigureRow) -> String
  ) -> [(names: [String], sentence: String)] {
    var groups: [(names: [String], sentence: String)] = []
    for row in rows {
      let sentence = describe(row)
      let title = name?(row) ?? self.name(row)
      if let index = groups.firstIndex(where: { $0.sentence == sentence }) {
        groups[index].names.append(title)
      } else {
        groups.append(([title], sentence))
      }
    }
    return groups
  }

  /// "keywords", or "keywords (pruned)" for a network with a name of its own.
  private func name(_ row: FigureRow) -> String {
    let kinds = row.text("node_kind").split(separator: "+")
    let noun = kinds.map { ItemNoun(String($0)).plural }.inSentence
    return row.text("network") == row.text("node_kind") ? noun : "\(noun) (\(row.text("network")))"
  }

  static func labelMethod(_ text: String) -> String {
    switch text {
    case "llr": "the log-likelihood ratio"
    case "mutual_information", "mi": "mutual information"
    case "tf_idf", "tfidf": "tf·idf"
    default: text
    }
  }

  private static func totals(_ text: String) -> String {
    text == "occurrences" ? "all occurrences" : text
  }
}

extension [String] {
  /// "a, b and c".
  var inSentence: String {
    count < 2 ? joined() : dropLast().joined(separator: ", ") + " and " + (last ?? "")
  }
}
