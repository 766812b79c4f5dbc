import Analysis
import Bibliography
import Glibc
import Reporting
import Wording

extension Study {
  /// Reads a study file. Everything that can be known without the database is checked, and all
  /// problems are reported at once, each with its line; nothing is written.
  ///
  /// - Parameters:
  ///   - path: of the file.
  ///   - inputs: exports to take instead of those that the file names, relative to the present folder.
  /// - Throws: `AnalysisError`, one line for each problem.
  public init(
    file path: String, inputs: [String] = []
  ) throws(AnalysisError) {
    let bytes = try StudyReader.bytes(of: path)
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.count > 1 ? parts.dropLast().joined(separator: "/") : ""
    try self.init(
      bytes, fileName: parts.last.map(String.init) ?? path, path: path,
      folder: path.hasPrefix("/") && folder.isEmpty ? "/" : folder, inputs: inputs)
  }

  /// The study that a database keeps.
  ///
  /// - Throws: `AnalysisError` when this program does not understand it.
  init(_ stored: StoredStudy) throws(AnalysisError) {
    try self.init(
      Array(stored.text.utf8), fileName: stored.fileName, path: stored.fileName, folder: "",
      isStored: true)
    self.stored = stored
  }

  /// - Parameters:
  ///   - path: as errors name the file.
  ///   - isStored: whether a database keeps it, by whatever version of the program: its files are not
  ///     looked for, nor are the sections of its report.
  init(
    _ bytes: [UInt8], fileName: String, path: String, folder: String, inputs: [String] = [],
    isStored: Bool = false
  ) throws(AnalysisError) {
    let table: TOMLTable
    do {
      table = try TOMLParser.table(of: bytes)
    } catch {
      throw .usage("\(path):\(error.line): \(error.message)")
    }
    var reader = StudyReader(
      Study(
        fileName: fileName, folder: folder, text: String(decoding: bytes, as: UTF8.self)),
      path: path)
    reader.isStored = isStored
    reader.read(table, inputs: inputs)
    if !isStored { reader.checkFiles() }
    try reader.problems.check()
    self = reader.study
  }
}

/// Turns the tables of a study file into a study.
struct StudyReader {
  var study: Study
  var problems: StudyProblems
  /// Whether a database keeps the study.
  var isStored = false

  static let tableNames = [
    "study", "search", "screening", "thesaurus", "slices", "datasets", "growth", "bursts",
    "networks", "report",
  ]

  /// What a study can go without: `growth = false`, `bursts = []`.
  static let omissibleNames = ["growth", "bursts", "networks"]

  init(_ study: Study, path: String) {
    self.study = study
    problems = StudyProblems(fileName: path)
  }

