/// Damage of texts that is the same in each run.
struct Damage {
  /// xorshift64, G. Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8 (2003).
  private var state: UInt64
  /// Bytes that mean something to the reader, or are no text.
  private let signs: [UInt8]

  init(seed: UInt64, signs: String) {
    state = seed
    self.signs = Array(signs.utf8) + [0x00, 0x80, 0xC3, 0xFF]
  }

  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  /// Bytes of which one to three places were overwritten, filled, emptied or doubled.
  mutating func applied(to whole: [UInt8]) -> [UInt8] {
    var bytes = whole
    for _ in 0...below(3) where bytes.count > 1 {
      let place = below(bytes.count)
      switch below(4) {
      case 0: bytes[place] = signs[below(signs.count)]
      case 1: bytes.insert(signs[below(signs.count)], at: place)
      case 2: bytes.removeSubrange(place..<min(bytes.count - 1, place + below(9)))
      default: bytes.insert(contentsOf: bytes[..<place].suffix(below(60)), at: place)
      }
    }
    return bytes
  }
}
