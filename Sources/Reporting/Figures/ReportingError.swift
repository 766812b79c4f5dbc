import Bibliography
import SQLite

/// A failure to draw that a user can act on.
public struct ReportingError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What kind of failure it is; it decides the exit status of a command.
  public enum Kind: Sendable {
    /// The command was used wrongly: a name or an option that cannot be.
    case usage
    /// The work could not be done.
    case failed
  }

  public let kind: Kind
  public let description: String

  public init(_ description: String, kind: Kind = .failed) {
    self.description = description
    self.kind = kind
  }

  init(_ error: SavedQueryError) { self.init(error.description) }
  init(_ error: BibliographyError) { self.init(error.description) }
}
