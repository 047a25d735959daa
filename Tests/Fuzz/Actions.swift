// Actions.swift: fuzz target: any bytes as an action file, read and checked.

import ActionFiles
import Files
import JSONText
import SourceText
import UrgentAction
import World

private let finder = CountryFinder(ExchangedFiles("Templates", path: ""))

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzActions(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let document = try? JSONDocument(parsing: bytes, file: "fuzz") else { return 0 }
  do throws(ActionFaults) {
    _ = try Action(document, finder)
  } catch {
    precondition(!error.report().isEmpty, "a fault without words")
  }
  return 0
}
