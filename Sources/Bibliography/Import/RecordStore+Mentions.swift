import SQLite

extension RecordStore {
  /// Finds or makes the ids of what a record mentions, in its order.
  func resolveMentions(
    of record: NormalisedRecord, _ text: UnsafeBufferPointer<UInt8>
  ) throws(SQLiteError) {
    ids.removeAll(keepingCapacity: true)
    for mention in record.mentions {
      let id =
        switch mention.kind {
        case .sourceVariant: try sourceVariantID(mention, record, text)
        case .author: try authorID(mention, text)
        case .institution: try institutionID(mention, text)
        case .keyword: try keywordID(mention, text)
        case .category: try categoryID(mention, text)
        case .funder: try funderID(mention, text)
        case .reference: try referenceID(mention, text)
        }
      ids.append(id)
    }
  }

  private typealias Mention = NormalisedRecord.Mention
  private typealias Bytes = UnsafeBufferPointer<UInt8>

  private func bytes(_ stretch: NormalisedRecord.Text, _ text: Bytes) -> Bytes {
    Bytes(rebasing: text[stretch.range])
  }

  private func string(_ stretch: NormalisedRecord.Text, _ text: Bytes) -> String {
    String(decoding: text[stretch.range], as: UTF8.self)
  }

  /// Each variant begins as a source of its own, with the same id or the next free one; which of them
  /// are one source is settled when all files have been read (``SourceConsolidation``).
  private func sourceVariantID(
    _ mention: Mention, _ record: NormalisedRecord, _ text: Bytes
  ) throws(SQLiteError) -> Int {
    let (id, isNew) = keys.sourceVariants.findOrAdd(mention.key)
    if !isNew { return id }
    let title = string(mention.name, text)
    let sourceID = nextSourceID
    nextSourceID += 1
    sourceOfVariant[id] = sourceID
    tables.sources.add(sourceID)
    tables.sources.add(title)
    tables.sources.add(FieldValues.titleKey(title))
    tables.sources.add(sourceID)
    try tables.sources.write()
    let row = tables.sourceVariants
    row.add(id)
    row.add(sourceID)
    for column in record.source {
      if let column { row.add(bytes(column, text)) } else { row.addNull() }
    }
    try row.write()
    return id
  }

  private func authorID(_ mention: Mention, _ text: Bytes) throws(SQLiteError) -> Int {
    let (id, isNew) = keys.authors.findOrAdd(mention.key)
    if writtenNames.authorDiffers(id, mention.form) || mention.isMarked
      || earlierNames.hasAuthor(id)
    {
      touched.authors.insert(id)
    }
    if !isNew { return id }
    let name = mention.name.count > 0 ? mention.name : mention.fullName ?? .empty
    let row = tables.authors
    row.add(id)
    row.add(bytes(name, text))
    if let fullName = mention.fullName { row.add(bytes(fullName, text)) } else { row.addNull() }
    row.add(bytes(mention.folded, text))
    row.add(AuthorName(string(name, text)).abbreviatedKey)
    row.add(id)
    try row.write()
    return id
  }

  private func institutionID(_ mention: Mention, _ text: Bytes) throws(SQLiteError) -> Int {
    let (id, isNew) = keys.institutions.findOrAdd(mention.key)
    if writtenNames.institutionDiffers(id, mention.form) || mention.isMarked
      || earlierNames.hasInstitution(id)
    {
      touched.institutions.insert(id)
    }
    if !isNew { return id }
    let row = tables.institutions
    row.add(id)
    row.add(bytes(mention.name, text))
    row.add(bytes(mention.folded, text))
    row.add(mention.isMarked ? "C3" : "C1")
    row.add(mention.country)
    row.add(id)
    try row.write()
    return id
  }

