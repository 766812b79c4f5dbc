/// A kind of things that papers have: what is counted, linked, looked at for bursts, merged and left out.
///
/// Everything that lists kinds follows `allCases`: commands and their help, study files, analyses, the
/// thesaurus, the chapters and words of a report, and the lists in the SQL of `Schema` and `Queries`
/// (`KindsTests` writes them). A new kind is its view `<name>_occurrences` and an entry there.
///
/// All that is known of it are members of its entry.
@dynamicMemberLookup
public struct ItemKind: CaseIterable, Sendable {
  /// One object for each kind, so that kinds are copied and compared fast.
  private let entry: KindEntry

  package init(_ entry: KindEntry) { self.entry = entry }

  /// The kind of that name, if there is one.
  package static func named(_ name: String) -> ItemKind? { allCases.first { $0.name == name } }

  /// In commands, study files and tables.
  public var name: String { entry.name }

  public subscript<Value>(dynamicMember path: KeyPath<KindEntry, Value>) -> Value {
    entry[keyPath: path]
  }

  package func has(_ choice: OccurrenceChoice) -> Bool { entry.has(choice) }
}

extension ItemKind: Hashable {
  public static func == (one: ItemKind, other: ItemKind) -> Bool { one.entry === other.entry }

  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(entry)) }
}

extension ItemKind: CustomStringConvertible {
  public var description: String { name }
}
