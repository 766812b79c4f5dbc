import Testing

@testable import Kernels

struct SimilarityTests {
  // rapidfuzz 3, by Scripts/golden/text.py.
  @Test(arguments: [
    ("MARTHA", "MARHTA", 0.9444444444444445, 0.9611111111111111, 2),
    ("DWAYNE", "DUANE", 0.8222222222222223, 0.8400000000000001, 2),
    ("DIXON", "DICKSONX", 0.7666666666666666, 0.8133333333333332, 4),
    ("JONES", "JOHNSON", 0.7904761904761904, 0.8323809523809523, 4),
    ("ABCVWXYZ", "CABVWXYZ", 0.9583333333333334, 0.9583333333333334, 2),
    ("acid mine drainage", "acid mine drainages", 0.9824561403508771, 0.9894736842105263, 1),
    ("", "a", 0.0, 0.0, 1),
    ("", "", 1.0, 1.0, 0),
    ("zhang jinchi", "zhang jin chi", 0.9743589743589745, 0.9846153846153847, 1),
    ("abc", "xyz", 0.0, 0.0, 3),
    ("a", "a", 1.0, 1.0, 0),
    ("é", "e", 0.0, 0.0, 1),
    ("restoration", "reforestation", 0.8881118881118882, 0.9104895104895105, 5),
    ("kitten", "sitting", 0.746031746031746, 0.746031746031746, 3),
    ("CRATE", "TRACE", 0.7333333333333334, 0.7333333333333334, 2),
  ])
  func `similarities of two strings`(
    first: String, second: String, jaro: Double, winkler: Double, distance: Int
  ) throws {
    #expect(abs(StringSimilarity.jaro(first, second) - jaro) < 1e-12)
    #expect(abs(try StringSimilarity.jaroWinkler(first, second) - winkler) < 1e-12)
    for limit in 0...20 {
      let expected = distance <= limit ? distance : nil
      #expect(StringSimilarity.editDistance(first, second, limit: limit) == expected)
      #expect(StringSimilarity.editDistance(second, first, limit: limit) == expected)
    }
  }

  @Test func `the banded distance is the full one`() {
    func full(_ first: [Character], _ second: [Character]) -> Int {
      var row = Array(0...second.count)
      for (index, character) in first.enumerated() {
        var diagonal = row[0]
        row[0] = index + 1
        for column in second.indices {
          let replaced = diagonal + (character == second[column] ? 0 : 1)
          diagonal = row[column + 1]
          row[column + 1] = min(replaced, row[column] + 1, row[column + 1] + 1)
        }
      }
      return row[second.count]
    }
    var random = RandomNumbers(seed: 9)
    for _ in 0..<300 {
      let strings = (0..<2).map { _ in
        String(
          (0..<Int.random(in: 0...9, using: &random)).map { _ in
            "abc".randomElement(using: &random) ?? "a"
          })
      }
      let distance = full(Array(strings[0]), Array(strings[1]))
      let limit = Int.random(in: 0...9, using: &random)
      #expect(
        StringSimilarity.editDistance(strings[0], strings[1], limit: limit)
          == (distance <= limit ? distance : nil))
    }
    #expect(StringSimilarity.editDistance("a", "a", limit: -1) == nil)
  }

  @Test(arguments: [
    ("Zhang, J", "Zhang, Jinchi", PersonName.Compatibility.compatible),
    ("Zhang, JC", "Zhang, J. C.", .same),
    ("Zhang, JC", "Zhang, JL", .different),
    ("Zhang, J.-C.", "Zhang, Jin Chi", .compatible),
    ("Zhang, Jin", "Zhang, Jun", .different),
    ("Zhang, J", "Zheng, J", .different),
    ("O'Brien, K", "OBrien, K", .same),
    ("van der Berg, A", "Van Der Berg, Anna", .compatible),
    ("Zhang", "Zhang, J", .compatible),
    ("", "", .different),
    ("Lee, LI", "Lee, Li", .compatible),
  ])
  func `initials stand for given names`(
    first: String, second: String, expected: PersonName.Compatibility
  ) {
    #expect(PersonName(first).compatibility(with: PersonName(second)) == expected)
    #expect(PersonName(second).compatibility(with: PersonName(first)) == expected)
  }

  @Test(arguments: [
    ("Zhang, JCB", ["j", "c", "b"]), ("Zhang, ABCD", ["abcd"]),
    ("Zhang, J.-C. Bo", ["j", "c", "bo"]),
    ("Zhang, JÉ", ["j", "é"]), ("Zhang, Jc", ["jc"]), ("Zhang", []), ("Zhang, ", []),
  ])
  func `up to three capitals are initials`(name: String, given: [String]) {
    #expect(PersonName(name).given == given)
    #expect(PersonName(name).family == "zhang")
  }

  @Test func `names of organisations`() {
    #expect(StringSimilarity.isAbbreviation("Chinese Acad Sci", of: "Chinese Academy of Sciences"))
    #expect(StringSimilarity.isAbbreviation("Dept Geol", of: "Department of Geology"))
    #expect(!StringSimilarity.isAbbreviation("Univ Leeds", of: "University of London"))
    #expect(!StringSimilarity.isAbbreviation("", of: "University"))
    #expect(!StringSimilarity.isAbbreviation("Leeds", of: "Leeds"))
    #expect(StringSimilarity.tokenSet("University of Leeds", "Leeds University") == 2.0 / 3)
    #expect(StringSimilarity.tokenSet("", "") == 1)
    #expect(StringSimilarity.tokenContainment("University of Leeds", "Leeds University") == 1)
    #expect(StringSimilarity.tokenContainment("", "x") == 0)
    #expect(StringSimilarity.tokens(of: "Çukurova Üniv., 2nd") == ["çukurova", "üniv", "2nd"])
  }

  @Test(arguments: [
    ("Land-Use  Changes", "land use change"), ("heavy metals", "heavy metal"), ("", ""),
    ("Mine–tailings", "mine tailing"), ("GIS", "gis"),
  ])
  func `keywords are folded for comparison`(keyword: String, folded: String) {
    #expect(StringSimilarity.folded(keyword) == folded)
  }

  @Test func `a prefix scale out of range is refused`() {
    #expect(throws: KernelError.self) {
      try StringSimilarity.jaroWinkler("a", "b", prefixScale: 0.3)
    }
  }

  @Test func `the quick form for short ASCII agrees with the general one`() {
    var random = RandomNumbers(seed: 31)
    for _ in 0..<300 {
      let strings = (0..<2).map { _ in
        String(
          (0..<Int.random(in: 0...12, using: &random)).map { _ in
            "abcd".randomElement(using: &random) ?? "a"
          })
      }
      // A letter outside ASCII in place of another takes the general form.
      let foreign = strings.map { $0.replacing("d", with: "ð") }
      #expect(
        StringSimilarity.jaro(strings[0], strings[1])
          == StringSimilarity.jaro(foreign[0] + "", foreign[1]))
    }
  }
}
