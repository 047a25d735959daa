// PDFTool.swift: the programs of the machine that read PDF.

import Foundation

/// A program of the machine that reads PDF.
public enum PDFTool: String {
  case qpdf, pdftotext, pdffonts, pdfinfo

  var path: String? {
    ["/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].map { $0 + rawValue }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  public static func areInstalled(_ tools: PDFTool...) -> Bool { tools.allSatisfy { $0.path != nil } }

  /// Runs the tool on a document in a temporary file; `FILE` among the arguments stands for it.
  public func run(_ document: [UInt8], _ arguments: String...) throws -> (status: Int32, output: String) {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pdf")
    try Data(document).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: path ?? "/usr/bin/false")
    process.arguments = arguments.map { $0 == "FILE" ? file.path : $0 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
