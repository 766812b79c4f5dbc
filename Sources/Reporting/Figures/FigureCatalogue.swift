import Bibliography
import SQLite

/// The kinds of figures.
enum FigureKind: String, CaseIterable {
  case flow, output
  case collaboration
  case network, timeline, timezone
  case bursts
  case referencesByYear = "references-by-year"
  case lotka = "distribution/lotka"
  case bradford = "distribution/bradford"

  func sketch(_ subject: String, _ source: FigureSource) throws(ReportingError) -> FigureSketch {
    switch self {
    case .flow: try FlowFigure(source).sketch()
    case .output: try OutputFigure(source).sketch()
    case .collaboration: try CollaborationFigure(source).sketch()
    case .network: try NetworkFigure(subject, source).sketch()
    case .timeline: try TimelineFigure(subject, source).sketch()
    case .timezone: try TimezoneFigure(subject, source).sketch()
    case .bursts: try BurstsFigure(subject, source).sketch()
    case .referencesByYear: try ReferenceYearsFigure(source).sketch()
    case .lotka: try LotkaFigure(source).sketch()
    case .bradford: try BradfordFigure(source).sketch()
    }
  }
}

/// The figures that a database has something for.
struct FigureCatalogue {
  struct Entry {
    let name: String
    let title: String
    let kind: FigureKind
    /// The network or the analysis that it shows; empty for the corpus.
    let subject: String
    let queries: [FigureQuery]

    var description: FigureDescription {
      FigureDescription(name: name, title: title, queries: queries)
    }
  }

  let figures: [Entry]

  init(_ database: Database) throws(ReportingError) {
    let networks: [(name: String, kind: String)]
    let bursts: [String]
    (networks, bursts) = try database.attempt { connection throws(SQLiteError) in
      (
        try connection.rows(
          "SELECT name, node_kind FROM networks ORDER BY name"
        ) { ($0.text(0), $0.text(1)) },
        try connection.rows("SELECT name FROM analyses WHERE kind = 'bursts' ORDER BY name") {
          $0.text(0)
        }
      )
    }
    func entry(
      _ kind: FigureKind, _ title: String, _ queries: [FigureQuery], name: String? = nil,
      subject: String = ""
    ) -> Entry {
      Entry(
        name: name ?? kind.rawValue, title: title, kind: kind, subject: subject, queries: queries)
    }
    var figures = [
      entry(.flow, "From the search to the papers", [FigureQuery("checks/screening-flow")]),
      entry(
        .output, "Annual and cumulative output",
        [FigureQuery("figures/output-years"), FigureQuery("figures/output-fits")]),
      entry(
        .collaboration, "Countries that work together",
        [FigureQuery("figures/country-totals"), FigureQuery("figures/country-pairs")],
        name: "collaboration/country"),
    ]
    for (kind, word) in [
      (FigureKind.network, "Network"), (.timeline, "Timeline"), (.timezone, "Time zones"),
    ] {
      for network in networks {
        let suffix = network.name == network.kind ? "" : " (\(network.name))"
        figures.append(
          entry(
            kind, "\(word) of \(ItemNoun.named(network.kind))\(suffix)",
            ["network", "network-nodes", "network-links", "network-rings", "network-clusters"]
              .map { FigureQuery("figures/\($0)", ["network": network.name]) },
            name: "\(kind.rawValue)/\(network.name)", subject: network.name))
      }
    }
    for analysis in bursts {
      let short = analysis.hasSuffix("-bursts") ? String(analysis.dropLast(7)) : analysis
      figures.append(
        entry(
          .bursts, "Strongest bursts of \(ItemNoun.named(short))",
          [FigureQuery("figures/bursts", ["analysis": analysis])], name: "bursts/\(short)",
          subject: analysis))
    }
    figures += [
      entry(
        .referencesByYear, "Cited references by year of publication",
        [FigureQuery("references/by-publication-year")]),
      entry(
        .lotka, "Productivity of authors beside Lotka's law",
        [FigureQuery("authors/productivity"), FigureQuery("authors/lotka-fit")]),
      entry(
        .bradford, "Sources in Bradford's zones",
        [FigureQuery("sources/bradford-sources"), FigureQuery("sources/bradford-zones")]),
    ]
    self.figures = figures
  }

  func figure(named name: String) throws(ReportingError) -> Entry {
    if let figure = figures.first(where: { $0.name == name }) { return figure }
    let kind = name.prefix { $0 != "/" }
    if ["network", "timeline", "timezone"].contains(kind),
      !figures.contains(where: { $0.kind == .network })
    {
      throw ReportingError(
        "no figure '\(name)': no network is stored yet. 'bibliolite analyze DATABASE' makes the "
          + "usual ones, 'bibliolite network DATABASE keyword' one", kind: .usage)
    }
    if kind == "bursts", !figures.contains(where: { $0.kind == .bursts }) {
      throw ReportingError(
        "no figure '\(name)': no bursts are stored yet. 'bibliolite bursts DATABASE keyword' finds "
          + "some", kind: .usage)
    }
    let near = NearestFigure.names(to: name, among: figures.map(\.name))
    let hint =
      near.isEmpty ? "" : " Did you mean \(near.map { "'\($0)'" }.joined(separator: " or "))?"
    throw ReportingError(
      "no figure named '\(name)'.\(hint) 'bibliolite figure DATABASE --list' shows them.",
      kind: .usage)
  }
}
