"""The ten themes of the study's Figure 9: their keywords and the phrases of their prose.

A theme's first keyword is its name. `weight` is about the number of its papers.
"""

THEMES = [
    dict(
        name="abandoned mines", weight=62, rare=32, burst=["remediation", "drainage"],
        keywords="""abandoned mines|mine closure|legacy mines|risk assessment|heavy metals|arsenic contamination
            |environmental risk|gold mining|uranium mine|lead zinc mine|mercury pollution|phytostabilization
            |site prioritization|public health|mine inventory|copper mine|stream sediments|bioaccessibility
            |antimony|mining legacy|post mining landscape|health risk|tailings dam|cost benefit analysis|abandoned shafts|mine site characterization|acid generating waste|derelict land|contaminant transport|waste rock piles|shaft capping|subsidence|mine workings|orphan sites|mining|impact""",
        objects=["abandoned mines", "legacy mine waste", "inactive mine workings", "metal concentrations", "derelict mine shafts"],
        drivers=["waste rock composition", "distance from the mine", "ore mineralogy", "closure history"],
        responses=["metal bioaccessibility", "environmental risk", "arsenic mobility", "exposure of residents"],
        methods=["a site inventory", "sequential extraction", "risk mapping", "portable fluorescence surveys"],
    ),
    dict(
        name="restoration method", weight=53, rare=22, burst=[],
        keywords="""restoration method|restoration success|hydroseeding|topsoil transfer|slope stability|external soil spray seeding
            |native species|seed mixtures|restoration ecology|seedling survival|vegetation restoration|nurse plants
            |quarry restoration|rock slopes|bioengineering|monitoring indicators|reference ecosystem|assisted regeneration
            |planting density|open pit mine|microtopography|restoration planning|species selection|adaptive management|mulching|direct seeding|erosion control blankets|planting techniques|site preparation|donor sites|volunteer planting|fertilization|geotextiles|container seedlings|passive recovery|turf transplanting|vegetation|management|growth""",
        objects=["restoration method", "ecological restoration projects", "hydroseeded slopes", "native seed mixtures", "planted seedlings"],
        drivers=["planting density", "topsoil depth", "slope aspect", "seed provenance"],
        responses=["seedling survival", "restoration success", "vegetation cover", "slope stability"],
        methods=["a randomized field trial", "a comparison with reference ecosystems", "permanent plots", "drone surveys of plant cover"],
    ),
    dict(
        name="soil restoration", weight=48, rare=15, burst=["reclamation"],
        keywords="""soil restoration|soil quality|organic amendments|biochar|compost|technosols|sewage sludge|soil structure
            |soil amendments|mine soils|aggregate stability|fly ash|soil compaction|minesoil genesis|coal mine|spoil heaps
            |soil physical properties|cover crops|humic substances|revegetation|lime addition|soil reconstruction|bulk density|soil depth|subsoil|overburden|soil horizons|earthmoving|deep tillage|gypsum addition|soil|plants""",
        objects=["soil restoration", "amended mine soils", "constructed technosols", "organic amendments", "reconstructed soil profiles"],
        drivers=["amendment dose", "compost quality", "biochar pyrolysis temperature", "soil compaction"],
        responses=["aggregate stability", "soil quality", "water holding capacity", "plant biomass"],
        methods=["a pot experiment", "a soil quality index", "field lysimeters", "a three year amendment trial"],
    ),
    dict(
        name="hydrology", weight=44, rare=12, burst=["water"],
        keywords="""hydrology|groundwater recharge|water table|peatland restoration|cutover peatland|sphagnum|runoff|rewetting
            |water balance|wetlands|evapotranspiration|pit lakes|hydraulic conductivity|bog|drainage ditches|catchment
            |water storage|stream flow|carbon balance|mine water rebound|peat extraction|infiltration|vascular plants|methane emissions|aquifer|peat depth|flooding|climate change""",
        objects=["hydrology", "rewetted peat fields", "groundwater recharge", "pit lake water levels", "blocked drainage ditches"],
        drivers=["ditch spacing", "summer precipitation", "peat thickness", "hydraulic conductivity"],
        responses=["water table depth", "moss establishment", "evapotranspiration", "runoff volume"],
        methods=["piezometer records", "a water balance model", "eddy covariance towers", "isotope tracers"],
    ),
    dict(
        name="land use change", weight=41, rare=12, burst=["ecosystem services"],
        keywords="""land use change|remote sensing|landscape pattern|land cover|ecological security|mining cities|geographic information system
            |landsat time series|ecological vulnerability|habitat quality|land reclamation planning|spatial analysis|biodiversity offsets
            |carbon storage|land degradation|urbanization|vegetation index|ecosystem health|machine learning|stakeholder perception
            |open space|ecological network|scenario analysis|biodiversity|forest""",
        objects=["land use change", "mining landscapes", "land cover transitions", "ecological security patterns", "vegetation index series"],
        drivers=["urban growth", "mining intensity", "reclamation policy", "distance to roads"],
        responses=["habitat quality", "carbon storage", "landscape connectivity", "ecosystem service value"],
        methods=["satellite image classification", "a cellular automaton", "a random forest classifier", "a survey of land managers"],
    ),
    dict(
        name="acid mine drainage", weight=38, rare=4, burst=[],
        keywords="""acid mine drainage|constructed wetland|passive treatment|sulfate reducing bacteria|pyrite oxidation|mine water
            |water quality|neutralization|limestone drains|iron oxidation|metal removal|permeable reactive barrier|schwertmannite
            |bioreactors|coal mine drainage|rare earth elements|stream restoration|benthic macroinvertebrates
            |adsorption|sulfate""",
        objects=["acid mine drainage", "passive treatment systems", "sulfate reducing bioreactors", "limestone drains", "receiving streams"],
        drivers=["hydraulic residence time", "influent acidity", "substrate composition", "water temperature"],
        responses=["metal removal", "effluent alkalinity", "iron precipitation", "macroinvertebrate richness"],
        methods=["column experiments", "geochemical modelling", "monthly water sampling", "metagenomic sequencing"],
    ),
    dict(
        name="soil nutrients", weight=33, rare=3, burst=["contaminated soils"],
        keywords="""soil nutrients|nitrogen|phosphorus|microbial community|soil enzymes|rhizosphere|mycorrhizal fungi|soil respiration
            |nitrogen fixation|organic carbon|microbial biomass|plant growth promoting bacteria|nutrient cycling|litter decomposition
            |stoichiometry|bacterial diversity|karst|fungal community|soil microbes
            |high throughput sequencing""",
        objects=["soil nutrients", "soil microbial communities", "rhizosphere bacteria", "mycorrhizal inoculation", "soil enzyme activities"],
        drivers=["nitrogen addition", "stand age", "plant functional type", "soil acidity"],
        responses=["microbial biomass", "available phosphorus", "bacterial diversity", "nutrient cycling"],
        methods=["high throughput sequencing", "an inoculation experiment", "enzyme assays", "a stoichiometric analysis"],
    ),
    dict(
        name="vegetation succession", weight=31, rare=2, burst=["natural revegetation", "spontaneous succession"],
        keywords="""vegetation succession|plant colonization|primary succession|species richness|seed bank|seed dispersal
            |plant communities|post mining sites|grassland|plant functional traits|invasive species|chronosequence
            |passive restoration|plant diversity
            """,
        objects=["vegetation succession", "spontaneously revegetated sites", "pioneer plant communities", "the soil seed bank", "unassisted woodland development"],
        drivers=["site age", "distance to seed sources", "substrate texture", "surrounding land cover"],
        responses=["species richness", "functional diversity", "tree recruitment", "community turnover"],
        methods=["a chronosequence of plots", "repeated vegetation releves", "seed bank germination trials", "ordination of species data"],
    ),
    dict(
        name="earthworms", weight=23, rare=1, burst=[],
        keywords="""earthworms|soil fauna|nematodes|collembola|bioturbation|soil macrofauna|bioindicators|ecotoxicology
            |oribatid mites|decomposers|ants|soil food web|earthworm inoculation|ground beetles
            |bioaccumulation""",
        objects=["earthworms", "soil macrofauna", "earthworm inoculation", "nematode assemblages", "litter feeding invertebrates"],
        drivers=["litter quality", "soil metal content", "overstorey species", "time since reclamation"],
        responses=["earthworm density", "bioturbation", "decomposer abundance", "metal bioaccumulation"],
        methods=["hand sorting and extraction", "avoidance tests", "mesocosm experiments", "pitfall trapping"],
    ),
    dict(
        name="abandoned mine areas", weight=20, rare=1, burst=["mine tailings"],
        keywords="""abandoned mine areas|metal uptake|hyperaccumulators|phytoremediation|mediterranean climate|metallophytes
            |cadmium tolerance|zinc|native plants|wind erosion|sulfide tailings
            |metal tolerance|plant establishment|chelating agents|lead""",
        objects=["abandoned mine areas", "metallophyte communities", "tailings deposits", "metal tolerant shrubs", "hyperaccumulating plants"],
        drivers=["tailings acidity", "summer drought", "chelating agents", "plant age"],
        responses=["metal uptake", "root elongation", "plant establishment", "wind erosion"],
        methods=["greenhouse trials", "a transect survey", "leaf and root analyses", "germination tests"],
    ),
]

