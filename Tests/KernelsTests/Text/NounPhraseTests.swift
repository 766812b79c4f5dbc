import Testing

@testable import Kernels

struct NounPhraseTests {
  // Invented sentences; expected phrases by the rules that NounPhraseChunker states.
  @Test(arguments: [
    ("", []),
    ("   \n ", []),
    (
      "We studied the abandoned mines of acid lakes (pH 3.5).", ["abandoned mine", "acid lake"]
    ),
    (
      "Heavy metals in mine tailings: a case study from northern Spain",
      ["heavy metal", "mine tailing", "northern spain"]
    ),
    (
      "Land-use change and acid mine drainage affect water quality",
      ["land-use change", "acid mine drainage", "water quality"]
    ),
    ("The results show that soil samples were significantly different.", ["soil sample"]),
    (
      "New ecological restoration methods, various soil nutrients; several plant species!",
      ["ecological restoration method", "soil nutrient", "plant species"]
    ),
    ("acid mine\ndrainage", ["acid mine drainage"]),
    ("Mining/processing wastes", ["processing waste"]),
    ("the mine’s drainage system", ["mine drainage system"]),
    ("the mine's drainage", ["mine drainage"]),
    ("metal–organic frameworks", ["metal-organic framework"]),
    ("water treatment – wetland plants", ["water treatment", "wetland plant"]),
    ("ÉTUDES Écologiques", ["études écologiques"].map { SingularForm.ofHead(in: $0) }),
    (
      "mine drainage contaminated streams", ["mine drainage", "contaminated stream"]
    ),
    ("soil biological physical", []),
    (
      "one two very long phrase soil heavy metal pollution index map", ["metal pollution index map"]
    ),
    ("In 24 plots 1,250 kg of lime were used.", []),
    ("constructed wetlands for treated wastewater", ["constructed wetland", "treated wastewater"]),
    ("(C) 2020 Elsevier B.V. All rights reserved.", []),
    ("microbial communities, tree species", ["microbial community", "tree species"]),
    ("this present study", []),
    ("Highly pathogenic avian influenza", ["highly pathogenic avian influenza"]),
    ("Environmentally friendly concrete", ["environmentally friendly concrete"]),
    ("Spatially explicit capture-recapture", ["spatially explicit capture-recapture"]),
    ("Rapidly evolving storm systems", ["rapidly evolving storm system"]),
    ("Sexually transmitted diseases", ["sexually transmitted disease"]),
    ("Newly diagnosed patients", []),
    ("recently evolving storm systems", ["storm system"]),
    ("Recently, polluted mine waters", ["polluted mine water"]),
    ("particularly soil erosion", ["soil erosion"]),
    ("economically important crop plants", ["crop plant"]),
    // An adverb beyond the last words takes its adjective with it.
    ("highly pathogenic avian influenza viruses", ["avian influenza virus"]),
    ("The storms are rapidly evolving.", []),
    ("storms grew highly native", []),
    (
      "eco-friendly concrete, single-family homes", ["eco-friendly concrete", "single-family home"]
    ),
    (
      "scholarly communication and gully erosion", ["scholarly communication", "gully erosion"]
    ),
    ("--- ' - . , a-", []),
  ])
  func `phrases of a sentence`(text: String, phrases: [String]) {
    #expect(NounPhraseChunker().phrases(in: text) == phrases)
  }

