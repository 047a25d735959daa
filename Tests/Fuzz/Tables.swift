// Tables.swift: fuzz target: any bytes, read as a table in two ways that must agree.

import SourceText
import Tables

/// Reads the bytes whole and in small pieces; stops the program where the two differ.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTables(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let copy = Array(UnsafeBufferPointer(start: start, count: count))
  let piece = 1 + Int(copy.first ?? 0) % 37
  precondition(tableDump(copy, chunk: .max) == tableDump(copy, chunk: piece), "chunks change the rows")
  return 0
}

/// All rows as text, and how the reading ended.
private func tableDump(_ bytes: [UInt8], chunk: Int) -> String {
  var options = TableOptions()
  options.maximumRowLength = 1 << 12
  options.chunkLength = 256
  var dump = ""
  do throws(TableError) {
    var reader = try TableReader(MemorySource(bytes, chunk: chunk), named: "fuzz", options: options)
    dump += "\(reader.columns)\n"
    let block = TableBlock()
    while try reader.read(into: block) {
      for row in block {
        dump += "\(row.number) \(row.line) \(row.faults.rawValue) \(Array(row.raw))"
        for column in 0..<row.count { dump += " \(Array(row[column]))" }
        dump += "\n"
      }
    }
    dump += "\(reader.format)"
  } catch {
    dump += error.report()
  }
  return dump
}
