/// A parameter or an array that a kernel of `Series`, `Text` or `Layout` cannot work with.
///
/// Kernels throw it before any work is done; a result, once given, holds no NaN.
public struct ParameterError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The kernel that refused, in words: `"burst detection"`.
  public let kernel: String
  /// The parameter's name as it stands in the function: `"gamma"`.
  public let parameter: String
  /// What was given.
  public let given: String
  /// What would have been accepted.
  public let requirement: String

  public init(kernel: String, parameter: String, given: String, requirement: String) {
    self.kernel = kernel
    self.parameter = parameter
    self.given = given
    self.requirement = requirement
  }

  public var description: String {
    "\(kernel): \(parameter) is \(given); it must be \(requirement)"
  }
}
