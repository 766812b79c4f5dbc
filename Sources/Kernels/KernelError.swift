/// Input that a kernel cannot work on: what was wrong, and the two facts that disagree.
///
/// Thrown for what comes from outside (lengths, weights, parameters); a mistake of the calling code,
/// such as a node number out of range in an array that the caller made, is a precondition.
public struct KernelError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A sentence that names the argument, the facts that disagree, and what would be accepted.
  public let message: String

  /// An error with a sentence of the caller's.
  public init(_ message: String) { self.message = message }

  /// The sentence about a parameter out of its range.
  ///
  /// - Parameters:
  ///   - kernel: the kernel that refused, in words: `"burst detection"`.
  ///   - parameter: its name as it stands in the function: `"gamma"`.
  ///   - given: what was given.
  ///   - requirement: what would have been accepted.
  init(kernel: String, parameter: String, given: String, requirement: String) {
    message = "\(kernel): \(parameter) is \(given); it must be \(requirement)"
  }

  /// The message.
  public var description: String { message }
}

/// Refuses parameters of one kernel that are out of their range.
struct KernelRequirement {
  /// In words, as in `KernelError`.
  let kernel: String

  func callAsFunction(
    _ holds: Bool, _ parameter: String, _ given: @autoclosure () -> String,
    _ requirement: @autoclosure () -> String
  ) throws(KernelError) {
    guard !holds else { return }
    throw KernelError(
      kernel: kernel, parameter: parameter, given: given(), requirement: requirement())
  }
}
