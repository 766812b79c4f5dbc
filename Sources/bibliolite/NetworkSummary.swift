import Analysis
import Reporting
import Wording

extension NetworkReport {
  /// The network in some lines, as it is printed under a map.
  var summary: String {
    var lines: [String] = []
    if let slicing {
      lines.append(
        "\(name)  \(slicing.firstYear)-\(slicing.lastYear), slices of "
          + "\(counted(slicing.length, "year")), \(selection), pruning \(pruning)")
    } else {
      lines.append(name)
    }
    var size = "N=\(nodeCount.grouped), E=\(edgeCount.grouped)"
    if let density { size += " (density \(density.withDecimals(4)))" }
    if nodeCount > 0 {
      let share = Double(largestComponentSize) / Double(nodeCount) * 100
      size +=
        ", \(counted(componentCount, "component")), largest \(largestComponentSize.grouped) "
        + "(\(share.withDecimals(0)) %)"
    }
    lines.append(size)
    if let modularity {
      var quality = "Q=\(modularity.withDecimals(4))"
      if let meanSilhouette { quality += ", S=\(meanSilhouette.withDecimals(4))" }
      if let harmonicMean { quality += ", harmonic mean \(harmonicMean.withDecimals(4))" }
      lines.append(quality + ", \(counted(clusters.count, "cluster"))")
    }
    if !topNodes.isEmpty {
      let count = topNodes.contains { $0.kind == .paper } ? " cited" : "papers"
      lines += [
        "",
        "\(count)  first  degree  betweenness  cluster  "
          + (Terminal.hasInteractiveOutput ? "            " : "") + "node",
      ]
      let most = topNodes.map(\.count).max() ?? 0
      for node in topNodes {
        lines.append(
          rightAligned(node.count.grouped, 6) + rightAligned(String(node.firstYear), 7)
            + rightAligned(node.degree.grouped, 8)
            + rightAligned(node.betweenness.withDecimals(4), 13)
            + rightAligned(node.cluster.map { "#\($0)" } ?? "-", 9) + "  "
            + bar(node.count, of: most) + node.label)
      }
    }
    if !clusters.isEmpty {
      lines += ["", "cluster  nodes  silhouette  mean year  name"]
      for (number, cluster) in clusters.prefix(10).enumerated() {
        lines.append(
          rightAligned("#\(number)", 7)
            + rightAligned(cluster.size.grouped, 7)
            + rightAligned(cluster.silhouette.map { $0.withDecimals(3) } ?? "-", 12)
            + rightAligned(cluster.meanYear.map { $0.withDecimals(1) } ?? "-", 11) + "  "
            + cluster.label)
      }
    }
    return lines.joined(separator: "\n")
  }
}

/// Where a person is looking, a bar of ten cells; nothing in a pipe or file.
private func bar(_ count: Int, of most: Int) -> String {
  guard Terminal.hasInteractiveOutput, most > 0 else { return "" }
  let bar = TextBar.text(Double(count) / Double(most), width: 10)
  return bar + String(repeating: " ", count: 12 - bar.count)
}

/// A number at the right of a column.
private func rightAligned(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}
