import RecordReading

/// The values of one record by field, and which of them a column gives back as they were written.
///
/// What is not marked as kept goes to `paper_fields`, a whole field at a time, so that a record can be
/// written out again.
struct RecordFields {
  /// The fields that have columns of their own.
  enum Field: Int, CaseIterable {
    case pt, au, af, ti, so, la, dt, ct, cy, cl, sp, ho, be, de, id, ab, c1, c3, rp, em, ri, oi, fu
    case cr, nr, tc, z9, u1, u2, pu, pi, pa, sn, ei, bn, j9, ji, pd, py, vl, `is`, si, bp, ep, ar
    case di, ea, ey, pg, wc, sc, pm, oa, hc, hp, da, ut

    var tag: Tag { Self.tags[rawValue] }

    private static let tags: [Tag] = allCases.map { field in
      Tag(name: "\(field)".uppercased()) ?? Tag("XX")
    }
  }

  private static let fieldOfTag = Dictionary(
    uniqueKeysWithValues: Field.allCases.map { ($0.tag, $0) })

  private(set) var values: [Record.Value] = []
  private var indices = Array(repeating: [Int](), count: Field.allCases.count)
  private var isKept: [Bool] = []

  /// Sorts the values of a record by field; storage is used again.
  mutating func take(_ record: Record) {
    values.removeAll(keepingCapacity: true)
    values.append(contentsOf: record.values)
    isKept.removeAll(keepingCapacity: true)
    isKept.append(contentsOf: repeatElement(false, count: values.count))
    for index in indices.indices { indices[index].removeAll(keepingCapacity: true) }
    // The values of a field stand together, and reference lists are most of them.
    var last: (tag: Tag, field: Field?)?
    for (number, value) in values.enumerated() {
      let field: Field?
      if let last, last.tag == value.tag {
        field = last.field
      } else {
        field = Self.fieldOfTag[value.tag]
        last = (value.tag, field)
      }
      if let field { indices[field.rawValue].append(number) }
    }
  }

  /// The numbers of the values that a field has, in their order.
  subscript(field: Field) -> [Int] { indices[field.rawValue] }

  /// The number of the only value of a field; `nil` when it has none or several.
  func only(_ field: Field) -> Int? {
    let numbers = indices[field.rawValue]
    return numbers.count == 1 ? numbers[0] : nil
  }

  mutating func keep(_ number: Int) { isKept[number] = true }
  mutating func keepAll(_ field: Field) { for number in self[field] { isKept[number] = true } }

  /// The numbers of the values that no column keeps, with their position in the field: all values of
  /// every field that has at least one such value.
  func rest() -> [(number: Int, position: Int)] {
    var rest: [(number: Int, position: Int)] = []
    var lost: [Tag] = []
    for (number, value) in values.enumerated()
    where !isKept[number] && !lost.contains(value.tag) {
      lost.append(value.tag)
    }
    for tag in lost {
      var position = 0
      for (number, value) in values.enumerated() where value.tag == tag {
        position += 1
        rest.append((number, position))
      }
    }
    return rest
  }
}
