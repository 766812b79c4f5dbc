import Bibliography
import Kernels
import SQLite

/// A failure of an analysis that a user can act on: what was wrong, where, and what to do.
public struct AnalysisError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What kind of failure it is; it decides the exit status of a command.
  public let kind: BibliographyError.Kind
  public let description: String

  public init(_ description: String, kind: BibliographyError.Kind = .failed) {
    self.description = description
    self.kind = kind
  }

  /// An option or a value that cannot be.
  package static func usage(_ description: String) -> AnalysisError {
    AnalysisError(description, kind: .usage)
  }

  /// Any failure below an analysis, as one of the database at `path`.
  package init(_ error: any Error, database path: String) {
    switch error {
    case let error as AnalysisError: self = error
    case let error as BibliographyError: self.init(error.description, kind: error.kind)
    case let error as SQLiteError:
      self.init(BibliographyError(error, database: path).description)
    case let error as KernelError: self.init(error.description, kind: .usage)
    default: self.init("\(path): \(error)")
    }
  }
}

extension Database {
  /// Runs `body`; whatever it throws becomes an ``AnalysisError`` that names this database.
  package func analysing<Result>(_ body: () throws -> Result) throws(AnalysisError) -> Result {
    do {
      return try body()
    } catch {
      throw AnalysisError(error, database: path)
    }
  }
}
