import Bibliography
import Kernels
import Kinds
import SQLite

/// Which selected items each paper has: the input of networks.
///
/// Papers are in the order of their ids; papers without a selected item are not in it.
struct Occurrences: Sendable {
  /// The papers of one kind's occurrences, which are not those of a network of several kinds.
  enum PapersOfKind {}
  /// The items that were selected.
  enum Selected {}

  let kind: ItemKind
  let slicing: Slicing
  /// The ids of the items, ascending.
  let itemIDs: Listed<Selected, ItemID>
  let labels: Listed<Selected, String>
  let paperIDs: Listed<PapersOfKind, PaperID>
  let paperYears: Listed<PapersOfKind, Int32>
  let matrix: Incidence<PapersOfKind, Selected>
  /// Where a selected item occurs without counting, papers without a counting item included.
  let uncounted: [(paper: PaperID, item: Place<Selected>)]

  /// Reads the occurrences of the selected items.
  ///
  /// - Parameters:
  ///   - counting: `selected` takes an item in the slices where it was selected; `all` wherever it
  ///     occurs, once it was selected in one.
  /// - Complexity: O(occurrences) time; memory proportional to those taken and to the counts.
  init(
    counts: ItemCounts, selection: SliceSelection, counting: Counting, kind: ItemKind,
    source: OccurrenceSource, slicing: Slicing, connection: Connection
  ) throws {
    let selected = SelectedItems(counts: counts, selection: selection, counting: counting)
    let labelOf = try source.labels(connection)
    labels = try selected.ids.mapped { try labelOf[$0] }
    let rows = try source.statement(
      connection, columns: "paper_id, item_id, year", years: slicing.years, order: "paper_id")
    var paperIDs = Listed<PapersOfKind, PaperID>([])
    var paperYears = Listed<PapersOfKind, Int32>([])
    var papers: [Place<PapersOfKind>] = []
    var items: [Place<Selected>] = []
    var uncounted: [(paper: PaperID, item: Place<Selected>)] = []
    while try rows.step() {
      guard let item = selected.place(of: ItemID(rows.int(1))) else { continue }
      let paper = PaperID(rows.int(0))
      let year = rows.int(2)
      guard selected.counts(item, in: slicing.slice(of: year)) else {
        uncounted.append((paper, item))
        continue
      }
      if paper != paperIDs.last {
        paperIDs.append(paper)
        paperYears.append(Int32(year))
      }
      papers.append(Place(paperIDs.count - 1))
      items.append(item)
    }
    self.kind = kind
    self.slicing = slicing
    itemIDs = selected.ids
    self.paperIDs = paperIDs
    self.paperYears = paperYears
    self.uncounted = uncounted
    matrix = try Incidence(
      rows: papers, columns: items, rowCount: paperIDs.count, columnCount: selected.ids.count)
  }
}

/// The items that were selected in a slice, in the order of their ids, and where each counts.
struct SelectedItems {
  typealias Selected = Occurrences.Selected

  let ids: Listed<Selected, ItemID>
  private let counting: Counting
  private let sliceCount: Int
  /// For each item and slice, whether it was selected there; of use for `selected` only.
  private var isSelected: [Bool]
  private let places: [ItemID: Place<Selected>]

  init(counts: ItemCounts, selection: SliceSelection, counting: Counting) {
    let items = Listed<Selected, ItemPlace>(
      counts.ids.indices.filter { item in
        counts.entries(of: item).contains { selection.isSelected[$0] }
      })
    ids = items.mapped { counts.ids[$0] }
    self.counting = counting
    sliceCount = counts.sliceCount
    places = ids.places
    isSelected = []
    guard counting == .selected else { return }
    isSelected = [Bool](repeating: false, count: items.count * sliceCount)
    for place in items.indices {
      for entry in counts.entries(of: items[place]) where selection.isSelected[entry] {
        isSelected[place.index * sliceCount + Int(counts.slices[entry])] = true
      }
    }
  }

  /// The place of an item, if it was selected in a slice.
  func place(of id: ItemID) -> Place<Selected>? { places[id] }

  /// Whether an item counts in a slice.
  func counts(_ item: Place<Selected>, in slice: Int) -> Bool {
    counting == .all || isSelected[item.index * sliceCount + slice]
  }
}
