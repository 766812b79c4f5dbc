import Bibliography
import Kinds

extension NetworkSettings {
  /// The parts of the data that decide the result. Bursts, from which nodes have strengths, are
  /// analyses of their own.
  package var reads: Set<DataPart> {
    var parts: Set<DataPart> = [.papers]
    for case .item(let kind) in kinds { parts.formUnion(kind.reads(form(for: kind))) }
    // Works are cited as the works that they are variants of.
    if linkKind != .coOccurrence { parts.formUnion(ItemKind.citedReference.reads) }
    if leavesOutJointInstitutions { parts.insert(.merges(of: .institutionParent)) }
    // A cluster that no phrase names takes a keyword.
    if labelSource != .members { parts.formUnion(ItemKind.keyword.reads) }
    return parts
  }
}
