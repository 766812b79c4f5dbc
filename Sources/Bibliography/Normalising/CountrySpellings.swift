/// Spellings of countries beside the one of `countries.name_in_wos`.
enum CountrySpellings {
  /// Each pair: a spelling, and the name in the Web of Science it stands for. "Korea" and "Congo" of
  /// no side are left out where they could be either ("Korea"); "Congo" is the republic of that name.
  static let all: [(String, String)] = [
    ("United States", "USA"), ("United States of America", "USA"), ("US", "USA"), ("U S A", "USA"),
    ("China", "Peoples R China"), ("PR China", "Peoples R China"), ("P R China", "Peoples R China"),
    ("Peoples Republic of China", "Peoples R China"), ("Peoples Rep China", "Peoples R China"),
    ("People's Republic of China", "Peoples R China"),
    ("UK", "United Kingdom"), ("U K", "United Kingdom"), ("Great Britain", "United Kingdom"),
    ("Northern Ireland", "North Ireland"), ("N Ireland", "North Ireland"),
    ("Republic of Ireland", "Ireland"), ("Eire", "Ireland"),
    ("Türkiye", "Turkiye"), ("The Netherlands", "Netherlands"), ("Holland", "Netherlands"),
    ("Republic of Korea", "South Korea"), ("Rep of Korea", "South Korea"),
    ("S Korea", "South Korea"),
    ("Korea South", "South Korea"), ("Korea Republic of", "South Korea"),
    ("Democratic Peoples Republic of Korea", "North Korea"), ("DPR Korea", "North Korea"),
    ("Russian Federation", "Russia"), ("Soviet Union", "USSR"), ("Viet Nam", "Vietnam"),
    ("Iran Islamic Republic of", "Iran"), ("Islamic Republic of Iran", "Iran"),
    ("Syrian Arab Republic", "Syria"), ("Lao PDR", "Laos"), ("Brunei Darussalam", "Brunei"),
    ("Republic of Moldova", "Moldova"), ("United Republic of Tanzania", "Tanzania"),
    ("Hong Kong SAR", "Hong Kong"), ("Macao", "Macau"), ("ROC", "Taiwan"), ("Taiwan ROC", "Taiwan"),
    ("Republic of China", "Taiwan"), ("Rep of Georgia", "Georgia"),
    ("Republic of Georgia", "Georgia"),
    ("United Arab Emirates", "U Arab Emirates"), ("UAE", "U Arab Emirates"),
    ("Bosnia and Herzegovina", "Bosnia & Herceg"), ("Bosnia & Herzegovina", "Bosnia & Herceg"),
    ("Bosnia Herceg", "Bosnia & Herceg"), ("Trinidad & Tobago", "Trinidad Tobago"),
    ("Trinidad and Tobago", "Trinidad Tobago"), ("St Kitts & Nevis", "St Kitts & Nevi"),
    ("Saint Kitts and Nevis", "St Kitts & Nevi"), ("Antigua & Barbuda", "Antigua & Barbu"),
    ("Antigua and Barbuda", "Antigua & Barbu"), ("Sao Tome & Principe", "Sao Tome & Prin"),
    ("Sao Tome and Principe", "Sao Tome & Prin"), ("Saint Lucia", "St Lucia"),
    ("Saint Vincent and the Grenadines", "St Vincent"), ("St Vincent & Gr", "St Vincent"),
    ("St Vincent Gre", "St Vincent"), ("Ivory Coast", "Cote Ivoire"),
    ("Cote d'Ivoire", "Cote Ivoire"), ("Cote dIvoire", "Cote Ivoire"),
    ("Congo", "Rep Congo"), ("Congo Brazzaville", "Rep Congo"),
    ("Republic of the Congo", "Rep Congo"),
    ("Congo People Rep", "Rep Congo"), ("Congo Peopl Rep", "Rep Congo"),
    ("Democratic Republic of the Congo", "DEM REP CONGO"), ("DR Congo", "DEM REP CONGO"),
    ("Democratic Republic Congo", "DEM REP CONGO"), ("Congo Dem Rep", "DEM REP CONGO"),
    ("Central African Republic", "Cent Afr Republ"), ("Cent African Rep", "Cent Afr Republ"),
    ("Dominican Republic", "Dominican Rep"), ("Equatorial Guinea", "Equat Guinea"),
    ("Papua New Guinea", "Papua N Guinea"), ("The Gambia", "Gambia"), ("The Bahamas", "Bahamas"),
    ("Macedonia FYROM", "Macedonia"), ("FYROM", "Macedonia"), ("Rep Macedonia", "Macedonia"),
    ("Republic of North Macedonia", "North Macedonia"), ("N Macedonia", "North Macedonia"),
    ("Serbia & Montenegro", "Serbia Monteneg"), ("Serbia and Montenegro", "Serbia Monteneg"),
    ("Serbia Montenegro", "Serbia Monteneg"), ("German Democratic Republic", "Ger Dem Rep"),
    ("GDR", "Ger Dem Rep"), ("DDR", "Ger Dem Rep"), ("Federal Republic of Germany", "Fed Rep Ger"),
    ("FRG", "Fed Rep Ger"), ("Slovak Republic", "Slovakia"), ("Slovak Rep", "Slovakia"),
    ("Czech Rep", "Czech Republic"), ("Bahrein", "Bahrain"), ("Surinam", "Suriname"),
    ("Netherlands Antilles", "Neth Antilles"), ("French Polynesia", "Fr Polynesia"),
    ("French Polynesi", "Fr Polynesia"), ("New Caledon", "New Caledonia"),
    ("Falkland Islands", "Falkland Island"), ("Falkland Isl", "Falkland Island"),
    ("Ascension Island", "Ascension Islan"), ("Marshall Islands", "Marshall Island"),
    ("British Virgin Islands", "Brit Virgin Isl"), ("US Virgin Islands", "US Virgin Isl"),
    ("Virgin Islands USA", "US Virgin Isl"), ("Virgin Isl", "US Virgin Isl"),
    ("Turks & Caicos Islands", "Turks & Caicos"), ("Cayman Isl", "Cayman Islands"),
    ("Faroe Isl", "Faroe Islands"), ("Faeroe Islands", "Faroe Islands"),
    ("Cook Isl", "Cook Islands"), ("Solomon Isl", "Solomon Islands"),
    ("American Samoa", "Amer Samoa"), ("Northern Mariana Islands", "North Mariana I"),
    ("Vatican City", "Vatican"), ("Holy See", "Vatican"), ("Holy See Vatican", "Vatican"),
    ("Palestinian Territory", "Palestine"), ("State of Palestine", "Palestine"),
    ("Palestinian Ter", "Palestine"), ("Republic of Kosovo", "Kosovo"),
    ("Timor Leste", "Timor-Leste"),
    ("Isl Man", "Isle of Man"), ("Saint Helena", "St Helena"),
    ("St Pierre Miquel", "St Pierre & Miq"),
    ("Kirgizstan", "Kyrgyzstan"), ("Republic of Benin", "Benin"),
    ("Libyan Arab Jamahiriya", "Libya"),
    ("Republic of Singapore", "Singapore"), ("Plurinational State of Bolivia", "Bolivia"),
    ("Republic of South Africa", "South Africa"), ("BELARUS", "Belarus"),
  ]

