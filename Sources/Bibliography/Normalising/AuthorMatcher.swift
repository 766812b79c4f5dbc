/// Finds which author of a record a name stands for: in the brackets of C1, in RP, OI or RI.
package struct AuthorMatcher: Sendable {
  /// How a name was found, the safest first.
  package enum Rule: String, Sendable {
    /// Letter for letter a full name of the record.
    case fullName = "full name"
    /// Letter for letter an abbreviated name.
    case abbreviatedName = "abbreviated name"
    /// A full name but for case, diacritics, hyphens and full stops.
    case foldedFullName = "folded full name"
    /// Likewise an abbreviated name.
    case foldedAbbreviatedName = "folded abbreviated name"
    /// The words of a full name in another order ("Terrance Quinn", "Quinn II, Terrance"), folded
    /// likewise; one of both names may have more words, but two must agree that are no initials.
    case sameWords = "same words in another order"
    /// Same family name, and the initials of one begin with those of the other.
    case compatibleInitials = "family name and initials"
  }

  package enum Match: Equatable, Sendable {
    /// `author` counts from 0 in the order of the record.
    case author(Int, Rule)
    /// Several authors fit.
    case ambiguous
    case none
  }

  private let names: [String]
  private let fullNames: [String]
  private var foldedFull: [String] = []
  private var foldedShort: [String] = []
  private var families: [String] = []
  private var initials: [String] = []
  /// Of the full names, and which of them have a word that is no initial.
  private var words: [Set<Substring>] = []
  private var holders: [Substring: [Int]] = [:]

  /// - Parameters:
  ///   - names: AU, in the order of the record.
  ///   - fullNames: AF; ignored unless there is one for each name (or there are no names).
  package init(names: [String], fullNames: [String]) {
    if names.isEmpty {
      self.names = fullNames
      self.fullNames = fullNames
    } else {
      self.names = names
      self.fullNames = fullNames.count == names.count ? fullNames : []
    }
  }

  /// The author that `name` stands for.
  ///
  /// - Complexity: O(authors) text comparisons; names are folded at the first call that needs it.
  package mutating func match(_ name: String) -> Match {
    if let found = unique(name, in: fullNames, rule: .fullName) { return found }
    if let found = unique(name, in: names, rule: .abbreviatedName) { return found }
    if TextFolding.squeezed(name).isEmpty { return .none }
    foldNames()
    let wanted = AuthorName(name)
    let full = wanted.fullKey
    if let found = unique(full, in: foldedFull, rule: .foldedFullName) { return found }
    if let found = unique(full, in: foldedShort, rule: .foldedAbbreviatedName) { return found }
    let match = compatible(wanted)
    return match == .none ? sameWords(full) : match
  }

  /// The authors who are written exactly so.
  func positions(of name: String) -> [Int] {
    let full = fullNames.indices.filter { fullNames[$0] == name }
    return full.isEmpty ? names.indices.filter { names[$0] == name } : full
  }

  private mutating func sameWords(_ wanted: String) -> Match {
    if words.count != foldedFull.count { indexWords() }
    let wanted = Self.words(wanted)
    var shared: [Int: Int] = [:]
    for word in wanted where word.count > 1 {
      for index in holders[word] ?? [] { shared[index, default: 0] += 1 }
    }
    var found: Int?
    for (index, count) in shared where count >= 2 {
      guard wanted.isSubset(of: words[index]) || words[index].isSubset(of: wanted) else { continue }
      if found != nil { return .ambiguous }
      found = index
    }
    return found.map { .author($0, .sameWords) } ?? .none
  }

  private mutating func indexWords() {
    words = foldedFull.map(Self.words)
    for (index, words) in words.enumerated() {
      for word in words where word.count > 1 { holders[word, default: []].append(index) }
    }
  }

  private static func words(_ key: String) -> Set<Substring> {
    Set(key.split { $0 == " " || $0 == "," })
  }

  private func unique(_ name: String, in list: [String], rule: Rule) -> Match? {
    guard let first = list.firstIndex(of: name) else { return nil }
    if list[(first + 1)...].contains(name) { return .ambiguous }
    return .author(first, rule)
  }

  private func compatible(_ wanted: AuthorName) -> Match {
    let family = wanted.familyKey
    let wantedInitials = wanted.initials
    if wantedInitials.isEmpty { return .none }
    var found: Int?
    for index in families.indices where families[index] == family {
      let own = initials[index]
      if own.isEmpty || !(own.hasPrefix(wantedInitials) || wantedInitials.hasPrefix(own)) {
        continue
      }
      if found != nil { return .ambiguous }
      found = index
    }
    guard let found else { return .none }
    return .author(found, .compatibleInitials)
  }

  private mutating func foldNames() {
    guard foldedShort.isEmpty else { return }
    for (index, name) in names.enumerated() {
      let short = AuthorName(name)
      let full = fullNames.isEmpty ? short : AuthorName(fullNames[index])
      foldedShort.append(short.fullKey)
      if !fullNames.isEmpty { foldedFull.append(full.fullKey) }
      families.append(short.familyKey)
      initials.append(short.initials)
    }
  }
}
