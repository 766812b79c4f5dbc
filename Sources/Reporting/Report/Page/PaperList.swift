/// The papers behind the nodes of maps, numbered by year, first author and title.
struct PaperList {
  private struct Node: Hashable {
    let network: String
    let node: Int
  }

  private var papersOfNodes: [Node: [Int]] = [:]
  private var rows: [Int: FigureRow] = [:]
  private var order: [Int] = []
  private var numbers: [Int: Int] = [:]

  init(_ source: ReportSource) throws(ReportingError) {
    for network in source.networks {
      let name = network.text("network")
      let table = try source.table(
        "report/node-papers",
        [
          "network": name, "limit": String(source.options.nodeLimit),
          "papers": String(source.options.papersPerNode),
        ])
      for row in table.rows {
        let paper = row.integer("paper")
        papersOfNodes[Node(network: name, node: row.integer("node")), default: []].append(paper)
        rows[paper] = row
      }
    }
    let keyed = rows.map { paper, row in
      (
        paper: paper, year: row.integer("year"), author: row.text("first_author"),
        title: row.text("title")
      )
    }
    order =
      keyed.sorted {
        ($0.year, $0.author, $0.title, $0.paper) < ($1.year, $1.author, $1.title, $1.paper)
      }
      .map(\.paper)
    for (index, paper) in order.enumerated() { numbers[paper] = index + 1 }
  }

  /// The numbers of a node's papers, the most cited first.
  func numbers(network: String, node: Int) -> [Int] {
    (papersOfNodes[Node(network: network, node: node)] ?? []).compactMap { numbers[$0] }
  }

  /// How many papers a part of the list has: what a browser lays out at once.
  private static let partLength = 100

  /// The list as elements, in parts.
  var parts: [String] {
    stride(from: 0, to: order.count, by: Self.partLength).map {
      items($0..<min($0 + Self.partLength, order.count))
    }
  }

  private func items(_ range: Range<Int>) -> String {
    var html = SVGBuilder()
    for index in range {
      guard let row = rows[order[index]] else { continue }
      html.group("li", ["id": "paper-\(index + 1)", "dir": "auto"]) { html in
        html.textual("b", [:], "\(index + 1)")
        let author = row.text("first_author")
        let year = row.optionalInteger("year").map(String.init) ?? "no year"
        html.textual("span", [:], "\(author.isEmpty ? "Anonymous" : author) (\(year)). ")
        html.textual("bdi", [:], row.text("title"))
        html.textual("span", [:], ". ")
        html.textual("cite", [:], row.text("source"))
        if let doi = row.optionalText("doi") {
          html.textual("a", ["href": Self.address(doi: doi)], doi)
        }
      }
    }
    return html.text
  }

  /// Where a DOI leads to; everything but plain characters is written as percent signs and digits.
  static func address(doi: String) -> String {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/:;()".utf8)
    let digits = Array("0123456789ABCDEF")
    var text = "https://doi.org/"
    for byte in doi.utf8 {
      if plain.contains(byte) {
        text.unicodeScalars.append(UnicodeScalar(byte))
      } else {
        text += "%" + String(digits[Int(byte >> 4)]) + String(digits[Int(byte & 15)])
      }
    }
    return text
  }
}
