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
    guard !networks.isEmpty else { return "" }
    let ways = grouped(clustered) { row in
      "by the \(row.text("clustering").capitalisedFirst) algorithm (\(Self.objective(row.text("objective"))) of "
        + "\(row.optionalInteger("is_weighted") == 0 ? "links that count 1 each" : "link strengths"), "
        + "resolution \(NumberText.short(row.real("resolution"))), seed \(row.integer("seed"))) and "
        + Self.naming(row) + "."
    }.map { names, way in "Clusters of the \(names.inSentence) were found \(way)" }
    let measures = networks.map { row in
      var text =
        "\(name(row)), N = \(row.integer("nodes").grouped), E = \(row.integer("links").grouped)"
      text += ", density \(NumberText.fixed(row.real("density"), 4))"
      if let modularity = row.optionalReal("modularity") {
        text += ", Q = \(Self.signed(modularity))"
      }
      if let silhouette = row.optionalReal("mean_silhouette") {
        text += ", S = \(Self.signed(silhouette))"
      }
      return text
    }
    let sentence = "The networks’ measures are, for \(measures.joined(separator: "; "))."
    return (ways + [sentence]).joined(separator: " ") + " " + silhouetteText(clustered)
      + centralityText(networks)
  }

  /// With four decimals, and a minus sign, not a hyphen.
  private static func signed(_ value: Double) -> String {
    NumberText.fixed(value, 4).replacing("-", with: "−")
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
  private func centralityText(_ made: [FigureRow]) -> String {
    let ways = grouped(made) { row in
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

  /// The name of a list of bursts: "keywords", or "keywords (mine)" for one with a name of its own,
  /// or one of several of a kind.
  private func burstName(_ row: FigureRow) -> String {
    let kinds = row.text("kind").split(separator: "+")
    let noun = kinds.map { ItemNoun(String($0)).plural }.inSentence
    let analysis = row.text("analysis")
    let isOnly = bursts.count { $0.text("kind") == row.text("kind") } == 1
    return isOnly && analysis == row.text("kind") + "-bursts" ? noun : "\(noun) (\(analysis))"
  }

  var burstText: String {
    grouped(bursts, name: { burstName($0) }) { row in
      let clauses = OccurrencesText(row: row, kinds: row.text("kind")).clauses
      return ([Self.burstSearch(row)] + clauses).joined(separator: "; ") + "; "
    }.map { names, way in
      let count = bursts.filter { names.contains(burstName($0)) }
        .reduce(0) { $0 + $1.integer("bursts") }
      return "Bursts of \(names.inSentence) were looked for \(way)\(count.of("burst")) "
        + "\(count == 1 ? "was" : "were") found."
    }.joined(separator: " ")
  }

  /// "with Kleinberg’s automaton …": how bursts were looked for, without what counts.
  private static func burstSearch(_ row: FigureRow) -> String {
    let states = row.integer("states")
    let length = row.integer("slice_length")
    let duration = row.integer("minimum_duration")
    var ratio = "ratio \(NumberText.short(row.real("first_ratio")))"
    if states > 2, row.real("first_ratio") != row.real("ratio") {
      ratio += ", then \(NumberText.short(row.real("ratio")))"
    }
    let least =
      length > 1 ? "\(duration.of("slice")) of \(length.of("year"))" : duration.of("year")
    let text =
      "with Kleinberg’s automaton of \(states.of("state")) (\(ratio), γ = "
      + "\(NumberText.short(row.real("gamma"))), at least \(least)) in the papers of "
      + YearSpan.words(row.integer("first_year"), row.integer("last_year"))
      + ", against the number of \(totals(row.text("totals"))) "
      + (length > 1 ? "of each slice" : "of each year")
    return text + burstSelection(row) + burstRules(row)
  }

  /// ", where items were selected …", or nothing where all count.
  private static func burstSelection(_ row: FigureRow) -> String {
    let selection = row.text("selection")
    let least = row.real("minimum_count")
    let isSelected = selection != "all" || least > 1
    var text = ""
    if isSelected {
      text += ", where \(NetworkSentence.selection(selection, things: "items", in: "each slice"))"
    }
    if row.text("kind").contains("+"), isSelected || row.text("totals") == "occurrences" {
      text += row.optionalInteger("pool") == 1 ? ", all kinds together" : ", each kind by itself"
    }
    if least > 1 { text += ", with a count of at least \(NumberText.short(least))" }
    if isSelected { text += NetworkSentence.counting(row) }
    return text
  }

  /// ", by the rules of CiteSpace", and what of them is otherwise.
  private static func burstRules(_ row: FigureRow) -> String {
    let isCiteSpace = row.text("compatible") == "citespace"
    let endsLikeIt = row.text("ending") == "citespace"
    switch (isCiteSpace, endsLikeIt) {
    case (true, true): return ", by the rules of CiteSpace"
    case (true, false):
      return ", by the rules of CiteSpace, except that a burst ends with its last raised slice"
    case (false, true): return ", the last year of a burst being found as CiteSpace does"
    case (false, false): return ""
    }
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

  /// "keywords", or "keywords (pruned)" for a network with a name of its own, or one of several of a
  /// kind.
  private func name(_ row: FigureRow) -> String {
    let kinds = row.text("node_kind").split(separator: "+")
    let noun = kinds.map { ItemNoun(String($0)).plural }.inSentence
    let network = row.text("network")
    let isOnly = networks.count { $0.text("node_kind") == row.text("node_kind") } == 1
    return isOnly && network == row.text("node_kind") ? noun : "\(noun) (\(network))"
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
