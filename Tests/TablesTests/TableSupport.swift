// TableSupport.swift: reads whole tables for the tests.

import SourceText
import Tables

/// A row as the tests compare it.
struct SeenRow: Equatable, CustomStringConvertible {
  var fields: [String]
  var number: Int
  var line: Int
  var faults: RowFaults = []
  var raw = ""

  var description: String {
    "\(number)@\(line) \(fields) [\(faults.description)] raw \(raw.debugDescription)"
  }
}

struct SeenTable: Equatable {
  var columns: [String] = []
  var rows: [SeenRow] = []
  var format: TableFormat?
  var error: TableError?
}

/// Reads a table to its end or its error.
func readTable(_ bytes: [UInt8], chunk: Int = .max, _ options: TableOptions = TableOptions()) -> SeenTable {
  readTable(source: MemorySource(bytes, chunk: chunk), options)
}

func readTable(source: some ByteSource, _ options: TableOptions = TableOptions()) -> SeenTable {
  var table = SeenTable()
  do throws(TableError) {
    var reader = try TableReader(source, named: "t.csv", options: options)
    table.columns = reader.columns
    table.format = reader.format
    let block = TableBlock()
    while try reader.read(into: block) {
      for row in block {
        table.rows.append(
          SeenRow(
            fields: (0..<row.count).map { row.text($0) }, number: row.number, line: row.line,
            faults: row.faults,
            raw: String(decoding: row.raw, as: UTF8.self)))
      }
      table.format = reader.format
    }
    table.format = reader.format
  } catch {
    table.error = error
  }
  return table
}

func readTable(_ text: String, chunk: Int = .max, _ options: TableOptions = TableOptions()) -> SeenTable {
  readTable(Array(text.utf8), chunk: chunk, options)
}

/// Bytes that come in two pieces.
struct SplitSource: ByteSource {
  private var first: MemorySource
  private var second: MemorySource

  init(_ bytes: [UInt8], at index: Int) {
    first = MemorySource(Array(bytes[..<index]))
    second = MemorySource(Array(bytes[index...]))
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    let count = try first.read(into: buffer)
    return count > 0 ? count : try second.read(into: buffer)
  }
}
