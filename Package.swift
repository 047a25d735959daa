// swift-tools-version: 6.2
// Package.swift: the modules of appeal, each importing only modules named above it in its own row.

import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "appeal",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "UrgentAction", targets: ["UrgentAction"]),
    .library(name: "Letters", targets: ["Letters"]),
  ],
  targets: [
    // Ground: places in a text, errors fit to show, files.
    .target(name: "SourceText", swiftSettings: strict),
    .target(name: "Files", dependencies: ["SourceText"], swiftSettings: strict),

    // Engines: formats that know nothing of appeals.
    .target(name: "JSONText", dependencies: ["SourceText"], swiftSettings: strict),
    .testTarget(name: "JSONTextTests", dependencies: ["JSONText", "SourceText"], swiftSettings: strict),
    .target(name: "Arguments", dependencies: ["SourceText"], swiftSettings: strict),
    .target(name: "Mustache", dependencies: ["SourceText"], swiftSettings: strict),
    .testTarget(name: "MustacheTests", dependencies: ["Mustache", "SourceText"], swiftSettings: strict),
    .executableTarget(
      name: "RenderBenchmark", dependencies: ["Mustache"], path: "Tests/Benchmarks/RenderBenchmark",
      swiftSettings: strict),

    // Domain.
    .target(name: "UrgentAction", dependencies: ["SourceText"], swiftSettings: strict),

    // Services.
    .target(name: "ActionFiles", dependencies: ["JSONText", "UrgentAction"], swiftSettings: strict),
    .target(name: "Letters", dependencies: ["SourceText", "UrgentAction"], swiftSettings: strict),

    // Leaves.
    .target(name: "Writers", dependencies: ["SourceText", "UrgentAction", "Letters"], swiftSettings: strict),

    // The contents of Templates/ and Addressees/, embedded by a build tool.
    // Its folder is the package's, so that a file added to or taken from the two folders runs the plugin again.
    .target(
      name: "Defaults", dependencies: ["SourceText"], path: ".", sources: ["Sources/Defaults"],
      swiftSettings: strict, plugins: ["EmbedFiles"]),
    .plugin(
      name: "EmbedFiles", capability: .buildTool(), dependencies: ["EmbedTool"], path: "Sources/EmbedFiles"),
    .executableTarget(name: "EmbedTool", swiftSettings: strict),
  ]
)

// What the target whose folder is the package's must not take for its own.
for target in package.targets where target.path == "." {
  let others = package.targets.filter { !$0.isTest && $0.path != "." }.map { $0.path ?? "Sources/\($0.name)" }
  target.exclude = ["README.md", "Tests"] + others.filter { $0.hasPrefix("Sources/") }
}
