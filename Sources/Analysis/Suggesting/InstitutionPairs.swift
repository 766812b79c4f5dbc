import Bibliography
import Kernels
import SQLite
import Schema

/// Institutions that may be one: an abbreviated name of addresses and the full name of an organisation
/// that the database gives beside them, where records show that they are the same; names that abbreviate each other; slips of
/// the pen. Names in two countries are one only where records say so.
struct InstitutionPairs {
  private let items: [SuggestedItem]
  private let forms: [InstitutionForm]
  private let connection: Connection
  private let indexOfID: [Int: Int]
  private let countryIDs: [Int?]
  private let authors: [[Int32]]

  init(_ items: [SuggestedItem], _ connection: Connection) throws(SQLiteError) {
    self.items = items
    self.connection = connection
    forms = items.map { InstitutionForm($0.label) }
    let indexOfID = items.indexOfID
    self.indexOfID = indexOfID
    var countries = [Int?](repeating: nil, count: items.count)
    for (id, country) in try connection.rows(
      """
      SELECT i.institution_id, c.preferred_id FROM institutions AS i
      JOIN countries AS c ON c.country_id = i.country_id
      """, transform: { ($0.int(0), $0.int(1)) })
    {
      if let index = indexOfID[id] { countries[index] = country }
    }
    countryIDs = countries
    var authors = [[Int32]](repeating: [], count: items.count)
    let rows = try connection.prepare(
      """
      SELECT DISTINCT i.preferred_id, a.preferred_id
      FROM authorship_affiliations AS l
      JOIN authorships AS s ON s.paper_id = l.paper_id AND s.position = l.author_position
      JOIN authors AS a ON a.author_id = s.author_id
      JOIN affiliations AS f ON f.paper_id = l.paper_id AND f.position = l.affiliation_position
      JOIN institutions AS i ON i.institution_id = f.institution_id
      """)
    while try rows.step() {
      if let index = indexOfID[rows.int(0)] { authors[index].append(Int32(rows.int(1))) }
    }
    self.authors = authors.map { $0.sorted() }
  }

  func find() throws -> [SuggestedPair] {
    var pairs = try resolved()
    pairs += try leftOver()
    pairs += sameNames()
    pairs += abbreviations()
    pairs += slips()
    return pairs
  }

  // MARK: What records say

  /// A name of addresses that other records' addresses showed to be one of their organisations.
  private func resolved() throws -> [SuggestedPair] {
    struct Key: Hashable {
      let name: String
      let country: Int?
    }
    var organisations: [Key: [Int: (papers: Int, byName: Int)]] = [:]
    let preferredCountry = Dictionary(
      uniqueKeysWithValues: try connection.rows("SELECT country_id, preferred_id FROM countries") {
        ($0.int(0), $0.int(1))
      })
    let rows = try connection.prepare(Schema.suggestion("institution-resolved"))
    while try rows.step() {
      let key = Key(
        name: FieldValues.titleKey(rows.text(0)),
        country: rows.optionalInt(1).flatMap { preferredCountry[$0] })
      let known = organisations[key]?[rows.int(2)] ?? (0, 0)
      organisations[key, default: [:]][rows.int(2)] = (
        known.papers + rows.int(3), known.byName + rows.int(4)
      )
    }
    var pairs: [SuggestedPair] = []
    for index in items.indices where items[index].origin == "address" {
      let key = Key(name: forms[index].key, country: countryIDs[index])
      guard let found = organisations[key] else { continue }
      let total = found.values.reduce(0) { $0 + $1.papers }
      for (id, counts) in found.sorted(by: { $0.key < $1.key }) {
        guard let other = indexOfID[id] else { continue }
        let share = Double(counts.papers) / Double(total)
        let overlap = forms[index].overlap(with: forms[other])
        // The only organisation of a record can be another one, when not all are listed.
        var score = counts.byName > 0 ? 0.9 : overlap >= 0.5 ? 0.8 : 0.55
        score += 0.09 * (1 - 1 / Double(1 + counts.byName))
        score *= 0.5 + 0.5 * share
        pairs.append(
          SuggestedPair(
            first: index, second: other, score: score,
            reason: "\(counts.papers) record\(counts.papers == 1 ? "" : "s") "
              + "\(counts.papers == 1 ? "has" : "have") the address name as this organisation"
              + (share < 1 ? ", of \(total)" : "")))
      }
    }
    return pairs
  }

