import SQLite

/// Which cited references are variants of one work, and which are papers of the database: what
/// ``ReferenceLinking`` finds.
struct ReferenceLinks: Sendable {
  /// A reference that counts as another one.
  struct Variant: Sendable {
    let reference: Int32
    let preferred: Int32
    let rule: ReferenceMatchRule
  }

  /// A reference that is a paper of the database.
  struct Paper: Sendable {
    let reference: Int32
    let paper: Int32
    let rule: ReferenceMatchRule
  }

  var variants: [Variant] = []
  var papers: [Paper] = []

  /// Writes the links in place of those that there are.
  func store(_ connection: Connection) throws(SQLiteError) {
    try storeVariants(connection)
    try storePapers(connection)
  }

  private func storeVariants(_ connection: Connection) throws(SQLiteError) {
    // Only lines of a reference that counts as another one have a rule, unless a merge turned the two
    // around; this finds them without a look at every line.
    try connection.run(
      """
      UPDATE citations SET match_rule = NULL
      WHERE match_rule IS NOT NULL AND reference_id IN (
        SELECT reference_id FROM cited_references WHERE preferred_id <> reference_id
        UNION
        SELECT variant_id FROM thesaurus WHERE kind = 'cited_reference'
        UNION
        SELECT preferred_id FROM thesaurus WHERE kind = 'cited_reference')
      """)
    try connection.run(
      "UPDATE cited_references SET preferred_id = reference_id WHERE preferred_id <> reference_id")
    let prefer = try connection.prepare(
      "UPDATE cited_references SET preferred_id = ?1 WHERE reference_id = ?2")
    let explain = try connection.prepare(
      "UPDATE citations SET match_rule = ?1 WHERE reference_id = ?2")
    for variant in variants {
      try prefer.bind(1, Int(variant.preferred))
      try prefer.bind(2, Int(variant.reference))
      try prefer.run()
      try explain.bind(1, variant.rule.rawValue)
      try explain.bind(2, Int(variant.reference))
      try explain.run()
    }
  }

  private func storePapers(_ connection: Connection) throws(SQLiteError) {
    try connection.run(
      "UPDATE cited_references SET paper_id = NULL, paper_rule = NULL WHERE paper_id IS NOT NULL")
    let link = try connection.prepare(
      "UPDATE cited_references SET paper_id = ?1, paper_rule = ?2 WHERE reference_id = ?3")
    for paper in papers {
      try link.bind(1, Int(paper.paper))
      try link.bind(2, paper.rule.rawValue)
      try link.bind(3, Int(paper.reference))
      try link.run()
    }
  }
}
