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
    .library(name: "PDF", targets: ["PDF"]),
    .library(name: "Letters", targets: ["Letters"]),
  ],
  targets: [
    // Ground: places in a text, errors fit to show, files.
    .target(name: "SourceText", swiftSettings: strict),

    // Domain.
    .target(name: "UrgentAction", dependencies: ["SourceText"], swiftSettings: strict),

    // Engines.
    .target(name: "PDF", dependencies: ["SourceText"], swiftSettings: strict),
    .testTarget(name: "PDFTests", dependencies: ["PDF"], exclude: ["Goldens"], swiftSettings: strict),

    // Services.
    .target(name: "Letters", dependencies: ["SourceText", "UrgentAction"], swiftSettings: strict),
    // Leaves.
    .target(name: "Writers", dependencies: ["SourceText", "UrgentAction", "Letters"], swiftSettings: strict),
  ]
)
