import Analysis
import ArgumentParser

/// Options of every command that counts occurrences of a kind.
struct OccurrenceOptions: ParsableArguments {
  enum Answer: String, CaseIterable, ExpressibleByArgument {
    case yes, no
  }

  @Option(
    help: ArgumentHelp(
      "Count a citation only of a work at most so many years older, or all. Default: all.",
      valueName: "years"))
  var lookBack: String?

  @Option(help: "Cited references as written, or variants of one work merged. Default: merged.")
  var references: ReferenceForm?

  @Option(help: "Merges of the thesaurus: on, own (without the built-in ones), off. Default: on.")
  var thesaurus: ThesaurusUse?

  @Option(help: "Whether author keywords of a single word count: yes or no. Default: yes.")
  var singleWords: Answer?

  @Option(
    help: "Whether a reprint address locates a paper without another: yes or no. Default: yes.")
  var reprintAddresses: Answer?

  /// Sets what was given.
  func apply(to form: inout OccurrenceForm) throws(AnalysisError) {
    if let lookBack {
      if lookBack == "all" {
        form.lookBackYears = nil
      } else {
        guard let years = Int(lookBack) else {
          throw AnalysisError(
            "--look-back is '\(lookBack)'; give a number of years or all", kind: .usage)
        }
        form.lookBackYears = years
      }
    }
    if let references { form.references = references }
    if let thesaurus { form.thesaurus = thesaurus }
    if let singleWords { form.singleWordAuthorKeywords = singleWords == .yes }
    if let reprintAddresses { form.reprintAddresses = reprintAddresses == .yes }
  }
}
