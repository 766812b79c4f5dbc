import Queries
import Testing

@testable import Analysis

/// The tables of methods read each parameter as it is stored by its definition, so that none is forgotten
/// when one is added, and none is read that is not there.
struct MethodsTableTests {
  /// The members of what is stored that a query reads.
  private func membersRead(by query: String) throws -> Set<String> {
    let file = try #require(Queries.files.first { $0.path == "report/\(query).sql" })
    return Set(file.text.matches(of: /'\$\.([a-z_]+)'/).map { String($0.1) })
  }

  private func membersStored<Settings>(_ parameters: [Parameter<Settings>]) -> Set<String> {
    Set(parameters.compactMap { $0.stored?.key ?? $0.part?.key })
  }

  @Test func `networks`() throws {
    let stored = membersStored(NetworkParameters.all)
    // The row of the network has these too.
    let ofNetwork: Set = [
      "first_year", "last_year", "slice_length", "prune", "prune_slices", "prune_merged",
      "weighted", "silhouette_distance",
    ]
    // What methods say of it is enough: it decides how hard clusters are looked for, not which ones.
    let told: Set = ["starts"]
    #expect(ofNetwork.union(told).isSubset(of: stored))
    #expect(
      try membersRead(by: "network-methods")
        == stored.subtracting(ofNetwork).subtracting(told).union(["occurrences"]))
  }

  @Test func `bursts`() throws {
    #expect(
      try membersRead(by: "burst-methods") == membersStored(BurstParameters.all).union(["kind"]))
  }
}
