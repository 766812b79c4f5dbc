import Testing

@testable import Bibliography

struct ReferenceVariantTests {
  /// The lines that are one work, as numbers from 0, works in the order of their first line.
  static func works(_ lines: [String]) -> [[Int]] {
    let references = lines.map { ReferenceIdentity(CitedReference.Text($0)) }
    let works = SameDOI(references).works()
    let backwards = SameDOI(references.reversed()).works()
    for one in lines.indices {
      for other in lines.indices {
        let last = lines.count - 1
        #expect((works[one] == works[other]) == (backwards[last - one] == backwards[last - other]))
      }
    }
    return Dictionary(grouping: lines.indices, by: { works[$0] }).values.sorted { $0[0] < $1[0] }
  }

  @Test(arguments: [
    // One surname.
    ("Ash A. B., 2000, J BOT", "ASH AB, 2012, BOTANY, V1, P2", true),
    ("Ash A, 2000, J BOT, V1, P2", "Ash A, 2001, J BOT", true),
    ("Ash A, 2000, J BOT, V1, P2", "Ash A, 2000, J BOTANY, V1, PS2", true),
    ("Ash A, 2000, J BOT, V1, P327", "Ash A, 2000, J BOT, V1, P324", true),
    ("Ash A, 2000, J BOT, V17, P230", "Ash A, 2000, TREES, V17, P19", false),
    ("Ash A, 2000, J BOT, V36, P5", "Ash A, 2000, J BOT, V37, P5", true),
    ("Ash A, 2018, J BOT, V68, P7", "Ash A, 2019, J BOT, V69, P7", false),
    ("Ash-Elm A, 2000, J BOT", "ASHELM A, 2000, J BOT, V1", true),
    // Different names.
    ("Ash A, 2000, J BOT", "Elm E, 2001, J BOT", true),
    ("Ash A, 2000, J BOT", "Elm E, 2002, J BOT", false),
    ("Ash A, 2000, J BOT", "Elm E, 2000, TREES", false),
    ("Ash A, 2000, J BOT, V1, P2", "Elm E, 2000, TREES, V1, P2", true),
    ("Ash A, 2000, J BOT, V1, P2", "Elm E, 2000, J BOT, V1, P9", false),
    ("Ash A, 2000, J BOT, V1", "Elm E, 2000, J BOT, V2", false),
    // No name.
    ("2000, J BOT", "Elm E, 2001, J BOT", true),
    ("[Anonymous], 2000, Trees of North", "Elm E, 2000, TREES", true),
    ("J BOT, V1", "Elm E, 2002, J BOT", false),
  ])
  func `two references of one DOI are one work or not`(one: String, other: String, isOne: Bool) {
    #expect(Self.works([one, other]) == (isOne ? [[0, 1]] : [[0], [1]]))
  }

  @Test func `a DOI of an issue joins no papers of it`() {
    #expect(
      Self.works([
        "Ash A, 2000, J BOT, V1, P2", "Elm E, 2000, J BOT, V1, P19", "Fir F, 2000, J BOT, V1, P44",
        "[Anonymous], 2000, J BOT, V1", "ASH A, 2000, JOURNAL BOT, V1, P2", "Oak O, 2000, J BOT",
        "Elm E., 2000, J BOT",
      ]) == [[0, 4], [1, 6], [2], [3], [5]])
  }

  @Test func `what may be two papers of one author is joined to neither`() {
    #expect(
      Self.works([
        "Ash A, 2000, J BOT, V1, P2", "Ash A, 2000, J BOT, V1, P90", "Ash A, 2000, J BOT",
      ])
        == [[0], [1], [2]])
  }

  @Test(arguments: [
    ("BURNHAM KP", "BURNHAM"), ("BURNHAM KENNETH", "BURNHAM"),
    ("VAN DER HOEVEN J", "VAN DER HOEVEN"),
    ("MERLEAU-PONTY M", "MERLEAU"), ("MERLEAU PONTY M", "MERLEAU"), ("*IUCN", "*IUCN"),
  ])
  func `surnames keep their particles`(name: String, key: String) {
    #expect(SurnameKey.make(name) == key)
  }
}
