import RecordReading

/// One address of a record, and what was found in it.
struct RecordAddress {
  var found: KnownAddress
  /// Without the names in brackets.
  var written: String
  var authors: [String] = []
  var authorsAsWritten: String?
  var isReprint = false
  var line = 0
  /// The index of the mention.
  var institution: Int?
  /// Mentions of the organisations that it names beside that one.
  var others: [Int] = []
  var rule = OrganisationMatch.Rule.none
}

/// What was found in the text of an address, which other papers have too.
struct KnownAddress {
  let institution: String?
  /// What may name organisations: all parts but streets and boxes.
  let parts: [String]
  /// The key of the institution's name; empty without one.
  let institutionKey: String
  let department: String?
  let city: String?
  /// The country's id.
  let country: Int?
  let rule: AddressRule

  init(_ resolved: ResolvedAddress, countryIDs: [Int]) {
    institution = resolved.institution
    institutionKey = resolved.institution.map(FieldValues.titleKey) ?? ""
    department =
      resolved.departments.isEmpty ? nil : resolved.departments.joined(separator: ", ")
    city = resolved.city
    parts = [resolved.institution, resolved.city].compactMap { $0 } + resolved.departments
    country = resolved.country.map { countryIDs[$0] }
    rule = resolved.rule
  }
}

extension RecordNormaliser {
  /// C1, RP and C3: addresses, whose they are, and the institutions of the paper.
  mutating func takeAddresses(_ text: RecordText, authors: RecordAuthors) {
    var authors = authors
    let organisations = organisations(text)
    var addresses = addresses(text, &authors.matcher)
    let countOfAddresses = addresses.count
    for entry in authors.reprints {
      var address = RecordAddress(found: found(in: entry.address), written: entry.address)
      address.authors = entry.authors
      address.authorsAsWritten = entry.authors.isEmpty ? nil : entry.authors.joined(separator: "; ")
      address.isReprint = true
      address.line = lineOfReprints(text)
      addresses.append(address)
    }
    let isOnlyOne =
      organisations.count == 1
      && Set(
        addresses.compactMap { $0.found.institution == nil ? nil : $0.found.institutionKey }
      ).count == 1
    for index in addresses.indices {
      findInstitution(of: &addresses[index], among: organisations, isOnlyOne: isOnlyOne)
      findOthers(of: &addresses[index], among: organisations)
      add(addresses[index], position: index + 1)
      if addresses[index].found.country == nil,
        index < countOfAddresses || countOfAddresses == 0, !addresses[index].written.isEmpty
      {
        report(
          .warning, index < countOfAddresses ? .c1 : .rp, line: addresses[index].line,
          "no country found in the address", addresses[index].written)
      }
    }
    linkAuthors(&authors, to: addresses)
    linkInstitutions(to: addresses)
    let own = countOfAddresses > 0 ? addresses[..<countOfAddresses] : addresses[...]
    addInstitutions(organisations, addresses: own, origin: countOfAddresses > 0 ? "C1" : "RP")
    if let number = fields.only(.c3) {
      keep(number, of: .c3, ifGivenBackBy: organisations.map(\.name), text.string(number))
    }
  }

  /// The addresses of C1.
  private mutating func addresses(
    _ text: RecordText, _ matcher: inout AuthorMatcher
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
        resolver.resolve(written).rule == .unresolved
      {
        index += 1
        written += " " + text.string(numbers[index])
        isAsWritten = false
      }
      index += 1
      let parts = self.parts(ofLine: written, &matcher)
      if parts.count > 1 { isAsWritten = false }
      for part in parts {
        addresses.append(address(part, line: text.line(first), &matcher, &isAsWritten))
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
  private func parts(ofLine line: String, _ matcher: inout AuthorMatcher) -> [String] {
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
  private mutating func address(
    _ written: String, line: Int, _ matcher: inout AuthorMatcher, _ isAsWritten: inout Bool
  ) -> RecordAddress {
    let (names, rest) = AddressResolver.authorsInBrackets(written)
    var address = RecordAddress(
      found: rest.utf8.first == 0x5B
        ? KnownAddress(resolver.resolve(written), countryIDs: countryIDs) : found(in: rest),
      written: written)
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
      address.found = found(in: head.address)
      address.authors = head.authors
      address.authorsAsWritten = head.authors.joined(separator: "; ")
      address.written = head.address
    }
    return address
  }

  /// - Parameter address: without names in brackets.
  private mutating func found(in address: String) -> KnownAddress {
    let key = Fingerprint(address)
    if let known = knownAddresses[key] { return known }
    let known = KnownAddress(resolver.resolve(address), countryIDs: countryIDs)
    if knownAddresses.count >= Self.memorySize { knownAddresses.removeAll(keepingCapacity: true) }
    knownAddresses[key] = known
    return known
  }

  private mutating func add(_ address: RecordAddress, position: Int) {
    result.add(position)
    result.add(address.written)
    result.add(address.authorsAsWritten)
    result.add(address.institution.map { .mention($0) } ?? .null)
    result.add(address.found.institution)
    result.add(address.found.department)
    result.add(address.found.city)
    result.add(address.found.country)
    result.add(address.isReprint)
    result.add(address.rule.rawValue)
    result.add(address.found.rule.rawValue)
    result.end(.affiliations)
    result.coverage.addresses.add(isMissing: address.found.country == nil)
  }

  /// Links authors to addresses by the names in the brackets or before the reprint marker. The only
  /// author of a paper has all of its addresses.
  private mutating func linkAuthors(
    _ authors: inout RecordAuthors, to addresses: [RecordAddress]
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
            report(
              .note, .c1, line: address.line,
              "'\(name)' in the brackets of an address is not one author of the record", name)
          }
        }
      }
    }
    links.sort { $0 < $1 }
    for link in links {
      result.add(link.author)
      result.add(link.address)
      result.end(.authorshipAffiliations)
    }
  }
}
