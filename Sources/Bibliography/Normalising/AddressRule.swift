/// How the country of an address was found, as stored in `affiliations.rule`.
package enum AddressRule: String, CaseIterable, Sendable {
  /// The last part is a country as the Web of Science writes it.
  case countryName = "country name"
  /// The last part is another spelling of a country ("United States", "Viet Nam").
  case countrySpelling = "country spelling"
  /// "CA 94305 USA".
  case stateAndZIP = "US state and ZIP"
  /// "MA USA".
  case state = "US state"
  /// "IL 60637", the country left out.
  case stateAndZIPOnly = "US state and ZIP without country"
  /// "IL" alone, the country left out.
  case stateOnly = "US state without country"
  /// "California", the country left out; never "Georgia".
  case stateNameOnly = "US state name without country"
  /// "NSW 2006", the country left out.
  case australianPostcode = "Australian state and postcode"
  /// "ON M5S 1A1", the country left out.
  case canadianPostcode = "Canadian province and postcode"
  /// "England, UK": the nation before the United Kingdom.
  case nationOfUnitedKingdom = "UK nation before UK"
  /// "SW7 2AZ England": a country after a postcode, with no comma between.
  case countryAfterPostcode = "country after postcode"
  /// "Shaanxi Peoples R China": the last words are a country of several words.
  case countryInLastWords = "country in last words"
  /// Two countries with no comma between: the last one.
  case lastOfTwoCountries = "last of two countries"
  /// The parts are cut at commas without blanks, as in records of before 1998.
  case oldStyle = "country name, old style"
  /// No rule found a country.
  case unresolved = "unresolved"
  /// Written by the importer, not found here: a record with nothing but a reprint address.
  case reprint = "reprint"
}

/// One address of C1 or RP, taken apart.
package struct ResolvedAddress: Equatable, Sendable {
  /// Names in the brackets before the address, in their order; empty without brackets.
  package var authors: [String] = []
  /// The address without the brackets and without its final full stop.
  package var text = ""
  /// The first part, unless that is the country.
  package var institution: String?
  /// Parts between institution and city that are not streets or boxes.
  package var departments: [String] = []
  /// The part that names the town, without postcodes; a best effort.
  package var city: String?
  /// Index into the names given to the resolver.
  package var country: Int?
  /// Two-letter code of the US state, where there is one.
  package var stateCode: String?
  /// How the country was found.
  package var rule = AddressRule.unresolved
}
