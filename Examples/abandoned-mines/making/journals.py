"""The journals the papers appear in: facts about journals are real, the papers are not.

One line each: papers | first year | title | J9 | JI | ISSN | eISSN | publisher, city | article
numbers from year | WoS categories | research areas.
"""

PUBLISHERS = {
    "E": ("ELSEVIER", "AMSTERDAM", "RADARWEG 29, 1043 NX AMSTERDAM, NETHERLANDS"),
    "P": ("PERGAMON-ELSEVIER SCIENCE LTD", "OXFORD", "THE BOULEVARD, LANGFORD LANE, KIDLINGTON, OXFORD OX5 1GB, ENGLAND"),
    "W": ("WILEY", "HOBOKEN", "111 RIVER ST, HOBOKEN 07030-5774, NJ USA"),
    "S": ("SPRINGER", "DORDRECHT", "VAN GODEWIJCKSTRAAT 30, 3311 GZ DORDRECHT, NETHERLANDS"),
    "H": ("SPRINGER HEIDELBERG", "HEIDELBERG", "TIERGARTENSTRASSE 17, D-69121 HEIDELBERG, GERMANY"),
    "M": ("MDPI", "BASEL", "MDPI AG, Grosspeteranlage 5, CH-4052 BASEL, SWITZERLAND"),
    "T": ("TAYLOR & FRANCIS LTD", "ABINGDON", "2-4 PARK SQUARE, MILTON PARK, ABINGDON OR14 4RN, OXON, ENGLAND"),
    "N": ("NATURE PORTFOLIO", "BERLIN", "HEIDELBERGER PLATZ 3, BERLIN, 14197, GERMANY"),
    "F": ("FRONTIERS MEDIA SA", "LAUSANNE", "AVENUE DU TRIBUNAL FEDERAL 34, LAUSANNE, CH-1015, SWITZERLAND"),
}

