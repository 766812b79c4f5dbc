import RecordReading

extension Database {
  /// The sha256 of a text.
  public static func hash(of text: String) -> String { hash(of: Array(text.utf8)) }

  public static func hash(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finalize()
  }
}
