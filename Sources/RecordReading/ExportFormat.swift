/// A form of bibliographic export that can be read: how it is recognised, and what makes records of it.
public struct ExportFormat: Sendable {
  /// Its name in a database.
  public let name: String
  /// Whether a file is of this form that begins with these lines, none of them blank.
  let recognises: @Sendable ([[UInt8]]) -> Bool
  let makeParser: @Sendable (LineScanner) -> any RecordParser

  /// The forms that are read, in the order in which a file is tried for them.
  public static let all: [ExportFormat] = webOfScience
}

extension ExportFormat: Hashable, CustomStringConvertible {
  public static func == (one: ExportFormat, other: ExportFormat) -> Bool { one.name == other.name }

  public func hash(into hasher: inout Hasher) { hasher.combine(name) }

  public var description: String { name }
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
