extension ItemKind {
  /// All kinds, in an order for people.
  package static let byFamily = allCases.byFamily

  /// Those whose bursts a study looks for when it says nothing of bursts.
  package static let usualBursts = allCases.usualBursts

  /// Those of which a study makes networks when it says nothing of networks.
  package static let usualNetworks = allCases.usualNetworks
}

extension [ItemKind] {
  /// By family, each kind before those that are merged with it.
  package var byFamily: [ItemKind] {
    Family.allCases.flatMap { family in
      let kinds = filter { $0.family == family }
      let leaders = kinds.filter { $0.mergedAs == nil || $0.hasOwnMerges }
      return leaders.flatMap { leader in
        [leader] + kinds.filter { $0 != leader && $0.mergedAs == leader.name }
      }
    }
  }

  package var usualBursts: [ItemKind] { filter { $0.usual.contains(.bursts) } }

  /// In the order of a report.
  package var usualNetworks: [ItemKind] {
    Chapter.allCases.flatMap(of).filter { $0.usual.contains(.network) }
  }

  /// Those that have the choice, in an order for people.
  package func having(_ choice: OccurrenceChoice) -> [ItemKind] {
    byFamily.filter { $0.has(choice) }
  }

  package func of(_ chapter: Chapter) -> [ItemKind] { filter { $0.chapter == chapter } }
}
