extension ThematicMap {
  /// Where a theme lies in the strategic diagram.
  public enum Quadrant: String, CaseIterable, Sendable {
    /// Central and dense: developed and important.
    case motor
    /// Dense but not central: highly developed and isolated.
    case niche
    /// Neither: weakly developed and marginal.
    case emergingOrDeclining = "emerging or declining"
    /// Central but not dense: important and general (transversal).
    case basic
  }

  /// What the axes of the diagram cross at.
  public enum Origin: CaseIterable, Sendable {
    /// The median of the values.
    case median
    /// The mean of the values.
    case mean
    /// The mean of the ranks, as bibliometrix has it.
    case meanRank
  }

  /// The quadrant of each theme, in the order of `themes`; a theme on an axis counts as high.
  ///
  /// Quadrants are relative to the other themes of the same map: those of different corpora or
  /// periods cannot be compared.
  /// - Complexity: O(k log k) for k themes.
  public func quadrants(origin: Origin = .median) -> [Quadrant] {
    let usesRanks = origin == .meanRank
    let across = themes.map { usesRanks ? $0.centralityRank : $0.centrality }
    let upwards = themes.map { usesRanks ? $0.densityRank : $0.density }
    guard
      let middleAcross = Self.middle(of: across, origin),
      let middleUpwards = Self.middle(of: upwards, origin)
    else { return [] }
    return themes.indices.map { index in
      let isCentral = Self.isHigh(across[index], middleAcross)
      let isDense = Self.isHigh(upwards[index], middleUpwards)
      switch (isCentral, isDense) {
      case (true, true): return .motor
      case (false, true): return .niche
      case (false, false): return .emergingOrDeclining
      case (true, false): return .basic
      }
    }
  }

  /// The middle of one axis; nil without themes.
  private static func middle(of values: [Double], _ origin: Origin) -> Double? {
    guard !values.isEmpty else { return nil }
    guard origin == .median else { return values.reduce(0, +) / Double(values.count) }
    let sorted = values.sorted()
    return (sorted[sorted.count / 2] + sorted[(sorted.count - 1) / 2]) / 2
  }

  private static func isHigh(_ value: Double, _ middle: Double) -> Bool {
    value >= middle || differsByRounding(value, middle)
  }
}
