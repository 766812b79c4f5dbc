/// One of the organisations that a source names for a paper as a whole.
struct Organisation {
  let names: OrganisationName
  /// The place in the draft's institutions.
  let institution: Int

  var name: String { names.name }
  var key: String { names.key }
}

extension DraftBuilder {
  /// The organisations of these names, each once: one may stand there once for each of its addresses.
  mutating func addOrganisations(_ names: [String]) -> [Organisation] {
    var organisations: [Organisation] = []
    var keys: Set<String> = []
    for name in names {
      let key = FieldValues.titleKey(name)
      if !keys.insert(key).inserted { continue }
      let place = addInstitution(name, key: key, isPreferredName: true)
      let names = OrganisationName(name: name, key: key, isCountry: resolver.isCountry)
      organisations.append(Organisation(names: names, institution: place))
    }
    return organisations
  }

  /// - Returns: its place in the draft's institutions
  private mutating func addInstitution(
    _ name: String, key: String, isPreferredName: Bool, country: Int? = nil
  ) -> Int {
    draft.institutions.append(
      PaperDraft.Institution(
        key: Fingerprint(key, with: isPreferredName ? -1 : country ?? 0),
        name: draft.take(name), folded: draft.take(key), form: Fingerprint(name).low | 1,
        country: country, isPreferredName: isPreferredName))
    return draft.institutions.count - 1
  }

  mutating func findInstitution(
    of address: inout RecordAddress, among organisations: [Organisation], isOnlyOne: Bool
  ) {
    guard let name = address.found.institution, !address.found.institutionKey.isEmpty else {
      return
    }
    if let whole = namedWhole(by: address, organisations) {
      address.institution = organisations[whole].institution
      address.rule = .wholeAddress
    } else if !organisations.isEmpty,
      let match = OrganisationMatch.find(
        key: address.found.institutionKey, among: organisations.lazy.map(\.names))
    {
      address.institution = organisations[match.index].institution
      address.rule = match.rule
    } else if isOnlyOne {
      address.institution = organisations[0].institution
      address.rule = .onlyOrganisation
    } else {
      address.institution = addInstitution(
        name, key: address.found.institutionKey, isPreferredName: false,
        country: address.found.country)
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
    for organisation in organisations where organisation.institution != address.institution {
      if organisation.names.wordsNamed(in: words) != nil {
        address.others.append(organisation.institution)
      }
    }
  }

  /// Which institutions each address has.
  mutating func linkInstitutions(to addresses: [RecordAddress]) {
    for (index, address) in addresses.enumerated() {
      guard let institution = address.institution else { continue }
      for place in [institution] + address.others {
        draft.addressInstitutions.append(.init(address: index + 1, institution: place))
      }
    }
  }

  /// The institutions of the paper: the organisations that the source names, else those of the
  /// addresses.
  mutating func addInstitutions(
    _ organisations: [Organisation], addresses: ArraySlice<RecordAddress>,
    origin: InstitutionOrigin
  ) {
    for organisation in organisations {
      draft.paperInstitutions.append(
        .init(
          institution: organisation.institution, name: draft.take(organisation.name),
          origin: .preferredNames))
    }
    if !organisations.isEmpty { return }
    var seen: Set<Fingerprint> = []
    for address in addresses {
      guard let place = address.institution, let name = address.found.institution,
        seen.insert(draft.institutions[place].key).inserted
      else { continue }
      draft.paperInstitutions.append(
        .init(institution: place, name: draft.take(name), origin: origin))
    }
  }
}
