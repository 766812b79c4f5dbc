/// Names of editors (BE) and book authors (BA, BF).
package enum Editors {
  /// The names of a field, one per line, separated by `;`, or glued ("Asea, AAA Geraci, F Kaur, P").
  ///
  /// In a glued line a name ends after the initials that follow its comma.
  package static func names(lines: [String]) -> [String] {
    lines.flatMap { line in
      Entities.splitAtSemicolons(line).flatMap { unglued(TextFolding.squeezed(String($0))) }
    }
  }

  private static func unglued(_ text: String) -> [String] {
    let words = text.split(separator: " ")
    let commas = words.filter { $0.hasSuffix(",") }.count
    if commas < 2 { return text.isEmpty ? [] : [text] }
    var names: [String] = []
    var current: [Substring] = []
    var sawComma = false
    for word in words {
      if sawComma, !current.isEmpty, isGiven(word, isFirst: current.last?.hasSuffix(",") ?? false) {
        current.append(word)
      } else if sawComma {
        names.append(current.joined(separator: " "))
        current = [word]
        sawComma = word.hasSuffix(",")
      } else {
        current.append(word)
        sawComma = word.hasSuffix(",")
      }
    }
    if !current.isEmpty { names.append(current.joined(separator: " ")) }
    return names
  }

  /// The word after the comma always belongs to the name; after it only a suffix does.
  private static func isGiven(_ word: Substring, isFirst: Bool) -> Bool {
    if isFirst { return true }
    switch word {
    case "Jr", "Jr.", "Sr", "II", "III", "IV": return true
    default: return false
    }
  }
}

/// One conference of a record.
package struct Conference: Equatable, Sendable {
  package let title: String
  /// CY as written.
  package let date: String?
  /// First day, month or year of it in ISO 8601.
  package let startDate: String?
  package let location: String?
  package let sponsors: String?
  package let host: String?
}

extension Conference {
  /// The conferences of a record: a paper of two conferences repeats CT, CY and CL (SP, HO too), which
  /// then belong together by position. A field given fewer times than CT goes to the first ones.
  package static func list(
    titles: [String], dates: [String] = [], locations: [String] = [], sponsors: [String] = [],
    hosts: [String] = []
  ) -> [Conference] {
    titles.indices.map { index in
      let date = index < dates.count ? dates[index] : nil
      return Conference(
        title: TextFolding.squeezed(titles[index]), date: date,
        startDate: date.flatMap(PublicationDate.conference),
        location: index < locations.count ? locations[index] : nil,
        sponsors: index < sponsors.count ? sponsors[index] : nil,
        host: index < hosts.count ? hosts[index] : nil)
    }
  }
}
