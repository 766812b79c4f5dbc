/// What counts as an occurrence in a network.
extension NetworkParameters {
  @ParameterList<NetworkSettings> static var counting: [Item] {
    Item.authors
    Item.references
    Item.choice(
      "keywords", \.form.keywords,
      "Keywords folded (a hyphen is a blank), or each spelling as written a node of its own."
    )
    .part(.keywords).counted(.spellings) {
      $0.keywords == .written ? "each spelling of a keyword counts for itself" : nil
    }
    Item.thesaurus
    Item.singleWords
    Item.reprintAddresses
    Item.institutions
    Item.truth(
      "joint-institutions", \.linksJointInstitutions,
      """
      Whether a paper also links two institutions of which one is a part of the other, or that are of \
      one and the same address.
      """
    )
    .ofKinds
    // Before there was a choice all pairs were linked.
    .stored(when: \.linksInstitutions)
    .before { if $0.linksInstitutions { $0.linksJointInstitutions = true } }
    .told(.exclusions) { settings in
      guard settings.linksInstitutions else { return nil }
      return .clause(
        settings.linksJointInstitutions
          ? "a paper also links an institution with what it is a part of, and two of one and the same "
            + "address"
          : "a paper does not link an institution with what it is a part of, nor two of one and the "
            + "same address")
    }
    Item.anonymous
  }
}

extension NetworkSettings {
  fileprivate var linksInstitutions: Bool {
    linkKind == .coOccurrence && kinds.contains(.item(.institution))
  }
}
