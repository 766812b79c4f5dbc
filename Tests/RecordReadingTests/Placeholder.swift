import Testing
@testable import RecordReading
