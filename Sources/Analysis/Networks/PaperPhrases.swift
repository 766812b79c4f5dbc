import Kernels
import SQLite

/// The phrases of the texts of papers: what clusters can be named by.
struct PaperPhrases {
  private(set) var terms: [String] = []
  /// The phrases of each paper, each once.
  private(set) var rows: [[Int32]]
  /// In how many papers each is.
  private(set) var counts: [Int] = []

  /// - Parameter papers: their ids, ascending.
  /// - Complexity: O(bytes of the texts).
  init(of papers: [Int], source: LabelSource, connection: Connection) throws(SQLiteError) {
    rows = [[Int32]](repeating: [], count: papers.count)
    let chunker = NounPhraseChunker()
    let texts = try connection.prepare(Self.sql(source))
    var numbers: [String: Int32] = [:]
    var phrases: [String] = []
    for (index, paper) in papers.enumerated() {
      try texts.bind(1, paper)
      phrases.removeAll(keepingCapacity: true)
      while try texts.step() {
        if source == .keyword {
          phrases.append(texts.text(0))
        } else {
          chunker.appendPhrases(in: texts.text(0), to: &phrases)
        }
      }
      texts.reset()
      var row: Set<Int32> = []
      for phrase in phrases {
        let number = numbers[phrase] ?? Int32(terms.count)
        if number == terms.count {
          numbers[phrase] = number
          terms.append(phrase)
          counts.append(0)
        }
        if row.insert(number).inserted { counts[Int(number)] += 1 }
      }
      rows[index] = row.sorted()
    }
  }

  private static func sql(_ source: LabelSource) -> String {
    switch source {
    case .title: "SELECT title FROM papers WHERE paper_id = ? AND title IS NOT NULL"
    case .abstract: "SELECT abstract FROM papers WHERE paper_id = ? AND abstract IS NOT NULL"
    case .keyword:
      """
      SELECT DISTINCT i.keyword FROM paper_keywords AS s
      JOIN keywords AS w ON w.keyword_id = s.keyword_id
      JOIN keywords AS i ON i.keyword_id = w.preferred_id
      WHERE s.paper_id = ? ORDER BY i.keyword
      """
    }
  }
}
