import Foundation
import Testing

@testable import Bibliography

/// Tables of decisions with wrong bytes: rows, or an error that names the file; never a crash. What
/// inputs coverage leads to is tried by `Scripts/torture fuzz`.
struct DecisionDamageTests {
  @Test(arguments: [
    "variant,preferred,reason\n\"Moss, A\",\"Moss, Ann\",same\nFern B,\"Fern, \"\"B\"\"\"\n",
    "variant;preferred;country;origin\r\nUniv X;University of X;Italy;C1\r\n",
    "author,new_name,orcid,paper\nMoss A,Moss Ann,0000-0002-1825-0097,WOS:1\n",
    "drop,reason\nresults,too general\nsoil,\n", "results\nsoil\n\nwater\n",
    "mine#mines\nsoil#soils\n", "label\treplace by\nmines\tmine\nresults\t\n",
    "institution,parent\nDept Y,Univ X\n",
  ])
  func `a damaged table is rows on its lines, or an error that names it`(written: String) throws {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "bibliolite-\(UUID().uuidString).csv").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    var damage = Damage(seed: 17, signs: ",;\t|#\"\n\r ")
    for round in 0..<200 {
      var bytes = damage.applied(to: Array(written.utf8))
      if round % 5 == 0 {
        bytes = [0xFF, 0xFE] + bytes.flatMap { [$0, 0] }.dropLast(damage.below(2))
      }
      try Data(bytes).write(to: URL(filePath: path))
      let lineCount = 1 + bytes.count { $0 == 0x0A || $0 == 0x0D }
      do throws(BibliographyError) {
        let text = try DelimitedText(path: path)
        for format in [nil] + ThesaurusFormat.allCases.map(Optional.some) {
          let file = Result { () throws(BibliographyError) in
            try ThesaurusFile(text, format: format)
          }
          switch file {
          case .success(let file):
            let lines = file.rows.map(\.line) + file.drops.map(\.line)
            #expect(lines.allSatisfy { (1...lineCount).contains($0) })
          case .failure(let error): #expect("\(error)".contains(path))
          }
        }
        let table = try DelimitedTable(text)
        var rows: [[String]] = []
        try table.forEachRow { (_, row) throws(BibliographyError) in rows.append(row) }
        #expect(rows.count == table.rowCount)
        #expect(rows.allSatisfy { $0.count == table.columnNames.count })
      } catch {
        #expect("\(error)".contains(path))
      }
    }
  }
}
