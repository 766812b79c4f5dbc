/// Cited first authors that are written in several elements: "Burnham, KP", "Burnham, K. P., Jr.".
extension CitedReference {
  /// Whether a name that is followed by no year is in two elements: a family name without initials,
  /// then initials ("Husserl, E", not "HUSSERL E, IDEEN" nor "LEVINAS, GOD PHILOS").
  static func isNameInTwo(
    _ bytes: UnsafeBufferPointer<UInt8>, _ family: Range<Int>, _ given: Range<Int>
  ) -> Bool {
    !family.isEmpty && bytes[family.lowerBound] != 0x5B && !holdsDigit(bytes, family)
      && areInitials(bytes, given) && !endsInInitials(bytes, family)
  }

  /// Up to three capitals, with full stops, hyphens and blanks between them or not: "JL", "A. B.",
  /// "J.-P.", "Yu. A."; and such with a suffix ("JA Jr").
  static func areInitials(_ bytes: UnsafeBufferPointer<UInt8>, _ element: Range<Int>) -> Bool {
    var letters = 0
    var words = 0
    var index = element.lowerBound
    while index < element.upperBound {
      let word = nextWord(bytes, &index, element.upperBound)
      if words > 0, isSuffix(bytes, word) { continue }
      guard let count = initialCount(bytes, word) else { return false }
      letters += count
      words += 1
    }
    return (1...3).contains(letters)
  }

  /// The word that begins at `index`, which goes on to the beginning of the one behind it.
  private static func nextWord(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ end: Int
  ) -> Range<Int> {
    let start = index
    while index < end, !isBlank(bytes[index]) { index += 1 }
    let word = start..<index
    while index < end, isBlank(bytes[index]) { index += 1 }
    return word
  }

  /// Whether the last word is initials, and not the only one: "Ash A", "ASH A. B.", "van Ash AB".
  static func endsInInitials(_ bytes: UnsafeBufferPointer<UInt8>, _ element: Range<Int>) -> Bool {
    var start = element.upperBound
    while start > element.lowerBound, !isBlank(bytes[start - 1]) { start -= 1 }
    if start == element.lowerBound { return false }
    return isSuffix(bytes, start..<element.upperBound)
      || areInitials(bytes, start..<element.upperBound)
  }

  /// How many initials a word is; nil if it is none.
  private static func initialCount(
    _ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>
  ) -> Int? {
    var letters = 0
    var small = 0
    for index in word {
      let byte = bytes[index]
      switch byte {
      case 0x2E, 0x2D:
        small = 0
      case _ where isCapital(byte):
        letters += 1
        small = 0
      case _ where byte >= 0xC0:
        letters += 1
        small = 0
      case _ where byte >= 0x80:
        continue
      case _ where isSmall(byte):
        // "Yu.", "Th.": a letter of another alphabet.
        small += 1
        if small > 2 || letters == 0 || bytes[word.upperBound - 1] != 0x2E { return nil }
      default: return nil
      }
    }
    return letters == 0 ? nil : letters
  }

  /// "Jr", "JR.", "Sr.", "II", "III", "IV", "2nd", "3rd".
  static func isSuffix(_ bytes: UnsafeBufferPointer<UInt8>, _ element: Range<Int>) -> Bool {
    var range = element
    while !range.isEmpty,
      bytes[range.upperBound - 1] == 0x2E || isBlank(bytes[range.upperBound - 1])
    {
      range = range.lowerBound..<range.upperBound - 1
    }
    while !range.isEmpty, isBlank(bytes[range.lowerBound]) {
      range = range.lowerBound + 1..<range.upperBound
    }
    switch range.count {
    case 2:
      return holds("JR", bytes, range) || holds("SR", bytes, range)
        || bytes[range.lowerBound] == 0x49
          && (bytes[range.lowerBound + 1] == 0x49 || bytes[range.lowerBound + 1] == 0x56)
    case 3:
      return holds("2ND", bytes, range) || holds("3RD", bytes, range)
        || range.allSatisfy { bytes[$0] == 0x49 }
    default: return false
    }
  }

  /// The author as it is written in one element: "Burnham, KP" gives "Burnham KP", "Smith, Jr., JA"
  /// gives "Smith JA Jr.". The comma stays where no given name follows it ("Dept Health, Office of
  /// Statistics").
  ///
  /// - Complexity: O(length).
  func appendAuthor(from line: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]) {
    let start = result.count
    var element = author
    var suffixes: [Range<Int>] = []
    var isFirst = true
    while !element.isEmpty {
      let end = Self.endOfElement(line, element)
      let part = element.lowerBound..<end
      if isFirst {
        Self.appendSqueezed(line, part, to: &result)
      } else if Self.isSuffix(line, part) {
        suffixes.append(part)
      } else {
        if !Self.isGivenName(line, part) { result.append(0x2C) }
        result.append(0x20)
        Self.appendSqueezed(line, part, to: &result)
      }
      isFirst = false
      var next = end
      while next < author.upperBound, line[next] == 0x2C || Self.isBlank(line[next]) { next += 1 }
      element = next..<author.upperBound
    }
    for suffix in suffixes {
      if result.count > start { result.append(0x20) }
      Self.appendSqueezed(line, suffix, to: &result)
    }
  }

  /// Whether the author is in several elements.
  func isAuthorInParts(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    !author.isEmpty && Self.endOfElement(line, author) < author.upperBound
  }

  /// The comma and blank after the first element, outside brackets; the end if there is none.
  private static func endOfElement(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int {
    var depth = 0
    for index in range {
      switch bytes[index] {
      case 0x5B: depth += 1
      case 0x5D: depth -= 1
      case 0x2C where depth <= 0:
        if index + 1 < range.upperBound, bytes[index + 1] == 0x20 { return index }
      default: break
      }
    }
    return range.upperBound
  }

  /// One to four words without a digit and without such small words as names of organisations have.
  private static func isGivenName(
    _ bytes: UnsafeBufferPointer<UInt8>, _ element: Range<Int>
  ) -> Bool {
    var words = 0
    var index = element.lowerBound
    while index < element.upperBound {
      let word = nextWord(bytes, &index, element.upperBound)
      words += 1
      if holdsDigit(bytes, word) || bytes[word.lowerBound] == 0x26 { return false }
      for small in ["OF", "AND", "FOR", "THE"] as [StaticString]
      where word.count == small.utf8CodeUnitCount && holds(small, bytes, word) {
        return false
      }
    }
    return (1...4).contains(words)
  }
}
