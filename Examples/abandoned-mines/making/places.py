"""Countries and institutions: real names, so that addresses look as they do; invented papers.

INSTITUTIONS: one line per institution, `C3 name|C1 name|city and code`, under its country as the
Web of Science writes it. `+` before a C3 name adds its parent, as C3 does.
"""

# Countries outside Table 1 and their papers: 49, none with more than 10.
OTHER_COUNTRIES = """Australia 10|England 10|France 10|Czech Republic 9|India 9|Japan 8|South Africa 8|Iran 7|Sweden 7
|Belgium 6|Estonia 6|Netherlands 6|Romania 5|Serbia 5|Scotland 5|Finland 5|Chile 4|Hungary 4|Mexico 4|Morocco 4|Slovakia 4|Turkiye 4
|Austria 3|Greece 3|Indonesia 3|Ireland 3|Pakistan 3|Switzerland 3|Thailand 3|Wales 3|Argentina 2|Bulgaria 2|Colombia 2|Denmark 2
|Egypt 2|Ghana 2|Malaysia 2|New Zealand 2|Peru 2|Russia 2|Slovenia 2|Vietnam 2|Algeria 1|Bolivia 1|Croatia 1|Ecuador 1|Kosovo 1
|Latvia 1|Mongolia 1""".replace("\n", "").split("|")

# With whom a country's papers are written together, first choice first.
PARTNERS = {
    "Australia": ["Peoples R China", "USA"], "Japan": ["Peoples R China", "South Korea"],
    "Pakistan": ["Peoples R China"], "Thailand": ["Peoples R China", "Germany"], "Vietnam": ["Peoples R China", "Germany"],
    "Mongolia": ["Peoples R China"], "Malaysia": ["Peoples R China"], "Indonesia": ["Germany", "Peoples R China"],
    "New Zealand": ["Canada", "Peoples R China"], "Iran": ["Canada", "Germany"], "India": ["USA", "South Korea"],
    "South Africa": ["USA", "Germany"], "Ghana": ["USA"], "Egypt": ["USA", "Spain"], "Russia": ["Germany", "Peoples R China"],
    "Chile": ["Spain", "USA"], "Mexico": ["Spain", "USA"], "Peru": ["Spain", "USA"], "Argentina": ["Spain", "Brazil"],
    "Colombia": ["Spain"], "Ecuador": ["Spain"], "Bolivia": ["USA", "Canada"], "Morocco": ["Spain"], "Algeria": ["Spain"],
    "France": ["Canada", "Spain"], "England": ["USA", "Canada"], "Scotland": ["Canada", "England"], "Wales": ["England", "USA"],
    "Ireland": ["England", "Canada"], "Estonia": ["Canada", "Germany"], "Finland": ["Canada", "Germany"], "Sweden": ["USA", "Canada"],
    "Czech Republic": ["Germany", "USA"], "Slovakia": ["Czech Republic", "Germany"], "Hungary": ["Germany", "Czech Republic"],
    "Austria": ["Germany"], "Switzerland": ["Germany", "Canada"], "Netherlands": ["Germany", "Spain"], "Belgium": ["Spain", "Germany"],
    "Poland": ["Germany", "Czech Republic"], "Italy": ["Spain", "Germany"], "Portugal": ["Spain", "Brazil"],
    "Brazil": ["USA", "Portugal"], "South Korea": ["USA", "Peoples R China"], "Spain": ["USA", "Germany"], "Germany": ["USA", "Spain"],
    "Canada": ["USA", "Peoples R China"], "USA": ["Peoples R China", "Canada"], "Peoples R China": ["USA", "Canada"],
}
HUBS = ["USA", "Germany", "Spain", "Canada", "Peoples R China"]

