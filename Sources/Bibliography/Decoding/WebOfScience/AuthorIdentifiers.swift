/// An ORCID or ResearcherID that a record gives (OI, RI), and the author it belongs to.
package struct AuthorIdentifier: Equatable, Sendable {
  package enum Scheme: String, Sendable {
    case orcid = "ORCID"
    case researcherID = "ResearcherID"
  }

  /// The entry "Name/ID" as written.
  package let asWritten: String
  package let name: String
  /// Normalised; nil if it is malformed.
  package let identifier: String?
  /// Position of the author, from 0; nil if that cannot be told.
  package var author: Int?
  /// Why there is no identifier or no author; nil if all is well.
  package var problem: String?
}

extension AuthorIdentifier {
  /// The entries of an OI or RI field, each assigned to an author of the record.
  ///
  /// An entry goes to the author of its name (see `AuthorMatcher`); where several fit, or none, or the
  /// entry has no name, it stays unassigned and says why. One author may have several. Several authors of
  /// one name with an identifier each have them in the order of the record.
  ///
  /// - Parameter field: the whole field, wrapped lines joined by a blank or a line end.
  package static func list(
    _ field: String, scheme: Scheme, matcher: inout AuthorMatcher
  ) -> [AuthorIdentifier] {
    var entries = Entities.splitAtSemicolons(field).map { part in
      var entry = AuthorIdentifier(part, scheme: scheme)
      if entry.problem != nil { return entry }
      if entry.name.isEmpty {
        entry.problem = "\(scheme.rawValue) '\(entry.asWritten)' has no name"
        return entry
      }
      switch matcher.match(entry.name) {
      case .author(let position, _): entry.author = position
      case .ambiguous:
        entry.problem = "\(scheme.rawValue) of '\(entry.name)': several authors fit"
      case .none:
        entry.problem = "\(scheme.rawValue) of '\(entry.name)': no author of that name"
      }
      return entry
    }
    for name in Set(entries.map(\.name)) { share(name, among: &entries, matcher) }
    return entries
  }

  /// Gives as many identifiers of one name as the record has authors of exactly that name to these, in
  /// their order: two of one name with an ORCID each are two people.
  private static func share(
    _ name: String, among entries: inout [AuthorIdentifier], _ matcher: AuthorMatcher
  ) {
    let positions = matcher.positions(of: name)
    guard positions.count > 1 else { return }
    let own = entries.indices.filter { entries[$0].name == name && entries[$0].identifier != nil }
    guard own.count == positions.count, Set(own.map { entries[$0].identifier }).count == own.count
    else { return }
    for (index, position) in zip(own, positions) {
      entries[index].author = position
      entries[index].problem = nil
    }
  }

  init(_ part: Substring, scheme: Scheme) {
    asWritten = TextFolding.squeezed(String(part))
    var text = asWritten[...]
    // "Name/https://orcid.org/0000-…"
    for prefix in ["https://orcid.org/", "http://orcid.org/", "orcid.org/"] {
      if let range = Entities.range(of: prefix, in: text) {
        text = text[..<range.lowerBound] + text[range.upperBound...]
        break
      }
    }
    guard let slash = text.lastIndex(of: "/") else {
      name = ""
      identifier = nil
      problem = "\(scheme.rawValue) entry '\(asWritten)' has no '/' between name and identifier"
      return
    }
    name = TextFolding.squeezed(String(text[..<slash]))
    let written = String(text[text.index(after: slash)...])
    switch scheme {
    case .orcid:
      let orcid = ORCID.normalised(written)
      identifier = orcid
      if orcid == nil {
        problem = "ORCID '\(written)' is malformed or its check digit is wrong"
      }
    case .researcherID:
      let id = ResearcherID.normalised(written)
      identifier = id
      if id == nil { problem = "ResearcherID '\(written)' is malformed" }
    }
  }
}

/// ORCID identifiers.
package enum ORCID {
  /// `0000-0002-1825-0097`, or nil if it has not sixteen digits or a wrong check digit.
  ///
  /// Hyphens and blanks are put where they belong, so that exports that lost them agree.
  /// Source: ISO 7064 MOD 11-2, support.orcid.org "Structure of the ORCID Identifier".
  package static func normalised(_ text: String) -> String? {
    var digits: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39: digits.append(byte)
      case 0x58, 0x78: digits.append(0x58)
      case 0x20, 0x2D, 0x0A, 0x0D, 0x09: continue
      default: return nil
      }
    }
    guard digits.count == 16, !digits[..<15].contains(0x58) else { return nil }
    var total = 0
    for digit in digits[..<15] { total = (total + Int(digit - 0x30)) * 2 % 11 }
    let check = (12 - total) % 11
    guard digits[15] == (check == 10 ? 0x58 : UInt8(0x30 + check)) else { return nil }
    var result: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      if index > 0, index % 4 == 0 { result.append(0x2D) }
      result.append(digit)
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// ResearcherIDs.
package enum ResearcherID {
  /// `A-1009-2008`: one to four letters, four digits or more, a year; nil if it is not.
  package static func normalised(_ text: String) -> String? {
    let parts = text.split { $0 == "-" || $0.isWhitespace }
    guard parts.count == 3, (1...4).contains(parts[0].utf8.count),
      parts[0].utf8.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 }),
      (1...6).contains(parts[1].utf8.count), parts[2].utf8.count == 4,
      (parts[1] + parts[2]).utf8.allSatisfy({ $0 &- 0x30 < 10 })
    else { return nil }
    return "\(parts[0].uppercased())-\(parts[1])-\(parts[2])"
  }
}
