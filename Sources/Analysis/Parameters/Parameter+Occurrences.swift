import Kinds
import Wording

/// Settings of an analysis that counts occurrences.
protocol OccurrenceSettings: Sendable {
  var form: OccurrenceForm { get set }
  /// The kinds whose occurrences are counted.
  var countedKinds: [ItemKind] { get }
}

extension BurstSettings: OccurrenceSettings {
  var countedKinds: [ItemKind] { kinds }
}

extension NetworkSettings: OccurrenceSettings {
  var countedKinds: [ItemKind] {
    kinds.compactMap(\.item) + (linkKind == .coupling ? [.citedReference] : [])
  }
}

/// What is the same for every analysis that counts occurrences.
extension Parameter where Settings: OccurrenceSettings {
  static var authors: Parameter {
    choice(
      "authors", \.form.authors, "Authors as they were identified, or one for each name as written."
    )
    .part(.authors).counted(.works) {
      $0.authors == .written ? "authors of one full name count as one" : nil
    }
  }

  static var references: Parameter {
    choice(
      "references", \.form.references,
      "Cited references as written, or variants of one work merged."
    )
    .part(.references).counted(.works) {
      switch $0.references {
      case .merged: "spellings of the same cited work count as one"
      case .written: "each spelling of a cited work counts for itself"
      }
    }
  }

  static var thesaurus: Parameter {
    choice(
      "thesaurus", \.form.thesaurus, "Merges of the thesaurus: on, own (only the user's) or off."
    )
    .part(.thesaurus).counted(.thesaurus) {
      switch $0.thesaurus {
      case .on: nil
      case .own: "of the thesaurus only the user’s own merges were applied"
      case .off: "the thesaurus was not applied"
      }
    }
  }

  static var singleWords: Parameter {
    truth(
      "single-words", \.form.singleWordAuthorKeywords,
      "Whether author keywords of one word count."
    )
    .part(.singleWordAuthorKeywords).counted(.keywords) {
      $0.singleWordAuthorKeywords ? nil : "author keywords of one word were left out"
    }
  }

  static var reprintAddresses: Parameter {
    truth(
      "reprint-addresses", \.form.reprintAddresses,
      "Whether a reprint address locates a paper without another."
    )
    .part(.reprintAddresses).counted(.addresses) {
      $0.reprintAddresses ? nil : "reprint addresses were left out"
    }
  }

  static var anonymous: Parameter {
    truth(
      "anonymous", \.form.anonymous, "Whether [Anonymous] counts as an author, or a cited author."
    )
    .part(.anonymous).counted(.people) {
      $0.anonymous ? "works without an author count under the name [Anonymous]" : nil
    }
  }

  static var institutions: Parameter {
    choice(
      "institutions", \.form.institutions,
      "Institutions as written (umbrella organisations beside their members), members, or parents."
    )
    .part(.institutions).counted(.addresses) {
      switch $0.institutions {
      case .asWritten: "umbrella organisations count beside their members"
      case .members: "umbrella organisations were left out where a member of them stands"
      case .parents: "institutions count as their umbrella organisations"
      }
    }
  }

  /// How old a cited work may be; years that are all when nil.
  static func lookBack(_ path: Path<Int?>, _ summary: String) -> Parameter {
    whole("look-back", path, or: ["all", "none", "-1"], summary)
      .range(.from(0)).part(.lookBackYears)
      .told(.works) { settings in
        guard settings.countedKinds.contains(where: \.isCited),
          let years = settings[keyPath: path]
        else { return nil }
        return .clause(
          "works count that were cited at most \(years.of("year")) after they appeared")
      }
  }

  /// The same, told in a clause of its own where a kind that is counted has the choice.
  func counted(
    _ place: MethodsPlace, _ clause: @escaping @Sendable (OccurrenceForm) -> String?
  ) -> Parameter {
    let part = part
    return told(place) { settings in
      guard let part, settings.countedKinds.contains(where: part.applies) else { return nil }
      return clause(settings.form).map { .clause($0) }
    }
  }
}
