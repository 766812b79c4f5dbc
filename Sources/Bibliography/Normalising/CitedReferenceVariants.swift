/// What of a cited reference decides whether two written forms are one work.
package struct ReferenceIdentity: Equatable, Sendable {
  /// Normalised.
  package var doi: String?
  /// As `CitedReference.appendAuthorName` folds it; nil without an author.
  package var authorName: String?
  package var year: Int?
  package var volume: String?
  package var page: String?

  package init(
    doi: String? = nil, authorName: String? = nil, year: Int? = nil, volume: String? = nil,
    page: String? = nil
  ) {
    self.doi = doi
    self.authorName = authorName
    self.year = year
    self.volume = volume
    self.page = page
  }

  package init(_ text: CitedReference.Text) {
    self.init(
      doi: text.doi, authorName: text.citedAuthorName, year: text.year, volume: text.volume,
      page: text.page)
  }
}

/// Why two written references are one work; stored in `citations.match_rule`.
package enum ReferenceMatchRule: String, CaseIterable, Sendable {
  /// Same DOI and same first author's surname.
  case doiAndSurname = "DOI and surname"
  /// Same DOI and years at most one apart.
  case doiAndYear = "DOI and year"
  /// Equal author, year, volume and page.
  case authorYearVolumePage = "author, year, volume and page"
}

extension ReferenceIdentity {
  /// The first rule by which `self` and `other` are one work, or nil.
  ///
  /// A DOI alone is not enough: lines carry DOIs of other papers. The last rule needs all four
  /// elements on both sides. The relation is symmetric.
  ///
  /// - Complexity: O(length of the names).
  package func matchRule(_ other: ReferenceIdentity) -> ReferenceMatchRule? {
    if let doi, doi == other.doi {
      if let name = authorName, let otherName = other.authorName,
        SurnameKey.make(name) == SurnameKey.make(otherName)
      {
        return .doiAndSurname
      }
      if let year, let otherYear = other.year, abs(year - otherYear) <= 1 { return .doiAndYear }
    }
    if let authorName, let year, let volume, let page, authorName == other.authorName,
      year == other.year, volume == other.volume, page == other.page
    {
      return .authorYearVolumePage
    }
    return nil
  }
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
