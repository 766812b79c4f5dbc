import Analysis
import Bibliography
import Glibc
import Reporting

/// The last step of a study: the page that shows its results, written when it is missing or older than
/// the database.
public struct ReportStep {
  /// The file of the page.
  public let path: String
  /// The path as a person reads it.
  let name: String
  private let write: (String) throws(BibliographyError) -> Void

  /// - Parameters:
  ///   - path: of the file; the step is done whenever no file is there.
  ///   - name: as a person reads it.
  ///   - write: puts the page there.
  public init(
    path: String, name: String, write: @escaping (String) throws(BibliographyError) -> Void
  ) {
    self.path = path
    self.name = name
    self.write = write
  }

  /// Why the page is to be written; nil when it shows the database as it is.
  func reason(databaseAt databasePath: String, changes: Bool) -> String? {
    if changes { return "the results change" }
    var (page, database) = (stat(), stat())
    guard stat(path, &page) == 0 else { return "new" }
    guard stat(databasePath, &database) == 0 else { return "the results change" }
    let (written, changed) = (page.st_mtim, database.st_mtim)
    return (written.tv_sec, written.tv_nsec) < (changed.tv_sec, changed.tv_nsec)
      ? "the database is newer" : nil
  }

  /// Writes the page with what the study says of it.
  func run(
    _ study: Study, databaseAt databasePath: String, programVersion: String
  ) throws(AnalysisError) {
    var options = ReportOptions()
    options.title = study.report?.title ?? study.title
    options.sections = study.report?.sections ?? []
    if let report = study.report { options.institutions = report.institutions.rawValue }
    options.programVersion = programVersion
    do {
      try write(Report.page(of: Database.openForReading(databasePath), options: options))
    } catch {
      throw AnalysisError(of: error, database: databasePath)
    }
  }
}
