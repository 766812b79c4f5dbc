/// Values of single fields: titles, numbers, flags.
package enum FieldValues {
  /// Title for comparison: lower case, no diacritics, letters and digits only, single blanks.
  ///
  /// "The α-β Game: A Review." → "the α β game a review". Equal keys are the same title but for case,
  /// punctuation and typesetting.
  ///
  /// - Complexity: O(n).
  package static func titleKey(_ title: String) -> String {
    if let key = asciiTitleKey(title) { return key }
    let text = TextFolding.withoutDiacritics(
      TextFolding.withPlainQuotes(Entities.decoded(title))
    ).lowercased()
    var result = String.UnicodeScalarView()
    var pendingBlank = false
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      let belongs =
        properties.isAlphabetic || properties.numericType != nil
        || properties.generalCategory == .nonspacingMark
      if !belongs {
        // An apostrophe joins: "author's" is one word however it is typeset.
        if scalar != "'", scalar != "`" { pendingBlank = !result.isEmpty }
        continue
      }
      if pendingBlank { result.append(" ") }
      pendingBlank = false
      result.append(scalar)
    }
    return String(result)
  }

  private static func asciiTitleKey(_ title: String) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(title.utf8.count)
    var pendingBlank = false
    for byte in title.utf8 {
      switch byte {
      case 0x80..., 0x26: return nil
      case 0x30...0x39, 0x61...0x7A, 0x41...0x5A:
        if pendingBlank { bytes.append(0x20) }
        pendingBlank = false
        bytes.append(byte >= 0x41 ? byte | 0x20 : byte)
      case 0x27, 0x60: continue
      default: pendingBlank = !bytes.isEmpty
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The value of `text` if it is an integer as one writes it, else nil: "42" and "-3", but not
  /// "007", "+1", "1e3", "4.0" or " 5", which would not come back as they were.
  package static func canonicalInteger(_ text: String) -> Int64? {
    guard let value = Int64(text), String(value) == text else { return nil }
    return value
  }

  /// The year of PY, four digits from 1000 to 2999; nil for "n.d.", "in press", "19".
  package static func year(_ text: String) -> Int? {
    guard text.utf8.count == 4, let value = canonicalInteger(text), (1000...2999).contains(value)
    else { return nil }
    return Int(value)
  }

  /// HC and HP: 1 for `Y`, 0 for `N`, nil for anything else.
  package static func yesNo(_ text: String) -> Int? {
    switch text {
    case "Y", "y": 1
    case "N", "n": 0
    default: nil
    }
  }

  /// The kinds of open access in OA, without repeats, in byte order: "gold, Green Published" and
  /// "Green Published, gold" are the same list.
  package static func openAccessKinds(_ field: String) -> [String] {
    var kinds = Set<String>()
    for part in field.split(separator: ",") {
      let kind = TextFolding.squeezed(String(part))
      if !kind.isEmpty { kinds.insert(kind) }
    }
    return kinds.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
