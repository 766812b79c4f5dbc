/// One keyword of DE or ID.
package struct Keyword: Equatable, Sendable {
  /// As the export wrote it, trimmed, with its character references.
  package let asWritten: String
  /// What two spellings share: lower case, hyphens as blanks, blanks squeezed, NFC. Never empty.
  package let key: String
}

extension Keyword {
  /// The keywords of a DE or ID field, in its order, repeated ones kept.
  ///
  /// The field is cut at `;` except where that ends a character reference (`NF-&#954;B; ageing` is two
  /// keywords) or stands in square brackets, which are a part of their descriptor. A keyword that folds to nothing is dropped.
  ///
  /// - Complexity: O(n).
  package static func list(_ field: String) -> [Keyword] {
    Entities.splitAtSemicolons(field, keepingBrackets: true).compactMap { part in
      let written = String(part)
      let key = foldedKey(
        written.utf8.suffix(2).elementsEqual("].".utf8) ? String(written.dropLast()) : written)
      return key.isEmpty ? nil : Keyword(asWritten: written, key: key)
    }
  }

  /// `mark-recapture`, `Mark  Recapture` and `MARK RECAPTURE` → `mark recapture`.
  ///
  /// The apostrophes of typesetting are one (``TextFolding/isApostrophe(_:)``), and so are its double
  /// quotes (``TextFolding/isDoubleQuote(_:)``), as hyphens are.
  /// Diacritics stay: in a keyword they make another word more often than another spelling.
  package static func foldedKey(_ written: String) -> String {
    if let key = foldedASCII(written) { return key }
    let text = TextFolding.withPlainQuotes(Entities.decoded(written)).lowercased()
    var result = String.UnicodeScalarView()
    var pendingBlank = false
    for scalar in text.unicodeScalars {
      if TextFolding.isBlank(scalar) || TextFolding.isHyphen(scalar) {
        pendingBlank = !result.isEmpty
        continue
      }
      if pendingBlank { result.append(" ") }
      pendingBlank = false
      if TextFolding.isApostrophe(scalar) {
        result.append("'")
      } else {
        result.append(TextFolding.isDoubleQuote(scalar) ? "\"" : scalar)
      }
    }
    return TextFolding.composed(String(result))
  }

  private static func foldedASCII(_ written: String) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(written.utf8.count)
    var pendingBlank = false
    for byte in written.utf8 {
      switch byte {
      case 0x80..., 0x26: return nil
      case 0x09...0x0D, 0x20, 0x2D: pendingBlank = !bytes.isEmpty
      default:
        if pendingBlank { bytes.append(0x20) }
        pendingBlank = false
        switch byte {
        case 0x41...0x5A: bytes.append(byte | 0x20)
        case 0x60: bytes.append(0x27)
        default: bytes.append(byte)
        }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
