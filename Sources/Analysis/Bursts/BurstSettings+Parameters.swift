import Kinds

extension BurstSettings {
  /// Everything that decides the result, as it is stored.
  package func parameters(slicing: Slicing?) -> JSON {
    var members = BurstParameters.all.members(of: self)
    members["first_year"] = slicing.map { .integer($0.firstYear) } ?? .null
    members["last_year"] = slicing.map { .integer($0.lastYear) } ?? .null
    members["kind"] = .text(kindName)
    members["ties"] = .text("name as written, byte by byte")
    for kind in kinds {
      for (key, value) in form.restricted(to: kind).parameters(for: kind) where members[key] == nil
      {
        members[key] = value
      }
    }
    return .object(members)
  }

  /// The settings of a stored search for bursts.
  package init(stored parameters: StoredParameters, name: String) throws(AnalysisError) {
    let kinds = try parameters.text("kind").split(separator: "+").map {
      (name: Substring) throws(AnalysisError) in try ItemKind(named: String(name))
    }
    self.init(kinds: kinds, compatibility: try parameters.choice("compatible"))
    self.name = name
    try BurstParameters.all.read(parameters, into: &self)
    form = OccurrenceForm()
    for kind in kinds { try form.read(parameters, for: kind) }
  }
}
