import Testing

@testable import Bibliography

/// Countries by the names that other languages, former times and narrow fields give them.
struct CountrySpellingTests {
  static let resolver = AddressResolver(countryNames: SeedCountries.names)

  static func country(_ end: String) -> String? {
    resolver.resolve("Inst Nord, Dept Bot, Ciudad Nueva, \(end).").country
      .map { SeedCountries.names[$0] }
  }

  @Test(arguments: [
    ("Brasil", "Brazil"), ("España", "Spain"), ("Estados Unidos", "USA"), ("EE. UU", "USA"),
    ("EE.UU.", "USA"), ("Estados Unidos de América", "USA"), ("EUA", "USA"),
    ("Suiza", "Switzerland"), ("Suíça", "Switzerland"), ("Schweiz", "Switzerland"),
    ("Svizzera", "Switzerland"), ("Suisse", "Switzerland"), ("Irlanda", "Ireland"),
    ("Países Bajos", "Netherlands"), ("Países Baixos", "Netherlands"),
    ("Pays-Bas", "Netherlands"), ("Niederlande", "Netherlands"), ("Paesi Bassi", "Netherlands"),
    ("Bélgica", "Belgium"), ("México", "Mexico"), ("Perú", "Peru"), ("Alemanha", "Germany"),
    ("Alemania", "Germany"), ("Deutschland", "Germany"), ("Allemagne", "Germany"),
    ("Côte d’Ivoire", "Cote Ivoire"), ("Costa do Marfim", "Cote Ivoire"),
    ("Reino Unido", "United Kingdom"), ("Inglaterra", "England"), ("Écosse", "Scotland"),
    ("Corea del Sur", "South Korea"), ("Coreia do Sul", "South Korea"), ("Japón", "Japan"),
    ("República Dominicana", "Dominican Rep"), ("Turquía", "Turkiye"), ("Türkei", "Turkiye"),
    ("Österreich", "Austria"), ("Weißrussland", nil), ("Grecia", "Greece"),
    ("República Checa", "Czechia"), ("Unión Soviética", "USSR"), ("Argélia", "Algeria"),
    ("Moçambique", "Mozambique"), ("Egitto", "Egypt"), ("Nouvelle-Zélande", "New Zealand"),
  ])
  func `names in five languages are known`(written: String, expected: String?) {
    #expect(Self.country(written) == expected)
  }

  @Test(arguments: [
    ("Malagasy Republ", "Malagasy Republ"), ("Yemen Arab Rep", "Yemen Arab Rep"),
    ("BOPHUTHATSWANA", "Bophuthatswana"), ("Transkei", "Transkei"), ("CISKEI", "Ciskei"),
    ("W Ind Assoc St", "W Ind Assoc St"), ("Trinid & Tobago", "Trinidad Tobago"),
    ("Fr Austr Lands", "French So Terr"), ("Sao Tome E Prin", "Sao Tome & Prin"),
    ("Senegambia", "Senegambia"), ("U Arab Rep", "U Arab Republic"), ("BELAU", "Belau"),
    ("Gilbert Islands", "Gilbert Islands"), ("New Hebrides", "New Hebrides"),
    ("Brit Honduras", "Brit Honduras"), ("Tadzhikistan", "Tadzhikistan"),
    ("North Vietnam", "North Vietnam"), ("Rumania", "Romania"), ("Macao", "Macau"),
    ("Syrian Arab Rep", "Syria"), ("Palestinian Ter", "Palestine"), ("Papua N Guin", nil),
    ("Republic of Peru", "Peru"), ("Federative Republic of Brazil", "Brazil"),
    ("Korea, Republic of", "South Korea"), ("Trinidad, W Indies", "Trinidad Tobago"),
    ("Kingston, Jamaica, West Indies", "Jamaica"), ("Bosnia and Herceg", "Bosnia & Herceg"),
    ("Netherlands Anti", "Neth Antilles"), ("Democratic Repub", nil),
    ("People’s Republic of China", "Peoples R China"),
  ])
  func `rare, old and cut-off names are known`(written: String, expected: String?) {
    #expect(Self.country(written) == expected)
  }

  @Test(arguments: [
    "Granada", "Salvador", "San Martin", "Congo Basin", "Nueva Granada", "Univ Mexico",
    "Rio Grande",
  ])
  func `towns are no countries`(written: String) {
    #expect(Self.country(written) == nil)
  }

  @Test func `every state of ISO 3166 is found by its name`() {
    for state in SeedCountries.states {
      guard let id = state[0], let name = state[1] else { continue }
      let found = Self.resolver.resolve("Univ Nord, Sometown, \(name)").country
      let row = found.map { SeedCountries.countries[$0] }
      #expect(row?[5] == id, "\(name): \(row ?? [])")
    }
  }
}
