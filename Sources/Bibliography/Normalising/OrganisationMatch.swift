/// Which of the organisations that a record lists in full (C3) the institution of an address is, which
/// the Web of Science abbreviates ("Chinese Acad Sci", "Univ Laval", "CSIC").
package struct OrganisationMatch: Equatable, Sendable {
  /// How an address's institution was found, as stored in `affiliations.rule`.
  package enum Rule: String, CaseIterable, Sendable {
    /// The same name but for case and punctuation.
    case sameName = "organisation of this name"
    /// Every word abbreviates a word of the organisation, and no other organisation fits as well.
    case abbreviation = "abbreviated organisation"
    /// All words of the organisation are in the address: those that its institution lacks are the town
    /// ("Univ Illinois, Chicago") or a department.
    case wholeAddress = "organisation in whole address"
    /// The organisation gives this acronym in parentheses, or its initials are it.
    case acronym = "acronym of organisation"
    /// The record has one organisation, and its addresses have one institution.
    case onlyOrganisation = "only organisation"
    /// The first part of the address itself.
    case address = "address"
    /// The address has no part that could be an institution.
    case none = "none"
  }

  /// Index of the organisation.
  package let index: Int
  package let rule: Rule

  /// Finds the organisation of an address's institution; `nil` when none fits, or several do equally.
  ///
  /// A word fits another one when it begins with the same letter and its letters occur in the other
  /// in their order ("Natl" – "National", "Ctr" – "Centre"). Of several organisations the one with the
  /// fewest words left over is taken; more than half of its words must be used, or, of the only one that
  /// fits at all, half ("Univ Tubingen" – "Eberhard Karls University of Tubingen"). An acronym in
  /// parentheses is no word that could be left over.
  ///
  /// - Complexity: O(words of the institution · words of all organisations).
  package static func find(_ institution: String, among organisations: [String])
    -> OrganisationMatch?
  {
    find(
      key: FieldValues.titleKey(institution),
      among: organisations.map {
        OrganisationName(name: $0, key: FieldValues.titleKey($0), isCountry: { _ in false })
      })
  }

  /// - Parameter key: the institution's title key.
  static func find(
    key: String, among organisations: some Collection<OrganisationName>
  ) -> OrganisationMatch? {
    for (index, organisation) in organisations.enumerated() where organisation.key == key {
      return OrganisationMatch(index: index, rule: .sameName)
    }
    let wanted = significantWords(key)
    if wanted.isEmpty { return nil }
    let letters = AddressWords.letters(of: wanted)

    var best: (index: Int, unused: Int)?
    var isTied = false
    var halfUsed: [Int] = []
    for (index, organisation) in organisations.enumerated()
    where organisation.mayBeAbbreviated(by: letters) {
      guard let (unused, count) = organisation.leftOver(abbreviatedBy: wanted) else { continue }
      guard unused * 2 < count else {
        halfUsed.append(unused * 2 == count && wanted.count > 1 ? index : -1)
        continue
      }
      if let known = best {
        if unused > known.unused { continue }
        isTied = unused == known.unused
        if isTied { continue }
      }
      best = (index, unused)
    }
    if let best { return isTied ? nil : OrganisationMatch(index: best.index, rule: .abbreviation) }
    if halfUsed.count == 1, halfUsed[0] >= 0 {
      return OrganisationMatch(index: halfUsed[0], rule: .abbreviation)
    }
    return acronym(wanted, organisations)
  }

  private static func acronym(
    _ wanted: [Substring], _ organisations: some Collection<OrganisationName>
  ) -> OrganisationMatch? {
    guard wanted.count == 1, wanted[0].count >= 2 else { return nil }
    var found: Int?
    for (index, organisation) in organisations.enumerated() where organisation.hasAcronym(wanted[0])
    {
      if found != nil { return nil }
      found = index
    }
    return found.map { OrganisationMatch(index: $0, rule: .acronym) }
  }

  /// How many of `words` are left over when each of `wanted` takes one that it abbreviates; `nil` when
  /// one of `wanted` finds none.
  static func unusedWords(abbreviating words: [Substring], _ wanted: [Substring]) -> Int? {
    var isUsed = Array(repeating: false, count: words.count)
    for word in wanted {
      // The word that is nearest in length, so that "Sci" does not take "Scientific" from another.
      var choice: Int?
      for (index, full) in words.enumerated() where !isUsed[index] && abbreviates(word, full) {
        if choice.map({ words[$0].count > full.count }) ?? true { choice = index }
      }
      guard let choice else { return nil }
      isUsed[choice] = true
    }
    return isUsed.count { !$0 }
  }

  static func abbreviates(_ short: Substring, _ full: Substring) -> Bool {
    var rest = full.utf8.makeIterator()
    var isFirst = true
    for byte in short.utf8 {
      while true {
        guard let next = rest.next() else { return false }
        if next == byte { break }
        if isFirst { return false }
      }
      isFirst = false
    }
    return true
  }

  static func significantWords(_ key: String) -> [Substring] {
    key.split(separator: " ").filter { !insignificant.contains(String($0)) }
  }

  private static let insignificant: Set<String> = [
    "of", "the", "and", "for", "de", "del", "da", "do", "dos", "das", "di", "der", "des", "du",
    "la", "le", "les", "el", "et", "und", "e", "y", "in", "at", "amp",
  ]
}
