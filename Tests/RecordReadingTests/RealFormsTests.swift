import RecordReading
import Testing

/// The same fifty records were exported as plain text and, in two encodings, tab-delimited.
@Suite(.enabled(if: RealExports.areHere, "shared records are not here"))
struct RealFormsTests {
  static func fields(_ name: String) throws -> [[Field]] {
    let input = try #require(try RealExports.inputs("records/rafguns+wosfile/data/" + name).first)
    return try #require(try RealExports.reading(input)).fields
  }

  @Test func `the tab-delimited form is the same in UTF-8 and UTF-16`() throws {
    let utf8 = try Self.fields("wos_tab_delimited_win_utf8.txt")
    let utf16 = try Self.fields("wos_tab_delimited_win_utf16.txt")
    #expect(utf8.count == 50)
    #expect(utf8 == utf16)
  }

  @Test func `plain text and tab-delimited form have the same values`() throws {
    let plain = try Self.fields("wos_plaintext.txt")
    let tab = try Self.fields("wos_tab_delimited_win_utf8.txt")
    #expect(plain.count == tab.count)
    for (plainRecord, tabRecord) in zip(plain, tab) {
      let plainValues = Dictionary(grouping: plainRecord, by: \.tag).mapValues { fields in
        fields.map { field in
          // Two differences are the export's own: only plain text ends an address with a full
          // stop, and only plain text keeps an abstract's paragraphs.
          switch field.tag {
          case "C1": String(field.text.trimmingSuffix(while: { $0 == "." }))
          case "AB": field.text.replacing("\n", with: " ")
          default: field.text
          }
        }
      }
      let tabValues = Dictionary(grouping: tabRecord, by: \.tag).mapValues { fields in
        fields.map { $0.tag == "C1" ? String($0.text.trimmingSuffix { $0 == "." }) : $0.text }
      }
      #expect(plainValues == tabValues)
    }
  }
}

extension String {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
    var rest = self[...]
    while let last = rest.last, isTrimmed(last) { rest.removeLast() }
    return rest
  }
}
