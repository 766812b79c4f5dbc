import Bibliography
import SQLite
import Wording

/// The cells of a table as elements, their values written for readers; where that loses digits, the
/// value itself is kept for sorting and for the CSV.
struct TableCells {
  let table: ReportTable
  /// The numbers of papers behind nodes.
  let papers: PaperList

  var head: String {
    var html = SVGBuilder()
    for (_, column) in table.columns {
      html.textual(
        "th",
        [
          "scope": "col", "class": isNumber(column) ? "n" : nil, "data-name": column.name,
          "title": column.explanation,
        ], Self.title(column.name))
    }
    if table.network != nil {
      html.textual("th", ["scope": "col", "data-name": "papers_listed"], "Most cited papers")
    }
    return html.text
  }

  func body(limit: Int) -> String {
    let formats = table.columns.map { ($0.index, $0.column, format(of: $0.index, $0.column)) }
    var html = SVGBuilder()
    for row in table.rows.prefix(limit) {
      let node = table.network == nil ? nil : row.integer("node")
      // Of a table of measures the rows are numbers of different kinds.
      let measure = Self.text(row.values[0])
      let isYear = ["first year", "last year"].contains(measure)
      let isShare = measure == "annual growth rate" || measure.hasPrefix("share ")
      html.group("tr", ["data-node": node]) { html in
        for (index, column, format) in formats {
          if case .measure = format, isShare {
            cell(row.values[index], column, .percent(largest: nil), isYear: false, into: &html)
          } else {
            cell(row.values[index], column, format, isYear: isYear, into: &html)
          }
        }
        if let network = table.network, let node {
          html.group("td", [:]) { html in
            for number in papers.numbers(network: network, node: node) {
              html.textual("a", ["href": "#paper-\(number)"], "\(number)")
            }
          }
        }
      }
    }
    return html.text
  }

  private enum Format {
    case text, code, link, strip, yes
    case plain, measure
    case grouped(largest: Double?)
    case percent(largest: Double?)
    case fixed(Int, largest: Double?)
  }

  private func isNumber(_ column: SavedQuery.Column) -> Bool { column.type != .text }

  private func format(of index: Int, _ column: SavedQuery.Column) -> Format {
    let name = column.name
    guard isNumber(column) else {
      switch name {
      case "doi": return .link
      case "strip": return .strip
      case "parameters": return .code
      default: return .text
      }
    }
    if name.hasPrefix("is_") { return .yes }
    var largest: Double?
    if table.bars.contains(name) {
      largest = table.rows.compactMap { Self.real($0.values[index]) }.max()
    }
    if name == "share" || name.hasSuffix("_share") || name == "coverage" || name == "change" {
      return .percent(largest: largest)
    }
    let isOrdinal =
      name.contains("year") && !name.contains("per_year")
      || [
        "first_cited", "last_cited", "number", "rank", "step", "stage", "cluster", "line", "seed",
        "first_quartile", "third_quartile", "level",
      ].contains(name)
    if column.type == .integer { return isOrdinal ? .plain : .grouped(largest: largest) }
    if column.type == .numeric { return .measure }
    let places = table.rows.map { Self.decimals($0.values[index]) }.max() ?? 0
    return .fixed(min(places, 4), largest: largest)
  }

  private func cell(
    _ value: Value, _ column: SavedQuery.Column, _ format: Format, isYear: Bool,
    into html: inout SVGBuilder
  ) {
    let text = Self.text(value)
    guard !text.isEmpty else {
      html.textual("td", ["class": isNumber(column) ? "n" : nil], "")
      return
    }
    func number(_ shown: String, _ largest: Double?) {
      let share = largest.flatMap { largest in
        largest > 0 ? Self.real(value).map { max(0, $0) / largest } : nil
      }
      html.textual(
        "td",
        [
          "class": share == nil ? "n" : "n bar",
          "style": share.map { "--share: \(NumberText.fixed($0 * 100, 1))%" },
          "data-value": shown == text ? nil : text,
        ], shown)
    }
    switch format {
    case .text:
      let length = text.utf8.count
      html.textual("td", ["class": length > 40 ? "long" : length <= 24 ? "short" : nil], text)
    case .code: html.textual("td", ["class": "code long"], text)
    case .strip: strip(text, into: &html)
    case .link:
      html.group("td", [:]) { $0.textual("a", ["href": PaperList.address(doi: text)], text) }
    case .yes:
      html.textual("td", ["class": "n", "data-value": text], value == .integer(1) ? "yes" : "no")
    case .plain: number(text, nil)
    case .measure:
      if case .integer(let integer) = value, !isYear {
        number(integer.grouped, nil)
      } else {
        number(text, nil)
      }
    case .grouped(let largest):
      if case .integer(let integer) = value {
        number(integer.grouped, largest)
      } else {
        number(text, largest)
      }
    case .percent(let largest):
      number(Self.real(value).map { NumberText.percent($0, 2) } ?? text, largest)
    case .fixed(let places, let largest):
      number(Self.real(value).map { Self.fixed($0, places) } ?? text, largest)
    }
  }

  /// A strip of years, one mark for each run of equal characters.
  private func strip(_ text: String, into html: inout SVGBuilder) {
    var runs: [(kind: Character, length: Int)] = []
    for character in text {
      if let last = runs.last, last.kind == character {
        runs[runs.count - 1].length += 1
      } else {
        runs.append((character, 1))
      }
    }
    html.group("td", ["class": "strip", "data-value": text, "role": "img", "aria-label": "years"]) {
      html in
      for run in runs {
        let kind = run.kind == "█" ? "burst" : run.kind == "─" ? "present" : nil
        html.textual("i", ["class": kind, "style": "width: \(run.length * 4)px"], "")
      }
    }
  }

  /// `first_year` as `First year`.
  static func title(_ name: String) -> String {
    switch name {
    case "doi": "DOI"
    case "h_index", "g_index", "m_index": name.replacing("_", with: "-")
    case "r_squared": "R²"
    case "rmse": "RMSE"
    case "aic": "AIC"
    default: name.replacing("_", with: " ").capitalisedFirst
    }
  }

  static func text(_ value: Value) -> String {
    switch value {
    case .null: ""
    case .integer(let integer): String(integer)
    case .real(let real):
      real == real.rounded() && abs(real) < 1e15 ? String(Int(real)) : String(real)
    case .text(let text): text
    case .blob: ""
    }
  }

  private static func real(_ value: Value) -> Double? {
    switch value {
    case .integer(let integer): Double(integer)
    case .real(let real): real
    default: nil
    }
  }

  /// Small values that are not zero do not become it: `<0.0001`.
  private static func fixed(_ value: Double, _ places: Int) -> String {
    let text = NumberText.fixed(value, places)
    let isLost = value > 0 && text.allSatisfy { $0 == "0" || $0 == "." }
    return isLost ? "<" + text.dropLast() + "1" : text
  }

  private static func decimals(_ value: Value) -> Int {
    guard case .real(let real) = value, real.isFinite else { return 0 }
    for places in 0..<4 {
      let scaled = real * (0..<places).reduce(1.0) { power, _ in power * 10 }
      if abs(scaled - scaled.rounded()) < 1e-9 { return places }
    }
    return 4
  }
}
