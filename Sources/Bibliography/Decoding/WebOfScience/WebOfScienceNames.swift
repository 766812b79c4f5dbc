/// Names that the Web of Science gives to document types and languages, in lower case.
///
/// The lists are common names, not taken from a published list and not complete: one that is missing is
/// told as a mistake, one too many as a note.
enum WebOfScienceNames {
  static let documentTypes: Set<String> = [
    "abstract of published item", "art exhibit review", "article", "bibliography",
    "biographical-item", "book", "book chapter", "book review", "chronology", "correction",
    "correction, addition", "creative prose", "dance performance review", "data paper",
    "database review", "discussion", "early access", "editorial material", "excerpt",
    "expression of concern", "fiction, creative prose", "film review", "hardware review",
    "item about an individual", "item withdrawal", "letter", "meeting abstract", "meeting summary",
    "music performance review", "music score", "music score review", "news item", "note", "poetry",
    "proceedings paper", "publication with expression of concern", "record review", "reprint",
    "retracted publication", "retraction", "review", "script", "software review", "theater review",
    "tv review, radio review", "tv review, radio review, video review", "withdrawn publication",
  ]

  static let languages: Set<String> = [
    "afrikaans", "albanian", "arabic", "armenian", "azerbaijani", "basque", "bengali", "bosnian",
    "bulgarian", "byelorussian", "catalan", "chinese", "croatian", "czech", "danish", "dutch",
    "english", "esperanto", "estonian", "finnish", "flemish", "french", "gaelic", "galician",
    "georgian", "german", "greek", "hebrew", "hungarian", "icelandic", "indonesian", "irish",
    "italian", "japanese", "korean", "latin", "latvian", "lithuanian", "macedonian", "malay",
    "multi-language", "multilanguage", "norwegian", "persian", "polish", "portuguese", "provencal",
    "rumanian", "romanian", "russian", "serbian", "serbo-croatian", "slovak", "slovene",
    "slovenian", "spanish", "swedish", "thai", "turkish", "ukrainian", "unspecified", "vietnamese",
    "welsh",
  ]
}
