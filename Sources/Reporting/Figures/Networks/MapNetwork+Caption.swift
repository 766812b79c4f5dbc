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
    text += ". Most papers have \(quoted(first.label)) (\(first.papers.grouped))"
    let central = nodes.max {
      ($0.betweenness, $0.papers, $1.id) < ($1.betweenness, $1.papers, $0.id)
    }
    if let central, central.betweenness > 0 {
      text +=
        "; the highest betweenness has \(quoted(central.label)) "
        + "(\(NumberText.fixed(central.betweenness, 2)))"
    }
    return text + "." + leftOutSentence
  }

  /// What is not drawn; empty when everything is.
  var leftOutSentence: String {
    var parts: [String] = []
    if leftOut > 0 {
      parts.append("the \(nodes.count.grouped) nodes with most papers of \(nodeCount.grouped)")
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
