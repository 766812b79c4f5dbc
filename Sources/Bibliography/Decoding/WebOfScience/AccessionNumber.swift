/// UT as it is compared and shown: a prefix that names a database of the platform, and a number in it.
package enum AccessionNumber {
  /// The prefix in upper case; `WOS:` where records of before 2011 have `ISI:`, which is the same number
  /// in the same database. Numbers of the Web of Science itself have capitals only.
  package static func normalised(_ written: String) -> String {
    guard let colon = written.utf8.firstIndex(of: 0x3A) else { return written }
    let prefix = written[..<colon].uppercased()
    let number = written[colon...]
    switch prefix {
    case "WOS", "ISI": return "WOS" + number.uppercased()
    default: return prefix + number
    }
  }

  /// The scheme of a normalised number; a number without a prefix is the Core Collection's. A prefix that
  /// is not known is a scheme by itself, in lower case.
  package static func scheme(of number: String) -> String {
    guard let colon = number.utf8.firstIndex(of: 0x3A) else { return "wos" }
    let prefix = String(number[..<colon])
    return schemes[prefix] ?? prefix.lowercased()
  }

  /// The number and its scheme.
  static func number(_ written: String) -> PaperNumber {
    let number = normalised(written)
    return PaperNumber(scheme(of: number), number)
  }

  /// The PubMed number that a number of MEDLINE is.
  package static func pubMedID(of number: String) -> String? {
    guard number.hasPrefix("MEDLINE:") else { return nil }
    let id = number.dropFirst("MEDLINE:".count)
    return !id.isEmpty && id.utf8.allSatisfy { $0 &- 0x30 < 10 } ? String(id) : nil
  }

  // BCI is the BIOSIS Citation Index, BIOSIS the Previews, BIOABS Biological Abstracts.
  private static let schemes: [String: String] = [
    "WOS": "wos", "MEDLINE": "medline", "SCIELO": "scielo", "KJD": "kci", "BCI": "biosis",
    "BIOSIS": "biosis_previews", "BIOABS": "biological_abstracts", "ZOOREC": "zoorec",
    "CABI": "cabi", "FSTA": "fsta", "INSPEC": "inspec", "DIIDW": "derwent", "PPRN": "preprint",
    "PQDT": "dissertation", "DRCI": "dataset", "CCC": "current_contents", "CSCD": "cscd",
    "RSCI": "rsci", "ARCI": "arci", "GCI": "grant",
  ]
}

/// Pages as PS gives them.
struct PageRange: Equatable {
  let first: String
  let last: String?

  /// "101-109", "230", "e15"; `nil` for several ranges and for text.
  init?(_ written: String) {
    let text = TextFolding.squeezed(written)
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map {
      Entities.trim($0)
    }
    guard parts.count <= 2, let first = parts.first,
      parts.allSatisfy({ part in
        !part.isEmpty && part.utf8.count <= 12
          && part.utf8.allSatisfy { $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 }
      }),
      parts.count == 1
        || parts.allSatisfy({ $0.utf8.contains { $0 &- 0x30 < 10 } || $0.utf8.count < 8 })
    else { return nil }
    self.first = String(first)
    last = parts.count == 2 ? String(parts[1]) : nil
  }
}
