/// One address of RP with the authors to write to.
package struct ReprintEntry: Equatable, Sendable {
  /// Names before the marker, as written; empty in records that give an address only.
  package let authors: [String]
  /// What stands in the parentheses ("reprint author", "corresponding author", "通讯作者"); nil in old
  /// records.
  package let marker: String?
  package let address: String
}

extension ReprintEntry {
  /// The entries of an RP field.
  ///
  /// `A, B (reprint author), Addr.; C, D; E, F (corresponding author), Addr.` is two entries, the
  /// second of two authors. Names belong to the marker after them. The marker is known in the
  /// languages of the site, with a comma of either width.
  ///
  /// Without a marker the first line is the author if it cannot be an address (no comma, no digit)
  /// and there are others; else all of it is an address.
  ///
  /// - Parameter lines: the field's lines; one if the reader joined them.
  package static func list(lines: [String]) -> [ReprintEntry] {
    let value = lines.map { Entities.trim($0[...]) }.joined(separator: " ")
    let marked = list(value)
    if marked.isEmpty || marked.contains(where: { $0.marker != nil }) || lines.count < 2 {
      return marked
    }
    let first = String(Entities.trim(lines[0][...]))
    if first.contains(",") || AddressResolver.hasDigit(first) || first.isEmpty { return marked }
    let rest = lines.dropFirst().map { Entities.trim($0[...]) }.joined(separator: " ")
    return [ReprintEntry(authors: [first], marker: nil, address: rest)]
  }

  /// The entries of an RP field given as one text.
  package static func list(_ value: String) -> [ReprintEntry] {
    let text = Entities.trim(value[...])
    if text.isEmpty { return [] }
    let markers = markers(in: text)
    if markers.isEmpty { return addresses(text, authors: [], marker: nil) }
    var entries: [ReprintEntry] = []
    var names = String(text[..<markers[0].range.lowerBound])
    for (index, marker) in markers.enumerated() {
      let isLast = index + 1 == markers.count
      let end = isLast ? text.endIndex : markers[index + 1].range.lowerBound
      let body = text[marker.range.upperBound..<end]
      let authors = Entities.splitAtSemicolons(names).map(String.init)
      if isLast {
        entries += addresses(body, authors: authors, marker: marker.text)
      } else {
        // The address ends at ".; "; what follows are the next marker's names.
        let cut = boundary(in: body)
        entries += addresses(body[..<cut.end], authors: authors, marker: marker.text)
        names = String(body[cut.next...])
      }
    }
    return entries
  }

  private struct Marker {
    let range: Range<Substring.Index>
    let text: String
  }

  /// Parentheses that mark an author, with the comma after them.
  private static func markers(in text: Substring) -> [Marker] {
    var result: [Marker] = []
    let bytes = text.utf8
    var index = bytes.startIndex
    while let open = bytes[index...].firstIndex(of: 0x28) {
      index = bytes.index(after: open)
      guard let close = bytes[index...].firstIndex(of: 0x29) else { break }
      let inside = String(text[index..<close])
      guard isMarker(inside) else { continue }
      var end = bytes.index(after: close)
      if bytes[end...].first == 0x2C {
        end = bytes.index(after: end)
      } else if text[end...].unicodeScalars.first == "，" {
        end = text.unicodeScalars.index(after: end)
      }
      while bytes[end...].first == 0x20 { end = bytes.index(after: end) }
      result.append(Marker(range: open..<end, text: inside))
      index = end
    }
    return result
  }

  /// A name without the marker behind it; nil where there is none.
  static func unmarked(_ name: String) -> String? {
    guard name.utf8.contains(0x28) else { return nil }
    let text = Entities.trim(name[...])
    guard let marker = markers(in: text).first, marker.range.upperBound == text.endIndex else {
      return nil
    }
    return String(Entities.trim(text[..<marker.range.lowerBound]))
  }

  private static func isMarker(_ inside: String) -> Bool {
    let folded = TextFolding.squeezed(inside).lowercased()
    if knownMarkers.contains(folded) { return true }
    // Addresses are in Latin letters; other letters in parentheses are the site's language.
    return !folded.isEmpty
      && folded.unicodeScalars.allSatisfy {
        $0.value >= 0x370 && !(0x2000...0x2BFF).contains($0.value) || TextFolding.isBlank($0)
      }
  }

  private static let knownMarkers: Set<String> = [
    "reprint author", "reprint authors", "reprint", "corresponding author", "corresponding authors",
    "autor correspondente",
    "autor de correspondencia", "autor para correspondencia", "autor de correspondência",
    "autor para correspondência", "autor correspondiente", "auteur correspondant",
    "korrespondenzautor",
  ]

  private static func boundary(
    in body: Substring
  ) -> (end: Substring.Index, next: Substring.Index) {
    let bytes = body.utf8
    var last: (Substring.Index, Substring.Index)?
    var search = bytes.startIndex
    while let semicolon = bytes[search...].firstIndex(of: 0x3B) {
      search = bytes.index(after: semicolon)
      if isAfterStop(semicolon, in: body) { return (semicolon, search) }
      last = (semicolon, search)
    }
    return last ?? (body.endIndex, body.endIndex)
  }

  private static func isAfterStop(_ index: Substring.Index, in text: Substring) -> Bool {
    index > text.startIndex && text.utf8[text.utf8.index(before: index)] == 0x2E
  }

  /// Several addresses of one author are joined by `.; ` too.
  private static func addresses(
    _ text: Substring, authors: [String], marker: String?
  ) -> [ReprintEntry] {
    var entries: [ReprintEntry] = []
    var rest = text
    while !Entities.trim(rest).isEmpty {
      var end = rest.endIndex
      var next = rest.endIndex
      var search = rest.startIndex
      while let semicolon = rest.utf8[search...].firstIndex(of: 0x3B) {
        search = rest.utf8.index(after: semicolon)
        if isAfterStop(semicolon, in: rest) {
          end = semicolon
          next = search
          break
        }
      }
      let address = String(Entities.trim(rest[..<end]))
      if !address.isEmpty {
        entries.append(ReprintEntry(authors: authors, marker: marker, address: address))
      }
      rest = rest[next...]
    }
    if entries.isEmpty, !authors.isEmpty {
      entries.append(ReprintEntry(authors: authors, marker: marker, address: ""))
    }
    return entries
  }
}

extension ReprintEntry {
  /// Which author has which e-mail address, if that can be told: as many addresses as different
  /// names in RP, in the same order. Otherwise nil.
  ///
  /// - Returns: a name as written in RP and its address, in order.
  package static func emails(
    _ field: String, entries: [ReprintEntry]
  ) -> [(name: String, email: String)]? {
    let emails = Entities.splitAtSemicolons(field).map(String.init)
    var names: [String] = []
    for name in entries.flatMap(\.authors) where !names.contains(name) { names.append(name) }
    guard !names.isEmpty, names.count == emails.count else { return nil }
    return Array(zip(names, emails)).map { (name: $0.0, email: $0.1) }
  }
}
