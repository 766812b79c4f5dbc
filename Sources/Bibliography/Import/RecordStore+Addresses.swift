import RecordReading
import SQLite

extension RecordStore {
  /// C1, RP and C3: addresses, whose they are, and the institutions of the paper.
  func writeAddresses(
    _ text: RecordText, _ paperID: Int, authors: RecordAuthors
  ) throws(SQLiteError) {
    var authors = authors
    let organisations = try organisations(text)
    var addresses = fields[.c1].map { address(text, $0) }
    let countOfAddresses = addresses.count
    for entry in authors.reprints {
      var address = RecordAddress(text: entry.address, resolved: resolver.resolve(entry.address))
      address.authors = entry.authors
      address.authorsAsWritten = entry.authors.isEmpty ? nil : entry.authors.joined(separator: "; ")
      address.isReprint = true
      address.line = text.line(fields[.rp][0])
      addresses.append(address)
    }
    let institutions = Set(
      addresses.compactMap { $0.resolved.institution.map(FieldValues.titleKey) })
    for index in addresses.indices {
      try findInstitution(
        of: &addresses[index], among: organisations, isOnlyOne: institutions.count == 1)
      try write(addresses[index], paperID, position: index + 1)
      if addresses[index].resolved.country == nil,
        index < countOfAddresses || countOfAddresses == 0, !addresses[index].text.isEmpty
      {
        report(
          .warning, index < countOfAddresses ? .c1 : .rp, line: addresses[index].line,
          "no country found in the address", addresses[index].text)
      }
    }
    try linkAuthors(&authors, to: addresses, paperID)
    let own = countOfAddresses > 0 ? addresses[..<countOfAddresses] : addresses[...]
    try writeInstitutions(
      organisations, addresses: own, paperID, origin: countOfAddresses > 0 ? "C1" : "RP")
    if let number = fields.only(.c3) {
      keep(number, of: .c3, ifGivenBackBy: organisations.map(\.name), text.string(number))
    }
  }

  /// One address of a record, and what was found in it.
  private struct RecordAddress {
    /// Without the names in brackets.
    var text: String
    var resolved: ResolvedAddress
    var authors: [String] = []
    var authorsAsWritten: String?
    var isReprint = false
    var line = 0
    var institutionID: Int?
    var rule = OrganisationMatch.Rule.none
  }

  private struct Organisation {
    let name: String
    let id: Int
  }

  private func address(_ text: RecordText, _ number: Int) -> RecordAddress {
    let written = text.string(number)
    let resolved = resolver.resolve(written)
    var address = RecordAddress(text: written, resolved: resolved)
    address.line = text.line(number)
    address.authors = resolved.authors
    if written.hasPrefix("["), let close = written.firstIndex(of: "]"),
      written[written.index(after: close)...].hasPrefix(" ")
    {
      let start = written.index(after: written.startIndex)
      address.authorsAsWritten = String(written[start..<close])
      address.text = String(written[written.index(close, offsetBy: 2)...])
    }
    // The view record_fields puts brackets and address together again, so nothing of it is lost.
    fields.keep(number)
    return address
  }

  private func organisations(_ text: RecordText) throws(SQLiteError) -> [Organisation] {
    var organisations: [Organisation] = []
    for number in fields[.c3] {
      for name in Self.items(of: text.string(number)) {
        let id = try institutionID(name, origin: "C3", country: nil)
        organisations.append(Organisation(name: name, id: id))
      }
    }
    return organisations
  }

  private func institutionID(
    _ name: String, origin: String, country: Int?
  ) throws(SQLiteError) -> Int {
    let key = FieldValues.titleKey(name)
    let (id, isNew) = keys.institutions.findOrAdd(
      Fingerprint(key, with: origin == "C3" ? -1 : country ?? 0))
    if writtenNames.institutionDiffers(id, name) || origin == "C3"
      || earlierNames.hasInstitution(id)
    {
      touched.institutions.insert(id)
    }
    if isNew {
      let row = tables.institutions
      row.add(id)
      row.add(name)
      row.add(key)
      row.add(origin)
      row.add(country)
      row.add(id)
      try row.write()
    }
    return id
  }

  private func findInstitution(
    of address: inout RecordAddress, among organisations: [Organisation], isOnlyOne: Bool
  ) throws(SQLiteError) {
    guard let name = address.resolved.institution, !FieldValues.titleKey(name).isEmpty else {
      return
    }
    if let match = OrganisationMatch.find(name, among: organisations.map(\.name)) {
      address.institutionID = organisations[match.index].id
      address.rule = match.rule
    } else if isOnlyOne, organisations.count == 1 {
      address.institutionID = organisations[0].id
      address.rule = .onlyOrganisation
    } else {
      address.institutionID = try institutionID(
        name, origin: "C1", country: address.resolved.country.map { countryIDs[$0] })
      address.rule = .address
    }
  }

  private func write(
    _ address: RecordAddress, _ paperID: Int, position: Int
  ) throws(SQLiteError) {
    let resolved = address.resolved
    let row = tables.affiliations
    row.add(paperID)
    row.add(position)
    row.add(address.text)
    row.add(address.authorsAsWritten)
    row.add(address.institutionID)
    row.add(resolved.institution)
    row.add(
      resolved.departments.isEmpty ? nil : resolved.departments.joined(separator: ", "))
    row.add(resolved.city)
    row.add(resolved.country.map { countryIDs[$0] })
    row.add(address.isReprint)
    row.add(address.rule.rawValue)
    row.add(resolved.rule.rawValue)
    try row.write()
  }

  /// Links authors to addresses by the names in the brackets or before the reprint marker. The only
  /// author of a paper has all of its addresses.
  private func linkAuthors(
    _ authors: inout RecordAuthors, to addresses: [RecordAddress], _ paperID: Int
  ) throws(SQLiteError) {
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
      tables.authorshipAffiliations.add(paperID)
      tables.authorshipAffiliations.add(link.author)
      tables.authorshipAffiliations.add(link.address)
      try tables.authorshipAffiliations.write()
    }
  }

  private func writeInstitutions(
    _ organisations: [Organisation], addresses: ArraySlice<RecordAddress>, _ paperID: Int,
    origin: String
  ) throws(SQLiteError) {
    var rows: [(id: Int, name: String)] = organisations.map { ($0.id, $0.name) }
    if organisations.isEmpty {
      for address in addresses {
        guard let id = address.institutionID, let name = address.resolved.institution else {
          continue
        }
        if !rows.contains(where: { $0.id == id }) { rows.append((id, name)) }
      }
    }
    for (index, institution) in rows.enumerated() {
      let row = tables.paperInstitutions
      row.add(paperID)
      row.add(index + 1)
      row.add(institution.id)
      row.add(institution.name)
      row.add(organisations.isEmpty ? origin : "C3")
      try row.write()
    }
  }
}
