/// A sentence that the methods of a report have about an analysis.
package enum MethodsSentence: Sendable {
  /// How it was made.
  case making
  /// How clusters were found and named.
  case clusters
  /// Of what S is the mean.
  case silhouette
  /// Over which paths centrality goes.
  case paths
}

/// Where a parameter stands in its sentence: the places of all sentences, each in their order.
enum MethodsPlace: Int, Sendable {
  case start, ratios, costs, years, totals
  case selection, counting, ending
  case works, people, keywords, addresses, thesaurus, spellings
  case exclusions, strength, limits, merging, pruning, rules

  case clustering, partition, chance, naming

  case distance

  case paths

  var sentence: MethodsSentence {
    switch self {
    case .clustering, .partition, .chance, .naming: .clusters
    case .distance: .silhouette
    case .paths: .paths
    default: .making
    }
  }
}

/// What is said of a parameter.
enum MethodsWords {
  /// A clause of its own, without what parts it from others.
  case clause(String)
  /// The end of the clause before it, with its comma or blank.
  case more(String)
}

/// How the methods describe a parameter, and where.
struct MethodsPiece<Settings: Sendable>: Sendable {
  let place: MethodsPlace
  /// Nil where there is nothing to say.
  let words: @Sendable (Settings) -> MethodsWords?
}

extension Parameter {
  /// The same, of which the methods say something. Parameters of one place stand in their order.
  func told(
    _ place: MethodsPlace, _ words: @escaping @Sendable (Settings) -> MethodsWords?
  ) -> Parameter {
    var parameter = self
    parameter.told = MethodsPiece(place: place, words: words)
    return parameter
  }
}

extension ParameterisedSettings {
  /// What a sentence of the methods says of these settings, clause by clause.
  package func clauses(of sentence: MethodsSentence) -> [String] {
    let pieces = Self.parameters.compactMap(\.told).filter { $0.place.sentence == sentence }
    let ordered = pieces.enumerated().sorted {
      ($0.element.place.rawValue, $0.offset) < ($1.element.place.rawValue, $1.offset)
    }
    var clauses: [String] = []
    for (_, piece) in ordered {
      switch (piece.words(self), clauses.count) {
      case (nil, _): continue
      case (.clause(let text), _), (.more(let text), 0): clauses.append(text)
      case (.more(let text), let count): clauses[count - 1] += text
      }
    }
    return clauses
  }
}
