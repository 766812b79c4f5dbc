extension ItemKind {
  /// All kinds, in the order of programs: what is stored and shown by kind is in it.
  public static let allCases: [ItemKind] = [
    author, institution, country, state, authorKeyword, keywordPlus, keyword, source, wosCategory,
    researchArea, citedReference, citedAuthor, citedSource, term,
  ]

  public static let author = ItemKind(
    KindEntry(
      "author", of: .authors, family: .peopleAndPlaces, chapter: .authors,
      choices: [.authors, .anonymous], namesClusters: true, fields: "authors (AU)",
      usual: [.network]))

  public static let institution = ItemKind(
    KindEntry(
      "institution", of: .institutions, family: .peopleAndPlaces, chapter: .institutions,
      choices: [.institutions], namesClusters: true,
      fields: "organisations or addresses (C3 or C1)", usual: [.network]))

  public static let country = ItemKind(
    KindEntry(
      "country", of: .countries, family: .peopleAndPlaces, chapter: .countries,
      choices: [.reprintAddresses], namesClusters: true, fields: "addresses (C1)",
      usual: [.network]))

  /// That of the country which an address's country is merged into.
  public static let state = ItemKind(
    KindEntry(
      "state", of: .states, family: .peopleAndPlaces, chapter: .countries, mergedAs: "country",
      choices: [.reprintAddresses], namesClusters: true, fields: "addresses (C1)"))

  public static let authorKeyword = ItemKind(
    KindEntry(
      "author_keyword", of: .keywords, family: .words, chapter: .keywords, mergedAs: "keyword",
      choices: [.keywords, .singleWordAuthorKeywords], namesClusters: false, keywordList: "author",
      fields: "author keywords (DE)"))

  public static let keywordPlus = ItemKind(
    KindEntry(
      "keyword_plus", nouns: Nouns("Keywords Plus", "Keywords Plus"),
      figureNouns: Nouns("keyword plus", "keywords plus"), of: .keywords, family: .words,
      chapter: .keywords, mergedAs: "keyword", choices: [.keywords], namesClusters: false,
      keywordList: "plus", fields: "Keywords Plus (ID)"))

  public static let keyword = ItemKind(
    KindEntry(
      "keyword", of: .keywords, family: .words, chapter: .keywords,
      choices: [.keywords, .singleWordAuthorKeywords], namesClusters: false,
      fields: "keywords (DE or ID)", usual: [.bursts, .network]))

  public static let source = ItemKind(
    KindEntry(
      "source", of: .sources, family: .sourcesAndFields, chapter: .sources, namesClusters: true,
      isOnePerPaper: true, fields: "a source (SO)"))

  public static let wosCategory = ItemKind(
    KindEntry(
      "wos_category", nouns: Nouns("WoS category", "WoS categories"),
      figureNouns: Nouns("subject category", "subject categories"), of: .categories,
      family: .sourcesAndFields, chapter: .keywords, namesClusters: true,
      fields: "WoS categories (WC)"))

  public static let researchArea = ItemKind(
    KindEntry(
      "research_area", of: .categories, family: .sourcesAndFields, chapter: .keywords,
      namesClusters: true, fields: "research areas (SC)"))

  public static let citedReference = ItemKind(
    KindEntry(
      "cited_reference", of: .citedReferences, family: .citedWorks, chapter: .citedReferences,
      choices: [.references, .lookBackYears], namesClusters: false, isListed: true,
      fields: "cited references (CR)", usual: [.bursts, .network]))

  public static let citedAuthor = ItemKind(
    KindEntry(
      "cited_author", of: .citedAuthors, family: .citedWorks, chapter: .citedReferences,
      choices: [.lookBackYears, .anonymous], namesClusters: true, isListed: true,
      fields: "cited references (CR)"))

  public static let citedSource = ItemKind(
    KindEntry(
      "cited_source", of: .citedSources, family: .citedWorks, chapter: .citedSources,
      choices: [.lookBackYears], namesClusters: true, isListed: true,
      fields: "cited references (CR)", usual: [.network]))

  public static let term = ItemKind(
    KindEntry(
      "term", of: .terms, family: .words, chapter: .keywords, namesClusters: false, isListed: true,
      fields: "titles, abstracts or keywords with noun phrases"))
}
