import RecordReading

extension WebOfScienceDecoder {
  /// C1, RP and C3: addresses, whose they are, and the institutions of the paper.
  mutating func takeAddresses(
    _ text: RecordText, authors: RecordAuthors, _ builder: inout DraftBuilder
  ) {
    var authors = authors
    let organisations = builder.addOrganisations(
      fields[.c3].flatMap { Self.items(of: text.string($0)) })
    var addresses = addresses(text, &authors.matcher, &builder)
    for entry in authors.reprints {
      var address = RecordAddress(
        found: builder.found(in: entry.address), written: entry.address, field: .rp)
      address.authors = entry.authors
      address.authorsAsWritten = entry.authors.isEmpty ? nil : entry.authors.joined(separator: "; ")
      address.isReprint = true
      address.line = lineOfReprints(text)
      addresses.append(address)
    }
    builder.addAddresses(addresses, organisations: organisations)
    linkAuthors(&authors, to: addresses, &builder)
    if let number = fields.only(.c3) {
      keep(number, of: .c3, ifGivenBackBy: organisations.map(\.name), text.string(number))
    }
  }

  /// The addresses of C1.
  private mutating func addresses(
    _ text: RecordText, _ matcher: inout AuthorMatcher, _ builder: inout DraftBuilder
  ) -> [RecordAddress] {
    var addresses: [RecordAddress] = []
    let numbers = fields[.c1]
    addresses.reserveCapacity(numbers.count)
    var isAsWritten = true
    // Where the field ends in a full stop, each address does; one that does not goes on in the next
    // line, and so does one that ends in a comma.
    let hasStops = numbers.count > 1 && numbers.last.map { text[$0].last == 0x2E } == true
    // Tables part the names from the address behind them.
    let namesStandAlone =
      numbers.count > 1 && text[numbers[0]].first != 0x5B && !text[numbers[0]].contains(0x3B)
      && Self.isName(text.string(numbers[0]), &matcher)
    var index = 0
    while index < numbers.count {
      let first = numbers[index]
      var written = text.string(first)
      var name = written
      while namesStandAlone, index + 1 < numbers.count, Self.isName(name, &matcher) {
        index += 1
        name = text.string(numbers[index])
        written += "; " + name
        isAsWritten = false
      }
      while index + 1 < numbers.count, let last = written.utf8.last,
        last == 0x2C || (hasStops && last != 0x2E), text[numbers[index + 1]].first != 0x5B,
        builder.resolver.resolve(written).rule == .unresolved
      {
        index += 1
        written += " " + text.string(numbers[index])
        isAsWritten = false
      }
      index += 1
      let parts = Self.parts(ofLine: written, &matcher, builder.resolver)
      if parts.count > 1 { isAsWritten = false }
      for part in parts {
        addresses.append(
          Self.address(part, line: text.line(first), &matcher, &isAsWritten, &builder))
      }
    }
    // The view record_fields puts brackets and address together again, so nothing of it is lost.
    if isAsWritten { fields.keepAll(.c1) }
    return addresses
  }

  /// Whether a line is the name of an author and nothing else; one that begins with it is an address:
  /// "Ash, A (reprint author), Univ X, Oslo, Norway."
  private static func isName(_ line: String, _ matcher: inout AuthorMatcher) -> Bool {
    let bytes = line.utf8
    // "Ash, A, Jr" at most.
    let hasTail = bytes.contains(0x28) && bytes.last != 0x29
    if hasTail || bytes.count(where: { $0 == 0x2C }) > 2 { return false }
    return matcher.match(ReprintEntry.unmarked(line) ?? line) != .none
  }

  /// The addresses of a line: "[A, B] X; [C, D] Y" (KCI), and "A, B; X, Oslo, Norway.; C, D; Y, …"
  /// (Inspec): where an address ends, a name or another address begins.
  private static func parts(
    ofLine line: String, _ matcher: inout AuthorMatcher, _ resolver: AddressResolver
  ) -> [String] {
    guard line.utf8.contains(0x3B) else { return [line] }
    let isInBrackets = line.utf8.first == 0x5B
    var all: [String] = []
    var current = ""
    var hasAddress = false
    for part in Entities.splitAtSemicolons(line, keepingBrackets: true) {
      let part = String(part)
      let isName = !isInBrackets && matcher.match(part) != .none
      if hasAddress {
        let isNext =
          isInBrackets
          ? part.utf8.first == 0x5B
          : isName
            || current.utf8.last == 0x2E && !AddressEmail.isAlone(part)
              && resolver.resolve(current).rule != .unresolved
        if isNext {
          all.append(current)
          current = ""
          hasAddress = false
        }
      }
      current += current.isEmpty ? part : "; " + part
      hasAddress = hasAddress || !isName
    }
    all.append(current)
    return all.count > 1 ? all : [line]
  }

  /// - Parameter isAsWritten: becomes false when the row does not give back what was written.
  private static func address(
    _ written: String, line: Int, _ matcher: inout AuthorMatcher, _ isAsWritten: inout Bool,
    _ builder: inout DraftBuilder
  ) -> RecordAddress {
    let (names, rest) = AddressResolver.authorsInBrackets(written)
    var address = RecordAddress(
      found: rest.utf8.first == 0x5B
        ? KnownAddress(builder.resolver.resolve(written), countryIDs: builder.countryIDs)
        : builder.found(in: rest),
      written: written, field: .c1)
    address.line = line
    address.authors = names.map { ReprintEntry.unmarked($0) ?? $0 }
    let bytes = written.utf8
    if bytes.first == 0x5B, let close = bytes.firstIndex(of: 0x5D),
      bytes[bytes.index(after: close)...].first == 0x20
    {
      address.authorsAsWritten = String(written[bytes.index(after: bytes.startIndex)..<close])
      address.written = String(written[bytes.index(close, offsetBy: 2)...])
    } else if names.isEmpty, let head = AddressHead(written, matcher: &matcher) {
      isAsWritten = false
      address.found = builder.found(in: head.address)
      address.authors = head.authors
      address.authorsAsWritten = head.authors.joined(separator: "; ")
      address.written = head.address
    }
    return address
  }

  /// Links authors to addresses by the names in the brackets or before the reprint marker. The only
  /// author of a paper has all of its addresses.
  private func linkAuthors(
    _ authors: inout RecordAuthors, to addresses: [RecordAddress], _ builder: inout DraftBuilder
  ) {
    var links: [(author: Int, address: Int)] = []
    for (index, address) in addresses.enumerated() {
      if authors.count == 1, address.authors.isEmpty {
        links.append((1, index + 1))
        continue
      }
      var seen: Set<Int> = []
      for name in address.authors {
        switch authors.matcher.match(name) {
        case .author(let author, _):
          if seen.insert(author).inserted { links.append((author + 1, index + 1)) }
        case .ambiguous, .none:
          if !address.isReprint {
            builder.report(
              .note, .c1, line: address.line,
              "'\(name)' in the brackets of an address is not one author of the record", name)
          }
        }
      }
    }
    builder.linkAuthors(links)
  }
}