INSTITUTIONS = """
= Peoples R China
Chinese Academy of Sciences|Chinese Acad Sci|Beijing 100101
China University of Mining & Technology|China Univ Min & Technol|Xuzhou 221116, Jiangsu
Nanjing Forestry University|Nanjing Forestry Univ|Nanjing 210037, Jiangsu
Yunnan University|Yunnan Univ|Kunming 650500, Yunnan
China University of Geosciences|China Univ Geosci|Wuhan 430074, Hubei
China Agricultural University|China Agr Univ|Beijing 100193
Beijing Forestry University|Beijing Forestry Univ|Beijing 100083
Beijing Normal University|Beijing Normal Univ|Beijing 100875
Guizhou University|Guizhou Univ|Guiyang 550025, Guizhou
Sun Yat Sen University|Sun Yat Sen Univ|Guangzhou 510275, Guangdong
Lanzhou University|Lanzhou Univ|Lanzhou 730000, Gansu
Shandong University of Science & Technology|Shandong Univ Sci & Technol|Qingdao 266590, Shandong
Taiyuan University of Technology|Taiyuan Univ Technol|Taiyuan 030024, Shanxi
Inner Mongolia Agricultural University|Inner Mongolia Agr Univ|Hohhot 010018, Inner Mongolia
Northeastern University - China|Northeastern Univ|Shenyang 110819, Liaoning
Central South University|Cent South Univ|Changsha 410083, Hunan
Hohai University|Hohai Univ|Nanjing 210098, Jiangsu
Zhejiang University|Zhejiang Univ|Hangzhou 310058, Zhejiang
Wuhan University|Wuhan Univ|Wuhan 430072, Hubei
Guangxi University|Guangxi Univ|Nanning 530004, Guangxi
Anhui University of Science & Technology|Anhui Univ Sci & Technol|Huainan 232001, Anhui
Xi'an University of Science & Technology|Xian Univ Sci & Technol|Xian 710054, Shaanxi
Chengdu University of Technology|Chengdu Univ Technol|Chengdu 610059, Sichuan
Henan Polytechnic University|Henan Polytech Univ|Jiaozuo 454003, Henan
Shanxi Agricultural University|Shanxi Agr Univ|Taigu 030801, Shanxi
Chinese Research Academy of Environmental Sciences|Chinese Res Inst Environm Sci|Beijing 100012
= USA
+University System of Ohio;Ohio State University|Ohio State Univ|Columbus, OH 43210
+University of Kentucky System;University of Kentucky|Univ Kentucky|Lexington, KY 40546
West Virginia University|West Virginia Univ|Morgantown, WV 26506
Colorado School of Mines|Colorado Sch Mines|Golden, CO 80401
+Pennsylvania Commonwealth System of Higher Education (PCSHE);Pennsylvania State University|Penn State Univ|University Pk, PA 16802
Virginia Polytechnic Institute & State University|Virginia Polytech Inst & State Univ|Blacksburg, VA 24061
+United States Department of the Interior;United States Geological Survey|US Geol Survey|Denver, CO 80225
+State University System of Florida;University of Florida|Univ Florida|Gainesville, FL 32611
University of Arizona|Univ Arizona|Tucson, AZ 85721
+University of Alaska System;University of Alaska Fairbanks|Univ Alaska Fairbanks|Fairbanks, AK 99775
Oklahoma State University - Stillwater|Oklahoma State Univ|Stillwater, OK 74078
Montana Technological University|Montana Technol Univ|Butte, MT 59701
+United States Department of Agriculture (USDA);United States Forest Service|US Forest Serv|Missoula, MT 59801
University of Nevada Reno|Univ Nevada|Reno, NV 89557
New Mexico Institute of Mining Technology|New Mexico Inst Min & Technol|Socorro, NM 87801
Georgia Institute of Technology|Georgia Inst Technol|Atlanta, GA 30332
Southern Illinois University|So Illinois Univ|Carbondale, IL 62901
= Spain
Consejo Superior de Investigaciones Cientificas (CSIC)|CSIC|Madrid 28006
University of Huelva|Univ Huelva|Huelva 21007
Universidad Politecnica de Cartagena|Univ Politecn Cartagena|Cartagena 30203
University of Barcelona|Univ Barcelona|Barcelona 08028
University of Leon|Univ Leon|Leon 24071
Universidade de Santiago de Compostela|Univ Santiago de Compostela|Santiago De Compostela 15782
Universidade de Vigo|Univ Vigo|Vigo 36310
University of Granada|Univ Granada|Granada 18071
University of Castilla-La Mancha|Univ Castilla La Mancha|Ciudad Real 13071
University of Oviedo|Univ Oviedo|Oviedo 33005
= Canada
Laval University|Univ Laval|Quebec City, PQ G1V 0A6
University of Alberta|Univ Alberta|Edmonton, AB T6G 2H1
University of Waterloo|Univ Waterloo|Waterloo, ON N2L 3G1
McGill University|McGill Univ|Montreal, PQ H3A 0G4
Laurentian University|Laurentian Univ|Sudbury, ON P3E 2C6
University of British Columbia|Univ British Columbia|Vancouver, BC V6T 1Z4
+University of Quebec;University Quebec Abitibi-Temiscamingue|Univ Quebec Abitibi Temiscamingue|Rouyn Noranda, PQ J9X 5E4
Brock University|Brock Univ|St Catharines, ON L2S 3A1
= Brazil
Universidade Federal de Minas Gerais|Univ Fed Minas Gerais|BR-31270901 Belo Horizonte, MG
Universidade Federal de Vicosa|Univ Fed Vicosa|BR-36570900 Vicosa, MG
Universidade de Sao Paulo|Univ Sao Paulo|BR-05508090 Sao Paulo, SP
Universidade Federal de Ouro Preto|Univ Fed Ouro Preto|BR-35400000 Ouro Preto, MG
Universidade Federal do Para|Univ Fed Para|BR-66075110 Belem, PA
Instituto Tecnologico Vale|Inst Tecnol Vale|BR-66055090 Belem, PA
= Germany
Technical University Freiberg|Tech Univ Bergakad Freiberg|D-09599 Freiberg
Brandenburg University of Technology Cottbus|Brandenburg Tech Univ Cottbus|D-03046 Cottbus
+Helmholtz Association;Helmholtz Center for Environmental Research (UFZ)|UFZ Helmholtz Ctr Environm Res|D-06120 Halle
University of Munster|Univ Munster|D-48149 Munster
= Poland
AGH University of Krakow|AGH Univ Krakow|PL-30059 Krakow
University of Silesia in Katowice|Univ Silesia Katowice|PL-40032 Katowice
University of Agriculture in Krakow|Agr Univ Krakow|PL-31425 Krakow
Polish Academy of Sciences|Polish Acad Sci|PL-41819 Zabrze
= Italy
University of Cagliari|Univ Cagliari|I-09124 Cagliari
University of Sassari|Univ Sassari|I-07100 Sassari
University of Florence|Univ Firenze|I-50121 Florence
= Portugal
Universidade de Lisboa|Univ Lisbon|P-1349017 Lisbon
Universidade de Aveiro|Univ Aveiro|P-3810193 Aveiro
University of Evora|Univ Evora|P-7000671 Evora
= South Korea
Seoul National University (SNU)|Seoul Natl Univ|Seoul 08826
Gwangju Institute of Science & Technology (GIST)|Gwangju Inst Sci & Technol|Gwangju 61005
Kangwon National University|Kangwon Natl Univ|Chunchon 24341
= Australia
University of Queensland|Univ Queensland|Brisbane, Qld 4072
University of Western Australia|Univ Western Australia|Perth, WA 6009
Curtin University|Curtin Univ|Bentley, WA 6102
= England
University of Nottingham|Univ Nottingham|Nottingham NG7 2RD
Newcastle University - UK|Newcastle Univ|Newcastle Upon Tyne NE1 7RU, Tyne & Wear
University of Exeter|Univ Exeter|Penryn TR10 9FE, Cornwall
= France
Centre National de la Recherche Scientifique (CNRS)|CNRS|F-34293 Montpellier
Universite de Lorraine|Univ Lorraine|F-54000 Nancy
Universite de Toulouse|Univ Toulouse|F-31062 Toulouse
= Czech Republic
Czech Academy of Sciences|Czech Acad Sci|Ceske Budejovice 37005
Charles University Prague|Charles Univ Prague|Prague 12801
Czech University of Life Sciences Prague|Czech Univ Life Sci Prague|Prague 16500
= India
+Indian Institute of Technology System (IIT System);Indian Institute of Technology (Indian School of Mines) Dhanbad|Indian Inst Technol ISM|Dhanbad 826004, Jharkhand
Banaras Hindu University (BHU)|Banaras Hindu Univ|Varanasi 221005, Uttar Pradesh
University of Delhi|Univ Delhi|Delhi 110007
= Japan
Kyushu University|Kyushu Univ|Fukuoka 8190395
Hokkaido University|Hokkaido Univ|Sapporo, Hokkaido 0608628
Akita University|Akita Univ|Akita 0108502
= South Africa
University of Witwatersrand|Univ Witwatersrand|ZA-2050 Johannesburg
North West University - South Africa|North West Univ|ZA-2520 Potchefstroom
University of the Free State|Univ Free State|ZA-9300 Bloemfontein
= Iran
Isfahan University of Technology|Isfahan Univ Technol|Esfahan 8415683111
University of Tehran|Univ Tehran|Tehran 1417614411
= Sweden
Lulea University of Technology|Lulea Univ Technol|S-97187 Lulea
Swedish University of Agricultural Sciences|Swedish Univ Agr Sci|S-90183 Umea
= Belgium
KU Leuven|Katholieke Univ Leuven|B-3001 Leuven
Ghent University|Univ Ghent|B-9000 Ghent
= Estonia
Tallinn University|Tallinn Univ|EE-10120 Tallinn
University of Tartu|Univ Tartu|EE-51005 Tartu
= Netherlands
Wageningen University & Research|Wageningen Univ & Res|NL-6700 AA Wageningen
Utrecht University|Univ Utrecht|NL-3584 CS Utrecht
= Romania
Babes Bolyai University from Cluj|Babes Bolyai Univ|Cluj Napoca 400084
= Serbia
University of Belgrade|Univ Belgrade|Belgrade 11000
= Scotland
University of Aberdeen|Univ Aberdeen|Aberdeen AB24 3UU
= Finland
University of Eastern Finland|Univ Eastern Finland|FI-80101 Joensuu
= Chile
Universidad de Chile|Univ Chile|Santiago
= Hungary
University of Debrecen|Univ Debrecen|H-4032 Debrecen
= Mexico
Universidad Nacional Autonoma de Mexico|Univ Nacl Autonoma Mexico|Mexico City 04510, DF
= Morocco
Cadi Ayyad University of Marrakech|Cadi Ayyad Univ|Marrakech 40000
= Slovakia
Comenius University Bratislava|Comenius Univ|Bratislava 84215
= Turkiye
Karadeniz Technical University|Karadeniz Tech Univ|TR-61080 Trabzon
= Austria
University of Vienna|Univ Vienna|A-1030 Vienna
= Greece
National Technical University of Athens|Natl Tech Univ Athens|Athens 15780
= Indonesia
IPB University|IPB Univ|Bogor 16680
= Ireland
University College Dublin|Univ Coll Dublin|Dublin 4
= Pakistan
University of Agriculture Faisalabad|Univ Agr Faisalabad|Faisalabad 38040
= Switzerland
University of Bern|Univ Bern|CH-3012 Bern
= Thailand
Chiang Mai University|Chiang Mai Univ|Chiang Mai 50200
= Wales
Bangor University|Bangor Univ|Bangor LL57 2UW, Gwynedd
= Argentina
University of Buenos Aires|Univ Buenos Aires|RA-1428 Buenos Aires
= Bulgaria
Bulgarian Academy of Sciences|Bulgarian Acad Sci|Sofia 1113
= Colombia
Universidad de Antioquia|Univ Antioquia|Medellin 050010
= Denmark
Aarhus University|Aarhus Univ|DK-8000 Aarhus
= Egypt
+Egyptian Knowledge Bank (EKB);Mansoura University|Mansoura Univ|Mansoura 35516
= Ghana
Kwame Nkrumah University Science & Technology|Kwame Nkrumah Univ Sci & Technol|Kumasi
= Malaysia
Universiti Putra Malaysia|Univ Putra Malaysia|Serdang 43400, Selangor
= New Zealand
Lincoln University - New Zealand|Lincoln Univ|Lincoln 7647
= Peru
Pontificia Universidad Catolica del Peru|Pontificia Univ Catolica Peru|Lima 15088
= Russia
Russian Academy of Sciences|Russian Acad Sci|Ekaterinburg 620144
= Slovenia
University of Ljubljana|Univ Ljubljana|Ljubljana 1000
= Vietnam
Vietnam National University Hanoi|Vietnam Natl Univ|Hanoi
= Algeria
Universite Badji Mokhtar - Annaba|Univ Badji Mokhtar|Annaba 23000
= Bolivia
Universidad Mayor de San Andres|Univ Mayor San Andres|La Paz
= Croatia
University of Zagreb|Univ Zagreb|Zagreb 10000
= Ecuador
Escuela Superior Politecnica del Litoral|Escuela Super Politecn Litoral|Guayaquil 090902
= Kosovo
Universiteti i Prishtines|Univ Prishtina|Prishtina 10000
= Latvia
University of Latvia|Univ Latvia|LV-1004 Riga
= Mongolia
National University of Mongolia|Natl Univ Mongolia|Ulaanbaatar 14201
"""

DEPARTMENTS = [
    "Dept Biol", "Dept Environm Sci", "Sch Environm", "Dept Geosci", "Dept Soil Sci", "Inst Ecol", "Dept Civil & Environm Engn",
    "Coll Forestry", "Sch Earth Sci & Resources", "Dept Geog", "Fac Sci", "Dept Plant Sci", "Lab Restorat Ecol", "Ctr Mine Site Restorat",
]


def institutions():
    """{country: [(C3 names, C1 name, city)]}; the last C3 name is the institution's own."""
    result, country = {}, None
    for line in INSTITUTIONS.strip().splitlines():
        if line.startswith("= "):
            country = line[2:]
            result[country] = []
        else:
            full, short, city = line.split("|")
            result[country].append((full.lstrip("+").split(";"), short, city))
    return result
