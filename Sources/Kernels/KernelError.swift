/// Input that a kernel cannot work on: what was wrong, and the two facts that disagree.
///
/// Thrown for what comes from outside (lengths, weights, parameters); a mistake of the calling code,
/// such as a node number out of range in an array that the caller made, is a precondition.
public struct KernelError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A sentence that names the argument, the facts that disagree, and what would be accepted.
  public let message: String

  public init(_ message: String) { self.message = message }

  public var description: String { message }
}
