import Testing

@testable import Bibliography

struct AddressResolverTests {
  static let resolver = AddressResolver(countryNames: SeedCountries.names)

  static func name(_ resolved: ResolvedAddress) -> String? {
    resolved.country.map { SeedCountries.names[$0] }
  }

  @Test(arguments: [
    ("[Ash, A.; Elm, B.] Univ Nord, Dept Bot, Corvallis, OR 97331 USA.", "USA", "US state and ZIP"),
    ("Univ Nord, Boston, MA USA.", "USA", "US state"),
    ("Univ Nord, Tampa, FL 33612 4742 USA", "USA", "US state and ZIP"),
    ("Univ Nord, Tampa, FL 33612-4742 USA", "USA", "US state and ZIP"),
    ("Univ Nord, San Juan, PR 00931 USA.", "USA", "US state and ZIP"),
    ("Univ Nord, Chicago, IL 60637.", "USA", "US state and ZIP without country"),
    ("Univ Nord, Boston, USA", "USA", "country name"),
    ("Univ Nord, Albuquerque, New Mexico", "USA", "US state name without country"),
    ("Univ Nord, Newark, New Jersey", "USA", "US state name without country"),
    ("UNIV NORD,CHICAGO,IL 60637", "USA", "US state and ZIP without country"),
    ("UNIV NORD,CHICAGO,IL", "USA", "US state without country"),
    ("UNIV NORD,F-75005 PARIS,FRANCE.", "France", "country name, old style"),
    ("Ctr X, Dept A,B, Lyon, France.", "France", "country name"),
    ("Georgia Inst Technol, Atlanta, GA 30332 USA.", "USA", "US state and ZIP"),
    ("Ivane Univ, Tbilisi, Rep of Georgia.", "Georgia", "country spelling"),
    ("Ivane Univ, Tbilisi, Georgia.", "Georgia", "country name"),
    ("Univ Nord, Callaghan, NSW 2308, Australia.", "Australia", "country name"),
    ("Univ Nord, Sydney, New South Wales 2006, Australia", "Australia", "country name"),
    ("Univ Nord, Sydney, NSW 2006", "Australia", "Australian state and postcode"),
    ("Univ Nord, Toronto, ON M5S 1A1", "Canada", "Canadian province and postcode"),
    ("Cardiff Univ, Cardiff, S Glam, Wales", "Wales", "country name"),
    ("Univ Nord, London, England, UK", "England", "UK nation before UK"),
    ("Univ Nord, London SW7 2AZ, UK", "United Kingdom", "country spelling"),
    ("Univ Nord, London, SW7 2AZ England", "England", "country after postcode"),
    ("Univ Nord, Xian, Shaanxi Peoples R China", "Peoples R China", "country in last words"),
    ("Univ Nord, Bonn, France Germany", "Germany", "last of two countries"),
    ("Durrell Trust, Trinity, Jersey", "Jersey", "country name"),
    ("Tech Univ, D-1000 Berlin, Germany", "Germany", "country name"),
    ("Univ Nord, Kinshasa, DEM REP CONGO.", "DEM REP CONGO", "country name"),
    ("Univ Nord, Kinshasa, Dem Rep Congo.", "DEM REP CONGO", "country name"),
    ("Univ Nord, Brazzaville, Congo", "Rep Congo", "country spelling"),
    ("UNIV NORD,BONN,FED REP GER", "Fed Rep Ger", "country name, old style"),
    ("Univ Nord, Bissau, Guinea-Bissau", "Guinea Bissau", "country name"),
    ("Univ Nord, Reunion Isl, Réunion", "Reunion", "country name"),
    ("GERMANY.", "Germany", "country name"),
    ("NORD UNIV,NEW HAVEN,CT 06520, USA.", "USA", "country name, old style"),
    ("Univ Nord, Ecol Dept, Mockton, CT, 06269, USA, USA.", "USA", "country name"),
  ])
  func `the end of an address is its country`(address: String, country: String, rule: String) {
    let resolved = Self.resolver.resolve(address)
    #expect(Self.name(resolved) == country)
    #expect(resolved.rule.rawValue == rule)
  }

  @Test(arguments: [
    "Inst Bot, Passeig de Palau", "Georgia Inst Technol", "Univ Nord, Sydney, New South Wales",
    "Univ Malta", "Univ Nord, Perth, WA", "Abraham M., 1909",
    "Univ Nord, Guinea Pig Stn", "", "[A, B]", "Korea", "Univ Nord, Papua, New Guinea Res Stn",
  ])
  func `an address without a country stays unresolved`(address: String) {
    let resolved = Self.resolver.resolve(address)
    #expect(resolved.country == nil)
    #expect(resolved.rule == .unresolved)
  }

  @Test(arguments: [
    ("Dept Mock, Univ Nord, London NW3 2PF, UK. Electronic address: a.b@x.example.", "London"),
    ("Dept Mock, Univ Nord, London NW3 2PF, UK. a.b@x.example.", "London"),
    ("Dept Mock, Univ Nord, Milano, Italy. E-mail: a@x.it", "Milano"),
    ("Dept Mock, Univ Nord, Milano, Italy. Email:a@x.it; b@x.it.", "Milano"),
    ("Dept Mock, Univ Nord, Milano, Italy (e-mail: a@x.it)", "Milano"),
    ("Dept Mock, Univ Nord, Boston, MA 02115, USA. a.b@x.example", "Boston"),
  ])
  func `an e-mail behind an address is no part of it`(address: String, city: String) {
    let resolved = Self.resolver.resolve(address)
    #expect(resolved.country != nil)
    #expect(resolved.city == city)
    #expect(resolved.departments == ["Univ Nord"])
  }

