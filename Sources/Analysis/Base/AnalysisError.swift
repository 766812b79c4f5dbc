import Bibliography
import Kernels
import SQLite
import Wording

public typealias AnalysisError = UserError

extension UserError {
  /// Any failure below an analysis, as one of the database at `path`.
  package init(of error: any Error, database path: String) {
    switch error {
    case let error as UserError: self = error
    case let error as SQLiteError: self.init(error, database: path)
    case let error as KernelError: self.init(error.description, kind: .usage)
    default: self.init("\(path): \(error)")
    }
  }
}

extension Database {
  /// Runs `body`; whatever it throws becomes an error that names this database.
  package func analysing<Result>(_ body: () throws -> Result) throws(UserError) -> Result {
    do {
      return try body()
    } catch {
      throw UserError(of: error, database: path)
    }
  }
}
