/// Finds institution, departments, town and country in an address as the Web of Science writes it.
///
/// Only the end of an address can be its country: "Georgia Inst Technol" is no country, nor is a
/// street "de Palau". What no rule can tell stays `unresolved`; each rule has a name that is stored.
package struct AddressResolver: Sendable {
  private let countryIndex: [String: Int]
  private let unitedStates: Int?
  private let unitedKingdom: Int?
  private let australia: Int?
  private let canada: Int?
  private let spellings: [String: Int]
  private let longestName: Int

  /// - Parameter countryNames: names as in `countries.name_in_wos`; results are indices into them.
  package init(countryNames: [String]) {
    var index: [String: Int] = [:]
    for (position, name) in countryNames.enumerated() {
      for key in Self.keys(of: name) where index[key] == nil { index[key] = position }
    }
    countryIndex = index
    spellings = Self.spellings(of: index)
    unitedStates = index["USA"]
    unitedKingdom = index["UNITED KINGDOM"]
    australia = index["AUSTRALIA"]
    canada = index["CANADA"]
    longestName = (index.keys.map { $0.split(separator: " ").count }.max() ?? 1) + 1
  }

  /// Other spellings of the countries, and those names cut off after 15 or 16 letters, as fields of
  /// fixed width had them, where no other name begins so.
  private static func spellings(of index: [String: Int]) -> [String: Int] {
    var spellings: [String: Int] = [:]
    let english = CountrySpellings.all + CountrySpellings.ofFormerTimes
    for (spelling, name) in CountrySpellings.inAllLanguages {
      guard let position = index[nameKey(name)] else { continue }
      for key in keys(of: spelling) where index[key] == nil && spellings[key] == nil {
        spellings[key] = position
      }
    }
    var cut: [String: Int?] = [:]
    for (spelling, name) in english {
      let key = nameKey(spelling)
      guard let position = index[nameKey(name)],
        !["DEMOCRATIC ", "REPUBLIC ", "PEOPLES ", "PEOPLE S "].contains(where: key.hasPrefix)
      else { continue }
      for length in [15, 16] where key.utf8.count > length {
        let start = nameKey(String(key.prefix(length)))
        if let known = cut[start], known != position {
          cut[start] = .some(nil)
        } else {
          cut[start] = position
        }
      }
    }
    for (start, position) in cut where index[start] == nil && spellings[start] == nil {
      spellings[start] = position
    }
    return spellings
  }

  /// The address taken apart. Never fails: what is not found is `nil` or empty.
  ///
  /// - Complexity: O(length).
  package func resolve(_ address: String) -> ResolvedAddress {
    var result = ResolvedAddress()
    let (authors, rest) = Self.authorsInBrackets(address)
    result.authors = authors
    result.text = Self.withoutFinalStop(AddressEmail.parts(of: rest)?.address ?? rest)
    if result.text.isEmpty { return result }

    var parts = Self.withoutRepeatedEnd(Self.parts(of: result.text, separator: ", "))
    var found = country(in: parts)
    if found.rule != .unresolved, let cut = Self.cutWithoutBlanks(parts) {
      parts = cut
      found = country(in: cut)
      if found.rule == .countryName { found.rule = .oldStyle }
    }
    if found.rule == .unresolved, let last = parts.last, last.contains(",") {
      let oldParts = parts.dropLast() + Self.parts(of: last, separator: ",")
      let oldFound = country(in: Array(oldParts))
      if oldFound.rule != .unresolved {
        parts = Array(oldParts)
        found = oldFound
        if found.rule == .countryName { found.rule = .oldStyle }
      }
    }
    result.country = found.country
    result.rule = found.rule
    result.stateCode = found.stateCode
    placeParts(parts, found: found, into: &result)
    return result
  }

  /// Whether a name alone is a country.
  package func isCountry(_ name: String) -> Bool {
    let key = Self.nameKey(name)
    return countryIndex[key] != nil || spellings[key] != nil
  }

  /// The country of a short place, as in CL ("Portland, OR", "Naples, ITALY").
  package func country(ofPlace place: String) -> (country: Int?, rule: AddressRule) {
    let parts = Self.parts(of: Self.withoutFinalStop(place), separator: ", ")
    let found = country(in: parts)
    // Places of conferences leave the country out for states, so "WA" is Washington here.
    if found.country == nil, parts.count > 1, let last = parts.last,
      UnitedStates.stateAndZIP(last)?.before == ""
    {
      return (unitedStates, .stateOnly)
    }
    return (found.country, found.rule)
  }

  /// What the end of an address says.
  struct Found {
    var country: Int?
    var rule: AddressRule
    var stateCode: String?
    /// Text of the last part before the country's words: "SW7 2AZ" of "SW7 2AZ England".
    var before = ""
    /// Parts at the end that say country and state, not the town.
    var usedParts = 1
  }

  private func country(in parts: [String]) -> Found {
    guard let last = parts.last else { return Found(country: nil, rule: .unresolved) }
    let key = Self.nameKey(last)
    if let position = countryIndex[key] {
      if position == unitedKingdom, let nation = nationBefore(parts) { return nation }
      return withState(Found(country: position, rule: .countryName), parts)
    }
    if let position = spellings[key] {
      if position == unitedKingdom, let nation = nationBefore(parts) { return nation }
      return withState(Found(country: position, rule: .countrySpelling), parts)
    }
    if let inParentheses = countryWithForm(key) {
      return Found(country: inParentheses, rule: .countrySpelling)
    }
    if key.hasSuffix(" USA"), let state = UnitedStates.stateAndZIP(String(last.dropLast(4))) {
      return Found(
        country: unitedStates, rule: state.hasZIP ? .stateAndZIP : .state, stateCode: state.code,
        before: state.before)
    }
    if let found = postcodeWithoutCountry(last) { return found }
    let found = countryInLastWords(last)
    return found.rule == .unresolved ? longForm(key, parts) ?? found : found
  }

  /// "…, CA 94305, USA" and "…, CT, 06269, USA": the state stands in a part of its own.
  private func withState(_ found: Found, _ parts: [String]) -> Found {
    guard found.country == unitedStates, parts.count > 1 else { return found }
    var found = found
    if let state = UnitedStates.stateAndZIP(parts[parts.count - 2]) {
      found.stateCode = state.code
      found.usedParts = 2
      found.before = state.before
    } else if parts.count > 2, UnitedStates.isZIP(Substring(parts[parts.count - 2])),
      let state = UnitedStates.stateAndZIP(parts[parts.count - 3]), !state.hasZIP
    {
      found.stateCode = state.code
      found.usedParts = 3
      found.before = state.before
    }
    return found
  }

  /// "VENEZUELA (REPUBLICA BOLIVARIANA DE)", "KOREA (REPUBLIC OF)".
  private func countryWithForm(_ key: String) -> Int? {
    guard key.utf8.last == 0x29, let open = key.utf8.firstIndex(of: 0x28) else { return nil }
    let name = Entities.trim(key[..<open])
    let form = key[key.utf8.index(after: open)...].dropLast()
    let whole = "\(form) \(name)"
    return countryIndex[whole] ?? spellings[whole] ?? countryIndex[String(name)]
      ?? spellings[String(name)]
  }

  /// "Republic of Peru", "Korea, Republic of", and "Jamaica, W Indies".
  private func longForm(_ key: String, _ parts: [String]) -> Found? {
    func known(_ key: String) -> Int? { countryIndex[key] ?? spellings[key] }
    if parts.count > 1 {
      let before = parts[parts.count - 2]
      if CountrySpellings.regions.contains(key) {
        var found = country(in: Array(parts.dropLast()))
        found.usedParts += 1
        return found.rule == .unresolved ? nil : found
      }
      if CountrySpellings.formsOfState.contains(key + " "),
        let position = known("\(key) \(Self.nameKey(before))") ?? known(Self.nameKey(before))
      {
        return Found(country: position, rule: .countrySpelling, usedParts: 2)
      }
    }
    for form in CountrySpellings.formsOfState where key.hasPrefix(form) {
      if let position = known(String(key.dropFirst(form.utf8.count))) {
        return Found(country: position, rule: .countrySpelling)
      }
    }
    return nil
  }

  private func nationBefore(_ parts: [String]) -> Found? {
    guard parts.count > 1 else { return nil }
    let key = Self.nameKey(parts[parts.count - 2])
    guard CountrySpellings.nationsOfUnitedKingdom.contains(key) else { return nil }
    guard let position = countryIndex[key] ?? spellings[key] else { return nil }
    return Found(country: position, rule: .nationOfUnitedKingdom, usedParts: 2)
  }

  private func postcodeWithoutCountry(_ last: String) -> Found? {
    if let state = UnitedStates.stateAndZIP(last), state.before.isEmpty {
      if state.hasZIP {
        return Found(country: unitedStates, rule: .stateAndZIPOnly, stateCode: state.code)
      }
      // "WA" alone may be Western Australia.
      if state.code != "WA" {
        return Found(country: unitedStates, rule: .stateOnly, stateCode: state.code)
      }
    }
    if let code = UnitedStates.names[Self.nameKey(last)] {
      return Found(country: unitedStates, rule: .stateNameOnly, stateCode: code)
    }
    let words = Self.words(last)
    if words.count == 2, Postcodes.australianStates.contains(words[0].uppercased()),
      words[1].utf8.count == 4, words[1].utf8.allSatisfy({ (0x30...0x39).contains($0) })
    {
      return Found(country: australia, rule: .australianPostcode)
    }
    if words.count == 3, Postcodes.canadianProvinces.contains(words[0].uppercased()),
      Postcodes.isCanadian(words[1], words[2])
    {
      return Found(country: canada, rule: .canadianPostcode)
    }
    return nil
  }

  private func countryInLastWords(_ last: String) -> Found {
    let words = Self.words(last)
    guard words.count > 1 else { return Found(country: nil, rule: .unresolved) }
    for count in stride(from: min(longestName, words.count - 1), to: 0, by: -1) {
      let key = Self.nameKey(words.suffix(count).joined(separator: " "))
      guard let position = countryIndex[key] ?? spellings[key] else { continue }
      let beforeWords = words.dropLast(count)
      let before = beforeWords.joined(separator: " ")
      let beforeKey = Self.nameKey(before)
      if countryIndex[beforeKey] != nil || spellings[beforeKey] != nil {
        return Found(country: position, rule: .lastOfTwoCountries)
      }
      if let word = beforeWords.last, word.utf8.contains(where: { (0x30...0x39).contains($0) }) {
        return Found(country: position, rule: .countryAfterPostcode, before: before)
      }
      if count > 1, !CountrySpellings.startsLongerName(beforeWords.last) {
        return Found(country: position, rule: .countryInLastWords, before: before)
      }
      // "New Mexico", "de Palau", "Univ Malta": the last word alone proves nothing.
      return Found(country: nil, rule: .unresolved)
    }
    return Found(country: nil, rule: .unresolved)
  }
}
