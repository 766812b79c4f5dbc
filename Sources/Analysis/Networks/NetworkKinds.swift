import Kinds

/// What the nodes of a network are: items that papers have, or the papers themselves.
public enum NodeKind: Hashable, Sendable {
  case item(ItemKind)
  case paper

  /// Nil for papers.
  var item: ItemKind? {
    if case .item(let kind) = self { kind } else { nil }
  }

  /// The kind of that name.
  ///
  /// - Throws: `AnalysisError` with the nearest name and the list of all.
  public init(named name: String) throws(AnalysisError) {
    if name == "paper" {
      self = .paper
      return
    }
    do {
      self = .item(try ItemKind(named: name))
    } catch {
      throw AnalysisError(
        "\(error.description) With --link coupling or citation also: paper.", kind: error.kind)
    }
  }

  public var name: String {
    switch self {
    case .item(let kind): kind.name
    case .paper: "paper"
    }
  }

  public var plural: String {
    switch self {
    case .item(let kind): kind.plural
    case .paper: "papers"
    }
  }

  /// Whether a node is known by its name, and not by what its papers are about: clusters of such nodes
  /// are named by their leading members.
  var isNamed: Bool {
    switch self {
    case .paper: false
    case .item(let kind): kind.namesClusters
    }
  }

  /// What a record must have for a paper to have such nodes, by its WoS tags.
  var fields: String {
    switch self {
    case .paper: "a year (PY or EA)"
    case .item(let kind): kind.fields
    }
  }
}

/// What links two nodes.
public enum LinkKind: String, CaseIterable, Sendable {
  /// Both are in the same papers: co-authorship, co-words, co-citation.
  case coOccurrence = "co-occurrence"
  /// Papers of the one, that are not papers of the other, and papers of the other, that are not papers
  /// of the one, cite the same works.
  case coupling
  /// One paper cites the other.
  case citation

  /// What a link of it lacks when there is none, in a sentence.
  var absence: String {
    switch self {
    case .coOccurrence: "no two nodes are in one paper"
    case .coupling: "no two nodes' papers cite the same work"
    case .citation: "no paper of the network cites another one of it"
    }
  }
}

/// How the last decimal of a strength is found.
public enum RoundingRule: String, CaseIterable, Sendable {
  /// The nearest; a half is rounded up.
  case nearest
  /// The next one that is not less, so that no strength becomes 0.
  case up
}

/// Over which papers the strength of a link is counted.
public enum LinkScope: String, CaseIterable, Sendable {
  /// Those of each slice; the networks of slices are then merged.
  case within
  /// Those of all slices at once.
  case across
}

/// What makes a network of many links a readable one.
public enum LinkPruning: String, CaseIterable, Sendable {
  case none
  /// Links that no path of stronger links goes around: Pathfinder with q = N - 1, r = ∞.
  case pathfinder
  /// One tree of the strongest links.
  case spanningTree = "mst"
}

/// What is taken for clusters.
public enum ClusterMethod: String, CaseIterable, Sendable {
  case leiden
  case none
}

/// What clusters are optimised for.
public enum ClusterObjective: String, CaseIterable, Sendable {
  case modularity
  /// The constant Potts model.
  case constantPotts = "cpm"
}

/// Which text of its papers names a cluster.
public enum LabelSource: String, CaseIterable, Sendable {
  case title
  case keyword
  case abstract
  /// No text: the leading nodes of the cluster name it.
  case members
}

/// How betweenness is found.
public enum BetweennessMethod: Equatable, Sendable {
  /// By steps, exactly; for a network whose nodes times links are above 2 · 10^10, from 1,000
  /// sources.
  case automatic
  /// By steps, exactly.
  case steps
  /// Exactly, a link being 1 / strength long.
  case distance
  /// By steps, from so many random sources.
  case sampled(Int)

  /// - Throws: `AnalysisError` for a text that is none.
  public init(text: String) throws(AnalysisError) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    switch (parts[0], parts.count) {
    case ("auto", 1): self = .automatic
    case ("steps", 1): self = .steps
    case ("distance", 1): self = .distance
    case ("sampled", 2):
      guard let sources = Int(parts[1]), sources > 0 else { fallthrough }
      self = .sampled(sources)
    default:
      throw .usage(
        "no betweenness '\(text)'. Write one of: auto, steps, distance, sampled:1000.")
    }
  }

  public var text: String {
    switch self {
    case .automatic: "auto"
    case .steps: "steps"
    case .distance: "distance"
    case .sampled(let sources): "sampled:\(sources)"
    }
  }
}
