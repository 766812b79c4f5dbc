// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that the ordinary build knows nothing of it. `Scripts/torture fuzz` builds
// it with -sanitize=fuzzer,address for all modules, and libFuzzer brings the function `main`.
let package = Package(
  name: "fuzzing",
  dependencies: [.package(name: "bibliolite", path: "../..")],
  targets: [
    .executableTarget(
      name: "fuzzing",
      dependencies: [
        .product(name: "RecordReading", package: "bibliolite"),
        .product(name: "Bibliography", package: "bibliolite"),
        .product(name: "Analysis", package: "bibliolite"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)],
      // The system's gold cannot write what the address sanitizer asks for.
      linkerSettings: [.unsafeFlags(["-use-ld=lld"])])
  ]
)
