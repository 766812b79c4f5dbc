import Wording

/// What the items of a kind are called in titles and captions.
struct ItemNoun {
  let singular: String
  let plural: String

  init(_ kind: String) {
    switch kind {
    case "country": (singular, plural) = ("country", "countries")
    case "wos_category": (singular, plural) = ("subject category", "subject categories")
    case "keyword_plus": (singular, plural) = ("keyword plus", "keywords plus")
    default:
      let words = String(kind.map { $0 == "_" ? " " : $0 })
      if words.contains("+") || words.contains(",") {
        (singular, plural) = ("node", "nodes")
      } else {
        (singular, plural) = (words, words.hasSuffix("y") ? words.dropLast() + "ies" : words + "s")
      }
    }
  }

  /// What the nodes of one kind or several are called: "keywords and countries".
  static func named(_ kinds: String) -> String {
    kinds.split { $0 == "+" || $0 == "," }.map { ItemNoun(String($0)).plural }.inSentence
  }

  func counted(_ count: Int) -> String { "\(count.grouped) \(count == 1 ? singular : plural)" }
}
