import Testing

@testable import RecordReading

struct CompositionTests {
  @Test func `characters that are not looked at are in normalisation form C`() {
    var skipped = 0
    for value in UInt32(0x80)...0xFFFF {
      guard let scalar = Unicode.Scalar(value), let bytes = UTF8.encode(scalar) else { continue }
      let text = Array(bytes)
      let mayChange = text.withUnsafeBufferPointer {
        Composition.mayChange($0, at: 0, length: text.count)
      }
      if !mayChange {
        skipped += 1
        // Alone it stays, and it does not join the character before it.
        #expect(Composition.composed(text) == text)
        #expect(Composition.composed(Array("e".utf8) + text) == Array("e".utf8) + text)
        #expect(
          Unicode.CanonicalCombiningClass.notReordered == scalar.properties.canonicalCombiningClass)
      }
    }
    #expect(skipped > 40_000)
  }

  @Test func `a long row of combining marks is divided, a short one is not`() {
    let mark: Unicode.Scalar = "\u{323}"
    func composed(_ count: Int) -> [Unicode.Scalar] {
      let text = "q" + String(repeating: String(mark), count: count)
      return Array(
        String(decoding: Composition.composed(Array(text.utf8)), as: UTF8.self).unicodeScalars)
    }
    #expect(composed(30) == ["q"] + Array(repeating: mark, count: 30))
    #expect(composed(31) == ["q"] + Array(repeating: mark, count: 30) + ["\u{34F}", mark])
    let long = composed(200_000)
    #expect(long.count(where: { $0 == mark }) == 200_000)
    // What is divided stays as it is when it is read again.
    var again = String.UnicodeScalarView()
    again.append(contentsOf: long)
    #expect(Composition.composed(Array(String(again).utf8)) == Array(String(again).utf8))
  }

  @Test func `code page 1252 has its own characters from 80 to 9F`() {
    // Source: CP1252.TXT: the euro sign, the trade mark sign, and the five bytes without meaning.
    #expect(Windows1252.scalar(0x80) == "\u{20AC}")
    #expect(Windows1252.scalar(0x99) == "\u{2122}")
    #expect(Windows1252.scalar(0xE9) == "é")
    let undefined = (UInt8(0x80)...0xFF).filter { Windows1252.scalar($0) == "\u{FFFD}" }
    #expect(undefined == [0x81, 0x8D, 0x8F, 0x90, 0x9D])
  }
}
