/// Names that one slip of the pen apart.
public enum NearNames {
  /// All pairs of different strings whose alignment distance is 1, by index: first < second, in order.
  ///
  /// Two strings one insertion, deletion, replacement or swap apart have a string in common when one
  /// byte at most is left out of each. So only strings that share such a string are compared. Where
  /// the two differ in a letter outside ASCII they may be missed: fold diacritics before.
  ///
  /// - Parameters:
  ///   - names: compared as they are.
  ///   - minimumLength: in bytes; shorter names are left out.
  /// - Complexity: O(L log L) time and 12 bytes memory for each of L bytes of names, beside the pairs.
  ///
  /// Source: the deletion neighbourhoods of T. Bocek, E. Hunt, B. Stiller, Fast Similarity Search in
  /// Large Dictionaries, University of Zurich, ifi-2007.02.
  ///
  ///     NearNames.pairs(["drainage", "drianage", "tailings"], minimumLength: 4)   // [(0, 1)]
  public static func pairs(
    _ names: [String], minimumLength: Int
  ) -> [(first: Int, second: Int)] {
    var keys: [(hash: UInt64, index: Int32)] = []
    for (index, name) in names.enumerated() {
      let bytes = Array(name.utf8)
      guard bytes.count >= minimumLength else { continue }
      keys.append((hash(bytes, leavingOut: nil), Int32(index)))
      for position in bytes.indices
      where position == 0 || bytes[position] != bytes[position - 1] {
        keys.append((hash(bytes, leavingOut: position), Int32(index)))
      }
    }
    keys.sort { ($0.hash, $0.index) < ($1.hash, $1.index) }
    var found: [UInt64] = []
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end].hash == keys[start].hash { end += 1 }
      for one in start..<end {
        for other in one + 1..<max(end, one + 1) where keys[one].index != keys[other].index {
          found.append(UInt64(keys[one].index) << 32 | UInt64(keys[other].index))
        }
      }
      start = end
    }
    found.sort()
    var pairs: [(first: Int, second: Int)] = []
    var last: UInt64?
    for code in found where code != last {
      last = code
      let (first, second) = (Int(code >> 32), Int(code & 0xffff_ffff))
      if StringSimilarity.alignmentDistance(names[first], names[second], limit: 1) == 1 {
        pairs.append((first, second))
      }
    }
    return pairs
  }

  /// FNV-1a over the bytes, one of them left out.
  private static func hash(_ bytes: [UInt8], leavingOut position: Int?) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for (index, byte) in bytes.enumerated() where index != position {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return hash
  }
}
