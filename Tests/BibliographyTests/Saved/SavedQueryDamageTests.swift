import Queries
import Testing

@testable import Bibliography

/// Files of queries with wrong bytes in the comment: a query, or an error with a line of the file.
struct SavedQueryDamageTests {
  @Test func `a damaged query is a query with columns or an error with a line`() {
    var damage = Damage(seed: 17, signs: "-: \n\r\t'.=")
    var queryCount = 0
    for (path, text) in Queries.files {
      let comment = text.split(separator: "\n", omittingEmptySubsequences: false)
        .prefix { $0.hasPrefix("--") }.joined(separator: "\n")
      for _ in 0..<20 {
        let bytes = damage.applied(to: Array(comment.utf8))
        let lineCount = 1 + bytes.count { $0 == 0x0A }
        do throws(SavedQueryError) {
          let query = try SavedQuery(
            name: "x", path: path, text: String(decoding: bytes, as: UTF8.self))
          #expect(!query.columns.isEmpty && !query.rowMeaning.isEmpty)
          queryCount += 1
        } catch {
          guard case .header(path, let line, _) = error else {
            Issue.record("\(error)")
            continue
          }
          // What a file lacks may be missed on the line after its last.
          #expect((1...lineCount + 1).contains(line))
        }
      }
    }
    #expect(queryCount > 100)
  }
}
