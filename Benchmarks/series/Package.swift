// swift-tools-version: 6.2
import PackageDescription

// Times the kernels for series, text and layout: swift run -c release --package-path Benchmarks/series
let package = Package(
  name: "series",
  dependencies: [.package(name: "bibliolite", path: "../..")],
  targets: [
    .executableTarget(
      name: "series", dependencies: [.product(name: "Kernels", package: "bibliolite")],
      swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)])
  ]
)