  @Test(arguments: ["Lab@Home, Oslo, Norway", "Univ Nord, Oslo, Norway", "a@x.example", "@", ""])
  func `without an e-mail at its end an address is as it was`(address: String) {
    #expect(AddressEmail.parts(of: address) == nil)
  }

  @Test func `names in brackets, institution, departments and town are told apart`() {
    let resolved = Self.resolver.resolve(
      "[Ash, Ann B.; Elm, Bo] Univ Nord, Dept Bot, Herbarium,Lab 2, 12 Long St, Oslo, Norway.")
    #expect(resolved.authors == ["Ash, Ann B.", "Elm, Bo"])
    #expect(resolved.institution == "Univ Nord")
    #expect(resolved.departments == ["Dept Bot", "Herbarium,Lab 2"])
    #expect(resolved.city == "Oslo")
    #expect(resolved.stateCode == nil)
    #expect(
      resolved.text == "Univ Nord, Dept Bot, Herbarium,Lab 2, 12 Long St, Oslo, Norway")
  }

  @Test(arguments: [
    ("Univ Nord, Dept Bot, F-51095 Reims, France", "Reims"),
    ("Univ Nord, NL 2300 RC Leiden, Netherlands", "Leiden"),
    ("Univ Nord, Dept Bot, Durham DH1 3LE, England", "Durham"),
    ("Univ Nord, Dept Bot, Southampton SO31 1AA, Hants, England", "Southampton"),
    ("Univ Nord, POB 120, Cleveland, Qld 4163, Australia", "Cleveland"),
    ("Univ Nord, Ottawa, ON K1A 0R6, Canada", "Ottawa"),
    ("Univ Nord, Dept Bot, Xian 710072, Shaanxi, Peoples R China", "Xian"),
    ("Univ Nord, Dept Bot, E Lansing, MI 48824 USA", "E Lansing"),
    ("Univ Nord, POB 6880, Havana, Cuba", "Havana"),
    ("Univ Nord, Dept Bot, Boston MA 02115 USA", "Boston"),
    ("Univ Nord, Dept Bot, Boston MA 02115, USA", "Boston"),
    ("Univ Nord, Dept Bot, Lima, Peru, Republic of", "Lima"),
    ("Univ Nord, Dept Bot, Kingston, Jamaica, W Indies", "Kingston"),
  ])
  func `the town is found without its postcode`(address: String, city: String) {
    #expect(Self.resolver.resolve(address).city == city)
  }

  @Test(arguments: [
    "POB 12", "Box 12", "Apartado 7", "Casilla 7", "Rua Longa", "Rue du Port 3", "Via Lunga",
    "12 Long St", "Harbour Rd", "BP",
  ])
  func `a street or a box is no department`(part: String) {
    let resolved = Self.resolver.resolve("Univ Nord, Dept Bot, \(part), Oslo, Norway")
    #expect(resolved.departments == ["Dept Bot"])
    #expect(resolved.city == "Oslo")
  }

  @Test func `a state is kept beside the country`() {
    #expect(Self.resolver.resolve("Univ Nord, Boston, MA 02115 USA").stateCode == "MA")
    #expect(Self.resolver.resolve("Univ Nord, Boston, MA 02115, USA").stateCode == "MA")
    #expect(Self.resolver.resolve("Univ Nord, Boston, USA").stateCode == nil)
  }

  @Test(arguments: [
    ("Portland, OR", "USA"), ("Seattle, WA", "USA"), ("TOWSON, MARYLAND", "USA"),
    ("Naples, ITALY", "Italy"), ("NORWAY", "Norway"),
    ("Univ Nord, Lyon, FRANCE", "France"),
  ])
  func `a conference's place has a country`(place: String, country: String) {
    let found = Self.resolver.country(ofPlace: place)
    #expect(found.country.map { SeedCountries.names[$0] } == country)
  }

  @Test func `capitals without blanks are taken apart like any other address`() {
    let resolved = Self.resolver.resolve("NORD UNIV,DEPT BOT,NEW HAVEN,CT 06520, USA.")
    #expect(resolved.institution == "NORD UNIV")
    #expect(resolved.departments == ["DEPT BOT"])
    #expect(resolved.city == "NEW HAVEN")
    #expect(resolved.stateCode == "CT")
    let mixed = Self.resolver.resolve("Univ Nord, Dept A,B, Oslo, Norway.")
    #expect(mixed.departments == ["Dept A,B"])
  }

  @Test func `a country that stands there twice counts once, and a ZIP may stand alone`() {
    let resolved = Self.resolver.resolve("Univ Nord, Ecol Dept, Mockton, CT, 06269, USA, USA.")
    #expect(resolved.institution == "Univ Nord")
    #expect(resolved.departments == ["Ecol Dept"])
    #expect(resolved.city == "Mockton")
    #expect(resolved.stateCode == "CT")
    #expect(
      Self.resolver.resolve("Inst Birds, Mock Reyes Stn, CA, USA, USA.").city == "Mock Reyes Stn")
  }

  @Test func `a bracket that is never closed is text`() {
    let resolved = Self.resolver.resolve("[Ash, A. Univ Nord, Oslo, Norway")
    #expect(resolved.authors.isEmpty)
    #expect(Self.name(resolved) == "Norway")
  }
}
