import Kernels

/// Which columns each row has, e.g. which nodes each paper: an occurrence matrix whose documents and
/// items cannot be taken for each other.
struct Incidence<Rows, Columns>: Equatable, Sendable {
  let matrix: OccurrenceMatrix

  init(_ matrix: OccurrenceMatrix) { self.matrix = matrix }

  /// A matrix of pairs in any order; a pair that comes again counts once.
  init(
    rows: [Place<Rows>], columns: [Place<Columns>], rowCount: Int, columnCount: Int
  ) throws(KernelError) {
    matrix = try OccurrenceMatrix(
      documents: rows.map(\.number), items: columns.map(\.number), documentCount: rowCount,
      itemCount: columnCount)
  }

  var rows: Range<Place<Rows>> { Place(0)..<Place(matrix.documentCount) }
  var columns: Range<Place<Columns>> { Place(0)..<Place(matrix.itemCount) }

  /// The columns of a row, ascending.
  subscript(row: Place<Rows>) -> some RandomAccessCollection<Place<Columns>> {
    matrix.row(row.index).lazy.map { Place<Columns>($0) }
  }

  /// - Complexity: O(pairs + rows + columns).
  var transposed: Incidence<Columns, Rows> { Incidence<Columns, Rows>(matrix.transposed()) }

  /// In how many rows each column is.
  var columnCounts: Listed<Columns, Int> { Listed(matrix.itemCounts().map { Int($0) }) }

  /// Its rows as places in another list, which has the same elements in the same order.
  func rows<List>(as list: List.Type) -> Incidence<List, Columns> {
    Incidence<List, Columns>(matrix)
  }

  /// Its columns in another order, or some of them: column `i` is `order[i]` of this one.
  func columns<List>(in order: Listed<List, Place<Columns>>) -> Incidence<Rows, List> {
    Incidence<Rows, List>(matrix.selecting(items: order.elements.map(\.number)))
  }
}

extension OccurrenceMatrix {
  /// The items of one document.
  func row(_ document: Int) -> ArraySlice<Int32> {
    items[Int(offsets[document])..<Int(offsets[document + 1])]
  }
}
