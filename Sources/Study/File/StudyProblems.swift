import Analysis
import Bibliography

/// What is wrong with a study file, collected so that all of it is reported at once.
struct StudyProblems {
  let fileName: String
  private var found: [(line: Int, message: String)] = []
  /// Whether the file itself is wrong, not only what it names missing.
  private var isMistaken = false

  /// The line of the first table, before which keys that are no table's must stand.
  var firstTableLine: Int?

  init(fileName: String) { self.fileName = fileName }

  /// A mistake in the file.
  mutating func add(line: Int, _ message: String) {
    found.append((line, message))
    isMistaken = true
  }

  /// A mistake that several parts of the file may lead to.
  mutating func addOnce(line: Int, _ message: String) {
    if !found.contains(where: { $0 == (line, message) }) { add(line: line, message) }
  }

  /// What is said of a key that is in a table because it stands after the table's header, and was meant
  /// for the whole file: `growth = false`; nil for others.
  func misplaced(_ entry: TOMLTable.Entry, in title: String) -> String? {
    let key = entry.key.asKey
    guard StudyReader.omissibleNames.contains(key), let firstTableLine else { return nil }
    switch entry.value {
    case .boolean, .list: break
    default: return nil
    }
    let line = key == "growth" ? "growth = false" : "\(key) = []"
    return
      "\"\(line)\" must stand before the first [table]: put it above line \(firstTableLine). Here "
      + "it is a key of \(title)"
  }

  /// A file that it names and that is not there.
  mutating func add(missing message: String, line: Int) { found.append((line, message)) }

  /// How many are reported: more help nobody, and a file that is no study could have any number.
  static let mostTold = 100

  /// - Throws: `AnalysisError` with one line for each problem, in the order of the file's lines.
  func check() throws(AnalysisError) {
    if found.isEmpty { return }
    let ordered = found.enumerated().sorted {
      ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
    }
    var lines = ordered.prefix(Self.mostTold).map {
      "\(fileName):\($0.element.line): \($0.element.message)"
    }
    if ordered.count > lines.count {
      lines.append("\(fileName): \(ordered.count - lines.count) more problems after these")
    }
    throw AnalysisError(lines.joined(separator: "\n"), kind: isMistaken ? .usage : .failed)
  }
}
