import RecordReading
import SQLite

extension RecordStore {
  /// CR: one row of `citations` a line, and the reference, cited author and cited source behind it.
  func writeCitations(_ text: RecordText, _ paperID: Int) throws(SQLiteError) {
    let row = tables.citations
    var position = 0
    for number in fields[.cr] {
      position += 1
      let line = text[number]
      let reference = try referenceID(ofLine: line, atLine: text.line(number))
      row.add(paperID)
      row.add(position)
      row.add(reference)
      row.add(line)
      try row.write()
      fields.keep(number)
    }
  }

  /// The reference that a CR line stands for. This is the importer's innermost work: most lines have
  /// been met before and cost one look-up.
  private func referenceID(
    ofLine line: UnsafeBufferPointer<UInt8>, atLine lineNumber: Int
  ) throws(SQLiteError) -> Int {
    let fingerprint = Fingerprint(line)
    if let known = keys.referenceLines.id(of: fingerprint) {
      if doubtfulReferences.contains(known) {
        reportProblem(of: CitedReference(line: line), in: line, atLine: lineNumber)
      }
      return known
    }
    let reference = CitedReference(line: line)
    buffer.removeAll(keepingCapacity: true)
    reference.appendKey(from: line, to: &buffer)
    if buffer.isEmpty { buffer.append(contentsOf: line) }
    let (id, isNew) = keys.references.findOrAdd(buffer.withUnsafeBufferPointer { Fingerprint($0) })
    keys.referenceLines.add(fingerprint, id: id)
    if isNew {
      try add(reference, of: line, id: id)
    } else if !reference.doiField.isEmpty || !reference.articleNumber.isEmpty
      || !reference.patentNumber.isEmpty
    {
      try addDetails(of: reference, in: line, id: id)
    }
    if reportProblem(of: reference, in: line, atLine: lineNumber) {
      doubtfulReferences.insert(id)
    }
    return id
  }

  /// Reports what could not be understood in a line. A missing year alone is common and no problem.
  @discardableResult
  private func reportProblem(
    of reference: CitedReference, in line: UnsafeBufferPointer<UInt8>, atLine lineNumber: Int
  ) -> Bool {
    guard let problem = reference.problem ?? reference.doiProblem(in: line), problem != .noYear
    else { return false }
    report(
      .note, .cr, line: lineNumber, "cited reference: \(problem.rawValue)",
      String(decoding: line, as: UTF8.self))
    return true
  }

  private func add(
    _ reference: CitedReference, of line: UnsafeBufferPointer<UInt8>, id: Int
  ) throws(SQLiteError) {
    let key = buffer
    let author = try citedID(&keys.citedAuthors, tables.citedAuthors) { buffer in
      reference.appendAuthorName(from: line, to: &buffer)
    }
    let source = try citedID(&keys.citedSources, tables.citedSources) { buffer in
      reference.appendSourceName(from: line, to: &buffer)
    }
    let row = tables.citedReferences
    func add(_ range: Range<Int>) throws(SQLiteError) {
      if range.isEmpty {
        row.add(nil as Int?)
      } else {
        row.add(UnsafeBufferPointer(rebasing: line[range]))
      }
    }
    row.add(id)
    row.add(author)
    row.add(reference.year)
    row.add(source)
    try add(reference.volume)
    try add(reference.page)
    try add(reference.articleNumber)
    row.add(doi(of: reference, in: line))
    try add(reference.patentNumber)
    try key.withUnsafeBufferPointer { key throws(SQLiteError) in
      row.add(key)
      row.add(id)
      try row.write()
    }
  }

  private func doi(
    of reference: CitedReference, in line: UnsafeBufferPointer<UInt8>
  ) -> String? {
    buffer.removeAll(keepingCapacity: true)
    return reference.appendDOI(from: line, to: &buffer)
      ? String(decoding: buffer, as: UTF8.self) : nil
  }

  private func addDetails(
    of reference: CitedReference, in line: UnsafeBufferPointer<UInt8>, id: Int
  ) throws(SQLiteError) {
    func text(_ range: Range<Int>) -> String? {
      range.isEmpty ? nil : String(decoding: line[range], as: UTF8.self)
    }
    referenceDetails.append(
      ReferenceDetail(
        id: id, doi: doi(of: reference, in: line), articleNumber: text(reference.articleNumber),
        patentNumber: text(reference.patentNumber)))
  }

  /// The id of a cited author or source, whose name `append` writes; `nil` without a name.
  private func citedID(
    _ table: inout KeyTable, _ row: RowWriter, append: (inout [UInt8]) -> Void
  ) throws(SQLiteError) -> Int? {
    buffer.removeAll(keepingCapacity: true)
    append(&buffer)
    if buffer.isEmpty { return nil }
    return try buffer.withUnsafeBufferPointer { name throws(SQLiteError) -> Int in
      let (id, isNew) = table.findOrAdd(Fingerprint(name))
      if isNew {
        row.add(id)
        row.add(name)
        row.add(id)
        try row.write()
      }
      return id
    }
  }
}
