import AnalysisFixtures
import Foundation
import Kernels
import Testing

@testable import Analysis
@testable import Study

/// Study files with wrong bytes: an error that names a line, or a study; never a crash. What inputs
/// coverage leads to is tried by `Scripts/torture fuzz`.
@Suite struct StudyDamageTests {
  static let signs = Array("[]{}=.,\"'\\#\n\r\t -+_0eEuU:TZx".utf8) + [0, 0x7F, 0x80, 0xC3, 0xFF]

  @Test(arguments: ["abandoned-mines", "citespace-check"])
  func `a damaged study file is a study or an error with a line of the file`(
    example: String
  ) throws {
    let path = AnalysisDatabases.packageRoot.appendingPathComponent(
      "Examples/\(example)/study.toml")
    let whole = try Array(Data(contentsOf: path))
    var random = RandomSource(seed: 17)
    var studyCount = 0
    for _ in 0..<1000 {
      var bytes = whole
      for _ in 0...random.below(3) {
        let place = random.below(bytes.count)
        switch random.below(4) {
        case 0: bytes[place] = Self.signs[random.below(Self.signs.count)]
        case 1: bytes.insert(Self.signs[random.below(Self.signs.count)], at: place)
        case 2: bytes.removeSubrange(place..<min(bytes.count - 1, place + random.below(9)))
        default: bytes.insert(contentsOf: bytes[..<place].suffix(random.below(60)), at: place)
        }
      }
      let lineCount = 1 + bytes.count { $0 == 0x0A }
      do throws(TOMLError) {
        let table = try TOMLParser.table(of: bytes)
        let longer = try? TOMLParser.table(of: bytes + Array("\n# A comment.\n".utf8))
        #expect("\(table)" == longer.map { "\($0)" })
      } catch {
        #expect((1...lineCount).contains(error.line))
      }
      do throws(AnalysisError) {
        let study = try Study(
          bytes, fileName: "s.toml", path: "s.toml", folder: "", isStored: true)
        #expect(Array(study.text.utf8) == bytes)
        studyCount += 1
      } catch {
        #expect("\(error)".contains("s.toml"))
      }
    }
    // A good part of the damage is in comments and texts: what comes after the parser is reached too.
    #expect(studyCount > 50)
  }
}
