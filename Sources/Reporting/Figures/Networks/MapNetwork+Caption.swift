import Wording

extension MapNetwork {
  /// What a picture of the network shows, written from its numbers.
  func caption(_ drawn: DrawnMarks) -> String {
    guard let first = nodes.first else { return "A network without nodes." }
    var text =
      "\(noun.counted(nodeCount)) in \(papers.of("paper")) of "
      + "\(YearSpan.words(period.lowerBound, period.upperBound)), with \(linkCount.of("link"))"
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
      text += "; the betweenness of every node is below 0.01"
    }
    return text + "." + (institutions.map { " " + InstitutionForm.sentence($0) } ?? "")
      + leftOutSentence(drawn)
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

  /// What is drawn, where that is not everything.
  private func leftOutSentence(_ drawn: DrawnMarks) -> String {
    var parts: [String] = []
    if drawn.nodes < nodeCount {
      parts.append(
        "\(drawn.nodes.grouped) of the \(nodeCount.of("node")), those with most counted papers"
          + drawn.nodeRule)
    }
    if drawn.links > 0, drawn.links < linkCount {
      parts.append(
        "\(drawn.links.grouped) of the \(linkCount.of("link")), "
          + (hasAllLinks ? "all" : "the strongest") + " between the nodes drawn" + drawn.linkRule)
    }
    var text = parts.isEmpty ? "" : " Drawn are " + parts.joined(separator: ", and ") + "."
    if drawn.links == 0, linkCount > 0 {
      text += " None of the \(linkCount.of("link")) is between the nodes drawn\(drawn.linkRule)."
    }
    return text
  }

  private func quoted(_ label: String) -> String {
    "“\(TextFitting.plain(label, limit: 80))”"
  }
}

/// How umbrella organisations count.
enum InstitutionForm {
  /// - Parameter form: as in `institution_forms.institutions`.
  static func sentence(_ form: String) -> String {
    switch form {
    case "members": "Umbrella organisations are left out of the papers that their members have."
    case "parents": "Members count as their umbrella organisations."
    default: "Umbrella organisations count beside their members, as records have them."
    }
  }
}

/// How many nodes and links a picture of a network has, and by which rule the others are left out.
struct DrawnMarks {
  let nodes: Int
  let links: Int
  /// After "those with most counted papers".
  var nodeRule = ""
  /// After "between the nodes drawn".
  var linkRule = ""
}
