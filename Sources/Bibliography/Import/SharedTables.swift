import SQLite

/// The tables of what papers share: a row each when it is met for the first time.
struct SharedTables {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  struct Source {
    let id: Int
    let title: String
  }

  struct SourceVariant {
    let id: Int
    let sourceID: Int
    let source: PaperDraft.Source
  }

  struct Author {
    let id: Int
    /// As it is shown.
    let name: PaperDraft.Text
    let abbreviatedKey: String
    let author: PaperDraft.Author
  }

  struct Institution {
    let id: Int
    let institution: PaperDraft.Institution
  }

  struct Category {
    let id: Int
    let category: PaperDraft.Category
  }

  /// What has a name and nothing more.
  struct Named {
    let id: Int
    let name: Bytes
  }

  struct Reference {
    let id: Int
    let authorID: Int?
    let sourceID: Int?
    let reference: CitedReference
    let line: Bytes
    let doi: Bytes?
    let key: Bytes

    func part(_ range: Range<Int>) -> Bytes? {
      range.isEmpty ? nil : Bytes(rebasing: line[range])
    }
  }

  let sources: RowTable<Source>
  let sourceVariants: RowTable<SourceVariant>
  let authors: RowTable<Author>
  let institutions: RowTable<Institution>
  let categories: RowTable<Category>
  let keywords: RowTable<Named>
  let funders: RowTable<Named>
  let citedAuthors: RowTable<Named>
  let citedSources: RowTable<Named>
  let citedReferences: RowTable<Reference>

  var buffers: [RowBuffer] {
    [
      sources.buffer, sourceVariants.buffer, authors.buffer, institutions.buffer,
      categories.buffer, keywords.buffer, funders.buffer, citedAuthors.buffer,
      citedSources.buffer, citedReferences.buffer,
    ]
  }

  init(_ database: Connection) throws(SQLiteError) {
    sources = try RowTable(
      database, "sources",
      [
        "source_id": .integer { $0.id }, "title": .string { $0.title },
        "title_key": .string { FieldValues.titleKey($0.title) },
        "preferred_id": .integer { $0.id },
      ])
    sourceVariants = try RowTable(
      database, "source_variants",
      columns: [("variant_id", .integer { $0.id }), ("source_id", .integer { $0.sourceID })]
        + PaperDraft.Source.columns.map { column in
          (column.name, .text { column.value($0.source) })
        })
    authors = try RowTable(
      database, "authors",
      [
        "author_id": .integer { $0.id }, "name": .text { $0.name },
        "full_name": .text { $0.author.fullName }, "name_key": .text { $0.author.folded },
        "abbreviated_key": .string { $0.abbreviatedKey }, "preferred_id": .integer { $0.id },
      ])
    institutions = try RowTable(
      database, "institutions",
      [
        "institution_id": .integer { $0.id }, "name": .text { $0.institution.name },
        "name_key": .text { $0.institution.folded },
        "origin": .string { row in
          let origin: InstitutionOrigin =
            row.institution.isPreferredName ? .preferredNames : .addresses
          return origin.rawValue
        },
        "country_id": .integer { $0.institution.country }, "preferred_id": .integer { $0.id },
      ])
    categories = try RowTable(
      database, "categories",
      [
        "category_id": .integer { $0.id }, "category": .text { $0.category.name },
        "kind": .string { $0.category.kind.rawValue },
      ])
    keywords = try RowTable(
      database, "keywords",
      [
        "keyword_id": .integer { $0.id }, "keyword": .bytes { $0.name },
        "preferred_id": .integer { $0.id },
      ])
    funders = try RowTable(
      database, "funders", ["funder_id": .integer { $0.id }, "name": .bytes { $0.name }])
    citedAuthors = try RowTable(
      database, "cited_authors",
      [
        "cited_author_id": .integer { $0.id }, "name": .bytes { $0.name },
        "preferred_id": .integer { $0.id },
      ])
    citedSources = try RowTable(
      database, "cited_sources",
      [
        "cited_source_id": .integer { $0.id }, "name": .bytes { $0.name },
        "preferred_id": .integer { $0.id },
      ])
    citedReferences = try RowTable(
      database, "cited_references",
      [
        "reference_id": .integer { $0.id }, "cited_author_id": .integer { $0.authorID },
        "year": .integer { $0.reference.year }, "cited_source_id": .integer { $0.sourceID },
        "volume": .bytes { $0.part($0.reference.volume) },
        "page": .bytes { $0.part($0.reference.page) },
        "article_number": .bytes { $0.part($0.reference.articleNumber) },
        "doi": .bytes { $0.doi },
        "patent_number": .bytes { $0.part($0.reference.patentNumber) },
        "reference_key": .bytes { $0.key }, "preferred_id": .integer { $0.id },
      ])
  }
}
