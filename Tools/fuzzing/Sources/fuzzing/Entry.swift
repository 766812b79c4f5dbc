#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Tries one target with arbitrary bytes; ends the process when a property does not hold.
typealias Target = @Sendable ([UInt8]) throws -> Void

/// The targets by name; `BIBLIOLITE_FUZZ` in the environment chooses one.
let targets: [String: Target] = [
  "tagged": { try tryRecords($0, as: .webOfSciencePlainText) },
  "tab": { try tryRecords($0, as: .webOfScienceTabDelimited) },
  "csv": { try tryRecords($0, as: .webOfScienceCSV) },
  "encodings": tryEncodings,
  "archives": tryArchive,
  "normalising": tryNormalising,
  "tables": tryTables,
  "studies": tryStudy,
  "queries": tryQuery,
  "databases": tryDatabase,
]

private let target: Target = {
  let name = getenv("BIBLIOLITE_FUZZ").map { String(cString: $0) } ?? ""
  guard let target = targets[name] else {
    fatalError("BIBLIOLITE_FUZZ is '\(name)'; the targets are \(targets.keys.sorted())")
  }
  return target
}()

@_cdecl("LLVMFuzzerTestOneInput")
public func tryOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  do {
    try target(Array(UnsafeBufferPointer(start: bytes, count: count)))
  } catch {
    fatalError("an error of no kind that the target expects: \(error)")
  }
  return 0
}

/// Says which property does not hold, and ends: libFuzzer keeps the input.
func require(_ holds: Bool, _ property: @autoclosure () -> String) {
  if !holds { fatalError("property: \(property())") }
}
