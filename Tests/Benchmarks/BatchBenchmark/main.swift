// main.swift: `appeal batch` beside programs written in C, in one run.
//
//   BatchBenchmark --peers DIR --data DIR [--appeal PROGRAM] [--runs N] [--only WORDS] [--folder DIR]
//
// DIR of --peers holds the built programs w2limit, w3min, w3pango and w5c, that of --data what they read:
// supporters_10000.csv and the like, contexts.lines, big_100mb.csv. A program that is not there leaves its column
// empty. Every run gets a fresh folder in DIR of --folder; all are deleted at the end.

import Files
import SourceText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

struct Options {
  var peers = ""
  var data = ""
  /// The build's folder, where our programs are.
  let build: String
  var appeal: String
  var runs = 3
  var only = ""
  var folder: String?

  init?(_ arguments: [String]) {
    guard let program = arguments.first else { return nil }
    build = program.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    appeal = build + "/appeal"
    var words = arguments.dropFirst()
    while let word = words.popFirst() {
      guard let value = words.popFirst() else { return nil }
      switch word {
      case "--peers": peers = value
      case "--data": data = value
      case "--appeal": appeal = value
      case "--runs": runs = max(1, Int(value) ?? runs)
      case "--only": only = value
      case "--folder": folder = value
      default: return nil
      }
    }
    if data.isEmpty { return nil }
  }
}

func run(_ options: Options) throws {
  var folders = try FreshFolders(in: options.folder)
  defer { _ = try? folders.removeAll() }
  let lists = try folders.next()
  let workloads = Workloads(
    appeal: options.appeal, benchmarks: options.build, peers: options.peers, data: options.data,
    million: lists + "/million.csv", beyondLatin: lists + "/beyond-latin.csv")
  let comparisons = workloads.comparisons.filter { options.only.isEmpty || $0.name.contains(options.only) }
  try workloads.writeLists(for: comparisons)
  print(Comparison.heading)
  for comparison in comparisons {
    print(try comparison.line(runs: options.runs, folders: &folders))
    fflush(nil)
  }
}

guard let options = Options(CommandLine.arguments) else {
  print(
    "usage: BatchBenchmark --peers DIR --data DIR [--appeal PROGRAM] [--runs N] [--only WORDS] [--folder DIR]"
  )
  exit(64)
}
do {
  try run(options)
} catch {
  print((error as? any Reportable)?.report() ?? "\(error)")
  exit(1)
}
