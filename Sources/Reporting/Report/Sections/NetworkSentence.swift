/// How one network was made, as the end of the sentence "The network of … was made …".
struct NetworkSentence {
  let row: FigureRow

  var text: String {
    var text =
      "by \(Self.link(row.text("link"), of: row.text("node_kind"))) from the papers of "
      + YearSpan.words(row.integer("first_year"), row.integer("last_year"))
      + ", in slices of \(row.integer("slice_length").of("year")); "
      + Self.selection(
        row.text("selection"), things: isOfPapers ? "papers" : "nodes", in: "each slice",
        byTimesCited: isOfPapers)
    if row.text("node_kind").contains("+"), row.text("selection") != "all" {
      text += row.optionalInteger("pool") == 1 ? ", all kinds together" : ", each kind by itself"
    }
    let least = row.real("minimum_count")
    if least > 1 {
      text +=
        isOfPapers
        ? ", if cited at least \(NumberText.short(least)) times"
        : ", with a count of at least \(NumberText.short(least))"
    }
    // A paper is in one slice, and cannot be selected in another.
    if row.text("selection") != "all", row.text("selection") != "linked", !isOfPapers {
      text += Self.counting(row)
    }
    return ([text] + occurrences + [links] + [pruning] + rules).joined(separator: "; ") + "."
  }

  /// Papers are selected by how often they were cited, not by how often they occur.
  private var isOfPapers: Bool { row.text("node_kind") == "paper" }

  // MARK: Items

  /// What of the records counts.
  private var occurrences: [String] {
    let isWritten = row.optionalText("keyword_forms") == "written"
    return OccurrencesText(row: row, kinds: row.text("node_kind")).clauses
      + (isWritten ? ["each spelling of a keyword counts for itself"] : [])
  }

  /// ", and counted …": in which slices a selected item counts.
  static func counting(_ row: FigureRow) -> String {
    if row.text("counting") == "all" { return ", and counted in all slices" }
    return row.text("selection") == "top:1"
      ? ", and counted in the slices in which it was selected"
      : ", and counted in the slices in which they were selected"
  }

  /// "nodes were selected in each slice by …".
  ///
  /// - Parameter byTimesCited: whether they are papers, which are selected by times cited.
  static func selection(
    _ text: String, things: String, in place: String, byTimesCited: Bool = false
  ) -> String {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    let argument = parts.count > 1 ? parts[1] : ""
    let most = byTimesCited ? "most cited" : "most frequent"
    switch parts.first {
    case "all": return "all \(things) were selected"
    case "linked": return "every paper that cites another one or is cited by one is a node"
    case "g-index":
      let what = byTimesCited ? "the g-index of their times cited" : "the g-index"
      return "\(things) were selected in \(place) by \(what) with k = \(argument)"
    case "top":
      return argument == "1"
        ? "the \(most) of the \(things) was selected in \(place)"
        : "the \(argument) \(most) \(things) were selected in \(place)"
    case "top-percent":
      return "the \(most) \(argument)\u{A0}% of the \(things), at most 100, were selected "
        + "in \(place)"
    case "minimum":
      let least =
        byTimesCited
        ? "cited at least \(argument == "1" ? "once" : "\(argument) times")"
        : "of at least \(argument) \(argument == "1" ? "paper" : "papers")"
      return "\(things) \(least) were selected in \(place)"
    case "thresholds":
      return thresholds(argument, things: things, counts: byTimesCited ? "citations" : "papers")
    default: return "\(things) were selected in \(place) by the rule “\(text)”"
    }
  }

  private static func thresholds(
    _ text: String, things: String, counts: String
  ) -> String {
    let triples = text.split(separator: ";").map { triple in
      triple.split(separator: ",").map(String.init)
    }
    guard triples.count == 3, triples.allSatisfy({ $0.count == 3 }) else {
      return "\(things) were selected in each slice by thresholds"
    }
    func words(_ values: [String]) -> String {
      "at least \(values[0]) \(counts) a node, \(values[1]) a link, and a cosine of "
        + "\(values[2])\u{A0}%"
    }
    if Set(triples).count == 1 {
      return "\(things) and links were selected in each slice by thresholds: \(words(triples[0]))"
    }
    return "\(things) and links were selected by thresholds: in the first slice "
      + "\(words(triples[0])), in the middle one \(triples[1].inSentence), in the last one "
      + "\(triples[2].inSentence), and in between in proportion"
  }

  // MARK: Links

