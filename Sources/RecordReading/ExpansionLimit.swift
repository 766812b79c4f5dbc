/// How much larger than its file decompressed content may be.
///
/// Exports shrink to a fourth or a sixth; an archive made to fill the disk of whoever opens it can
/// grow a thousandfold.
public enum ExpansionLimit: Sendable {
  /// At most `factor` times the file, from `allowance` bytes on.
  case standard
  case none

  /// 100 times.
  public static let factor = 100
  /// 64 MiB, which any content may have.
  static let allowance = 1 << 26

  func isExceeded(produced: Int, consumed: Int) -> Bool {
    guard case .standard = self, produced > Self.allowance else { return false }
    return produced / Self.factor > max(consumed, 1)
  }
}
