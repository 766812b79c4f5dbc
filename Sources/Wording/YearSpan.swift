/// Years from a first to a last one, of which there may be only one.
package enum YearSpan {
  /// "1996 to 2024", or "2024".
  package static func words(_ first: Int, _ last: Int) -> String {
    first == last ? "\(first)" : "\(first) to \(last)"
  }

  /// "1996–2024", or "2024".
  package static func short(_ first: Int, _ last: Int) -> String {
    first == last ? "\(first)" : "\(first)–\(last)"
  }
}
