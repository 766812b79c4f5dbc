import Kernels
import Kinds

extension NetworkSettings {
  /// Everything that decides the result, as it is stored.
  ///
  /// - Parameter measures: what the data decided: how betweenness was found, whose bursts were taken.
  package func parameters(slicing: Slicing?, measures: [(String, JSON)]) -> JSON {
    var members = NetworkParameters.all.members(of: self)
    members["first_year"] = slicing.map { .integer($0.firstYear) } ?? .null
    members["last_year"] = slicing.map { .integer($0.lastYear) } ?? .null
    members["kinds"] = .list(kinds.map { .text($0.name) })
    members["occurrences"] = .object(
      countedKinds.map { ($0.name, .object(form(for: $0).parameters(for: $0))) })
    members["ties"] = .text("name as written, byte by byte")
    members["weighted_degree"] = .text("sum of the counts of links")
    for (key, value) in measures { members[key] = value }
    return .object(members)
  }

  /// The settings of a stored network.
  package init(stored parameters: StoredParameters, name: String, seed: Int?) throws(AnalysisError)
  {
    let kinds = try parameters.texts("kinds").map { name throws(AnalysisError) in
      try NodeKind(named: name)
    }
    self.init(kinds: kinds, compatibility: try parameters.choice("compatible"))
    self.name = name
    if let seed { self.seed = seed }
    // What the others depend on.
    linkKind = try parameters.choice("link")
    try NetworkParameters.all.read(parameters, into: &self)
    for (kindName, stored) in try parameters.object("occurrences") {
      let kind = try ItemKind(named: kindName)
      try form.read(stored, for: kind)
      if kind.isCited { lookBackYears = form.lookBackYears }
    }
  }
}
