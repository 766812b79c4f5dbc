/// States and ZIP codes of the United States.
enum UnitedStates {
  struct State: Equatable {
    let code: String
    let hasZIP: Bool
    /// What stands before the state in the same part: "Boston" of "Boston MA 02115".
    let before: String
  }

  /// "CA 94305", "MA", "Boston MA 02115-1234" or, with hyphens lost, "FL 33612 4742".
  static func stateAndZIP(_ part: String) -> State? {
    var words = AddressResolver.words(part)
    var hasZIP = false
    if words.count > 1, let last = words.last, isDigits(last, count: 4),
      isDigits(words[words.count - 2], count: 5)
    {
      words.removeLast()
    }
    if let last = words.last, isZIP(last) {
      hasZIP = true
      words.removeLast()
    }
    guard let last = words.popLast() else { return nil }
    let code = last.uppercased()
    guard last.utf8.count == 2, codes.contains(code) else { return nil }
    return State(code: code, hasZIP: hasZIP, before: words.joined(separator: " "))
  }

  static func isZIP(_ word: Substring) -> Bool {
    let bytes = word.utf8
    guard let hyphen = bytes.firstIndex(of: 0x2D) else {
      return isDigits(word, count: 5) || isDigits(word, count: 9)
    }
    return isDigits(word[..<hyphen], count: 5)
      && isDigits(word[bytes.index(after: hyphen)...], count: 4)
  }

  private static func isDigits(_ word: Substring, count: Int) -> Bool {
    word.utf8.count == count && word.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The fifty states, the District of Columbia, the military post offices, and the territories that
  /// the Web of Science writes as parts of the USA ("San Juan, PR 00931 USA").
  static let codes: Set<String> = [
    "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL", "IN", "IA",
    "KS", "KY", "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM",
    "NY", "NC", "ND", "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA",
    "WV", "WI", "WY", "AA", "AE", "AP", "PR", "GU", "VI", "AS", "MP", "CM",
  ]
}

extension UnitedStates {
  /// States by their names, as places of conferences have them. Georgia is left out, which may be the
  /// country.
  static let names: [String: String] = [
    "ALABAMA": "AL", "ALASKA": "AK", "ARIZONA": "AZ", "ARKANSAS": "AR", "CALIFORNIA": "CA",
    "COLORADO": "CO", "CONNECTICUT": "CT", "DELAWARE": "DE", "FLORIDA": "FL", "HAWAII": "HI",
    "IDAHO": "ID", "ILLINOIS": "IL", "INDIANA": "IN", "IOWA": "IA", "KANSAS": "KS",
    "KENTUCKY": "KY", "LOUISIANA": "LA", "MAINE": "ME", "MARYLAND": "MD", "MASSACHUSETTS": "MA",
    "MICHIGAN": "MI", "MINNESOTA": "MN", "MISSISSIPPI": "MS", "MISSOURI": "MO", "MONTANA": "MT",
    "NEBRASKA": "NE", "NEVADA": "NV", "NEW HAMPSHIRE": "NH", "NEW JERSEY": "NJ",
    "NEW MEXICO": "NM", "NEW YORK": "NY", "NORTH CAROLINA": "NC", "NORTH DAKOTA": "ND",
    "OHIO": "OH", "OKLAHOMA": "OK", "OREGON": "OR", "PENNSYLVANIA": "PA", "RHODE ISLAND": "RI",
    "SOUTH CAROLINA": "SC", "SOUTH DAKOTA": "SD", "TENNESSEE": "TN", "TEXAS": "TX", "UTAH": "UT",
    "VERMONT": "VT", "VIRGINIA": "VA", "WASHINGTON": "WA", "WEST VIRGINIA": "WV",
    "WISCONSIN": "WI", "WYOMING": "WY",
  ]
}

/// Postcodes and regions of other countries, as far as they tell a town from what stands around it.
enum Postcodes {
  static let australianStates: Set<String> = [
    "NSW", "VIC", "QLD", "TAS", "ACT", "SA", "WA", "NT",
  ]
  static let canadianProvinces: Set<String> = [
    "AB", "BC", "MB", "NB", "NL", "NF", "NS", "NT", "NU", "ON", "PE", "PQ", "QC", "SK", "YT",
  ]

  /// "M5S", "1A1".
  static func isCanadian(_ first: Substring, _ second: Substring) -> Bool {
    let pattern: (Substring) -> [Bool] = { $0.utf8.map { (0x30...0x39).contains($0) } }
    return pattern(first) == [false, true, false] && pattern(second) == [true, false, true]
  }

  /// "Qld 4163", "ON K1A 0R6", "PQ": a state or province, with or without its postcode.
  static func isRegion(_ part: String) -> Bool {
    let words = AddressResolver.words(part)
    guard let first = words.first?.uppercased() else { return false }
    if canadianProvinces.contains(first) || australianStates.contains(first)
      || UnitedStates.codes.contains(first)
    {
      return words.count == 1
        || words.dropFirst().allSatisfy { AddressResolver.hasDigit($0) }
    }
    return false
  }

  /// "F-51095 Reims", "Xian 710072", "Durham DH1 3LE".
  static func endsOrStartsWithPostcode(_ part: String) -> Bool {
    guard AddressResolver.hasDigit(part), part.utf8.contains(0x20) else { return false }
    return !withoutPostcode(part).isEmpty
  }

  /// The part without words that hold a digit and without the letters of a country before such a
  /// word ("NL 2300 RC Leiden", where an export lost its hyphens).
  static func withoutPostcode(_ part: String) -> String {
    if !AddressResolver.hasDigit(part) { return part }
    let words = AddressResolver.words(part)
    let digits = words.map { AddressResolver.hasDigit($0) }
    var kept: [Substring] = []
    for (index, word) in words.enumerated() where !digits[index] {
      let isShort = word.utf8.count <= 3 && word.utf8.allSatisfy { $0 &- 0x41 < 26 }
      let nextHasDigit = index + 1 < words.count && digits[index + 1]
      let previousHasDigit = index > 0 && digits[index - 1]
      if isShort, words.count > 1, nextHasDigit || previousHasDigit { continue }
      kept.append(word)
    }
    return kept.joined(separator: " ")
  }
}
