import Bibliography
import SQLite
import Testing

@testable import Reporting

struct FigureBadInputTests {
  @Test func `an empty database gives small figures that say so`() throws {
    let database = try FigureDatabases.empty()
    let names = try Figure.catalogue(in: database).map(\.name)
    #expect(names.contains("output") && !names.contains { $0.hasPrefix("network/") })
    for name in names {
      let figure = try Figure.draw(name, in: database)
      #expect(DrawnElements(figure.svg).problem == nil)
      if name != "flow" { #expect(figure.caption.hasPrefix("No ")) }
    }
  }

  @Test(arguments: [
    ("network/keywrd", "no figure named 'network/keywrd'. Did you mean 'network/keyword'?"),
    ("ouptut", "no figure named 'ouptut'. Did you mean 'output'?"),
    ("lotka", "no figure named 'lotka'. Did you mean 'distribution/lotka'?"),
    ("", "no figure named ''."),
    ("bursts/keyword", "no figure 'bursts/keyword': no bursts are stored yet."),
  ])
  func `a name that is not there gets the nearest one`(name: String, message: String) throws {
    let database = try FigureDatabases.network(["soil"])
    #expect {
      try Figure.draw(name, in: database)
    } throws: { error in
      (error as? ReportingError)?.kind == .usage && "\(error)".hasPrefix(message)
    }
  }

  @Test func `without networks the error says how to make one`() throws {
    let database = try FigureDatabases.empty()
    #expect {
      try Figure.draw("network/keyword", in: database)
    } throws: { "\($0)".contains("no network is stored yet") }
  }

  @Test(arguments: [0, 319, 4001, -1])
  func `a width out of range is an error`(width: Int) throws {
    var options = FigureOptions()
    options.width = width
    #expect(throws: ReportingError.self) {
      try Figure.draw("output", in: FigureDatabases.empty(), options: options)
    }
  }

  @Test(arguments: ["network/keyword", "timeline/keyword", "timezone/keyword"])
  func `a network of one node is drawn`(name: String) throws {
    let figure = try Figure.draw(name, in: FigureDatabases.network(["soil"]))
    #expect(DrawnElements(figure.svg).all("g", class: "node").count == 1)
  }

  @Test(arguments: ["network/keyword", "timeline/keyword", "timezone/keyword"])
  func `a network without nodes says so`(name: String) throws {
    let database = try FigureDatabases.network(["soil"])
    try database.connection.execute(
      "DELETE FROM network_node_years; DELETE FROM network_nodes; DELETE FROM clusters")
    let figure = try Figure.draw(name, in: database)
    #expect(figure.caption.hasPrefix("The network has no "))
  }

  @Test(arguments: ["network/keyword", "timeline/keyword", "timezone/keyword"])
  func `a node without year or rings is drawn or left out, without a crash`(name: String) throws {
    let database = try FigureDatabases.network(["soil", "moss", "peat"])
    try database.connection.execute(
      """
      DELETE FROM network_node_years WHERE node_id = 2;
      UPDATE network_nodes SET first_year = NULL, betweenness = NULL WHERE node_id = 2;
      UPDATE networks SET first_year = NULL, last_year = NULL, slice_length = NULL,
        selection = NULL, pruning = NULL, density = NULL, modularity = NULL
      """)
    let figure = try Figure.draw(name, in: database)
    #expect(DrawnElements(figure.svg).problem == nil)
  }

  @Test func `a network too large for a map says so`() throws {
    let database = try FigureDatabases.network(["soil", "moss"])
    try database.connection.execute("UPDATE network_nodes SET x = NULL, y = NULL")
    let figure = try Figure.draw("network/keyword", in: database)
    #expect(figure.svg.contains("too many for a map"))
  }

  @Test(arguments: ["network/keyword", "timeline/keyword", "timezone/keyword"])
  func `hostile labels are text`(name: String) throws {
    let labels = [
      "</script><img src=x onerror=\"alert('1')\">", "\u{202E}שלום עולם",
      "e\u{301}\u{301}\u{7}&amp;",
      String(repeating: "very long ", count: 500), "]]> --> <!--", "漢字かな交じり文",
    ]
    let database = try FigureDatabases.network(labels)
    try database.connection.run("UPDATE clusters SET label = '<b>\"&' WHERE cluster = 0")
    let drawn = DrawnElements(try Figure.draw(name, in: database).svg)
    #expect(drawn.problem == nil)
    #expect(drawn.all("img").isEmpty && drawn.all("b").isEmpty)
    let titles = drawn.all("title").map(\.text)
    #expect(titles.contains { $0.hasPrefix("</script><img src=x onerror=\"alert('1')\">: ") })
    #expect(titles.contains { $0.contains("שלום עולם") })
    #expect(titles.contains { $0.count > 4000 })
    #expect(drawn.all("text").allSatisfy { $0.text.count <= 300 })
  }

  @Test func `what is left out is counted`() throws {
    let labels = (0..<40).map { "keyword \($0)" }
    var options = FigureOptions()
    options.nodeLimit = 25
    options.linkLimit = 10
    let figure = try Figure.draw(
      "network/keyword", in: FigureDatabases.network(labels, isolated: 8), options: options)
    #expect(figure.caption.contains("Drawn are 25 of the 40 nodes, those with most counted papers"))
    let drawn = DrawnElements(figure.svg)
    #expect(drawn.all("g", class: "node").count == 25)
    #expect(drawn.all("path", class: "link").count == 10)
    #expect(drawn.all("text").contains { $0.text == "25 of 40 nodes" })
  }

  @Test func `isolated nodes are gathered at the side and counted`() throws {
    let labels = (0..<20).map { "keyword \($0)" }
    let drawn = DrawnElements(
      try Figure.draw("network/keyword", in: FigureDatabases.network(labels, isolated: 8)).svg)
    #expect(drawn.all("text").contains { $0.text == "8 isolated nodes" })
  }

  @Test func `a stale analysis is noted`() throws {
    let database = try FigureDatabases.network(["soil", "moss"])
    #expect(try Figure.draw("network/keyword", in: database).notes.isEmpty)
    try database.connection.execute("UPDATE analyses SET data_fingerprint = 'other'")
    let notes = try Figure.draw("network/keyword", in: database).notes
    #expect(
      notes == ["keyword is stale: the data have changed since it was made; run it again"])
  }
}
