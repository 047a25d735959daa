// swift-tools-version: 6.2
// Package.swift: the modules of appeal, each importing only modules named above it in its own row.

import PackageDescription

/// Each function in a section of its own, so that the linker can put together those that a command calls; and generic code
/// made for its types across modules, which spares a letter one instruction in twenty and help one in three; and types not
/// looked up by their mangled names, which spares a letter one in ten. No package that another one fetches may ask for it.
let release: [SwiftSetting] =
  Context.packageDirectory.contains("/checkouts/")
  ? []
  : [
    .unsafeFlags(
      [
        "-Xfrontend", "-function-sections", "-cross-module-optimization",
        "-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors",
      ],
      .when(platforms: [.linux], configuration: .release))
  ]

let strict: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ] + release

/// A program that needs nothing of the system it is copied to, not even /proc (`--wrap`, see CrashReporter.swift), and starts
/// in three quarters of the time. What a letter and a batch call stands together in it, so that they take two thirds of
/// the memory; `Tests/Scripts/link-order.py` writes the order.
let linking =
  [
    "-static-executable", "-use-ld=lld", "-Xlinker", "--no-warn-symbol-ordering",
    "-Xlinker", "--wrap=swift_copyAuxiliaryExecutablePath", "-Xlinker",
    "--symbol-ordering-file=\(Context.packageDirectory)/Sources/appeal/link-order.txt",
    "-Xlinker", "-T", "-Xlinker", "\(Context.packageDirectory)/Sources/appeal/sections.ld",
  ] + (Context.environment["APPEAL_SYMBOLS"] == nil ? ["-Xlinker", "-s"] : [])

