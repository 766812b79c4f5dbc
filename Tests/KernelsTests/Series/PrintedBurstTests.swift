import Testing

@testable import Kernels

/// A cited reference's counts with the burst that CiteSpace printed and the strength that an
/// independent program found.
struct PrintedBurst: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let counts: [Int]
  let printedStrength: Double
  let begin: Int
  let end: Int
  let strength: Double

  init(
    _ name: String, _ counts: [Int], _ printedStrength: Double, _ begin: Int, _ end: Int,
    _ strength: Double
  ) {
    testDescription = name
    self.counts = counts
    self.printedStrength = printedStrength
    self.begin = begin
    self.end = end
    self.strength = strength
  }

  /// The sums of the counts of all selected references by slice, 2005 to 2024.
  static let totals = [
    169, 185, 194, 173, 137, 248, 207, 253, 249, 238, 261, 213, 234, 254, 182, 292, 406, 426, 378,
    639,
  ]

  // Counts per year in the slices where the reference was selected (g-index k = 5, look-back of
  // five years) in a public corpus of 9,464 records, for which CiteSpace 6.1.R6 printed a table.
  static let all = [
    PrintedBurst(
      "Boyle WJ, 2003, NATURE", [11, 13, 15, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      31.14, 2005, 2008, 31.153),
    PrintedBurst(
      "McClung MR, 2006, NEW ENGL J MED",
      [0, 6, 7, 6, 7, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 18.82, 2006, 2010, 18.815),
    PrintedBurst(
      "Gnant M, 2009, NEW ENGL J MED",
      [0, 0, 0, 0, 5, 13, 0, 8, 11, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 20.21, 2009, 2014, 20.203),
    PrintedBurst(
      "Russell RGG, 2008, OSTEOPOROSIS INT",
      [0, 0, 0, 0, 0, 17, 11, 11, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 24.46, 2010, 2013, 24.458),
    PrintedBurst(
      "Cummings SR, 2009, NEW ENGL J MED",
      [0, 0, 0, 0, 0, 8, 14, 9, 10, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 22.33, 2010, 2014, 22.335),
    PrintedBurst(
      "Stopeck AT, 2010, J CLIN ONCOL",
      [0, 0, 0, 0, 0, 0, 9, 17, 9, 9, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0], 23.64, 2011, 2015, 23.656),
    PrintedBurst(
      "Fizazi K, 2011, LANCET", [0, 0, 0, 0, 0, 0, 0, 21, 12, 12, 8, 7, 0, 0, 0, 0, 0, 0, 0, 0],
      28.37, 2012, 2016, 28.395),
    PrintedBurst(
      "Rachner TD, 2011, LANCET", [0, 0, 0, 0, 0, 0, 0, 6, 8, 12, 15, 14, 0, 0, 0, 0, 0, 0, 0, 0],
      25.97, 2012, 2016, 25.994),
    PrintedBurst(
      "Bouxsein ML, 2010, J BONE MINER RES",
      [0, 0, 0, 0, 0, 0, 0, 5, 6, 17, 14, 0, 0, 0, 0, 0, 0, 0, 0, 0], 21.46, 2012, 2015, 21.477),
    PrintedBurst(
      "Henry DH, 2011, J CLIN ONCOL",
      [0, 0, 0, 0, 0, 0, 0, 15, 10, 9, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0], 19.76, 2012, 2016, 19.781),
    PrintedBurst(
      "Dempster DW, 2013, J BONE MINER RES, V28, P1,",
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 13, 12, 11, 27, 0, 0, 0, 0, 0, 0], 34.35, 2014, 2018, 34.377),
    PrintedBurst(
      "Baron R, 2013, NAT MED", [0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 11, 14, 18, 19, 0, 0, 0, 0, 0, 0],
      32.89, 2014, 2018, 32.918),
    PrintedBurst(
      "Chen GQ, 2012, INT J BIOL SCI",
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 10, 8, 11, 0, 0, 0, 0, 0, 0, 0], 18.22, 2014, 2017, 18.228),
    PrintedBurst(
      "McClung MR, 2014, NEW ENGL J MED",
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 11, 13, 6, 6, 0, 0, 0, 0, 0], 22.77, 2015, 2019, 22.79),
    PrintedBurst(
      "Cosman F, 2016, NEW ENGL J MED",
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 6, 7, 8, 12, 0, 0, 0], 18.1, 2017, 2021, 18.108),
    PrintedBurst(
      "Park JH, 2017, MOL CELLS", [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 6, 10, 26, 14, 0, 0],
      25.66, 2018, 2022, 25.682),
    PrintedBurst(
      "Black DM, 2016, NEW ENGL J MED",
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 9, 14, 12, 0, 0, 0], 19.43, 2018, 2021, 19.435),
    PrintedBurst(
      "Khosla S, 2017, LANCET DIABETES ENDO",
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 5, 7, 11, 15, 0, 0], 17.42, 2018, 2022, 17.436),
    PrintedBurst(
      "Saag KG, 2017, NEW ENGL J MED",
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 8, 8, 12, 0, 0], 15.83, 2019, 2022, 15.844),
    PrintedBurst(
      "Compston JE, 2019, LANCET",
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 18, 23, 24, 21, 30], 34.98, 2020, 2024, 34.915),
    PrintedBurst(
      "Chen X, 2018, CONNECT TISSUE RES",
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12, 19, 13, 12, 0], 23.39, 2020, 2024, 23.404),
    PrintedBurst(
      "Sozen T, 2017, EUR J RHEUMATOL",
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 14, 11, 0, 0], 16.06, 2020, 2022, 16.066),
    PrintedBurst(
      "Kim JM, 2020, CELLS", [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 21, 32], 32.84,
      2022, 2024, 32.791),
    PrintedBurst(
      "Udagawa N, 2021, J BONE MINER METAB",
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 9, 20], 15.82, 2022, 2024, 15.798),
  ]
}

