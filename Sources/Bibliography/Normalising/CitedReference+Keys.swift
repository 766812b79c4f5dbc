extension CitedReference {
  /// Appends the first usable DOI of the line, normalised; false if there is none.
  ///
  /// A list `[10.x, DOI 10.y]` is tried in its order, numbers of arXiv after it.
  ///
  /// - Complexity: O(length of the DOI field).
  package func appendDOI(
    from line: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]
  ) -> Bool {
    var found = false
    forEachDOI(in: line) { range in
      if found { return }
      found = DOI.append(line, range, to: &result) == nil
    }
    if found || doiField.isEmpty { return found }
    forEachDOI(in: line) { range in
      if found { return }
      found = DOI.appendArXiv(line, range, to: &result)
    }
    return found
  }

  /// Every different DOI of the line, normalised, in its order, numbers of arXiv after them. The first
  /// is the line's DOI, the others are further ones.
  package func dois(in line: UnsafeBufferPointer<UInt8>) -> [String] {
    var all: [String] = []
    func add(_ buffer: [UInt8]) {
      let doi = String(decoding: buffer, as: UTF8.self)
      if !buffer.isEmpty, !all.contains(doi) { all.append(doi) }
    }
    forEachDOI(in: line) { range in
      var buffer: [UInt8] = []
      _ = DOI.append(line, range, to: &buffer)
      add(buffer)
    }
    forEachDOI(in: line) { range in
      var buffer: [UInt8] = []
      _ = DOI.appendArXiv(line, range, to: &buffer)
      add(buffer)
    }
    return all
  }

  /// Why a DOI field gives no DOI; nil if it gives one or there is none.
  package func doiProblem(in line: UnsafeBufferPointer<UInt8>) -> Problem? {
    if doiField.isEmpty { return nil }
    var buffer: [UInt8] = []
    var failure: DOI.Failure?
    var found = false
    forEachDOI(in: line) { range in
      if found { return }
      if let reason = DOI.append(line, range, to: &buffer) {
        if DOI.appendArXiv(line, range, to: &buffer) { found = true }
        failure = reason
      } else {
        found = true
      }
    }
    if found { return nil }
    return failure == .cut ? .cutDOI : .notADOI
  }

  private func forEachDOI(
    in line: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Void
  ) {
    if doiField.isEmpty { return }
    var start = doiField.lowerBound
    var end = doiField.upperBound
    guard line[start] == 0x5B else { return body(doiField) }
    start += 1
    if end > start, line[end - 1] == 0x5D { end -= 1 }
    var index = start
    while index < end {
      if line[index] == 0x2C, index + 1 < end, line[index + 1] == 0x20 {
        body(start..<index)
        start = index + 2
      }
      index += 1
    }
    body(start..<end)
  }

  /// Appends the key of the written reference: "Author, Year, Source, Vn, Pn" as written, blanks
  /// squeezed, the author in one element. Two lines with one key are one row of `cited_references`.
  ///
  /// Where there is no page, what tells works apart follows: the article number, else the DOI and the
  /// patent number. Four papers of one author in one volume are four, two patents of one year are two.
  ///
  /// - Complexity: O(length).
  package func appendKey(from line: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]) {
    if flags.contains(.composed) { return appendComposedKey(from: line, to: &result) }
    if isAuthorInParts(line) {
      appendAuthor(from: line, to: &result)
      Self.appendSqueezed(line, author.upperBound..<keyRange.upperBound, to: &result)
    } else {
      Self.appendSqueezed(line, keyRange, to: &result)
    }
    if !page.isEmpty || keyRange.isEmpty { return }
    if !articleNumber.isEmpty {
      // Before the DOI it is in the key already.
      if articleNumber.lowerBound >= keyRange.upperBound {
        result.append(contentsOf: Array(", ARTN ".utf8))
        Self.appendSqueezed(line, articleNumber, to: &result)
      }
      return
    }
    if !doiField.isEmpty {
      let length = result.count
      result.append(contentsOf: Array(", DOI ".utf8))
      if !appendDOI(from: line, to: &result) { result.removeLast(result.count - length) }
    }
    if !patentNumber.isEmpty, patentNumber.lowerBound >= keyRange.upperBound {
      result.append(contentsOf: Array(", Patent No. ".utf8))
      Self.appendSqueezed(line, patentNumber, to: &result)
    }
  }

  /// Appends the first author folded: upper case, no diacritics, full stops dropped, initials joined
  /// ("Burnham K. P." → "BURNHAM KP"). Appends nothing for a line without an author.
  ///
  /// - Complexity: O(length); text with other than ASCII takes a slower way.
  package func appendAuthorName(
    from line: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]
  ) {
    if author.isEmpty { return }
    if flags.contains(.composed) {
      var text = TextFolding.upperCaseKey(composedAuthor(line))
      text.withUTF8 { CitedName.append($0, to: &result) }
    } else if isAuthorInParts(line) {
      var name: [UInt8] = []
      appendAuthor(from: line, to: &name)
      var text = String(decoding: name, as: UTF8.self)
      if !name.allSatisfy({ $0 < 0x80 }) { text = TextFolding.upperCaseKey(text) }
      text.withUTF8 { CitedName.append($0, to: &result) }
    } else if Self.isASCII(line, author) {
      CitedName.append(UnsafeBufferPointer(rebasing: line[author]), to: &result)
    } else {
      var text = TextFolding.upperCaseKey(String(decoding: line[author], as: UTF8.self))
      text.withUTF8 { CitedName.append($0, to: &result) }
    }
  }

  /// Appends the source folded: upper case, no diacritics, full stops as blanks, blanks squeezed, and
  /// without words that say how far a publication is ("IN PRESS"; ``SourceStatus``).
  /// Appends nothing for "[No title captured]" or a line without a source.
  package func appendSourceName(
    from line: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]
  ) {
    if self.source.isEmpty || flags.contains(.noTitle) { return }
    let source = SourceStatus.titleRange(line, self.source)
    if source.isEmpty { return }
    if Self.isASCII(line, source), !line[source].contains(0x26) {
      Self.appendUpperCase(UnsafeBufferPointer(rebasing: line[source]), to: &result)
    } else {
      let decoded = Entities.decoded(String(decoding: line[source], as: UTF8.self))
      var text = TextFolding.upperCaseKey(decoded)
      text.withUTF8 { Self.appendUpperCase($0, to: &result) }
    }
  }

  static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var all: UInt8 = 0
    for index in range { all |= bytes[index] }
    return all < 0x80
  }

  static func appendSqueezed(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to result: inout [UInt8]
  ) {
    result.appendWritten(upTo: range.count) { output in
      var count = 0
      var pendingBlank = false
      for index in range {
        let byte = bytes[index]
        if isBlank(byte) {
          pendingBlank = count > 0
          continue
        }
        if pendingBlank {
          output[count] = 0x20
          count += 1
          pendingBlank = false
        }
        output[count] = byte
        count += 1
      }
      return count
    }
  }

  private static func appendUpperCase(
    _ bytes: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]
  ) {
    result.appendWritten(upTo: bytes.count) { output in
      var count = 0
      var pendingBlank = false
      for byte in bytes {
        if isBlank(byte) || byte == 0x2E {
          pendingBlank = count > 0
          continue
        }
        // "Sér. Zool., B" keeps its comma at the word.
        if pendingBlank, byte != 0x2C {
          output[count] = 0x20
          count += 1
        }
        pendingBlank = false
        output[count] = byte &- 0x61 < 26 ? byte & 0xDF : byte
        count += 1
      }
      return count
    }
  }
}

