import Bibliography
import SQLite
import Schema
import Testing

/// What each query, and each statement that analyses read, gives on a few invented papers is committed, with
/// other values of its parameters too. Each run has a line with the values that are not defaults.
struct SampleRowTests {
  @Test(arguments: ShellAgreementTests.names)
  func `a query gives the committed rows on the sample`(name: String) throws {
    let query = try SavedQueryCatalogue().query(named: name)
    let database = try SampleDatabase.filled()
    var lines: [String] = []
    for (parameter, value) in [("", "")] + query.parameters.flatMap(Self.choices) {
      lines.append(parameter.isEmpty ? "#" : "# \(parameter) = \(value)")
      let rows = try query.rows(in: database, parameter.isEmpty ? [:] : [parameter: value])
      while let row = try rows.next() { lines.append(CommittedRows.line(row)) }
    }
    if query.dataset == nil {
      lines.append("# in an empty database")
      let rows = try query.rows(in: SampleDatabase.empty())
      while let row = try rows.next() { lines.append(CommittedRows.line(row)) }
    }
    try CommittedRows.compare(
      lines, with: SampleDatabase.folder.appendingPathComponent("rows/\(name).tsv"))
  }

  private static let years = ["first_year": "2002", "last_year": "2003", "recent_from": "2003"]
  private static let texts = ["words": "moss", "tag": "PY", "parent": "Mine Inst", "item": "moss"]

  private static let names = [
    "network": ["country", "institution", "author", "cited_source", "cited_reference", "mixed"],
    "analysis": ["other growth", "other bursts"],
  ]

  private static func choices(of parameter: SavedQuery.Parameter) -> [(String, String)] {
    var values = parameter.choices
    if let year = years[parameter.name] {
      values = [year]
    } else if let names = names[parameter.name] {
      values = names
    } else if parameter.name == "limit" {
      values = ["-1", "0", "2"]
    } else if values.isEmpty && parameter.type == .integer {
      values = ["1", "2"]
    } else if values.isEmpty {
      values = texts[parameter.name].map { [$0] } ?? []
    }
    return values.map { (parameter.name, $0) }
  }

  private static let forms: [String: [Value]] = [
    ":kinds": ["author", "plus", "both"], ":merges": ["all", "own", "none"],
    ":authors": ["identified", "written"],
    ":institutions": ["as-written", "members", "parents"], ":anonymous": [0, 1],
    ":single_words": [0, 1], ":reprint_addresses": [0, 1], ":look_back": [nil, 1],
  ]

  @Test(arguments: Schema.analysis.map(\.path))
  func `what analyses read is the committed rows on the sample`(path: String) throws {
    let statement = try SampleDatabase.filled().prepare(#require(Schema.text(path)))
    var runs: [[(name: String, value: Value)]] = [[]]
    for (name, values) in Self.forms.sorted(by: { $0.key < $1.key })
    where statement.parameterIndex(name) != nil {
      runs = runs.flatMap { run in values.map { run + [(name, $0)] } }
    }
    var lines: [String] = []
    for run in runs {
      let values = run.map { "\($0.name.dropFirst()) = \(CommittedRows.line([$0.value]))" }
      lines.append("# " + values.joined(separator: ", "))
      for (name, value) in run {
        if let index = statement.parameterIndex(name) { try statement.bind(index, value) }
      }
      var rows: [String] = []
      while try statement.step() {
        rows.append(CommittedRows.line((0..<statement.columnCount).map { statement.value($0) }))
      }
      // The analyses sort what they read.
      lines += rows.sorted()
      statement.reset()
    }
    let name = path.replacing(".sql", with: ".tsv")
    try CommittedRows.compare(
      lines, with: SampleDatabase.folder.appendingPathComponent("rows/\(name)"))
  }

  @Test func `a view gives the committed rows on the sample`() throws {
    let database = try SampleDatabase.filled()
    let views = try database.rows(
      "SELECT name, sql FROM sqlite_master WHERE type = 'view' ORDER BY name"
    ) { ($0.text(0), $0.text(1)) }
    #expect(views.count > 30)
    for (name, sql) in views {
      let rows = try database.rows("SELECT * FROM \(name)") { row in
        CommittedRows.line((0..<row.columnCount).map { row.value($0) })
      }
      try CommittedRows.compare(
        sql.contains("\n  ORDER BY") ? rows : rows.sorted(),
        with: SampleDatabase.folder.appendingPathComponent("rows/views/\(name).tsv"))
    }
  }

  @Test func `three years have no rate of growth`() throws {
    let database = try SampleDatabase.filled()
    try database.execute("UPDATE papers SET is_included = 0 WHERE year > 2003")
    let rows = try SavedQueryCatalogue().query(named: "output/main-information")
      .rows(in: database, ["include_last_year": "yes"])
    var rates: [String] = []
    while let row = try rows.next() {
      if row.first == "annual growth rate" { rates.append(CommittedRows.line(row)) }
    }
    #expect(
      rates == [
        "annual growth rate\tNULL\tnone: fewer than five complete years with papers"
      ])
  }
}
