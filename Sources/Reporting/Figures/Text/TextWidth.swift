/// How wide a text is when it is drawn in Helvetica, Arial or a font with their widths.
///
/// ASCII has the widths of Adobe's Helvetica (AFM files, which Arial and Liberation Sans share);
/// other letters are estimated rather too wide, and all widths are 3 % larger than the font's, so
/// that two labels which do not overlap by these widths do not overlap when they are rendered.
///
/// Source: Adobe Core 14 font metrics, Helvetica and Helvetica-Bold.
enum TextWidth {
  private static let reserve = 1.03

  /// In thousandths of the size, for U+0020 to U+007E.
  private static let regular: [Int] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]
  private static let bold: [Int] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
    611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
    278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
  ]

  /// The width of a line of text at a size, both in pixels.
  static func of(_ text: String, size: Double, isBold: Bool = false) -> Double {
    let table = isBold ? bold : regular
    var thousandths = 0
    for scalar in text.unicodeScalars {
      let value = Int(scalar.value)
      thousandths += value >= 0x20 && value <= 0x7E ? table[value - 0x20] : estimate(scalar)
    }
    return Double(thousandths) / 1000 * size * reserve
  }

  private static func estimate(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    switch value {
    case 0xA0: return 278
    case 0xB7: return 333
    case 0x2010...0x2013: return 556
    case 0x2014, 0x2026: return 1000
    case 0x2018...0x201F: return 400
    case 0xA1...0x24F:
      // Latin letters with marks are as wide as without; Æ, Œ and Ǆ are wider.
      if [0xC6, 0xE6, 0x152, 0x153].contains(value) || (0x1C4...0x1F3).contains(value) {
        return 1100
      }
      return scalar.properties.isUppercase ? 800 : 640
    case 0x250...0x52F: return scalar.properties.isUppercase ? 900 : 780
    case 0x590...0x8FF: return 820
    case 0x1100...0x11FF, 0x2E80...0xD7FF, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60:
      return 1040
    case 0x1F000...0x3FFFF: return 1400
    default: return 1050
    }
  }
}
