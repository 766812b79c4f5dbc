import Bibliography

/// A small file that a study names: its text and hash.
public struct StudyFileContent: Equatable, Sendable {
  public let sha256: String
  public let byteCount: Int
  /// In UTF-8.
  public let text: String

  /// - Throws: when it cannot be read.
  public init(path: String) throws(BibliographyError) {
    let read = try DelimitedText(path: path)
    sha256 = read.sha256
    byteCount = read.bytes.count
    text = String(decoding: read.bytes, as: UTF8.self)
  }
}
