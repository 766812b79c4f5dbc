extension TaggedParser {
  /// Whether a file begins so, by its first lines that are not blank.
  ///
  /// The exports of other databases share some of the tags, so most lines must fit.
  static func begins(_ lines: [[UInt8]]) -> Bool {
    let table = TagTable.webOfScience
    let header = lines.prefix(5).map { line in
      String(decoding: line.prefix(200).map { $0 == 0x09 ? 0x20 : $0 }, as: UTF8.self)
    }
    let hasHeader =
      header[0].hasPrefix("FN ")
      && (header.contains { $0.hasPrefix("VR ") || $0.hasPrefix("PT ") }
        || ["Web of", "ISI ", "Thomson", "Clarivate"].contains { header[0].contains($0) })
    if hasHeader { return true }
    var found: Set<FieldName> = []
    var fitting = 0
    for line in lines {
      guard line.count >= 2 else { continue }
      if line[0] == 0x20 || line[0] == 0x09 {
        fitting += 1
      } else if TagTable.isTag(line[0], line[1]),
        line.count == 2 || line[2] == 0x20 || line[2] == 0x09
      {
        // RIS has "AU  - Name" where the Web of Science has "AU Name".
        if line.dropFirst(2).starts(with: "  -".utf8) { return false }
        fitting += 1
        if table.combination(line[0], line[1]) != nil { found.insert(FieldName(line[0], line[1])) }
      }
    }
    let core: Set<FieldName> = [.pt, .au, .ti, .so, .py, .ut]
    return found.count >= 3 && found.intersection(core).count >= 2
      && (found.contains(.au) || found.contains(.ti)) && fitting * 10 >= lines.count * 7
  }
}
