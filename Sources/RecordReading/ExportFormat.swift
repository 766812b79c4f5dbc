/// A form of bibliographic export that can be read. The raw value is its name in a database.
public enum ExportFormat: String, Sendable, CaseIterable {
  /// `FN … VR … PT … ER … EF`: two-letter tags, one record after another (.txt, .ciw, .isi).
  case webOfSciencePlainText = "wos-plain"
  /// One header line of tags, one record a line, cells separated by tabs.
  case webOfScienceTabDelimited = "wos-tab"
  /// The same as a spreadsheet or a program saves it: cells separated by commas or semicolons, in
  /// quotes where need be, perhaps of several lines (.csv).
  case webOfScienceCSV = "wos-csv"
}

/// How a file writes its characters. The raw value is its name in a database.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1252 = "windows-1252"
  case gb18030 = "gb18030"
}

/// What a file is, told from its first bytes.
public enum Recognition: Sendable, Equatable {
  /// An export that `RecordReader` reads.
  case export(ExportFormat, TextEncoding)
  /// A bibliographic file of a known kind that is not read yet: "RIS", "BibTeX", "Scopus CSV" …
  case notSupportedYet(String)
  /// Not a bibliographic export, as far as can be told, and why.
  case unknown(String)
  /// No bytes, or nothing but white space.
  case empty
}
