/// What of the records counts as an occurrence, as clauses of a sentence about a network or bursts.
///
/// The row has the columns that `report/network-methods` and `report/burst-methods` share.
struct OccurrencesText {
  let row: FigureRow
  /// What is counted, e.g. `cited_author+keyword`.
  let kinds: String

  var clauses: [String] {
    people + keywords + institutions + thesaurus
  }

  private var people: [String] {
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
    if row.optionalInteger("anonymous") == 1 {
      parts.append("works without an author count under the name [Anonymous]")
    }
    return parts
  }

  private var keywords: [String] {
    row.optionalInteger("single_words") == 0 ? ["author keywords of one word were left out"] : []
  }

  private var institutions: [String] {
    var parts: [String] = []
    if row.optionalInteger("reprint_addresses") == 0 {
      parts.append("reprint addresses were left out")
    }
    if kinds.split(separator: "+").contains("institution") {
      switch row.optionalText("institutions") {
      case "members":
        parts.append("umbrella organisations were left out where a member of them stands")
      case "parents": parts.append("institutions count as their umbrella organisations")
      default: parts.append("umbrella organisations count beside their members")
      }
    }
    return parts
  }

  private var thesaurus: [String] {
    switch row.optionalText("thesaurus") {
    case "off": ["the thesaurus was not applied"]
    case "own": ["of the thesaurus only the user’s own merges were applied"]
    default: []
    }
  }
}
