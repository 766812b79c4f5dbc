import Analysis
import Wording

/// Reads the keys of one table of a study file into settings.
struct StudyTable {
  let table: TOMLTable
  /// As it is written, e.g. `[[networks]]`.
  let title: String
  /// The lines of the keys that were read, by the shown key. A key may be written with `-`, as options
  /// are.
  private(set) var keyLines: [String: Int] = [:]

  init(_ table: TOMLTable, title: String) {
    self.table = table
    self.title = title
  }

  /// Sets what the table says.
  ///
  /// - Parameters:
  ///   - other: keys that are read elsewhere.
  ///   - check: tells whether settings are possible; it is asked about each key by itself, so that a
  ///     value out of range is reported with its line, and then about all together.
  /// - Returns: whether there was no problem.
  @discardableResult
  mutating func read<Settings>(
    _ parameters: [Parameter<Settings>], into settings: inout Settings, other: [String] = [],
    _ problems: inout StudyProblems,
    check: (Settings) throws(AnalysisError) -> Void = { (_) throws(AnalysisError) in }
  ) -> Bool {
    let initial = settings
    var isSound = true
    for entry in table.entries {
      let written = entry.key.asKey
      if other.contains(written) { continue }
      guard let parameter = parameters.first(where: { $0.keys.contains(written) }) else {
        problems.add(
          line: entry.line,
          problems.misplaced(entry, in: title)
            ?? Self.unknown(entry.key, in: title, known: parameters.flatMap(\.keys) + other))
        continue
      }
      if let line = keyLines[parameter.key] {
        problems.add(
          line: entry.line,
          "\"\(entry.key)\" in \(title) says again what line \(line) says; keep one")
        continue
      }
      keyLines[parameter.key] = entry.line
      guard let value = parameter.form.value(of: entry.value) else {
        isSound = false
        problems.add(
          line: entry.line,
          "\"\(entry.key)\" in \(title) is \(Self.shown(entry.value)); "
            + parameter.form.advice(for: Self.text(entry.value)))
        continue
      }
      do throws(AnalysisError) {
        var alone = initial
        try parameter.write(&alone, value)
        try check(alone)
        try parameter.write(&settings, value)
      } catch {
        isSound = false
        problems.add(
          line: entry.line, "\"\(entry.key)\" in \(title): \(Self.inFile(error.description))")
      }
    }
    do throws(AnalysisError) {
      try check(settings)
      return isSound
    } catch {
      problems.add(
        line: line(of: error) ?? table.line, "\(title): \(Self.inFile(error.description))")
      return false
    }
  }

  /// The line of the years, when it is they that do not go together.
  private func line(of error: AnalysisError) -> Int? {
    guard error.description.hasPrefix("the first year is ") else { return nil }
    return keyLines["last_year"] ?? keyLines["first_year"]
  }

  /// A message about options as one about keys: `--look-back` is `look_back`.
  static func inFile(_ message: String) -> String {
    message.split(separator: " ", omittingEmptySubsequences: false).map { word in
      word.hasPrefix("--") ? String(word.dropFirst(2)).asKey : String(word)
    }.joined(separator: " ")
  }

  /// The message about an unknown key.
  static func unknown(_ key: String, in title: String, known: [String]) -> String {
    let nearest = nearestName(to: key.asKey, among: known)
    return "unknown key \"\(key)\" in \(title); "
      + (nearest.map { "did you mean \"\($0)\"?" }
        ?? "the keys are \(known.joined(separator: ", "))")
  }

  static func text(_ value: TOMLValue) -> String? {
    if case .text(let text) = value { text } else { nil }
  }

  /// A value as it is shown in a message.
  static func shown(_ value: TOMLValue) -> String {
    switch value {
    case .text(let text): "\"\(text)\""
    case .integer(let number): String(number)
    case .real(let number): String(number)
    case .boolean(let value): String(value)
    case .date(let text): text
    case .list, .table: value.kind
    }
  }
}
