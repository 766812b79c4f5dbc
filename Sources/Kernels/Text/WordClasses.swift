/// What a word may do in a noun phrase.
struct WordClasses: OptionSet, Sendable {
  let rawValue: UInt16

  /// Ends the phrase before it and is never part of one: articles, prepositions, pronouns,
  /// auxiliaries, verbs, adverbs, numbers in words, publishers.
  static let stop = WordClasses(rawValue: 1)
  /// An adjective: part of a phrase but never its head.
  static let adjective = WordClasses(rawValue: 2)
  /// An adjective that says nothing about the subject; dropped at the beginning of a phrase.
  static let emptyModifier = WordClasses(rawValue: 4)
  /// A noun about the paper and not its subject; a phrase with this head is dropped.
  static let frame = WordClasses(rawValue: 8)
  /// A noun whatever its suffix.
  static let noun = WordClasses(rawValue: 16)
  /// A past participle that modifies the noun after it and begins a phrase.
  static let participle = WordClasses(rawValue: 32)
  /// A plural, or a word that looks like one, that the spelling does not tell.
  static let irregularPlural = WordClasses(rawValue: 64)
  /// An adverb in -ly that belongs to the adjective or participle after it.
  static let adverb = WordClasses(rawValue: 256)
}

/// English word lists that stand in for a tagger. Written for this project; inflected verb forms
/// are made from the base forms.
enum EnglishWords {
  /// Determiners, pronouns, prepositions, conjunctions, auxiliaries, question words.
  static let closedClass = """
    a an the this that these those each every either neither both all any some no none such what
    which who whom whose where when why how whether i me my we us our ours you your yours he
    him his she her hers it its they them their theirs one ones oneself itself themselves himself
    herself ourselves myself somebody someone something anybody anyone anything nobody nothing
    everybody everyone everything other others another
    of in on at by for from to into onto upon with within without against among amongst between
    beyond during before after above below under underneath over across through throughout toward
    towards along alongside around about behind beneath beside besides despite except inside outside
    near off out per since than till until unto up down via versus vs like unlike concerning
    regarding amid amidst notwithstanding
    and or but nor so yet if unless although though because while whereas whilst as then thus hence
    therefore however moreover furthermore nevertheless nonetheless otherwise meanwhile instead
    am is are was were be been being have has had having do does did doing done can could may might
    must shall should will would cannot ought need not
    zero two three four five six seven eight nine ten eleven twelve twenty thirty hundred thousand
    million billion dozen half twice once
    i.e e.g etc et al cf viz eg ie ca approx respectively there here
    mu mg kg ml mm cm km nm ppm ppb
    """

  /// Adverbs without -ly.
  static let adverbs = """
    also very too quite rather almost already always never ever often sometimes seldom still just
    only even again now today soon later ago perhaps maybe far further well together apart forth
    else elsewhere everywhere somewhere anywhere indeed somehow somewhat likewise altogether
    nowadays hereby herein thereby therein thereof wherein whereby hitherto thereafter forward
    backward afterwards afterward beforehand ahead away back enough less least more most much many
    few several little lot lots plenty
    """

  /// Adverbs in -ly of time, of certainty and of comment: they, and the adjective or participle after
  /// them, say nothing about the subject. Any other in -ly is part of a term ("highly pathogenic").
  static let emptyAdverbs = """
    recently newly previously currently formerly lately presently originally initially eventually
    ultimately subsequently simultaneously annually frequently commonly usually generally typically
    normally rarely occasionally repeatedly traditionally widely increasingly
    apparently presumably possibly probably certainly clearly obviously evidently seemingly
    supposedly allegedly reportedly undoubtedly arguably truly really actually definitely surely
    significantly relatively comparatively especially particularly specifically notably remarkably
    noticeably surprisingly interestingly importantly strikingly unusually mainly mostly largely
    primarily principally chiefly predominantly essentially basically merely solely namely nearly
    virtually practically approximately roughly greatly substantially considerably fairly reasonably
    sufficiently equally similarly successfully properly respectively accordingly consequently
    additionally finally firstly secondly thirdly lastly unfortunately
    """

  /// Verbs whose every form ends a phrase; base forms.
  static let verbs = """
    accompany achieve acquire address adopt advance affect aim allow analyze analyse appear apply
    argue arise arose arisen assess assume attempt attribute base become became begin began begun
    belong bring brought build built calculate carry cause characterize characterise choose chose
    chosen cite clarify classify collect combine compare complete comprise conclude conduct confirm
    consider consist constitute construct contain contribute correlate cover create deal decide
    define demonstrate depend derive describe detect determine develop differ discover discuss
    display distinguish draw drawn drew elucidate emerge employ enable encompass encourage enhance
    ensure establish estimate evaluate examine exceed exhibit exist expand expect explain explore
    express extend extract facilitate fail fall fell fallen find found focus follow form foster
    gain gave generate get give given go goes went gone grow grew grown happen help highlight
    hypothesize hypothesise identify illustrate imply improve include incorporate indicate induce
    infer influence inform inhibit initiate integrate intend introduce investigate involve keep kept
    know knew known lack lead led learn let lie locate maintain make made mean meant meet met
    mention mitigate occur observe obtain offer outline overcome perform permit pose possess predict
    prefer present prevent produce promote propose prove proven provide publish pursue put quantify
    reach realize realise receive recommend reduce refer reflect regard relate rely remain remove
    repeat replace report represent require result reveal review rise rose risen run ran say said
    see saw seen seek sought seem select serve set show shown solve start strengthen study suffer
    suggest summarize summarise support take took taken tend think thought treat try turn undergo
    underwent undergone understand understood undertake undertook undertaken use utilize utilise
    validate vary verify want write wrote written yield attenuate attract bind block alter augment
    ameliorate alleviate increase
    decrease
    """

