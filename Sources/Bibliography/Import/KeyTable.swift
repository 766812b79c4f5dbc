/// A 128-bit fingerprint of a key. Two of a billion different keys have the same one with a
/// probability below 10⁻²⁰, so the key tables hold fingerprints instead of texts.
struct Fingerprint: Equatable {
  let high: UInt64
  let low: UInt64

  /// Multiply-and-fold over words of eight bytes, in two lanes with different constants.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var high: UInt64 = 0x9e37_79b9_7f4a_7c15 ^ UInt64(truncatingIfNeeded: bytes.count)
    var low: UInt64 = 0xd1b5_4a32_d192_ed03
    var offset = 0
    let raw = UnsafeRawBufferPointer(bytes)
    while offset + 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      high = Self.fold(high ^ word, 0xa076_1d64_78bd_642f)
      low = Self.fold(low ^ word, 0xe703_7ed1_a0b4_28db)
      offset += 8
    }
    var tail: UInt64 = 0
    var shift: UInt64 = 0
    while offset < raw.count {
      tail |= UInt64(raw[offset]) << shift
      shift += 8
      offset += 1
    }
    high = Self.fold(high ^ tail, 0x8ebc_6af0_9c88_c6e3)
    low = Self.fold(low ^ tail, 0x5899_65cc_7537_4cc3)
    self.high = Self.fold(high, 0x1d8e_4e27_c47d_124f)
    self.low = Self.fold(low, 0xeb44_acca_b455_d165)
  }

  init(_ text: String) {
    var text = text
    self = text.withUTF8 { Fingerprint($0) }
  }

  /// For a key that is a text together with a number.
  init(_ text: String, with number: Int) {
    let plain = Fingerprint(text)
    high = Self.fold(plain.high ^ UInt64(bitPattern: Int64(number)), 0xa076_1d64_78bd_642f)
    low = Self.fold(plain.low &+ UInt64(bitPattern: Int64(number)), 0xe703_7ed1_a0b4_28db)
  }

  private static func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    // The odd constant keeps a zero operand from erasing the state.
    return product.high ^ product.low ^ (a &* 0x9fb2_1c65_1e98_df25)
  }
}

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