struct PrintedBurstTests {
  @Test(arguments: PrintedBurst.all)
  func `CiteSpace's printed reference bursts come out`(printed: PrintedBurst) throws {
    let automaton = try BurstAutomaton(ending: .citeSpace)
    let bursts = try automaton.bursts(counts: printed.counts, totals: PrintedBurst.totals)
    let burst = try #require(bursts.first { $0.isStrongest })
    #expect(burst.begin + 2005 == printed.begin)
    #expect(burst.end + 2005 == printed.end)
    #expect(abs(burst.strength - printed.strength) < 0.0006)
    #expect(abs(burst.strength - printed.printedStrength) / printed.printedStrength < 0.01)
  }

  @Test func `only a burst that drops at the final slice ends elsewhere by the plain rule`() throws
  {
    let automaton = try BurstAutomaton()
    let ends = try PrintedBurst.all.map { printed in
      try automaton.bursts(counts: printed.counts, totals: PrintedBurst.totals).first {
        $0.isStrongest
      }.map { $0.end + 2005 }
    }
    let different = zip(PrintedBurst.all, ends).filter { $0.end != $1 }
    #expect(different.map(\.0.testDescription) == ["Chen X, 2018, CONNECT TISSUE RES"])
    #expect(different.map(\.1) == [2023])
  }

  @Test func `many items at once give each item's own bursts`() throws {
    let automaton = try BurstAutomaton(gamma: 0.7)
    let table = try automaton.bursts(
      counts: PrintedBurst.all.flatMap(\.counts), itemCount: PrintedBurst.all.count,
      totals: PrintedBurst.totals)
    for (item, printed) in PrintedBurst.all.enumerated() {
      let alone = try automaton.bursts(counts: printed.counts, totals: PrintedBurst.totals)
      #expect(Array(table[item]) == alone)
    }
  }
}
