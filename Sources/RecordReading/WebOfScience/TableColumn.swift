/// A column of an export with one record a line: which field its cells have.
struct TableColumn {
  var tag: FieldName
  var combination: LineCombination

  /// What cells beyond the last column are of.
  static let beyond = TableColumn(tag: .untagged, combination: .single)

  /// Whether names are those of a header: at least three columns, among them two that every export
  /// has, and nothing but tags.
  static func areOfExport(_ names: [UnsafeBufferPointer<UInt8>]) -> Bool {
    var found: Set<FieldName> = []
    var columnCount = 0
    for name in names {
      guard let tag = FieldName(short: name) else { continue }
      columnCount += 1
      if WebOfScience.definition(of: tag) != nil { found.insert(tag) }
    }
    let isOfExport =
      !found.isDisjoint(with: [.ut, .pt]) && !found.isDisjoint(with: [.au, .ti, .so])
    return columnCount >= 3 && isOfExport && found.count * 2 >= columnCount
  }

  /// The columns of a header; those without a name at its end are none.
  ///
  /// - Parameter note: receives what is no field of the Web of Science.
  static func columns(
    _ names: [UnsafeBufferPointer<UInt8>], note: (FieldName, String) -> Void
  ) -> [TableColumn] {
    var columns: [TableColumn] = []
    for (index, name) in names.enumerated() {
      let tag: FieldName
      if let known = FieldName(short: name) {
        tag = known
        if WebOfScience.definition(of: tag) == nil {
          note(tag, "column '\(tag)' is not of the Web of Science; it is kept")
        }
      } else {
        tag = FieldName(short: name.filter { $0 > 0x20 && $0 < 0x7F }.prefix(8)) ?? .untagged
        if !name.isEmpty {
          note(
            tag, "column \(index + 1) has no short name; its cells are kept as field '\(tag)'")
        }
      }
      columns.append(
        TableColumn(
          tag: tag, combination: WebOfScience.definition(of: tag)?.combination ?? .single))
    }
    while let last = columns.last, last.tag == .untagged { columns.removeLast() }
    return columns
  }
}
