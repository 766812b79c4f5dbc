extension MapNetwork {
  /// What a map of the network shows, written from its numbers.
  var caption: String {
    guard let first = nodes.first else { return "A network without nodes." }
    var text =
      "\(noun.counted(nodeCount)) in \(papers.of("paper")) of "
      + "\(period.lowerBound) to \(period.upperBound), with \(linkCount.of("link"))"
    if !clusters.isEmpty { text += " in \(clusters.count.of("cluster"))" }
    if let modularity, let silhouette {
      text +=
        " (Q = \(NumberText.fixed(modularity, 2)), mean silhouette "
        + "\(NumberText.fixed(silhouette, 2)))"
    }
    text +=
      ". Most papers \(countsSelectedSlices ? "count for" : "have") \(quoted(first.label)) "
      + "(\(papers(of: first, isLong: true)))"
    let central = nodes.max {
      ($0.betweenness, $0.papers, $1.id) < ($1.betweenness, $1.papers, $0.id)
    }
    if let central, central.betweenness >= 0.005 {
      text +=
        "; the highest betweenness has \(quoted(central.label)) "
        + "(\(NumberText.fixed(central.betweenness, 2)))"
    } else if linkCount > 0 {
      text += "; no node has a betweenness of 0.01"
    }
    return text + "." + leftOutSentence
  }

  /// How many papers a node has: `79 counted papers of 167 in the corpus`, or `52 papers`.
  func papers(of node: Node, isLong: Bool = false) -> String {
    guard countsSelectedSlices else {
      return isLong ? node.papers.grouped : node.papers.of("paper")
    }
    guard let all = node.corpusPapers, all != node.papers else {
      return isLong ? "\(node.papers.grouped), as in the corpus" : node.papers.of("paper")
    }
    return isLong
      ? "\(node.papers.grouped) in the slices that selected it, \(all.grouped) in the corpus"
      : "\(node.papers.grouped) of \(all.of("paper")) counted"
  }

  /// A betweenness with two decimals; one that is above 0 does not become 0.
  static func betweenness(_ value: Double) -> String {
    value > 0 && value < 0.005 ? "below 0.01" : NumberText.fixed(value, 2)
  }

  /// What is not drawn; empty when everything is.
  var leftOutSentence: String {
    var parts: [String] = []
    if leftOut > 0 {
      parts.append(
        "the \(nodes.count.grouped) nodes with most counted papers of \(nodeCount.grouped)")
    }
    if links.count < linksBetween {
      parts.append(
        "the \(links.count.grouped) strongest of the \(linksBetween.grouped) links between them")
    }
    return parts.isEmpty ? "" : " Drawn are " + parts.joined(separator: " and ") + "."
  }

  private func quoted(_ label: String) -> String {
    "“\(TextFitting.plain(label, limit: 80))”"
  }
}
