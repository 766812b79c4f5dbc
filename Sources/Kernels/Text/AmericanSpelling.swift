/// British spellings turned into American ones, to compare words written in either.
public enum AmericanSpelling {
  /// The American spelling of one lower-case word; other words come back unchanged.
  ///
  /// By parts of words (colour, haem, sulph, centre, …) and by endings: -ise, -ised, -iser, -ising,
  /// -isation → -ize … in words of seven letters or more, except where the s is no ending
  /// (exercise, raising).
  ///
  /// - Complexity: O(length of the word × number of parts).
  ///
  ///     AmericanSpelling.of("mineralisation")   // "mineralization"
  ///     AmericanSpelling.of("behavioural")      // "behavioral"
  ///     AmericanSpelling.of("exercise")         // "exercise"
  public static func of(_ word: String) -> String {
    guard word.utf8.count > 3, word.utf8.allSatisfy({ $0 < 0x80 }) else { return word }
    var result = word
    // Most words have none of the parts, and bytes are searched faster than characters.
    let bytes = Array(word.utf8)
    if partBytes.contains(where: { occurs($0, in: bytes) }) {
      for (british, american) in parts where result.contains(british) {
        result = result.replacing(british, with: american)
      }
    }
    for (british, american) in wholeEndings where result.hasSuffix(british) {
      result.removeLast(british.count)
      result += american
      break
    }
    guard result.utf8.count >= 7, result.contains("is"),
      !exceptions.contains(where: { result.hasPrefix($0) })
    else { return result }
    for ending in endings where result.hasSuffix("is" + ending) {
      // "-sis" and "-xis" are Greek nouns; "-uis", "-ois", "-ais" are words of their own.
      let stem = result.dropLast(ending.count + 2)
      guard let last = stem.last, stem.count >= 3, !"aeou".contains(last) else { return result }
      return stem + "iz" + ending
    }
    return result
  }

  private static let partBytes = parts.map { Array($0.0.utf8) }

  private static func occurs(_ part: [UInt8], in word: [UInt8]) -> Bool {
    guard part.count <= word.count else { return false }
    for start in 0...(word.count - part.count) where word[start] == part[0] {
      var length = 1
      while length < part.count, word[start + length] == part[length] { length += 1 }
      if length == part.count { return true }
    }
    return false
  }

  private static let endings = ["e", "ed", "er", "ers", "es", "ing", "ation", "ations", "able"]

  private static let wholeEndings = [
    ("metre", "meter"), ("metres", "meters"), ("litre", "liter"), ("litres", "liters"),
    ("lyse", "lyze"), ("lysed", "lyzed"), ("lyser", "lyzer"), ("lysing", "lyzing"),
    ("catalogue", "catalog"), ("catalogues", "catalogs"), ("analogue", "analog"),
    ("analogues", "analogs"), ("dialogue", "dialog"), ("programme", "program"),
    ("programmes", "programs"), ("ageing", "aging"),
  ]

  private static let parts = [
    ("behaviour", "behavior"), ("colour", "color"), ("labour", "labor"), ("neighbour", "neighbor"),
    ("harbour", "harbor"), ("tumour", "tumor"), ("favour", "favor"), ("flavour", "flavor"),
    ("vapour", "vapor"), ("humour", "humor"), ("honour", "honor"), ("rumour", "rumor"),
    ("odour", "odor"), ("armour", "armor"), ("endeavour", "endeavor"), ("vigour", "vigor"),
    ("rigour", "rigor"), ("haem", "hem"), ("anaem", "anem"), ("aemia", "emia"),
    ("anaesth", "anesth"), ("faec", "fec"), ("oestr", "estr"), ("oedema", "edema"),
    ("foet", "fet"), ("rrhoea", "rrhea"), ("palaeo", "paleo"), ("archaeo", "archeo"),
    ("gynaec", "gynec"), ("paed", "ped"), ("caesium", "cesium"), ("caesar", "cesar"),
    ("aetiolog", "etiolog"), ("oesoph", "esoph"), ("leucocyt", "leukocyt"),
    ("aluminium", "aluminum"), ("sulph", "sulf"), ("centre", "center"), ("fibre", "fiber"),
    ("theatre", "theater"), ("calibre", "caliber"), ("sceptic", "skeptic"), ("modell", "model"),
    ("labell", "label"), ("travell", "travel"), ("signall", "signal"), ("channell", "channel"),
    ("tunnell", "tunnel"), ("levell", "level"), ("fuell", "fuel"), ("defence", "defense"),
    ("offence", "offense"), ("licence", "license"), ("plough", "plow"), ("mould", "mold"),
    ("artefact", "artifact"), ("manoeuv", "maneuv"), ("homoeo", "homeo"), ("coeliac", "celiac"),
    ("draught", "draft"), ("aeroplane", "airplane"), ("grey", "gray"),
  ]

  /// Beginnings of words in which the s before the ending is not a British z.
  private static let exceptions = [
    "exercis", "precis", "concis", "promis", "compromis", "otherwis", "likewis", "merchandis",
    "enterpris", "surpris", "supervis", "improvis", "televis", "expertis", "paradis", "franchis",
    "premis", "treatis", "demis", "disguis", "circumcis", "mayonnais", "advertis", "advis",
    "revis", "devis", "incis", "excis", "decis", "appris", "compris", "chastis", "paralys",
    "imprecis", "marquis", "previs", "provis", "divis", "clockwis",
    "counterclockwis", "pairwis", "stepwis", "elsewis", "arising", "promising", "uprising",
    "despis", "bris",
  ]
}
