extension AddressResolver {
  /// Upper case without diacritics; hyphens, full stops and apostrophes as blanks, blanks squeezed.
  static func nameKey(_ name: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    var pendingBlank = false
    for byte in TextFolding.withoutDiacritics(name).utf8 {
      switch byte {
      // The last three are the bytes of ’ and of the dashes.
      case 0x20, 0x09, 0x27, 0x2D, 0x2E, 0xE2, 0x80, 0x90...0x99: pendingBlank = !bytes.isEmpty
      default:
        if pendingBlank { bytes.append(0x20) }
        pendingBlank = false
        bytes.append((0x61...0x7A).contains(byte) ? byte & 0xDF : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The key of a name, and the same with "and" for "&" or the other way round.
  static func keys(of name: String) -> [String] {
    let key = nameKey(name)
    let words = key.split(separator: " ", omittingEmptySubsequences: false)
    if words.contains("&") {
      return [key, words.map { $0 == "&" ? "AND" : $0 }.joined(separator: " ")]
    }
    if words.contains("AND") {
      return [key, words.map { $0 == "AND" ? "&" : $0 }.joined(separator: " ")]
    }
    return [key]
  }

  /// "…, CT, 06269, USA, USA": some databases of the platform say the country twice.
  static func withoutRepeatedEnd(_ parts: [String]) -> [String] {
    guard parts.count > 2, parts[parts.count - 1] == parts[parts.count - 2] else { return parts }
    return parts.dropLast()
  }

  /// "YALE UNIV,NEW HAVEN,CT 06520, USA": the parts before the country are cut at commas without
  /// blanks. So are those of an address in capitals throughout; elsewhere "Dept A,B" is one part.
  static func cutWithoutBlanks(_ parts: [String]) -> [String]? {
    let local = parts.dropLast()
    guard local.contains(where: { $0.utf8.contains(0x2C) }) else { return nil }
    if local.count > 1 {
      let isLowerCase = { (byte: UInt8) in (0x61...0x7A).contains(byte) }
      if local.contains(where: { $0.utf8.contains(where: isLowerCase) }) { return nil }
    }
    var cut: [String] = []
    for part in parts { cut += Self.parts(of: part, separator: ",") }
    return cut
  }

  /// "[A, B; C, D] Univ X" → the names and the rest. An opening bracket that is never closed is text.
  static func authorsInBrackets(_ address: String) -> (authors: [String], rest: String) {
    let trimmed = Entities.trim(address[...])
    guard trimmed.utf8.first == 0x5B else { return ([], String(trimmed)) }
    let bytes = trimmed.utf8
    var depth = 0
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      let next = bytes.index(after: index)
      if byte == 0x5B { depth += 1 }
      if byte == 0x5D { depth -= 1 }
      if depth == 0 {
        let inside = trimmed[bytes.index(after: bytes.startIndex)..<index]
        let authors = Entities.splitAtSemicolons(String(inside)).map(String.init)
        return (authors, String(Entities.trim(trimmed[next...])))
      }
      index = next
    }
    return ([], String(trimmed))
  }

  static func withoutFinalStop(_ text: String) -> String {
    var rest = Entities.trim(text[...])
    while let last = rest.utf8.last, last == 0x2E || last == 0x3B || last == 0x2C {
      let end = rest.utf8.index(before: rest.endIndex)
      rest = Entities.trim(rest[..<end])
    }
    return String(rest)
  }

  static func parts(of text: String, separator: String) -> [String] {
    var parts: [String] = []
    let bytes = text.utf8
    let needsBlank = separator.utf8.count > 1
    var start = text.startIndex
    var search = start
    func add(_ end: String.Index) {
      let part = Entities.trim(text[start..<end])
      if !part.isEmpty { parts.append(String(part)) }
    }
    while let comma = bytes[search...].firstIndex(of: 0x2C) {
      search = bytes.index(after: comma)
      if needsBlank, search < bytes.endIndex, bytes[search] != 0x20 { continue }
      add(comma)
      start = search
    }
    add(text.endIndex)
    return parts
  }

  /// Fills institution, departments and city from the parts before the country.
  func placeParts(_ parts: [String], found: Found, into result: inout ResolvedAddress) {
    var local = parts
    if found.rule == .unresolved {
      result.institution = local.first
      result.departments = local.dropFirst().filter { !Self.isStreetOrBox($0) }
      return
    }
    local.removeLast(min(found.usedParts, local.count))
    let before = found.before
    if !before.isEmpty { local.append(before) }
    guard let first = local.first else { return }
    result.institution = first
    if local.count == 1 { return }
    var cityIndex = Self.cityIndex(in: local)
    let own = AddressSubdivision.organisation(in: local)
    if own > 0 {
      result.institution = local[own]
      // "Sch. of Eng., Nanyang Technol. Univ., Singapore": no town but the country's.
      if cityIndex == own { cityIndex = local.count }
    }
    if cityIndex < local.count {
      let city = Postcodes.withoutPostcode(local[cityIndex])
      result.city = city.isEmpty ? nil : city
    }
    result.departments = local.indices.filter {
      $0 != own && $0 < cityIndex && !Self.isStreetOrBox(local[$0])
    }.map { local[$0] }
  }

  /// Position of the town among the parts before the country (at least two of them).
  private static func cityIndex(in local: [String]) -> Int {
    let last = local.count - 1
    if last < 2 { return last }
    // "Cleveland, Qld 4163", "Ottawa, ON K1A 0R6", "Xian 710072, Shaanxi"
    if Postcodes.isRegion(local[last]) { return last - 1 }
    if !hasDigit(local[last]), Postcodes.endsOrStartsWithPostcode(local[last - 1]),
      !isStreetOrBox(local[last - 1])
    {
      return last - 1
    }
    return last
  }

  /// The words between blanks.
  static func words(_ text: String) -> [Substring] {
    text.utf8.split(separator: 0x20).map { Substring($0) }
  }

  static func hasDigit(_ text: some StringProtocol) -> Bool {
    text.utf8.contains { $0 &- 0x30 < 10 }
  }

  /// Streets start with a number; boxes with their abbreviation.
  static func isStreetOrBox(_ part: String) -> Bool {
    let bytes = part.utf8
    guard let first = bytes.first else { return false }
    if first &- 0x30 < 10 { return true }
    guard let blank = bytes.firstIndex(of: 0x20) else { return boxes.contains(ShortWord(bytes)) }
    let firstWord = ShortWord(bytes[..<blank])
    if boxes.contains(firstWord) || streetsBefore.contains(firstWord) { return true }
    guard let lastBlank = bytes.lastIndex(of: 0x20) else { return false }
    return streetsAfter.contains(ShortWord(bytes[bytes.index(after: lastBlank)...]))
  }

  private static let boxes = ShortWord.set([
    "POB", "BOX", "BP", "CP", "CASILLA", "APARTADO", "APDO", "POSTFACH", "RM", "ROOM",
  ])
  private static let streetsBefore = ShortWord.set([
    "RUE", "VIA", "CALLE", "AVDA", "RUA", "AVENUE", "BLVD",
  ])
  private static let streetsAfter = ShortWord.set([
    "ST", "AVE", "RD", "BLVD", "STR", "DR", "LANE", "LN", "HWY",
  ])
}

/// A word of up to eight letters in one number, whatever its case: comparing these is what makes
/// addresses cheap. Longer words are all equal to none.
struct ShortWord: Hashable, Sendable {
  private let packed: UInt64

  init(_ bytes: some Collection<UInt8>) {
    var packed: UInt64 = 0
    var count = 0
    for byte in bytes {
      count += 1
      if count > 8 { break }
      packed = packed << 8 | UInt64(byte &- 0x61 < 26 ? byte & 0xDF : byte)
    }
    self.packed = count > 8 ? .max : packed
  }

  static func set(_ words: [String]) -> Set<ShortWord> { Set(words.map { ShortWord($0.utf8) }) }
}