# Places and species: each in one or two papers, as the long tail of any keyword list.
RARE = """Pinus sylvestris|Robinia pseudoacacia|Betula pendula|Populus tremula|Alnus glutinosa|Calamagrostis epigejos|Festuca rubra
|Lolium perenne|Medicago sativa|Quercus robur|Salix viminalis|Pteris vittata|Miscanthus giganteus|Agrostis capillaris|Erica andevalensis
|Cistus ladanifer|Typha latifolia|Phragmites australis|Polytrichum strictum|Eriophorum vaginatum|Acacia mangium|Eucalyptus grandis
|Hippophae rhamnoides|Caragana korshinskii|Vetiveria zizanioides|Eisenia fetida|Lumbricus terrestris|Iberian Pyrite Belt|Loess Plateau
|Upper Silesia|Appalachian coalfield|Ruhr area|Sokolov region|Quebec bogs|Inner Mongolia|Minas Gerais|Sierra Minera|Cornwall mining district
|Witwatersrand|Jharia coalfield|Rio Tinto estuary|Sardinian mines|Lusatia|Gangwon province|Atacama|Carpathian foothills|Taihang Mountains
|Mufu Mountain|Yangtze River basin|Great Lakes region|island biogeography|citizen science|solar farms|underground space|geotourism
|cultural heritage|bats|amphibians|wild bees|camera traps|fire history|frost heave|snow cover|permafrost|oil shale|diamond mine
|phosphate mine|asbestos mine|salt crust|gypsum quarry|marble waste|red mud|paper mill sludge|wood ash|zeolite|bentonite|hydrogel
|nanoparticles|microplastics|lichens|mosses|diatoms|cyanobacteria|algal blooms|fish habitat|game theory|life cycle assessment
|environmental law|environmental education|emergy analysis|Bayesian network|lidar|hyperspectral imaging|gamma spectrometry
|lead isotopes|tree rings|pollen|historical maps|oral history|gravity data|electrical resistivity|sinkholes|landslides|mine fires""".replace("\n", "").split("|")


def words(theme):
    """A theme's keywords, its name first."""
    return [" ".join(word.split()) for word in theme["keywords"].replace("\n", " ").split("|")]
