import Testing

@testable import Bibliography

@Suite struct ColumnTypeTests {
  @Test(arguments: [
    (["1", "-2", "", "30"], ColumnType.integer),
    (["1", "2.5"], .real),
    (["0.5", "-.5", "1e-05", "3.", "-0.0"], .real),
    (["007", "8"], .text),
    (["00.5"], .text),
    (["+1"], .text),
    (["1,234"], .text),
    (["2023-05-01"], .text),
    (["12345678901234567890"], .text),
    (["nan"], .text), (["inf"], .text), (["0x10"], .text), (["1e999"], .text), (["."], .text),
    (["1e"], .text), (["-"], .text), ([" 1"], .text),
    (["", ""], .text),
    (["9223372036854775807"], .integer),
  ])
  func `a column is a number only if every value comes back as written`(
    values: [String], type: ColumnType
  ) {
    var guess = ColumnGuess()
    for (index, value) in values.enumerated() { guess.add(value, line: index + 2) }
    #expect(guess.result == type)
  }

  @Test func `the one value that makes numbers text is told`() {
    var guess = ColumnGuess()
    for (index, value) in ["1", "2", "3", "4", "n/a", "6"].enumerated() {
      guess.add(value, line: index + 2)
    }
    #expect(guess.spoiler?.value == "n/a")
    #expect(guess.spoiler?.line == 6)
  }
}
