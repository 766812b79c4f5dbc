/// The forms in which rows can be written.
public enum RowFormat: String, Sendable, CaseIterable {
  /// Aligned columns for a terminal. The only form that waits for the last row.
  case table
  /// RFC 4180: commas, CR LF, quotes where needed. NULL is an empty field, an empty text is `""`.
  case csv
  /// Tabs between values; tabs and line ends inside values become blanks. NULL is an empty field.
  case tsv
  /// One JSON array with an object a row; numbers stay numbers, NULL is `null`.
  case json
  /// One JSON object a line.
  case jsonl
  /// A table in Markdown, numbers to the right.
  case markdown
  /// A `tabular` environment in LaTeX, numbers to the right.
  case latex
}
