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
