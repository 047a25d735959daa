// JSON.swift: fuzz target: any bytes read as JSON; what is read is the same when it is written and read again.

import JSONText
import SourceText

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSON(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let isKeeping = (bytes.last ?? 0) & 1 == 0
  guard let document = try? JSONDocument(parsing: bytes, file: "fuzz", keepingDuplicates: isKeeping) else {
    return 0
  }
  let tree = JSONTree(document.root)
  let formatted = tree.formatted()
  guard document.duplicateKeys.isEmpty else { return 0 }
  do {
    let again = try JSONDocument(parsing: formatted, file: "again").root
    precondition(JSONTree(again) == tree, "what was written is not what was read")
    precondition(JSONTree(again).formatted() == formatted, "the layout changes when it is laid out again")
  } catch {
    preconditionFailure("what was written cannot be read: \(error.report())")
  }
  return 0
}
