/// An organisation that a record lists in full (C3), as far as an address can name it.
struct OrganisationName {
  let name: String
  let key: String
  /// Words that an address must have, abbreviated or not, to name it.
  private let words: [Substring]
  /// Acronyms in parentheses, any of which names it too: "cnrs".
  private let acronyms: [Substring]
  private let letters: UInt32
  /// The significant words of the key, which an address abbreviates.
  let keyWords: [Substring]
  /// Those before the parentheses that end the name, if any do.
  private let plainWords: [Substring]?
  private let keyLetters: UInt32

  /// - Parameters:
  ///   - name: as in C3, e.g. "CSIR - Central Drug Research Institute (CDRI)".
  ///   - key: its title key.
  ///   - isCountry: whether a title key is a country's, which tells two of one name apart and stands in
  ///     the address elsewhere ("Queens University - Canada").
  init(name: String, key: String, isCountry: (String) -> Bool) {
    self.name = name
    self.key = key
    var acronyms: [Substring] = []
    var outside: [UInt8] = []
    var inside: [UInt8]?
    for byte in name.utf8 {
      if byte == 0x28 {
        inside = []
      } else if byte == 0x29, let text = inside {
        let key = FieldValues.titleKey(String(decoding: text, as: UTF8.self))
        if key.utf8.count >= 3, !key.utf8.contains(0x20) { acronyms.append(Substring(key)) }
        inside = nil
      } else if inside != nil {
        inside?.append(byte)
      } else {
        outside.append(byte)
      }
    }
    let parts = Self.segments(of: String(decoding: outside, as: UTF8.self))
    var words: [Substring] = []
    for part in parts {
      let key = FieldValues.titleKey(part)
      if parts.count > 1, Self.isAcronym(part) || isCountry(key) { continue }
      words += OrganisationMatch.significantWords(key)
    }
    self.words = words
    self.acronyms = acronyms
    letters = AddressWords.letters(of: words)
    keyWords = OrganisationMatch.significantWords(key)
    keyLetters = AddressWords.letters(of: keyWords)
    if name.utf8.last == 0x29, let open = name.utf8.lastIndex(of: 0x28), open > name.startIndex {
      plainWords = OrganisationMatch.significantWords(FieldValues.titleKey(String(name[..<open])))
    } else {
      plainWords = nil
    }
  }

  /// Whether each of the words begins with a letter with which a word of the name does. Most names that
  /// an address does not abbreviate are recognised by this alone.
  func mayBeAbbreviated(by letters: UInt32) -> Bool {
    letters & ~keyLetters == 0
  }

  /// How many words are left over when an address abbreviates it, and of how many; nil when it does not
  /// fit. What stands in parentheses at its end may be used ("UFZ Helmholtz Ctr" – "Helmholtz Centre
  /// (UFZ)"), but is not left over.
  func leftOver(abbreviatedBy wanted: [Substring]) -> (unused: Int, count: Int)? {
    if let plainWords,
      let unused = OrganisationMatch.unusedWords(abbreviating: plainWords, wanted)
    {
      return (unused, plainWords.count)
    }
    return OrganisationMatch.unusedWords(abbreviating: keyWords, wanted).map {
      ($0, keyWords.count)
    }
  }

  /// Whether it gives this acronym in parentheses, or its initials are it.
  func hasAcronym(_ word: Substring) -> Bool {
    if name.utf8.contains(0x28), name.lowercased().contains("(\(word))") { return true }
    return keyWords.count == word.count && String(keyWords.compactMap(\.first)) == word
  }

  /// How many of its words an address names, if it names it whole; nil if it does not.
  ///
  /// - Complexity: O(words of both).
  func wordsNamed(in address: AddressWords) -> Int? {
    if !words.isEmpty, letters & ~address.letters == 0,
      words.allSatisfy({ word in address.words.contains { address.names(word, by: $0) } })
    {
      return words.count
    }
    return acronyms.contains(where: address.words.contains) ? 0 : nil
  }

  /// The parts of a name at " - " (or three blanks, where an export lost its hyphens) and ", ".
  private static func segments(of name: String) -> [String] {
    var parts: [String] = []
    var current: [UInt8] = []
    let bytes = Array(name.utf8)
    var index = 0
    while index < bytes.count {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      let afterNext = index + 2 < bytes.count ? bytes[index + 2] : 0
      if bytes[index] == 0x20, next == 0x2D || next == 0x20, afterNext == 0x20 {
        parts.append(String(decoding: current, as: UTF8.self))
        current = []
        index += 3
      } else if bytes[index] == 0x2C, next == 0x20 {
        parts.append(String(decoding: current, as: UTF8.self))
        current = []
        index += 2
      } else {
        current.append(bytes[index])
        index += 1
      }
    }
    parts.append(String(decoding: current, as: UTF8.self))
    return parts.filter { part in part.utf8.contains { $0 != 0x20 } }
  }

  /// "CAS", "CSIR".
  private static func isAcronym(_ part: String) -> Bool {
    let word = Entities.trim(part[...]).utf8
    return (2...6).contains(word.count) && word.allSatisfy { $0 &- 0x41 < 26 }
  }
}

/// The words of an address that may name an organisation.
struct AddressWords {
  fileprivate let words: [Substring]
  fileprivate let letters: UInt32

  /// - Parameter parts: those of the address but streets and boxes.
  init(parts: [String]) {
    var words: [Substring] = []
    for part in parts { words += FieldValues.titleKey(part).split(separator: " ") }
    self.words = words
    letters = Self.letters(of: words)
  }

  /// Two letters abbreviate nothing: "CA" is a state, not cancer. One is a quarter of the sky: "Univ N
  /// Carolina".
  fileprivate func names(_ word: Substring, by own: Substring) -> Bool {
    own == word || own.utf8.count > 2 && OrganisationMatch.abbreviates(own, word)
      || own.utf8.count == 1 && Self.isDirection(word) && word.hasPrefix(own)
  }

  private static func isDirection(_ word: Substring) -> Bool {
    ["north", "south", "east", "west"].contains { word.hasPrefix($0) }
  }

  /// A bit for each first letter.
  static func letters(of words: [Substring]) -> UInt32 {
    var letters: UInt32 = 0
    for word in words {
      if let first = word.utf8.first { letters |= 1 << UInt32(first & 31) }
    }
    return letters
  }
}
