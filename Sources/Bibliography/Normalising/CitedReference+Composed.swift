// References of sources that write them otherwise than the Web of Science does.
extension CitedReference {
  /// Appends the key of a reference in the order of the Web of Science: "Doe JB, 2010, Journal of Things,
  /// V12, P45", with the title behind the year where no page tells the work apart. One without author,
  /// year or source is its own text.
  func appendComposedKey(from line: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]) {
    guard !author.isEmpty, let year, !source.isEmpty else {
      return Self.appendSqueezed(line, keyRange, to: &result)
    }
    func add(_ name: StaticString, _ range: Range<Int>) {
      if range.isEmpty { return }
      result.append(
        contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
      Self.appendSqueezed(line, range, to: &result)
    }
    result.append(contentsOf: Array(composedAuthor(line).utf8))
    result.append(contentsOf: Array(", \(year)".utf8))
    if page.isEmpty, articleNumber.isEmpty { add(", ", title) }
    add(", ", source)
    add(", V", volume)
    add(", P", page)
    if page.isEmpty { add(", ARTN ", articleNumber) }
    if page.isEmpty, articleNumber.isEmpty, title.isEmpty, !doiField.isEmpty {
      let length = result.count
      result.append(contentsOf: Array(", DOI ".utf8))
      if !appendDOI(from: line, to: &result) { result.removeLast(result.count - length) }
    }
  }

  /// The first author in one element: "Doe, J.B." and "Doe, Jane B." are "Doe JB".
  func composedAuthor(_ line: UnsafeBufferPointer<UInt8>) -> String {
    let written = TextFolding.squeezed(String(decoding: line[author], as: UTF8.self))
    let name = AuthorName(written.contains(",") ? written : NameInitials.withComma(written))
    let initials =
      flags.contains(.spelledOut) ? name.initials : name.given.filter { $0 != "." && $0 != " " }
    return [name.family, initials, name.suffix].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
