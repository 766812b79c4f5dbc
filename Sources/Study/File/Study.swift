import Analysis
import Bibliography

/// A study as its file states it: from the search to the report.
public struct Study: Sendable {
  /// The search that was made, as the user states it.
  public struct Search: Equatable, Sendable {
    public var database: String? = "Web of Science Core Collection"
    public var query: String?
    public var index: String?
    /// ISO date.
    public var date: String?
    /// Records that it found.
    public var hits: Int?
    public var note: String?

    public init() {}
  }

  /// Which papers are analysed.
  public struct Screening: Equatable, Sendable {
    /// A paper of none of these is excluded; empty for all.
    public var documentTypes: [String] = []
    public var languages: [String] = []
    public var firstYear: Int?
    public var lastYear: Int?
    /// CSV files of decisions on single papers.
    public var decisions: [String] = []

    public init() {}
  }

  /// Years that bursts, networks and growth have unless they say other ones.
  public struct Slices: Equatable, Sendable {
    public var firstYear: Int?
    public var lastYear: Int?
    public var length = 1

    public init() {}
  }

  /// A file of merges.
  public struct Merges: Equatable, Sendable {
    /// As in the table `thesaurus`.
    public let kind: String
    public let file: String
  }

  /// A data set to be joined.
  public struct DataSet: Equatable, Sendable {
    public var name: String?
    public var file: String?
    /// `COLUMN=KEY`; empty to find keys out.
    public var keys: [String] = []
    public var delimiter: String?

    public init() {}
  }

  /// What the report contains.
  public struct Report: Equatable, Sendable {
    public var title: String?
    public var sections: [String] = []
    /// Which institutions its tables count.
    public var institutions = InstitutionCounting.asWritten
    /// A file; nil for none.
    public var output: String?

    public init() {}
  }

  /// Something that the file says, and where.
  public struct Stated<Value: Sendable>: Sendable {
    public let value: Value
    /// Of the file, from 1; of the header for a table.
    public let line: Int
    /// The lines of its keys.
    var keyLines: [String: Int] = [:]

    init(_ value: Value, line: Int, keyLines: [String: Int] = [:]) {
      self.value = value
      self.line = line
      self.keyLines = keyLines
    }
  }

  /// The name of the file, without folders.
  public let fileName: String
  /// The folder that paths in it are relative to.
  public let folder: String
  /// The whole file.
  public let text: String

  public var title: String?
  /// The database file, relative to the folder; nil for one beside the file, with its name.
  public var database: String?
  public var inputs: [Stated<String>] = []
  /// The line of the key `inputs`; 0 without it.
  var inputsLine = 0
  public var searches: [Search] = []
  public var screening = Stated(Screening(), line: 1)
  public var merges: [Stated<Merges>] = []
  public var dataSets: [Stated<DataSet>] = []
  public var slices = Stated(Slices(), line: 1)
  /// Nil when growth is not asked for.
  public var growth: Stated<GrowthSettings>? = Stated(GrowthSettings(), line: 1)
  public var bursts: [Stated<BurstSettings>] = []
  public var networks: [Stated<NetworkSettings>] = []
  /// Nil when the file has no table `[report]`.
  public var report: Report?
  /// What its database keeps of it, when it comes from there; its files are then not read.
  var stored: StoredStudy?

  init(fileName: String, folder: String, text: String) {
    self.fileName = fileName
    self.folder = folder
    self.text = text
  }

  /// The path of a file that the study names.
  public func path(of file: String) -> String {
    file.hasPrefix("/") || folder.isEmpty ? file : "\(folder)/\(file)"
  }

  /// The path of its database.
  public var databasePath: String {
    if let database { return path(of: database) }
    let name = fileName.hasSuffix(".toml") ? String(fileName.dropLast(5)) : fileName
    return path(of: name + ".db")
  }

  /// The path of its report; nil for none. Of a study that comes from its database nothing says any more
  /// where its file was, nor then where its report is to be.
  public var reportPath: String? {
    stored == nil ? report?.output.map(path(of:)) : nil
  }

  /// Whether one of its analyses is of terms.
  var readsTerms: Bool {
    bursts.contains { $0.value.kinds.contains(.term) }
      || networks.contains { $0.value.kinds.contains(.item(.term)) }
  }

  /// Names and kinds of the analyses that it makes.
  var analyses: [(name: String, kind: String)] {
    (growth.map { [($0.value.name, "growth")] } ?? [])
      + bursts.map { ($0.value.analysisName, "bursts") }
      + networks.map { ($0.value.analysisName, "network") }
  }
}
