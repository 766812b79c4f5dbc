/// An author's name as an export writes it, and the keys it is known by.
///
/// No disambiguation: two people of one name are one author, one person under two names is two. The
/// thesaurus corrects either.
package struct AuthorName: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// "Burnham, KP", or without comma but with initials: "BURNHAM K. P."
    case person
    /// One word or a name whose parts cannot be told ("Ardiantiono", "Zhan Xiangjiang").
    case undivided
    /// "*IUCN".
    case organisation
    /// "[Anonymous]": no author at all.
    case anonymous
  }

  package let kind: Kind
  /// Family name as written; all of an undivided name.
  package let family: String
  /// Given names or initials as written, without a suffix.
  package let given: String
  /// "Jr", "Sr", "III" after the initials, as written; empty without one.
  package let suffix: String

  package init(_ written: String) {
    let text = TextFolding.squeezed(written)
    let bytes = text.utf8
    switch bytes.first {
    case 0x2A:
      self.init(kind: .organisation, family: text)
      return
    default:
      if Self.isAnonymous(text) {
        self.init(kind: .anonymous, family: text)
        return
      }
    }
    if let comma = bytes.firstIndex(of: 0x2C) {
      let family = String(Entities.trim(text[..<comma]))
      let rest = bytes[bytes.index(after: comma)...]
        .split { $0 == 0x20 || $0 == 0x2C }.map { Substring($0) }
      let (given, suffix) = Self.separateSuffix(rest)
      self.init(kind: .person, family: family, given: given, suffix: suffix)
      return
    }
    let words = AddressResolver.words(text)
    // Initials stand at the end; capitals inside are part of a name or of an organisation.
    var leadCount = words.count
    while leadCount > 1,
      Self.isInitials(words[leadCount - 1]) || Self.isSuffix(words[leadCount - 1])
    {
      leadCount -= 1
    }
    let lead = words.prefix(leadCount)
    let rest = words.dropFirst(leadCount)
    if rest.isEmpty {
      self.init(kind: .undivided, family: text)
    } else {
      let (given, suffix) = Self.separateSuffix(Array(rest))
      self.init(
        kind: .person, family: lead.joined(separator: " "), given: given, suffix: suffix)
    }
  }

  private init(kind: Kind, family: String, given: String = "", suffix: String = "") {
    self.kind = kind
    self.family = family
    self.given = given
    self.suffix = suffix
  }

  /// Whether what stands in the place of a name says that there is none: "[Anonymous]", "Anon.",
  /// "[No authors listed]", whatever the letter case. "Anon, J" is a name.
  package static func isAnonymous(_ written: String) -> Bool {
    let bytes = written.utf8
    guard bytes.count <= 24, let first = bytes.first, first < 0x80,
      first == 0x5B || first == 0x20 || first | 0x20 == 0x61 || first | 0x20 == 0x6E
    else { return false }
    let words = written.lowercased().filter { !"[].,".contains($0) }
    return withoutAuthor.contains(TextFolding.squeezed(words))
  }

  private static let withoutAuthor: Set<String> = [
    "anon", "anonymous", "anonymous author", "anonymous anonymous", "anonymus", "anonyme",
    "anonym", "anonimo", "anónimo", "anônimo", "no author", "no authors", "no author listed",
    "no authors listed", "no author given",
  ]

  /// A name in a group author field (CA): one organisation, whatever it looks like.
  package static func group(_ written: String) -> AuthorName {
    AuthorName(kind: .organisation, family: TextFolding.squeezed(written))
  }

  /// Letters of the given names: "Kenneth P." and "KP" → "KP", "Jae-Hyuck" → "JH".
  package var initials: String {
    var result: [UInt8] = []
    let hyphenated = given.utf8.contains(0xE2) ? Self.plainHyphens(given) : given
    for word in hyphenated.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x2E || $0 == 0x2D }) {
      if word.allSatisfy({ $0 < 0x80 }) {
        let isAlreadyInitials = word.count <= 4 && !word.contains { $0 &- 0x61 < 26 }
        for byte in isAlreadyInitials ? word : word.prefix(1) {
          result.append(byte &- 0x61 < 26 ? byte & 0xDF : byte)
        }
      } else {
        let text = Substring(word)
        let isAlreadyInitials = text.count <= 4 && !text.contains { $0.isLowercase }
        let folded = TextFolding.upperCaseKey(
          isAlreadyInitials ? String(text) : String(text.prefix(1)))
        result += folded.utf8
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func plainHyphens(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.map { TextFolding.isHyphen($0) ? "-" : $0 }))
  }

  /// Family name and initials, folded: "Burnham, K. P.", "BURNHAM KP" and "Burnham, Kenneth P." →
  /// "BURNHAM KP". A suffix stays ("SMITH J JR"): father and son are two.
  ///
  /// Folded are case, diacritics (exports have them since about 2022 only), full stops, apostrophes,
  /// and hyphens to blanks (some exports lost them).
  package var abbreviatedKey: String {
    var key = Self.fold(family)
    for part in [initials, Self.fold(suffix)] where !part.isEmpty {
      if !key.isEmpty { key += " " }
      key += part
    }
    return key
  }

  /// The whole name, folded likewise: "Levi, Taal" → "LEVI, TAAL". The key of authors where the
  /// record has full names (AF).
  package var fullKey: String {
    var key = Self.fold(family)
    var separator = ", "
    for part in [Self.fold(given), Self.fold(suffix)] where !part.isEmpty {
      key += separator + part
      separator = " "
    }
    return key
  }

  /// The family name, folded.
  package var familyKey: String { Self.fold(family) }

  /// The key of an author of a record: the full name when the record has it, else the abbreviated.
  package static func key(name: String, fullName: String?) -> String {
    if let fullName, !fullName.isEmpty { return AuthorName(fullName).fullKey }
    return AuthorName(name).abbreviatedKey
  }

  /// Whether a name has a given name and not initials only: "Kestrel, Ada B.", not "Kestrel, AB" or
  /// "Kestrel, A. B.".
  static func isSpelledOut(_ written: String) -> Bool {
    guard written.utf8.contains(0x2C) else { return false }
    var previous: Unicode.Scalar = " "
    var length = 0
    for scalar in (AuthorName(written).given + " ").unicodeScalars {
      if scalar.properties.isLowercase, length > 0 || previous.properties.isUppercase {
        length += 1
      } else {
        // "Yu." is the initial of a Cyrillic name.
        if length > 1 || (length == 1 && scalar != ".") { return true }
        length = 0
      }
      previous = scalar
    }
    return false
  }

  static func fold(_ text: String) -> String {
    if text.isEmpty { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var pendingBlank = false
    let plain = TextFolding.isASCII(text) ? text : TextFolding.upperCaseKey(text)
    for byte in plain.utf8 {
      switch byte {
      case 0x20, 0x09, 0x2D, 0x2E, 0x2C: pendingBlank = !bytes.isEmpty
      case 0x27, 0x60: continue
      default:
        if pendingBlank { bytes.append(0x20) }
        pendingBlank = false
        bytes.append((0x61...0x7A).contains(byte) ? byte & 0xDF : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func separateSuffix(_ words: [Substring]) -> (given: String, suffix: String) {
    var given = words
    var suffix: [Substring] = []
    // "Courter, II" are initials: a suffix comes after a given name.
    while given.count > 1, let last = given.last, isSuffix(last) {
      suffix.insert(last, at: 0)
      given.removeLast()
    }
    return (given.joined(separator: " "), suffix.joined(separator: " "))
  }

  private static func isSuffix(_ word: Substring) -> Bool {
    if word.utf8.count > 3 { return false }
    return switch word.lowercased() {
    case "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "2nd", "3rd": true
    default: false
    }
  }

  /// "K.", "K.P.", "KP": up to four capitals.
  static func isInitials(_ word: Substring) -> Bool {
    let letters = word.filter { $0 != "." && $0 != "-" }
    if letters.isEmpty || letters.count > 4 { return false }
    return letters.allSatisfy { $0.isUppercase }
  }
}
