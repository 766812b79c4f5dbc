import Kernels
import Testing

/// Themes of consecutive periods.
struct ThemeSuccessionTests {
  @Test func `successions worked by hand`() throws {
    let first = try ThemeItems(items: [0, 1, 2], counts: [4, 4, 2], name: 0)
    let second = try ThemeItems(items: [3, 4], counts: [5, 5], name: 3)
    let later = try ThemeItems(items: [0, 1, 4], counts: [3, 1, 1], name: 0)
    let other = try ThemeItems(items: [7, 2, 8, 3], counts: [2, 1, 2, 2], name: 7)
    let found = ThemeSuccession.all(from: [first, second], to: [later, other])
    #expect(
      found.map { [$0.from, $0.to, $0.sharedCount] }
        == [[0, 0, 2], [0, 1, 1], [1, 0, 1], [1, 1, 1]])
    #expect(difference(found.map(\.inclusion), [2 / 3, 1 / 3, 1 / 2, 1 / 2]) < 1e-15)
    #expect(difference(found.map(\.stability), [2 / 4, 1 / 6, 1 / 4, 1 / 5]) < 1e-15)
    // min(4, 3) + min(4, 1) of min(10, 5); 1 of min(10, 7); 1 of 5; 2 of 7.
    #expect(difference(found.map(\.weightedInclusion), [4 / 5, 1 / 7, 1 / 5, 2 / 7]) < 1e-15)
    #expect(found.map(\.hasSameName) == [true, false, false, false])
    #expect(found.map(\.sharesName) == [true, false, false, true])
    #expect(ThemeSuccession.all(from: [], to: [later]).isEmpty)
    #expect(ThemeSuccession.all(from: [first], to: []).isEmpty)
  }

  @Test(
    .enabled(if: SharedGoldens.areHere, "needs the shared golden numbers"),
    arguments: SharedGoldens.corpora)
  func `the successions of whole corpora`(corpus: String) throws {
    let file = try SharedGoldens.read("thematic_\(corpus)")
    var numbers: [String: Int32] = [:]
    let stages = try file["periods"].list.map { period in
      let themes = Dictionary(grouping: period["items"].list) { $0[2].int }
      return try themes.sorted { $0.key < $1.key }.map { cluster, rows in
        let items = rows.map { row in
          let number = numbers[row[0].text] ?? Int32(numbers.count)
          numbers[row[0].text] = number
          return number
        }
        let label = period["labels"][String(cluster)].text
        return try ThemeItems(
          items: items, counts: rows.map { $0[1].int }, name: #require(numbers[label]))
      }
    }
    for (index, expected) in file["evolution"].list.enumerated() {
      let (before, after) = (stages[index], stages[index + 1])
      let found = ThemeSuccession.all(from: before, to: after)
      try #require(found.count == expected.list.count)
      for row in expected.list {
        let succession = try #require(
          found.first {
            before[$0.from].name == numbers[row["from"].text]
              && after[$0.to].name == numbers[row["to"].text]
          })
        #expect(succession.sharedCount == row["shared"].int)
        #expect(isClose(succession.inclusion, row["inclusion"].number))
        #expect(isClose(succession.stability, row["stability"].number))
        #expect(isClose(succession.weightedInclusion, row["weighted_inclusion"].number))
        #expect(succession.hasSameName == row["same_name"].flag)
        #expect(succession.sharesName == row["names_shared"].flag)
      }
      let change = VocabularyChange(
        from: before.flatMap(\.items), to: after.flatMap(\.items))
      let words = file["vocabulary"][index]
      #expect(change.firstCount == words["first"].int)
      #expect(change.secondCount == words["second"].int)
      #expect(change.sharedCount == words["shared"].int)
      #expect(change.lostCount == words["lost"].int)
      #expect(change.newCount == words["new"].int)
      #expect(isClose(change.remainingShare, words["similarity_of_first"].number))
      #expect(isClose(change.stability, words["stability"].number))
    }
  }

  @Test func `successions are those of sets compared in pairs`() throws {
    var random = RandomSource(seed: 4)
    for _ in 0..<50 {
      let stages = try (0..<2).map { _ in
        try (0..<random.below(5)).map { _ in
          let items = random.sample(1 + random.below(6), below: 9).map { Int32($0) }
          return try ThemeItems(
            items: items, counts: items.map { _ in 1 + random.below(5) }, name: items[0])
        }
      }
      var expected: [[Double]] = []
      for (from, theme) in stages[0].enumerated() {
        for (to, next) in stages[1].enumerated() {
          let (one, two) = (Set(theme.items), Set(next.items))
          guard !one.isDisjoint(with: two) else { continue }
          let shared = Double(one.intersection(two).count)
          expected.append([
            Double(from), Double(to), shared / Double(min(one.count, two.count)),
            shared / Double(one.union(two).count),
          ])
        }
      }
      let found = ThemeSuccession.all(from: stages[0], to: stages[1])
      #expect(
        found.map { [Double($0.from), Double($0.to), $0.inclusion, $0.stability] } == expected)
      #expect(found.allSatisfy { $0.weightedInclusion > 0 && $0.weightedInclusion <= 1 })
      #expect(found.allSatisfy { $0.sharesName || !$0.hasSameName })
      // Turned around, the same pairs have the same numbers.
      let turned = ThemeSuccession.all(from: stages[1], to: stages[0])
      #expect(
        Set(turned.map { [$0.to, $0.from, $0.sharedCount] })
          == Set(found.map { [$0.from, $0.to, $0.sharedCount] }))
    }
  }

  @Test func `what is no theme is refused, and nothing in common has no share`() throws {
    #expect(throws: KernelError.self) { try ThemeItems(items: [], counts: [], name: 0) }
    #expect(throws: KernelError.self) { try ThemeItems(items: [1, 1], counts: [1, 1], name: 1) }
    #expect(throws: KernelError.self) { try ThemeItems(items: [1], counts: [0], name: 1) }
    #expect(throws: KernelError.self) { try ThemeItems(items: [1, 2], counts: [1], name: 1) }
    let nothing = VocabularyChange(from: [], to: [])
    #expect(nothing.remainingShare == nil)
    #expect(nothing.stability == nil)
    #expect(VocabularyChange(from: [1, 1, 2], to: []).lostCount == 2)
  }
}
