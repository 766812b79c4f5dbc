import RecordReading

extension WebOfScienceDecoder {
  /// DE and ID.
  mutating func takeKeywords(_ text: RecordText, _ builder: inout DraftBuilder) {
    let kinds: [(WebOfScienceRecord.Field, PaperDraft.Keyword.Kind)] = [
      (.de, .author), (.id, .plus),
    ]
    for (field, kind) in kinds {
      var position = 0
      for number in fields[field] {
        let written = text.string(number)
        let keywords = Keyword.list(written)
        for keyword in keywords {
          position += 1
          builder.addKeyword(keyword, kind, position: position)
        }
        keep(number, of: field, ifGivenBackBy: keywords.map(\.asWritten), written)
      }
    }
  }

  /// What the indexers of other databases add (MH, BD, MC, …). The fields themselves are left over.
  func takeDescriptors(_ text: RecordText, _ builder: inout DraftBuilder) {
    var field: FieldName?
    var position = 0
    for number in fields.descriptors {
      let name = fields.values[number].field
      if name != field {
        field = name
        position = 0
      }
      for part in Entities.splitAtSemicolons(text.string(number), keepingBrackets: true) {
        let key = Keyword.foldedKey(String(part))
        if key.isEmpty { continue }
        position += 1
        builder.addDescriptor(String(part), key: key, of: name, position: position)
      }
    }
  }

  /// WC and SC.
  mutating func takeCategories(_ text: RecordText, _ builder: inout DraftBuilder) {
    let kinds: [(WebOfScienceRecord.Field, PaperDraft.Category.Kind)] = [
      (.wc, .wos), (.sc, .researchArea),
    ]
    for (field, kind) in kinds {
      var count = 0
      for number in fields[field] {
        let written = text.string(number)
        let names = Self.items(of: written)
        for name in names where builder.addCategory(name, kind) { count += 1 }
        if count == names.count { keep(number, of: field, ifGivenBackBy: names, written) }
      }
    }
  }

  /// FU. The field itself is left over, since its brackets are written in too many ways to be given
  /// back.
  func takeGrants(_ text: RecordText, _ builder: inout DraftBuilder) {
    for number in fields[.fu] {
      for grant in Grant.list(text.string(number)) {
        builder.addGrant(funder: grant.funder, number: grant.number, asWritten: grant.asWritten)
      }
    }
  }

  /// CT, CY, CL, SP and HO: the first of each are of the first conference, and so on.
  mutating func takeConferences(_ text: RecordText, _ builder: inout DraftBuilder) {
    let columns: [WebOfScienceRecord.Field] = [.ct, .cy, .cl, .sp, .ho]
    let count = columns.map { fields[$0].count }.max() ?? 0
    for position in 0..<count {
      let conference = PaperDraft.Conference(
        title: take(.ct, at: position, text, &builder),
        date: take(.cy, at: position, text, &builder),
        location: take(.cl, at: position, text, &builder),
        sponsor: take(.sp, at: position, text, &builder),
        host: take(.ho, at: position, text, &builder))
      builder.draft.conferences.append(conference)
    }
  }

  private mutating func take(
    _ field: WebOfScienceRecord.Field, at position: Int, _ text: RecordText,
    _ builder: inout DraftBuilder
  ) -> PaperDraft.Text? {
    let numbers = fields[field]
    guard position < numbers.count else { return nil }
    fields.keep(numbers[position])
    return builder.draft.take(text[numbers[position]])
  }

  /// BE.
  mutating func takeEditors(_ text: RecordText, _ builder: inout DraftBuilder) {
    for number in fields[.be] {
      let written = text.string(number)
      let names = Editors.names(lines: [written]).filter { !AuthorName.isAnonymous($0) }
      for name in names { builder.addEditor(name) }
      if names == [written] { fields.keep(number) }
    }
  }

  /// The parts of a field between semicolons, trimmed, none empty, their character references
  /// decoded: "Sciences &amp; Ecology" is "Sciences & Ecology".
  static func items(of field: String) -> [String] {
    Entities.splitAtSemicolons(field).map { TextFolding.squeezed(Entities.decoded(String($0))) }
      .filter { !$0.isEmpty }
  }

  /// Marks a field as kept when its items, joined as the Web of Science joins them, are its text.
  mutating func keep(
    _ number: Int, of field: WebOfScienceRecord.Field, ifGivenBackBy items: [String],
    _ written: String
  ) {
    if fields[field].count == 1, items.joined(separator: "; ") == written { fields.keep(number) }
  }
}
