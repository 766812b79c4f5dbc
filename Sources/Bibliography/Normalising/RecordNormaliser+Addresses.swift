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
  var rule = OrganisationMatch.Rule.none
}

/// What was found in the text of an address, which other papers have too.
struct KnownAddress {
  let institution: String?
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
    country = resolved.country.map { countryIDs[$0] }
    rule = resolved.rule
  }
}

extension RecordNormaliser {
  /// C1, RP and C3: addresses, whose they are, and the institutions of the paper.
  mutating func takeAddresses(_ text: RecordText, authors: RecordAuthors) {
    var authors = authors
    let organisations = organisations(text)
    var addresses = fields[.c1].map { address(text, $0) }
    let countOfAddresses = addresses.count
    for entry in authors.reprints {
      var address = RecordAddress(found: found(in: entry.address), written: entry.address)
      address.authors = entry.authors
      address.authorsAsWritten = entry.authors.isEmpty ? nil : entry.authors.joined(separator: "; ")
      address.isReprint = true
      address.line = text.line(fields[.rp][0])
      addresses.append(address)
    }
    let isOnlyOne =
      organisations.count == 1
      && Set(
        addresses.compactMap { $0.found.institution == nil ? nil : $0.found.institutionKey }
      ).count == 1
    for index in addresses.indices {
      findInstitution(of: &addresses[index], among: organisations, isOnlyOne: isOnlyOne)
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
    let own = countOfAddresses > 0 ? addresses[..<countOfAddresses] : addresses[...]
    addInstitutions(organisations, addresses: own, origin: countOfAddresses > 0 ? "C1" : "RP")
    if let number = fields.only(.c3) {
      keep(number, of: .c3, ifGivenBackBy: organisations.map(\.name), text.string(number))
    }
  }

  /// One of the organisations that the Web of Science adds (C3).
  private struct Organisation {
    let name: String
    let key: String
    let mention: Int
  }

  private mutating func address(_ text: RecordText, _ number: Int) -> RecordAddress {
    let written = text.string(number)
    // The view record_fields puts brackets and address together again, so nothing of it is lost.
    fields.keep(number)
    let (names, rest) = AddressResolver.authorsInBrackets(written)
    var address = RecordAddress(
      found: rest.utf8.first == 0x5B
        ? KnownAddress(resolver.resolve(written), countryIDs: countryIDs) : found(in: rest),
      written: written)
    address.line = text.line(number)
    address.authors = names
    let bytes = written.utf8
    if bytes.first == 0x5B, let close = bytes.firstIndex(of: 0x5D),
      bytes[bytes.index(after: close)...].first == 0x20
    {
      address.authorsAsWritten = String(written[bytes.index(after: bytes.startIndex)..<close])
      address.written = String(written[bytes.index(close, offsetBy: 2)...])
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

  private mutating func organisations(_ text: RecordText) -> [Organisation] {
    var organisations: [Organisation] = []
    for number in fields[.c3] {
      for name in Self.items(of: text.string(number)) {
        let key = FieldValues.titleKey(name)
        let mention = institution(name, key: key, isFromC3: true)
        organisations.append(Organisation(name: name, key: key, mention: mention))
      }
    }
    return organisations
  }

  private mutating func institution(
    _ name: String, key: String, isFromC3: Bool, country: Int? = nil
  ) -> Int {
    result.mention(
      .init(
        kind: .institution, key: Fingerprint(key, with: isFromC3 ? -1 : country ?? 0),
        name: result.take(name), folded: result.take(key), form: Fingerprint(name).low | 1,
        country: country, isMarked: isFromC3))
  }

  private mutating func findInstitution(
    of address: inout RecordAddress, among organisations: [Organisation], isOnlyOne: Bool
  ) {
    guard let name = address.found.institution, !address.found.institutionKey.isEmpty else {
      return
    }
    if !organisations.isEmpty,
      let match = OrganisationMatch.find(
        key: address.found.institutionKey, among: organisations.map(\.name),
        keys: organisations.map(\.key))
    {
      address.institution = organisations[match.index].mention
      address.rule = match.rule
    } else if isOnlyOne {
      address.institution = organisations[0].mention
      address.rule = .onlyOrganisation
    } else {
      address.institution = institution(
        name, key: address.found.institutionKey, isFromC3: false, country: address.found.country)
      address.rule = .address
    }
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
      for name in address.authors {
        switch authors.matcher.match(name) {
        case .author(let author, _):
          if !links.contains(where: { $0 == (author + 1, index + 1) }) {
            links.append((author + 1, index + 1))
          }
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

  private mutating func addInstitutions(
    _ organisations: [Organisation], addresses: ArraySlice<RecordAddress>, origin: String
  ) {
    var rows: [(mention: Int, name: String)] = organisations.map { ($0.mention, $0.name) }
    if organisations.isEmpty {
      for address in addresses {
        guard let mention = address.institution, let name = address.found.institution else {
          continue
        }
        let key = result.mentions[mention].key
        if !rows.contains(where: { result.mentions[$0.mention].key == key }) {
          rows.append((mention, name))
        }
      }
    }
    for (index, institution) in rows.enumerated() {
      result.add(index + 1)
      result.add(.mention(institution.mention))
      result.add(institution.name)
      result.add(organisations.isEmpty ? origin : "C3")
      result.end(.paperInstitutions)
    }
  }
}
