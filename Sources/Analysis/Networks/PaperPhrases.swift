import Kernels
import SQLite

/// The phrases of the texts of papers: what clusters can be named by.
///
/// Titles and abstracts are read in English where the record has them in English, as its own text or as
/// a translation (X1 and X4 of the platform's other databases). A paper that is not written in English
/// gives its author keywords too: all of them when it has no translation, else those that the
/// translation has. Without either, it gives phrases of its own language.
struct PaperPhrases {
  private(set) var terms: [String] = []
  /// The phrases of each paper, each once, ascending.
  private(set) var rows: PerPaper<[Int32]>
  /// In how many papers each is.
  private(set) var counts: [Int] = []

  /// - Parameter papers: their ids, ascending.
  /// - Complexity: O(bytes of the texts).
  init(
    of papers: PerPaper<PaperID>, source: LabelSource, connection: Connection
  ) throws {
    rows = PerPaper(repeating: [], count: papers.count)
    // The shorter phrases with the same head count too: "simulated skin graft" is a skin graft.
    let chunker = try NounPhraseChunker(wordCount: 2...4, includesNested: true)
    let keywords = try connection.prepare(
      """
      SELECT DISTINCT i.keyword, s.kind FROM paper_keywords AS s
      JOIN keywords AS w ON w.keyword_id = s.keyword_id
      JOIN keywords AS i ON i.keyword_id = w.preferred_id
      WHERE s.paper_id = ? ORDER BY i.keyword
      """)
    let texts = try connection.prepare(
      """
      SELECT title, abstract, language, accession_number LIKE 'WOS:%' FROM papers
      WHERE paper_id = ?
      """)
    let translations = try connection.prepare(
      """
      SELECT group_concat(value, ' ') FROM (
        SELECT tag, value FROM paper_fields
        WHERE paper_id = ? AND tag IN (?, ?, ?) ORDER BY tag, position
      ) GROUP BY tag ORDER BY tag
      """)
    let tags = source == .abstract ? ["X4", "Y4", "Z4"] : ["X1", "Y1", "Z1"]
    var numbers: [String: Int32] = [:]
    var phrases: [String] = []
    for place in papers.indices {
      let paper = papers[place].value
      phrases.removeAll(keepingCapacity: true)
      if source == .keyword {
        try keywords.bind(1, paper)
        while try keywords.step() { phrases.append(keywords.text(0)) }
        keywords.reset()
      } else {
        try texts.bind(1, paper)
        var written: [String] = []
        var translated: [String] = []
        var isCore = true
        var stated: String?
        if try texts.step() {
          written = [texts.text(source == .abstract ? 1 : 0)].filter { !$0.isEmpty }
          stated = texts.optionalText(2)
          isCore = texts.int(3) == 1 || stated == nil
        }
        texts.reset()
        if !isCore || stated != "English" {
          try translations.bind(1, paper)
          for (position, tag) in tags.enumerated() { try translations.bind(position + 2, tag) }
          while try translations.step() { translated.append(translations.text(0)) }
          translations.reset()
        }
        // The Core Collection has titles in English, whatever the paper is in.
        let language = isCore ? .english : stated.flatMap(TextLanguage.init(named:)) ?? .english
        let told =
          written.map { (text: $0, language: TextLanguage.of($0, stated: language) ?? language) }
          + translated.map { (text: $0, language: TextLanguage.of($0) ?? .english) }
        let english = told.filter { $0.language == .english }
        for text in english { chunker.appendPhrases(in: text.text, to: &phrases) }
        if !told.prefix(written.count).contains(where: { $0.language == .english }) {
          let words = english.map { Self.words(of: $0.text) }
          try keywords.bind(1, paper)
          while try keywords.step() {
            guard keywords.text(1) == "author" else { continue }
            let keyword = keywords.text(0)
            let isTranslated = words.contains { $0.contains(Self.words(of: keyword)) }
            if english.isEmpty || isTranslated { phrases.append(keyword) }
          }
          keywords.reset()
        }
        if phrases.isEmpty, english.isEmpty {
          for text in told {
            phrases += PhraseWords.phrases(in: text.text, of: text.language)
          }
        }
      }
      var row: Set<Int32> = []
      for phrase in phrases {
        let number = numbers[phrase] ?? Int32(terms.count)
        if number == terms.count {
          numbers[phrase] = number
          terms.append(phrase)
          counts.append(0)
        }
        if row.insert(number).inserted { counts[Int(number)] += 1 }
      }
      rows[place] = row.sorted()
    }
  }

  /// The words of a text in lower case, a blank before and after each.
  private static func words(of text: String) -> String {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }
    return " " + words.joined(separator: " ") + " "
  }
}
