import Bibliography
import Kernels

/// The name of an institution, taken apart to be compared with others.
struct InstitutionForm {
  /// As the database compares names: lower case, letters and digits, single blanks.
  let key: String
  /// Its words without 'of', 'the' and the like.
  let words: [String]
  /// The first letters of the words, in order.
  let initials: String
  /// Acronyms in brackets: "Centre National de la Recherche Scientifique (CNRS)".
  let acronym: String?

  init(_ name: String) {
    key = FieldValues.titleKey(name)
    var plain = name
    if name.hasSuffix(")"), let open = name.lastIndex(of: "("), open > name.startIndex {
      let inside = name[name.index(after: open)...].dropLast()
      acronym = inside.contains(" ") ? nil : inside.lowercased()
      plain = String(name[..<open])
    } else {
      acronym = nil
    }
    words = FieldValues.titleKey(plain).split(separator: " ").map(String.init)
      .filter { !Self.passedOver.contains($0) }
    initials = String(words.compactMap(\.first))
  }

  private static let passedOver: Set<String> = [
    "of", "the", "and", "for", "de", "del", "da", "do", "dos", "das", "di", "der", "des", "du",
    "la", "le", "les", "el", "et", "und", "e", "y", "in", "at", "amp",
  ]

  /// Whether two names say the same word by word, where a word may be abbreviated in either.
  ///
  /// - Returns: the number of words that are abbreviated; `nil` when the names differ otherwise
  func abbreviatedWords(_ other: InstitutionForm) -> Int? {
    guard words.count == other.words.count, words.count > 1 else { return nil }
    var count = 0
    for (one, another) in zip(words, other.words) where one != another {
      guard Self.abbreviates(one, another) || Self.abbreviates(another, one) else { return nil }
      count += 1
    }
    return count
  }

  /// Whether a word begins the other, or is its first letter and then letters of it in order. Numbers
  /// and numerals must be equal.
  static func abbreviates(_ short: String, _ long: String) -> Bool {
    guard short.utf8.count >= 2, short.utf8.count < long.utf8.count,
      short.utf8.first == long.utf8.first
    else { return false }
    if short.contains(where: \.isNumber) || long.contains(where: \.isNumber) { return false }
    if long.allSatisfy({ "ivx".contains($0) }) { return false }
    if long.hasPrefix(short) { return true }
    var rest = long.utf8.makeIterator()
    for byte in short.utf8 {
      while true {
        guard let next = rest.next() else { return false }
        if next == byte { break }
      }
    }
    // "Ctr" is "Centre", but "Hunan" is not "Huainan": an abbreviation drops vowels or an end.
    let isContraction = !short.dropFirst().contains { "aeiou".contains($0) } || short.count <= 4
    return isContraction
  }

  /// The share of the words of a short name that abbreviate words of the other, in any order.
  func overlap(with other: InstitutionForm) -> Double {
    guard !words.isEmpty else { return 0 }
    if let acronym = other.acronym, words.count == 1, words[0] == acronym { return 1 }
    var isUsed = [Bool](repeating: false, count: other.words.count)
    var count = 0
    for word in words {
      let found = other.words.indices.first { index in
        !isUsed[index]
          && (word == other.words[index] || Self.abbreviates(word, other.words[index])
            || Self.abbreviates(other.words[index], word))
      }
      guard let found else { continue }
      isUsed[found] = true
      count += 1
    }
    return Double(count) / Double(words.count)
  }
}
