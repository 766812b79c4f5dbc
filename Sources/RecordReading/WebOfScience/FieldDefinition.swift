/// How the lines of one field make its values.
public enum LineCombination: UInt8, Sendable {
  /// Every line is a value of its own: authors, addresses, cited references.
  case list
  /// Lines were broken at blanks to fit a width: one value, the lines joined by one blank.
  case wrapped
  /// Every line is a paragraph: one value, the lines joined by a line feed.
  case paragraphs
  /// One line by nature (a year, a number). An indented line goes on as in `wrapped`, but text
  /// without an indent is never added.
  case single
}

/// What is known of one field of the Web of Science.
public struct FieldDefinition: Sendable {
  public let tag: FieldName
  public let combination: LineCombination
  /// What the field holds, in a few words.
  public let meaning: String

  init(_ tag: FieldName, _ combination: LineCombination, _ meaning: String) {
    self.tag = tag
    self.combination = combination
    self.meaning = meaning
  }
}