  /// A name of addresses beside an organisation, neither of which the record explains otherwise.
  private func leftOver() throws -> [SuggestedPair] {
    let rows = try connection.prepare(Schema.suggestion("institution-left-over"))
    var found: [(name: Int, organisation: Int, papers: Int, only: Int)] = []
    while try rows.step() {
      guard let name = indexOfID[rows.int(0)], let organisation = indexOfID[rows.int(1)] else {
        continue
      }
      found.append((name, organisation, rows.int(2), rows.int(3)))
    }
    var most: [Int: Int] = [:]
    for pair in found { most[pair.name] = max(most[pair.name] ?? 0, pair.papers) }
    return found.compactMap { pair in
      if areInDifferentCountries(pair.name, pair.organisation) { return nil }
      let overlap = forms[pair.name].overlap(with: forms[pair.organisation])
      let back = forms[pair.organisation].overlap(with: forms[pair.name])
      // 'Univ' alone says nothing.
      let isSimilar =
        overlap >= 0.6 && back > 0.3 && sharesMeaningfulWord(pair.name, pair.organisation)
      var score: Double
      if isSimilar {
        score = overlap < 0.75 ? 0.5 : 0.55 + 0.3 * overlap * back
        score = SuggestedPair.raised(score, doubtLeft: 1 / (1 + 0.5 * Double(pair.only)))
      } else {
        guard pair.only > 0 else { return nil }
        score = 0.35 + 0.25 * (1 - 1 / Double(pair.only))
      }
      if pair.papers < most[pair.name] ?? 0 { score *= 0.8 }
      return SuggestedPair(
        first: pair.name, second: pair.organisation, score: score,
        reason: "the names of an address and of an organisation are together in \(pair.papers) "
          + "record\(pair.papers == 1 ? "" : "s"), in \(pair.only) the only ones left over")
    }
  }

  private func sharesMeaningfulWord(_ one: Int, _ other: Int) -> Bool {
    forms[one].words.contains { word in
      word.count >= 3 && !Self.commonWords.contains(where: { $0.hasPrefix(word) })
        && forms[other].words.contains {
          $0 == word || InstitutionForm.abbreviates(word, $0)
            || InstitutionForm.abbreviates($0, word)
        }
    }
  }

  private static let commonWords = [
    "university", "universidad", "universidade", "universite", "universitat", "universita",
    "institute", "institut", "instituto", "institution", "academy", "college", "centre", "center",
    "national", "natl", "hospital", "department", "laboratory", "research", "science", "sciences",
    "technology", "school", "state", "ministry", "council", "foundation", "agency", "society",
    "medical", "medicine", "technical", "technological", "agricultural", "agriculture", "health",
    "natural", "history", "museum", "biology", "biological", "ecology", "environment",
    "environmental", "federal", "international", "polytechnic", "engineering", "department",
    "division", "service", "system", "corporation", "pharmaceutical", "general", "oceanography",
    "marine", "forestry", "fisheries", "wildlife", "conservation", "cooperative", "station",
  ]

  // MARK: Names

  private func areInDifferentCountries(_ one: Int, _ other: Int) -> Bool {
    if let first = countryIDs[one], let second = countryIDs[other] { return first != second }
    return false
  }

