/// Which of the written references that have one DOI are one work.
///
/// A DOI alone is not enough: lines carry DOIs of other papers, and old DOIs are those of a whole issue
/// or book. So the references are sorted by what else they say:
///
/// 1. References of one page, and of one surname or one volume and years at most one apart, are one
///    work. Of one surname, pages at most three apart are one page misread, and so is another volume
///    where year and page are one.
/// 2. References of one surname are one work when no two of them differ in page or volume.
/// 3. References with different names, or without one, and years at most one apart are one work when
///    they do not name different sources. But a DOI shared by works of different pages or volumes is an
///    issue's, and joins none of those.
///
/// The outcome does not depend on the order of the references.
package struct SameDOI {
  private struct Member {
    let surname: String
    let hasName: Bool
    let year: Int?
    let source: String
    let volume: Number
    let page: Number
  }

  /// Volume or page: the first number in it, or its letters where there is none.
  private enum Number: Equatable {
    case none
    case number(Int)
    case letters(String)

    init(_ text: String?) {
      guard let text, !text.isEmpty else {
        self = .none
        return
      }
      let digits = text.drop { !$0.isNumber }.prefix { $0.isNumber }
      if let number = Int(digits) {
        self = .number(number)
      } else {
        self = .letters(NameLetters.make(text.uppercased()))
      }
    }

    enum Comparison { case unknown, same, near, different }

    func compared(_ other: Number) -> Comparison {
      if self == .none || other == .none { return .unknown }
      if self == other { return .same }
      if case .number(let one) = self, case .number(let two) = other, abs(one - two) <= 3 {
        return .near
      }
      return .different
    }
  }

  private let members: [Member]

  package init(_ references: [ReferenceIdentity]) {
    members = references.map { reference in
      let name = reference.authorName ?? ""
      return Member(
        surname: NameLetters.make(SurnameKey.make(name)),
        hasName: !name.isEmpty && !Anonymity.isNone(name), year: reference.year,
        source: NameLetters.make(reference.sourceName ?? ""), volume: Number(reference.volume),
        page: Number(reference.page))
    }
  }

  /// More references than any work has: the DOI is of something else, and only places count.
  private static let largestGroup = 400

  /// The number of each reference's work; equal numbers are one work.
  ///
  /// - Complexity: O(references²).
  package func works() -> [Int] {
    var sets = UnionFind(count: members.count)
    join(&sets) { isOnePlace($0, $1) }
    if members.count <= Self.largestGroup {
      joinFreeOfConflict(&sets) { hasOneSurname($0, $1) }
      joinFreeOfConflict(&sets, wholeGroup: true) { isLikely($0, $1) }
    }
    return members.indices.map { sets.find($0) }
  }

  private func join(_ sets: inout UnionFind, _ isOne: (Member, Member) -> Bool) {
    for one in members.indices {
      for other in members.indices.dropFirst(one + 1) where isOne(members[one], members[other]) {
        sets.join(one, other)
      }
    }
  }

  /// Joins what `isOne` links, unless a set that it would make has two members that contradict each
  /// other.
  ///
  /// - Parameter wholeGroup: whether a contradiction anywhere in the group keeps all apart.
  private func joinFreeOfConflict(
    _ sets: inout UnionFind, wholeGroup: Bool = false, _ isOne: (Member, Member) -> Bool
  ) {
    var wider = sets
    join(&wider) { isOne($0, $1) && !contradict($0, $1) }
    let roots = members.indices.map { wider.find($0) }
    let places = members.indices.map { sets.find($0) }
    var conflicts: Set<Int> = []
    for one in members.indices {
      for other in members.indices.dropFirst(one + 1)
      where places[one] != places[other] && contradict(members[one], members[other]) {
        if wholeGroup { return }
        if roots[one] == roots[other] { conflicts.insert(roots[one]) }
      }
    }
    for index in members.indices where !conflicts.contains(roots[index]) {
      sets.join(roots[index], index)
    }
  }

  // MARK: Pairs

  private func hasOneSurname(_ one: Member, _ other: Member) -> Bool {
    guard one.hasName, other.hasName else { return false }
    if one.surname == other.surname { return true }
    let (short, long) =
      one.surname.utf8.count < other.surname.utf8.count
      ? (one.surname, other.surname) : (other.surname, one.surname)
    return short.utf8.count >= 4 && long.contains(short)
  }

  private func haveNearYears(_ one: Member, _ other: Member) -> Bool {
    guard let year = one.year, let another = other.year else { return false }
    return abs(year - another) <= 1
  }

  private func isOnePlace(_ one: Member, _ other: Member) -> Bool {
    if contradict(one, other) { return false }
    let page = one.page.compared(other.page)
    if hasOneSurname(one, other) { return page == .same || page == .near }
    guard page == .same, haveNearYears(one, other) else { return false }
    return one.volume.compared(other.volume) == .same
      || one.source == other.source && !one.source.isEmpty
  }

  private func isLikely(_ one: Member, _ other: Member) -> Bool {
    guard haveNearYears(one, other) else { return false }
    return !one.hasName || !other.hasName || one.source == other.source || one.source.isEmpty
      || other.source.isEmpty
  }

  /// Whether page or volume say that two references are two works.
  private func contradict(_ one: Member, _ other: Member) -> Bool {
    let page = one.page.compared(other.page)
    let isOneName = hasOneSurname(one, other)
    if page == .different || page == .near && !isOneName { return true }
    switch one.volume.compared(other.volume) {
    case .unknown, .same: return false
    case .near, .different:
      return !(isOneName && page == .same && one.year != nil && one.year == other.year)
    }
  }
}
