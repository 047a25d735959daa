// Workloads.swift: the pieces of work, and what is to be reached in each.

import Files
import SourceText

/// What is compared, as commands over one set of data.
struct Workloads {
  /// Our program, and the folder of the other benchmarks.
  var appeal: String
  var benchmarks: String
  /// The folder with the built programs to compare with: w2limit, w3min, w3pango and w5c.
  var peers: String
  /// The folder with their data.
  var data: String
  /// A list of a million senders, and one of a thousand whose names need an embedded font.
  var million: String
  var beyondLatin: String

  /// All lines of the table, in order.
  var comparisons: [Comparison] {
    texts + memory + pages + [
      Comparison(
        name: "W5 read 100 MB of CSV",
        ours: { _ in [benchmarks + "/TableBenchmark", data + "/big_100mb.csv", "--runs", "1"] },
        limit: peer("w5c") { w5c, _ in [w5c, "parse", data + "/big_100mb.csv"] },
        goal: .time(must: 1.35, reach: 0.54))
    ]
  }

  private var texts: [Comparison] {
    let files = { (jobs: Int, mode: String, must: Double, reach: Double) in
      Comparison(
        name: "W2 40,000 text files, \(jobs) thread\(jobs > 1 ? "s" : "")",
        ours: { ours("supporters_10000", "-o", $0 + "/run", "--jobs", "\(jobs)") },
        limit: limitOfTexts(mode, "supporters_10000"), goal: .time(must: must, reach: reach))
    }
    let stream = { (senders: String, letters: String, jobs: Int, reach: Double) in
      Comparison(
        name: "W2 \(letters) letters to /dev/null, \(jobs) thread\(jobs > 1 ? "s" : "")",
        ours: { _ in ours(senders, "--one-file", "--format", "text", "-o", "/dev/null", "--jobs", "\(jobs)")
        },
        limit: limitOfTexts("stream", senders, to: "/dev/null"), goal: .time(must: 3.5, reach: reach))
    }
    return [
      files(1, "files", 1.15, 1.1), files(2, "files2", 1.15, 1.1),
      stream("supporters_10000", "40,000", 1, 1.8), stream("supporters_10000", "40,000", 2, 1.8),
      stream("supporters_100000", "400,000", 1, 1.8), stream("supporters_100000", "400,000", 2, 1.8),
    ]
  }

  private var memory: [Comparison] {
    [("10,000", data + "/supporters_10000.csv"), ("1,000,000", million)].map { rows, path in
      Comparison(
        name: "W2 memory, \(rows) rows to /dev/null",
        ours: { _ in ours(path, "--one-file", "--format", "text", "-o", "/dev/null") },
        goal: .memory(must: 16, reach: 8))
    }
  }

  private var pages: [Comparison] {
    let senders = "supporters_w3_10000"
    let files = { (jobs: Int) in
      Comparison(
        name: "W3 40,000 PDF files, \(jobs) thread\(jobs > 1 ? "s" : "")",
        ours: { ours(senders, "--format", "pdf", "-o", $0 + "/run", "--jobs", "\(jobs)") },
        limit: limitOfPages("files"), goal: .time(must: 2, reach: 1.2))
    }
    let one = Comparison(
      name: "W3 40,000 letters in one PDF",
      ours: { ours(senders, "--one-file", "-o", $0 + "/all.pdf") },
      limit: limitOfPages("one"), goal: .time(must: 1.8, reach: 0.73))
    var oneMemory = one
    oneMemory.name = "W3 memory, 40,000 letters in one PDF"
    (oneMemory.limit, oneMemory.goal) = (nil, .memory(must: 32, reach: 32))
    let embedded = Comparison(
      name: "W3 4,000 PDF files, embedded TrueType",
      ours: { ours(beyondLatin, "--format", "pdf", "-o", $0 + "/run", "--jobs", "1") },
      limit: peer("w3pango") { pango, folder in
        [pango, "files", data + "/supporters_w3_1000.csv", data + "/contexts.lines", "1000", folder]
      },
      goal: .rate(4000, must: 1000, reach: 5000))
    return [files(1), files(2), one, oneMemory, embedded]
  }
}

// MARK: - Commands

extension Workloads {
  /// Makes the lists that the comparisons read and the data have not.
  func writeLists(for comparisons: [Comparison]) throws(FileError) {
    if comparisons.contains(where: { $0.name.contains("1,000,000") }) {
      try writeSenders(1_000_000, names: ["Reader", "Smith", "Keller"], to: million)
    }
    if comparisons.contains(where: { $0.name.contains("embedded") }) {
      try writeSenders(1000, names: ["Łukasz", "Dvořák", "Δήμου", "Мария"], to: beyondLatin)
    }
  }

  /// Our batch for a list of senders: the name of one in the data, or a path.
  private func ours(_ senders: String, _ words: String...) -> [String] {
    let path = senders.contains("/") ? senders : "\(data)/\(senders).csv"
    // The data's languages are not all languages of the action, so all letters are in English.
    return [
      appeal, "batch", "UA-105-00", "--senders", path, "--all", "--date", "2000-06-14", "--map", "language=",
    ] + words
  }

  private func limitOfTexts(
    _ mode: String, _ senders: String, to output: String? = nil
  ) -> ((String) -> [String])? {
    peer("w2limit") { w2limit, folder in
      [w2limit, mode, "\(data)/\(senders).csv", data + "/contexts.lines", output ?? folder]
    }
  }

  private func limitOfPages(_ mode: String) -> ((String) -> [String])? {
    peer("w3min") { w3min, folder in
      [
        w3min, mode, data + "/supporters_w3_10000.csv", data + "/contexts.lines", "10000",
        mode == "one" ? folder + "/all.pdf" : folder, "0",
      ]
    }
  }

  /// The command of a program to compare with; nil when it has not been built.
  private func peer(
    _ name: String, _ command: @escaping (_ program: String, _ folder: String) -> [String]
  ) -> ((String) -> [String])? {
    let program = "\(peers)/\(name)"
    guard pathKind(program) == .file else { return nil }
    return { command(program, $0) }
  }
}
