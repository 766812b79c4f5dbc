/// What of a cited reference decides whether two written forms are one work.
package struct ReferenceIdentity: Equatable, Sendable {
  /// Normalised.
  package var doi: String?
  /// As `CitedReference.appendAuthorName` folds it; nil without an author.
  package var authorName: String?
  package var year: Int?
  /// As `CitedReference.appendSourceName` folds it.
  package var sourceName: String?
  package var volume: String?
  package var page: String?

  package init(
    doi: String? = nil, authorName: String? = nil, year: Int? = nil, sourceName: String? = nil,
    volume: String? = nil, page: String? = nil
  ) {
    self.doi = doi
    self.authorName = authorName
    self.year = year
    self.sourceName = sourceName
    self.volume = volume
    self.page = page
  }

  package init(_ text: CitedReference.Text) {
    self.init(
      doi: text.doi, authorName: text.citedAuthorName, year: text.year,
      sourceName: text.citedSourceName, volume: text.volume, page: text.page)
  }
}

/// Why two written references are one work; stored in `citations.match_rule`.
package enum ReferenceMatchRule: String, CaseIterable, Sendable {
  /// Same DOI and same first author's surname.
  case doiAndSurname = "DOI and surname"
  /// Same DOI, volume and page.
  case doiAndPlace = "DOI, volume and page"
  /// Same DOI and years at most one apart.
  case doiAndYear = "DOI and year"
  /// Equal author, year, volume and page.
  case authorYearVolumePage = "author, year, volume and page"
  /// Nothing but letter case, dots, blanks and the like differs.
  case spelling = "spelling"
  /// One says no page and no DOI, and there is one work only of that author, year, source and volume.
  case onlyWork = "only work of author, year, source and volume"
}

/// The part of a cited author's name that all its written forms share.
package enum SurnameKey {
  /// "BURNHAM KP", "BURNHAM KENNETH" → "BURNHAM"; "VAN DER HOEVEN J" → "VAN DER HOEVEN";
  /// "MERLEAU-PONTY M" and (hyphen lost) "MERLEAU PONTY M" → "MERLEAU".
  ///
  /// Particles are kept with the word after them. `name` is folded already; an organisation
  /// ("*IUCN") gives its first word.
  package static func make(_ name: String) -> String {
    var words: [Substring] = []
    for word in name.split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "," }) {
      words.append(word)
      if !particles.contains(String(word)) { break }
    }
    return words.joined(separator: " ")
  }

  private static let particles: Set<String> = [
    "VAN", "VON", "DE", "DER", "DEN", "DEL", "DELLA", "DI", "DA", "DO", "DOS", "DAS", "DU", "LA",
    "LE", "EL", "AL", "TEN", "TER", "ST", "SAINT", "MAC", "O", "D", "ZU", "ZUR", "VOM", "BIN",
    "IBN",
  ]
}

/// Letters and digits of a name, which are what two spellings of it share.
package enum NameLetters {
  /// "PLOS ONE", "PLoS. One" (folded) → "PLOSONE".
  ///
  /// - Complexity: O(length).
  package static func make(_ name: String) -> String {
    var letters: [UInt8] = []
    letters.reserveCapacity(name.utf8.count)
    for byte in name.utf8 where isLetterOrDigit(byte) { letters.append(byte) }
    return String(decoding: letters, as: UTF8.self)
  }

  static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte &- 0x30 < 10 || byte & 0xDF &- 0x41 < 26
  }
}

/// Names in the place of an author that say that there is none.
package enum Anonymity {
  /// - Parameter name: folded.
  package static func isNone(_ name: String) -> Bool {
    names.contains(NameLetters.make(name))
  }

  private static let names: Set<String> = [
    "ANONYMOUS", "ANON", "ANONYM", "NOAUTHOR", "NOAUTHORS", "NOAUTHORSLISTED", "NOAUTHORLISTED",
    "NA",
    "NN", "UNKNOWN",
  ]
}
