import Bibliography
import Kernels

/// An author's name, taken apart to be compared with others.
struct AuthorForm {
  /// Family name in lower case, letters only.
  let family: String
  /// Given names and initials in lower case, in order.
  let given: [String]
  /// The given names joined: "jin-chi", "jin chi" and "jinchi" are one.
  let joinedGiven: String
  /// How full the given names are: ten for each letter of a name in full, one for an initial.
  var fullness: Int { given.reduce(0) { $0 + ($1.count > 1 ? 10 * $1.count : 1) } }
  var hasInitialsOnly: Bool { given.allSatisfy { $0.count == 1 } }

  init(_ label: String) {
    let name = AuthorName(TextFolding.withoutDiacritics(label))
    family = name.family.lowercased().filter(\.isLetter)
    // A suffix tells father and son apart, so it is a given name of its own.
    let suffix = name.suffix.isEmpty ? [] : [name.suffix.lowercased().filter(\.isLetter)]
    given = Self.given(name.given) + suffix
    joinedGiven = given.joined()
  }

  /// "J. C.", "JC" and "J-C" are the initials j, c; "Jo" and "LI" of two letters are initials when both
  /// are capitals.
  private static func given(_ text: String) -> [String] {
    var words: [String] = []
    for word in text.split(whereSeparator: { !$0.isLetter && $0 != "'" }) {
      let letters = word.filter(\.isLetter)
      if letters.count <= 3, letters.allSatisfy(\.isUppercase) {
        words += letters.map { $0.lowercased() }
      } else if !letters.isEmpty {
        words.append(letters.lowercased())
      }
    }
    return words
  }

  /// How two names of one family can be one person's.
  enum Match {
    /// The same letters, spaced or hyphenated in another way.
    case sameLetters
    /// The same first given name in full; one name has a further given name or initial.
    case sameFirstName
    /// Initials of one abbreviate the other's given names: the number of those that agree, of which
    /// the least is 1.
    case initials(Int)
    /// The given names in full are one letter apart.
    case slip

    var isInitials: Bool { if case .initials = self { true } else { false } }
  }

  /// `nil` when the given names contradict each other, or when one has none.
  func match(_ other: AuthorForm) -> Match? {
    guard !given.isEmpty, !other.given.isEmpty else { return nil }
    if joinedGiven == other.joinedGiven { return .sameLetters }
    var agreeing = 0
    var isCompatible = true
    for (one, another) in zip(given, other.given) {
      if one == another || (one.count == 1 && another.hasPrefix(one))
        || (another.count == 1 && one.hasPrefix(another))
      {
        agreeing += 1
      } else {
        isCompatible = false
        break
      }
    }
    if !isCompatible {
      // "Jinchi" and "J C": initials of the syllables.
      if given.count == 1 || other.given.count == 1 {
        let (whole, parts) = given.count == 1 ? (given[0], other.given) : (other.given[0], given)
        if whole.count > parts.count, parts.allSatisfy({ $0.count == 1 }),
          Self.areInitials(parts, of: whole)
        {
          return .initials(1)
        }
      }
      return isSlip(other) ? .slip : nil
    }
    if given[0].count > 1, given[0] == other.given[0] { return .sameFirstName }
    return .initials(agreeing)
  }

  /// Whether one given name of at least five letters differs by one letter, and nothing else.
  private func isSlip(_ other: AuthorForm) -> Bool {
    let differing = zip(given, other.given).filter { $0 != $1 }
    guard given.count == other.given.count, differing.count == 1,
      let (one, another) = differing.first
    else { return false }
    return min(one.count, another.count) >= 5
      && StringSimilarity.alignmentDistance(one, another, limit: 1) == 1
  }

  private static func areInitials(_ parts: [String], of whole: String) -> Bool {
    var rest = whole[...]
    for (index, part) in parts.enumerated() {
      guard let letter = part.first else { return false }
      if index == 0 {
        guard rest.first == letter else { return false }
        rest.removeFirst()
        continue
      }
      guard let found = rest.firstIndex(of: letter) else { return false }
      rest = rest[rest.index(after: found)...]
    }
    return true
  }
}
