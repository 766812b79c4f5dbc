/// A small bar of block characters for a terminal.
public enum TextBar {
  private static let eighths: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// A share of `width` cells in steps of an eighth; at least an eighth for a share above 0.
  ///
  /// - Parameter share: 0 to 1; what lies outside is taken as the nearer end.
  public static func text(_ share: Double, width: Int) -> String {
    guard share > 0, width > 0 else { return "" }
    let steps = max(1, Int((min(share, 1) * Double(width * 8)).rounded()))
    var text = String(repeating: "█", count: steps / 8)
    if steps % 8 > 0 { text.append(eighths[steps % 8 - 1]) }
    return text
  }
}
