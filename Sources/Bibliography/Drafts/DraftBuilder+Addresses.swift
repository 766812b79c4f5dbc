import RecordReading

/// One address of a record, whose it is, and what was found in it.
struct RecordAddress {
  var found: KnownAddress
  /// Without the names of authors.
  var written: String
  /// Names of the authors whose address it is, if the record says so there.
  var authors: [String] = []
  var authorsAsWritten: String?
  var isReprint = false
  /// Where it is written.
  var field: FieldName
  var line = 0
  /// The place in the draft's institutions.
  var institution: Int?
  /// Those of the organisations that it names beside that one.
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

extension DraftBuilder {
  /// - Parameter address: without names of authors.
  mutating func found(in address: String) -> KnownAddress {
    let key = Fingerprint(address)
    if let known = knownAddresses[key] { return known }
    let known = KnownAddress(resolver.resolve(address), countryIDs: countryIDs)
    if knownAddresses.count >= Self.memorySize { knownAddresses.removeAll(keepingCapacity: true) }
    knownAddresses[key] = known
    return known
  }

  /// Adds the addresses of a record, those to write to (`isReprint`) last, and the institutions that
  /// they and the source name.
  ///
  /// - Parameter organisations: those that the source names for the paper as a whole.
  mutating func addAddresses(
    _ addresses: [RecordAddress], organisations: [Organisation]
  ) {
    var addresses = addresses
    let own = addresses.prefix { !$0.isReprint }.count
    let isOnlyOne =
      organisations.count == 1
      && Set(
        addresses.compactMap { $0.found.institution == nil ? nil : $0.found.institutionKey }
      ).count == 1
    for index in addresses.indices {
      findInstitution(of: &addresses[index], among: organisations, isOnlyOne: isOnlyOne)
      findOthers(of: &addresses[index], among: organisations)
      add(addresses[index])
      if addresses[index].found.country == nil, index < own || own == 0,
        !addresses[index].written.isEmpty
      {
        report(
          .warning, addresses[index].field, line: addresses[index].line,
          "no country found in the address", addresses[index].written)
      }
    }
    linkInstitutions(to: addresses)
    addInstitutions(
      organisations, addresses: own > 0 ? addresses[..<own] : addresses[...],
      origin: own > 0 ? .addresses : .reprintAddresses)
  }

  private mutating func add(_ address: RecordAddress) {
    draft.addresses.append(
      PaperDraft.Address(
        written: draft.take(address.written),
        authorsAsWritten: draft.take(address.authorsAsWritten),
        institution: address.institution,
        institutionAsWritten: draft.take(address.found.institution),
        department: draft.take(address.found.department), city: draft.take(address.found.city),
        country: address.found.country, isReprint: address.isReprint, rule: address.rule,
        countryRule: address.found.rule))
    draft.coverage.addresses.add(isMissing: address.found.country == nil)
  }

  /// Says which author has which address: pairs of positions from 1, in any order.
  mutating func linkAuthors(_ links: [(author: Int, address: Int)]) {
    for link in links.sorted(by: { ($0.author, $0.address) < ($1.author, $1.address) }) {
      draft.authorAddresses.append(.init(author: link.author, address: link.address))
    }
  }
}
