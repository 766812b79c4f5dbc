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
  limitProcessorTime()
  do {
    try target(Array(UnsafeBufferPointer(start: bytes, count: count)))
  } catch {
    fatalError("an error of no kind that the target expects: \(error)")
  }
  return 0
}

/// Ends the process when one input takes longer. The limit of libFuzzer counts time in which a busy machine
/// does other things.
private func limitProcessorTime() {
  _ = handlesLimit
  var limit = itimerval(
    it_interval: timeval(tv_sec: 0, tv_usec: 0), it_value: timeval(tv_sec: 10, tv_usec: 0))
  setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &limit, nil)
}

private let handlesLimit: Bool = {
  signal(SIGPROF) { _ in
    let message: StaticString = "property: an input takes less than 10 s of processor time\n"
    _ = write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
    // libFuzzer keeps the input.
    abort()
  }
  return true
}()

@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ tryOneInput: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// The package manager makes the function `main` of this, which stands before that of libFuzzer.
@main
struct Fuzzing {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    exit(runFuzzer(&count, &arguments, tryOneInput))
  }
}

/// Says which property does not hold, and ends: libFuzzer keeps the input.
func require(_ holds: Bool, _ property: @autoclosure () -> String) {
  if !holds { fatalError("property: \(property())") }
}