let package = Package(
  name: "appeal",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "SourceText", targets: ["SourceText"]),
    .library(name: "Files", targets: ["Files"]),
    .library(name: "JSONText", targets: ["JSONText"]),
    .library(name: "Mustache", targets: ["Mustache"]),
    .library(name: "Tables", targets: ["Tables"]),
    .library(name: "Workbooks", targets: ["Workbooks"]),
    .library(name: "PDF", targets: ["PDF"]),
    .library(name: "UrgentAction", targets: ["UrgentAction"]),
    .library(name: "World", targets: ["World"]),
    .library(name: "ActionFiles", targets: ["ActionFiles"]),
    .library(name: "AddresseeDirectory", targets: ["AddresseeDirectory"]),
    .library(name: "Letters", targets: ["Letters"]),
    .library(name: "Correspondence", targets: ["Correspondence"]),
    .library(name: "Writers", targets: ["Writers"]),
    .library(name: "Defaults", targets: ["Defaults"]),
    .executable(name: "appeal", targets: ["appeal"]),
  ],
  targets: [
    // Ground: places in a text, errors fit to show, files.
    .target(name: "SourceText", swiftSettings: strict),
    .target(name: "Files", dependencies: ["SourceText"], swiftSettings: strict),

    // Engines: they know nothing of letters.
    .target(name: "JSONText", dependencies: ["SourceText"], swiftSettings: strict),
    .target(name: "Mustache", dependencies: ["SourceText"], swiftSettings: strict),
    .target(name: "Tables", dependencies: ["SourceText"], swiftSettings: strict),
    .target(name: "PDF", dependencies: ["SourceText"], swiftSettings: strict),
    .target(name: "Arguments", dependencies: ["SourceText"], swiftSettings: strict),
    .target(name: "ZIP", dependencies: ["Files", "SourceText"], swiftSettings: strict),
    .target(
      name: "Workbooks", dependencies: ["Files", "SourceText", "Tables", "ZIP"], swiftSettings: strict),

    // Domain.
    .target(name: "UrgentAction", dependencies: ["SourceText"], swiftSettings: strict),

    // Countries and languages, as the data files have them.
    .target(
      name: "World", dependencies: ["JSONText", "SourceText", "UrgentAction"], swiftSettings: strict),

    // Services.
    .target(
      name: "ActionFiles", dependencies: ["JSONText", "SourceText", "UrgentAction", "World"],
      swiftSettings: strict),
    .target(
      name: "AddresseeDirectory",
      dependencies: ["JSONText", "SourceText", "Tables", "UrgentAction", "World"],
      swiftSettings: strict),
    .target(
      name: "Letters", dependencies: ["JSONText", "Mustache", "SourceText", "UrgentAction", "World"],
      swiftSettings: strict),

    .target(
      name: "Sheets", dependencies: ["JSONText", "SourceText", "UrgentAction", "World"], swiftSettings: strict
    ),

    // Whom to write to, whether it is late, who gets copies.
    .target(
      name: "Correspondence",
      dependencies: ["AddresseeDirectory", "Letters", "SourceText", "UrgentAction", "World"],
      swiftSettings: strict),

    // Leaves.
    .target(
      name: "Writers",
      dependencies: ["Files", "Letters", "PDF", "SourceText", "UrgentAction", "World", "ZIP"],
      swiftSettings: strict),

    .target(
      name: "Batch",
      dependencies: ["Files", "Letters", "SourceText", "Tables", "UrgentAction", "Workbooks", "ZIP"],
      swiftSettings: strict),

    // The tool.
    .target(
      name: "AppealCLI",
      dependencies: [
        "ActionFiles", "AddresseeDirectory", "Arguments", "Batch", "Correspondence", "Defaults", "Files",
        "JSONText", "Letters", "Mustache", "Sheets", "SourceText", "Tables", "UrgentAction", "World",
        "Workbooks", "Writers", "ZIP",
      ], swiftSettings: strict),
    .executableTarget(
      name: "appeal", dependencies: ["AppealCLI"], exclude: ["link-order.txt", "sections.ld"],
      swiftSettings: strict,
      linkerSettings: [.unsafeFlags(linking, .when(platforms: [.linux], configuration: .release))]),

    // The contents of Templates/ and Addressees/, embedded by a build tool.
    // Its folder is the package's, so that a file added to or taken from the two folders runs the plugin again.
    .target(
      name: "Defaults", dependencies: ["SourceText"], path: ".", sources: ["Sources/Defaults"],
      swiftSettings: strict, plugins: ["EmbedFiles"]),
    .plugin(
      name: "EmbedFiles", capability: .buildTool(), dependencies: ["EmbedTool"], path: "Sources/EmbedFiles"),
    .executableTarget(name: "EmbedTool", swiftSettings: strict),

    // Benchmarks.
    .executableTarget(
      name: "PDFBenchmark",
      dependencies: ["Files", "Letters", "SourceText", "Tables", "TestSupport", "UrgentAction", "Writers"],
      path: "Tests/Benchmarks/PDFBenchmark", swiftSettings: strict),
    .executableTarget(
      name: "TableBenchmark", dependencies: ["Files", "SourceText", "Tables"],
      path: "Tests/Benchmarks/TableBenchmark", swiftSettings: strict),
    .executableTarget(
      name: "RenderBenchmark",
      dependencies: [
        "ActionFiles", "AddresseeDirectory", "Defaults", "JSONText", "Letters", "Mustache", "TestSupport",
        "UrgentAction", "World", "Writers",
      ], path: "Tests/Benchmarks/RenderBenchmark",
      swiftSettings: strict),
    .executableTarget(
      name: "BatchBenchmark", dependencies: ["Files", "SourceText"],
      path: "Tests/Benchmarks/BatchBenchmark", swiftSettings: strict),
    .executableTarget(
      name: "FormatBenchmark", dependencies: ["Letters", "TestSupport", "UrgentAction", "Writers"],
      path: "Tests/Benchmarks/FormatBenchmark", swiftSettings: strict),
    .executableTarget(name: "ColdBenchmark", path: "Tests/Benchmarks/ColdBenchmark", swiftSettings: strict),

    // Tests.
    .target(
      name: "TestSupport", dependencies: ["Defaults", "Letters", "Mustache", "UrgentAction", "World"],
      path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "WorldTests", dependencies: ["Letters", "TestSupport", "UrgentAction", "World"],
      swiftSettings: strict),
    .testTarget(
      name: "ActionFilesTests",
      dependencies: ["ActionFiles", "JSONText", "SourceText", "TestSupport", "UrgentAction", "World"],
      swiftSettings: strict),
    .testTarget(name: "ArgumentsTests", dependencies: ["Arguments"], swiftSettings: strict),
    .testTarget(
      name: "BatchTests",
      dependencies: [
        "Batch", "Files", "Letters", "SourceText", "Tables", "TestSupport", "UrgentAction", "World",
        "Writers", "ZIP",
      ],
      exclude: ["Books"], swiftSettings: strict),
    .testTarget(name: "FilesTests", dependencies: ["Files", "SourceText"], swiftSettings: strict),
    .testTarget(
      name: "LettersTests",
      dependencies: [
        "Defaults", "Letters", "Mustache", "SourceText", "TestSupport", "UrgentAction", "World",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "UrgentActionTests", dependencies: ["SourceText", "UrgentAction"], swiftSettings: strict),
    .testTarget(
      name: "WritersTests",
      dependencies: ["Letters", "SourceText", "TestSupport", "UrgentAction", "Writers"],
      exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(
      name: "StationeryTests",
      dependencies: ["Letters", "PDF", "TestSupport", "UrgentAction", "Writers"], exclude: ["Goldens"],
      swiftSettings: strict),
    .testTarget(
      name: "WireTests",
      dependencies: ["JSONText", "Letters", "SourceText", "TestSupport", "UrgentAction", "Writers"],
      exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(
      name: "CorrespondenceTests",
      dependencies: [
        "ActionFiles", "AddresseeDirectory", "Correspondence", "Defaults", "JSONText", "Letters",
        "SourceText", "TestSupport", "UrgentAction", "World",
      ], swiftSettings: strict),
    .testTarget(
      name: "AppealCLITests",
      dependencies: ["AppealCLI", "Defaults", "SourceText", "TestSupport", "UrgentAction"],
      exclude: ["Fixtures", "Transcripts"], swiftSettings: strict),
    .testTarget(
      name: "AddresseeDirectoryTests",
      dependencies: [
        "AddresseeDirectory", "Files", "JSONText", "Letters", "SourceText", "TestSupport", "UrgentAction",
        "World",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "SheetsTests",
      dependencies: ["Defaults", "JSONText", "Sheets", "SourceText", "TestSupport", "UrgentAction"],
      exclude: ["Goldens", "Sheets"], swiftSettings: strict),
    .testTarget(
      name: "JSONTextTests", dependencies: ["JSONText", "SourceText", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "MustacheTests", dependencies: ["Mustache", "SourceText", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "PDFLetterTests",
      dependencies: ["Letters", "PDF", "SourceText", "TestSupport", "UrgentAction", "Writers"],
      exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(
      name: "PDFTests", dependencies: ["PDF", "TestSupport"], exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(
      name: "ZIPTests", dependencies: ["Files", "SourceText", "ZIP"], exclude: ["Archives"],
      swiftSettings: strict),
    .testTarget(
      name: "WorkbooksTests", dependencies: ["Files", "SourceText", "Tables", "Workbooks", "ZIP"],
      swiftSettings: strict),
    .testTarget(name: "SourceTextTests", dependencies: ["SourceText"], swiftSettings: strict),
    .testTarget(name: "TablesTests", dependencies: ["SourceText", "Tables"], swiftSettings: strict),
  ]
)

// What the target whose folder is the package's must not take for its own.
for target in package.targets where target.path == "." {
  let others = package.targets.filter { !$0.isTest && $0.path != "." }.map { $0.path ?? "Sources/\($0.name)" }
  target.exclude = ["README.md", "Tests"] + others.filter { $0.hasPrefix("Sources/") }
}
