import RecordReading
import Testing

struct FieldNameTests {
  @Test(arguments: [
    "AU", "C1", "Z9", "UT", "SHORT", "EIGHTLET", "a.b", "NINELETTE", "A B", "É",
    "Authors with affiliations", "primary_location.source.display_name",
  ])
  func `a field's name is as written, of any length`(written: String) throws {
    let field = try #require(FieldName(name: written))
    #expect(field.name == written)
    #expect("\(field)" == written)
    #expect(FieldName(name: written) == field)
    var bytes: [UInt8] = []
    field.append(to: &bytes)
    #expect(bytes == Array(written.utf8))
  }

  @Test(arguments: ["", "A\t", "a long name\nof two lines"])
  func `a name is not empty and has no control character`(written: String) {
    #expect(FieldName(name: written) == nil)
  }

  @Test(arguments: ["", "NINELETTE", "A B", "É", "A\t"])
  func `a short name has one to eight visible ASCII characters`(written: String) {
    #expect(FieldName(short: written.utf8) == nil)
  }

  @Test func `fields order as their names`() {
    let names = [
      "AB", "A", "ZZ", "Authors of the paper", "AU", "Authors", "AUTHOR", "Author keywords", "C1",
      "CR", "Z9", "É", "a",
    ]
    #expect(names.compactMap { FieldName(name: $0) }.sorted().map(\.name) == names.sorted())
  }

  @Test func `a constant is the field of its name`() {
    #expect(FieldName.au == FieldName(name: "AU"))
    #expect(FieldName.is.name == "IS")
    #expect(FieldName.c1 < FieldName.cr)
  }

  @Test func `each field is listed once`() {
    let all = WebOfScience.frame + WebOfScience.fullRecord + WebOfScience.otherCollections
    #expect(Set(all.map(\.tag)).count == all.count)
    #expect(all.allSatisfy { $0.tag.name.utf8.count == 2 && !$0.meaning.isEmpty })
    #expect(WebOfScience.definition(of: .cr)?.combination == .list)
    #expect(WebOfScience.definition(of: .untagged) == nil)
  }
}
