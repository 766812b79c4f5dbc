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

  func counted(_ count: Int) -> String { "\(count.grouped) \(count == 1 ? singular : plural)" }
}
