/// English plurals folded to their singular by spelling.
public enum SingularForm {
  private static let irregular: [String: String] = [
    "children": "child", "women": "woman", "men": "man", "feet": "foot", "teeth": "tooth",
    "mice": "mouse", "geese": "goose", "indices": "index", "matrices": "matrix",
    "vertices": "vertex", "vortices": "vortex", "appendices": "appendix", "analyses": "analysis",
    "hypotheses": "hypothesis", "syntheses": "synthesis", "crises": "crisis", "theses": "thesis",
    "diagnoses": "diagnosis", "axes": "axis", "oases": "oasis", "metastases": "metastasis",
    "photosyntheses": "photosynthesis", "criteria": "criterion", "phenomena": "phenomenon",
    "larvae": "larva", "algae": "alga", "fungi": "fungus", "nuclei": "nucleus",
    "stimuli": "stimulus", "leaves": "leaf", "wolves": "wolf", "halves": "half", "shelves": "shelf",
    "knives": "knife", "wives": "wife", "calves": "calf", "loaves": "loaf", "hooves": "hoof",
    "houses": "house", "causes": "cause", "uses": "use", "clauses": "clause", "mouses": "mouse",
    "horses": "horse", "greenhouses": "greenhouse", "warehouses": "warehouse", "pauses": "pause",
    "shoes": "shoe", "toes": "toe", "canoes": "canoe", "movies": "movie", "zombies": "zombie",
    "caches": "cache", "headaches": "headache", "aches": "ache", "niches": "niche",
    "characteristics": "characteristic", "topics": "topic", "metrics": "metric",
    "plastics": "plastic", "microplastics": "microplastic", "ceramics": "ceramic",
    "clinics": "clinic", "antibiotics": "antibiotic", "fabrics": "fabric", "critics": "critic",
    "epidemics": "epidemic", "pandemics": "pandemic", "mosaics": "mosaic", "organics": "organic",
    "probiotics": "probiotic", "heuristics": "heuristic", "mechanics": "mechanics",
    "organisations": "organisation", "lenses": "lens", "gases": "gas", "biogases": "biogas",
    "biases": "bias", "canvases": "canvas", "atlases": "atlas",
  ]

  /// Words in -s that are no plurals.
  private static let invariant: Set<String> = [
    "species", "series", "news", "lens", "gas", "biogas", "bias", "atlas", "canvas", "christmas",
    "texas", "kansas", "arkansas", "pancreas", "alias", "always", "diabetes", "herpes", "rabies",
    "means", "corps", "chaos", "cosmos", "ethos", "pathos", "mars", "paris", "alps", "andes",
    "asbestos", "caries", "scabies", "faeces", "feces", "headquarters", "aids", "covid", "perhaps",
    "wales", "philippines", "netherlands", "united states", "states", "honduras", "bahamas",
    "cyprus", "maldives", "seychelles", "gps", "gis", "dos", "los", "yes", "vs", "its", "thus",
    "rhinoceros", "pseudomonas", "aeromonas", "thermodynamics", "kudos", "pus", "sus",
  ]

  /// The singular of one lower-case word; a word that is no plural comes back unchanged.
  ///
  /// Irregular forms and words in -s that are no plurals come from a list; then, in this order:
  /// -ies → -y, -sses, -shes, -ches, -xes, -zes, -oes without -es, -uses → -us, and -s dropped,
  /// except after s, u or i (class, virus, analysis), in -ics (physics), and in words of up to
  /// three letters. Latin plurals outside the list (data, bacteria) stay. Of a word with hyphens the
  /// last part is folded.
  ///
  /// - Complexity: O(length of the word).
  ///
  ///     SingularForm.of("mines")      // "mine"
  ///     SingularForm.of("processes")  // "process"
  ///     SingularForm.of("species")    // "species"
  public static func of(_ word: String) -> String {
    guard let hyphen = word.utf8.lastIndex(of: UInt8(ascii: "-")) else { return ofPlain(word) }
    let last = word.utf8.index(after: hyphen)
    return String(word[..<last]) + ofPlain(String(word[last...]))
  }

  private static func ofPlain(_ word: String) -> String {
    guard word.utf8.count > 3, mayChange(last: word.utf8.last) else { return word }
    if let singular = irregular[word] { return singular }
    guard word.utf8.last == UInt8(ascii: "s"), !invariant.contains(word) else { return word }
    if word.hasSuffix("ies") {
      return word.utf8.count > 4 ? word.dropLast(3) + "y" : String(word.dropLast())
    }
    for ending in ["sses", "shes", "ches", "xes", "zes", "oes"] where word.hasSuffix(ending) {
      // "-zes" and "-oes" of short words keep their e (sizes, gazes): only after z or long stems.
      if ending == "zes", !word.hasSuffix("zzes"), !word.hasSuffix("tzes") {
        return String(word.dropLast())
      }
      return String(word.dropLast(2))
    }
    if word.hasSuffix("uses"), word.utf8.count > 5 { return String(word.dropLast(2)) }
    let isKept = ["ss", "us", "is", "ics", "'s"].contains { word.hasSuffix($0) }
    return isKept ? word : String(word.dropLast())
  }

  /// Endings of all words that `of` can change: -s, the Latin -a, -e, -i, and -n (women).
  private static func mayChange(last: UInt8?) -> Bool {
    guard let last else { return false }
    return switch last {
    case UInt8(ascii: "s"), UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"),
      UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "h"):
      true
    default: false
    }
  }

  /// A phrase with its last word, the head of an English noun phrase, in the singular.
  public static func ofHead(in phrase: String) -> String {
    guard let space = phrase.utf8.lastIndex(of: UInt8(ascii: " ")) else { return of(phrase) }
    let head = phrase.utf8.index(after: space)
    return String(phrase[..<head]) + of(String(phrase[head...]))
  }

  /// What `of` does with a word, told from its last bytes.
  enum QuickFold {
    case unchanged, dropsLast, needsList
  }

  /// Decides for a lower-case ASCII word that is not in the lists; sends what is rare to `of`.
  static func quickFold(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> QuickFold {
    guard end - start > 3, text[end - 1] == UInt8(ascii: "s") else { return .unchanged }
    for index in start..<end where text[index] == UInt8(ascii: "-") { return .needsList }
    switch text[end - 2] {
    case UInt8(ascii: "e"): return .needsList
    case UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "i"), UInt8(ascii: "'"):
      return .unchanged
    case UInt8(ascii: "c") where text[end - 3] == UInt8(ascii: "i"): return .unchanged
    default: return .dropsLast
    }
  }

  /// All words that the rules of spelling would get wrong.
  static var listed: [String] { Array(irregular.keys) + Array(invariant) }
}
