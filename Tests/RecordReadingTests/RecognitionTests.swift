import RecordReading
import Testing

struct RecognitionTests {
  static let exports: [(text: String, format: ExportFormat)] = [
    ("FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nTI a\nER\nEF", .webOfSciencePlainText),
    ("FN X\nVR 1.0\nEF\n", .webOfSciencePlainText),
    ("\u{FEFF}FN X\r\nVR 1.0\r\n\r\nEF", .webOfSciencePlainText),
    ("PT J\nAU A\nTI t\nSO S\nPY 2001\nUT 1\nER\n", .webOfSciencePlainText),
    // Without a header, papers without authors or without titles are papers too.
    ("PT J\nTI t\nSO S\nPY 2001\nUT 1\nER\n", .webOfSciencePlainText),
    ("PT J\nAU A\nSO S\nPY 2001\nUT 1\nER\n", .webOfSciencePlainText),
    ("XX Y\nVR 1.0\nPT J\nAU A\n   B\nTI t\nUT 1\nER", .webOfSciencePlainText),
    ("AU A\n   B\nTI t\nJ9 J\nPY 1999\nPT S\nUT ISI:1\nER\n", .webOfSciencePlainText),
    ("PT J\nAU A\nTI - a dash first\nSO S\nPY 2001\nUT 1\nER\n", .webOfSciencePlainText),
    ("PT\tAU\tTI\tUT\nJ\tA\tt\t1\n", .webOfScienceTabDelimited),
    ("\u{FEFF}PT\tAU\tBA\tTI\tSO\tUT\t\n", .webOfScienceTabDelimited),
    ("UT\tTI\tPY\n1\tt\t2001\n", .webOfScienceTabDelimited),
    ("FN\tInvented Index\nVR\t1.0\nPT\tJ\nAU\tA\n\tB\nER\n", .webOfSciencePlainText),
    ("PT\tJ\nAU\tA\n\tB\nTI\tt\nUT\t1\nER\n", .webOfSciencePlainText),
    ("PT  J\nAU  A\n B\n \tC\nTI  t\nUT  1\nER\n", .webOfSciencePlainText),
    ("PT,AU,TI,UT\nJ,A,t,1\n", .webOfScienceCSV),
    ("\u{FEFF}\"PT\";\"AU\";\"TI\";\"UT\"\r\nJ;A;t;1\r\n", .webOfScienceCSV),
    ("sep=;\nPT;AU;TI;UT\nJ;A;t;1\n", .webOfScienceCSV),
    ("\"\",\"AU\",\"TI\",\"UT\",\"SR_FULL\"\n\"1\",\"A\",\"t\",\"1\",\"x\"\n", .webOfScienceCSV),
    ("\"UT\"\t\"TI\"\t\"PY\"\n\"1\"\t\"t\"\t2001\n", .webOfScienceCSV),
  ]

  @Test(arguments: exports.indices, TextEncoding.allCases)
  func `an export is recognised in every encoding`(index: Int, encoding: TextEncoding) {
    let (text, format) = Self.exports[index]
    var bytes = encode(text, encoding)
    if encoding == .windows1252 {
      // Latin-1 cannot write the mark; and a letter tells the encoding.
      bytes = Array(text.filter { $0 != "\u{FEFF}" }.utf8) + Array("\nAB ".utf8) + [0xE9]
    }
    if encoding == .gb18030 {
      bytes = encode(text.filter { $0 != "\u{FEFF}" } + "\nAB 矿区的土壤", encoding)
    }
    #expect(Recognition(of: bytes) == .export(format, encoding))
  }

  static let others: [(text: String, recognition: Recognition)] = [
    ("", .empty), ("\u{FEFF}", .empty), (" \n\r\n\t\n", .empty),
    ("TY  - JOUR\nAU  - A\nTI  - t\nER  - \n", .notSupportedYet("RIS")),
    (
      "Record #1\nProvider: X\n\nTY  - JOUR\nAU  - A\nTI  - t\nPY  - 2001\nUT  - 1",
      .notSupportedYet("RIS")
    ),
    ("PMID- 1\nOWN - NLM\nTI  - t\nAU  - A\n", .notSupportedYet("PubMed MEDLINE")),
    ("\n@article{key1,\n  title={t}\n}\n", .notSupportedYet("BibTeX")),
    ("Scopus\nEXPORT DATE: 1\n\n@ARTICLE{A1,\ntitle={t}}", .notSupportedYet("BibTeX")),
    ("%0 Journal Article\n%T t\n", .notSupportedYet("EndNote tagged (Refer)")),
    ("\"Authors\",\"Title\",\"Year\",\"Source title\"\n", .notSupportedYet("Scopus CSV")),
    ("\"Lens ID\",\"Title\"\n", .notSupportedYet("Lens CSV")),
    ("PMID,Title,Authors,Journal/Book\n", .notSupportedYet("PubMed CSV")),
    ("RDX3\nX\n\u{0}", .notSupportedYet("R data")),
    ("SQLite format 3\0\u{10}", .unknown("it is an SQLite database")),
    ("%PDF-1.7\n", .unknown("it is a PDF document")),
    ("<!DOCTYPE html>\n<html>", .unknown("it is a web page")),
    ("{\"a\": 1}", .unknown("it is JSON of no known kind")),
    ("name,count\na,1\nb,2\n", .unknown("it is a table, but of no known export")),
    (
      "SETTING UP A PROJECT\n\nIT IS easy.\nTI is a tag.\nDo AU and PY too.\n",
      .unknown("it is text without records of a known form")
    ),
    ("name,count\n", .unknown("it is text without records of a known form")),
    ("# Title\n\nSome words.\n", .unknown("it is text without records of a known form")),
    (
      "Publication Type\tAuthors\tUT (Unique WOS ID)\nJ\tA\t1\n",
      .notSupportedYet(
        "Web of Science table for Excel; export as plain text or tab-delimited instead")
    ),
    ("PT\n", .unknown("it is text without records of a known form")),
    ("\u{1}\u{2}\0\0\u{3}abc\u{4}", .unknown("it is not text")),
  ]

  @Test(arguments: others.indices)
  func `other files are not taken for exports`(index: Int) {
    let (text, recognition) = Self.others[index]
    #expect(Recognition(of: Array(text.utf8)) == recognition)
  }

  @Test func `a sample that ends inside a line or character is enough`() {
    let record = "PT J\nAU Müller, Ä\n   Łoś, B\nTI t\nUT 1\nER\n\n"
    let file = Array(("FN X\nVR 1.0\n" + String(repeating: record, count: 2000)).utf8)
    for length in (Recognition.sampleSize - 60)...Recognition.sampleSize {
      let recognition = Recognition(of: Array(file.prefix(length)))
      #expect(recognition == .export(.webOfSciencePlainText, .utf8))
    }
  }
}
