import Foundation
import Testing

@testable import Bibliography

/// Counts over real exports; each expected number has its source beside it.
@Suite(.enabled(if: SharedExports.areHere, "shared records are not here"))
struct SharedExportTests {
  static let records = SharedExports.records(in: SharedExports.captureRecapture)

  // 5,022 documents, 15,128 authors, 23,004 appearances: bibliometrix's printed result for these
  // records (authors as AU, upper case, without comma and full stops).
  @Test func `abbreviated keys count the authors that bibliometrix printed`() {
    #expect(Self.records.count == 5022)
    let names = Self.records.flatMap { $0["AU"] ?? [] }
    #expect(names.count == 23004)
    #expect(Set(names.map { AuthorName($0).abbreviatedKey }).count == 15128)
  }

  @Test func `nearly every address has a country, and every rule is one of the named`() {
    let resolver = AddressResolver(countryNames: SeedCountries.names)
    let addresses = Self.records.flatMap { $0["C1"] ?? [] }
    let unresolved = addresses.filter { resolver.resolve($0).rule == .unresolved }
    #expect(unresolved.isEmpty, "\(unresolved.prefix(5))")
    #expect(addresses.count > 12_000)
  }

  // 252,473 lines: counted by an independent reader of these files.
  @Test func `cited references keep their lines and nearly all have author, year and source`() {
    var count = 0
    var withYear = 0
    var complete = 0
    var noYear = 0
    var keysAreLines = 0
    var key: [UInt8] = []
    for var line in Self.records.lazy.flatMap({ $0["CR"] ?? [] }) {
      line.withUTF8 { bytes in
        let reference = CitedReference(line: bytes)
        count += 1
        if reference.year != nil { withYear += 1 }
        if !reference.author.isEmpty, reference.year != nil, !reference.source.isEmpty {
          complete += 1
        }
        if reference.problem == .noYear || reference.problem == .singleElement { noYear += 1 }
        // What the line starts with is the key; what follows is DOI and, after a DOI, a patent.
        key.removeAll(keepingCapacity: true)
        reference.appendKey(from: bytes, to: &key)
        var squeezed: [UInt8] = []
        CitedReference.appendSqueezed(bytes, bytes.indices, to: &squeezed)
        if squeezed.starts(with: key) || reference.isAuthorInParts(bytes) || reference.page.isEmpty
        {
          keysAreLines += 1
        }
      }
    }
    #expect(count == 252_473)
    #expect(keysAreLines == count)
    #expect(withYear + noYear == count)
    #expect(Double(withYear) > 0.99 * Double(count))
    #expect(Double(complete) > 0.98 * Double(count))
  }

  @Test func `nearly every name in brackets is an author of its record`() {
    var names = 0
    var found = 0
    for record in Self.records {
      var matcher = AuthorMatcher(names: record["AU"] ?? [], fullNames: record["AF"] ?? [])
      for address in record["C1"] ?? [] {
        for name in AddressResolver.authorsInBrackets(address).authors {
          names += 1
          if case .author = matcher.match(name) { found += 1 }
        }
      }
    }
    #expect(names > 20_000)
    #expect(Double(found) > 0.999 * Double(names), "\(names - found) of \(names) not found")
  }

  @Test func `reprint addresses have authors, and these are authors of the record`() {
    var entries = 0
    var withAuthor = 0
    for record in Self.records {
      var matcher = AuthorMatcher(names: record["AU"] ?? [], fullNames: record["AF"] ?? [])
      for entry in ReprintEntry.list((record["RP"] ?? []).joined(separator: " ")) {
        entries += 1
        let matched = entry.authors.allSatisfy {
          if case .author = matcher.match($0) { true } else { false }
        }
        if matched, !entry.authors.isEmpty { withAuthor += 1 }
      }
    }
    #expect(entries > 5_000)
    #expect(Double(withAuthor) > 0.99 * Double(entries), "\(withAuthor) of \(entries)")
  }

  @Test func `most identifiers find their author`() {
    var valid = 0
    var assigned = 0
    var malformed = 0
    for record in Self.records {
      var matcher = AuthorMatcher(names: record["AU"] ?? [], fullNames: record["AF"] ?? [])
      let field = (record["OI"] ?? []).joined(separator: " ")
      for entry in AuthorIdentifier.list(field, scheme: .orcid, matcher: &matcher) {
        if entry.identifier == nil { malformed += 1 } else { valid += 1 }
        if entry.author != nil { assigned += 1 }
      }
    }
    #expect(valid > 3_000)
    #expect(malformed * 100 < valid, "\(malformed) malformed")
    #expect(assigned * 100 > valid * 88, "\(assigned) of \(valid)")
  }

  @Test func `every journal's ISSN and nearly every DOI is valid`() {
    let issns = Self.records.flatMap { ($0["SN"] ?? []) + ($0["EI"] ?? []) }
    let bad = issns.filter { ISSN.normalised($0) == nil }
    #expect(bad.isEmpty, "\(bad)")
    let dois = Self.records.flatMap { $0["DI"] ?? [] }
    #expect(dois.filter { DOI.normalised($0) == nil } == [])
  }
}

/// The records whose maps and burst tables are published: hyphens became blanks in them.
@Suite(.enabled(if: SharedExports.zipIsHere, "citespace exports or python3 are not here"))
struct CiteSpaceExportTests {
  // 102: "N=102" of the published country map; algorithms.md, section 3. A record counts once.
  @Test func `the addresses of 2005 to 2024 name exactly 102 countries`() throws {
    let resolver = AddressResolver(countryNames: SeedCountries.names)
    var seen = Set<String>()
    var countries = Set<Int>()
    var unresolved: [String] = []
    var identifiers = 0
    var assigned = 0
    for record in try SharedExports.recordsOfZip() {
      guard let accession = record["UT"]?.first, seen.insert(accession).inserted else { continue }
      let early = record["EA"]?.first.flatMap { PublicationDate.earlyAccess($0) }
      let year =
        record["PY"]?.first.flatMap(FieldValues.year)
        ?? early.flatMap { PublicationDate.year(ofISO: $0) }
      guard let year, (2005...2024).contains(year) else { continue }
      for address in record["C1"] ?? [] {
        let resolved = resolver.resolve(address)
        if let country = resolved.country { countries.insert(country) }
        if resolved.rule == .unresolved { unresolved.append(address) }
      }
      var matcher = AuthorMatcher(names: record["AU"] ?? [], fullNames: record["AF"] ?? [])
      let field = (record["OI"] ?? []).joined(separator: " ")
      for entry in AuthorIdentifier.list(field, scheme: .orcid, matcher: &matcher) {
        identifiers += entry.identifier == nil ? 0 : 1
        assigned += entry.author == nil ? 0 : 1
      }
    }
    // One record is in two files: 9,526 read, 9,525 accession numbers.
    #expect(seen.count == 9525)
    #expect(countries.count == 102)
    #expect(unresolved.isEmpty, "\(unresolved.prefix(5))")
    #expect(assigned * 100 > identifiers * 85, "\(assigned) of \(identifiers)")
  }
}
