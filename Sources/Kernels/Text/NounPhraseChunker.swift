/// Noun phrases of English text by rules, without a tagger.
///
/// Text is cut into phrases at sentence and clause punctuation, brackets, slashes, numbers, and
/// words that no noun phrase holds: articles, prepositions, pronouns, conjunctions, auxiliaries,
/// verbs of academic prose in all their forms, adverbs (a list, and -ly), publishers' names. An
/// adverb in -ly directly before an adjective or participle that begins a phrase stays with it
/// ("highly pathogenic influenza"), or, where it is one of time, certainty or comment, both go
/// ("recently abandoned mines"). Of each stretch of words that is left:
///
/// 1. a participle in -ed after a noun begins a new phrase ("mines | contaminated streams");
/// 2. modifiers that say nothing about the subject are dropped at the front ("new", "various");
/// 3. the head must be a noun: adjectives (a list, and the endings -al -ic -ive -ous -able -ible
///    -ful -less -ary -ory with a list of exceptions) and participles are dropped at the end, and so
///    are nouns about the paper itself ("results", "study");
/// 4. the last words are kept, as many as are wanted; the head is folded to its singular.
///
/// Phrases come in lower case, words separated by one space, hyphens kept ("land-use change"). A
/// possessive 's is dropped. Words of other scripts and with accents pass as nouns.
///
/// Where it errs: a verb outside the list joins two phrases; a noun that the endings take for an
/// adjective loses its phrase. Both are rare enough not to lead a ranking over many papers.
///
///     NounPhraseChunker().phrases(in: "We studied the abandoned mines of acid lakes (pH 3).")
///     // ["abandoned mine", "acid lake"]
public struct NounPhraseChunker: Sendable {
  /// How many words a phrase has.
  public let wordCount: ClosedRange<Int>
  /// Whether the shorter phrases with the same head are given too: of "severe mine drainage" also
  /// "mine drainage".
  public let includesNested: Bool
  let table: WordTable

  /// - Parameters:
  ///   - wordCount: within 1 ... 16; 2 ... 4 by default. A longer phrase is cut to its last words.
  ///   - includesNested: false by default, so that the longest phrase stands alone.
  ///   - stopWords: further words that end a phrase, such as those of the search itself.
  /// - Throws: `KernelError` for a word count out of range.
  public init(
    wordCount: ClosedRange<Int>, includesNested: Bool = false, stopWords: [String] = []
  ) throws(KernelError) {
    guard wordCount.lowerBound >= 1, wordCount.upperBound <= 16 else {
      throw KernelError(
        kernel: "noun phrases", parameter: "wordCount",
        given: "\(wordCount.lowerBound) to \(wordCount.upperBound)", requirement: "within 1 to 16")
    }
    self.wordCount = wordCount
    self.includesNested = includesNested
    table = stopWords.isEmpty ? WordTable.english : WordTable.english(stopWords: stopWords)
  }

  /// Phrases of two to four words.
  public init() {
    wordCount = 2...4
    includesNested = false
    table = WordTable.english
  }

  /// The phrases of a text in order, each as often as it occurs.
  ///
  /// - Returns: none for an empty text.
  /// - Complexity: O(bytes of the text).
  public func phrases(in text: String) -> [String] {
    var found: [String] = []
    appendPhrases(in: text, to: &found)
    return found
  }

  /// As `phrases(in:)`, added to an array.
  public func appendPhrases(in text: String, to phrases: inout [String]) {
    var text = text
    text.withUTF8 { bytes in
      var chunks = PhraseChunks(chunker: self)
      chunks.scan(bytes) { phrases.append($0) }
    }
  }
}
