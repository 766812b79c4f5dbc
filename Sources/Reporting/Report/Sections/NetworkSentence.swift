/// How one network was made, as the end of the sentence "The network of … was made …".
struct NetworkSentence {
  let row: FigureRow

  var text: String {
    var text =
      "by \(Self.link(row.text("link"), of: row.text("node_kind"))) from the papers of "
      + YearSpan.words(row.integer("first_year"), row.integer("last_year"))
      + ", in slices of \(row.integer("slice_length").of("year")); "
      + Self.selection(row.text("selection"), things: "nodes", in: "each slice")
    if row.text("node_kind").contains("+"), row.text("selection") != "all" {
      text += row.optionalInteger("pool") == 1 ? ", all kinds together" : ", each kind by itself"
    }
    if row.real("minimum_count") > 1 {
      text += ", with a count of at least \(NumberText.short(row.real("minimum_count")))"
    }
    if row.text("selection") != "all" && row.text("selection") != "linked" {
      text +=
        row.text("counting") == "all"
        ? ", and count in all slices" : ", and count where they were selected"
    }
    return ([text] + occurrences + [links] + [pruning] + rules).joined(separator: "; ") + "."
  }

  // MARK: Items

  /// What of the records counts.
  private var occurrences: [String] {
    var parts: [String] = []
    if let years = row.optionalInteger("look_back_years") {
      parts.append("works count that were cited at most \(years.of("year")) after they appeared")
    }
    if row.optionalText("author_forms") == "written" {
      parts.append("authors of one full name count as one")
    }
    switch row.optionalText("reference_forms") {
    case "merged": parts.append("spellings of the same cited work count as one")
    case "written": parts.append("each spelling of a cited work counts for itself")
    default: break
    }
    if row.optionalText("keyword_forms") == "written" {
      parts.append("each spelling of a keyword counts for itself")
    }
    if row.optionalInteger("single_words") == 0 {
      parts.append("author keywords of one word were left out")
    }
    if row.optionalInteger("reprint_addresses") == 0 {
      parts.append("reprint addresses were left out")
    }
    if row.text("node_kind").split(separator: "+").contains("institution") {
      switch row.optionalText("institutions") {
      case "members":
        parts.append("umbrella organisations were left out where a member of them stands")
      case "parents": parts.append("institutions count as their umbrella organisations")
      default: parts.append("umbrella organisations count beside their members")
      }
    }
    switch row.optionalText("thesaurus") {
    case "off": parts.append("the thesaurus was not applied")
    case "own": parts.append("of the thesaurus only the user’s own merges were applied")
    default: break
    }
    return parts
  }

  /// "nodes were selected in each slice by …".
  static func selection(_ text: String, things: String, in place: String) -> String {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    let argument = parts.count > 1 ? parts[1] : ""
    switch parts.first {
    case "all": return "all \(things) were selected"
    case "linked": return "every paper that cites another one or is cited by one is a node"
    case "g-index":
      return "\(things) were selected in \(place) by the g-index with k = \(argument)"
    case "top":
      return argument == "1"
        ? "the most frequent of the \(things) was selected in \(place)"
        : "the \(argument) most frequent \(things) were selected in \(place)"
    case "top-percent":
      return "the most frequent \(argument)\u{A0}% of the \(things), at most 100, were selected "
        + "in \(place)"
    case "minimum":
      return "\(things) of at least \(argument) \(argument == "1" ? "paper" : "papers") were "
        + "selected in \(place)"
    case "thresholds": return thresholds(argument, things: things)
    default: return "\(things) were selected in \(place) by the rule “\(text)”"
    }
  }

  private static func thresholds(_ text: String, things: String) -> String {
    let triples = text.split(separator: ";").map { triple in
      triple.split(separator: ",").map(String.init)
    }
    guard triples.count == 3, triples.allSatisfy({ $0.count == 3 }) else {
      return "\(things) were selected in each slice by thresholds"
    }
    func words(_ values: [String]) -> String {
      "at least \(values[0]) papers a node, \(values[1]) a link, and a cosine of "
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
    switch row.optionalInteger("coupling_shared") {
    case 0: text = "what two nodes share by being on one paper does not couple them; " + text
    case 1: text = "what two nodes share by being on one paper couples them too; " + text
    default: break
    }
    if row.optionalInteger("joint_institutions") == 0 {
      text =
        "a paper does not link an institution with what it is a part of, nor two of one and the same "
        + "address; " + text
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
    let place = isAcross ? "" : " of a slice"
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
      limits.append(
        "at most \(NumberText.short(factor)) times as many \(isLimit ? "of them" : "links") as nodes "
          + "were kept\(place)")
    }
    if !limits.isEmpty { text += "; " + limits.inSentence }
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
