/// Words in the place of a cited source that say how far a publication is, and are no part of its name:
/// "IN PRESS, J MOCK RES", "J MOCK RES IN PRESS", "UNPUB", "n/a".
enum SourceStatus {
  /// The part of `source` that is a name; empty if nothing but such words is there.
  ///
  /// - Complexity: O(length) where one of the words is there; else a look at the first and last word.
  static func titleRange(
    _ bytes: UnsafeBufferPointer<UInt8>, _ source: Range<Int>
  ) -> Range<Int> {
    var range = source
    var isChanged = true
    while isChanged, !range.isEmpty {
      isChanged = false
      if let shorter = withoutEnd(bytes, range) {
        range = shorter
        isChanged = true
      }
      if let shorter = withoutStart(bytes, range) {
        range = shorter
        isChanged = true
      }
    }
    return range
  }

  private struct Phrase {
    let text: StaticString
    /// Whether it is such a phrase only where it is a whole element ("ACCEPTED, J MOCK RES").
    var isElement = false
    /// Whether it may begin a source without a comma, as the Web of Science writes "IN PRESS CLIN
    /// NEUROP" and "UNPUB GC SERIES".
    var mayLead = false
  }

  /// A phrase that begins with another one stands before it.
  private static let phrases: [Phrase] =
    ([
      "IN PRESS", "UNPUBLISHED MANUSCRIPT", "UNPUBLISHED DATA", "UNPUBLISHED", "UNPUB",
      "SUBMITTED", "IN PREPARATION", "IN PREP",
    ] as [StaticString]).map { Phrase(text: $0, mayLead: true) }
    + ([
      "MANUSCRIPT SUBMITTED", "FORTHCOMING", "TO APPEAR", "TO BE PUBLISHED", "EARLY ACCESS",
      "EPUB AHEAD OF PRINT", "AHEAD OF PRINT", "ONLINE FIRST", "UNDER REVIEW", "IN REVISION", "N/A",
    ] as [StaticString]).map { Phrase(text: $0) }
    + (["ACCEPTED", "IN REVIEW"] as [StaticString]).map { Phrase(text: $0, isElement: true) }

  private static func withoutEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Range<Int>? {
    var end = range.upperBound
    while end > range.lowerBound, isEdge(bytes[end - 1]) { end -= 1 }
    if end == range.lowerBound { return range.lowerBound..<range.lowerBound }
    guard mayEnd(bytes[end - 1]) else { return nil }
    for phrase in phrases {
      let start = end - phrase.text.utf8CodeUnitCount
      guard start >= range.lowerBound, CitedReference.holds(phrase.text, bytes, start..<end) else {
        continue
      }
      if start == range.lowerBound { return start..<start }
      let before = bytes[start - 1]
      let isElement = before == 0x2C || start > range.lowerBound + 1 && bytes[start - 2] == 0x2C
      guard isEdge(before) || before == 0x2C, isElement || !phrase.isElement else { continue }
      return trimmed(bytes, range.lowerBound..<start)
    }
    return nil
  }

  private static func withoutStart(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Range<Int>? {
    var start = range.lowerBound
    while start < range.upperBound, isEdge(bytes[start]) { start += 1 }
    if start == range.upperBound { return start..<start }
    guard mayStart(bytes[start]) else { return nil }
    for phrase in phrases {
      let end = start + phrase.text.utf8CodeUnitCount
      guard end < range.upperBound, CitedReference.holds(phrase.text, bytes, start..<end) else {
        continue
      }
      let closes = bytes[end] == 0x2C || bytes[end] == 0x29 || bytes[end] == 0x5D
      guard closes || phrase.mayLead && bytes[end] == 0x20 else { continue }
      return trimmed(bytes, end..<range.upperBound)
    }
    return nil
  }

  /// Blanks, brackets and stops around a phrase.
  private static func isEdge(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x28, 0x29, 0x5B, 0x5D, 0x2E, 0x3B, 0x3A: true
    default: false
    }
  }

  private static func trimmed(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Range<Int> {
    var range = range
    while let last = range.last, [0x2C, 0x20, 0x28, 0x5B].contains(bytes[last]) {
      range = range.lowerBound..<last
    }
    while let first = range.first, [0x2C, 0x20, 0x29, 0x5D].contains(bytes[first]) {
      range = first + 1..<range.upperBound
    }
    return range
  }

  /// Whether a phrase may end in this letter, whatever its case: most sources need no other look.
  private static func mayEnd(_ byte: UInt8) -> Bool {
    switch byte & 0xDF {
    case 0x53, 0x42, 0x44, 0x54, 0x47, 0x4E, 0x50, 0x52, 0x57, 0x41: true
    default: false
    }
  }

  private static func mayStart(_ byte: UInt8) -> Bool {
    switch byte & 0xDF {
    case 0x49, 0x55, 0x53, 0x4D, 0x46, 0x54, 0x45, 0x41, 0x4F, 0x4E: true
    default: false
    }
  }
}
