extension CountrySpellings {
  /// Each pair: a name in Spanish, Portuguese, French, German or Italian, and the one in the Web of
  /// Science. Records of SciELO and other databases of the platform have them.
  ///
  /// Names that are towns as well are left out (Granada, Salvador, San Martín).
  /// Source: Unicode CLDR, names of territories, with the names in use of states that are no more.
  static let ofLanguages: [(String, String)] = pairs(languageNames)

  /// The name in the Web of Science, a colon, and the others with bars between.
  private static let languageNames = """
    Afghanistan: Afganistán | Afeganistão
    Aland Islands: Islas Aland | Ilhas Aland | Alanda | Îles Åland | Ålandinseln | Isole Åland
    Albania: Albanie | Albanien
    Algeria: Argelia | Algérie | Algerien
    Amer Samoa: Samoa Americana | Samoa américaines | Amerikanisch-Samoa | Samoa Americane
    Andorra: Andorre
    Anguilla: Anguila
    Antarctica: Antártida | Antarctique | Antarktis | Antartide
    Antigua & Barbu: Antigua y Barbuda | Antígua e Barbuda | Antigua-et-Barbuda | Antigua und \
      Barbuda
    Argentina: Argentine | Argentinien
    Armenia: Arménie | Armenien
    Australia: Australie | Australien
    Austria: Autriche | Österreich
    Azerbaijan: Azerbaiyán | Azerbaijão | Azerbaïdjan | Aserbaidschan | Azerbaigian
    Bahamas: Baamas
    Bahrain: Baréin | Barém
    Bangladesh: Bangladés | Bangladeche | Bangladesch
    Barbados: Barbade
    Belarus: Bielorrusia | Bielorrússia | Biélorussie | Bielorussia
    Belgium: Bélgica | Belgique | Belgien | Belgio
    Belize: Belice
    Benin: Benim
    Bermuda: Bermudas | Bermudes
    Bhutan: Bután | Butão | Bhoutan
    Bolivia: Bolivie | Bolivien
    Bonaire: Caribe neerlandés | Países Baixos Caribenhos | Pays-Bas caribéens | Karibische \
      Niederlande | Caraibi Olandesi
    Bosnia & Herceg: Bosnia y Herzegovina | Bósnia e Herzegovina | Bosnie-Herzégovine | Bosnien \
      und Herzegowina | Bosnia ed Erzegovina
    Botswana: Botsuana
    Bouvet Island: Isla Bouvet | Ilha Bouvet | Île Bouvet | Bouvetinsel | Isola Bouvet
    Brazil: Brasil | Brésil | Brasilien | Brasile
    Brit Ind Ocean: Territorio Británico del Océano Índico | Território Britânico do Oceano Índico \
      | Territoire britannique de l'océan Indien | Britisches Territorium im Indischen Ozean | \
      Territorio Britannico dell'Oceano Indiano
    Brit Virgin Isl: Islas Vírgenes Británicas | Ilhas Virgens Britânicas | Îles Vierges \
      britanniques | Britische Jungferninseln | Isole Vergini Britanniche
    Bulgaria: Bulgarie | Bulgarien
    Burkina Faso: Burquina Faso
    Cabo Verde: Cap-Vert | Capo Verde
    Cambodia: Camboya | Camboja | Cambodge | Kambodscha | Cambogia
    Cameroon: Camerún | Camarões | Cameroun | Kamerun
    Canada: Kanada
    Cayman Islands: Islas Caimán | Ilhas Cayman | Ilhas Caimão | Îles Caïmans | Kaimaninseln | \
      Isole Cayman
    Cent Afr Republ: República Centroafricana | República Centro-Africana | République \
      centrafricaine | Zentralafrikanische Republik | Repubblica Centrafricana | Rép \
      Centrafricaine | Centrafrique
    Chad: Chade | Tchad | Tschad | Ciad
    Chile: Chili | Cile
    Christmas Island: Isla de Navidad | Ilha Christmas | Ilha do Natal | Île Christmas | \
      Weihnachtsinsel | Isola Christmas
    Cocos Islands: Islas Cocos | Îles Cocos | Kokosinseln
    Colombia: Colombie | Kolumbien
    Comoros: Comoras | Comores | Komoren | Comore
    Cook Islands: Islas Cook | Ilhas Cook | Îles Cook | Cookinseln | Isole Cook
    Cote Ivoire: Costa de Marfil | Costa do Marfim | Costa d'Avorio
    Croatia: Croacia | Croatie | Kroatien | Croazia
    Cuba: Kuba
    Curacao: Curazao | Curaçau
    Cyprus: Chipre | Chypre | Zypern | Cipro
    Czechia: Chequia | Tchéquia | Tchéquie | Tschechien | Cechia | República Checa | República \
      Tcheca | République tchèque | Tschechische Republik | Repubblica Ceca
    Czechoslovakia: Checoslovaquia | Tchecoslováquia | Tchécoslovaquie | Tschechoslowakei | \
      Cecoslovacchia
    DEM REP CONGO: República Democrática del Congo | Kongo-Kinshasa | République démocratique du \
      Congo | República Democrática do Congo | Demokratische Republik Kongo | Repubblica \
      Democratica del Congo | RD Congo | RDC
    Denmark: Dinamarca | Danemark | Danimarca
    Djibouti: Yibuti | Djibuti | Jibuti | Dschibuti | Gibuti
    Dominican Rep: República Dominicana | République dominicaine | Dominikanische Republik | \
      Repubblica Dominicana | Rep Dominicana
    Ecuador: Equador | Équateur | Ecuateur
    Egypt: Egipto | Egito | Égypte | Ägypten | Egitto
    England: Inglaterra | Angleterre | Inghilterra
    Equat Guinea: Guinea Ecuatorial | Guiné Equatorial | Guinée équatoriale | Äquatorialguinea | \
      Guinea Equatoriale
    Eritrea: Eritreia | Érythrée
    Estonia: Estonie | Estland
    Eswatini: Esuatini | Essuatíni
    Ethiopia: Etiopía | Éthiopie | Äthiopien
    Falkland Island: Islas Malvinas | Ilhas Malvinas | Ilhas Falkland | Îles Malouines | \
      Falklandinseln | Isole Falkland
    Faroe Islands: Islas Feroe | Ilhas Faroé | Îles Féroé | Färöer | Isole Fær Øer
    Fed Rep Ger: Alemania Occidental | Alemanha Ocidental | Westdeutschland | BRD | RFA
    Fiji: Fiyi | Fidji | Fidschi | Figi
    Finland: Finlandia | Finlande | Finnland
    Fr Polynesia: Polinesia Francesa | Polynésie française | Französisch-Polynesien | Polinesia \
      Francese
    France: Francia | França | Frankreich
    French Guiana: Guayana Francesa | Guiana Francesa | Guyane française | Französisch-Guayana | \
      Guyana Francese
    French So Terr: Territorios Australes Franceses | Territórios Franceses do Sul | Territórios \
      Austrais Franceses | Terres australes françaises | Französische Süd- und Antarktisgebiete | \
      Terre Australi Francesi
    Gabon: Gabão | Gabun
    Gambia: Gambie
    Georgia: Géorgie | Georgien
    Ger Dem Rep: República Democrática Alemana | República Democrática Alemã | République \
      démocratique allemande | Deutsche Demokratische Republik | RDA
    Germany: Alemania | Alemanha | Allemagne | Deutschland | Germania | República Federal de \
      Alemania | República Federal da Alemanha | Bundesrepublik Deutschland | République fédérale \
      d'Allemagne
    Ghana: Gana
    Gibraltar: Gibilterra
    Greece: Grecia | Grèce | Griechenland
    Greenland: Groenlandia | Gronelândia | Groenland | Grönland
    Grenada: Grenade
    Guam: Guame
    Guernsey: Guernesey
    Guinea: Guiné | Guinée
    Guinea Bissau: Guinea-Bisáu | Guiné-Bissau | Guinée-Bissau
    Guyana: Guiana
    Heard & McDonald: Islas Heard y McDonald | Ilhas Heard e McDonald | Îles Heard-et-MacDonald | \
      Heard und McDonaldinseln | Isole Heard e McDonald
    Hong Kong: R.A.S. chinoise de Hong Kong | Sonderverwaltungsregion Hongkong | RAS di Hong Kong \
      | Hongkong
    Hungary: Hungría | Hongrie | Ungarn | Ungheria
    Iceland: Islandia | Islande | Island | Islanda
    India: Inde | Indien
    Indonesia: Indonésie | Indonesien
    Iran: Irã | Irão | República Islámica de Irán
    Iraq: Irak | Iraque
    Ireland: Irlanda | Irlande | Irland | República de Irlanda
    Isle of Man: Isla de Man | Ilha de Man | Île de Man | Isola di Man
    Israel: Israele
    Italy: Italia | Italie | Italien
    Jamaica: Jamaïque | Jamaika | Giamaica
    Japan: Japón | Japão | Giappone
    Jordan: Jordania | Jordanie | Jordanien | Giordania
    Kazakhstan: Kazajistán | Cazaquistão | Kasachstan | Kazakistan
    Kenya: Kenia | Quênia
    Kiribati: Quiribati
    Kosovo: Kosova
    Kuwait: Koweit
    Kyrgyzstan: Kirguistán | Quirguistão | Kirghizstan | Kirgisistan | Kirghizistan
    Latvia: Letonia | Lettonie | Lettland | Lettonia
    Lebanon: Líbano | Liban | Libanon
    Lesotho: Lesoto
    Libya: Libia | Libye | Libyen
    Liechtenstein: Listenstaine
    Lithuania: Lituania | Lituanie | Litauen
    Luxembourg: Luxemburgo | Luxemburg | Lussemburgo
    Macau: R.A.S. chinoise de Macao | Sonderverwaltungsregion Macau | RAS di Macao
    Macedonia: Macédoine | Mazedonien
    Madagascar: Madagaskar
    Malawi: Malaui
    Malaysia: Malasia | Malaisie
    Maldives: Maldivas | Malediven | Maldive
    Malta: Malte
    Marshall Island: Islas Marshall | Ilhas Marshall | Îles Marshall | Marshallinseln | Isole \
      Marshall
    Martinique: Martinica
    Mauritania: Mauritanie | Mauretanien
    Mauritius: Maurícia | Isla Mauricio | Ilha Maurício | Île Maurice
    Mayotte: Maiote
    Mexico: Méjico | Mexique | Mexiko | Messico | México DF | Mexico D F
    Micronesia: Micronésie | Mikronesien
    Moldova: Moldavie | Republik Moldau | Moldau
    Mongolia: Mongolie | Mongolei
    Morocco: Marruecos | Marrocos | Maroc | Marokko | Marocco
    Mozambique: Moçambique | Mosambik | Mozambico
    Myanmar: Birmania | Birmanie | Birma | Mianmar
    Namibia: Namibie
    Netherlands: Países Bajos | Países Baixos | Pays-Bas | Niederlande | Paesi Bassi | Holanda | \
      Hollande | Olanda
    New Caledonia: Nueva Caledonia | Nova Caledônia | Nouvelle-Calédonie | Neukaledonien | Nuova \
      Caledonia
    New Zealand: Nueva Zelanda | Nova Zelândia | Nouvelle-Zélande | Neuseeland | Nuova Zelanda
    Norfolk Island: Isla Norfolk | Ilha Norfolk | Île Norfolk | Norfolkinsel | Isola Norfolk
    North Ireland: Irlanda del Norte | Irlanda do Norte | Irlande du Nord | Nordirland | Irlanda \
      del Nord
    North Korea: Corea del Norte | Coreia do Norte | Corée du Nord | Nordkorea | Corea del Nord
    North Macedonia: Macedonia del Norte | Macedônia do Norte | Macédoine du Nord | Nordmazedonien \
      | Macedonia del Nord
    North Mariana I: Islas Marianas del Norte | Ilhas Marianas do Norte | Îles Mariannes du Nord | \
      Nördliche Marianen | Isole Marianne Settentrionali
    Norway: Noruega | Norvège | Norwegen | Norvegia
    Oman: Omã
    Pakistan: Paquistão
    Palau: Palaos
    Palestine: Territorios Palestinos | Territórios palestinianos | Territoires palestiniens | \
      Palästinensische Autonomiegebiete | Territori Palestinesi | Palestina | Palästina
    Papua N Guinea: Papúa Nueva Guinea | Papua-Nova Guiné | Papouasie-Nouvelle-Guinée | \
      Papua-Neuguinea | Papua Nuova Guinea
    Paraguay: Paraguai
    Peoples R China: Chine | Cina | República Popular China | República Popular da China | \
      República Popular de China | Rep Popular China | RP China | République populaire de Chine | \
      Volksrepublik China | VR China | Repubblica Popolare Cinese
    Peru: Pérou
    Philippines: Filipinas | Philippinen | Filippine
    Pitcairn: Islas Pitcairn | Ilhas Pitcairn | Îles Pitcairn | Pitcairninseln | Isole Pitcairn
    Poland: Polonia | Pologne | Polen
    Portugal: Portogallo
    Puerto Rico: Porto Rico | Portorico
    Qatar: Catar | Katar
    Rep Congo: República do Congo | Kongo-Brazzaville | República del Congo | République du Congo \
      | Republik Kongo | Repubblica del Congo
    Reunion: Reunião | La Réunion | Riunione | Île de la Réunion | Ile Reunion
    Romania: Rumanía | Romênia | Roumanie | Rumänien
    Russia: Rusia | Russie | Russland
    Rwanda: Ruanda
    San Marino: São Marinho | Saint-Marin
    Sao Tome & Prin: Santo Tomé y Príncipe | São Tomé e Príncipe | Sao Tomé-et-Principe | São Tomé \
      und Príncipe
    Saudi Arabia: Arabia Saudí | Arábia Saudita | Arabie saoudite | Saudi-Arabien | Reino de \
      Arabia Saudita
    Scotland: Escocia | Écosse | Schottland | Scozia
    Serbia: Sérvia | Serbie | Serbien
    Serbia Monteneg: Serbia y Montenegro | Sérvia e Montenegro | Serbie-et-Monténégro | Serbien \
      und Montenegro | Serbia e Montenegro
    Seychelles: Seicheles | Seychellen
    Sierra Leone: Sierra Leona | Serra Leoa
    Singapore: Singapur | Singapura | Singapour
    Slovakia: Eslovaquia | Slovaquie | Slowakei | Slovacchia | República Eslovaca | Slowakische \
      Republik | Repubblica Slovacca
    Slovenia: Eslovenia | Slovénie | Slowenien
    Solomon Islands: Islas Salomón | Ilhas Salomão | Îles Salomon | Salomonen | Isole Salomone
    Somalia: Somalie
    South Africa: Sudáfrica | África do Sul | Afrique du Sud | Südafrika | República de Sudáfrica \
      | África del Sur | Suráfrica | République sud-africaine | Republik Südafrika
    South Georgia: Islas Georgia del Sur y Sandwich del Sur | Ilhas Geórgia do Sul e Sandwich do \
      Sul | Géorgie du Sud-et-les Îles Sandwich du Sud | Südgeorgien und die Südlichen \
      Sandwichinseln | Georgia del Sud e Sandwich Australi
    South Korea: Corea del Sur | Coreia do Sul | Corée du Sud | Südkorea | Corea del Sud | \
      República de Corea | República da Coreia | République de Corée | Republik Korea | Repubblica \
      di Corea
    South Sudan: Sudán del Sur | Sudão do Sul | Soudan du Sud | Südsudan | Sud Sudan
    Spain: España | Espanha | Espagne | Spanien | Spagna
    Sri Lanka: Sri Lanca
    St Barthelemy: Saint-Barthélemy
    St Helena: Sainte-Hélène
    St Kitts & Nevi: San Cristóbal y Nieves | São Cristóvão e Névis | São Cristóvão e Neves | \
      Saint-Christophe-et-Niévès | St. Kitts und Nevis | Saint Kitts e Nevis
    St Lucia: Sainte-Lucie
    St Martin: Saint-Martin
    St Pierre & Miq: San Pedro y Miquelón | São Pedro e Miquelão | Saint-Pierre-et-Miquelon | St. \
      Pierre und Miquelon | Saint-Pierre e Miquelon
    St Vincent: San Vicente y las Granadinas | São Vicente e Granadinas | Saint-Vincent-et-les \
      Grenadines | St. Vincent und die Grenadinen | Saint Vincent e Grenadine
    Sudan: Sudão | Soudan
    Svalbard: Svalbard y Jan Mayen | Svalbard e Jan Mayen | Svalbard et Jan Mayen | Spitzbergen \
      und Jan Mayen
    Sweden: Suecia | Suède | Schweden | Svezia
    Switzerland: Suiza | Suíça | Suisse | Schweiz | Svizzera | Confederación Suiza
    Syria: Siria | Syrie | Syrien
    Taiwan: Formosa
    Tajikistan: Tayikistán | Tadjiquistão | Tajiquistão | Tadjikistan | Tadschikistan | Tagikistan
    Tanzania: Tanzanie | Tansania
    Thailand: Tailandia | Thaïlande | Thailandia
    Timor-Leste: Timor oriental | Timor Est
    Tokelau: Toquelau
    Trinidad Tobago: Trinidad y Tobago | Trinidad e Tobago | Trindade e Tobago | Trinité-et-Tobago \
      | Trinidad und Tobago
    Tunisia: Túnez | Tunisie | Tunesien
    Turkiye: Turquía | Turquie | Türkei | Turchia
    Turkmenistan: Turcomenistão | Turquemenistão
    Turks & Caicos: Islas Turcas y Caicos | Ilhas Turcas e Caicos | Îles Turques-et-Caïques | \
      Turks- und Caicosinseln | Isole Turks e Caicos
    U Arab Emirates: Emiratos Árabes Unidos | Emirados Árabes Unidos | Émirats arabes unis | \
      Vereinigte Arabische Emirate | Emirati Arabi Uniti
    US Outlying Isl: Islas menores alejadas de EE. UU. | Ilhas Menores Distantes dos EUA | Ilhas \
      Menores Afastadas dos EUA | Îles mineures éloignées des États-Unis | Amerikanische \
      Überseeinseln | Isole Minori Esterne degli Stati Uniti
    US Virgin Isl: Islas Vírgenes de EE. UU. | Ilhas Virgens Americanas | Ilhas Virgens dos EUA | \
      Îles Vierges des États-Unis | Amerikanische Jungferninseln | Isole Vergini Americane
    USA: Estados Unidos | États-Unis | Vereinigte Staaten | Stati Uniti | Estados Unidos de \
      América | Estados Unidos de Norteamérica | Estados Unidos da América | Estados Unidos de \
      Norte América | EE UU | EEUU | EE UU de América | EUA | E U A | E U | États-Unis d'Amérique \
      | Vereinigte Staaten von Amerika | Stati Uniti d'America
    USSR: Unión Soviética | União Soviética | Union soviétique | Sowjetunion | Unione Sovietica | \
      URSS | UdSSR
    Uganda: Ouganda
    Ukraine: Ucrania | Ucraina
    United Kingdom: Reino Unido | Royaume-Uni | Vereinigtes Königreich | Regno Unito | Gran \
      Bretaña | Grã-Bretanha | Grande-Bretagne | Großbritannien | Gran Bretagna
    Uruguay: Uruguai
    Uzbekistan: Uzbequistão | Usbequistão | Ouzbékistan | Usbekistan
    Vatican: Vaticano | Ciudad del Vaticano | Cidade do Vaticano | État de la Cité du Vatican | Vatikanstadt \
      | Città del Vaticano
    Vietnam: Vietnã | Vietname
    Wales: Gales | País de Gales | Pays de Galles | Galles
    Wallis & Futuna: Wallis y Futuna | Wallis e Futuna | Wallis-et-Futuna | Wallis und Futuna
    Western Sahara: Sáhara Occidental | Saara Ocidental | Sara Ocidental | Westsahara | Sahara \
      Occidentale
    Yemen: Iêmen | Jemen
    Yugoslavia: Iugoslávia | Jugoslávia | Yougoslavie | Jugoslawien
    Zambia: Zambie | Sambia
    Zimbabwe: Zimbabue | Simbabwe
    """
}
