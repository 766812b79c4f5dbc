import RecordReading

/// What decoders fill drafts with: whatever means the same in every source, such as the country of an
/// address, the key of a name, a keyword or a reference. A function of what it is given; what it
/// remembers between records only saves work.
struct DraftBuilder {
  let resolver: AddressResolver
  /// Ids of the countries, in the order in which the resolver knows them.
  let countryIDs: [Int]

  /// The draft of the record that is being decoded; storage is used again.
  var draft = PaperDraft()
  var buffer: [UInt8] = []
  var knownReferences = KnownReferences()
  var knownAddresses: [Fingerprint: KnownAddress] = [:]
  var knownAuthors: [Fingerprint: KnownAuthor] = [:]

  /// How many addresses and names are remembered before all are forgotten.
  static let memorySize = 1 << 14

  /// - Parameter countries: as in the table `countries`, in the order of their ids.
  init(countries: [(id: Int, name: String)]) {
    countryIDs = countries.map(\.id)
    resolver = AddressResolver(countryNames: countries.map(\.name))
  }

  mutating func report(
    _ severity: ReadingProblem.Severity, _ field: FieldName, line: Int, _ message: String,
    _ excerpt: String
  ) {
    draft.problems.append(
      ReadingProblem(
        line: line, byteOffset: 0, severity: severity, tag: field, message: message,
        excerpt: String(excerpt.prefix(200))))
  }

  // MARK: The paper itself

  /// The number that its database gave the paper.
  mutating func addAccessionNumber(_ number: PaperNumber) {
    draft.facts.accessionNumber = draft.take(number.value)
    draft.facts.database = number.scheme
    draft.accessionNumberKey = number.key
    addIdentifier(number.scheme, number.value)
  }

  /// - Parameter doi: normalised.
  mutating func addDOI(_ doi: String) {
    draft.facts.doi = draft.take(doi)
    addIdentifier("doi", doi)
  }

  mutating func addPubMedID(_ id: String) {
    draft.facts.pubMedID = draft.take(id)
    addIdentifier("pubmed", id)
  }

  mutating func addIdentifier(_ scheme: String, _ value: String) {
    draft.identifiers.append(.init(scheme: scheme, value: draft.take(value)))
  }

  /// What the record counts, on the day of its export.
  mutating func addCounts(_ counts: [PaperCount]) {
    for count in counts {
      var count = count
      count.countedOn = draft.exportedOn
      draft.counts.append(count)
    }
  }

  mutating func addTitle(_ title: String) {
    draft.facts.title = draft.take(title)
    draft.facts.titleKey = draft.take(FieldValues.titleKey(title))
  }

  /// The source of the paper; its key is that of all its columns.
  mutating func addSource(_ source: PaperDraft.Source) {
    buffer.removeAll(keepingCapacity: true)
    for column in PaperDraft.Source.columns {
      if let text = column.value(source) { buffer.append(contentsOf: draft.text[text.range]) }
      buffer.append(PaperDraft.Source.separator)
    }
    var source = source
    source.key = buffer.withUnsafeBufferPointer { Fingerprint($0) }
    draft.source = source
  }
}
