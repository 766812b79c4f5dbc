import Testing

@testable import Analysis
@testable import Bibliography

/// An invented analysis: all that the program does with a parameter comes from its definition.
private struct Firing: ParameterisedSettings {
  enum Glaze: String, CaseIterable, Sendable { case none, salt, ash }

  typealias Item = Parameter<Firing>

  var hours = 3
  var glaze = Glaze.none
  var isReduced = false
  var isWashed = true
  var compatibility = Compatibility.plain

  init(_ compatibility: Compatibility = .plain) {
    self.compatibility = compatibility
    if compatibility == .citeSpace { isWashed = false }
  }

  @ParameterList<Firing> static var list: [Item] {
    Item.compatibility("Rules of another kiln.", \.compatibility)
    Item.whole("firing-hours", \.hours, "How long it burns.")
      .range(.within(1...48)).told(.costs) { .more(", for \($0.hours) hours") }
    Item.choice("glaze", \.glaze, "What covers it.")
      .told(.start) { .clause("under \($0.glaze.rawValue)") }
    Item.truth("reduced", \.isReduced, "Whether air is kept out.")
      .flag("Keep air out.").stored(when: \.isReduced).before { $0.isReduced = false }
      .told(.rules) { $0.isReduced ? .clause("air was kept out") : nil }
    Item.truth("washed", \.isWashed, "Whether clay is washed.").flags("Wash the clay.")
  }

  static let parameters = list

  static func examples(of parameter: Parameter<Firing>) -> (plain: Firing, compatible: [Firing]) {
    (Firing(), [Firing(.citeSpace)])
  }
}

struct ParameterTests {
  private func parameter(_ name: String) throws -> Parameter<Firing> {
    try #require(Firing.parameter(name))
  }

  @Test func `an option says what the definition says`() throws {
    #expect(try parameter("firing-hours").optionHelp == "How long it burns. (default: 3)")
    #expect(try parameter("firing-hours").key == "firing_hours")
    #expect(
      try parameter("glaze").optionHelp == "What covers it: none, salt or ash. (default: none)")
    #expect(try parameter("reduced").optionHelp == "Keep air out.")
    #expect(
      try parameter("washed").optionHelp
        == "Wash the clay. (default: --washed; --no-washed with compatible citespace)")
    #expect(
      try parameter("washed").help(defaults: parameter("washed").defaultText)
        == "Whether clay is washed: yes or no. (default: yes; no with compatible citespace)")
  }

  @Test func `a value is written as its option takes it`() throws {
    let quoted = { (text: String) in "<\(text)>" }
    #expect(try parameter("firing-hours").words(for: "7", quoted: quoted) == "--firing-hours <7>")
    #expect(try parameter("reduced").words(for: "yes", quoted: quoted) == "--reduced")
    #expect(try parameter("washed").words(for: "no", quoted: quoted) == "--no-washed")
  }

  @Test func `what is stored is read back`() throws {
    var made = Firing()
    (made.hours, made.glaze, made.isReduced, made.isWashed) = (9, .ash, true, false)
    let database = try Database.inMemory()
    func stored(_ settings: Firing) throws -> StoredParameters {
      let json = JSON.object(Firing.parameters.members(of: settings)).description
      return try StoredParameters(json, of: "firing", database.connection)
    }
    var read = Firing()
    try Firing.parameters.read(stored(made), into: &read)
    #expect((read.hours, read.glaze, read.isReduced, read.isWashed) == (9, .ash, true, false))
    // What decides nothing is not stored, and is as it was before there was a choice.
    made.isReduced = false
    #expect(try !stored(made).has("reduced"))
    try Firing.parameters.read(stored(made), into: &read)
    #expect(!read.isReduced)
  }

  @Test func `a number out of range is refused in one way`() throws {
    var settings = Firing()
    try parameter("firing-hours").set(&settings, text: "48")
    try settings.checkRanges()
    try parameter("firing-hours").set(&settings, text: "49")
    #expect(throws: AnalysisError("--firing-hours is 49; give 1 to 48", kind: .usage)) {
      try settings.checkRanges()
    }
  }

  @Test func `methods tell parameters in the order of the sentence`() {
    var settings = Firing()
    #expect(settings.clauses(of: .making) == ["under none, for 3 hours"])
    settings.isReduced = true
    #expect(settings.clauses(of: .making) == ["under none, for 3 hours", "air was kept out"])
    #expect(settings.clauses(of: .clusters) == [])
  }

  @Test func `a choice that came later is stored where it was made`() throws {
    let database = try Database.inMemory()
    func again(_ settings: NetworkSettings) throws -> (stored: StoredParameters, NetworkSettings) {
      let json = settings.parameters(slicing: nil, measures: []).description
      let stored = try StoredParameters(json, of: "keyword", database.connection)
      return (stored, try NetworkSettings(stored: stored, name: "keyword", seed: 1))
    }
    var settings = NetworkSettings(kinds: [.item(.keyword)])
    let starts = try #require(NetworkSettings.parameter("starts"))
    let (plain, usual) = try again(settings)
    #expect(!plain.has("starts") && usual.starts == 10)
    #expect(!usual.clauses(of: .clusters).joined().contains("start"))
    try starts.set(&settings, text: "25")
    let (changed, more) = try again(settings)
    #expect(changed.has("starts") && more.starts == 25)
    #expect(
      more.clauses(of: .clusters).joined().contains("resolution 1, from 25 random starts, seed 1)"))
    try starts.set(&settings, text: "0")
    #expect(throws: AnalysisError("--starts is 0; give 1 to 1000", kind: .usage)) {
      try settings.check()
    }
  }
}
