/// What is known of a kind of items: an entry of the catalogue.
public final class KindEntry: Sendable {
  /// In commands, study files, tables, and before `_occurrences` in the name of its view.
  package let name: String
  /// What its items are called in messages.
  package let nouns: Nouns
  /// What its items are called in titles and captions of figures and of a report.
  package let figureNouns: Nouns
  /// Where its items are. Several kinds may be of one table.
  package let table: ItemTable
  package let family: Family
  /// The chapter of a report that shows its networks.
  package let chapter: Chapter
  /// The kind whose merges decide which of its items are one, and whose dropped items it leaves out: its
  /// own name for most; nil for a kind that cannot be merged.
  package let mergedAs: String?
  /// What of its occurrences can be chosen, but for merges.
  private let choices: Set<OccurrenceChoice>
  /// Whether an item is known by its name, and not by what its papers are about: clusters of such items
  /// are named by their leading members.
  package let namesClusters: Bool
  /// Whether a paper has one item of it at most, so that none occur together.
  package let isOnePerPaper: Bool
  /// Whether a table `<name>_papers` lists its occurrences by item.
  package let isListed: Bool
  /// The list of `paper_keywords` that it is, if it is one of them.
  package let keywordList: String?
  /// What a record must have for a paper to have such items, by its WoS tags.
  package let fields: String
  /// The analyses of it that a study makes when it says nothing of them.
  package let usual: Set<UsualAnalysis>

  /// - Parameters:
  ///   - nouns: those of the name when nil.
  ///   - figureNouns: as `nouns` when nil.
  ///   - mergedAs: its name when nil and the rows of its table can be merged.
  package init(
    _ name: String, nouns: Nouns? = nil, figureNouns: Nouns? = nil, of table: ItemTable,
    family: Family, chapter: Chapter, mergedAs: String? = nil,
    choices: Set<OccurrenceChoice> = [], namesClusters: Bool, isOnePerPaper: Bool = false,
    isListed: Bool = false, keywordList: String? = nil, fields: String,
    usual: Set<UsualAnalysis> = []
  ) {
    self.name = name
    self.nouns = nouns ?? Nouns(ofName: name)
    self.figureNouns = figureNouns ?? self.nouns
    self.table = table
    self.family = family
    self.chapter = chapter
    self.mergedAs = mergedAs ?? (table.canBeMerged ? name : nil)
    self.choices = choices
    self.namesClusters = namesClusters
    self.isOnePerPaper = isOnePerPaper
    self.isListed = isListed
    self.keywordList = keywordList
    self.fields = fields
    self.usual = usual
  }

  package func has(_ choice: OccurrenceChoice) -> Bool {
    choice == .thesaurus ? mergedAs != nil : choices.contains(choice)
  }

  /// The view with one row per paper and item.
  package var occurrenceView: String { name + "_occurrences" }

  /// What its items are called in a sentence.
  package var plural: String { nouns.plural }

  /// Whether the thesaurus has merges of its own name.
  package var hasOwnMerges: Bool { mergedAs == name }

  /// Whether some of its items are parts of others.
  package var hasParents: Bool { has(.institutions) }

  /// Whether it is a part of cited works, which have a year of their own.
  package var isCited: Bool { family == .citedWorks }
}
