// TestSupport.swift: goldens, and the PDF tools of the machine.

import Foundation
import PDF
import Testing

/// Compares bytes with the file `Goldens/NAME` beside this source; `UPDATE_GOLDENS=1` writes it instead.
func expectGolden(_ bytes: [UInt8], _ name: String, source: String = #filePath) throws {
  let file = URL(filePath: source).deletingLastPathComponent().appending(path: "Goldens/\(name)")
  if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }
  let golden = [UInt8](try Data(contentsOf: file))
  #expect(golden == bytes, "differs from Goldens/\(name); UPDATE_GOLDENS=1 swift test rewrites it")
}

/// A program of the machine that reads PDF.
enum PDFTool: String {
  case qpdf, pdftotext, pdffonts

  var path: String? {
    ["/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].map { $0 + rawValue }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  static func areInstalled(_ tools: PDFTool...) -> Bool { tools.allSatisfy { $0.path != nil } }

  /// Runs the tool on a document in a temporary file; `FILE` among the arguments stands for it.
  func run(_ document: [UInt8], _ arguments: String...) throws -> (status: Int32, output: String) {
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

/// The text of each line of a paragraph, by the codes it shows.
func lines(_ text: String, width: Int, indent: Int = 0, _ alignment: LineShape.Alignment = .raggedRight)
  throws
  -> [String]
{
  var paragraph = Paragraph()
  try paragraph.append(text, in: Face(.timesRoman, size: .points(10)))
  return broken(
    paragraph, LineShape(width: .points(width), indent: .points(indent), alignment: alignment)
  ).map { shownText($0, paragraph) }
}

func broken(_ paragraph: Paragraph, _ shape: LineShape) -> [Line] {
  var breaker = LineBreaker()
  var lines: [Line] = []
  breaker.breakLines(of: paragraph, in: shape, into: &lines)
  return lines
}

func shownText(_ line: Line, _ paragraph: Paragraph) -> String {
  var text = ""
  for code in paragraph.codes[line.codes] {
    if let scalar = WinAnsi.scalar(code) { text.unicodeScalars.append(scalar) }
  }
  return text
}