extension [UInt8] {
  /// Appends what `body` writes into room for `capacity` bytes; it returns how many it wrote.
  ///
  /// One check for uniqueness and room instead of one a byte: lines are folded by the million.
  mutating func appendWritten(
    upTo capacity: Int, _ body: (UnsafeMutableBufferPointer<UInt8>) -> Int
  ) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { buffer in
      let count = body(buffer)
      append(contentsOf: UnsafeBufferPointer(rebasing: buffer[..<count]))
    }
  }
}

extension CitedReference {
  /// One CR line with its elements as text: for tests, small jobs and messages.
  package struct Text: Equatable, Sendable {
    package let asWritten: String
    package let author: String?
    package let year: Int?
    package let source: String?
    package let volume: String?
    package let page: String?
    package let articleNumber: String?
    /// Normalised; the first of several.
    package let doi: String?
    package let furtherDOIs: [String]
    package let patentNumber: String?
    package let flags: Flags
    package let problem: Problem?
    package let referenceKey: String
    package let citedAuthorName: String?
    package let citedSourceName: String?

    package init(_ line: String) {
      var line = line
      asWritten = line
      let read = line.withUTF8 { bytes in
        let reference = CitedReference(line: bytes)
        return (reference, reference.dois(in: bytes), reference.doiProblem(in: bytes))
      }
      let reference = read.0
      var utf8: [UInt8] = []
      func text(_ body: (UnsafeBufferPointer<UInt8>, inout [UInt8]) -> Void) -> String {
        utf8.removeAll(keepingCapacity: true)
        line.withUTF8 { body($0, &utf8) }
        return String(decoding: utf8, as: UTF8.self)
      }
      func element(_ range: Range<Int>) -> String? {
        range.isEmpty ? nil : text { $1.append(contentsOf: $0[range]) }
      }
      author = element(reference.author)
      year = reference.year
      source = element(reference.source)
      volume = element(reference.volume)
      page = element(reference.page)
      articleNumber = element(reference.articleNumber)
      doi = read.1.first
      furtherDOIs = Array(read.1.dropFirst())
      patentNumber = element(reference.patentNumber)
      flags = reference.flags
      problem = reference.problem ?? read.2
      referenceKey = text { reference.appendKey(from: $0, to: &$1) }
      let name = text { reference.appendAuthorName(from: $0, to: &$1) }
      citedAuthorName = name.isEmpty ? nil : name
      let sourceName = text { reference.appendSourceName(from: $0, to: &$1) }
      citedSourceName = sourceName.isEmpty ? nil : sourceName
    }
  }
}
