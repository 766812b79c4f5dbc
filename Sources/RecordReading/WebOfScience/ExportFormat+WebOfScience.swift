extension ExportFormat {
  /// `FN … VR … PT … ER … EF`: two-letter tags, one record after another (.txt, .ciw, .isi).
  public static let webOfSciencePlainText = ExportFormat(
    name: "wos-plain", recognises: { TaggedParser.begins($0) },
    makeParser: { TaggedParser(scanner: $0) })

  /// One header line of tags, one record a line, cells separated by tabs.
  public static let webOfScienceTabDelimited = ExportFormat(
    name: "wos-tab", recognises: { $0[0].withUnsafeBufferPointer(TabParser.isHeader) },
    makeParser: { TabParser(scanner: $0) })

  /// The same as a spreadsheet or a program saves it: cells separated by commas or semicolons, in
  /// quotes where need be, perhaps of several lines (.csv).
  public static let webOfScienceCSV = ExportFormat(
    name: "wos-csv", recognises: { CSVParser.begins($0) },
    makeParser: { CSVParser(scanner: $0) })

  /// In the order in which a file is tried for them: what has a header of tags is a table.
  public static let webOfScience = [
    webOfScienceTabDelimited, webOfScienceCSV, webOfSciencePlainText,
  ]
}
