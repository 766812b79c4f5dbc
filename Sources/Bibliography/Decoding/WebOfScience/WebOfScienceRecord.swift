import RecordReading

/// The values of one record by field, and which of them a column gives back as they were written.
///
/// What is not marked as kept goes to `paper_fields`, a whole field at a time, so that a record can be
/// written out again.
struct WebOfScienceRecord {
  /// The fields that have columns of their own.
  enum Field: Int, CaseIterable {
    case pt, au, af, ti, so, la, dt, ct, cy, cl, sp, ho, be, de, id, ab, c1, c3, rp, em, ri, oi, fu
    case cr, nr, tc, z9, u1, u2, pu, pi, pa, se, sn, ei, bn, j9, ji, pd, py, vl, `is`, si, bp, ep,
      ar
    case di, ea, ey, pg, wc, sc, pm, oa, hc, hp, da, ut
    // Of other databases of the platform.
    case ae, pn, ps

    var name: FieldName { Self.names[rawValue] }

    private static let names: [FieldName] = allCases.map { field in
      FieldName(name: "\(field)".uppercased()) ?? FieldName("XX")
    }
  }

  private static let fieldOfTag = Dictionary(
    uniqueKeysWithValues: Field.allCases.map { ($0.name, $0) })

  /// The fields that stand for one which the record does not have, the first that it has: those in
  /// another language; of a book or a chapter of it whose authors are those of the book, BA and BF.
  static let substitutes: [(field: Field, tags: [FieldName])] = [
    (.au, [.z2, .ba]), (.af, [.bf]), (.ti, [.x1, .y1, .z1, .ft, .x2]), (.so, [.s1, .z3, .ts]),
    (.ab, [.x4, .y4, .z4, .ak, .a2]), (.de, [.x5, .y5, .z5, .zk]),
  ]

  /// Fields of other databases with descriptors, each ended by a semicolon.
  static let descriptorTags: Set<FieldName> = [
    .mh, .bd, .or, .ta, .tn, .mc, .cc, .ch, .ge, .gs, .tm, .mq, .mi, .gn, .dc, .ip,
  ]

  private static let substituteTags = Set(substitutes.flatMap(\.tags))

  private(set) var values: [Record.Value] = []
  /// Which field's column or rows were filled from which other field.
  private(set) var origins: [(field: FieldName, from: FieldName)] = []
  private var indices = Array(repeating: [Int](), count: Field.allCases.count)
  /// The numbers of the values that are lists of descriptors; those of one field stand together.
  private(set) var descriptors: [Int] = []
  private var isKept: [Bool] = []
  private var isBorrowed: Set<Int> = []

  /// Sorts the values of a record by field; storage is used again.
  mutating func take(_ record: Record) {
    values.removeAll(keepingCapacity: true)
    values.append(contentsOf: record.values)
    isKept.removeAll(keepingCapacity: true)
    isKept.append(contentsOf: repeatElement(false, count: values.count))
    for index in indices.indices { indices[index].removeAll(keepingCapacity: true) }
    origins.removeAll(keepingCapacity: true)
    descriptors.removeAll(keepingCapacity: true)
    if !isBorrowed.isEmpty { isBorrowed.removeAll() }
    var hasSubstitutes = false
    // The values of a field stand together, and reference lists are most of them.
    var last: (name: FieldName, field: Field?)?
    for (number, value) in values.enumerated() {
      let field: Field?
      if let last, last.name == value.field {
        field = last.field
      } else {
        field = Self.fieldOfTag[value.field]
        last = (value.field, field)
        if field == nil, Self.substituteTags.contains(value.field) { hasSubstitutes = true }
      }
      if field == nil, Self.descriptorTags.contains(value.field) { descriptors.append(number) }
      if let field { indices[field.rawValue].append(number) }
    }
    if hasSubstitutes { borrow() }
    if descriptors.count > 1 {
      descriptors.sort { (values[$0].field, $0) < (values[$1].field, $1) }
    }
  }

  /// Gives the fields that the record does not have the values of those that stand for them; these are
  /// kept as what they are.
  private mutating func borrow() {
    for (field, tags) in Self.substitutes
    where indices[field.rawValue].isEmpty && !(field == .au && !indices[Field.af.rawValue].isEmpty)
      && (field != .af || origins.contains { $0.from == .ba })
    {
      for tag in tags {
        let numbers = values.indices.filter { values[$0].field == tag }
        if numbers.isEmpty { continue }
        indices[field.rawValue] = numbers
        isBorrowed.formUnion(numbers)
        note(field.name, from: tag)
        break
      }
    }
  }

  /// Notes that what a field should say was taken from another one.
  mutating func note(_ field: FieldName, from other: FieldName) { origins.append((field, other)) }

  /// The numbers of the values that a field has, in their order.
  subscript(field: Field) -> [Int] { indices[field.rawValue] }

  /// The number of the only value of a field; `nil` when it has none or several.
  func only(_ field: Field) -> Int? {
    let numbers = indices[field.rawValue]
    return numbers.count == 1 ? numbers[0] : nil
  }

  mutating func keep(_ number: Int) {
    if isBorrowed.isEmpty || !isBorrowed.contains(number) { isKept[number] = true }
  }
  mutating func keepAll(_ field: Field) { for number in self[field] { keep(number) } }

  /// The numbers of the values that no column keeps, with their position in the field: all values of
  /// every field that has at least one such value.
  func rest() -> [(number: Int, position: Int)] {
    var rest: [(number: Int, position: Int)] = []
    var lost: [FieldName] = []
    for (number, value) in values.enumerated()
    where !isKept[number] && !lost.contains(value.field) {
      lost.append(value.field)
    }
    for tag in lost {
      var position = 0
      for (number, value) in values.enumerated() where value.field == tag {
        position += 1
        rest.append((number, position))
      }
    }
    return rest
  }
}
