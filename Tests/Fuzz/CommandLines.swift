// CommandLines.swift: fuzz target: any lines as the words of a command line, up to where files would be written.

@testable import AppealCLI
import Arguments
import SourceText
import UrgentAction

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCommandLines(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let words = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  guard let name = words.first, let command = try? Tool.command(name) else { return 0 }
  parse(command, Array(words.dropFirst()))
  return 0
}

private func parse<C: ToolCommand>(_ type: C.Type, _ words: [String]) {
  do throws(UsageError) {
    _ = try C(parsing: words)
  } catch {
    precondition(!error.report().isEmpty, "an error without words")
  }
}
