extension UnsafeBufferPointer<UInt8> {
  /// Without the blanks and tabs at both ends.
  @inline(__always)
  var trimmed: UnsafeBufferPointer<UInt8> {
    var first = 0
    var last = count
    while first < last, self[first] == 0x20 || self[first] == 0x09 { first += 1 }
    while last > first, self[last - 1] == 0x20 || self[last - 1] == 0x09 { last -= 1 }
    return UnsafeBufferPointer(rebasing: self[first..<last])
  }

  /// Without the blanks and tabs at its beginning.
  @inline(__always)
  var trimmedAtStart: UnsafeBufferPointer<UInt8> {
    var first = 0
    while first < count, self[first] == 0x20 || self[first] == 0x09 { first += 1 }
    return UnsafeBufferPointer(rebasing: self[first...])
  }

  /// Without the first `length` bytes.
  @inline(__always)
  func dropping(_ length: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: self[length...])
  }

  @inline(__always)
  var isBlank: Bool {
    for byte in self where byte != 0x20 && byte != 0x09 { return false }
    return true
  }

  /// Without a byte order mark at its beginning.
  @inline(__always)
  var withoutByteOrderMark: UnsafeBufferPointer<UInt8> {
    count >= 3 && self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF ? dropping(3) : self
  }

  @inline(__always)
  func hasPrefix(_ prefix: StaticString) -> Bool {
    guard count >= prefix.utf8CodeUnitCount else { return false }
    for index in 0..<prefix.utf8CodeUnitCount where self[index] != prefix.utf8Start[index] {
      return false
    }
    return true
  }
}
