import Kernels
import Testing

struct DiversityTests {
  @Test func `three categories worked by hand`() throws {
    let found = try #require(
      try Diversity(
        amounts: [5, 3, 2], distances: [[0, 0.6, 0.9], [0.6, 0, 0.4], [0.9, 0.4, 0]],
        categoryCount: 5))
    #expect(isClose(found.raoStirling, 0.408, 1e-14))
    #expect(isClose(found.trueDiversity, 1 / 0.592, 1e-14))
    let equal = try #require(try Diversity(amounts: [1, 1], distances: [[0, 1], [1, 0]]))
    #expect(isClose(equal.trueDiversity, 2))
    #expect(isClose(equal.evenness, 1))
    #expect(equal.gini == 0)
  }

  @Test(arguments: diversityGoldenLines.split(separator: "\n").map(String.init))
  func `diversity is that of scipy, scikit-learn and quadratic forms`(line: String) throws {
    let golden = try GoldenValue(json: line.utf8)
    let distances = try CategoryDistances.cosine(golden["flow"].list.map(\.numbers))
    #expect(
      difference(distances.flatMap(\.self), golden["distances"].list.flatMap(\.numbers)) < 1e-12)
    let found = try #require(
      try Diversity(
        amounts: golden["amounts"].numbers, distances: distances,
        categoryCount: golden["categories"].int))
    #expect(found.variety == golden["variety"].int)
    let values: [(String, Double)] = [
      ("shannon", found.shannon), ("simpson", found.simpson), ("gini", found.gini),
      ("giniOfAll", found.giniOfAll), ("rao", found.raoStirling),
      ("meanDistance", found.meanDistance), ("div", found.div),
    ]
    for (name, value) in values { #expect(isClose(value, golden[name].number, 1e-11)) }
    var last = Double(found.variety) + 1e-9
    for order in golden["orders"].names.compactMap(Double.init).sorted() {
      let value = try found.leinsterCobbold(order: order)
      let name = order == 0.5 ? "0.5" : String(Int(order))
      #expect(isClose(value, golden["orders"][name].number, 1e-10))
      #expect(value <= last)
      last = value + 1e-9
    }
    #expect(isClose(try found.leinsterCobbold(order: .infinity), golden["largest"].number))
    #expect(isClose(try found.leinsterCobbold(order: 2), found.trueDiversity))
  }

  @Test(.enabled(if: SharedGoldens.areHere, "needs the shared golden numbers"))
  func `the shared examples`() throws {
    let file = try SharedGoldens.read("diversity_toy")
    let names = file.names.filter { $0 != "checked_with" }
    #expect(names.count == 5)
    for name in names {
      let golden = file[name]
      let found = try #require(
        try Diversity(
          amounts: golden["p"].numbers, distances: golden["d"].list.map(\.numbers),
          categoryCount: golden["categories"].int))
      #expect(found.variety == golden["variety"].int)
      let values: [(String, Double)] = [
        ("shannon", found.shannon), ("simpson", found.simpson), ("gini_present", found.gini),
        ("gini_all", found.giniOfAll), ("rao_stirling", found.raoStirling),
        ("true_diversity", found.trueDiversity), ("hill_1", found.hill1),
        ("hill_2", found.hill2), ("mean_distance", found.meanDistance), ("div", found.div),
        ("leinster_cobbold_0", try found.leinsterCobbold(order: 0)),
        ("leinster_cobbold_1", try found.leinsterCobbold(order: 1)),
        ("leinster_cobbold_2", try found.leinsterCobbold(order: 2)),
        ("leinster_cobbold_infinity", try found.leinsterCobbold(order: .infinity)),
      ]
      for (key, value) in values { #expect(isClose(value, golden[key].number)) }
      #expect(isClose(found.evenness, golden["evenness"].optionalNumber))
    }
  }

  @Test func `one category is not diverse, none has no diversity`() throws {
    let one = try #require(
      try Diversity(amounts: [0, 4], distances: [[0, 1], [1, 0]], categoryCount: 3))
    let values = [one.shannon, one.raoStirling, one.meanDistance, one.div, one.gini]
    #expect(values == [0, 0, 0, 0, 0])
    #expect(one.evenness == nil)
    #expect(one.trueDiversity == 1)
    #expect(isClose(one.giniOfAll, 2.0 / 3))
    for order in [0, 1, 2, 5, .infinity] as [Double] {
      #expect(try one.leinsterCobbold(order: order) == 1)
    }
    // Alike in everything: n categories count as one.
    let alike = try #require(try Diversity(amounts: [1, 2], distances: [[0, 0], [0, 0]]))
    #expect(isClose(try alike.leinsterCobbold(order: 0), 1))
    #expect(isClose(try alike.leinsterCobbold(order: 900), 1))
    #expect(try Diversity(amounts: [0, 0], distances: [[0, 1], [1, 0]]) == nil)
    #expect(try Diversity(amounts: [], distances: []) == nil)
    #expect(try CategoryDistances.cosine([[0, 0], [0, 3]]) == [[0, 1], [1, 0]])
    #expect(throws: KernelError.self) { try one.leinsterCobbold(order: -1) }
    #expect(throws: KernelError.self) { try one.leinsterCobbold(order: .nan) }
    #expect(throws: KernelError.self) { try Diversity(amounts: [-1], distances: [[0]]) }
    #expect(throws: KernelError.self) { try Diversity(amounts: [1], distances: []) }
    #expect(throws: KernelError.self) { try Diversity(amounts: [1], distances: [[0.1]]) }
    #expect(throws: KernelError.self) {
      try Diversity(amounts: [1, 1], distances: [[0, 0.5], [0.4, 0]])
    }
    #expect(throws: KernelError.self) {
      try Diversity(amounts: [1, 1], distances: [[0, 1], [1, 0]], categoryCount: 1)
    }
    #expect(throws: KernelError.self) { try CategoryDistances.cosine([[-1]]) }
    #expect(throws: KernelError.self) { try CategoryDistances.cosine([[1, 2]]) }
  }
}