  private func keywordID(_ mention: Mention, _ text: Bytes) throws(SQLiteError) -> Int {
    let (id, isNew) = keys.keywords.findOrAdd(mention.key)
    if !isNew { return id }
    tables.keywords.add(id)
    tables.keywords.add(bytes(mention.name, text))
    tables.keywords.add(id)
    try tables.keywords.write()
    return id
  }

  private func categoryID(_ mention: Mention, _ text: Bytes) throws(SQLiteError) -> Int {
    let (id, isNew) = keys.categories.findOrAdd(mention.key)
    if !isNew { return id }
    tables.categories.add(id)
    tables.categories.add(bytes(mention.name, text))
    tables.categories.add(mention.isMarked ? "wos" : "research_area")
    try tables.categories.write()
    return id
  }

  private func funderID(_ mention: Mention, _ text: Bytes) throws(SQLiteError) -> Int {
    let (id, isNew) = keys.funders.findOrAdd(mention.key)
    if !isNew { return id }
    tables.funders.add(id)
    tables.funders.add(bytes(mention.name, text))
    try tables.funders.write()
    return id
  }

  // MARK: References

  /// The reference that a line stands for. Most have been met before and cost one look-up.
  private func referenceID(_ mention: Mention, _ text: Bytes) throws(SQLiteError) -> Int {
    let (id, isNew) = keys.references.findOrAdd(mention.key)
    let details = UInt32(truncatingIfNeeded: mention.form)
    if toldDetails.count <= id {
      toldDetails.append(contentsOf: repeatElement(0, count: id + 1 - toldDetails.count))
    }
    if isNew {
      try add(reference: id, of: bytes(mention.name, text))
    } else if mention.form != 0, toldDetails[id] != details {
      addDetails(ofReference: id, in: bytes(mention.name, text))
    } else {
      return id
    }
    toldDetails[id] = details
    return id
  }

  private func add(reference id: Int, of line: Bytes) throws(SQLiteError) {
    let reference = CitedReference(line: line)
    let author = try citedID(&keys.citedAuthors, tables.citedAuthors) { buffer in
      reference.appendAuthorName(from: line, to: &buffer)
    }
    let source = try citedID(&keys.citedSources, tables.citedSources) { buffer in
      reference.appendSourceName(from: line, to: &buffer)
    }
    let row = tables.citedReferences
    func add(_ range: Range<Int>) {
      if range.isEmpty { row.addNull() } else { row.add(Bytes(rebasing: line[range])) }
    }
    row.add(id)
    row.add(author)
    row.add(reference.year)
    row.add(source)
    add(reference.volume)
    add(reference.page)
    add(reference.articleNumber)
    buffer.removeAll(keepingCapacity: true)
    if reference.appendDOI(from: line, to: &buffer) {
      buffer.withUnsafeBufferPointer { row.add($0) }
    } else {
      row.addNull()
    }
    add(reference.patentNumber)
    buffer.removeAll(keepingCapacity: true)
    reference.appendKey(from: line, to: &buffer)
    // A line of which nothing is left as a key is its own.
    if buffer.isEmpty { row.add(line) } else { buffer.withUnsafeBufferPointer { row.add($0) } }
    row.add(id)
    try row.write()
  }

  private func addDetails(ofReference id: Int, in line: Bytes) {
    let reference = CitedReference(line: line)
    func text(_ range: Range<Int>) -> String? {
      range.isEmpty ? nil : String(decoding: line[range], as: UTF8.self)
    }
    buffer.removeAll(keepingCapacity: true)
    let hasDOI = reference.appendDOI(from: line, to: &buffer)
    referenceDetails.append(
      ReferenceDetail(
        id: id, doi: hasDOI ? String(decoding: buffer, as: UTF8.self) : nil,
        articleNumber: text(reference.articleNumber), patentNumber: text(reference.patentNumber)))
  }

  /// The id of a cited author or source, whose name `append` writes; `nil` without a name.
  private func citedID(
    _ table: inout KeyTable, _ row: RowBuffer, append: (inout [UInt8]) -> Void
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
