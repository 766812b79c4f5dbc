/// Why an input could not be read at all, or not to its end.
public struct ReadingError: Error, Sendable, Equatable, CustomStringConvertible {
  public enum Kind: Sendable {
    /// The system refused to open or read the file.
    case system
    /// The compressed file is damaged or cut off.
    case corrupt
    /// A kind of archive that is not supported: an encrypted one, another compression.
    case unsupported
    /// An export without a record: a header and nothing else.
    case empty
  }

  public var kind: Kind
  /// The name of the input, with the entry of an archive after a slash.
  public var name: String
  public var message: String

  public init(_ kind: Kind, name: String, message: String) {
    self.kind = kind
    self.name = name
    self.message = message
  }

  public var description: String { "\(name): \(message)" }
}
