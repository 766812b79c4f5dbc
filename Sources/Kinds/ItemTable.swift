/// A table with a row per item, which kinds are of.
package struct ItemTable: Sendable {
  package let name: String
  package let id: String
  /// What a row is called in messages: 'cited author'.
  package let noun: String
  /// An expression on the table: the name that views show.
  package let label: String
  /// An expression on the table: the name as exports write it, which ties are broken by.
  package let asWritten: String
  /// An expression on the table that tells its rows apart, whatever their ids are.
  package let key: String
  /// A column with a year of the item's own.
  package let year: String?
  package let nameForm: NameForm
  /// Columns of other tables that name a row.
  package let uses: [ItemUse]
  /// Whether rows have a `preferred_id`, so that the thesaurus can merge them.
  package let canBeMerged: Bool
  /// Whether variants of one item are also found by rules, which set `preferred_id` too.
  package let isLinkedByRules: Bool
  /// Whether a row that nothing names any more is removed. Others are the same in every database, or
  /// made anew as a whole.
  package let isRemoved: Bool

  /// - Parameters:
  ///   - id: the noun's words with `_id` when nil.
  ///   - asWritten: as the label when nil.
  ///   - key: as the name as written when nil.
  package init(
    _ name: String, id: String? = nil, noun: String, label: String, asWritten: String? = nil,
    key: String? = nil, year: String? = nil, nameForm: NameForm = .plain, uses: [ItemUse],
    canBeMerged: Bool = true, isLinkedByRules: Bool = false, isRemoved: Bool = true
  ) {
    self.name = name
    self.id = id ?? String(noun.map { $0 == " " ? "_" : $0 }) + "_id"
    self.noun = noun
    self.label = label
    self.asWritten = asWritten ?? label
    self.key = key ?? self.asWritten
    self.year = year
    self.nameForm = nameForm
    self.uses = uses
    self.canBeMerged = canBeMerged
    self.isLinkedByRules = isLinkedByRules
    self.isRemoved = isRemoved
  }
}

/// A column of a table that names an item.
package struct ItemUse: Sendable {
  package let table: String
  package let column: String
  /// Whether it can be NULL.
  package let isOptional: Bool
  private let role: Role

  /// What a name in the column says of the item.
  package enum Role: Sendable {
    /// A paper has it.
    case ofPapers
    /// It is a form of the item.
    case form
    /// Nothing: the column is worked out from the items that there are.
    case derived
  }

  package init(
    _ table: String, _ column: String, isOptional: Bool = false, _ role: Role = .ofPapers
  ) {
    self.table = table
    self.column = column
    self.isOptional = isOptional
    self.role = role
  }

  package var isOfPapers: Bool { role == .ofPapers }
  /// Whether the item stays as long as the column names it.
  package var keeps: Bool { role != .derived }
}

/// How items are named: it decides how names that people write are compared with them, how items that
/// may be one are found, and what tells namesakes apart.
package enum NameForm: Sendable {
  /// Words in small letters, compared as they are.
  case plain
  /// Words in small letters, whose hyphens are blanks.
  case keyword
  /// Family name and given names; an ORCID tells namesakes apart.
  case person
  /// A name within a country.
  case organisation
  case country
  /// A title in full; an ISSN tells namesakes apart.
  case title
  /// As CR abbreviates titles.
  case abbreviatedTitle
  /// As CR writes names.
  case citedPerson
  /// Author, year, source, volume and page, as a line of CR.
  case reference
}
