/// What can be asked of the occurrences of a kind beside what its view says; as it is stored with an
/// analysis.
package enum OccurrenceChoice: String, CaseIterable, Sendable {
  /// Which merges are applied.
  case thesaurus
  /// Whether people are told apart, or names.
  case authors
  /// Whether spellings of one work are one.
  case references
  /// Whether spellings of one keyword are one.
  case keywords
  /// How old a cited work may be.
  case lookBackYears = "look_back_years"
  /// Whether author keywords of one word count.
  case singleWordAuthorKeywords = "single_word_author_keywords"
  /// Whether a reprint address counts where there is no other.
  case reprintAddresses = "reprint_addresses"
  /// Whether parts count, or what they are parts of.
  case institutions
  /// Whether "[Anonymous]" is an item.
  case anonymous

  /// The kinds that have the choice.
  package var kinds: [ItemKind] { ItemKind.allCases.having(self) }
}

/// What belongs together in a list of kinds for people.
package enum Family: CaseIterable, Sendable {
  case peopleAndPlaces, words, sourcesAndFields, citedWorks
}

/// The chapters of a report that show networks of kinds, in their order.
package enum Chapter: String, CaseIterable, Sendable {
  case countries, institutions, authors, sources
  case citedSources = "cited-sources"
  case citedReferences = "cited-references"
  case keywords

  /// Whether what it shows is named by what papers are about, so that its clusters are themes.
  package var isThematic: Bool { self == .keywords || self == .citedReferences }

  package var kinds: [ItemKind] { ItemKind.allCases.of(self) }
}

/// An analysis that a study makes of some kinds when it says nothing of it.
package enum UsualAnalysis: Sendable {
  case bursts, network
}

/// What the items of a kind are called.
package struct Nouns: Equatable, Sendable {
  package let singular: String
  package let plural: String

  package init(_ singular: String, _ plural: String) {
    self.singular = singular
    self.plural = plural
  }

  /// The words of a name: 'cited_source' gives 'cited source' and 'cited sources'.
  package init(ofName name: String) {
    singular = String(name.map { $0 == "_" ? " " : $0 })
    plural = singular.hasSuffix("y") ? singular.dropLast() + "ies" : singular + "s"
  }
}
