import Analysis
import Wording

extension MethodsText {
  /// One sentence for all networks made in the same way.
  var networkText: String {
    grouped(networks) { row in
      guard let made = made(row) else { return Self.unknown + "." }
      return made.clauses(of: .making).joined(separator: "; ") + "."
    }.map { names, sentence in
      "\(names.count == 1 ? "The network" : "The networks") of \(names.inSentence) "
        + "\(names.count == 1 ? "was" : "were") made " + sentence
    }.joined(separator: " ")
  }

  /// What is said of an analysis whose settings cannot be read.
  private static let unknown =
    "with parameters that this version of the program does not know"

  private func made(_ network: FigureRow) -> NetworkSettings? {
    settings.networks[network.text("network")]
  }

  /// How clusters were found and labelled, with each network's measures.
  var clusterText: String {
    let clustered = networks.filter { $0.integer("clusters") > 0 }
    guard !networks.isEmpty else { return "" }
    let ways = grouped(clustered) { row in
      guard let made = made(row) else { return Self.unknown + "." }
      return made.clauses(of: .clusters).joined(separator: "; ") + "."
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
    let ways = grouped(measured) { Self.silhouette(made($0)) }
    return ways.map { names, way in
      ways.count == 1
        ? "S is the mean silhouette \(way). "
        : "For the \(names.inSentence), S is the mean silhouette \(way). "
    }.joined()
  }

  /// "by …": between what S is measured.
  static func silhouette(_ made: NetworkSettings?) -> String {
    made?.clauses(of: .silhouette).joined(separator: "; ") ?? "of a distance that is not stored"
  }

  /// What the labels of clusters are chosen by.
  static func labelMethod(_ made: NetworkSettings?) -> String {
    made?.labelMethodWords ?? "a method that is not stored"
  }

  /// What centrality is; a sentence for each way in which it was found.
  private func centralityText(_ networks: [FigureRow]) -> String {
    let ways = grouped(networks) { row in
      made(row).map { $0.clauses(of: .paths).map { ", " + $0 }.joined() } ?? ""
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
      let made = settings.bursts[row.text("analysis")]
      return (made?.clauses(of: .making) ?? [Self.unknown]).joined(separator: "; ") + "; "
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

  /// "keywords", or "keywords (pruned)" for a network with a name of its own, or one of several of a
  /// kind.
  private func name(_ row: FigureRow) -> String {
    let kinds = row.text("node_kind").split(separator: "+")
    let noun = kinds.map { ItemNoun(String($0)).plural }.inSentence
    let network = row.text("network")
    let isOnly = networks.count { $0.text("node_kind") == row.text("node_kind") } == 1
    return isOnly && network == row.text("node_kind") ? noun : "\(noun) (\(network))"
  }
}
