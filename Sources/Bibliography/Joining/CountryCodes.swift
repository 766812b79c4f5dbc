import SQLite

/// ISO 3166 codes of states by every name and code they go by.
struct CountryCodes {
  private var byCode: [String: String] = [:]
  private var byName: [String: String] = [:]

  init(_ connection: Connection) throws(SQLiteError) {
    let states = try connection.prepare(
      "SELECT name, iso2, iso3 FROM states WHERE iso3 IS NOT NULL ORDER BY state_id")
    var shared: Set<String> = []
    while try states.step() {
      let iso3 = states.text(2)
      byCode[iso3] = iso3
      byName[FieldValues.titleKey(states.text(0))] = iso3
      if let iso2 = states.optionalText(1), byCode.updateValue(iso3, forKey: iso2) != nil {
        shared.insert(iso2)
      }
    }
    // A code that two states have had names neither.
    for code in shared { byCode[code] = nil }
    let countries = try connection.prepare(
      """
      SELECT c.name, c.name_in_wos, s.iso3 FROM countries AS c
      JOIN states AS s ON s.state_id = c.state_id
      WHERE s.iso3 IS NOT NULL ORDER BY c.country_id
      """)
    while try countries.step() {
      for column in 0...1 {
        let name = FieldValues.titleKey(countries.text(column))
        if byName[name] == nil { byName[name] = countries.text(2) }
      }
    }
    for (spelling, name) in CountrySpellings.all {
      let key = FieldValues.titleKey(spelling)
      if byName[key] == nil { byName[key] = byName[FieldValues.titleKey(name)] }
    }
  }

  /// The three-letter code of a country given by a code or a name: `GB`, `gbr`, `England` → `GBR`.
  func iso3(_ text: String) -> String? {
    let text = TextFolding.squeezed(text)
    if let code = byCode[text] { return code }
    if let code = byName[FieldValues.titleKey(text)] { return code }
    return (2...3).contains(text.utf8.count) ? byCode[text.uppercased()] : nil
  }
}