  @Test func `shorter phrases with the same head come when asked for`() throws {
    let chunker = try NounPhraseChunker(wordCount: 2...3, includesNested: true)
    #expect(
      chunker.phrases(in: "severe acid mine drainage")
        == ["acid mine drainage", "mine drainage"])
    let longer = try NounPhraseChunker(wordCount: 1...4, includesNested: true)
    #expect(
      longer.phrases(in: "highly pathogenic avian influenza")
        == ["highly pathogenic avian influenza", "avian influenza", "influenza"])
  }

  @Test func `single words come when asked for, and the caller's stop words end a phrase`() throws {
    let single = try NounPhraseChunker(wordCount: 1...2)
    #expect(single.phrases(in: "Phytoremediation of soils") == ["phytoremediation", "soil"])
    let stopped = try NounPhraseChunker(wordCount: 2...4, stopWords: ["Mine"])
    #expect(stopped.phrases(in: "acid mine drainage water") == ["drainage water"])
    #expect(throws: KernelError.self) { try NounPhraseChunker(wordCount: 0...2) }
    #expect(throws: KernelError.self) { try NounPhraseChunker(wordCount: 2...17) }
  }

  @Test(arguments: ["land-use", "o'toole", "co2", "café", "n–grams", "d’or", "3.5mm"])
  func `a stop word may have marks, digits and letters of its own`(word: String) throws {
    let stopped = try NounPhraseChunker(wordCount: 2...4, stopWords: [word])
    #expect(stopped.phrases(in: "Soil \(word) erosion maps") == ["erosion map"])
    #expect(NounPhraseChunker().phrases(in: "Soil \(word) erosion maps") != ["erosion map"])
  }

  // Invented words: what the lists have is not told by its ending.
  private static let endings: [String: WordClasses] = [
    "brantary": .adjective, "brantory": .adjective, "brantal": .adjective, "brantful": .adjective,
    "brantic": .adjective, "brantive": .adjective, "brantable": .adjective,
    "brantible": .adjective, "brantous": .adjective, "brantless": .adjective,
    "brantly": .stop, "bbrly": .stop, "branted": .participle,
  ]
  // Of other endings, or too short for theirs.
  private static let plain = [
    "ztary", "zary", "brly", "bred", "branud", "brantel", "zzful", "brantac", "zive", "brante",
    "zless", "brantness", "brantis", "brant", "bic", "ic",
  ]

  @Test(arguments: endings.keys.sorted() + plain)
  func `words outside the lists are told by their ending`(word: String) {
    let bytes = Array("soil \(word)".utf8)
    let found = bytes.withUnsafeBufferPointer {
      WordSuffix.classes(of: $0, from: 5, to: bytes.count)
    }
    #expect(found == Self.endings[word] ?? [])
  }

  @Test(arguments: [
    ("evolving", true), ("bring", true), ("ring", false), ("strong", false), ("belinh", false),
  ])
  func `a word in -ing is a participle after an adverb`(word: String, isParticiple: Bool) {
    let bytes = Array(word.utf8)
    let found = bytes.withUnsafeBufferPointer {
      WordSuffix.isParticiple($0, from: 0, to: bytes.count)
    }
    #expect(found == isParticiple)
  }

  @Test func `any text gives phrases of the length asked for, in lower case`() {
    let pieces = [
      "soil", "Mines", "the", "-", "'s", ".", " ", "\n", "é", "日本", "(", "3.5", "based", "’", "–",
      "quickly", "\u{00A0}", "🙂", "e.g.", "contaminated", "natural", "x",
    ]
    var random = RandomNumbers(seed: 5)
    for _ in 0..<300 {
      let count = Int.random(in: 0...30, using: &random)
      var text = ""
      for _ in 0..<count { text += pieces[Int.random(in: 0..<pieces.count, using: &random)] }
      for phrase in NounPhraseChunker().phrases(in: text) {
        let words = phrase.split(separator: " ", omittingEmptySubsequences: false)
        #expect((2...4).contains(words.count) && !words.contains(""))
        #expect(phrase == phrase.lowercased())
      }
    }
  }

  @Test(arguments: [
    ("mines", "mine"), ("processes", "process"), ("species", "species"), ("studies", "study"),
    ("analyses", "analysis"), ("biomass", "biomass"), ("viruses", "virus"), ("causes", "cause"),
    ("physics", "physics"), ("topics", "topic"), ("boxes", "box"), ("sizes", "size"),
    ("diseases", "disease"), ("women", "woman"), ("gas", "gas"), ("ash", "ash"), ("", ""),
    ("land-uses", "land-use"), ("bacteria", "bacteria"), ("approaches", "approach"),
    ("niches", "niche"), ("status", "status"), ("basis", "basis"), ("heroes", "hero"),
    ("ties", "tie"), ("databases", "database"), ("indices", "index"),
  ])
  func `plurals are folded`(word: String, singular: String) {
    #expect(SingularForm.of(word) == singular)
    #expect(SingularForm.ofHead(in: "acid " + word) == "acid " + singular)
  }
}

extension NounPhraseTests {
  @Test(arguments: [
    "mines", "analyses", "species", "topics", "physics", "viruses", "by-products", "land-uses",
    "children", "criteria", "gases", "grass", "biases", "sub-species", "diabetes", "halves", "ions",
  ])
  func `a phrase's head is folded as the word alone`(head: String) throws {
    let phrases = try NounPhraseChunker(wordCount: 2...2).phrases(in: "soil \(head)")
    #expect(phrases == ["soil " + SingularForm.of(head)])
  }
}
