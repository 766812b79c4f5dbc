import RecordReading
import Testing

struct TagTests {
  @Test(arguments: ["AU", "C1", "Z9", "UT", "SHORT", "EIGHTLET", "a.b"])
  func `a tag is its name`(name: String) throws {
    let tag = try #require(Tag(name: name))
    #expect(tag.name == name)
    #expect("\(tag)" == name)
  }

  @Test(arguments: ["", "NINELETTE", "A B", "É", "A\t"])
  func `a tag has one to eight visible ASCII characters`(name: String) {
    #expect(Tag(name: name) == nil)
  }

  @Test func `tags order as their names`() {
    let names = ["AB", "A", "ZZ", "AU", "AUTHOR", "C1", "CR", "Z9"]
    #expect(names.compactMap { Tag(name: $0) }.sorted().map(\.name) == names.sorted())
  }

  @Test func `a constant is the tag of its name`() {
    #expect(Tag.au == Tag(name: "AU"))
    #expect(Tag.is.name == "IS")
    #expect(Tag.c1 < Tag.cr)
  }

  @Test func `each field is listed once`() {
    let all = WebOfScience.frame + WebOfScience.fullRecord + WebOfScience.otherCollections
    #expect(Set(all.map(\.tag)).count == all.count)
    #expect(all.allSatisfy { $0.tag.name.utf8.count == 2 && !$0.meaning.isEmpty })
    #expect(WebOfScience.definition(of: .cr)?.combination == .list)
    #expect(WebOfScience.definition(of: .untagged) == nil)
  }
}