  /// Names that the Web of Science or its older records wrote, and others in use: abbreviations and
  /// names of former times, one country a line as in ``ofLanguages``.
  static let ofFormerTimes: [(String, String)] = pairs(formerNames)

  /// All of them; where two lists have a spelling, the first one holds.
  static var inAllLanguages: [(String, String)] { all + ofFormerTimes + ofLanguages }

  /// - Parameter text: lines of a name in the Web of Science, a colon, and others with bars between.
  static func pairs(_ text: String) -> [(String, String)] {
    var pairs: [(String, String)] = []
    for line in text.split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      for name in line[line.index(after: colon)...].split(separator: "|") {
        pairs.append((String(Entities.trim(name)), String(line[..<colon])))
      }
    }
    return pairs
  }

  private static let formerNames = """
    Amer Samoa: US Samoa | Am Samoa
    Aland Islands: Aland Isl | Aland
    Bahamas: Bahama Islands | Bahamas Isl
    Bonaire: Sint Eustatius and Saba | Sint Eustatius | Saba | Caribbean Netherlands
    Botswana: Bechuanaland
    Brit Ind Ocean: British Indian Ocean Territory | Brit Indian Ocean T | Diego Garcia
    Brit Virgin Isl: Br Virgin Isl | Br Virgin Islands | Virgin Islands British | BVI
    Bosnia & Herceg: Bosnia | Bosnia Herzegovina | Bosnia Hercegovina | Bosnia & Hercegovina
    Burma: Union of Burma | Socialist Republic of the Union of Burma
    Cabo Verde: Republic of Cabo Verde | Cape Verde Isl | Cape Verde Islands
    Cambodia: Khmer Rep | Khmer Republic
    Kampuchea: Dem Kampuchea | Democratic Kampuchea
    Cameroon: Cameroons | United Republic of Cameroon
    Canal Zone: Panama Canal Zone
    Cent Afr Republ: Cen Afr Rep | Cent Afr Rep | Cent Afr Republic | Central African Rep | \
      Central African Empire
    Cocos Islands: Cocos (Keeling) Islands | Keeling Islands
    Comoros: Comoro Islands | Comoro Isl
    Czechia: CSR
    Czechoslovakia: CSSR | CSFR | Czechoslovak Socialist Republic | Czech & Slovak Fed Rep
    DEM REP CONGO: D R Congo | Congo Kinshasa | Congo Democratic Republic | Belgian Congo | \
      Democratic Rep Congo | Dem Rep of Congo | Dem Republ Congo | DRC
    Djibouti: Afars & Issas | Fr Terr Afars Issas
    Egypt: Arab Republic of Egypt | Arab Rep Egypt
    U Arab Republic: United Arab Republic | United Arab Rep | U Arab Rep
    England: Engl
    Equat Guinea: Eq Guinea | Equatorial Guine | Fernando Poo
    Falkland Island: Falklands
    Faroe Islands: Faroes | Faeroe Isl | Faroe
    Fed Rep Ger: W Germany | Germany Fed Rep | Fed Rep Germany | F R Germany | FR Germany
    Fiji: Fiji Islands
    Fr Polynesia: Tahiti
    France: Corsica
    French Guiana: Fr Guiana
    French So Terr: French Southern Territories | Fr Austr Lands | French Austral Lands | \
      Fr So & Antarctic | Kerguelen
    Gambia: Gambia The | Republic of The Gambia
    Ger Dem Rep: E Germany | Germany Dem Rep | German Dem Rep | G D R
    Germany: Deutschl
    Greenland: Kalaallit Nunaat
    Guinea Bissau: Port Guinea | Portuguese Guinea
    Guyana: Brit Guiana | British Guiana
    Heard & McDonald: Heard and McDonald Islands | Heard Island & McDonald Islands
    Hong Kong: Hongkong | HK
    India: Sikkim | Republic of India
    Iran: Persia | I R Iran | IR Iran | Islamic Rep Iran
    Ireland: Rep Ireland | Rep of Ireland | Irish Republic
    Kazakhstan: Kazakstan
    Kirghizia: Kirghizistan
    Laos: Lao Peoples Democratic Republic | Lao Peoples Dem Rep | Lao P D R | Lao
    Lesotho: Basutoland
    Libya: Libyan Arab Jamah | Libyan Arab Jamahiriy | Libyan Arab Rep | Lybia
    Macau: Macau SAR | Macao SAR
    Macedonia: Former Yugoslav Republic of Macedonia | FYR Macedonia | F Y R Macedonia
    Madagascar: Madagascar Rep
    Malagasy Republ: Malagasy Republic | Malagasy Rep
    Malawi: Nyasaland
    Malaysia: Malaya | Sarawak | Sabah | Federation of Malaya
    Marshall Island: Marshall Isl | Republic of the Marshall Islands
    Mauritius: Rodrigues
    Micronesia: Federated States of Micronesia | Fed States Micronesia | Fed Stat Micronesia | \
      Fed St Micronesia | FS Micronesia
    Mongol Peo Rep: Mongolian Peoples Republic | Mongolian Peo Rep
    Mongolia: Outer Mongolia
    Myanmar: Union of Myanmar | Republic of the Union of Myanmar
    Namibia: SW Africa | S W Africa
    South West Africa: Southwest Africa | SW Afr
    Nauru: Republic of Nauru
    Neth Antilles: Netherlands Ant | Neth Ant | Dutch Antilles
    Netherlands: Neth | Kingdom of the Netherlands
    New Zealand: N Zealand | NZ | Aotearoa New Zealand
    Brit Honduras: British Honduras
    North Korea: N Korea | D P R Korea | Korea North | Korea Dem Peoples Rep | Democratic People's Rep of Korea
    North Mariana I: North Mariana Isl | N Mariana Isl | Northern Mariana Isl | \
      Commonwealth of the Northern Mariana Islands | Saipan
    North Vietnam: N Vietnam | Vietnam Dem Rep | Democratic Republic of Vietnam
    South Vietnam: S Vietnam | Rep Vietnam
    Palestine: West Bank | Gaza | Gaza Strip | Palestinian Authority | Palestinian Terr | \
      Palestinian Territories | Occupied Palestinian Territory | Palestinian Natl Author
    Papua N Guinea: Papua & New Guinea | Papua New Guin | P N Guinea | PNG
    Peoples R China: 中国 | P R of China | PRC | Mainland China | Peoples R of China | R P China
    Philippines: Philippine Islands | The Philippines | Republic of the Philippines
    Pitcairn: Pitcairn Islands | Pitcairn Isl
    Portugal: Azores | Madeira
    Reunion: Reunion Island | Reunion Isl
    Rhodesia: S Rhodesia | Southern Rhodesia
    Romania: Rumania | Roumania
    Russia: Russian Fed | Russian Federat | RSFSR
    Rwanda: Ruanda Urundi
    Samoa: Independent State of Samoa
    Sao Tome & Prin: Sao Tome Prin | Sao Tome E Prin | Sao Tome | Sao Tome Principe | Sao Tome & Princ
    Saudi Arabia: KSA | Kingdom of Saudi Arabia
    Solomon Islands: Brit Solomon Isl | British Solomon Islands | Br Solomon Isl
    South Africa: S Africa | So Africa | Rep S Africa | Rep South Africa | Union of South Africa | RSA
    South Georgia: South Georgia & South Sandwich Islands | \
      South Georgia and the South Sandwich Islands
    South Korea: Rep Korea | Korea Rep | Republic Korea | R O Korea | ROK
    South Sudan: S Sudan | Republic of South Sudan
    Spain: Canary Islands | Canary Isl | Balearic Islands
    Sri Lanka: Democratic Socialist Republic of Sri Lanka
    St Barthelemy: Saint Barthelemy
    St Helena: Ascension and Tristan da Cunha
    St Kitts & Nevi: St Kitts | St Kitts Nevis | St Kitts & Nevis | Nevis | St Christopher & Nevis
    St Martin: Saint Martin | St Martin French Part
    Sint Maarten: St Maarten | Saint Maarten
    St Pierre & Miq: Saint Pierre and Miquelon | St Pierre & Miquelon
    St Vincent: St Vincent & The Grenadines | St Vincent & Grenadines | Saint Vincent
    Suriname: Dutch Guiana
    Svalbard: Svalbard and Jan Mayen | Spitsbergen
    Swaziland: Kingdom of Swaziland
    Syria: Syrian Arab Rep
    Taiwan: Taiwan R O C | R O C | R O China | Rep of China | Rep China | Chinese Taipei | \
      Nationalist China | Taiwan Republic of China | Taiwan Rep China | Formosa
    Tanzania: Tanganyika | Zanzibar | U Rep Tanzania
    Thailand: Siam
    Timor-Leste: Dem Rep Timor-Leste | Democratic Republic of Timor-Leste
    Trinidad Tobago: Trinid & Tobago | Trinidad | Tobago | Trinidad & Tobag | Trin & Tobago
    Trust Terr Pacif: Pacific Islands (Trust Territory) | Trust Territory of the Pacific Islands | \
      Pacific Isl Trust T
    Turks & Caicos: Turks & Caicos Isl
    U Arab Emirates: U A Emirates | U A E | Untd Arab Emir | Utd Arab Emir
    US Outlying Isl: US Minor Outlying Islands | United States Minor Outlying Islands
    US Virgin Isl: Virgin Islands | Virgin Islands US | United States Virgin Islands | USVI
    USSR: U S S R | Union of Soviet Socialist Republics
    Uganda: Republic of Uganda
    United Kingdom: Gt Britain | Britain | \
      United Kingdom of Great Britain and Northern Ireland
    USA: U S of America | United States Amer
    Uzbekistan: Usbekistan
    Vatican: Vatican City State | Vatican State
    Vietnam: Socialist Republic of Vietnam | Soc Rep Vietnam
    W Ind Assoc St: West Indies Associated States | W Indies Assoc Stat | West Ind Assoc St
    Wales: Cymru
    Wallis & Futuna: Wallis & Futuna Islands | Wallis Futuna
    Western Sahara: Spanish Sahara | Span Sahara
    Yemen: Republic of Yemen
    Yemen Arab Rep: Yemen Arab Republic | North Yemen | N Yemen
    Yemen Dem Rep: South Yemen | S Yemen | Peoples Democratic Republic of Yemen | Democratic Yemen
    Yugoslavia: Jugoslavia | Fed Rep Yugoslavia | FR Yugoslavia | SFR Yugoslavia
    Zambia: N Rhodesia | Northern Rhodesia
    """

  /// What stands after the country in some addresses: "Kingston, Jamaica, W Indies".
  static let regions: Set<String> = [
    "W INDIES", "WEST INDIES", "BWI", "BRIT W INDIES", "CHANNEL ISLANDS", "CHANNEL ISL",
    "CARIBBEAN",
    "EUROPE", "AFRICA", "ASIA", "CENT AMER", "CENTRAL AMERICA", "S AMER", "SOUTH AMERICA",
  ]

  /// What a state calls itself before its name: tried without when the whole is not known.
  static let formsOfState: [String] = [
    "FEDERAL DEMOCRATIC REPUBLIC OF ", "DEMOCRATIC SOCIALIST REPUBLIC OF ",
    "PEOPLES DEMOCRATIC REPUBLIC OF ", "PEOPLES REPUBLIC OF ", "FEDERATIVE REPUBLIC OF ",
    "CO OPERATIVE REPUBLIC OF ", "ORIENTAL REPUBLIC OF ", "BOLIVARIAN REPUBLIC OF ",
    "SOCIALIST REPUBLIC OF ", "DEMOCRATIC REPUBLIC OF ", "ISLAMIC REPUBLIC OF ",
    "FEDERAL REPUBLIC OF ", "UNITED REPUBLIC OF ", "GABONESE REPUBLIC OF ", "ARAB REPUBLIC OF ",
    "PLURINATIONAL STATE OF ", "HASHEMITE KINGDOM OF ", "COMMONWEALTH OF THE ", "COMMONWEALTH OF ",
    "PRINCIPALITY OF ", "GRAND DUCHY OF ", "SULTANATE OF ", "REPUBLIC OF THE ", "REPUBLIC OF ",
    "KINGDOM OF ", "EMIRATE OF ", "UNION OF ", "STATE OF ", "REP OF ", "REPUBLICA DEL ",
    "REPUBLICA DE ", "REPUBLICA DA ", "REPUBLICA DO ", "REPUBLIQUE DU ", "REPUBLIQUE DE LA ",
    "REPUBLIQUE DE ", "REPUBLIK ", "REPUBBLICA DI ", "THE ",
  ]

  static let nationsOfUnitedKingdom: Set<String> = [
    "ENGLAND", "SCOTLAND", "WALES", "NORTH IRELAND", "NORTHERN IRELAND", "N IRELAND",
  ]

  /// Words that make another place of the country after them: "New" South Wales, "Univ" Hong Kong.
  static func startsLongerName(_ word: Substring?) -> Bool {
    guard let word else { return false }
    return longerNames.contains(word.uppercased())
  }

  private static let longerNames: Set<String> = [
    "NEW", "NORTH", "SOUTH", "EAST", "WEST", "N", "S", "E", "W", "UNIV", "INST", "ACAD", "COLL",
    "SOC", "MINIST", "OF", "DE", "DEL", "DU", "DES", "DA", "DI", "LA", "LE", "RUE", "VIA", "CALLE",
    "AND", "&", "FOR", "IN",
  ]
}
