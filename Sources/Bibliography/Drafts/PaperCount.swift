/// How often a database said that a paper is cited, and how many references it has.
struct PaperCount: Equatable, Sendable {
  /// As in `papers.database`, or 'wos_all'.
  let database: String
  /// The day of the export as an ISO date, when the record tells.
  var countedOn: String?
  var timesCited: Int?
  var referenceCount: Int?

  var isEmpty: Bool { timesCited == nil && referenceCount == nil }

  /// One count for each database and day, the greatest of several, in their order.
  static func greatest(_ counts: [PaperCount]) -> [PaperCount] {
    var merged: [PaperCount] = []
    for count in counts where !count.isEmpty {
      let same = merged.firstIndex {
        $0.database == count.database && $0.countedOn == count.countedOn
      }
      guard let same else {
        merged.append(count)
        continue
      }
      merged[same].timesCited = [merged[same].timesCited, count.timesCited].compactMap { $0 }.max()
      merged[same].referenceCount =
        [merged[same].referenceCount, count.referenceCount].compactMap { $0 }.max()
    }
    return merged.sorted { ($0.database, $0.countedOn ?? "") < ($1.database, $1.countedOn ?? "") }
  }
}
