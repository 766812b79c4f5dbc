import RecordReading
import Testing

@testable import Bibliography

/// Records with wrong bytes are taken apart without a crash, and by the record alone. What inputs
/// coverage leads to is tried by `Scripts/torture fuzz`.
struct RecordDamageTests {
  static let written = """
    FN X
    VR 1.0
    PT J
    AU Müller, A
       Łoś, B
    AF Müller, Anna
       Łoś, Bogdan
    TI A title
    SO JOURNAL OF INVENTED SOILS
    DE mine; soil – water
    C1 [Müller, A; Łoś, B] Univ X, Dept Y, D-10115 Berlin, Germany.
       [Łoś, B] Univ Z, Rome, Italy.
    RP Müller, A (corresponding author), Univ X, Berlin, Germany.
    EM a.mueller@example.org; b@example.org
    OI Müller, Anna/0000-0002-1825-0097
    FU Fund A [1, 2]; Fund B
    CR A, 1999, J X, V1, P2, DOI 10.1/1(2)3[4:B]2.0.CO;2
       *WHO, IN PRESS, REP
       B, 2000, J Y, DOI [10.1/a, 10.1/b]
    NR 3
    TC 7
    PD JAN 15
    PY 2001
    EA DEC 2000
    SN 0028-0836
    DI 10.1/x
    UT WOS:1001
    DA 2020-01-01
    ER
    EF
    """

  @Test func `a damaged record is taken apart, twice the same`() throws {
    let countries = [(1, "Germany"), (2, "Italy")].map { (id: $0.0, name: $0.1) }
    var known = RecordDecoding(countries: countries)
    var damage = Damage(seed: 17, signs: ";,.[]()/:-@* \n\t9")
    var recordCount = 0
    for _ in 0..<1500 {
      let bytes = damage.applied(to: Array(Self.written.utf8))
      let reader = RecordReader(
        stream: ByteStream(name: "x", bytes: bytes), format: .webOfSciencePlainText,
        encoding: .utf8)
      var record = Record()
      while try reader.next(into: &record) {
        known.decode(record)
        let first = "\(known.draft)"
        known.decode(record)
        #expect("\(known.draft)" == first)
        recordCount += 1
      }
    }
    #expect(recordCount > 1400)
  }
}
