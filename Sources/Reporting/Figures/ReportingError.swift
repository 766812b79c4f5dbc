import Bibliography
import Wording

public typealias ReportingError = UserError

extension UserError {
  init(_ error: SavedQueryError) { self.init(error.description) }
}
