/// A 128-bit fingerprint of a key. Two of a billion different keys have the same one with a
/// probability below 10⁻²⁰, so the key tables hold fingerprints instead of texts.
struct Fingerprint: Hashable, Sendable {
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

  func hash(into hasher: inout Hasher) { hasher.combine(low) }
}
