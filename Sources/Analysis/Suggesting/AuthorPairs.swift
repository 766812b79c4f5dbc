import Bibliography
import Kernels
import SQLite

/// Authors who may be one person: the same family name and given names that agree, with what they
/// share (ORCID, e-mail, co-authors, institutions) as evidence.
///
/// Two authors of one paper are two people, and so are two with different ORCIDs.
struct AuthorPairs {
  private let items: [SuggestedItem]
  private let forms: [AuthorForm]
  private let evidence: AuthorEvidence

  init(_ items: [SuggestedItem], _ connection: Connection) throws(SQLiteError) {
    self.items = items
    forms = items.map { AuthorForm($0.label) }
    evidence = try AuthorEvidence(items, connection)
  }

  static func fullness(of label: String) -> Int { AuthorForm(label).fullness }

  func find() -> [SuggestedPair] {
    var pairs: [SuggestedPair] = []
    for group in groups(
      items.count,
      by: { index -> String? in
        guard let initial = forms[index].given.first?.first, !forms[index].family.isEmpty
        else { return nil }
        return forms[index].family + " " + String(initial)
      })
    {
      pairs += compare(group.members)
    }
    pairs += identified()
    pairs += swapped()
    pairs += slipsOfFamilyName()
    return pairs
  }

  /// Pairs of one family name and first initial.
  private func compare(_ members: [Int]) -> [SuggestedPair] {
    var matches: [(one: Int, other: Int, match: AuthorForm.Match)] = []
    for (position, one) in members.enumerated() {
      for other in members[(position + 1)...] where !evidence.areDifferent(one, other) {
        if let match = forms[one].match(forms[other]) { matches.append((one, other, match)) }
      }
    }
    // A short name that fits several people is none of them without evidence.
    var fits: [Int: [Int]] = [:]
    for (one, other, match) in matches where match.isInitials {
      let (short, long) =
        forms[one].fullness <= forms[other].fullness ? (one, other) : (other, one)
      fits[short, default: []].append(long)
    }
    let ambiguous = fits.filter { _, longs in
      longs.indices.contains { index in
        longs[(index + 1)...].contains { forms[longs[index]].match(forms[$0]) == nil }
      }
    }
    return matches.map { one, other, match in
      let short = forms[one].fullness <= forms[other].fullness ? one : other
      return pair(one, other, match, isAmbiguous: match.isInitials && ambiguous[short] != nil)
    }
  }

  private func pair(
    _ one: Int, _ other: Int, _ match: AuthorForm.Match, isAmbiguous: Bool
  ) -> SuggestedPair {
    var score: Double
    var reason: String
    switch match {
    case .sameLetters:
      (score, reason) = (0.9, "the same name but for hyphens, blanks or points")
    case .sameFirstName:
      (score, reason) = (0.62, "the same given name; one has another besides")
    case .initials(let count):
      score = count >= 2 ? 0.55 : 0.3
      reason = count >= 2 ? "initials agree (\(count))" : "the initial agrees"
    case .slip: (score, reason) = (0.4, "given names one letter apart")
    }
    if isAmbiguous {
      score *= 0.6
      reason += ", as with others of this name"
    }
    evidence.apply(to: &score, &reason, one, other)
    return SuggestedPair(first: one, second: other, score: score, reason: reason)
  }

  /// Authors with one ORCID or one e-mail address, whatever their names.
  private func identified() -> [SuggestedPair] {
    evidence.identified.compactMap { one, other, what in
      guard !evidence.areDifferent(one, other) else { return nil }
      let (family, otherFamily) = (forms[one].family, forms[other].family)
      let sameFamily =
        family == otherFamily
        || (min(family.count, otherFamily.count) >= 4
          && (family.hasSuffix(otherFamily) || otherFamily.hasSuffix(family)))
      let similarity =
        (try? StringSimilarity.jaroWinkler(
          forms[one].family + forms[one].joinedGiven, forms[other].family + forms[other].joinedGiven
        )) ?? 0
      // Records give an identifier to the wrong author now and then; the names tell.
      let isNear = sameFamily || similarity >= 0.8
      let score: Double
      switch what {
      case .orcid: score = isNear ? 0.98 : 0.75
      case .researcherID: score = isNear ? 0.96 : 0.65
      case .email: score = isNear ? 0.95 : 0.4
      }
      return SuggestedPair(
        first: one, second: other, score: score,
        reason: "one \(what.rawValue)" + (isNear ? "" : ", but different names"))
    }
  }

  /// Family and given name in the other order.
  private func swapped() -> [SuggestedPair] {
    var indexOfName: [String: [Int]] = [:]
    for (index, form) in forms.enumerated() where form.given.count == 1 && form.given[0].count > 1 {
      indexOfName["\(form.family) \(form.given[0])", default: []].append(index)
    }
    var pairs: [SuggestedPair] = []
    for (index, form) in forms.enumerated() where form.given.count == 1 && form.given[0].count > 1 {
      for other in indexOfName["\(form.given[0]) \(form.family)"] ?? []
      where other > index && !evidence.areDifferent(index, other) {
        var score = 0.45
        var reason = "family and given name swapped"
        evidence.apply(to: &score, &reason, index, other)
        // A record that swaps them is rare; two names with many papers each are two people's.
        if min(items[index].paperCount, items[other].paperCount) > 2 { score *= 0.65 }
        pairs.append(SuggestedPair(first: index, second: other, score: score, reason: reason))
      }
    }
    return pairs
  }

  /// Family names one letter apart, of people with the same given names who share something.
  private func slipsOfFamilyName() -> [SuggestedPair] {
    let names = forms.map { $0.family.count >= 5 ? "\($0.family) \($0.joinedGiven)" : "" }
    return NearNames.pairs(names, minimumLength: 8).compactMap { one, other in
      guard forms[one].family != forms[other].family,
        forms[one].joinedGiven == forms[other].joinedGiven, !evidence.areDifferent(one, other)
      else { return nil }
      var score = forms[one].joinedGiven.count > 2 ? 0.5 : 0.2
      var reason = "family names one letter apart"
      evidence.apply(to: &score, &reason, one, other)
      return SuggestedPair(first: one, second: other, score: score, reason: reason)
    }
  }
}