LINES = """
26|1992|ECOLOGICAL ENGINEERING|ECOL ENG|Ecol. Eng.|0925-8574|1872-6992|E|2020|Ecology; Engineering, Environmental; Environmental Sciences|Environmental Sciences & Ecology; Engineering
24|1972|SCIENCE OF THE TOTAL ENVIRONMENT|SCI TOTAL ENVIRON|Sci. Total Environ.|0048-9697|1879-1026|E|2019|Environmental Sciences|Environmental Sciences & Ecology
22|1993|RESTORATION ECOLOGY|RESTOR ECOL|Restor. Ecol.|1061-2971|1526-100X|W|2021|Ecology|Environmental Sciences & Ecology
20|1994|ENVIRONMENTAL SCIENCE AND POLLUTION RESEARCH|ENVIRON SCI POLLUT R|Environ. Sci. Pollut. Res.|0944-1344|1614-7499|H|9999|Environmental Sciences|Environmental Sciences & Ecology
16|1973|JOURNAL OF ENVIRONMENTAL MANAGEMENT|J ENVIRON MANAGE|J. Environ. Manage.|0301-4797|1095-8630|E|2019|Environmental Sciences|Environmental Sciences & Ecology
15|2009|SUSTAINABILITY|SUSTAINABILITY-BASEL|Sustainability|2071-1050||M|2009|Green & Sustainable Science & Technology; Environmental Sciences; Environmental Studies|Science & Technology - Other Topics; Environmental Sciences & Ecology
15|1972|CHEMOSPHERE|CHEMOSPHERE|Chemosphere|0045-6535|1879-1298|P|2020|Environmental Sciences|Environmental Sciences & Ecology
14|1989|LAND DEGRADATION & DEVELOPMENT|LAND DEGRAD DEV|Land Degrad. Dev.|1085-3278|1099-145X|W|9999|Environmental Sciences; Soil Science|Environmental Sciences & Ecology; Agriculture
13|1948|PLANT AND SOIL|PLANT SOIL|Plant Soil|0032-079X|1573-5036|S|9999|Agronomy; Plant Sciences; Soil Science|Agriculture; Plant Sciences
12|1987|ENVIRONMENTAL POLLUTION|ENVIRON POLLUT|Environ. Pollut.|0269-7491|1873-6424|E|2020|Environmental Sciences|Environmental Sciences & Ecology
12|1971|WATER AIR AND SOIL POLLUTION|WATER AIR SOIL POLL|Water Air Soil Pollut.|0049-6979|1573-2932|S|2016|Environmental Sciences; Meteorology & Atmospheric Sciences; Water Resources|Environmental Sciences & Ecology; Meteorology & Atmospheric Sciences; Water Resources
12|1994|MINE WATER AND THE ENVIRONMENT|MINE WATER ENVIRON|Mine Water Environ.|1025-9112|1616-1068|H|9999|Water Resources|Water Resources
11|2009|ENVIRONMENTAL EARTH SCIENCES|ENVIRON EARTH SCI|Environ. Earth Sci.|1866-6280|1866-6299|S|2016|Environmental Sciences; Geosciences, Multidisciplinary; Water Resources|Environmental Sciences & Ecology; Geology; Water Resources
11|1981|ENVIRONMENTAL MONITORING AND ASSESSMENT|ENVIRON MONIT ASSESS|Environ. Monit. Assess.|0167-6369|1573-2959|S|2014|Environmental Sciences|Environmental Sciences & Ecology
10|1973|CATENA|CATENA|Catena|0341-8162|1872-6887|E|2020|Geosciences, Multidisciplinary; Soil Science; Water Resources|Geology; Agriculture; Water Resources
10|2001|ECOLOGICAL INDICATORS|ECOL INDIC|Ecol. Indic.|1470-160X|1872-7034|E|2020|Biodiversity Conservation; Environmental Sciences|Biodiversity & Conservation; Environmental Sciences & Ecology
10|2010|FORESTS|FORESTS|Forests|1999-4907||M|2015|Forestry|Forestry
9|1969|SOIL BIOLOGY & BIOCHEMISTRY|SOIL BIOL BIOCHEM|Soil Biol. Biochem.|0038-0717|1879-3428|P|2020|Soil Science|Agriculture
9|1964|JOURNAL OF APPLIED ECOLOGY|J APPL ECOL|J. Appl. Ecol.|0021-8901|1365-2664|W|9999|Biodiversity Conservation; Ecology|Biodiversity & Conservation; Environmental Sciences & Ecology
9|1994|APPLIED SOIL ECOLOGY|APPL SOIL ECOL|Appl. Soil Ecol.|0929-1393|1873-0272|E|2020|Soil Science|Agriculture
8|1975|JOURNAL OF HAZARDOUS MATERIALS|J HAZARD MATER|J. Hazard. Mater.|0304-3894|1873-3336|E|2020|Engineering, Environmental; Environmental Sciences|Engineering; Environmental Sciences & Ecology
8|2009|WATER|WATER-SUI|Water|2073-4441||M|2015|Environmental Sciences; Water Resources|Environmental Sciences & Ecology; Water Resources
8|2011|MINERALS|MINERALS-BASEL|Minerals|2075-163X||M|2015|Geochemistry & Geophysics; Mineralogy; Mining & Mineral Processing|Geochemistry & Geophysics; Mineralogy; Mining & Mineral Processing
8|2009|REMOTE SENSING|REMOTE SENS-BASEL|Remote Sens.|2072-4292||M|2018|Environmental Sciences; Geosciences, Multidisciplinary; Remote Sensing; Imaging Science & Photographic Technology|Environmental Sciences & Ecology; Geology; Remote Sensing; Imaging Science & Photographic Technology
8|1977|ENVIRONMENTAL MANAGEMENT|ENVIRON MANAGE|Environ. Manage.|0364-152X|1432-1009|S|9999|Environmental Sciences|Environmental Sciences & Ecology
7|1998|APPLIED VEGETATION SCIENCE|APPL VEG SCI|Appl. Veg. Sci.|1402-2001|1654-109X|W|2022|Plant Sciences; Ecology; Forestry|Plant Sciences; Environmental Sciences & Ecology; Forestry
7|1972|JOURNAL OF ENVIRONMENTAL QUALITY|J ENVIRON QUAL|J. Environ. Qual.|0047-2425|1537-2537|W|9999|Environmental Sciences|Environmental Sciences & Ecology
7|2011|SCIENTIFIC REPORTS|SCI REP-UK|Sci Rep|2045-2322||N|2011|Multidisciplinary Sciences|Science & Technology - Other Topics
7|1986|APPLIED GEOCHEMISTRY|APPL GEOCHEM|Appl. Geochem.|0883-2927|1872-9134|P|2019|Geochemistry & Geophysics|Geochemistry & Geophysics
7|1967|GEODERMA|GEODERMA|Geoderma|0016-7061|1872-6259|E|2020|Soil Science|Agriculture
6|1981|WETLANDS|WETLANDS|Wetlands|0277-5212|1943-6246|S|2021|Ecology; Environmental Sciences|Environmental Sciences & Ecology
6|1999|INTERNATIONAL JOURNAL OF PHYTOREMEDIATION|INT J PHYTOREMEDIAT|Int. J. Phytoremediat.|1522-6514|1549-7879|T|9999|Environmental Sciences|Environmental Sciences & Ecology
6|2001|JOURNAL OF SOILS AND SEDIMENTS|J SOIL SEDIMENT|J. Soils Sediments|1439-0108|1614-7480|H|9999|Environmental Sciences; Soil Science|Environmental Sciences & Ecology; Agriculture
6|2010|FRONTIERS IN MICROBIOLOGY|FRONT MICROBIOL|Front. Microbiol.|1664-302X||F|2010|Microbiology|Microbiology
5|2012|LAND|LAND-BASEL|Land|2073-445X||M|2018|Environmental Studies|Environmental Sciences & Ecology
5|1963|JOURNAL OF HYDROLOGY|J HYDROL|J. Hydrol.|0022-1694|1879-2707|E|2018|Engineering, Civil; Geosciences, Multidisciplinary; Water Resources|Engineering; Geology; Water Resources
4|1987|HYDROLOGICAL PROCESSES|HYDROL PROCESS|Hydrol. Process.|0885-6087|1099-1085|W|2021|Water Resources|Water Resources
"""

