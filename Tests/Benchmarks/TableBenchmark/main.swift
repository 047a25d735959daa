// main.swift: how fast a table is read: every field found and unquoted.
//
//   TableBenchmark [FILE] [--runs N] [--write FILE] [--dump FILE]
//
// Without FILE it reads 100 MB of supporters that it makes itself, the same bytes on every machine; --write only
// writes them, for comparison with other programs. --dump prints a file's rows, each as a JSON array of strings.

import Files
import SourceText
import Tables

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

struct Totals {
  var rows = 0
  var fields = 0
  var fieldBytes = 0
  var faults = 0
}

/// A file, read from front to back.
struct FileBytes: ByteSource {
  let file: OpenFile

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    try file.readOn(into: buffer)
  }
}

/// Opens a file, or gives the made table.
func source(_ path: String?) throws -> any ByteSource {
  guard let path else { return SampleTable() }
  return FileBytes(file: try OpenFile(path, named: path))
}

func readAll(_ path: String?) throws -> Totals {
  var reader = try TableReader(try source(path), named: path ?? "sample")
  var totals = Totals(rows: 1, fields: reader.columns.count)
  let block = TableBlock()
  while try reader.read(into: block) {
    for row in block {
      totals.rows += 1
      totals.fields += row.count
      for column in 0..<row.count { totals.fieldBytes += row[column].count }
      if row.faults != [] { totals.faults += 1 }
    }
  }
  return totals
}

/// Prints all rows, the header too.
func dump(_ path: String) throws {
  var reader = try TableReader(try source(path), named: path)
  print(json(reader.columns))
  let block = TableBlock()
  while try reader.read(into: block) {
    for row in block { print(json((0..<row.count).map { row.text($0) })) }
  }
}

func json(_ strings: [String]) -> String {
  let quoted = strings.map { text in
    let escaped = text.unicodeScalars.map { scalar in
      if scalar == "\"" || scalar == "\\" { return "\\\(scalar)" }
      let digits = String(scalar.value, radix: 16)
      return scalar.value < 0x20
        ? "\\u" + String(repeating: "0", count: 4 - digits.count) + digits : String(scalar)
    }
    return "\"" + escaped.joined() + "\""
  }
  return "[" + quoted.joined(separator: ",") + "]"
}

func size(_ path: String?) -> Int {
  guard let path else { return SampleTable().length }
  var status = stat()
  return stat(path, &status) == 0 ? Int(status.st_size) : 0
}

/// The most memory this process has had, in MiB.
func peakMemory() -> Double {
  var usage = rusage()
  #if canImport(Glibc)
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  #else
    getrusage(RUSAGE_SELF, &usage)
  #endif
  #if canImport(Darwin)
    return Double(usage.ru_maxrss) / 1_048_576
  #else
    return Double(usage.ru_maxrss) / 1024
  #endif
}

func run() throws {
  var (path, target, runs) = (nil as String?, nil as String?, 5)
  var words = CommandLine.arguments.dropFirst()
  while let word = words.popFirst() {
    switch word {
    case "--runs": runs = words.popFirst().flatMap { Int($0) } ?? runs
    case "--write": target = words.popFirst()
    case "--dump":
      try dump(words.popFirst() ?? "")
      return
    default: path = word
    }
  }
  if let target {
    try SampleTable.write(to: target)
    return
  }
  let clock = ContinuousClock()
  var times: [Duration] = []
  var totals = Totals()
  for _ in 0..<max(1, runs) {
    times.append(try clock.measure { totals = try readAll(path) })
  }
  times.sort()
  let bytes = Double(size(path))
  let speeds = [times[times.count - 1], times[times.count / 2], times[0]].map {
    (bytes / ($0 / .seconds(1)) / 1e6).rounded()
  }
  print(
    "\(Int(speeds[1])) MB/s (\(Int(speeds[0])) to \(Int(speeds[2])) in \(times.count) runs), \(totals.rows) rows, "
      + "\(totals.fields) fields, \(totals.fieldBytes) bytes in fields, \(totals.faults) odd rows, "
      + "peak \((peakMemory() * 10).rounded() / 10) MiB")
}

do {
  try run()
} catch {
  print((error as? any Reportable)?.report() ?? "\(error)")
  exit(1)
}
