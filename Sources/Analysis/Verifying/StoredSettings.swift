import Kernels

extension BurstSettings {
  /// The settings of a stored search for bursts.
  init(stored parameters: StoredParameters, name: String) throws(AnalysisError) {
    let kinds = try parameters.text("kind").split(separator: "+").map {
      (name: Substring) throws(AnalysisError) in try ItemKind(named: String(name))
    }
    self.init(kinds: kinds, compatibility: try parameters.choice("compatible"))
    self.name = name
    poolsKinds = parameters.has("pool") ? try parameters.boolean("pool") : false
    counting = try parameters.choice("counting")
    ending = try parameters.choice("ending")
    totals = try parameters.choice("totals")
    firstRatio = try parameters.real("first_ratio")
    generalRatio = try parameters.real("general_ratio")
    gamma = try parameters.real("gamma")
    stateCount = try parameters.integer("states")
    minimumDuration = try parameters.integer("minimum_duration")
    minimumCount = try parameters.real("minimum_count")
    selection = try SelectionRule(text: parameters.text("selection"))
    firstYear = try parameters.optionalInteger("first_year")
    lastYear = try parameters.optionalInteger("last_year")
    sliceLength = try parameters.integer("slice_length")
    form = try OccurrenceForm(stored: parameters)
  }
}

extension OccurrenceForm {
  /// Those parts of a form that are stored; the others are of no use for the kind.
  init(stored parameters: StoredParameters) throws(AnalysisError) {
    self.init()
    if parameters.has("thesaurus") { thesaurus = try parameters.choice("thesaurus") }
    if parameters.has("authors") { authors = try parameters.choice("authors") }
    if parameters.has("references") { references = try parameters.choice("references") }
    if parameters.has("keywords") { keywords = try parameters.choice("keywords") }
    if parameters.has("look_back_years") {
      lookBackYears = try parameters.optionalInteger("look_back_years")
    }
    if parameters.has("single_word_author_keywords") {
      singleWordAuthorKeywords = try parameters.boolean("single_word_author_keywords")
    }
    if parameters.has("reprint_addresses") {
      reprintAddresses = try parameters.boolean("reprint_addresses")
    }
    if parameters.has("institutions") { institutions = try parameters.choice("institutions") }
    if parameters.has("anonymous") { anonymous = try parameters.boolean("anonymous") }
  }
}

extension GrowthSettings {
  /// The settings of a stored analysis of growth.
  init(stored parameters: StoredParameters, name: String) throws(AnalysisError) {
    self.init()
    self.name = name
    firstYear = try parameters.optionalInteger("first_year")
    lastYear = try parameters.optionalInteger("last_year")
    includesLastYear = try parameters.choice("include_last_year")
    stageNames = try parameters.texts("names")
    switch parameters["stages"] {
    case .integer(let count): stages = .count(count)
    case .list(let years):
      stages = .cuts(years.compactMap { if case .integer(let year) = $0 { year } else { nil } })
    default: stages = .automatic
    }
  }
}

extension NetworkSettings {
  /// The settings of a stored network.
  init(stored parameters: StoredParameters, name: String, seed: Int?) throws(AnalysisError) {
    let kinds = try parameters.texts("kinds").map { name throws(AnalysisError) in
      try NodeKind(named: name)
    }
    self.init(kinds: kinds, compatibility: try parameters.choice("compatible"))
    self.name = name
    if let seed { self.seed = seed }
    try readCounts(parameters)
    try readLinks(parameters)
    clustering = try parameters.choice("clustering")
    objective = try parameters.choice("objective")
    resolution = try parameters.real("resolution")
    silhouette = try parameters.choice("silhouette_distance")
    labelMethod = try parameters.choice("label_method")
    labelSource = try parameters.choice("label_source")
    isWeighted = try parameters.boolean("weighted")
    // An empty network has no measures.
    if parameters.has("betweenness") {
      betweenness = try BetweennessMethod(text: parameters.text("betweenness"))
    }
  }

  private mutating func readCounts(_ parameters: StoredParameters) throws(AnalysisError) {
    firstYear = try parameters.optionalInteger("first_year")
    lastYear = try parameters.optionalInteger("last_year")
    sliceLength = try parameters.integer("slice_length")
    selection = try NodeSelection(text: parameters.text("selection"))
    minimumCount = try parameters.real("minimum_count")
    counting = try parameters.choice("counting")
    poolsKinds = parameters.has("pool") ? try parameters.boolean("pool") : false
    anonymous = false
    for (_, form) in try parameters.object("occurrences") {
      let form = (stored: form, read: try OccurrenceForm(stored: form))
      if form.stored.has("thesaurus") { thesaurus = form.read.thesaurus }
      if kinds.contains(.item(.author)) { authors = form.read.authors }
      if form.stored.has("references") { references = form.read.references }
      if form.stored.has("keywords") { keywords = form.read.keywords }
      if form.stored.has("look_back_years") { lookBackYears = form.read.lookBackYears }
      if form.stored.has("single_word_author_keywords") {
        singleWordAuthorKeywords = form.read.singleWordAuthorKeywords
      }
      if form.stored.has("anonymous") { anonymous = form.read.anonymous }
      if form.stored.has("reprint_addresses") { reprintAddresses = form.read.reprintAddresses }
      if form.stored.has("institutions") { institutions = form.read.institutions }
    }
  }

  private mutating func readLinks(_ parameters: StoredParameters) throws(AnalysisError) {
    linkKind = try parameters.choice("link")
    pruning = try parameters.choice("prune")
    prunesSlices = try parameters.boolean("prune_slices")
    prunesMerged = try parameters.boolean("prune_merged")
    if linkKind == .citation { return }
    if linkKind == .coupling, self.kinds != [.paper] {
      couplingShared = try parameters.boolean("coupling_shared")
    }
    // Without it all pairs were linked.
    if linkKind == .coOccurrence, kinds.contains(.item(.institution)) {
      linksJointInstitutions =
        parameters.has("joint_institutions") ? try parameters.boolean("joint_institutions") : true
    }
    strength = try parameters.choice("strength")
    scope = try parameters.choice("scope")
    isFractional = try parameters.boolean("fractional")
    roundedDecimals = try parameters.optionalInteger("rounded_decimals")
    linkRetainingFactor = try parameters.real("link_retaining_factor")
    linksPerNode = try parameters.integer("links_per_node")
    linkEnds = parameters.has("link_ends") ? try parameters.choice("link_ends") : .either
    rounding = parameters.has("rounding") ? try parameters.choice("rounding") : .nearest
    merging = try parameters.choice("merge")
  }
}