  private func sameNames() -> [SuggestedPair] {
    pairs(by: { forms[$0].key.isEmpty ? nil : forms[$0].key }) { one, other in
      let origins = items[one].origin != items[other].origin
      let isKnown = countryIDs[one] != nil && countryIDs[other] != nil
      return (
        isKnown ? 0.97 : 0.75,
        origins
          ? "the same name in addresses and as an organisation"
          : "the same name but for case and punctuation"
      )
    }
  }

  private func abbreviations() -> [SuggestedPair] {
    var fitCounts: [Int: Int] = [:]
    let found = pairs(by: { index in
      guard forms[index].words.count > 1, let country = countryIDs[index] else { return nil }
      return "\(country) \(forms[index].initials)"
    }) { one, other -> (Double, String)? in
      guard forms[one].key != forms[other].key,
        let count = forms[one].abbreviatedWords(forms[other])
      else { return nil }
      // The Web of Science's own names are not abbreviated: "Dali" is not "Dalian".
      if count > 0, items[one].origin == "organisation", items[other].origin == "organisation" {
        return nil
      }
      var score = items[one].origin != items[other].origin ? 0.86 : 0.8
      if count == 0 { score = 0.88 }
      // Names of places are not abbreviated either: where one begins another, it is mostly another.
      let isPlace = zip(forms[one].words, forms[other].words).contains { first, second in
        first != second
          && !Self.commonWords.contains { $0.hasPrefix(first) || $0.hasPrefix(second) }
      }
      if isPlace { score -= 0.22 }
      return (score, count == 0 ? "the same words" : "word by word an abbreviation")
    }
    // A short name that fits several long ones is doubtful.
    for pair in found {
      let short =
        forms[pair.first].key.count < forms[pair.second].key.count ? pair.first : pair.second
      fitCounts[short, default: 0] += 1
    }
    return found.map { pair in
      var pair = pair
      let short =
        forms[pair.first].key.count < forms[pair.second].key.count ? pair.first : pair.second
      if fitCounts[short] ?? 0 > 1 { pair.score *= 0.85 }
      applyAuthors(&pair)
      return pair
    }
  }

  private func slips() -> [SuggestedPair] {
    NearNames.pairs(forms.map(\.key), minimumLength: 12).compactMap { one, other in
      guard countryIDs[one] != nil, countryIDs[one] == countryIDs[other],
        let words = KeywordForm.differingWords(forms[one].key, forms[other].key),
        words.0.count >= 8, words.1.count >= 8, words.0.first == words.1.first,
        !words.0.contains(where: \.isNumber), !words.1.contains(where: \.isNumber)
      else { return nil }
      let rarer = min(items[one].paperCount, items[other].paperCount)
      var pair = SuggestedPair(
        first: one, second: other, score: rarer <= 2 ? 0.75 : 0.6,
        reason: "one letter differs: \(words.0), \(words.1)")
      applyAuthors(&pair)
      return pair
    }
  }

  /// Pairs among those that share a key and are not known to be in two countries.
  private func pairs(
    by key: (Int) -> String?, _ judge: (Int, Int) -> (Double, String)?
  ) -> [SuggestedPair] {
    var found: [SuggestedPair] = []
    for group in groups(items.count, by: key) {
      for (position, one) in group.members.enumerated() {
        for other in group.members[(position + 1)...] where !areInDifferentCountries(one, other) {
          if let (score, reason) = judge(one, other) {
            found.append(SuggestedPair(first: one, second: other, score: score, reason: reason))
          }
        }
      }
    }
    return found
  }

  private func applyAuthors(_ pair: inout SuggestedPair) {
    var shared = 0
    var (left, right) = (authors[pair.first][...], authors[pair.second][...])
    while let first = left.first, let second = right.first {
      if first == second { shared += 1 }
      if first <= second { left.removeFirst() }
      if second <= first { right.removeFirst() }
    }
    guard shared > 0 else { return }
    pair.score = SuggestedPair.raised(pair.score, doubtLeft: shared >= 3 ? 0.5 : 0.7)
    pair.reason += "; \(shared) shared author\(shared == 1 ? "" : "s")"
  }
}
