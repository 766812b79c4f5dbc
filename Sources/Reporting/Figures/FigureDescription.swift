/// A figure that can be drawn of a database.
public struct FigureDescription: Equatable, Sendable {
  /// What it is asked for by, e.g. `network/keyword`.
  public let name: String
  /// E.g. `Keyword network`.
  public let title: String
  /// The saved queries that give its rows, with their parameters' defaults.
  public let queries: [FigureQuery]
}

/// A saved query with the values of its parameters.
public struct FigureQuery: Equatable, Sendable {
  /// E.g. `figures/network-nodes`.
  public let name: String
  /// By parameter name, without the colon; parameters that are not here have their defaults.
  public let arguments: [String: String]

  public init(_ name: String, _ arguments: [String: String] = [:]) {
    self.name = name
    self.arguments = arguments
  }

  /// The command that prints the rows, without the database: `query DATABASE NAME --limit 300`.
  public var command: String {
    let words = arguments.sorted { $0.key < $1.key }.map { "--\($0.key) \(Self.quoted($0.value))" }
    return (["bibliolite query DATABASE \(name)"] + words).joined(separator: " ")
  }

  private static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || byte == 0x5F || byte == 0x2D
    }
    if isPlain, !word.isEmpty { return word }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }
}
