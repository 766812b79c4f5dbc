/// Character references as exports carry them: `&amp;`, `&#8208;`, `&#x2010;`.
package enum Entities {
  /// `text` with every known character reference replaced by its character, once (`&amp;lt;` becomes
  /// `&lt;`). Unknown names stay as they are.
  ///
  /// - Complexity: O(n).
  package static func decoded(_ text: String) -> String {
    if !text.utf8.contains(0x26) { return text }
    var result = ""
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      if let (character, end) = reference(in: rest, at: start) {
        result.unicodeScalars.append(character)
        rest = rest[end...]
      } else {
        result.append("&")
        rest = rest[rest.index(after: start)...]
      }
    }
    return result + rest
  }

  /// `text` cut at every `;` that does not end a character reference, trimmed, empty parts dropped.
  ///
  /// - Parameter keepingBrackets: whether what stands in square brackets is never cut: descriptors of
  ///   the Zoological Record have lists in them. Brackets that are not closed are text.
  package static func splitAtSemicolons(
    _ text: String, keepingBrackets: Bool = false
  ) -> [Substring] {
    var parts: [Substring] = []
    let bytes = text.utf8
    var start = text.startIndex
    var brackets: [Range<String.Index>] = []
    if keepingBrackets, bytes.contains(0x5B) { brackets = closedBrackets(in: text) }
    func add(_ end: String.Index) {
      let trimmed = trim(text[start..<end])
      if !trimmed.isEmpty { parts.append(trimmed) }
    }
    var search = start
    while let semicolon = bytes[search...].firstIndex(of: 0x3B) {
      search = bytes.index(after: semicolon)
      if endsReference(text, from: start, semicolon) { continue }
      if !brackets.isEmpty {
        while let first = brackets.first, first.upperBound <= semicolon { brackets.removeFirst() }
        if let first = brackets.first, first.contains(semicolon) { continue }
      }
      add(semicolon)
      start = search
    }
    add(text.endIndex)
    return parts
  }

  /// The outermost pairs of square brackets, from the one to past the other.
  private static func closedBrackets(in text: String) -> [Range<String.Index>] {
    var found: [Range<String.Index>] = []
    var open: [String.Index] = []
    let bytes = text.utf8
    for index in bytes.indices {
      switch bytes[index] {
      case 0x5B: open.append(index)
      case 0x5D:
        guard let first = open.popLast() else { continue }
        while let last = found.last, last.lowerBound > first { found.removeLast() }
        found.append(first..<bytes.index(after: index))
      default: break
      }
    }
    return found
  }

  /// Where `needle`, which is ASCII and not empty, stands first in `text`.
  static func range(of needle: String, in text: Substring) -> Range<Substring.Index>? {
    let bytes = text.utf8
    let wanted = needle.utf8
    guard let first = wanted.first else { return nil }
    var start = bytes.startIndex
    while let found = bytes[start...].firstIndex(of: first) {
      let rest = bytes[found...]
      if rest.starts(with: wanted) {
        return found..<bytes.index(found, offsetBy: wanted.count)
      }
      start = bytes.index(after: found)
    }
    return nil
  }

  /// `part` without blanks and line ends at both ends.
  static func trim(_ part: Substring) -> Substring {
    let bytes = part.utf8
    let scalars = part.unicodeScalars
    var start = part.startIndex
    var end = part.endIndex
    while start < end {
      let byte = bytes[start]
      if byte < 0x80 {
        guard byte == 0x20 || byte &- 0x09 < 5 else { break }
        start = bytes.index(after: start)
      } else {
        guard TextFolding.isBlank(scalars[start]) else { break }
        start = scalars.index(after: start)
      }
    }
    while start < end {
      let before = bytes.index(before: end)
      let byte = bytes[before]
      if byte < 0x80 {
        guard byte == 0x20 || byte &- 0x09 < 5 else { break }
        end = before
      } else {
        let scalarStart = scalars.index(before: end)
        guard TextFolding.isBlank(scalars[scalarStart]) else { break }
        end = scalarStart
      }
    }
    return part[start..<end]
  }

  /// Whether the `;` at `semicolon` ends a character reference that begins after `start`.
  private static func endsReference(
    _ text: String, from start: String.Index, _ semicolon: String.Index
  ) -> Bool {
    let bytes = text.utf8
    var index = semicolon
    while index > start {
      index = bytes.index(before: index)
      if bytes[index] == 0x26 { return reference(in: text[...], at: index) != nil }
      if !isNameByte(bytes[index]) { return false }
    }
    return false
  }

  private static func reference(
    in text: Substring, at start: Substring.Index
  ) -> (Unicode.Scalar, Substring.Index)? {
    let bytes = text.utf8
    var index = bytes.index(after: start)
    var name: [UInt8] = []
    while index < text.endIndex, name.count < 10 {
      let byte = bytes[index]
      if byte == 0x3B { break }
      guard isNameByte(byte) else { return nil }
      name.append(byte)
      index = bytes.index(after: index)
    }
    guard index < text.endIndex, bytes[index] == 0x3B, !name.isEmpty else { return nil }
    guard let scalar = scalar(named: String(decoding: name, as: UTF8.self)) else { return nil }
    return (scalar, bytes.index(after: index))
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x23, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  private static func scalar(named name: String) -> Unicode.Scalar? {
    if name.hasPrefix("#x") || name.hasPrefix("#X") {
      return UInt32(name.dropFirst(2), radix: 16).flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
    }
    if name.hasPrefix("#") {
      return UInt32(name.dropFirst()).flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
    }
    return named[name] ?? named[name.lowercased()]
  }

  // Those that were seen in exports, and the Greek letters of chemistry and physics.
  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "hyphen": "‐",
    "ndash": "–", "mdash": "—", "minus": "−", "deg": "°", "plusmn": "±", "times": "×",
    "micro": "µ", "middot": "·", "prime": "′", "verbar": "|", "aelig": "æ", "AELIG": "Æ",
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "zeta": "ζ",
    "eta": "η", "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν",
    "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "phi": "φ", "chi": "χ",
    "psi": "ψ", "omega": "ω", "Delta": "Δ", "Omega": "Ω", "Sigma": "Σ", "Gamma": "Γ",
  ]
}
