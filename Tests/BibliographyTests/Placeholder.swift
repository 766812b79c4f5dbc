import Testing
@testable import Bibliography
