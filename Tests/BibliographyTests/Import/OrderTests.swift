import Foundation
import SQLite
import Testing

@testable import Bibliography

/// The order of files, and how they are spread over commands, change nothing but ids.
struct OrderTests {
  /// Six files with papers that come again in other words, under other names and without numbers.
  static let files: [[String]] = [
    [
      """
      AU Doe, J
      AF Doe, Jane
      TI The restoration of abandoned mines
      SO JOURNAL OF TESTS
      J9 J TESTS
      SN 1234-5679
      DE Mine; Soil
      C1 [Doe, Jane] Univ Cordoba, Dept Soil, Cordoba, Spain.
      CR Able A, 1999, J TESTS, V1, P2
         Baker B, 2000, SOIL TESTS, V3, P4, DOI 10.1000/bb
      TC 3
      PY 2001
      VL 5
      BP 10
      DI 10.1000/one
      UT WOS:1
      DA 2020-01-01
      """,
      """
      AU Roe, R
      TI Title without a number of its own
      SO Journal of tests
      PY 2002
      DI 10.1000/two
      DA 2020-01-01
      """,
    ],
    [
      """
      AU Doe, J.
      AF Doe, Jane
      TI The Restoration of Abandoned Mines
      SO JOURNAL OF TESTS
      SN 1234-5679
      DE mine; water
      AB An abstract that the others lack.
      C1 [Doe, Jane] Univ Cordoba, Cordoba, Argentina.
      CR Able A, 1999, J TESTS, V1, P2, DOI 10.1000/aa
         Baker B, 2000, SOIL TESTS, V3, P4, DOI 10.1000/ba
      TC 7
      PY 2001
      UT ISI:1
      DA 2021-01-01
      """
    ],
    [
      """
      AU Doe, Jane
      AF Doe, Jane
      TI The restoration of abandoned mines
      SO JOURNAL OF TESTS
      EI 8765-4328
      SN 1234-5679
      DE Mine; Soil; Third
      CR Able A, 1999, J TESTS, V1, P2, DOI 10.1000/ab
      TC 5
      PY 2001
      UT WOS:1
      DA 2020-06-01
      """,
      """
      AU Roe, R
      TI Title without a number of its own
      SO JOURNAL OF TESTS
      PY 2002
      TC 1
      UT WOS:2
      DA 2020-06-01
      """,
    ],
    [
      """
      AU Poe, E
      TI The restoration of abandoned mines
      SO SOIL TESTS
      J9 SOIL TESTS
      CR Doe J, 2001, J TESTS, V5, P10
         Doe J, 2001, J TESTS, V5, P10, DOI 10.1000/one
         Able A, 1999, J TESTS, V1, P2, DOI 10.1000/aa
      PY 2001
      UT WOS:3
      """
    ],
    [
      """
      AU Poe, E. A.
      TI A fourth paper about nothing much
      SO Soil Tests
      SN 1111-1119
      CR Doe Jane, 2001, JOURNAL OF TESTS, V5, P10, DOI 10.1000/one
         Baker B, 2001, SOIL TEST, V3, P4, DOI 10.1000/bb
      PY 2003
      OI Poe, E. A./0000-0002-1825-0097
      UT WOS:4
      """
    ],
    [
      """
      AU Poe, E
      TI A fifth paper about nothing much
      SO Soil Tests
      SN 2222-2224
      CR Baker B, 2000, SOIL TESTS, V3, P4
      PY n.d.
      UT WOS:5
      """
    ],
  ]

  static func written(_ folder: ImportFolder) throws -> [String] {
    try files.enumerated().map { try folder.export("\($0).txt", $1) }
  }

  @Test(arguments: [
    [[5, 4, 3, 2, 1, 0]], [[2, 0, 4, 1, 5, 3]], [[0, 1, 2], [3, 4, 5]],
    [[4], [0], [5], [3, 2], [1]],
    [[3], [5], [4], [1], [2], [0]],
  ])
  func `files in another order and in several commands give the same content`(
    commands: [[Int]]
  ) throws {
    let folder = try ImportFolder()
    let paths = try Self.written(folder)
    let first = try Database.inMemory()
    try Importer.add(paths, to: first)
    let second = try Database.inMemory()
    for command in commands { try Importer.add(command.map { paths[$0] }, to: second) }
    #expect(try ContentDump(second).differences(from: ContentDump(first)) == [])
    #expect(try first.brokenInvariants() == [])
    #expect(try second.brokenInvariants() == [])
  }

  @Test func `a second import adds no row to any table and says so`() throws {
    let folder = try ImportFolder()
    let paths = try Self.written(folder)
    let importer = Importer(paths: paths, command: "import", programVersion: "0")
    let first = try importer.run(intoDatabaseAt: folder.databasePath)
    #expect(first.fileCount == 6)
    #expect(first.recordCount == 8)
    #expect(
      first.recordCount == first.newPaperCount + first.duplicateCount + first.rejectedCount)
    let before = try Data(contentsOf: URL(filePath: folder.databasePath))
    let second = try importer.run(intoDatabaseAt: folder.databasePath)
    #expect(second.fileCount == 0)
    #expect(second.knownFileCount == 6)
    #expect(second.paperCount == first.paperCount)
    #expect(try Data(contentsOf: URL(filePath: folder.databasePath)) == before)
  }

  @Test func `the same records in another file are duplicates and change nothing`() throws {
    let folder = try ImportFolder()
    let paths = try Self.written(folder)
    let database = try Database.inMemory()
    try Importer.add(paths, to: database)
    let before = try ContentDump(database)
    let again = try folder.export("all.txt", Self.files.flatMap { $0 })
    let summary = try Importer.add([again], to: database)
    #expect(summary.duplicateCount == 8)
    #expect(summary.newPaperCount == 0)
    let lists = try ContentDump(database).differences(from: before).filter { !$0.hasPrefix(" ") }
    // Its problems and the file itself are new; nothing else is.
    #expect(lists.map { $0.prefix { $0 != ":" } } == ["import_files", "import_problems"])
    #expect(try database.brokenInvariants() == [])
  }

  @Test(
    .enabled(if: RealRecords.areHere, "shared records are not here"),
    .enabled(if: RealRecords.isOptimised, "only in release"))
  func `all real files in reverse order and in two commands give the same content`() throws {
    let paths = ImportInputs(paths: [RealRecords.folder]).exports.compactMap(\.input.path)
    let first = try Database.inMemory()
    try Importer.add(paths, to: first)
    let second = try Database.inMemory()
    let reversed = Array(paths.reversed())
    try Importer.add(Array(reversed[..<20]), to: second)
    try Importer.add(Array(reversed[20...]), to: second)
    #expect(try ContentDump(second).differences(from: ContentDump(first)) == [])
    #expect(try second.brokenInvariants() == [])
  }
}
