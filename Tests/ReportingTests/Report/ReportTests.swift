import Bibliography
import Foundation
import Testing

@testable import Reporting

struct ReportTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private func example() throws -> Database {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "bibliolite-report-\(UUID().uuidString).db").path
    _ = try Importer(
      paths: ["savedrecs-1.txt", "savedrecs-2.txt"].map {
        Self.root.appending(path: "Examples/abandoned-mines/\($0)").path
      }, command: "test", programVersion: "test"
    ).run(intoDatabaseAt: path)
    let database = try Database.openForReading(path)
    try FileManager.default.removeItem(atPath: path)
    return database
  }

  @Test func `an empty database has a report that says what is missing`() throws {
    let page = try Report.page(of: try Database.inMemory())
    for part in ReportPart.allCases {
      #expect(page.contains("<section id=\"\(part.rawValue)\""))
    }
    #expect(page.contains("No network of keywords has been stored"))
    #expect(page.contains("No analysis has been stored"))
    #expect(page.contains("The search that gave the records is not stated"))
  }

  @Test func `the report of counts alone has the study's numbers`() throws {
    let page = try Report.page(of: try example())
    // The shipped corpus: 393 papers, 59 countries, China first with 104 (Examples/README).
    #expect(page.contains("393 papers of 1996 to 2024"))
    #expect(page.contains("China has most papers (104, 26.46\u{A0}% of all), followed by USA (60)"))
    #expect(
      page.contains(
        "“ecological restoration” is the most frequent keyword (52, 13.23\u{A0}% of all)"))
    #expect(page.contains("ECOL ENG is cited by most papers (167, 42.49\u{A0}% of all)"))
  }

  @Test func `the same database gives the same bytes`() throws {
    let database = try example()
    #expect(try Report.page(of: database) == Report.page(of: database))
  }

  @Test func `nothing in the page is loaded from elsewhere`() throws {
    let page = try Report.page(of: try example())
    for attribute in [" src=", " srcset=", "@import", "url("] {
      #expect(!page.contains(attribute), "\(attribute)")
    }
    let addresses = page.matches(of: /href="([^"]*)"/).map { String($0.output.1) }
    #expect(addresses.allSatisfy { $0.hasPrefix("#") || $0.hasPrefix("https://doi.org/") })
  }
}
