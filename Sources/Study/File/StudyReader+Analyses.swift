import Analysis
import Bibliography
import Kinds

extension StudyReader {
  mutating func readSlices(_ document: TOMLTable) {
    guard let table = table("slices", document) else { return }
    var slices = Study.Slices()
    var reader = StudyTable(table, title: "[slices]")
    let isSound = reader.read(StudyParameters.slices, into: &slices, &problems) {
      (slices) throws(AnalysisError) in
      _ = try Slicing(
        of: nil, from: slices.firstYear, to: slices.lastYear, length: slices.length)
    }
    // What is wrong with the slices is reported once, not for each analysis.
    guard isSound else { return }
    study.slices = Study.Stated(slices, line: table.line, keyLines: reader.keyLines)
  }

  mutating func readGrowth(_ document: TOMLTable) {
    let slices = study.slices.value
    var settings = GrowthSettings()
    settings.firstYear = slices.firstYear
    settings.lastYear = slices.lastYear
    study.growth = Study.Stated(settings, line: study.slices.line)
    guard let entry = document["growth"] else { return }
    switch entry.value {
    case .boolean(false), .list([]):
      study.growth = nil
      return
    default: break
    }
    guard let table = table("growth", document) else { return }
    var reader = StudyTable(table, title: "[growth]")
    reader.read(GrowthParameters.all, into: &settings, &problems) {
      (settings) throws(AnalysisError) in try settings.check()
    }
    study.growth = Study.Stated(settings, line: table.line, keyLines: reader.keyLines)
  }

  mutating func readBursts(_ document: TOMLTable) {
    if document["bursts"] == nil {
      study.bursts = ItemKind.usualBursts.map { kind in
        Study.Stated(sliced(BurstSettings(kind: kind)), line: study.slices.line)
      }
      return
    }
    for table in tables("bursts", document) {
      let found = kinds(table, "[[bursts]]", BurstParameters.all, BurstSettings(kind: .keyword)) {
        (name) throws(AnalysisError) in try ItemKind(named: name)
      }
      guard let kinds = found else { continue }
      var settings = sliced(BurstSettings(kinds: kinds, compatibility: compatibility(table)))
      var reader = StudyTable(table, title: "[[bursts]]")
      reader.read(
        BurstParameters.all, into: &settings, other: ["kind"], &problems
      ) { (settings) throws(AnalysisError) in try settings.check() }
      study.bursts.append(
        Study.Stated(settings, line: table.line, keyLines: reader.keyLines))
    }
  }

  mutating func readNetworks(_ document: TOMLTable) {
    if document["networks"] == nil {
      study.networks = ItemKind.usualNetworks.map { kind in
        Study.Stated(sliced(NetworkSettings(kinds: [.item(kind)])), line: study.slices.line)
      }
      return
    }
    for table in tables("networks", document) {
      let usual = NetworkSettings(kinds: [.item(.keyword)])
      let found = kinds(table, "[[networks]]", NetworkParameters.all, usual) {
        (name) throws(AnalysisError) in try NodeKind(named: name)
      }
      guard let kinds = found else { continue }
      var settings = sliced(NetworkSettings(kinds: kinds, compatibility: compatibility(table)))
      var reader = StudyTable(table, title: "[[networks]]")
      // The kind and the link decide together what a network can be.
      let link = table["link"].flatMap { StudyTable.text($0.value) }.flatMap(LinkKind.init)
      reader.read(
        NetworkParameters.all, into: &settings, other: ["kind"], &problems
      ) { (settings) throws(AnalysisError) in
        var settings = settings
        settings.linkKind = link ?? settings.linkKind
        try settings.check()
      }
      study.networks.append(
        Study.Stated(settings, line: table.line, keyLines: reader.keyLines))
    }
  }

  /// With the slices that the study states for all its analyses.
  private func sliced<Settings: SlicedSettings>(_ settings: Settings) -> Settings {
    var settings = settings
    settings.firstYear = study.slices.value.firstYear
    settings.lastYear = study.slices.value.lastYear
    settings.sliceLength = study.slices.value.length
    return settings
  }

  /// The kinds that a table names; nil, and problems, when a name is none. The other keys are looked at
  /// then too, with settings of any kind, so that their mistakes are reported as well.
  private mutating func kinds<Kind, Settings>(
    _ table: TOMLTable, _ title: String, _ parameters: [Parameter<Settings>],
    _ settings: Settings, named: (String) throws(AnalysisError) -> Kind
  ) -> [Kind]? {
    guard let names = kindNames(table, title) else { return nil }
    do throws(AnalysisError) {
      var kinds: [Kind] = []
      for name in names { kinds.append(try named(name)) }
      return kinds
    } catch {
      problems.add(
        line: table["kind"]?.line ?? table.line, StudyTable.inFile(error.description))
      var settings = settings
      var reader = StudyTable(table, title: title)
      reader.read(parameters, into: &settings, other: ["kind"], &problems)
      return nil
    }
  }

  /// The kind or kinds that a table names; nil, and a problem, when it names none.
  private mutating func kindNames(_ table: TOMLTable, _ title: String) -> [String]? {
    guard let entry = table["kind"] else {
      problems.add(line: table.line, "\(title) lacks \"kind\"; give one, as kind = \"keyword\"")
      return nil
    }
    guard case .texts(let names) = ParameterForm.texts.value(of: entry.value), !names.isEmpty
    else {
      problems.add(
        line: entry.line,
        "\"kind\" in \(title) is \(StudyTable.shown(entry.value)); give one, as \"keyword\"")
      return nil
    }
    return names.flatMap { name in
      name.split(separator: "+", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// The set of rules that a table names; a wrong one is reported with the other keys.
  private func compatibility(_ table: TOMLTable) -> Compatibility {
    table["compatible"].flatMap { StudyTable.text($0.value) }.flatMap(Compatibility.init) ?? .plain
  }

  mutating func refuseEqualNames() {
    var lines: [String: Int] = [:]
    let named =
      (study.growth.map { [($0.value.name, $0.keyLines["name"] ?? $0.line)] } ?? [])
      + study.bursts.map { ($0.value.analysisName, $0.keyLines["name"] ?? $0.line) }
      + study.networks.map { ($0.value.analysisName, $0.keyLines["name"] ?? $0.line) }
    for (name, line) in named {
      if let other = lines[name] {
        problems.add(
          line: line,
          "the name of this analysis, \"\(name)\", is that of another one (line \(other)); give it "
            + "a name of its own, as name = \"\(name)-2\"")
      } else {
        lines[name] = line
      }
    }
  }
}
