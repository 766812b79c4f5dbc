import SQLite

/// Finds or makes the ids of what drafts share.
extension RecordStore {
  private typealias Bytes = UnsafeBufferPointer<UInt8>

  private func bytes(_ stretch: PaperDraft.Text, _ text: Bytes) -> Bytes {
    Bytes(rebasing: text[stretch.range])
  }

  private func string(_ stretch: PaperDraft.Text, _ text: Bytes) -> String {
    String(decoding: text[stretch.range], as: UTF8.self)
  }

  /// Each variant begins as a source of its own, with the same id or the next free one; which of them
  /// are one source is settled when all files have been read (``SourceConsolidation``).
  func sourceVariantID(
    _ source: PaperDraft.Source, _ text: UnsafeBufferPointer<UInt8>
  ) throws(SQLiteError) -> Int {
    let (id, isNew) = keys.sourceVariants.findOrAdd(source.key)
    if !isNew { return id }
    let sourceID = nextSourceID
    nextSourceID += 1
    sourceOfVariant[id] = sourceID
    let title = string(source.title ?? .empty, text)
    try tables.shared.sources.add(.init(id: sourceID, title: title), text)
    try tables.shared.sourceVariants.add(.init(id: id, sourceID: sourceID, source: source), text)
    return id
  }

  func authorID(
    _ author: PaperDraft.Author, _ text: UnsafeBufferPointer<UInt8>
  ) throws(SQLiteError) -> Int {
    let (id, isNew) = keys.authors.findOrAdd(author.key)
    if writtenNames.authorDiffers(id, author.form) || author.hasIdentifier
      || earlierNames.hasAuthor(id)
    {
      touched.authors.insert(id)
    }
    if !isNew { return id }
    let name = author.name.count > 0 ? author.name : author.fullName ?? .empty
    try tables.shared.authors.add(
      .init(
        id: id, name: name, abbreviatedKey: AuthorName(string(name, text)).abbreviatedKey,
        author: author), text)
    return id
  }

  func institutionID(
    _ institution: PaperDraft.Institution, _ text: UnsafeBufferPointer<UInt8>
  ) throws(SQLiteError) -> Int {
    let (id, isNew) = keys.institutions.findOrAdd(institution.key)
    if writtenNames.institutionDiffers(id, institution.form) || institution.isPreferredName
      || earlierNames.hasInstitution(id)
    {
      touched.institutions.insert(id)
    }
    if isNew { try tables.shared.institutions.add(.init(id: id, institution: institution), text) }
    return id
  }

  func keywordID(
    _ keyword: PaperDraft.Keyword, _ text: UnsafeBufferPointer<UInt8>
  ) throws(SQLiteError) -> Int {
    let (id, isNew) = keys.keywords.findOrAdd(keyword.key)
    if isNew {
      try tables.shared.keywords.add(.init(id: id, name: bytes(keyword.keyword, text)), text)
    }
    return id
  }

  func categoryID(
    _ category: PaperDraft.Category, _ text: UnsafeBufferPointer<UInt8>
  ) throws(SQLiteError) -> Int {
    let (id, isNew) = keys.categories.findOrAdd(category.key)
    if isNew { try tables.shared.categories.add(.init(id: id, category: category), text) }
    return id
  }

  func funderID(
    _ funder: PaperDraft.Grant.Funder, _ text: UnsafeBufferPointer<UInt8>
  ) throws(SQLiteError) -> Int {
    let (id, isNew) = keys.funders.findOrAdd(funder.key)
    if isNew { try tables.shared.funders.add(.init(id: id, name: bytes(funder.name, text)), text) }
    return id
  }

  // MARK: References

  /// The reference that a text stands for. Most have been met before and cost one look-up.
  func referenceID(
    _ reference: PaperDraft.Reference, _ draft: PaperDraft, _ text: UnsafeBufferPointer<UInt8>
  ) throws(SQLiteError) -> Int {
    let (id, isNew) = keys.references.findOrAdd(reference.key)
    let details = UInt32(truncatingIfNeeded: reference.details)
    if lastDetails.count <= id {
      lastDetails.append(contentsOf: repeatElement(0, count: id + 1 - lastDetails.count))
    }
    if isNew {
      let line = bytes(reference.written, text)
      try add(reference: id, draft.readReference(line), of: line)
    } else if reference.details != 0, lastDetails[id] != details {
      let line = bytes(reference.written, text)
      referenceDetails.append(
        (id, ReferenceDetails(of: draft.readReference(line), in: line, &buffer)))
    } else {
      return id
    }
    lastDetails[id] = details
    return id
  }

  private func add(
    reference id: Int, _ reference: CitedReference, of line: Bytes
  ) throws(SQLiteError) {
    let author = try citedID(&keys.citedAuthors, tables.shared.citedAuthors) { buffer in
      reference.appendAuthorName(from: line, to: &buffer)
    }
    let source = try citedID(&keys.citedSources, tables.shared.citedSources) { buffer in
      reference.appendSourceName(from: line, to: &buffer)
    }
    doiBuffer.removeAll(keepingCapacity: true)
    let hasDOI = reference.appendDOI(from: line, to: &doiBuffer)
    buffer.removeAll(keepingCapacity: true)
    reference.appendKey(from: line, to: &buffer)
    try buffer.withUnsafeBufferPointer { key throws(SQLiteError) in
      try doiBuffer.withUnsafeBufferPointer { doi throws(SQLiteError) in
        try tables.shared.citedReferences.add(
          .init(
            id: id, authorID: author, sourceID: source, reference: reference, line: line,
            doi: hasDOI ? doi : nil,
            // A line of which nothing is left as a key is its own.
            key: key.isEmpty ? line : key), line)
      }
    }
  }

  /// The id of a cited author or source, whose name `append` writes; `nil` without a name.
  private func citedID(
    _ table: inout KeyTable, _ rows: RowTable<SharedTables.Named>, append: (inout [UInt8]) -> Void
  ) throws(SQLiteError) -> Int? {
    buffer.removeAll(keepingCapacity: true)
    append(&buffer)
    if buffer.isEmpty { return nil }
    return try buffer.withUnsafeBufferPointer { name throws(SQLiteError) -> Int in
      let (id, isNew) = table.findOrAdd(Fingerprint(name))
      if isNew { try rows.add(.init(id: id, name: name), name) }
      return id
    }
  }
}
