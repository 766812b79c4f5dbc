import RecordReading
import Testing

struct RecordTests {
  @Test func `a value can be had as text and as bytes`() throws {
    let record = try #require(
      try Reading("FN X\nVR 1\nPT J\nAU Müller, A\n   Ito, B\nER\nEF").records.first)
    let authors = Array(record.all(.au))
    #expect(authors.map { record.text($0) } == ["Müller, A", "Ito, B"])
    #expect(record.first(.au) == authors.first)
    #expect(record.first(.ti) == nil)
    for author in authors {
      let bytes = record.withBytes(of: author) { Array($0) }
      #expect(bytes == Array(record.text(author).utf8))
    }
  }

  @Test func `reading into a record keeps its storage`() throws {
    let text =
      "FN X\nVR 1\nPT J\nTI \(String(repeating: "long ", count: 1000))\nER\nPT J\nTI b\nER\nEF"
    let reader = RecordReader(
      stream: ByteStream(name: "x", bytes: Array(text.utf8)), format: .webOfSciencePlainText,
      encoding: .utf8)
    var record = Record()
    #expect(try reader.next(into: &record))
    let capacity = record.bytes.capacity
    let title = record.bytes.withUnsafeBufferPointer { $0.baseAddress }
    #expect(try reader.next(into: &record))
    #expect(record.values.map { record.text($0) } == ["J", "b"])
    #expect(record.bytes.capacity == capacity)
    #expect(record.bytes.withUnsafeBufferPointer { $0.baseAddress } == title)
    #expect(try !reader.next(into: &record))
    #expect(record.values.isEmpty)
    #expect(reader.consumedByteCount == text.utf8.count)
  }

  @Test func `an excerpt is printable and short`() throws {
    let reading = try Reading(
      "FN X\nVR 1\n\u{1B}[31m\u{7}red\t" + String(repeating: "ä", count: 500))
    let excerpt = try #require(reading.problems.first?.excerpt)
    #expect(excerpt.hasPrefix("\u{FFFD}[31m\u{FFFD}red ä"))
    #expect(excerpt.unicodeScalars.count == 200)
  }
}
