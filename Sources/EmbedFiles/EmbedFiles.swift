// EmbedFiles.swift: the build plugin that puts Templates/ and Addressees/ into the program.

import Foundation
import PackagePlugin

/// Runs `EmbedTool` over the two folders before the target that uses the plugin is compiled.
@main
struct EmbedFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    let folders = ["Templates", "Addressees"]
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedContents.swift")
    var inputs: [URL] = []
    for folder in folders {
      // The folders themselves are inputs too: a file that is added or removed changes them.
      let base = root.appending(path: folder)
      inputs.append(base)
      let paths = try FileManager.default.subpathsOfDirectory(atPath: base.path(percentEncoded: false))
      inputs += paths.sorted().map { base.appending(path: $0) }
    }
    return [
      .buildCommand(
        displayName: "Embedding \(folders.joined(separator: " and "))",
        executable: try context.tool(named: "EmbedTool").url,
        arguments: [output.path(percentEncoded: false), root.path(percentEncoded: false)] + folders,
        inputFiles: inputs, outputFiles: [output])
    ]
  }
}
