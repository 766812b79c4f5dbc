// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that the ordinary build knows nothing of it. `Scripts/torture fuzz` builds
// it with the flags of coverage and of the address sanitizer for all modules; libFuzzer is linked to this
// program alone, and not to tools of the build.
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
        .product(name: "Kinds", package: "bibliolite"),
        .product(name: "Study", package: "bibliolite"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])])
  ]
)
