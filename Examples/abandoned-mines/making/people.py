"""Authors: invented names, apart from the five whom the study names."""

from making.published import LEADING_AUTHORS

AT_MOST = 5
# In how many of a hundred places an author is one whom the corpus knows already.
REUSED = 24
FIRST_AND_LAST = {
    "Chinese": ("Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Tang Deng Feng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren",
                "Xin Yu Jia Hao Ming Lei Jing Wen Tao Yan Bo Hui Rui Fang Ling Qiang Zhi Peng Xue Chun Guo Hong Jun Li Mei Na Ping Shan Ting Yi"),
    "English": ("Ashdown Birchall Calloway Dunmore Eastwick Fairburn Garrick Hollis Ingleby Jessop Kendrick Larkham Merrow Norwood Oakes Penhale Quillan Redfern Stanhope Thackeray Underhill Vickers Wexford Yardley Alcott Bramwell Corwin Dellwood Everard Foxley",
                "Alice|Brian|Carol|David|Ellen|Frank|Grace|Henry|Irene|James|Karen|Laura|Mark|Nora|Oliver|Paula|Ruth|Simon|Tessa|Victor"),
    "Romance": ("Albarran Benavente Cardenal Dorado Escobedo Figueras Galvan Hinojosa Iriarte Jurado Lozoya Montalvo Navascues Olmedo Pinheiro Quesada Robledo Saavedra Teixeira Urrutia Valadares Ximenes Zubiri Amaral Bellini Conti Donati Ferrante Gallo Marchetti",
                "Ana|Bruno|Carmen|Diego|Elena|Fabio|Gloria|Hugo|Ines|Jorge|Lucia|Marco|Nuria|Pablo|Rita|Sara|Teresa|Vicente"),
    "Northern": ("Achterberg Brandl Dornfeld Ehrlich Falkenrath Grunwald Hartwig Isenberg Jorgensen Kowalczyk Lindqvist Morawski Nyberg Ostrowski Pokorny Rasmussen Sedlak Tamm Urban Virtanen Wojcik Zelenka Vrba Novotna Horvath Kask Maas Petrovic Ilic Stoica",
                "Anna|Bernd|Dana|Erik|Franz|Greta|Hana|Ivo|Jan|Katarina|Lars|Marta|Nils|Olga|Petr|Rasa|Stefan|Tomas|Ulla|Vera"),
    "East Asian": ("Fujikawa Hashimoto Ishihara Jeong Kwon Moriyama Nakagawa Sakamoto Suzuka Ueno Yoon Noh Seo Shin Pham",
                   "Beom|Chika|Eun|Hiro|Jun|Kenji|Min|Naoki|Takumi|Yuki|Soo|Haru|Linh|Tae"),
    "South Asian": ("Bhandari Chatterji Deshmukh Goswami Tanwar Malhotra Sundaram Wirawan Rattana Iskandar Qureshi",
                    "Devi|Gita|Isha|Priya|Sana|Arjun|Ravi|Meera|Anil|Kiran|Nisha|Vikram"),
    "African": ("Abdi Boateng Dlamini El-Amrani Hosseinian Karimian Mokoena Rahimi Zand Oyelaran Mansour Tavakoli Botha Nkosi",
                "Amir|Farah|Lina|Omid|Reza|Samir|Leila|Thabo|Naledi|Karim|Yasmin|Hadi"),
}
CULTURES = {
    "Chinese": ["Peoples R China"],
    "English": ["USA", "Canada", "Australia", "England", "Scotland", "Wales", "Ireland", "New Zealand"],
    "Romance": ["Spain", "Brazil", "Italy", "Portugal", "France", "Chile", "Mexico", "Argentina", "Colombia", "Peru", "Ecuador", "Bolivia"],
    "East Asian": ["South Korea", "Japan", "Vietnam", "Mongolia"],
    "South Asian": ["India", "Pakistan", "Indonesia", "Thailand", "Malaysia"],
    "African": ["Iran", "South Africa", "Ghana", "Egypt", "Morocco", "Algeria"],
}


class Author:
    def __init__(self, number, last, first, real):
        self.last, self.first, self.number, self.real = last, first, number, real
        self.papers = 0

    @property
    def full(self):
        return f"{self.last}, {self.first}"

    @property
    def initials(self):
        if self.full == "Zhang, Jinchi":
            return "JC"
        if self.full == "Jia, Zhaohui":
            return "ZH"
        return "".join(part[0].upper() for part in self.first.replace("-", " ").replace(".", " ").split())

    @property
    def short(self):
        return f"{self.last}, {self.initials}"

    @property
    def cited(self):
        return f"{self.last.replace(' ', '')} {self.initials}"

    @property
    def orcid(self):
        """In the block 9999, which ORCID does not give out; the last character is a true check digit."""
        digits = f"99990000{self.number:07d}"
        total = 0
        for digit in digits:
            total = (total + int(digit)) * 2
        check = (12 - total % 11) % 11
        digits += "X" if check == 10 else str(check)
        return "-".join(digits[i : i + 4] for i in range(0, 16, 4))

    @property
    def researcher_id(self):
        return f"ZZZ-{self.number:04d}-2024"

    @property
    def email(self):
        return f"{self.first.split()[0].lower()}.{self.last.lower().replace(' ', '')}{self.number}@example.org"


class Population:
    """Authors by institution; no two have the same full name."""

    def __init__(self, draw):
        self.draw = draw
        self.names = {}
        self.of = {}
        self.real = {}
        for name, institution, papers in LEADING_AUTHORS:
            last, first = name.split(", ")
            author = Author(len(self.names) + 1, last, first, True)
            self.names[name] = author
            self.real.setdefault(institution, []).append((author, papers))

    def author(self, institution, country, taken):
        """Somebody of the institution who is not `taken`: known already, or new."""
        known = self.of.setdefault(institution, [])
        free = [a for a in known if a.papers < AT_MOST and a not in taken]
        if free and self.draw.chance(REUSED):
            author = self.draw.pick(free)
        else:
            author = self.new(country)
            known.append(author)
        author.papers += 1
        return author

    def new(self, country):
        culture = next((c for c, countries in CULTURES.items() if country in countries), "Northern")
        lasts, firsts = FIRST_AND_LAST[culture]
        while True:
            last = self.draw.pick(lasts.split())
            if culture == "Chinese":
                first = self.draw.pick(firsts.split())
                if self.draw.chance(70):
                    first = first + "-" + self.draw.pick(firsts.split())
            else:
                first = self.draw.pick(firsts.split("|"))
                if self.draw.chance(45):
                    first += f" {self.draw.pick('ABCDEFGHJKLMNPRSTVW')}."
            if f"{last}, {first}" not in self.names:
                break
        author = Author(len(self.names) + 1, last, first, False)
        self.names[author.full] = author
        return author
