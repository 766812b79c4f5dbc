// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that the product is never built with its benchmarks.
let package = Package(
  name: "graphbench",
  dependencies: [.package(name: "bibliolite", path: "../..")],
  targets: [
    .executableTarget(
      name: "graphbench", dependencies: [.product(name: "Kernels", package: "bibliolite")])
  ]
)
