/// Settings of an analysis that counts occurrences.
protocol OccurrenceSettings: Sendable {
  var form: OccurrenceForm { get set }
}

extension BurstSettings: OccurrenceSettings {}
extension NetworkSettings: OccurrenceSettings {}

/// What is the same for every analysis that counts occurrences.
extension Parameter where Settings: OccurrenceSettings {
  static var authors: Parameter {
    choice(
      "authors", \.form.authors, "Authors as they were identified, or one for each name as written."
    )
    .part("authors")
  }

  static var references: Parameter {
    choice(
      "references", \.form.references,
      "Cited references as written, or variants of one work merged."
    )
    .part("references")
  }

  static var thesaurus: Parameter {
    choice(
      "thesaurus", \.form.thesaurus, "Merges of the thesaurus: on, own (only the user's) or off."
    )
    .part("thesaurus")
  }

  static var singleWords: Parameter {
    truth(
      "single-words", \.form.singleWordAuthorKeywords,
      "Whether author keywords of one word count."
    )
    .part("single_word_author_keywords")
  }

  static var reprintAddresses: Parameter {
    truth(
      "reprint-addresses", \.form.reprintAddresses,
      "Whether a reprint address locates a paper without another."
    )
    .part("reprint_addresses")
  }

  static var anonymous: Parameter {
    truth(
      "anonymous", \.form.anonymous, "Whether [Anonymous] counts as an author, or a cited author."
    )
    .part("anonymous")
  }

  static var institutions: Parameter {
    choice(
      "institutions", \.form.institutions,
      "Institutions as written (umbrella organisations beside their members), members, or parents."
    )
    .part("institutions")
  }
}
