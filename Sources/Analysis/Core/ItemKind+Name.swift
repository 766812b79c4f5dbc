import Kinds
import Wording

extension ItemKind {
  /// The kind of that name.
  ///
  /// - Throws: `AnalysisError` with the nearest name and the list of all.
  public init(named name: String) throws(AnalysisError) {
    if let kind = ItemKind.named(name) {
      self = kind
      return
    }
    let names = ItemKind.allCases.map(\.name)
    let nearest = nearestName(to: name, among: names).map { " Did you mean '\($0)'?" } ?? ""
    throw .usage(
      "no kind named '\(name)'.\(nearest) The kinds are: \(names.joined(separator: ", ")).")
  }
}
