import Kinds
import Wording

/// A kind of decisions of the thesaurus: merges of a kind of items, or what its items are parts of.
public struct ThesaurusKind: Equatable, Sendable {
  /// As in `thesaurus.kind`.
  public let name: String
  /// Whose items they are about.
  package let items: ItemKind

  private init(_ items: ItemKind) {
    name = items.name
    self.items = items
  }

  private init(parentsOf items: ItemKind) {
    name = items.name + "_parent"
    self.items = items
  }

  /// Each kind that can be merged, followed by that of its parents where it has some.
  public static let all = ItemKind.allCases.flatMap { of($0) }

  package static func of(_ items: ItemKind) -> [ThesaurusKind] {
    guard items.hasOwnMerges else { return [] }
    return [ThesaurusKind(items)] + (items.hasParents ? [ThesaurusKind(parentsOf: items)] : [])
  }

  /// The merges that decide which items of a kind are one; nil for a kind without merges.
  package init?(deciding kind: ItemKind) {
    let owner = kind.hasOwnMerges ? kind : kind.mergedAs.flatMap { ItemKind.named($0) }
    guard let owner else { return nil }
    self.init(owner)
  }

  public static let author = ThesaurusKind(.author)
  public static let institution = ThesaurusKind(.institution)
  /// No merge: of which organisation an institution is a part (`institution_parents`).
  public static let institutionParent = ThesaurusKind(parentsOf: .institution)
  public static let country = ThesaurusKind(.country)
  public static let keyword = ThesaurusKind(.keyword)
  public static let source = ThesaurusKind(.source)
  public static let citedReference = ThesaurusKind(.citedReference)
  public static let citedAuthor = ThesaurusKind(.citedAuthor)
  public static let citedSource = ThesaurusKind(.citedSource)
  public static let term = ThesaurusKind(.term)

  /// The table with a row per item.
  package var table: String { items.table.name }
  package var idColumn: String { items.table.id }
  /// An expression on the table that tells its items apart, whatever their ids are.
  var key: String { items.table.key }
  /// An expression on the table: the name by which a decision says an item.
  package var label: String { items.table.asWritten }
  package var nameForm: NameForm { items.table.nameForm }

  /// The kind of that name; `-` may stand for `_`.
  ///
  /// - Throws: `BibliographyError` with the nearest name and the list of all.
  public init(named name: String) throws(BibliographyError) {
    let wanted = name.lowercased().split(separator: "-").joined(separator: "_")
    if let kind = Self.all.first(where: { $0.name == wanted }) {
      self = kind
      return
    }
    let names = Self.all.map(\.name)
    let nearest = nearestName(to: wanted, among: names).map { " Did you mean '\($0)'?" } ?? ""
    throw BibliographyError(
      "the thesaurus has no kind '\(name)'.\(nearest) The kinds are: "
        + "\(names.joined(separator: ", ")).", kind: .usage)
  }

  /// Whether its items are institutions.
  package var isOfInstitutions: Bool { items == .institution }

  private var nouns: Nouns { name == items.name ? items.nouns : Nouns(ofName: name) }

  /// What its items are called in a sentence: 'cited author'.
  public var noun: String { nouns.singular }

  /// What several of its items are called: 'countries'.
  public var plural: String { nouns.plural }

  /// The key of the item with the id that the SQL expression `id` gives.
  func keyQuery(ofID id: String) -> String {
    "(SELECT \(key) FROM \(table) WHERE \(idColumn) = \(id))"
  }
}
