import Testing

@testable import Kernels

/// Languages told by function words, and phrases that no function word begins or ends. All invented.
struct TextLanguageTests {
  @Test(arguments: [
    ("Uso de los injertos de piel simulada", TextLanguage.spanish),
    ("Avaliação da qualidade do solo em uma mina", .portuguese),
    ("Étude de la forêt dans les mines du nord", .french),
    ("Untersuchungen zur Qualität der Böden bei einer Halde", .german),
    ("La qualità dei suoli nella miniera", .italian),
    ("Quality of the soil in a mine", .english),
  ])
  func `a title's function words tell its language`(title: String, language: TextLanguage) {
    #expect(TextLanguage.of(title) == language)
  }

  @Test func `a text without function words has no language of its own`() {
    #expect(TextLanguage.of("Slag") == nil)
    #expect(TextLanguage.of("") == nil)
    // "de" is a word of several languages; the stated one decides.
    #expect(TextLanguage.of("injertos de piel") == nil)
    #expect(TextLanguage.of("injertos de piel", stated: .spanish) == .spanish)
  }

  @Test func `phrases of another language begin and end with words of content`() {
    let phrases = PhraseWords.phrases(
      in: "Acerca de la fiebre inventada en los niños del altiplano", of: .spanish)
    #expect(
      phrases == [
        "fiebre", "fiebre inventada", "inventada", "niños", "niños del altiplano", "altiplano",
      ])
    for phrase in phrases {
      let words = phrase.split(separator: " ").map(String.init)
      for word in [words.first, words.last].compactMap({ $0 }) {
        #expect(!["de", "del", "la", "los", "en", "acerca"].contains(word))
      }
    }
  }

  @Test func `no English plural is folded there`() {
    #expect(PhraseWords.phrases(in: "las crisis", of: .spanish) == ["crisis"])
    #expect(PhraseWords.phrases(in: "los virus", of: .spanish) == ["virus"])
  }

  @Test(arguments: [
    ("Screening for sexually transmitted diseases", ["sexually transmitted disease"]),
    ("Trials of genetically modified crops", ["genetically modified crop"]),
    ("A highly polluted river", ["highly polluted river"]),
    // An adverb of time says nothing about the subject, and goes with what it modifies.
    ("Soils that recently contaminated streams carry", []),
    // The participle does not stay behind when its adverb is beyond the fourth word.
    (
      "sexually transmitted disease control programme costs", ["disease control programme cost"]
    ),
  ])
  func `an adverb stays with its participle`(text: String, phrases: [String]) {
    #expect(NounPhraseChunker().phrases(in: text).prefix(1) == phrases[...])
  }
}
