"""What the published study says, and the yearly series chosen to agree with it."""

SEED = 19962024
FIRST_YEAR, LAST_YEAR = 1996, 2024

# Papers per year. The study gives 1996: 2, 2014: 14, 2019: 20, 2020: 34, 2023: 41 and the sums
# 107 (1996-2014), 100 (2015-2019) and 186 (2020-2024); the other years are ours. 2001 is made a
# strong year because Table 4 has a keyword that appears in 2001 and bursts from 2002: with three
# papers in 2001 the automaton would always begin that burst in 2001.
PAPERS = [2, 2, 2, 3, 3, 8, 4, 5, 4, 5, 4, 6, 6, 6, 7, 7, 9, 10, 14,
          18, 21, 20, 21, 20, 34, 36, 38, 41, 37]

# Keywords per year, DE and ID together, each once a paper. Older records carry more of them each
# (10.9 before 2015, 7.2 after). They have to: a keyword that occurs only in 2015-2024, which is
# 286 of 393 papers, can never burst when its share is taken of papers; its share of keywords can.
KEYWORD_TOTALS = [22, 22, 22, 33, 33, 88, 33, 41, 33, 41, 51, 77, 77, 77, 90, 78, 101, 112, 157,
                  119, 139, 156, 164, 156, 265, 281, 251, 271, 244]

# Table 4: keyword, first year, strength, begin, end.
TABLE_4 = [
    ("natural revegetation", 2001, 2.70, 2001, 2008),
    ("drainage", 2001, 2.48, 2002, 2005),
    ("reclamation", 2002, 3.33, 2011, 2017),
    ("contaminated soils", 2012, 3.19, 2012, 2017),
    ("mine tailings", 2001, 2.42, 2012, 2017),
    ("spontaneous succession", 2013, 2.69, 2013, 2015),
    ("remediation", 2015, 2.42, 2015, 2024),
    ("ecological restoration", 2008, 4.33, 2017, 2021),
    ("water", 2018, 3.09, 2018, 2019),
    ("ecosystem services", 2020, 3.18, 2020, 2021),
]

# Papers per year with each of those keywords, found by `calibrate.py`.
# "of keywords" and "of papers": the strength when the yearly total is KEYWORD_TOTALS or PAPERS.
KEYWORD_YEARS = {
    # 6 papers; strength 2.655 of keywords, 2.888 of papers
    "natural revegetation": [0, 0, 0, 0, 0, 2, 0, 0, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0],
    # 39 papers; strength 2.42 of keywords, 2.76 of papers
    "drainage": [0, 0, 0, 0, 0, 1, 2, 1, 0, 3, 0, 0, 1, 1, 0, 0, 1, 0, 1, 0, 1, 1, 3, 1, 4, 2, 8, 3, 5],
    # 11 papers; strength 3.322 of keywords, 3.609 of papers
    "reclamation": [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 1, 0, 0, 1, 4, 0, 0, 0, 1, 0, 0, 0],
    # 10 papers; strength 3.134 of keywords, 3.323 of papers
    "contaminated soils": [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 1, 3, 2, 0, 0, 0, 0, 0, 1, 1],
    # 10 papers; strength 2.438 of keywords, 2.603 of papers
    "mine tailings": [0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 1, 1, 3, 0, 1, 0, 0, 0, 0, 0],
    # 6 papers; strength 2.753 of keywords, 2.888 of papers
    "spontaneous succession": [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 3, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0],
    # 40 papers; strength 2.445 of keywords; no burst is possible of papers
    "remediation": [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 2, 4, 4, 2, 4, 6, 4, 6, 5],
    # 52 papers; strength 4.449 of keywords, 4.083 of papers
    "ecological restoration": [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 1, 1, 0, 0, 2, 6, 6, 2, 8, 8, 2, 7, 7],
    # 11 papers; strength 3.085 of keywords, 3.136 of papers
    "water": [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 1, 0, 1, 0, 3, 1],
    # 10 papers; strength 3.178 of keywords, 3.185 of papers
    "ecosystem services": [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 4, 1, 1, 1],
}

# Table 1: country as the Web of Science writes it, papers, first year.
TABLE_1 = [
    ("Peoples R China", 104, 1998), ("USA", 60, 1997), ("Spain", 35, 2010), ("Canada", 34, 1996),
    ("Brazil", 20, 2004), ("Germany", 14, 2001), ("Poland", 14, 2014), ("Italy", 12, 2004),
    ("Portugal", 11, 2004), ("South Korea", 11, 2008),
]

# Table 2: institution, papers, first year.
TABLE_2 = [
    ("Chinese Academy of Sciences", 18, 1998),
    ("Laval University", 15, 1996),
    ("China University of Mining & Technology", 10, 2015),
    ("Consejo Superior de Investigaciones Cientificas (CSIC)", 9, 2011),
    ("Czech Academy of Sciences", 8, 2006),
    ("Nanjing Forestry University", 8, 2017),
    ("Yunnan University", 7, 2022),
    ("Centre National de la Recherche Scientifique (CNRS)", 7, 2016),
    ("China University of Geosciences", 6, 2014),
    ("China Agricultural University", 6, 2010),
]

# Betweenness, as Tables 1 and 2 print it. Only five countries have more than 0.1, and no author.
CENTRALITIES = {
    "Peoples R China": 0.33, "USA": 0.39, "Spain": 0.30, "Canada": 0.38, "Brazil": 0.04, "Germany": 0.31, "Poland": 0.06,
    "Italy": 0.06, "Portugal": 0.03, "South Korea": 0.05,
    "Chinese Academy of Sciences": 0.18, "Laval University": 0.11, "China University of Mining & Technology": 0.08,
    "Consejo Superior de Investigaciones Cientificas (CSIC)": 0.09, "Czech Academy of Sciences": 0.10,
    "Nanjing Forestry University": 0.03, "Yunnan University": 0.01,
    "Centre National de la Recherche Scientifique (CNRS)": 0.12, "China University of Geosciences": 0.09,
    "China Agricultural University": 0.02,
}

# The leading authors, the institution the study's authors give them, papers.
LEADING_AUTHORS = [
    ("Lavoie, Claude", "Laval University", 8),
    ("Zhang, Jinchi", "Nanjing Forestry University", 6),
    ("Jia, Zhaohui", "Nanjing Forestry University", 6),
    ("Li, Chong", "Nanjing Forestry University", 6),
    ("Liu, Xin", "Nanjing Forestry University", 6),
]

# Table 3: cited journal (abbreviation of 29 characters), citing papers.
TABLE_3 = [
    ("ECOL ENG", 167), ("SCI TOTAL ENVIRON", 165), ("RESTOR ECOL", 134), ("CHEMOSPHERE", 120),
    ("ENVIRON POLLUT", 96), ("ENVIRON SCI POLLUT R", 95), ("J ENVIRON MANAGE", 92),
    ("PLANT SOIL", 86), ("SOIL BIOL BIOCHEM", 84), ("J APPL ECOL", 80),
]
