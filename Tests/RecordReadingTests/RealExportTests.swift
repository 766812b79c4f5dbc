import RecordReading
import Testing

@Suite(.enabled(if: RealExports.areHere, "shared records are not here"))
struct RealExportTests {
  /// How many records each public export has, by an independent count; no other file of the
  /// collection is an export that is read.
  ///
  /// Source: the table of the collection's PROVENANCE.md, kinds wos-plain and wos-tab.
  static let recordCounts: [String: Int] = [
    "Chin-Quency+citespace-homework/data/savedrecs.txt": 500,
    "UWNETLAB+metaknowledge/metaknowledge/tests/OnePaper.isi": 1,
    "UWNETLAB+metaknowledge/metaknowledge/tests/OnePaper2.isi": 1,
    "UWNETLAB+metaknowledge/metaknowledge/tests/OnePaperNoCites.isi": 1,
    "UWNETLAB+metaknowledge/metaknowledge/tests/SimplePaper.isi": 1,
    "UWNETLAB+metaknowledge/metaknowledge/tests/TwoPaper.isi": 2,
    "UWNETLAB+metaknowledge/metaknowledge/tests/badFile.isi": 32,
    "UWNETLAB+metaknowledge/metaknowledge/tests/testFile.isi": 34,
    "diging+tethne/tethne/tests/data/valentin.txt": 2,
    "diging+tethne/tethne/tests/data/wos.txt": 10,
    "hammady+rayyan-formats-plugins/spec/support/example1.ciw": 3,
    "hammady+rayyan-formats-plugins/spec/support/example2.ciw": 1,
    "hammady+rayyan-formats-plugins/spec/support/example3.ciw": 1,
    "jpruiz84+ScientoPy/dataInExample/wos_2026_04_02_4071.txt": 71,
    "jyoshimi+scientometrics/data/WoS/citations1.txt": 369,
    "jyoshimi+scientometrics/data/WoS/citations10.txt": 500,
    "jyoshimi+scientometrics/data/WoS/citations11.txt": 500,
    "jyoshimi+scientometrics/data/WoS/citations12.txt": 500,
    "jyoshimi+scientometrics/data/WoS/citations2.txt": 500,
    "jyoshimi+scientometrics/data/WoS/citations3.txt": 500,
    "jyoshimi+scientometrics/data/WoS/citations4.txt": 500,
    "jyoshimi+scientometrics/data/WoS/citations5.txt": 500,
    "jyoshimi+scientometrics/data/WoS/citations6.txt": 500,
    "jyoshimi+scientometrics/data/WoS/citations7.txt": 500,
    "jyoshimi+scientometrics/data/WoS/citations8.txt": 500,
    "jyoshimi+scientometrics/data/WoS/citations9.txt": 500,
    "massimoaria+bibliometrix/tests/testthat/fixtures/wos_sample.txt": 8,
    "massimoaria+bibliometrixData/derived/scientometrics_text.txt": 147,
    "milensys+Pluriversal---Ontology---Sustainability-_-Corpus-2005-2023/savedrecs.txt": 103,
    "oliviergimenez+capture-recapture-review/data/savedrecs(1).txt": 500,
    "oliviergimenez+capture-recapture-review/data/savedrecs(10).txt": 22,
    "oliviergimenez+capture-recapture-review/data/savedrecs(2).txt": 500,
    "oliviergimenez+capture-recapture-review/data/savedrecs(3).txt": 500,
    "oliviergimenez+capture-recapture-review/data/savedrecs(4).txt": 500,
    "oliviergimenez+capture-recapture-review/data/savedrecs(5).txt": 500,
    "oliviergimenez+capture-recapture-review/data/savedrecs(6).txt": 500,
    "oliviergimenez+capture-recapture-review/data/savedrecs(7).txt": 500,
    "oliviergimenez+capture-recapture-review/data/savedrecs(8).txt": 500,
    "oliviergimenez+capture-recapture-review/data/savedrecs(9).txt": 500,
    "oliviergimenez+capture-recapture-review/data/savedrecs.txt": 500,
    "rafguns+wosfile/data/wos_plaintext.txt": 50,
    "rafguns+wosfile/data/wos_tab_delimited_win_utf16.txt": 50,
    "rafguns+wosfile/data/wos_tab_delimited_win_utf8.txt": 50,
    "ropensci+refsplitr/inst/extdata/BITR_test.txt": 10,
    "ropensci+refsplitr/inst/extdata/example_data.txt": 49,
    "ropensci+refsplitr/tests/extdata/BadHeader.txt": 10,
    "ropensci+refsplitr/tests/extdata/ISItop.txt": 2,
    "ropensci+refsplitr/tests/extdata/PubExample.txt": 10,
    "taotaotao1996+2019XUMTpaper/savedrecs.ciw": 1,
    "toanbui1991+Optimization/savedrecs.ciw": 1,
    "yilmale+BiblioAnalysis/savedrecs.ciw": 193,
  ]

  /// The tagged exports are read by `RealConservationTests`, so that each is read once.
  static let otherPaths = RealExports.paths.filter { !RealConservationTests.paths.contains($0) }

  @Test(arguments: otherPaths)
  func `tab-delimited exports are read, and other files are left alone`(path: String) throws {
    let input = try #require(try RealExports.inputs("records/" + path).first)
    let reading = try RealExports.reading(input)
    #expect(reading?.records.count == Self.recordCounts[path])
    #expect(reading?.problems.isEmpty ?? true)
  }

  @Test func `a zip of exports gives each entry's records`() throws {
    let inputs = try RealExports.inputs("citespace/exports.zip")
    #expect(inputs.count == 20)
    // 9,526 records, 9,525 distinct UT: README.md beside the archive.
    var accessionNumbers: [String] = []
    for input in inputs {
      let reading = try #require(try RealExports.reading(input))
      accessionNumbers += reading.records.compactMap { record in
        record.first(.ut).map { record.text($0) }
      }
      #expect(reading.problems.isEmpty)
    }
    #expect(accessionNumbers.count == 9526)
    #expect(Set(accessionNumbers).count == 9525)
  }
}
