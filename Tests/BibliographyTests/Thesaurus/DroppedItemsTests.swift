import Testing

@testable import Bibliography

/// What is left out of counts, and comes back.
struct DroppedItemsTests {
  private func drop(
    _ corpus: ThesaurusCorpus, _ text: String, _ kind: ThesaurusKind, name: String = "stop.txt"
  ) throws -> ThesaurusImportSummary {
    try corpus.merge(text, kind, name: name, format: .drops)
  }

  @Test func `a list leaves out its names, and undoing it leaves the database as it was`() throws {
    let corpus = try ThesaurusCorpus()
    let before = try corpus.rows()
    #expect(try corpus.counts("keyword").contains("slag|1"))
    let summary = try drop(corpus, "Slag\n\nMine-Tailings\nSlag\n", .keyword)
    #expect(summary.droppedCount == 2 && summary.alreadyDroppedCount == 0)
    #expect(summary.origin == "stop.txt" && summary.rejected.isEmpty)
    for view in ["keyword", "author_keyword"] {
      let counts = try corpus.counts(view)
      #expect(!counts.contains { $0.hasPrefix("slag|") || $0.hasPrefix("mine tailings|") })
      #expect(counts.contains("slag heap|1") && counts.contains("mine tailing|1"))
    }
    #expect(try drop(corpus, "slag\n", .keyword).alreadyDroppedCount == 1)
    #expect(
      try corpus.thesaurus.droppedItems(kind: .keyword).map(\.name) == ["mine tailings", "slag"])
    #expect(try corpus.thesaurus.droppedItems(kind: .author) == [])
    let undone = try corpus.thesaurus.undo(kind: .keyword, variant: "SLAG")
    #expect(undone.droppedCount == 1 && undone.mergeCount == 0)
    #expect(try corpus.thesaurus.undo(kind: .keyword, name: "stop.txt").droppedCount == 1)
    #expect(try corpus.rows() == before)
  }

  @Test func `every kind can be left out of its view`() throws {
    let corpus = try ThesaurusCorpus()
    // Terms are taken from papers by an analysis.
    let kinds = ThesaurusKind.all.filter { $0 != .institutionParent && $0 != .term }
    for kind in kinds {
      let label = try #require(
        try corpus.database.lines("SELECT min(label) FROM \(kind.name)_occurrences").first)
      #expect(!label.isEmpty, "\(kind.name)")
      #expect(try drop(corpus, label + "\n", kind).droppedCount >= 1, "\(kind.name) \(label)")
      #expect(
        try corpus.database.lines(
          "SELECT count(*) FROM \(kind.name)_occurrences WHERE label = '\(label)'") == ["0"],
        "\(kind.name) \(label)")
    }
    #expect(throws: BibliographyError.self) {
      try drop(corpus, "University of Science Northtown\n", .institutionParent)
    }
  }

  @Test func `a table has reasons, and names what is not here`() throws {
    let corpus = try ThesaurusCorpus()
    let summary = try corpus.merge(
      "drop,reason,papers\nslag,searched for,3\nslags,,\nTailings,generic,1\n", .keyword,
      name: "stop.csv")
    #expect(summary.format == .drops && summary.droppedCount == 2)
    #expect(summary.unusedColumns == ["papers"])
    #expect(summary.rejected.count == 1)
    #expect(
      summary.rejected.first?.contains("stop.csv:3: no keyword 'slags'. Did you mean") == true)
    #expect(
      try corpus.database.lines("SELECT item, reason FROM dropped_items ORDER BY item")
        == ["slag|searched for", "tailings|generic"])
    #expect(
      try corpus.refusal("drop,reason\n,generic\n", .keyword, name: "stop.csv")
        == "stop.csv:2: nothing says what to leave out. Give a name, or take the row out.")
  }

  @Test func `what is merged leaves out what it is merged into, as long as it is merged`() throws {
    let corpus = try ThesaurusCorpus()
    try corpus.merge("variant,preferred\nmine tailing,mine tailings\n", .keyword)
    let summary = try drop(corpus, "mine tailing\n", .keyword)
    #expect(
      summary.notes == ["'mine tailing' counts as 'mine tailings', which is left out with it"])
    #expect(try !corpus.counts("keyword").contains { $0.hasPrefix("mine tailing") })
    try _ = corpus.thesaurus.undo(kind: .keyword, name: "merges.csv")
    #expect(try corpus.counts("keyword").contains("mine tailings|1"))
    #expect(try !corpus.counts("keyword").contains("mine tailing|1"))
  }

  @Test func `VOSviewer's labels without a replacement are left out, the others merged`() throws {
    let corpus = try ThesaurusCorpus()
    let summary = try corpus.merge(
      "label\treplace by\nslag\t\nmine tailing\tmine tailings\nTailings\n", .keyword,
      name: "thesaurus.txt")
    #expect(summary.format == .vosviewer)
    #expect(summary.mergeCount == 1 && summary.droppedCount == 2 && summary.rejected.isEmpty)
    let counts = try corpus.counts("keyword")
    #expect(counts.contains("mine tailings|2"))
    #expect(!counts.contains { $0.hasPrefix("slag|") || $0.hasPrefix("tailings|") })
    let undone = try corpus.thesaurus.undo(kind: .keyword, name: "thesaurus.txt")
    #expect(undone.mergeCount == 1 && undone.droppedCount == 2)
  }

  @Test func `a rebuilt database leaves out the same`() throws {
    let folder = try ImportFolder()
    let path = try folder.export(
      "records.txt",
      ["AU Stone, A\nTI One\nSO J\nDE slag; soil\nPY 2001\nUT WOS:000000000000001"])
    let place = folder.path + "/study.db"
    _ = try Importer(paths: [path], command: "test", programVersion: "test")
      .run(intoDatabaseAt: place)
    do {
      let list = try folder.file("stop.txt", "slag\n")
      _ = try Thesaurus(Database.openForWriting(place))
        .import(file: list, kind: .keyword, format: .drops)
    }
    let summary = try Rebuild(paths: [path], command: "test", programVersion: "test")
      .run(databaseAt: place)
    #expect(summary.droppedCount == 1 && summary.lost == [])
    let rebuilt = try Database.openForReading(place)
    #expect(
      try rebuilt.lines("SELECT label FROM keyword_occurrences") == ["soil"])
    #expect(try rebuilt.lines("SELECT item, origin FROM dropped_items") == ["slag|stop.txt"])
  }
}
