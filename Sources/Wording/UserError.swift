/// A failure that a user can act on. The description says what was wrong, where, and what to do.
public struct UserError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What kind of failure it is; it decides the exit status of a command.
  public enum Kind: Sendable {
    /// The command was used wrongly: a name, an option or a value that cannot be.
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

  /// An option or a value that cannot be.
  package static func usage(_ description: String) -> UserError {
    UserError(description, kind: .usage)
  }
}
