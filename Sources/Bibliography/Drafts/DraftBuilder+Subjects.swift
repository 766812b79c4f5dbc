import RecordReading

extension DraftBuilder {
  /// - Parameter position: among the keywords of its kind, from 1.
  mutating func addKeyword(_ keyword: Keyword, _ kind: PaperDraft.Keyword.Kind, position: Int) {
    draft.keywords.append(
      PaperDraft.Keyword(
        kind: kind, position: position, key: Fingerprint(keyword.key),
        keyword: draft.take(keyword.key), asWritten: draft.take(keyword.asWritten)))
  }

  /// - Parameter position: among the descriptors of its field, from 1.
  mutating func addDescriptor(_ written: String, key: String, of field: FieldName, position: Int) {
    draft.descriptors.append(
      PaperDraft.Descriptor(
        field: field, position: position, key: draft.take(key), asWritten: draft.take(written)))
  }

  /// Adds a category, if the draft does not have it already.
  ///
  /// - Returns: whether it is new.
  mutating func addCategory(_ name: String, _ kind: PaperDraft.Category.Kind) -> Bool {
    let key = Fingerprint(name, with: kind == .wos ? 1 : 0)
    var position = 1
    for category in draft.categories where category.kind == kind {
      if category.key == key { return false }
      position += 1
    }
    draft.categories.append(
      PaperDraft.Category(kind: kind, position: position, key: key, name: draft.take(name)))
    return true
  }

  mutating func addGrant(funder: String?, number: String?, asWritten: String) {
    draft.grants.append(
      PaperDraft.Grant(
        funder: funder.map { .init(key: Fingerprint($0), name: draft.take($0)) },
        number: draft.take(number), asWritten: draft.take(asWritten)))
  }

  mutating func addEditor(_ name: String) { draft.editors.append(draft.take(name)) }
}
