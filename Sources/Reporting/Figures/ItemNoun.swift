import Kinds
import Wording

/// What the items of a kind are called in titles and captions.
struct ItemNoun {
  let singular: String
  let plural: String

  /// - Parameter kind: its name, several of them, or another name for what an analysis is of.
  init(_ kind: String) {
    let isOfSeveral = kind.contains("+") || kind.contains(",")
    let nouns =
      ItemKind.named(kind)?.figureNouns
      ?? (isOfSeveral ? Nouns("node", "nodes") : Nouns(ofName: kind))
    singular = nouns.singular
    plural = nouns.plural
  }

  /// What the nodes of one kind or several are called: "keywords and countries".
  static func named(_ kinds: String) -> String {
    kinds.split { $0 == "+" || $0 == "," }.map { ItemNoun(String($0)).plural }.inSentence
  }

  func counted(_ count: Int) -> String { "\(count.grouped) \(count == 1 ? singular : plural)" }
}
