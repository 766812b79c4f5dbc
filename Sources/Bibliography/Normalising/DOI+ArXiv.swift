extension DOI {
  /// Appends the DOI of an arXiv number: `arXiv:2005.00777v2` → `10.48550/arxiv.2005.00777`. The
  /// version is left out: all versions are one preprint. False, and `result` as before, if the text is
  /// no such number.
  ///
  /// Source: arXiv registers each number under this prefix (info.arxiv.org/help/doi.html).
  ///
  /// - Complexity: O(length).
  package static func appendArXiv(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to result: inout [UInt8]
  ) -> Bool {
    var start = range.lowerBound
    let end = range.upperBound
    while start < end, bytes[start] == 0x20 { start += 1 }
    guard CitedReference.holds("ARXIV:", bytes, start..<end) else { return false }
    start += 6
    while start < end, bytes[start] == 0x20 { start += 1 }
    guard let stop = endOfNumber(bytes, start..<end) else { return false }
    result.append(contentsOf: Array("10.48550/arxiv.".utf8))
    for index in start..<stop {
      result.append(bytes[index] &- 0x41 < 26 ? bytes[index] | 0x20 : bytes[index])
    }
    return true
  }

  /// The end of "2005.00777" or "hep-th/9901001", without a version.
  private static func endOfNumber(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int? {
    func digits(from start: Int) -> Int {
      var index = start
      while index < range.upperBound, CitedReference.isDigit(bytes[index]) { index += 1 }
      return index
    }
    let first = digits(from: range.lowerBound)
    if first - range.lowerBound == 4, first < range.upperBound, bytes[first] == 0x2E {
      let last = digits(from: first + 1)
      return (4...5).contains(last - first - 1) ? last : nil
    }
    guard first == range.lowerBound,
      let slash = range.first(where: { bytes[$0] == 0x2F }), slash > range.lowerBound
    else { return nil }
    let last = digits(from: slash + 1)
    return last - slash - 1 == 7 ? last : nil
  }
}
