import Bibliography
import SQLite

/// Country names of one state: former names, and the nations of the United Kingdom, which many
/// studies count apart.
struct CountryPairs {
  private let items: [SuggestedItem]
  private let stateOfIndex: [Int?]
  private let stateNames: [Int: String]

  init(_ items: [SuggestedItem], _ connection: Connection) throws(SQLiteError) {
    self.items = items
    let states = Dictionary(
      uniqueKeysWithValues: try connection.rows(
        "SELECT country_id, state_id FROM countries WHERE state_id IS NOT NULL"
      ) { ($0.int(0), $0.int(1)) })
    stateOfIndex = items.map { states[$0.id] }
    stateNames = Dictionary(
      uniqueKeysWithValues: try connection.rows("SELECT state_id, name FROM states") {
        ($0.int(0), $0.text(1))
      })
  }

  func find() -> [SuggestedPair] {
    groups(items.count, by: { stateOfIndex[$0] }).flatMap { group -> [SuggestedPair] in
      let name = stateNames[group.key] ?? ""
      let isUnitedKingdom = name.hasPrefix("United Kingdom")
      return group.members.enumerated().flatMap { position, one in
        group.members[(position + 1)...].map { other in
          SuggestedPair(
            first: one, second: other, score: isUnitedKingdom ? 0.5 : 0.9,
            reason: isUnitedKingdom ? "both are of the \(name)" : "both are \(name)")
        }
      }
    }
  }
}