  static func bytes(of path: String) throws(AnalysisError) -> [UInt8] {
    guard let file = fopen(path, "rb") else {
      throw AnalysisError(
        "\(path): cannot be read (\(String(cString: strerror(errno)))). "
          + "'bibliolite study --init EXPORTS… > study.toml' writes a study file.")
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    // A study file is written by hand; more is a mistake in the path.
    while bytes.count <= 10_000_000 {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    if ferror(file) != 0 {
      throw AnalysisError("\(path): cannot be read; give a study file, not a folder.")
    }
    guard bytes.count <= 10_000_000 else {
      throw AnalysisError("\(path): longer than 10 MB; give a study file.")
    }
    return bytes
  }

  mutating func read(_ document: TOMLTable, inputs: [String]) {
    problems.firstTableLine =
      document.entries.compactMap { entry in
        switch entry.value {
        case .table(let table): table.line
        case .list(let items):
          items.first.flatMap { if case .table = $0.value { $0.line } else { nil } }
        default: nil
        }
      }.min()
    for entry in document.entries where !Self.tableNames.contains(entry.key) {
      let what = if case .table = entry.value { "table" } else { "key" }
      if what == "key", let table = StudyParameters.table(of: entry.key) {
        problems.add(
          line: entry.line, "\"\(entry.key)\" is a key of [\(table)]; write it below that line")
        continue
      }
      let nearest = nearestName(to: entry.key, among: Self.tableNames)
      problems.add(
        line: entry.line,
        "unknown \(what) \"\(entry.key)\"; "
          + (nearest.map { "did you mean [\($0)]?" }
            ?? "the tables are \(Self.tableNames.map { "[\($0)]" }.joined(separator: ", "))"))
    }
    readHeading(document, inputs: inputs)
    for table in tables("search", document) {
      var search = Study.Search()
      var reader = StudyTable(table, title: "[search]")
      reader.read(StudyParameters.search, into: &search, &problems)
      // A table without a key states nothing.
      if !table.entries.isEmpty { study.searches.append(search) }
    }
    readScreening(document)
    readThesaurus(document)
    readDataSets(document)
    readSlices(document)
    readGrowth(document)
    readBursts(document)
    readNetworks(document)
    refuseEqualNames()
    readReport(document)
  }

  private mutating func readReport(_ document: TOMLTable) {
    guard let table = table("report", document) else { return }
    var report = Study.Report()
    var reader = StudyTable(table, title: "[report]")
    reader.read(StudyParameters.report, into: &report, &problems)
    checkSections(&report, table)
    study.report = report
  }

  /// Sections are written as the page's anchors are, or as keys.
  private mutating func checkSections(_ report: inout Study.Report, _ table: TOMLTable) {
    let sections = ReportOptions.chapters
    report.sections = report.sections.map { section in
      sections.first { $0.asKey == section.asKey } ?? section
    }
    if isStored { return }
    let lines = Self.lines(ofItems: table["sections"])
    for (section, line) in zip(report.sections, lines) where !sections.contains(section) {
      let nearest = nearestName(to: section, among: sections)
      problems.add(
        line: line,
        "no section \"\(section)\" in a report; "
          + (nearest.map { "did you mean \"\($0)\"?" }
            ?? "there are \(sections.joined(separator: ", "))"))
    }
  }

  // MARK: Tables

  /// The one table of that name, if any.
  mutating func table(_ name: String, _ document: TOMLTable) -> TOMLTable? {
    guard let entry = document[name] else { return nil }
    if case .table(let table) = entry.value { return table }
    problems.add(
      line: entry.line, "\"\(name)\" is \(entry.value.kind); write a table [\(name)], once")
    return nil
  }

  /// The tables of that name, whether one `[name]` or several `[[name]]`.
  mutating func tables(_ name: String, _ document: TOMLTable) -> [TOMLTable] {
    guard let entry = document[name] else { return [] }
    switch entry.value {
    case .table(let table): return [table]
    case .boolean(false) where Self.omissibleNames.contains(name): return []
    case .list(let items):
      return items.compactMap { item in
        if case .table(let table) = item.value { return table }
        problems.add(
          line: item.line, "\"\(name)\" has \(item.value.kind) in it; write tables [[\(name)]]")
        return nil
      }
    default:
      problems.add(
        line: entry.line, "\"\(name)\" is \(entry.value.kind); write tables [[\(name)]]")
      return []
    }
  }

  private mutating func readHeading(_ document: TOMLTable, inputs: [String]) {
    var heading = StudyParameters.Heading()
    var lines: [Int] = []
    if let table = table("study", document) {
      var reader = StudyTable(table, title: "[study]")
      reader.read(StudyParameters.heading, into: &heading, &problems)
      lines = Self.lines(ofItems: table["inputs"])
      if inputs.isEmpty { study.inputsLine = table["inputs"]?.line ?? 0 }
    }
    study.title = heading.title
    study.database = heading.database
    if inputs.isEmpty {
      study.inputs = heading.inputs.enumerated().map { index, input in
        Study.Stated(input, line: lines.indices.contains(index) ? lines[index] : 1)
      }
    } else {
      study.inputs = inputs.map { Study.Stated($0, line: 0) }
    }
  }

  /// The lines of the values of a list.
  static func lines(ofItems entry: TOMLTable.Entry?) -> [Int] {
    guard let entry else { return [] }
    if case .list(let items) = entry.value { return items.map(\.line) }
    return [entry.line]
  }

  private mutating func readScreening(_ document: TOMLTable) {
    guard let table = table("screening", document) else { return }
    var screening = Study.Screening()
    var reader = StudyTable(table, title: "[screening]")
    reader.read(StudyParameters.screening, into: &screening, &problems) {
      (screening) throws(AnalysisError) in
      if let first = screening.firstYear, let last = screening.lastYear, first > last {
        throw .usage("the first year is \(first), the last \(last); give them in order")
      }
    }
    study.screening = Study.Stated(screening, line: table.line, keyLines: reader.keyLines)
  }

  private mutating func readThesaurus(_ document: TOMLTable) {
    guard let table = table("thesaurus", document) else { return }
    let kinds = ThesaurusKind.all.map(\.name)
    for entry in table.entries {
      let kind = entry.key.asKey
      guard kinds.contains(kind) else {
        problems.add(
          line: entry.line,
          problems.misplaced(entry, in: "[thesaurus]")
            ?? StudyTable.unknown(entry.key, in: "[thesaurus]", known: kinds))
        continue
      }
      guard case .texts(let files) = ParameterForm.texts.value(of: entry.value) else {
        problems.add(
          line: entry.line,
          "\"\(entry.key)\" in [thesaurus] is \(StudyTable.shown(entry.value)); give the path of a "
            + "file of merges, or several")
        continue
      }
      let lines = Self.lines(ofItems: entry)
      for (index, file) in files.enumerated() {
        if study.merges.contains(where: { $0.value.kind == kind && $0.value.file == file }) {
          problems.add(line: lines[index], "\"\(file)\" is there twice; keep one")
          continue
        }
        study.merges.append(
          Study.Stated(Study.Merges(kind: kind, file: file), line: lines[index]))
      }
    }
  }

  private mutating func readDataSets(_ document: TOMLTable) {
    for table in tables("datasets", document) {
      var dataSet = Study.DataSet()
      var reader = StudyTable(table, title: "[[datasets]]")
      reader.read(StudyParameters.dataSet, into: &dataSet, &problems)
      guard let name = dataSet.name, let file = dataSet.file else {
        for (key, value) in [("name", dataSet.name), ("file", dataSet.file)]
        where value == nil && reader.keyLines[key] == nil {
          problems.add(line: table.line, "[[datasets]] lacks \"\(key)\"; give it")
        }
        continue
      }
      do {
        _ = try dataSet.join(file: file)
      } catch {
        problems.add(line: reader.keyLines["name"] ?? table.line, "\(error)")
      }
      if let other = study.dataSets.first(where: { $0.value.name == name }) {
        problems.add(
          line: reader.keyLines["name"] ?? table.line,
          "the data set \"\(name)\" is there already (line \(other.line)); give it another name")
      }
      study.dataSets.append(
        Study.Stated(dataSet, line: table.line, keyLines: reader.keyLines))
    }
  }
}

extension Study.DataSet {
  /// The join that it asks for.
  ///
  /// - Parameter path: of its file.
  func join(file path: String) throws(BibliographyError) -> DataSetJoin {
    var join = try DataSetJoin(name: name ?? "", path: path)
    join.keys = try keys.map { (text: String) throws(BibliographyError) in
      try DataSetJoin.key(named: text)
    }
    join.delimiter = try delimiter.map {
      (text: String) throws(BibliographyError) in try DataSetJoin.delimiter(named: text)
    }
    join.replaces = true
    return join
  }
}

extension StudyReader {
  /// Notes files that are not there.
  mutating func checkFiles() {
    for input in study.inputs
    where InputPaths.paths(of: input.value, in: input.line == 0 ? "" : study.folder).isEmpty {
      problems.add(
        missing: "no file or folder \"\(input.value)\" among the inputs\(place)", line: input.line)
    }
    let lines = study.screening.keyLines["decisions"] ?? study.screening.line
    let files =
      study.screening.value.decisions.map { ($0, "of decisions", lines) }
      + study.merges.map { ($0.value.file, "of merges", $0.line) }
      + study.dataSets.map {
        ($0.value.file ?? "", "of a data set", $0.keyLines["file"] ?? $0.line)
      }
    for (file, what, line) in files where access(study.path(of: file), R_OK) != 0 {
      problems.add(missing: "no file \(what) \"\(file)\"\(place)", line: line)
    }
  }

  private var place: String {
    study.folder.isEmpty || study.folder == "."
      ? ". Check the path" : ". Check the path; it begins in \(study.folder)"
  }
}
