// swift-tools-version: 6.2
// Package.swift: a program of its own that writes letters with the libraries of appeal.

import PackageDescription

let products = [
  "ActionFiles", "AddresseeDirectory", "Correspondence", "Defaults", "JSONText", "Letters", "UrgentAction",
  "World", "Writers",
]

let package = Package(
  name: "WriteLetter",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "appeal", path: "../..")],
  targets: [
    .executableTarget(
      name: "WriteLetter", dependencies: products.map { .product(name: $0, package: "appeal") })
  ]
)
