/// Names that end with initials and have no comma before them, as Scopus writes them.
enum NameInitials {
  /// "Doe J.B." → "Doe, J.B."; "Doe Jr. J.B." keeps its suffix behind the initials.
  static func withComma(_ written: String) -> String {
    var words = written.split(separator: " ").map(Substring.init)
    var initials: [Substring] = []
    while words.count > 1, let last = words.last, isInitials(last), !isSuffix(last) {
      initials.insert(last, at: 0)
      words.removeLast()
    }
    if initials.isEmpty { return written }
    var suffix = ""
    if words.count > 1, let last = words.last, isSuffix(last) {
      suffix = " \(last)"
      words.removeLast()
    }
    return words.joined(separator: " ") + ", " + initials.joined(separator: " ") + suffix
  }

  /// "J.B.", "J.-N.", "Yu.A.": letters with a full stop behind at most three of them.
  static func isInitials(_ text: Substring) -> Bool {
    var letters = 0
    var stops = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case ".":
        if !(1...3).contains(letters) { return false }
        letters = 0
        stops += 1
      case "-", " ":
        if letters > 0 { return false }
      default:
        if !scalar.properties.isAlphabetic { return false }
        letters += 1
      }
    }
    return stops > 0 && letters == 0
  }

  static func isSuffix(_ text: Substring) -> Bool {
    switch text {
    case "Jr.", "Sr.", "Jr", "Sr", "II", "III", "IV": true
    default: false
    }
  }
}
