/// A key of a data set: the column it is in, and the one it will be in.
struct KeyColumn: Equatable {
  let key: JoinKey
  /// The column of the file.
  let column: Int
  /// Which of the keys in a cell is meant: 1 for the second ISSN of a cell that has two.
  let ordinal: Int
}

/// Tells which columns of a table hold keys, by their names and by what is in them.
struct KeyRecognition {
  private let normaliser: JoinKeyNormaliser
  private let names: [String]
  /// The values of each column that are not empty, of the first rows.
  private var sample: [[String]]

  /// How many rows are looked at.
  static let sampleSize = 1_000

  init(_ table: DelimitedTable, _ normaliser: JoinKeyNormaliser) throws(BibliographyError) {
    self.normaliser = normaliser
    names = table.columnNames.map { name in
      FieldValues.titleKey(name).filter { $0 != " " }
    }
    sample = Array(repeating: [], count: names.count)
    var rows = DelimitedRows(table.text, delimiter: table.delimiter)
    var row: [String] = []
    _ = try rows.next(into: &row)
    for _ in 0..<Self.sampleSize {
      guard try rows.next(into: &row) != nil else { break }
      for (index, value) in row.enumerated() where !value.isEmpty { sample[index].append(value) }
    }
  }

  /// One column a key at most: where several would do, the one whose name says it and more of whose
  /// values are keys, then the first.
  func keys() -> [KeyColumn] {
    var best: [JoinKey: (column: Int, score: Double)] = [:]
    for column in names.indices {
      guard let (key, score) = key(ofColumn: column) else { continue }
      if score > best[key]?.score ?? 0 { best[key] = (column, score) }
    }
    let hasSource = [.issn, .eissn, .abbreviation].contains { best[$0] != nil }
    if best[.title] == nil, hasSource, let column = names.firstIndex(of: "title") {
      best[.title] = (column, 1)
    }
    var keys: [KeyColumn] = []
    for key in JoinKey.allCases {
      if let found = best[key] {
        keys.append(KeyColumn(key: key, column: found.column, ordinal: 0))
      }
    }
    return keys + secondNumbers(keys)
  }

  /// The ISSNs that stand second in the cells of an ISSN column, when a good part of them has two.
  func secondNumbers(_ keys: [KeyColumn]) -> [KeyColumn] {
    guard let column = keys.first(where: { $0.key == .issn })?.column,
      !keys.contains(where: { $0.key == .eissn })
    else { return [] }
    let values = sample[column]
    let count = values.count { normaliser.keys(.issn, in: $0).count > 1 }
    return count * 10 >= values.count && count > 0
      ? [KeyColumn(key: .eissn, column: column, ordinal: 1)] : []
  }

  /// The key that a column seems to hold, and how sure that is.
  private func key(ofColumn column: Int) -> (JoinKey, Double)? {
    if let key = Self.key(byName: names[column]) {
      let share = share(of: key, in: column)
      // A name alone is enough for texts; codes must look like codes.
      return share >= 0.5 ? (key, 1 + share) : nil
    }
    for key in [JoinKey.accessionNumber, .doi, .orcid, .issn] {
      let values = sample[column]
      let looks = values.count { Self.looksLike(key, $0) && !normaliser.keys(key, in: $0).isEmpty }
      if !values.isEmpty, looks * 10 >= values.count * 9 { return (key, 0.5) }
    }
    return nil
  }

  private func share(of key: JoinKey, in column: Int) -> Double {
    let values = sample[column]
    if values.isEmpty { return 0 }
    let found = values.count { !normaliser.keys(key, in: $0).isEmpty }
    return Double(found) / Double(values.count)
  }

  /// Strict forms, for columns whose name says nothing.
  private static func looksLike(_ key: JoinKey, _ value: String) -> Bool {
    let text = value.lowercased()
    switch key {
    case .accessionNumber: return text.hasPrefix("wos:")
    case .doi:
      return text.hasPrefix("10.") || text.hasPrefix("doi:") || text.contains("doi.org/10.")
    case .orcid: return text.contains("-")
    case .issn: return text.utf8.count == 9 && Array(text.utf8)[4] == 0x2D
    default: return false
    }
  }

  /// - Parameter name: letters and digits in lower case
  private static func key(byName name: String) -> JoinKey? {
    if name.contains("issn") {
      let isElectronic =
        name.contains("eissn") || name.contains("online") || name.contains("electronic")
      return isElectronic ? .eissn : .issn
    }
    if name.contains("orcid") { return .orcid }
    if name.contains("doi") { return .doi }
    if name.contains("accessionnumber") || name.contains("wosid") || name == "ut" {
      return .accessionNumber
    }
    if name.contains("abbrev") || ["j9", "ji"].contains(name) { return .abbreviation }
    if titles.contains(name) { return .title }
    if name.contains("country") || name.hasPrefix("iso") || countries.contains(name) {
      return .country
    }
    return nil
  }

  private static let titles: Set<String> = [
    "source", "sourcetitle", "sourcename", "journal", "journaltitle", "journalname",
    "fulljournaltitle", "publicationtitle", "publicationname", "titlekey", "so",
  ]
  private static let countries: Set<String> = [
    "alpha2", "alpha3", "nation", "economy", "territory",
  ]
}
