import SQLite
import Wording

/// Finds the items of a kind by the names that people and programs give them.
final class ThesaurusItems {
  private let kind: ThesaurusKind
  private let connection: Connection
  private let levels: [Level]
  /// The ids by what a level compares; filled when a name gets that far.
  private var idsOfKey: [[String: [Int]]?]
  /// Of all items; filled when one is not found.
  private var labels: [String]?

  init(_ kind: ThesaurusKind, _ connection: Connection) {
    self.kind = kind
    self.connection = connection
    levels = Level.levels(of: kind)
    idsOfKey = Array(repeating: nil, count: levels.count)
  }

  /// The items that a name may mean, by the strictest comparison that finds any; none when there is
  /// no such item.
  func candidates(_ name: ThesaurusName) throws(SQLiteError) -> [Item] {
    for (index, level) in levels.enumerated() {
      guard let key = level.fold(name.text), !key.isEmpty else { continue }
      let ids = try keys(index)[key] ?? []
      if ids.isEmpty { continue }
      var found: [Item] = []
      for id in ids {
        let item = try item(id)
        if item.fits(name) { found.append(item) }
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The label most like a name that no item has; `nil` when none is near, or there are too many to
  /// look through.
  func nearestLabel(to name: ThesaurusName) throws(SQLiteError) -> String? {
    if labels == nil {
      let count = try connection.integer("SELECT count(*) FROM \(kind.table)") ?? 0
      labels =
        count > 20_000
        ? []
        : try connection.rows("SELECT DISTINCT \(kind.label) FROM \(kind.table)") { $0.text(0) }
    }
    return nearestName(to: name.text, among: labels ?? [])
  }

  /// What two ways of writing a name that no item has share.
  func keyOfNew(_ name: ThesaurusName) -> String {
    let level = levels.last { $0.isKey } ?? levels[0]
    let key = level.fold(name.text) ?? name.text
    return key.isEmpty ? name.text : key
  }

  func item(_ id: Int) throws(SQLiteError) -> Item {
    let qualifiers =
      switch kind.nameForm {
      case .organisation:
        "(SELECT c.name_in_wos FROM countries AS c WHERE c.country_id = institutions.country_id), "
          + "(SELECT c.name FROM countries AS c WHERE c.country_id = institutions.country_id), "
          + "origin"
      case .title: "issn, eissn, NULL"
      case .person: "orcid, division, NULL"
      default: "NULL, NULL, NULL"
      }
    let rows = try connection.rows(
      "SELECT \(kind.label), \(qualifiers), \(kind.key) FROM \(kind.table) WHERE \(kind.idColumn) = ?",
      .integer(id)
    ) { row in
      var item = Item(id: id, label: row.text(0))
      item.key = row.text(4)
      if kind.nameForm == .organisation {
        item.countryInWoS = row.optionalText(1)
        item.country = row.optionalText(2)
        item.origin = row.optionalText(3)
      } else if kind.nameForm == .person {
        item.orcid = row.optionalText(1)
        item.division = row.optionalText(2) ?? ""
      } else {
        item.numbers = [row.optionalText(1), row.optionalText(2)].compactMap { $0 }
      }
      return item
    }
    return rows.first ?? Item(id: id, label: "item \(id)")
  }

  private func keys(_ index: Int) throws(SQLiteError) -> [String: [Int]] {
    if let known = idsOfKey[index] { return known }
    var ids: [String: [Int]] = [:]
    let level = levels[index]
    for column in level.columns {
      let rows = try connection.prepare(
        "SELECT \(kind.idColumn), \(column) FROM \(kind.table) WHERE \(column) IS NOT NULL "
          + "ORDER BY \(kind.idColumn)")
      while try rows.step() {
        let id = rows.int(0)
        let key = level.isStored ? rows.text(1) : level.fold(rows.text(1)) ?? ""
        if key.isEmpty || ids[key]?.contains(id) ?? false { continue }
        ids[key, default: []].append(id)
      }
    }
    idsOfKey[index] = ids
    return ids
  }
}

extension ThesaurusItems {
  /// An item, and what tells it from others of its name.
  struct Item: Equatable, Sendable {
    let id: Int
    let label: String
    /// As ``ThesaurusKind/key``.
    var key = ""
    /// Of an institution, as shown, and as the Web of Science writes it.
    var country: String?
    var countryInWoS: String?
    var origin: String?
    /// The ISSNs of a source.
    var numbers: [String] = []
    /// Of an author.
    var orcid: String?
    /// Of an author: tells several people of one name apart.
    var division = ""

    init(id: Int, label: String) {
      self.id = id
      self.label = label
    }

    /// Whether nothing that the name says of the item contradicts it.
    func fits(_ name: ThesaurusName) -> Bool {
      if let wanted = name.country {
        let key = FieldValues.titleKey(wanted)
        guard [country, countryInWoS].contains(where: { $0.map(FieldValues.titleKey) == key })
        else { return false }
      }
      if let wanted = name.origin, wanted != origin { return false }
      if let wanted = name.issn {
        let number = ISSN.normalised(wanted) ?? wanted
        guard numbers.contains(where: { (ISSN.normalised($0) ?? $0) == number }) else {
          return false
        }
      }
      if let wanted = name.orcid {
        if wanted.lowercased() == "none" { return orcid == nil && division.isEmpty }
        let number = ORCID.normalised(wanted) ?? wanted
        guard number == orcid || number == division else { return false }
      }
      return true
    }

    /// The name with what tells it from others of that name: `Univ Cordoba (Spain, C1)`.
    var description: String {
      var details = [country, origin].compactMap { $0 } + numbers.prefix(1)
      if !division.isEmpty, division != label { details.append(division) }
      return details.isEmpty ? label : "\(label) (\(details.joined(separator: ", ")))"
    }
  }

  /// One way of comparing names, from the strictest on.
  private struct Level {
    let columns: [String]
    /// Whether the columns hold what `fold` gives, so that they need not be folded.
    var isStored = true
    /// Whether two names that no item has are one when they agree in this.
    var isKey = false
    let fold: (String) -> String?

    static func levels(of kind: ThesaurusKind) -> [Level] {
      let exact = Level(columns: [kind.label]) { $0 }
      switch kind.nameForm {
      case .person:
        return [
          exact,
          Level(columns: ["name_key"], isKey: true) { AuthorName($0).fullKey },
          Level(columns: ["name_key"]) { AuthorName($0).abbreviatedKey },
          Level(columns: ["abbreviated_key"]) { AuthorName($0).abbreviatedKey },
        ]
      case .organisation:
        return [
          exact, Level(columns: ["name_key"], isKey: true) { FieldValues.titleKey($0) },
        ]
      case .country:
        let spellings = Dictionary(
          CountrySpellings.inAllLanguages.map {
            (FieldValues.titleKey($0.0), FieldValues.titleKey($0.1))
          },
          uniquingKeysWith: { first, _ in first })
        return [
          exact,
          Level(columns: ["name_in_wos", "name"], isStored: false, isKey: true) {
            FieldValues.titleKey($0)
          },
          Level(columns: ["name_in_wos"], isStored: false) { text in
            spellings[FieldValues.titleKey(text)] ?? FieldValues.titleKey(text)
          },
        ]
      case .keyword:
        return [Level(columns: [kind.label], isKey: true) { Keyword.foldedKey($0) }]
      case .title:
        return [
          exact, Level(columns: ["title_key"], isKey: true) { FieldValues.titleKey($0) },
          Level(columns: ["abbreviation_29", "abbreviation_iso"], isStored: false) {
            JoinKeyNormaliser.abbreviation($0)
          },
          Level(columns: ["issn", "eissn"], isStored: false) { ISSN.normalised($0) },
        ]
      case .reference:
        return [
          exact, Level(columns: ["reference_key"], isKey: true) { ThesaurusItems.referenceKey($0) },
          Level(columns: ["reference_key"], isStored: false) { text in
            TextFolding.upperCaseKey(ThesaurusItems.referenceKey(text))
          },
        ]
      case .citedPerson:
        return [
          exact, Level(columns: ["name"], isKey: true) { ThesaurusItems.citedAuthorName($0) },
        ]
      case .abbreviatedTitle:
        return [
          exact,
          Level(columns: ["name"], isKey: true) { JoinKeyNormaliser.abbreviation($0) },
        ]
      case .plain:
        return [
          exact, Level(columns: [kind.label], isStored: false, isKey: true) { $0.lowercased() },
        ]
      }
    }
  }

  /// A reference as a CR line without its DOI.
  static func referenceKey(_ text: String) -> String {
    var text = text
    return text.withUTF8 { line in
      var key: [UInt8] = []
      CitedReference(line: line).appendKey(from: line, to: &key)
      return String(decoding: key, as: UTF8.self)
    }
  }

  static func citedAuthorName(_ text: String) -> String {
    // "Chen, C." of other programs is "CHEN C" here.
    var plain = TextFolding.upperCaseKey(text.filter { $0 != "," })
    return plain.withUTF8 { bytes in
      var name: [UInt8] = []
      CitedName.append(bytes, to: &name)
      return String(decoding: name, as: UTF8.self)
    }
  }
}
