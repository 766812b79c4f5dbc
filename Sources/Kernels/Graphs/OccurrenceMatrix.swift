/// Which items each document has, as compressed sparse rows: an item at most once a document.
///
/// The items of document `d` are `items[offsets[d]..<offsets[d + 1]]`, ascending, from 0 to
/// `itemCount` - 1.
public struct OccurrenceMatrix: Equatable, Sendable {
  /// `documentCount + 1` indices into `items`.
  public let offsets: [Int32]
  /// The items of all documents, those of each one after the other, ascending.
  public let items: [Int32]
  /// How many items there are; items are numbered from 0.
  public let itemCount: Int

  /// How many documents there are.
  public var documentCount: Int { offsets.count - 1 }

  /// A matrix from pairs in any order; a pair that comes again counts once.
  ///
  /// - Parameters:
  ///   - documents: numbers from 0 to `documentCount` - 1.
  ///   - items: the item of each pair, from 0 to `itemCount` - 1.
  /// - Throws: `KernelError` for lists of different lengths or a number out of range.
  /// - Complexity: O(pairs + documents + items) time and memory.
  public init(
    documents: [Int32], items: [Int32], documentCount: Int, itemCount: Int
  ) throws(KernelError) {
    guard documents.count == items.count else {
      throw KernelError(
        "\(documents.count) documents and \(items.count) items do not make pairs")
    }
    guard documentCount >= 0, itemCount >= 0, documents.count < Int(Int32.max) else {
      throw KernelError(
        "\(documents.count) pairs of \(documentCount) documents and \(itemCount) items "
          + "do not fit 32-bit rows")
    }
    for index in documents.indices {
      guard documents[index] >= 0, Int(documents[index]) < documentCount,
        items[index] >= 0, Int(items[index]) < itemCount
      else {
        throw KernelError(
          "pair \(index) is document \(documents[index]), item \(items[index]); there are "
            + "\(documentCount) documents and \(itemCount) items, numbered from 0")
      }
    }
    // Sorting by item and then, stably, by document makes the rows ascend.
    let byItem = compressed(rows: items, columns: documents, rowCount: itemCount)
    self.init(transposing: byItem.offsets, byItem.columns, rowCount: documentCount)
  }

  /// Turns rows of (item: documents) into rows of (document: items), each item once.
  private init(transposing offsets: [Int32], _ columns: [Int32], rowCount: Int) {
    let itemCount = offsets.count - 1
    var starts = [Int32](repeating: 0, count: rowCount + 1)
    for column in columns { starts[Int(column) + 1] += 1 }
    for row in 0..<rowCount { starts[row + 1] += starts[row] }
    var ends = starts
    var rows = [Int32](repeating: 0, count: columns.count)
    for item in 0..<itemCount {
      for entry in Int(offsets[item])..<Int(offsets[item + 1]) {
        let row = Int(columns[entry])
        let end = Int(ends[row])
        if end > Int(starts[row]), rows[end - 1] == Int32(item) { continue }
        rows[end] = Int32(item)
        ends[row] += 1
      }
    }
    // Closes the gaps that repeated pairs left.
    var count = 0
    var newOffsets: [Int32] = [0]
    newOffsets.reserveCapacity(rowCount + 1)
    for row in 0..<rowCount {
      for entry in Int(starts[row])..<Int(ends[row]) {
        rows[count] = rows[entry]
        count += 1
      }
      newOffsets.append(Int32(count))
    }
    rows.removeLast(rows.count - count)
    self.init(uncheckedOffsets: newOffsets, items: rows, itemCount: itemCount)
  }

  init(uncheckedOffsets: [Int32], items: [Int32], itemCount: Int) {
    offsets = uncheckedOffsets
    self.items = items
    self.itemCount = itemCount
  }

  /// The documents of each item: documents and items change places.
  ///
  /// Co-occurrence of the transposed matrix is bibliographic coupling: how many items two documents
  /// share.
  /// - Complexity: O(pairs + documents + items).
  public func transposed() -> OccurrenceMatrix {
    OccurrenceMatrix(transposing: offsets, items, rowCount: itemCount)
  }

  /// In how many documents each item is.
  /// - Complexity: O(pairs + items).
  public func itemCounts() -> [Int32] {
    var counts = [Int32](repeating: 0, count: itemCount)
    for item in items { counts[Int(item)] += 1 }
    return counts
  }

  /// The matrix of some items only, renumbered: item `i` of it is `selection[i]`. All documents stay.
  ///
  /// - Parameter selection: different items, in any order.
  /// - Complexity: O(pairs + items), and sorting each row when the selection does not ascend.
  public func selecting(items selection: [Int32]) -> OccurrenceMatrix {
    var newNumber = [Int32](repeating: -1, count: itemCount)
    var isAscending = true
    for (index, item) in selection.enumerated() {
      precondition(newNumber[Int(item)] < 0, "item \(item) is selected twice")
      newNumber[Int(item)] = Int32(index)
      if index > 0, selection[index - 1] > item { isAscending = false }
    }
    var newOffsets: [Int32] = [0]
    newOffsets.reserveCapacity(offsets.count)
    var newItems: [Int32] = []
    for document in 0..<documentCount {
      let start = newItems.count
      for entry in Int(offsets[document])..<Int(offsets[document + 1]) {
        let item = newNumber[Int(items[entry])]
        if item >= 0 { newItems.append(item) }
      }
      if !isAscending { newItems[start...].sort() }
      newOffsets.append(Int32(newItems.count))
    }
    return OccurrenceMatrix(
      uncheckedOffsets: newOffsets, items: newItems, itemCount: selection.count)
  }

  /// The matrix of some documents only, in the order given; document `d` of it is `selection[d]`.
  /// - Complexity: O(pairs kept + documents).
  public func selecting(documents selection: [Int32]) -> OccurrenceMatrix {
    var newOffsets: [Int32] = [0]
    newOffsets.reserveCapacity(selection.count + 1)
    var newItems: [Int32] = []
    for document in selection {
      newItems += items[Int(offsets[Int(document)])..<Int(offsets[Int(document) + 1])]
      newOffsets.append(Int32(newItems.count))
    }
    return OccurrenceMatrix(
      uncheckedOffsets: newOffsets, items: newItems, itemCount: itemCount)
  }

  /// For each document 1 / (items - 1), so that the links of one item in one document add up to 1;
  /// 0 for fewer than two items, which make no link.
  ///
  /// Source: A. Perianes-Rodriguez, L. Waltman, N. J. van Eck, "Constructing bibliometric networks: a
  /// comparison between full and fractional counting", J. Informetrics 10 (2016), equation 5,
  /// doi:10.1016/j.joi.2016.10.006.
  /// - Complexity: O(documents).
  public func fractionalDocumentWeights() -> [Double] {
    (0..<documentCount).map { document in
      let count = offsets[document + 1] - offsets[document]
      return count > 1 ? 1 / Double(count - 1) : 0
    }
  }
}

/// Compressed rows of the pairs, columns in the order of the list.
private func compressed(
  rows: [Int32], columns: [Int32], rowCount: Int
) -> (offsets: [Int32], columns: [Int32]) {
  var offsets = [Int32](repeating: 0, count: rowCount + 1)
  for row in rows { offsets[Int(row) + 1] += 1 }
  for row in 0..<rowCount { offsets[row + 1] += offsets[row] }
  var next = offsets
  var sorted = [Int32](repeating: 0, count: columns.count)
  for (index, row) in rows.enumerated() {
    sorted[Int(next[Int(row)])] = columns[index]
    next[Int(row)] += 1
  }
  return (offsets, sorted)
}
