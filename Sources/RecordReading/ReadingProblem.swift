/// Something in a file that was not understood, or was understood with a doubt.
public struct ReadingProblem: Sendable, Equatable {
  public enum Severity: String, Sendable {
    /// A record, or a part of it, could not be read.
    case error
    /// Read, but not as it was written.
    case warning
    /// Worth knowing; nothing was changed.
    case note
  }

  /// The line of the file, from 1; 0 if the problem concerns the file as a whole.
  public var line: Int
  /// Where that line begins in the file (after decompression), in bytes from 0.
  public var byteOffset: Int
  public var severity: Severity
  public var tag: FieldName?
  public var message: String
  /// The beginning of the line: at most 200 characters, none of them a control character.
  public var excerpt: String

  public init(
    line: Int, byteOffset: Int, severity: Severity, tag: FieldName? = nil, message: String,
    excerpt: String = ""
  ) {
    self.line = line
    self.byteOffset = byteOffset
    self.severity = severity
    self.tag = tag
    self.message = message
    self.excerpt = excerpt
  }

  /// The first 200 characters of a line, with control characters and wrong bytes made visible.
  static func excerpt(of line: UnsafeBufferPointer<UInt8>) -> String {
    // A character has seldom more than four bytes; more of a long line need not be looked at.
    let text = String(decoding: UnsafeBufferPointer(rebasing: line.prefix(1000)), as: UTF8.self)
    var excerpt = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(200) {
      switch scalar.value {
      case 0x09: excerpt.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF: excerpt.append("\u{FFFD}")
      default: excerpt.append(scalar)
      }
    }
    return String(excerpt)
  }
}