# Cited, but none of the papers is in them.
CITED_ONLY = [
    "SCIENCE", "NATURE", "ECOLOGY", "J ECOL", "OIKOS", "NEW PHYTOL", "ENVIRON SCI TECHNOL", "WATER RES", "GEOCHIM COSMOCHIM AC",
    "BIOL CONSERV", "CONSERV BIOL", "FOREST ECOL MANAG", "J VEG SCI", "PEDOBIOLOGIA", "SOIL SCI SOC AM J", "REMOTE SENS ENVIRON",
    "LANDSCAPE URBAN PLAN", "CAN J BOT", "BIORESOURCE TECHNOL", "ENVIRON INT", "P NATL ACAD SCI USA", "BIOGEOCHEMISTRY",
    "GLOBAL CHANGE BIOL", "TRENDS ECOL EVOL", "APPL ENVIRON MICROB", "ISME J", "SOIL TILL RES", "ECOL MODEL", "HYDROBIOLOGIA", "NEW FOREST",
    "J ARID ENVIRON", "ENVIRON EXP BOT", "AGR ECOSYST ENVIRON", "BIOL FERT SOILS", "EUR J SOIL BIOL", "FUNCT ECOL", "OECOLOGIA",
    "ECOL LETT", "ECOL APPL", "ECOSYSTEMS", "PLANT ECOL", "FLORA", "FOLIA GEOBOT", "J BIOGEOGR", "BIODIVERS CONSERV", "AMBIO",
    "BASIC APPL ECOL", "MYCORRHIZA", "SOIL SCI", "EUR J SOIL SCI", "CAN J SOIL SCI", "CAN J FOREST RES", "AUST J SOIL RES",
    "GEOPHYS RES LETT", "WATER RESOUR RES", "ENVIRON GEOL", "CHEM GEOL", "J GEOCHEM EXPLOR", "J CONTAM HYDROL", "ENG GEOL",
    "J CLEAN PROD", "RESOUR POLICY", "LAND USE POLICY", "INT J REMOTE SENS", "INT J MIN RECLAM ENV", "J ENVIRON SCI-CHINA",
    "ECOTOX ENVIRON SAFE", "B ENVIRON CONTAM TOX", "ARCH ENVIRON CON TOX", "ENVIRON TOXICOL CHEM", "MICROB ECOL", "FEMS MICROBIOL ECOL",
    "MINER ENG", "HYDROMETALLURGY", "BIOSCIENCE", "ANNU REV ECOL SYST", "SYST APPL MICROBIOL", "MIRES PEAT", "J GEOPHYS RES-ATMOS",
    "GLOBAL ECOL BIOGEOGR", "LANDSCAPE ECOL", "ARID LAND RES MANAG", "RIVER RES APPL", "FRESHWATER BIOL", "ENVIRON REV",
]


class Journal:
    def __init__(self, line):
        (papers, first, self.title, self.j9, self.ji, self.issn, self.eissn, publisher, numbers,
         self.categories, self.areas) = line.split("|")
        self.papers, self.first_year = int(papers), int(first)
        self.publisher = PUBLISHERS[publisher]
        self.article_numbers_from = int(numbers)


JOURNALS = [Journal(line) for line in LINES.strip().splitlines()]


def sources(paper_years, draw, fixed):
    """A journal for each paper; every journal gets its number of papers.

    `fixed` maps a paper's index to a J9 that it must have.
    """
    left = {j.j9: j.papers for j in JOURNALS}
    by_j9 = {j.j9: j for j in JOURNALS}
    result = [None] * len(paper_years)
    for index, j9 in fixed.items():
        result[index] = by_j9[j9]
        left[j9] -= 1
    open_ = [i for i in range(len(paper_years)) if result[i] is None]
    # The youngest journals have the fewest papers to choose from, so they choose first.
    for journal in sorted(JOURNALS, key=lambda j: (-j.first_year, j.j9)):
        free = [i for i in open_ if paper_years[i] >= journal.first_year]
        for i in draw.shuffled(free)[: left[journal.j9]]:
            result[i] = journal
            open_.remove(i)
    assert not open_, "more papers than journals have room for"
    return result
