import Bibliography
import Kernels
import SQLite

/// Which selected items each paper has: the input of networks.
///
/// Documents of `matrix` are papers in the order of their ids, items are numbered as in `itemIDs`.
/// Papers without a selected item are not in it.
public struct Occurrences: Sendable {
  public let kind: ItemKind
  public let slicing: Slicing
  /// The ids of the items, ascending.
  public let itemIDs: [Int]
  public let labels: [String]
  public let paperIDs: [Int]
  public let paperYears: [Int32]
  public let matrix: OccurrenceMatrix

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
    let numbers = SelectedItems(counts: counts, selection: selection, counting: counting)
    let labelOf = try source.labels(connection)
    labels = try numbers.ids.map { try labelOf[$0] }
    let rows = try source.statement(
      connection, columns: "paper_id, item_id, year", years: slicing.years, order: "paper_id")
    var paperIDs: [Int] = []
    var paperYears: [Int32] = []
    var documents: [Int32] = []
    var items: [Int32] = []
    while try rows.step() {
      let year = rows.int(2)
      guard let item = numbers.number(of: rows.int(1), in: slicing.slice(of: year)) else {
        continue
      }
      let paper = rows.int(0)
      if paper != paperIDs.last {
        paperIDs.append(paper)
        paperYears.append(Int32(year))
      }
      documents.append(Int32(paperIDs.count - 1))
      items.append(item)
    }
    self.kind = kind
    self.slicing = slicing
    itemIDs = numbers.ids
    self.paperIDs = paperIDs
    self.paperYears = paperYears
    matrix = try OccurrenceMatrix(
      documents: documents, items: items, documentCount: paperIDs.count,
      itemCount: numbers.ids.count)
  }
}

/// The items that were selected in a slice, numbered by id, and where each counts.
struct SelectedItems {
  let ids: [Int]
  private let counting: Counting
  private let sliceCount: Int
  /// For each item and slice, whether it was selected there; of use for `selected` only.
  private var isSelected: [Bool]
  private let numbers: [Int: Int32]

  init(counts: ItemCounts, selection: SliceSelection, counting: Counting) {
    let items = (0..<counts.itemCount).filter { item in
      counts.entries(of: item).contains { selection.isSelected[$0] }
    }
    ids = items.map { counts.ids[$0] }
    self.counting = counting
    sliceCount = counts.sliceCount
    numbers = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, Int32($0)) })
    isSelected = []
    guard counting == .selected else { return }
    isSelected = [Bool](repeating: false, count: items.count * sliceCount)
    for (number, item) in items.enumerated() {
      for entry in counts.entries(of: item) where selection.isSelected[entry] {
        isSelected[number * sliceCount + Int(counts.slices[entry])] = true
      }
    }
  }

  /// The number of an item, if it counts in a slice.
  func number(of id: Int, in slice: Int) -> Int32? {
    guard let number = numbers[id] else { return nil }
    if counting == .all || isSelected[Int(number) * sliceCount + slice] { return number }
    return nil
  }
}
