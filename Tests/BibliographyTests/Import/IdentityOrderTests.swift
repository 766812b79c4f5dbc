import SQLite
import Testing

@testable import Bibliography

/// Records with and without accession number, DOI and title, in every order and every division into
/// imports: the same papers.
struct IdentityOrderTests {
  /// A small generator of numbers, so that a failure can be repeated by its seed (xorshift64).
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }

  /// Records of which each lacks something; dates and counts tell their order of age apart.
  private static func records(
    _ count: Int, of prefixes: [String] = ["WOS", "ISI", "wos"], _ generator: inout Generator
  ) -> [String] {
    (0..<count).map { index in
      var lines = ["AU \(["Doe, J", "Doe, J", "Roe, R"].randomElement(using: &generator) ?? "")"]
      if Int.random(in: 0..<6, using: &generator) > 0 {
        lines.append("TI Title \(Int.random(in: 1...2, using: &generator)) of a paper")
      }
      lines += [
        "SO JOURNAL OF TESTS", "DE key \(index)", "CR Able A, \(1990 + index), J TESTS", "PY 2001",
      ]
      if Bool.random(using: &generator) {
        lines.append("DI 10.1000/\(["x", "y"].randomElement(using: &generator) ?? "")")
      }
      lines.append("TC \(index)")
      if Int.random(in: 0..<5, using: &generator) > 2 {
        let prefix = prefixes.randomElement(using: &generator) ?? ""
        lines.append("UT \(prefix):\(Int.random(in: 1...3, using: &generator))")
      }
      return (lines + ["DA 20\(10 + index)-01-01"]).joined(separator: "\n")
    }
  }

  private static func permutations(_ items: [Int]) -> [[Int]] {
    if items.isEmpty { return [[]] }
    return items.flatMap { first in
      permutations(items.filter { $0 != first }).map { [first] + $0 }
    }
  }

  /// What a database says, and where each record went: records of one paper together.
  private static func content(
    of paths: [String], inImports imports: [[Int]]
  ) throws -> (dump: ContentDump, papers: [String], broken: [String]) {
    let database = try Database.inMemory()
    for files in imports { try Importer.add(files.map { paths[$0] }, to: database) }
    let papers = try database.lines(
      """
      SELECT group_concat(sha256, ' ') FROM (
        SELECT o.paper_id, f.sha256 FROM record_origins AS o JOIN import_files AS f USING (file_id)
        ORDER BY f.sha256
      ) GROUP BY paper_id
      """
    ).sorted()
    return (try ContentDump(database), papers, try database.brokenInvariants())
  }

  private func verify(_ records: [String], _ divisions: [[[Int]]], seed: UInt64) throws {
    let folder = try ImportFolder()
    let paths = try records.enumerated().map { try folder.export("\($0).txt", [$1]) }
    let expected = try Self.content(of: paths, inImports: [Array(paths.indices)])
    #expect(expected.broken == [], "seed \(seed)")
    for division in divisions {
      let found = try Self.content(of: paths, inImports: division)
      #expect(found.papers == expected.papers, "seed \(seed), imports \(division)")
      #expect(
        found.dump.differences(from: expected.dump) == [], "seed \(seed), imports \(division)")
      #expect(found.broken == [], "seed \(seed), imports \(division)")
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func `three records in every order and division into imports are the same papers`(
    seed: UInt64
  ) throws {
    var generator = Generator(state: seed &* 0x9E37_79B9_7F4A_7C15)
    let divisions = Self.permutations([0, 1, 2]).flatMap { order in
      [[order], [[order[0]], [order[1], order[2]]], order.map { [$0] }]
    }
    try verify(Self.records(3, &generator), divisions, seed: seed)
  }

  @Test(arguments: (11...22).map { UInt64($0) })
  func `seven records in some orders and divisions are the same papers`(seed: UInt64) throws {
    var generator = Generator(state: seed &* 0x9E37_79B9_7F4A_7C15)
    try verify(Self.records(7, &generator), Self.divisions(of: 7, &generator), seed: seed)
  }

  @Test(arguments: (31...44).map { UInt64($0) })
  func `records of several databases in some orders and divisions are the same papers`(
    seed: UInt64
  ) throws {
    var generator = Generator(state: seed &* 0x9E37_79B9_7F4A_7C15)
    let records = Self.records(7, of: ["WOS", "MEDLINE", "KJD"], &generator)
    try verify(records, Self.divisions(of: 7, &generator), seed: seed)
  }

  private static func divisions(of count: Int, _ generator: inout Generator) -> [[[Int]]] {
    let records = 0..<count
    return (0..<4).map { _ in
      var imports: [[Int]] = [[]]
      for index in records.shuffled(using: &generator) {
        if Int.random(in: 0..<3, using: &generator) == 0 { imports.append([]) }
        imports[imports.count - 1].append(index)
      }
      return imports.filter { !$0.isEmpty }
    }
  }

  @Test func `a record leaves the paper that a later record shows it not to be`() throws {
    let folder = try ImportFolder()
    let title = "AU Doe, J\nTI One title of a paper\nSO J\nPY 2001"
    let first = try folder.export("1.txt", ["\(title)\nUT WOS:1", "\(title)\nTC 3"])
    let second = try folder.export("2.txt", ["\(title)\nUT WOS:2"])
    let database = try Database.inMemory()
    let before = try Importer.add([first], to: database)
    #expect(before.newPaperCount == 1)
    #expect(before.duplicateCount == 1)
    #expect(try database.lines("SELECT accession_number, times_cited FROM papers") == ["WOS:1|3"])
    try Importer.add([second], to: database)
    #expect(
      try database.lines("SELECT accession_number, times_cited FROM papers ORDER BY 1")
        == ["∅|3", "WOS:1|∅", "WOS:2|∅"])
    #expect(try database.lines("SELECT count(*) FROM record_copies") == ["0"])
    #expect(try database.lines("SELECT new_paper_count FROM import_files") == ["2", "1"])
    #expect(try database.brokenInvariants() == [])
  }

  @Test func `what was decided about a paper goes with it into another one`() throws {
    let folder = try ImportFolder()
    let first = try folder.export("1.txt", ["AU Doe, J\nTI T\nSO J\nPY 2001\nDI 10.1000/x"])
    let second = try folder.export(
      "2.txt", ["AU Doe, J\nTI T\nSO J\nPY 2001\nDI 10.1000/x\nUT WOS:1"])
    let database = try Database.inMemory()
    try Importer.add([first], to: database)
    try database.connection.execute(
      "INSERT INTO screening_decisions (paper_id, stage, decision, decided_at) "
        + "VALUES (1, 'title', 'exclude', '2026-01-01')")
    try Importer.add([second], to: database)
    #expect(
      try database.lines("SELECT accession_number, is_included FROM papers") == ["WOS:1|0"])
    #expect(try database.brokenInvariants() == [])
  }

  @Test(arguments: [
    ("ISI:000A", "WOS:000A"), ("wos:000a", "WOS:000A"), ("isi:000A", "WOS:000A"),
    ("Medline:12b", "MEDLINE:12b"), ("000270000000001", "000270000000001"),
  ])
  func `an accession number has one form, however it is written`(written: String, number: String) {
    #expect(AccessionNumber.normalised(written) == number)
  }

  @Test func `an old and a new prefix are one paper, and no difference to note`() throws {
    let database = try Importer.database(ofRecords: [
      "AU Doe, J\nTI T\nSO J\nTC 1\nUT ISI:1\nDA 2009-01-01",
      "AU Doe, J\nTI T\nSO J\nTC 2\nUT WOS:1\nDA 2020-01-01",
    ])
    #expect(try database.lines("SELECT accession_number FROM papers") == ["WOS:1"])
    #expect(
      try database.lines("SELECT DISTINCT tag FROM record_variants ORDER BY 1") == ["DA", "TC"])
    #expect(
      try database.lines("SELECT value FROM record_copies WHERE tag = 'UT' ORDER BY 1")
        == ["ISI:1", "WOS:1"])
    #expect(try database.brokenInvariants() == [])
  }
}
