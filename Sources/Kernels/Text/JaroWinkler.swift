/// The similarity of two short strings.
public enum StringSimilarity {
  /// The Jaro similarity, `0 ... 1`.
  ///
  /// With `m` characters that match within half the longer length less one, and `t` half the
  /// number of matches out of order: `(m / |a| + m / |b| + (m - t) / m) / 3`. Characters are
  /// Unicode scalars, compared as they are (fold case before). Two empty strings are equal: 1.
  ///
  /// - Complexity: O(|a| w) for a window of `w` scalars.
  ///
  /// Source: M. A. Jaro, J. Am. Stat. Assoc. 84 (1989), doi:10.1080/01621459.1989.10478785.
  ///
  ///     StringSimilarity.jaro("MARTHA", "MARHTA")   // 0.944444
  public static func jaro(_ first: String, _ second: String) -> Double {
    if let quick = shortASCII(first, second, jaroOfBytes) { return quick }
    return jaro(Array(first.unicodeScalars), Array(second.unicodeScalars))
  }

  /// The Jaro similarity `j` raised for a common beginning: `j + l p (1 - j)` with `l` equal
  /// scalars at the beginning, at most 4, where `j` is above 0.7, and `j` elsewhere.
  ///
  /// - Parameter prefixScale: `p`, 0 ... 0.25; 0.1 by default.
  /// - Throws: `KernelError` for a scale outside that range.
  /// - Complexity: as `jaro`.
  ///
  /// Source: W. E. Winkler, Proc. Section on Survey Research Methods, Am. Stat. Assoc. (1990).
  public static func jaroWinkler(
    _ first: String, _ second: String, prefixScale: Double = 0.1
  ) throws(KernelError) -> Double {
    guard prefixScale >= 0, prefixScale <= 0.25 else {
      throw KernelError(
        kernel: "Jaro-Winkler similarity", parameter: "prefixScale", given: "\(prefixScale)",
        requirement: "from 0 to 0.25")
    }
    let similarity = jaro(first, second)
    guard similarity > 0.7 else { return similarity }
    let common = zip(first.unicodeScalars.prefix(4), second.unicodeScalars.prefix(4))
      .prefix { $0 == $1 }.count
    return similarity + Double(common) * prefixScale * (1 - similarity)
  }

  private static func jaro(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Double {
    if first.isEmpty || second.isEmpty { return first.isEmpty && second.isEmpty ? 1 : 0 }
    let window = max(0, max(first.count, second.count) / 2 - 1)
    var isMatched = [Bool](repeating: false, count: second.count)
    var matches: [Unicode.Scalar] = []
    for (index, scalar) in first.enumerated() {
      let low = max(0, index - window)
      let high = min(second.count - 1, index + window)
      guard low <= high else { continue }
      for candidate in low...high where !isMatched[candidate] && second[candidate] == scalar {
        isMatched[candidate] = true
        matches.append(scalar)
        break
      }
    }
    guard !matches.isEmpty else { return 0 }
    let inSecond = second.indices.filter { isMatched[$0] }.map { second[$0] }
    // Pairs out of order come in twos; of an odd number the half is cut off, as Jaro does.
    let transpositions = zip(matches, inSecond).count { $0 != $1 } / 2
    let count = Double(matches.count)
    return
      (count / Double(first.count) + count / Double(second.count)
      + (count - Double(transpositions)) / count) / 3
  }

  /// Runs `body` on the bytes of two strings when both are ASCII of at most 64 bytes.
  private static func shortASCII(
    _ first: String, _ second: String,
    _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Double
  ) -> Double? {
    let result = first.utf8.withContiguousStorageIfAvailable { one -> Double? in
      second.utf8.withContiguousStorageIfAvailable { other -> Double? in
        guard one.count <= 64, other.count <= 64, one.allSatisfy({ $0 < 128 }),
          other.allSatisfy({ $0 < 128 })
        else { return nil }
        return body(one, other)
      } ?? nil
    }
    return result ?? nil
  }

  /// As the general form, with the characters already matched in the bits of a word.
  private static func jaroOfBytes(
    _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>
  ) -> Double {
    if first.isEmpty || second.isEmpty { return first.isEmpty && second.isEmpty ? 1 : 0 }
    let window = max(0, max(first.count, second.count) / 2 - 1)
    var matchedFirst: UInt64 = 0
    var matchedSecond: UInt64 = 0
    for index in 0..<first.count {
      let low = max(0, index - window)
      let high = min(second.count - 1, index + window)
      var candidate = low
      while candidate <= high {
        if second[candidate] == first[index], matchedSecond >> UInt64(candidate) & 1 == 0 {
          matchedSecond |= 1 << UInt64(candidate)
          matchedFirst |= 1 << UInt64(index)
          break
        }
        candidate += 1
      }
    }
    guard matchedFirst != 0 else { return 0 }
    let count = Double(matchedFirst.nonzeroBitCount)
    var differing = 0
    while matchedFirst != 0 {
      let one = matchedFirst.trailingZeroBitCount
      if first[one] != second[matchedSecond.trailingZeroBitCount] { differing += 1 }
      matchedFirst &= matchedFirst - 1
      matchedSecond &= matchedSecond - 1
    }
    return
      (count / Double(first.count) + count / Double(second.count)
      + (count - Double(differing / 2)) / count) / 3
  }
}
