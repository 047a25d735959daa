// main.swift: writes the files of some folders into one Swift file; run by the build only.

import Foundation

/// `EmbedTool OUTPUT ROOT FOLDER...`: embeds every file below ROOT/FOLDER under its path relative to ROOT.
let arguments = CommandLine.arguments
guard arguments.count >= 4 else {
  FileHandle.standardError.write(Data("usage: EmbedTool OUTPUT ROOT FOLDER...\n".utf8))
  exit(64)
}
let (output, root) = (arguments[1], URL(fileURLWithPath: arguments[2], isDirectory: true))

var entries: [(path: String, bytes: [UInt8])] = []
for folder in arguments[3...] {
  let base = root.appendingPathComponent(folder, isDirectory: true)
  for path in try FileManager.default.subpathsOfDirectory(atPath: base.path) {
    let file = base.appendingPathComponent(path)
    guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true,
      !path.split(separator: "/").contains(where: { $0.hasPrefix(".") })
    else { continue }
    entries.append(("\(folder)/\(path)", [UInt8](try Data(contentsOf: file))))
  }
}
// The program finds a file by halves.
entries.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }

/// A string literal whose UTF-8 is exactly these bytes, which must be valid UTF-8.
func literal(_ bytes: [UInt8]) -> String {
  var text = "\""
  for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
    switch scalar {
    case "\"": text += "\\\""
    case "\\": text += "\\\\"
    case "\n": text += "\\n"
    case "\r": text += "\\r"
    case "\t": text += "\\t"
    case _ where scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0xFEFF:
      text += "\\u{\(String(scalar.value, radix: 16))}"
    default: text.unicodeScalars.append(scalar)
    }
  }
  return text + "\""
}

var swift = "// Made by the build from the folders \(arguments[3...].joined(separator: ", ")).\n\n"
swift += "extension EmbeddedFiles {\n  static let entries: [Entry] = [\n"
// Paths stand beside paths, so that looking for one touches few pages of the program.
var (paths, contents): ([UInt8], [UInt8]) = ([], [])
for (path, bytes) in entries {
  guard String(validating: bytes, as: UTF8.self) != nil else {
    FileHandle.standardError.write(Data("error: \(path) is not UTF-8 text\n".utf8))
    exit(65)
  }
  paths += path.utf8
  contents += bytes
  swift += "    Entry(pathEnd: \(paths.count), contentEnd: \(contents.count)),\n"
}
swift += "  ]\n  static let paths: StaticString = \(literal(paths))\n"
swift += "  static let contents: StaticString = \(literal(contents))\n}\n"
try swift.write(toFile: output, atomically: true, encoding: .utf8)
