// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

let package = Package(
  name: "bibliolite",
  products: [
    .executable(name: "bibliolite", targets: ["bibliolite"]),
    .library(name: "RecordReading", targets: ["RecordReading"]),
    .library(name: "Kernels", targets: ["Kernels"]),
    // for Tools/fuzzing
    .library(name: "Bibliography", targets: ["Bibliography"]),
    .library(name: "Analysis", targets: ["Analysis"]),
    .library(name: "Study", targets: ["Study"]),
    .library(name: "Kinds", targets: ["Kinds"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // C libraries of the system
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CAllocator"),

    // SQL files, and the report's templates, embedded
    .executableTarget(name: "sqlembed", path: "Tools/sqlembed", swiftSettings: strict),
    .plugin(name: "EmbedSQL", capability: .buildTool(), dependencies: ["sqlembed"]),
    .target(
      name: "Schema", path: "Schema", swiftSettings: strict, plugins: ["EmbedSQL"]),
    .target(
      name: "Queries", path: "Queries", exclude: ["README.md"], swiftSettings: strict,
      plugins: ["EmbedSQL"]),

    // the parts: arrows point down the list of folders in docs/structure.md, never back
    .target(name: "SQLite", dependencies: ["CSQLite"], swiftSettings: strict),
    .target(name: "RecordReading", dependencies: ["CZlib"], swiftSettings: strict),
    .target(name: "Kernels", swiftSettings: strict),
    .target(name: "Wording", dependencies: ["Kernels"], swiftSettings: strict),
    .target(name: "Kinds", swiftSettings: strict),
    .target(
      name: "Bibliography",
      dependencies: [
        "SQLite", "RecordReading", "Kinds", "Schema", "Queries", "Wording", "CCrypto",
        "CAllocator",
      ], swiftSettings: strict),
    .target(
      name: "Reporting",
      dependencies: [
        "Analysis", "Bibliography", "Kernels", "Kinds", "SQLite", "Wording", "CCrypto",
        .product(name: "Mustache", package: "swift-mustache"),
      ], swiftSettings: strict, plugins: ["EmbedSQL"]),
    .target(
      name: "Analysis",
      dependencies: ["Bibliography", "Kernels", "Kinds", "SQLite", "Schema", "Wording"],
      swiftSettings: strict),
    .target(
      name: "Study",
      dependencies: [
        "Analysis", "Bibliography", "Kernels", "Kinds", "Reporting", "SQLite", "Wording",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "bibliolite",
      dependencies: [
        "Analysis", "Bibliography", "Kernels", "Kinds", "Reporting", "Study", "Wording",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),

    .testTarget(name: "SQLiteTests", dependencies: ["SQLite"], swiftSettings: strict),
    .testTarget(
      name: "KindsTests",
      dependencies: ["Analysis", "Bibliography", "Kinds", "Queries", "SQLite", "Schema"],
      swiftSettings: strict),
    .testTarget(
      name: "RecordReadingTests", dependencies: ["RecordReading"], swiftSettings: strict),
    .testTarget(name: "KernelsTests", dependencies: ["Kernels"], swiftSettings: strict),
    .testTarget(
      name: "BibliographyTests", dependencies: ["Bibliography"], swiftSettings: strict),
    // runs the built program
    .testTarget(
      name: "EndToEndTests", dependencies: ["bibliolite"], exclude: ["Browser", "Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "Analysis", "Bibliography", "Kernels", "Kinds", "Reporting", "SQLite", "Wording",
      ],
      swiftSettings: strict),
    // databases that several targets of tests read
    .target(
      name: "AnalysisFixtures", dependencies: ["Bibliography", "SQLite"],
      path: "Tests/AnalysisFixtures", swiftSettings: strict),
    .testTarget(
      name: "AnalysisTests",
      dependencies: [
        "Analysis", "AnalysisFixtures", "Bibliography", "Kernels", "Kinds", "Queries", "SQLite",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "StudyTests",
      dependencies: [
        "Analysis", "AnalysisFixtures", "Bibliography", "Kernels", "Kinds", "SQLite", "Study",
      ], swiftSettings: strict),
  ]
)
