import Kernels
import Wording

extension SelectionWords {
  /// "nodes were selected in each slice by …".
  func clause(_ selection: NodeSelection) -> String {
    switch selection {
    case .rule(let rule): clause(rule)
    case .linked: "every paper that cites another one or is cited by one is a node"
    case .thresholds(let first, let middle, let last): clause(first, middle, last)
    }
  }

  private func clause(
    _ first: Thresholds, _ middle: Thresholds,
    _ last: Thresholds
  ) -> String {
    let triples = [first, middle, last].map {
      [$0.count, $0.linkCount, $0.cosinePercent].map(\.plain)
    }
    func words(_ values: [String]) -> String {
      "at least \(values[0]) \(isByTimesCited ? "citations" : "papers") a node, \(values[1]) a "
        + "link, and a cosine of \(values[2])\u{A0}%"
    }
    if Set(triples).count == 1 {
      return "\(things) and links were selected in each slice by thresholds: \(words(triples[0]))"
    }
    return "\(things) and links were selected by thresholds: in the first slice "
      + "\(words(triples[0])), in the middle one \(triples[1].inSentence), in the last one "
      + "\(triples[2].inSentence), and in between in proportion"
  }
}