  /// Of the verbs above, those whose base form (and form in -s) is as often a noun: only their
  /// other forms end a phrase.
  static let nounsAmongVerbs = """
    address advance aim attempt base cause cover deal estimate extract focus form gain help influence
    lead permit present produce rise result review report study support treat turn use yield block
    increase decrease
    """

  /// Forms of the verbs above that are rather nouns or adjectives.
  static let formsThatAreNouns = """
    building learning understanding meeting setting beginning finding writing publishing running
    forming emerging developing growing analyses binding blocking
    """

  /// Participles of the verbs above that are part of established terms (constructed wetland).
  static let participlesInTerms = """
    constructed integrated treated distributed produced extended applied
    """

  static let adjectives = """
    new old high low large small big good better best bad worse worst main major minor total long
    short strong weak deep shallow wide narrow broad natural heavy early late young different
    various significant important recent present current previous prior next last first second third
    fourth fifth final initial same similar certain particular specific general common rare single
    double multiple individual overall full whole entire partial possible potential available
    suitable appropriate necessary sufficient effective efficient higher lower larger smaller greater
    great greatest highest lowest largest smallest longer shorter wider deeper older younger newer
    faster slower stronger weaker fast slow rapid quick hot cold warm cool dry wet clean dirty fresh
    raw pure poor rich dense sparse acute chronic severe mild moderate extreme intense positive
    negative neutral active passive dynamic static stable unstable direct indirect primary
    secondary tertiary solar nuclear cellular molecular vascular linear nonlinear muscular polar
    similar regular irregular circular tubular modular singular ocular oral visual dominant abundant
    relevant irrelevant consistent dependent independent resistant tolerant subsequent frequent
    urgent evident apparent transparent inherent coherent persistent prominent permanent distant
    constant instant predominant redundant tolerant compliant sandy rocky muddy healthy unhealthy
    wealthy easy ready happy costly early daily weekly monthly yearly friendly likely unlikely
    elderly timely human female male adult juvenile mature immature native alien exotic local
    regional national global international rural urban marine coastal terrestrial aquatic tropical
    arid semiarid humid complex simple robust novel unique typical usual unusual normal abnormal
    diverse distinct open closed able unable due far near key proper prone free subject
    modern ancient contemporary former latter additional extra further average mean maximum minimum
    optimal optimum ideal real true false clear unclear strict safe unsafe
    explicit implicit inert benign malignant ill sick obese pregnant intact sterile fertile fragile
    turbulent deficient competent accurate inaccurate adequate inadequate discrete remote precise
    secure sound mobile
    scholarly deadly hourly quarterly orderly bodily lively lonely
    """

  static let emptyModifiers = """
    new old different various significant important recent present current previous prior next last
    first second third fourth fifth final same similar certain particular overall whole entire
    possible available suitable appropriate necessary sufficient good better best great greater main
    major minor several many such additional further key main proper general great considerable
    substantial remarkable notable noticeable interesting promising useful valuable crucial critical
    essential fundamental vital relevant respective corresponding aforementioned latter former due
    subsequent increasing decreasing existing remaining resulting underlying emerging growing
    considerable large huge wide broad potential promising pivotal vitro vivo silico
    """

  /// Nouns about papers and about saying things, not about a subject.
  static let frames = """
    study studies paper papers article articles result results finding findings conclusion
    conclusions aim aims objective objectives purpose purposes author authors section sections chapter
    abstract introduction discussion background attention interest importance addition contrast
    comparison context fact year years decade decades month months day days week weeks hour hours
    future past review reviews report reports insight insights implication implications limitation
    limitations increase increases decrease decreases lack need needs
    """

  /// What ends an abstract without belonging to it.
  static let publishers = """
    elsevier wiley springer taylor francis mdpi copyright rights reserved ltd inc llc gmbh b.v bv
    publishing publisher publishers verlag blackwell sage
    """

  /// Nouns that a suffix rule would take for adjectives, adverbs, or participles.
  static let nouns = """
    metal mineral animal material chemical signal journal hospital mammal capital removal survival
    approval proposal disposal coal canal arrival renewal withdrawal crystal portal interval
    retrieval goal trial terminal manual shoal coral fossil biochemical pharmaceutical
    nutraceutical festival rival dial vial referral appraisal denial potential differential
    residual principal official professional individual criminal integral diagonal festival
    arsenic topic music clinic fabric traffic mosaic epidemic pandemic logic metric plastic
    microplastic ceramic republic characteristic antibiotic probiotic organic picnic arithmetic
    heuristic critic mechanic statistic panic pacific
    perspective objective alternative additive archive initiative incentive narrative derivative
    adhesive explosive olive locomotive relative representative executive native native preservative
    variable table vegetable cable timetable syllable constable
    boundary library summary january february tributary estuary salary dictionary sanctuary glossary
    commentary anniversary secretary documentary diary
    theory history memory laboratory territory factory inventory category directory observatory
    trajectory story accessory ivory
    family assembly anomaly supply monopoly fly july italy butterfly ally reply jelly belly lily
    gully sicily rally bully holly folly oligopoly subfamily superfamily disassembly dragonfly mayfly
    firefly damselfly sawfly whitefly blowfly hoverfly sound mobile
    seed weed reed feed need speed breed shed bed watershed seabed riverbed bleed greed creed
    rapeseed linseed flaxseed oilseed hundred deed reef
    grass biomass mass class glass process access success stress loss moss cross address excess
    illness fitness business wilderness roughness thickness hardness richness awareness
    effectiveness witness wellness sickness happiness weakness fortress compass bypass
    being thing spring string ring king wing
    """
}
