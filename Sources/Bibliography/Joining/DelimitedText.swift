import RecordReading

/// A CSV or TSV file in memory, in UTF-8 without a byte order mark.
package struct DelimitedText: Sendable {
  /// The path, for messages.
  package let name: String
  package let bytes: [UInt8]
  /// Of the file as it is, before decoding; lower-case hexadecimal.
  package let sha256: String

  /// - Parameter path: the file, which may be gzipped, in UTF-8 or UTF-16, with or without a byte
  ///   order mark; `-` is standard input.
  package init(path: String) throws(BibliographyError) {
    var hash = SHA256()
    var read: [UInt8] = []
    do {
      let members = try Input.members(ofFileAt: path)
      guard members.count == 1, let input = members.first else {
        throw BibliographyError(
          "\(path): an archive of \(members.count) files, not a CSV file. Unpack it, and give one.")
      }
      let stream = try input.open()
      var chunk: [UInt8] = []
      while try stream.next(into: &chunk) {
        hash.update(chunk)
        read.append(contentsOf: chunk)
      }
    } catch let error as ReadingError {
      throw BibliographyError(error.description)
    } catch let error as BibliographyError {
      throw error
    } catch {
      throw BibliographyError("\(path): \(error)")
    }
    self.init(
      name: path == "-" ? "standard input" : path, bytes: try Self.decoded(read, name: path),
      sha256: hash.finalize())
  }

  init(name: String, bytes: [UInt8], sha256: String) {
    self.name = name
    self.bytes = bytes
    self.sha256 = sha256
  }

  /// Text in memory, as if it were the file `name`.
  package init(name: String, text: String) {
    let bytes = Array(text.utf8)
    var hash = SHA256()
    hash.update(bytes)
    self.init(name: name, bytes: bytes, sha256: hash.finalize())
  }

  private static func decoded(_ bytes: [UInt8], name: String) throws(BibliographyError) -> [UInt8] {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), low: 0) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), low: 1) }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    if let offset = firstFault(text) {
      let line = 1 + text[..<offset].count { $0 == 0x0A }
      let what = text[offset] == 0 ? "a NUL byte" : "a byte that is not UTF-8"
      throw BibliographyError(
        "\(name):\(line): \(what). Save the table as CSV in UTF-8, and try again.")
    }
    return text
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, low: Int) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      units.append(UInt16(bytes[index + low]) | UInt16(bytes[index + 1 - low]) << 8)
      index += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// The offset of the first NUL byte, or of the first one that is not UTF-8.
  private static func firstFault(_ bytes: [UInt8]) -> Int? {
    let zero = bytes.firstIndex(of: 0)
    guard String(validating: bytes, as: UTF8.self) == nil else { return zero }
    // Only the line is wanted, so the first byte there that can be at fault is near enough.
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      if String(validating: bytes[start..<end], as: UTF8.self) == nil {
        let fault = bytes[start..<end].firstIndex { $0 >= 0x80 } ?? start
        return min(fault, zero ?? fault)
      }
      start = end + 1
    }
    return zero
  }

  /// The delimiter that the header line has most of: comma, semicolon, tab or bar; comma when it
  /// has none.
  var likelyDelimiter: UInt8 {
    let candidates: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]
    var counts = [Int](repeating: 0, count: candidates.count)
    var isQuoted = false
    for byte in bytes {
      if byte == 0x22 { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D { break }
      if let candidate = candidates.firstIndex(of: byte) { counts[candidate] += 1 }
    }
    var best = 0
    for index in candidates.indices where counts[index] > counts[best] { best = index }
    return candidates[best]
  }
}
