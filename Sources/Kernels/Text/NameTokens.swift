extension StringSimilarity {
  /// The words of a name in lower case, cut at everything that is neither letter nor digit.
  public static func tokens(of name: String) -> [String] {
    name.lowercased().unicodeScalars
      .split { !($0.properties.isAlphabetic || $0.properties.numericType != nil || isMark($0)) }
      .map { String(String.UnicodeScalarView($0)) }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .nonspacingMark
  }

  /// The shared words of two names over all their words (Jaccard), whatever the order: `0 ... 1`;
  /// 1 for two names without words.
  ///
  /// - Complexity: O(n) expected.
  ///
  ///     StringSimilarity.tokenSet("University of Leeds", "Leeds University")   // 2 / 3
  public static func tokenSet(_ first: String, _ second: String) -> Double {
    let one = Set(tokens(of: first))
    let other = Set(tokens(of: second))
    let all = one.union(other).count
    return all == 0 ? 1 : Double(one.intersection(other).count) / Double(all)
  }

  /// The shared words of two names over the words of the one that has fewer: 1 when one name's
  /// words are all in the other; 0 when either has none.
  public static func tokenContainment(_ first: String, _ second: String) -> Double {
    let one = Set(tokens(of: first))
    let other = Set(tokens(of: second))
    let fewer = min(one.count, other.count)
    return fewer == 0 ? 0 : Double(one.intersection(other).count) / Double(fewer)
  }

  /// Whether one name abbreviates the other word by word, in order: each of its words begins the
  /// other's word, or is its first letter and then letters of it in order ("Dept", "Department");
  /// `of`, `the`, `and`, `for`, `de`, `la`, `&` are passed over.
  ///
  /// - Complexity: O(n).
  ///
  ///     StringSimilarity.isAbbreviation("Chinese Acad Sci", of: "Chinese Academy of Sciences")
  ///     // true
  public static func isAbbreviation(_ short: String, of long: String) -> Bool {
    let one = tokens(of: short).filter { !passedOver.contains($0) }
    let other = tokens(of: long).filter { !passedOver.contains($0) }
    guard !one.isEmpty, one.count == other.count, one != other else { return false }
    return zip(one, other).allSatisfy(abbreviates)
  }

  private static let passedOver: Set<String> = [
    "of", "the", "and", "for", "de", "la", "le", "du", "des", "del", "di", "und", "fur", "für",
  ]

  private static func abbreviates(_ short: String, _ long: String) -> Bool {
    if long.hasPrefix(short) { return true }
    guard short.count >= 2, short.first == long.first else { return false }
    var rest = long[...]
    for letter in short {
      guard let found = rest.firstIndex(of: letter) else { return false }
      rest = rest[rest.index(after: found)...]
    }
    return true
  }

  /// A keyword as thesauri compare it: lower case, hyphens and runs of blanks as one blank, the
  /// last word in the singular.
  ///
  ///     StringSimilarity.folded("Land-Use  Changes")   // "land use change"
  public static func folded(_ keyword: String) -> String {
    let words = keyword.lowercased().split {
      $0 == "-" || $0 == "\u{2010}" || $0 == "\u{2011}" || $0 == "\u{2013}" || $0.isWhitespace
    }
    return SingularForm.ofHead(in: words.joined(separator: " "))
  }
}
