import Testing

@testable import Bibliography

struct ReferenceVariantTests {
  static func rule(_ one: String, _ other: String) -> ReferenceMatchRule? {
    let first = ReferenceIdentity(CitedReference.Text(one))
    let second = ReferenceIdentity(CitedReference.Text(other))
    let rule = first.matchRule(second)
    #expect(second.matchRule(first) == rule)
    return rule
  }

  @Test func `one DOI and one surname are one work`() {
    #expect(
      Self.rule(
        "Ash A. B., 2000, J BOT, DOI 10.1000/x", "ASH AB, 2012, BOTANY, V1, P2, DOI 10.1000/X")
        == .doiAndSurname)
  }

  @Test func `one DOI and neighbouring years are one work`() {
    #expect(
      Self.rule("Ash A, 2000, J BOT, DOI 10.1000/x", "Elm E, 2001, J BOT, DOI 10.1000/x")
        == .doiAndYear)
    #expect(
      Self.rule("2000, J BOT, DOI 10.1000/x", "Elm E, 2001, J BOT, DOI 10.1000/x") == .doiAndYear)
  }

  @Test func `one DOI alone is not enough`() {
    #expect(
      Self.rule("Ash A, 2000, J BOT, DOI 10.1000/x", "Elm E, 2002, J BOT, DOI 10.1000/x") == nil)
    #expect(Self.rule("J BOT, V1, DOI 10.1000/x", "Elm E, 2002, J BOT, DOI 10.1000/x") == nil)
  }

  @Test func `equal author, year, volume and page are one work whatever the source`() {
    #expect(
      Self.rule("Ash A. B., 2000, J BOT, V1, P2", "ASH AB, 2000, Journal of Botany, V1, P2")
        == .authorYearVolumePage)
    #expect(
      Self.rule("Ash A, 2000, J BOT, V1, P2, DOI 10.1/x", "ASH A, 2000, J BOTANY, V1, P2")
        == .authorYearVolumePage)
  }

  @Test(arguments: [
    ("Ash A, 2000, J BOT, V1", "Ash A, 2000, J BOT, V1"),
    ("Ash A, 2000, J BOT, V1, P2", "Ash A, 2001, J BOT, V1, P2"),
    ("Ash A, 2000, J BOT, V1, P2", "Ash B, 2000, J BOT, V1, P2"),
  ])
  func `a missing or different element leaves two works`(one: String, other: String) {
    #expect(Self.rule(one, other) == nil)
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
