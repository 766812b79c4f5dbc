import Foundation
import Testing

@testable import Bibliography

struct CountrySeedTests {
  @Test func `ids of countries and states are 1, 2, 3 in the order of the file`() {
    let countryIDs = SeedCountries.countries.map { $0[0] }
    #expect(countryIDs == (1...SeedCountries.countries.count).map { String($0) })
    let stateIDs = SeedCountries.states.map { $0[0] }
    #expect(stateIDs == (1...SeedCountries.states.count).map { String($0) })
    // 249 of ISO 3166-1, Kosovo, nine former states of ISO 3166-3
    #expect(SeedCountries.states.count == 249 + 1 + 9)
  }

  @Test func `every name in the Web of Science and every alpha-3 code is there once`() {
    #expect(Set(SeedCountries.names).count == SeedCountries.countries.count)
    #expect(Set(SeedCountries.states.map { $0[3] }).count == SeedCountries.states.count)
  }

  @Test func `each country has a state, a continent, and is its own preferred name`() {
    let continents: Set<String> = [
      "Africa", "Asia", "Europe", "North America", "South America", "Oceania", "Antarctica",
    ]
    for row in SeedCountries.countries {
      #expect(row.count == 8)
      #expect(row[0] == row[7])
      #expect(row[6].map(continents.contains) == true, "\(row)")
      // Several states together.
      if ["W Ind Assoc St", "Senegambia"].contains(row[2]) { continue }
      #expect(row[5].flatMap(Int.init).map { (1...259).contains($0) } == true)
    }
  }

  @Test(arguments: [
    ("Peoples R China", "China", "CHN"), ("USA", "USA", "USA"),
    ("England", "England", "GBR"), ("Scotland", "Scotland", "GBR"), ("Wales", "Wales", "GBR"),
    ("North Ireland", "Northern Ireland", "GBR"), ("Turkey", "Turkey", "TUR"),
    ("Turkiye", "Türkiye", "TUR"), ("Taiwan", "Taiwan", "TWN"), ("Kosovo", "Kosovo", "XKX"),
    ("DEM REP CONGO", "DR Congo", "COD"), ("Rep Congo", "Congo", "COG"),
    ("South Korea", "South Korea", "KOR"), ("North Korea", "North Korea", "PRK"),
    ("USSR", "Soviet Union", "SUN"), ("Serbia Monteneg", "Serbia and Montenegro", "SCG"),
    ("Ger Dem Rep", "East Germany", "DDR"), ("Fed Rep Ger", "West Germany", "DEU"),
    ("Cote Ivoire", "Côte d'Ivoire", "CIV"), ("Hong Kong", "Hong Kong", "HKG"),
    ("Greenland", "Greenland", "GRL"), ("Neth Antilles", "Netherlands Antilles", "ANT"),
  ])
  func `a country has its name and its state`(wos: String, name: String, iso3: String) throws {
    let row = try #require(SeedCountries.countries.first { $0[2] == wos })
    #expect(row[1] == name)
    let state = try #require(SeedCountries.states.first { $0[0] == row[5] })
    #expect(state[3] == iso3)
  }

  @Test func `seeded merges join two rows of one state, one step deep`() throws {
    let url = SeedCountries.packageRoot.appending(path: "Schema/seed/thesaurus.sql")
    let rows = SeedCountries.rows(
      table: "thesaurus", in: try String(contentsOf: url, encoding: .utf8))
    #expect(rows.count == 33)
    let variants = Set(rows.map { $0[1] })
    for row in rows {
      let variant = try #require(SeedCountries.countries.first { $0[0] == row[1] })
      let preferred = try #require(SeedCountries.countries.first { $0[0] == row[2] })
      #expect(variant[2] == row[3])
      #expect(preferred[2] == row[4])
      #expect(variant[5] == preferred[5])
      #expect(!variants.contains(row[2]))
    }
  }
}
