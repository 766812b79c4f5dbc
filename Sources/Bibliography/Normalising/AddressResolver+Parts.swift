extension AddressResolver {
  /// Upper case without diacritics, hyphens and full stops as blanks, blanks squeezed.
  static func nameKey(_ name: String) -> String {
    var bytes: [UInt8] = []
    var pendingBlank = false
    for byte in TextFolding.withoutDiacritics(name).utf8 {
      switch byte {
      case 0x20, 0x09, 0x2D, 0x2E: pendingBlank = !bytes.isEmpty
      default:
        if pendingBlank { bytes.append(0x20) }
        pendingBlank = false
        bytes.append((0x61...0x7A).contains(byte) ? byte & 0xDF : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// "[A, B; C, D] Univ X" → the names and the rest. An opening bracket that is never closed is text.
  static func authorsInBrackets(_ address: String) -> (authors: [String], rest: String) {
    let trimmed = Entities.trim(address[...])
    guard trimmed.hasPrefix("[") else { return ([], String(trimmed)) }
    var depth = 0
    for index in trimmed.utf8.indices {
      switch trimmed.utf8[index] {
      case 0x5B: depth += 1
      case 0x5D: depth -= 1
      default: continue
      }
      if depth > 0 { continue }
      let inside = trimmed[trimmed.index(after: trimmed.startIndex)..<index]
      let authors = Entities.splitAtSemicolons(String(inside)).map(String.init)
      return (authors, String(Entities.trim(trimmed[trimmed.index(after: index)...])))
    }
    return ([], String(trimmed))
  }

  static func withoutFinalStop(_ text: String) -> String {
    var rest = Entities.trim(text[...])
    while let last = rest.last, last == "." || last == ";" || last == "," {
      rest = Entities.trim(rest.dropLast())
    }
    return String(rest)
  }

  static func parts(of text: String, separator: String) -> [String] {
    var parts: [String] = []
    let bytes = Array(text.utf8)
    let needsBlank = separator.utf8.count > 1
    var start = 0
    func add(_ end: Int) {
      let part = Entities.trim(String(decoding: bytes[start..<end], as: UTF8.self)[...])
      if !part.isEmpty { parts.append(String(part)) }
    }
    for index in bytes.indices where bytes[index] == 0x2C {
      if needsBlank, index + 1 < bytes.count, bytes[index + 1] != 0x20 { continue }
      add(index)
      start = index + 1
    }
    add(bytes.count)
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
    let cityIndex = Self.cityIndex(in: local)
    let city = Postcodes.withoutPostcode(local[cityIndex])
    result.city = city.isEmpty ? nil : city
    result.departments = local[1..<cityIndex].filter { !Self.isStreetOrBox($0) }
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

  static func hasDigit(_ text: String) -> Bool {
    text.utf8.contains { (0x30...0x39).contains($0) }
  }

  /// Streets start with a number; boxes with their abbreviation.
  static func isStreetOrBox(_ part: String) -> Bool {
    guard let first = part.split(separator: " ").first else { return false }
    if let byte = first.utf8.first, (0x30...0x39).contains(byte) { return true }
    switch first.uppercased() {
    case "POB", "BOX", "BP", "CP", "CASILLA", "APARTADO", "APDO", "POSTFACH", "RM", "ROOM":
      return true
    default: break
    }
    let words = part.split(separator: " ").map { $0.uppercased() }
    guard let last = words.last, words.count > 1 else { return false }
    if ["ST", "AVE", "RD", "BLVD", "STR", "DR", "LANE", "LN", "HWY"].contains(last) { return true }
    return ["RUE", "VIA", "CALLE", "AVDA", "RUA", "AVENUE", "BLVD"].contains(words[0])
  }
}
