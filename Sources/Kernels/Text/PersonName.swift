/// A person's name as bibliographic records write it: `Family, Given`.
public struct PersonName: Equatable, Sendable {
  /// The family name in lower case; hyphens and apostrophes are left out.
  public let family: String
  /// The given names in lower case in order, initials as one letter: `Zhang, J. C.`, `Zhang, JC`
  /// and `Zhang, J-C` give `j`, `c`.
  public let given: [String]

  /// - Parameter name: a name; without a comma all of it is the family name. In the given names a
  ///   run of up to three capitals is read as so many initials.
  public init(_ name: String) {
    let parts = name.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    let plain = parts.first.map { $0.lowercased().filter { $0.isLetter || $0 == " " } } ?? ""
    family = plain.split(separator: " ").joined(separator: " ")
    let rest = parts.count > 1 ? parts[1] : ""
    given = rest.split { !$0.isLetter }.flatMap { word -> [String] in
      word.count <= 3 && word.allSatisfy(\.isUppercase)
        ? word.map { $0.lowercased() } : [word.lowercased()]
    }
  }

  /// How two names go together.
  public enum Compatibility: String, Sendable {
    /// Another family name, or given names that contradict each other.
    case different
    /// The same family name, and one name's given names abbreviate the other's.
    case compatible
    /// The same family name and given names.
    case same
  }

  /// Compares the given names from the first: each pair must be equal, or one the other's initial;
  /// a name may have fewer of them. A name without given names is compatible with every one.
  ///
  /// - Complexity: O(length of the names).
  ///
  ///     PersonName("Zhang, J").compatibility(with: PersonName("Zhang, Jinchi"))   // compatible
  ///     PersonName("Zhang, JC").compatibility(with: PersonName("Zhang, JL"))      // different
  public func compatibility(with other: PersonName) -> Compatibility {
    guard family == other.family, !family.isEmpty else { return .different }
    if given == other.given { return .same }
    let agree = zip(given, other.given).allSatisfy { one, another in
      one == another || (one.count == 1 && another.hasPrefix(one))
        || (another.count == 1 && one.hasPrefix(another))
    }
    return agree ? .compatible : .different
  }
}
