/// The languages whose function words are known here.
public enum TextLanguage: String, CaseIterable, Sendable {
  /// The languages that are told apart.
  case english, spanish, portuguese, french, german, italian

  /// The language of a name such as the field LA has ("Spanish"); nil for another one.
  public init?(named name: String) {
    self.init(rawValue: name.lowercased())
  }

  /// The language most of whose function words a text has; nil when it has none, or two languages
  /// have equally many and neither is `stated`.
  ///
  /// "de" speaks for Spanish, Portuguese and French alike, "los" for Spanish alone.
  ///
  /// - Complexity: O(words of the text).
  ///
  ///     TextLanguage.of("Uso de los injertos de piel")   // .spanish
  public static func of(_ text: String, stated: TextLanguage? = nil) -> TextLanguage? {
    let words = PhraseWords.words(of: text)
    var best = 0
    var found: [TextLanguage] = []
    for language in allCases {
      let known = FunctionWords.of(language)
      let count = words.count { known.contains($0) }
      if count > best {
        (best, found) = (count, [language])
      } else if count == best {
        found.append(language)
      }
    }
    if best == 0 { return nil }
    if let stated, found.contains(stated) { return stated }
    return found.count == 1 ? found[0] : nil
  }
}

/// Words that no name begins or ends with, by language. Written for this project.
enum FunctionWords {
  static func of(_ language: TextLanguage) -> Set<String> {
    switch language {
    case .english: english
    case .spanish: spanish
    case .portuguese: portuguese
    case .french: french
    case .german: german
    case .italian: italian
    }
  }

  /// Those that join two nouns into one name: "injertos de piel".
  static let connectors: [TextLanguage: Set<String>] = [
    .spanish: ["de", "del"], .portuguese: ["de", "do", "da", "dos", "das"],
    .french: ["de", "du", "des"], .italian: ["di", "del", "della", "dei", "delle"],
  ]

  private static func set(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  private static let english = set(
    """
    a an the of in on at by for from to with within without and or as is are was were be its their this
    that these those between among during after before under over through into using based toward
    towards how what which when where do does not can
    """)
  private static let spanish = set(
    """
    el la los las lo un una unos unas de del al a ante bajo con contra desde durante en entre hacia
    hasta mediante para por según sin sobre tras y e o u ni que como su sus se es son fue fueron ser
    este esta estos estas ese esa esos esas más menos muy no acerca cuál cuáles dos tres uso estudio
    análisis evaluación caso casos reporte revisión caracterización características relación efecto
    efectos mediante primer primera nuevo nueva nuevos nuevas dentro fuera través partir cómo qué cuando
    donde también ya tres cuatro cinco
    """)
  private static let portuguese = set(
    """
    o a os as um uma uns umas de do da dos das ao à aos às em no na nos nas num numa por pelo pela
    pelos pelas para com contra desde durante entre até sem sob sobre após e ou nem que como seu sua
    seus suas se é são foi foram ser este esta estes estas esse essa mais menos muito não uso estudo
    análise avaliação caso casos relato revisão caracterização características relação efeito efeitos
    dois duas três primeiro primeira novo nova novos novas através partir acerca onde quando também
    """)
  private static let french = set(
    """
    le la les l un une des de du d au aux à dans en sur sous par pour avec sans contre chez entre vers
    depuis pendant et ou ni que qui dont où comme son sa ses leur leurs ce cette ces se est sont fut
    été être plus moins très ne pas étude analyse évaluation cas effet effets nouvelle nouveau nouveaux
    nouvelles deux trois lors selon après avant propos s n qu
    """)
  private static let german = set(
    """
    der die das des dem den ein eine einer eines einem einen und oder aber in im an am auf aus bei beim
    mit nach von vom vor zu zum zur für durch gegen ohne um über unter zwischen während seit bis als wie
    ist sind war waren werden wird nicht auch sich ihre ihrer sein seine dieser diese dieses studie
    untersuchung untersuchungen analyse neue neuer neuen beitrag fall fälle zwei drei
    """)
  private static let italian = set(
    """
    il lo la i gli le l un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal
    dallo dalla dai dagli dalle in nel nello nella nei negli nelle con su sul sullo sulla sui sugli sulle
    per tra fra e ed o che come suo sua suoi sue si è sono fu stato essere più meno molto non studio
    analisi valutazione caso casi effetto effetti nuovo nuova nuovi nuove due tre d
    """)
}

/// Phrases of text in another language than English: what stands between function words.
///
/// A phrase is up to three words that follow each other without a function word between them, each of
/// these words alone (of four letters or more), and two of them with what joins nouns ("injertos de
/// piel"). Nothing is folded: the rules of English plurals are for English alone.
public enum PhraseWords {
  /// Lower-case words; an apostrophe ends one.
  static func words(of text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init)
  }

  /// The phrases of a text, each as often as it occurs.
  ///
  /// - Complexity: O(length of the text).
  public static func phrases(in text: String, of language: TextLanguage) -> [String] {
    let stops = FunctionWords.of(language)
    let connectors = FunctionWords.connectors[language] ?? []
    var found: [String] = []
    let ends = ".,;:()[]{}!?/\"“”«»¿¡—–"
    for clause in text.lowercased().split(whereSeparator: { ends.contains($0) }) {
      let words = clause.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init)
      func isContent(_ index: Int) -> Bool {
        guard words.indices.contains(index) else { return false }
        return !stops.contains(words[index]) && words[index].contains(where: \.isLetter)
          && words[index].count > 1
      }
      for first in words.indices where isContent(first) {
        if words[first].count >= 4 { found.append(words[first]) }
        var last = first + 1
        while last - first < 3, isContent(last) {
          found.append(words[first...last].joined(separator: " "))
          last += 1
        }
        if first + 2 < words.count, connectors.contains(words[first + 1]), isContent(first + 2) {
          found.append(words[first...(first + 2)].joined(separator: " "))
        }
      }
    }
    return found
  }
}
