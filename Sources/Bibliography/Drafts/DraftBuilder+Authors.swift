/// What an author's name as written comes to.
struct KnownAuthor {
  let key: Fingerprint
  let folded: String
}

/// What a record says of one author.
struct AuthorDetail {
  var isCorresponding = false
  var email: String?
  var orcid: String?
  var researcherID: String?
}

extension DraftBuilder {
  /// - Parameters:
  ///   - written: the abbreviated name; empty when there is only a full one.
  ///   - fullName: nil where the record has none for its authors.
  ///   - spelledOut: the full name by which the author is known.
  mutating func addAuthor(
    _ written: String, fullName: String?, spelledOut: String?, _ detail: AuthorDetail
  ) {
    let known = known(written, spelledOut)
    draft.authors.append(
      PaperDraft.Author(
        key: known.author.key, folded: draft.take(known.author.folded), form: known.form,
        name: draft.take(written), fullName: draft.take(fullName),
        isCorresponding: detail.isCorresponding, email: draft.take(detail.email),
        orcid: draft.take(detail.orcid), researcherID: draft.take(detail.researcherID)))
  }

  /// Adds a number of the author that was added last.
  mutating func addAuthorIdentifier(_ scheme: String, _ value: String) {
    draft.authors[draft.authors.count - 1].hasFurtherIdentifiers = true
    draft.authorIdentifiers.append(
      .init(author: draft.authors.count, scheme: scheme, value: draft.take(value)))
  }

  /// - Parameter key: of the name; not empty.
  mutating func addAssignee(_ written: String, key: String) {
    draft.authors.append(
      PaperDraft.Author(
        key: Fingerprint(key), folded: draft.take(key), form: Fingerprint(written).low | 1,
        name: draft.take(written), role: .assignee))
  }

  private mutating func known(
    _ written: String, _ writtenInFull: String?
  ) -> (author: KnownAuthor, form: UInt64) {
    buffer.removeAll(keepingCapacity: true)
    buffer.append(contentsOf: written.utf8)
    buffer.append(PaperDraft.Source.separator)
    if let writtenInFull { buffer.append(contentsOf: writtenInFull.utf8) }
    let form = buffer.withUnsafeBufferPointer { Fingerprint($0) }
    if let known = knownAuthors[form] { return (known, form.low | 1) }
    let folded = AuthorName.key(name: written, fullName: writtenInFull)
    let known = KnownAuthor(key: Fingerprint(folded), folded: folded)
    if knownAuthors.count >= Self.memorySize { knownAuthors.removeAll(keepingCapacity: true) }
    knownAuthors[form] = known
    return (known, form.low | 1)
  }
}