  /// The field's word for what links two nodes.
  static func link(_ kind: String, of nodeKind: String) -> String {
    let kinds = nodeKind.split(separator: "+").map(String.init)
    switch kind {
    case "coupling": return "bibliographic coupling"
    case "citation": return "direct citation"
    case "co-occurrence" where kinds.allSatisfy { $0.hasPrefix("cited_") }: return "co-citation"
    default: return kind
    }
  }

  private var links: String {
    guard row.text("link") != "citation" else { return "a link is a citation, and all are equal" }
    var text: String
    switch row.text("strength") {
    case "count":
      text =
        row.text("link") == "coupling"
        ? "the strength of a link is the number of works that both cite, not normalised"
        : "the strength of a link is its number of papers, not normalised"
    case "cosine": text = "links were normalised by the cosine"
    case "jaccard": text = "links were normalised by Jaccard’s index"
    case "dice": text = "links were normalised by Dice’s index"
    case "association", "associationStrength":
      text = "links were normalised by association strength"
    case let other:
      text = other.isEmpty ? "links were counted" : "links have the strength “\(other)”"
    }
    // A paper has one source: no two of them share anything by being on one paper.
    let isOfOne = row.text("node_kind") == "source"
    switch isOfOne ? nil : row.optionalInteger("coupling_shared") {
    case 0: text = "what two nodes share by being on one paper does not couple them; " + text
    case 1: text = "what two nodes share by being on one paper couples them too; " + text
    default: break
    }
    switch row.optionalInteger("joint_institutions") {
    case 0:
      text =
        "a paper does not link an institution with what it is a part of, nor two of one and the same "
        + "address; " + text
    case 1:
      text =
        "a paper also links an institution with what it is a part of, and two of one and the same "
        + "address; " + text
    default: break
    }
    let isAcross = row.optionalText("scope") == "across"
    if row.text("strength") == "count" { text += ", counted" }
    text += isAcross ? " over all slices at once" : " within slices"
    if row.optionalInteger("is_fractional") == 1 {
      text += ", each paper of n nodes giving each of its pairs 1/(n − 1)"
    }
    if let decimals = row.optionalInteger("decimals") {
      text += row.optionalText("rounding") == "up" ? ", rounded up to " : ", rounded to "
      text += decimals.of("decimal")
    }
    let place = isAcross ? "" : " in each slice"
    let isLimit = row.optionalText("link_ends") == "both"
    var limits: [String] = []
    if let links = row.optionalInteger("links_per_node"), links >= 0, isLimit {
      limits.append(
        "only links were kept that are \(links == 1 ? "the" : "among the \(links.grouped)") "
          + "strongest\(place) for both of their nodes")
    } else if let links = row.optionalInteger("links_per_node"), links >= 0 {
      limits.append(
        links == 1
          ? "each node kept its strongest link\(place)"
          : "each node kept its \(links.grouped) strongest links\(place)")
    }
    if let factor = row.optionalReal("retaining_factor"), factor >= 0 {
      let times = factor == 1 ? "" : "\(NumberText.short(factor)) times "
      limits.append(
        (isAcross ? "the network" : "each slice")
          + " kept at most \(times)as many \(isLimit ? "of them" : "links") as it has nodes")
    }
    if !limits.isEmpty { text += "; " + limits.joined(separator: ", and ") }
    if !isAcross {
      switch row.optionalText("merging") {
      case "max": text += "; a link of several slices has its greatest strength"
      case "first": text += "; a link of several slices has the strength of the first of them"
      case "last": text += "; a link of several slices has the strength of the last of them"
      case "sum": text += "; a link of several slices has the sum of its strengths"
      default: break
      }
    }
    return text
  }

  private var pruning: String {
    let text = row.text("pruning")
    guard text != "none", !text.isEmpty else { return "no links were pruned" }
    let places = (text.contains("slices"), text.contains("merged"))
    let what: String
    switch places {
    case (true, true): what = "the network of each slice and the merged one were"
    case (true, false): what = "the network of each slice was"
    default: what = "the merged network was"
    }
    let tree = row.text("link") == "citation" ? "spanning tree" : "tree of the strongest links"
    return text.hasPrefix("mst")
      ? "\(what) reduced to a \(tree)"
      : "\(what) pruned by Pathfinder (q = N − 1, r = ∞)"
  }

  private var rules: [String] {
    switch row.optionalText("compatible") {
    case nil, "plain": []
    case "citespace": ["other rules are those of CiteSpace"]
    case let name?: ["other rules are those of \(name)"]
    }
  }
}
