extension MethodsText {
  /// One sentence for all networks made in the same way.
  var networkText: String {
    grouped(networks) { sentence($0) }.map { names, sentence in
      "\(names.count == 1 ? "The network" : "The networks") of \(names.inSentence) "
        + "\(names.count == 1 ? "was" : "were") made " + sentence
    }.joined(separator: " ")
  }

  private func sentence(_ row: FigureRow) -> String {
    var text =
      "by \(Self.link(row.text("link"), of: row.text("node_kind"))) from the papers of "
      + YearSpan.words(row.integer("first_year"), row.integer("last_year"))
      + ", in slices of \(row.integer("slice_length").of("year"))"
    text +=
      row.text("selection") == "all"
      ? "; in each slice all nodes were selected"
      : "; in each slice nodes were selected by \(Self.selection(row.text("selection")))"
    if let years = row.optionalInteger("look_back_years") {
      text += ", of works cited at most \(years.of("year")) after they appeared"
    }
    if row.text("reference_forms") == "merged" {
      text += ", spellings of the same cited work counting as one"
    }
    text += "; links were normalised by \(Self.strength(row.text("strength")))"
    if let links = row.optionalInteger("links_per_node") {
      text += ", and each node kept its \(links.grouped) strongest of a slice"
    }
    if let factor = row.optionalReal("retaining_factor") {
      text += ", at most \(NumberText.short(factor)) times as many links as nodes"
    }
    text +=
      row.text("pruning") == "none"
      ? "; no links were pruned" : "; pruned by \(row.text("pruning"))"
    if row.text("compatible") != "plain", let rules = row.optionalText("compatible") {
      text += ", by the rules of \(rules)"
    }
    if row.text("thesaurus") == "off" { text += "; the thesaurus was not applied" }
    return text + "."
  }

  /// How clusters were found and labelled, with each network's measures.
  var clusterText: String {
    let clustered = networks.filter { $0.integer("clusters") > 0 }
    guard !clustered.isEmpty else { return "" }
    let ways = grouped(clustered) { row in
      "by the method \(row.text("clustering").capitalisedFirst) (\(row.text("objective")) of "
        + "\(row.optionalInteger("is_weighted") == 0 ? "links that count 1 each" : "link strengths"), resolution "
        + "\(NumberText.short(row.real("resolution"))), seed \(row.integer("seed"))) and labelled with "
        + "terms of \(row.text("label_source"))s chosen by \(Self.labelMethod(row.text("label_method")))."
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
      + "Centrality is betweenness, normalised to 0 to 1."
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

  var burstText: String {
    grouped(bursts, name: { ItemNoun($0.text("kind")).plural }) { row in
      "with Kleinberg’s automaton of \(row.integer("states")) states (ratio "
        + "\(NumberText.short(row.real("ratio"))), γ = \(NumberText.short(row.real("gamma"))), at least "
        + "\(row.integer("minimum_duration").of("year"))) in "
        + YearSpan.words(row.integer("first_year"), row.integer("last_year"))
        + ", against the yearly number of \(Self.totals(row.text("totals"))); "
    }.map { names, way in
      let count = bursts.filter { names.contains(ItemNoun($0.text("kind")).plural) }
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
    let noun = ItemNoun(row.text("node_kind")).plural
    return row.text("network") == row.text("node_kind") ? noun : "\(noun) (\(row.text("network")))"
  }

  /// The field's word: what is in one reference list together is co-cited.
  static func link(_ kind: String, of nodeKind: String) -> String {
    kind == "co-occurrence" && nodeKind.hasPrefix("cited_") ? "co-citation" : kind
  }

  static func selection(_ text: String) -> String {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return text }
    return switch parts[0] {
    case "g-index": "the g-index with k = \(parts[1])"
    case "top", "top-n": "their number of papers, the first \(parts[1])"
    default: "\(parts[0]) (\(parts[1]))"
    }
  }

  static func strength(_ text: String) -> String {
    switch text {
    case "cosine": "the cosine"
    case "jaccard": "Jaccard’s index"
    case "dice": "Dice’s index"
    case "association": "association strength"
    default: text
    }
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
