import SQLite

@testable import Bibliography

/// Invented ORCIDs with right check digits.
enum InventedORCID {
  static let a = "0000-0002-1825-0097"
  static let b = "0000-0001-5109-3700"
  static let c = "0000-0002-1694-233X"
}

/// One invented paper.
struct InventedPaper {
  let number: Int
  /// Abbreviated and full names.
  let authors: [(name: String, fullName: String)]
  /// Entries of OI.
  var orcids: [String] = []
  var researcherIDs: [String] = []
  /// C1, as written.
  var addresses: [String] = []
  /// RP and EM.
  var corresponding: (name: String, address: String, email: String)?

  init(
    _ number: Int, _ fullNames: String..., orcids: [String] = [], researcherIDs: [String] = [],
    addresses: [String] = [],
    corresponding: (name: String, address: String, email: String)? = nil
  ) {
    self.number = number
    authors = fullNames.map { full in
      let name = AuthorName(full)
      return ("\(name.family), \(name.initials)", full)
    }
    self.orcids = orcids
    self.researcherIDs = researcherIDs
    self.addresses = addresses
    self.corresponding = corresponding
  }

  var record: String {
    var lines = ["AU " + authors.map(\.name).joined(separator: "\n   ")]
    lines.append("AF " + authors.map(\.fullName).joined(separator: "\n   "))
    lines.append("TI Invented paper number \(number)")
    if !addresses.isEmpty { lines.append("C1 " + addresses.joined(separator: "\n   ")) }
    if let corresponding {
      lines.append("RP \(corresponding.name) (corresponding author), \(corresponding.address)")
      lines.append("EM \(corresponding.email)")
    }
    if !researcherIDs.isEmpty { lines.append("RI " + researcherIDs.joined(separator: "; ")) }
    if !orcids.isEmpty { lines.append("OI " + orcids.joined(separator: "; ")) }
    lines += ["PY 2020", "UT WOS:\(number)"]
    return lines.joined(separator: "\n")
  }
}

extension Database {
  /// The authors as they are counted, each with the numbers of its papers: `Able, Ann: 1 2`.
  func people() throws -> [String] {
    try lines(
      """
      SELECT label || ': ' || group_concat(number, ' ') FROM (
        SELECT item_id, label, substr(p.accession_number, 5) AS number
        FROM author_occurrences AS o JOIN papers AS p ON p.paper_id = o.paper_id
        ORDER BY item_id, CAST(substr(p.accession_number, 5) AS INTEGER)
      ) GROUP BY item_id ORDER BY 1
      """)
  }

  static func of(_ papers: [InventedPaper]) throws -> Database {
    try Importer.database(ofRecords: papers.map(\.record))
  }
}
