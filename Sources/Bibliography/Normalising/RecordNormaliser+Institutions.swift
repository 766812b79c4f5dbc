import RecordReading

extension RecordNormaliser {
  /// One of the organisations that the Web of Science adds (C3).
  struct Organisation {
    let names: OrganisationName
    let mention: Int

    var name: String { names.name }
    var key: String { names.key }
  }

  mutating func organisations(_ text: RecordText) -> [Organisation] {
    var organisations: [Organisation] = []
    var keys: Set<String> = []
    for number in fields[.c3] {
      for name in Self.items(of: text.string(number)) {
        // Since 2022 a name stands there once for each of its addresses.
        let key = FieldValues.titleKey(name)
        if !keys.insert(key).inserted { continue }
        let mention = institution(name, key: key, isFromC3: true)
        let names = OrganisationName(name: name, key: key, isCountry: resolver.isCountry)
        organisations.append(Organisation(names: names, mention: mention))
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

  mutating func findInstitution(
    of address: inout RecordAddress, among organisations: [Organisation], isOnlyOne: Bool
  ) {
    guard let name = address.found.institution, !address.found.institutionKey.isEmpty else {
      return
    }
    if let whole = namedWhole(by: address, organisations) {
      address.institution = organisations[whole].mention
      address.rule = .wholeAddress
    } else if !organisations.isEmpty,
      let match = OrganisationMatch.find(
        key: address.found.institutionKey, among: organisations.lazy.map(\.names))
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

  /// The organisation that the institution of the address begins and the rest of the address
  /// completes, if there is one with more words than the institution has.
  private func namedWhole(by address: RecordAddress, _ organisations: [Organisation]) -> Int? {
    if organisations.count < 2 { return nil }
    let wanted = OrganisationMatch.significantWords(address.found.institutionKey)
    if wanted.isEmpty { return nil }
    let words = AddressWords(parts: address.found.parts)
    var best: (index: Int, count: Int)?
    var isTied = false
    for (index, organisation) in organisations.enumerated() {
      guard let count = organisation.names.wordsNamed(in: words), count > wanted.count,
        OrganisationMatch.unusedWords(abbreviating: organisation.names.keyWords, wanted) != nil
      else { continue }
      if let known = best, count <= known.count {
        isTied = isTied || count == known.count
        continue
      }
      best = (index, count)
      isTied = false
    }
    return isTied ? nil : best?.index
  }

  /// Organisations that other parts of the address name: "Univ Nord, CNRS, Lab X", "Acad Sci, Inst
  /// Bot". They are of one and the same address.
  func findOthers(
    of address: inout RecordAddress, among organisations: [Organisation]
  ) {
    if organisations.count < 2 { return }
    let words = AddressWords(parts: address.found.parts)
    for organisation in organisations where organisation.mention != address.institution {
      if organisation.names.wordsNamed(in: words) != nil {
        address.others.append(organisation.mention)
      }
    }
  }

  /// Which institutions each address has.
  mutating func linkInstitutions(to addresses: [RecordAddress]) {
    for (index, address) in addresses.enumerated() {
      guard let institution = address.institution else { continue }
      for mention in [institution] + address.others {
        result.add(index + 1)
        result.add(.mention(mention))
        result.end(.affiliationInstitutions)
      }
    }
  }

  mutating func addInstitutions(
    _ organisations: [Organisation], addresses: ArraySlice<RecordAddress>, origin: String
  ) {
    var rows: [(mention: Int, name: String)] = organisations.map { ($0.mention, $0.name) }
    var seen: Set<Fingerprint> = []
    if organisations.isEmpty {
      for address in addresses {
        guard let mention = address.institution, let name = address.found.institution else {
          continue
        }
        if seen.insert(result.mentions[mention].key).inserted { rows.append((mention, name)) }
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
