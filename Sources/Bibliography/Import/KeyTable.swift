/// The ids that keys have in one table of the database: an open-addressing hash table of
/// fingerprints.
///
/// - Complexity: constant time per key; 24 bytes a slot, at most two thirds of the slots in use.
struct KeyTable {
  private struct Slot {
    var high: UInt64
    var low: UInt64
    var id: Int32  // 0 is empty
  }

  private var slots: [Slot]
  private(set) var count = 0
  /// The id that the next new key gets.
  private(set) var nextID: Int32

  /// - Parameter largestID: the largest id that the table has already.
  init(largestID: Int, capacity: Int = 1024) {
    nextID = Int32(largestID) + 1
    slots = Array(repeating: Slot(high: 0, low: 0, id: 0), count: capacity)
  }

  private func position(of key: Fingerprint) -> Int {
    let mask = slots.count - 1
    var position = Int(truncatingIfNeeded: key.high) & mask
    while slots[position].id != 0,
      slots[position].high != key.high || slots[position].low != key.low
    {
      position = (position + 1) & mask
    }
    return position
  }

  /// The id of a key; `nil` when the table does not have it.
  func id(of key: Fingerprint) -> Int? {
    let slot = slots[position(of: key)]
    return slot.id == 0 ? nil : Int(slot.id)
  }

  /// The id of a key, which is added with the next id when it is new.
  mutating func findOrAdd(_ key: Fingerprint) -> (id: Int, isNew: Bool) {
    let position = position(of: key)
    if slots[position].id != 0 { return (Int(slots[position].id), false) }
    let id = nextID
    nextID += 1
    insert(key, id: id, at: position)
    return (Int(id), true)
  }

  /// Takes a key that the database has.
  mutating func add(_ key: Fingerprint, id: Int) {
    let position = position(of: key)
    if slots[position].id == 0 {
      insert(key, id: Int32(id), at: position)
      nextID = max(nextID, Int32(id) + 1)
    } else {
      slots[position].id = Int32(id)
    }
  }

  private mutating func insert(_ key: Fingerprint, id: Int32, at position: Int) {
    slots[position] = Slot(high: key.high, low: key.low, id: id)
    count += 1
    if count * 3 > slots.count * 2 { grow() }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(high: 0, low: 0, id: 0), count: old.count * 2)
    let mask = slots.count - 1
    for slot in old where slot.id != 0 {
      var position = Int(truncatingIfNeeded: slot.high) & mask
      while slots[position].id != 0 { position = (position + 1) & mask }
      slots[position] = slot
    }
  }
}
