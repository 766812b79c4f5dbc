/// A part of a line of text that may be set as an exponent.
struct TextRun: Equatable {
  let text: String
  var isRaised = false

  /// How large an exponent is, and how far it is raised, in shares of the text's size.
  static let raisedSize = 0.75
  static let rise = 0.36
}

extension [TextRun] {
  /// In one line, exponents after a caret: `t^0.08`.
  var plainText: String { map { $0.isRaised ? "^" + $0.text : $0.text }.joined() }

  func width(size: Double, isBold: Bool = false) -> Double {
    reduce(0) { width, run in
      width
        + TextWidth.of(
          run.text, size: run.isRaised ? size * TextRun.raisedSize : size, isBold: isBold)
    }
  }
}
