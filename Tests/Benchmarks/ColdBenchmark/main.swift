// main.swift: one letter as a whole process, beside the shortest program and, where they are built, programs in C.
//
// swift build -c release --product appeal
// swift run -c release ColdBenchmark .build/release/appeal [--runs N] [--peers BUILD]
//
// BUILD has w2limit, w3min and w3haru, and in w4/ what they read: one.csv and contexts.lines. Programs that are not
// there are left out. The ratios are those of one run, beside `true`; nothing else should run meanwhile.

var runs = 30
var peers: String?
var program = ".build/release/appeal"
var words = CommandLine.arguments.dropFirst()
while let word = words.popFirst() {
  switch word {
  case "--runs": runs = max(1, words.popFirst().flatMap { Int($0) } ?? runs)
  case "--peers": peers = words.popFirst()
  default: program = word
  }
}

let output = "/tmp/appeal-cold-benchmark.pdf"
let letter = [
  program, "letter", "UA-105-00", "--to", "premier", "--from", "A. Reader", "--address",
  "1 High Street; London N1 1AA", "--country", "GB", "--date", "2000-06-14",
]
var processes = [
  WholeProcess(label: "true", words: ["true"]),
  WholeProcess(label: "appeal --version", words: [program, "--version"]),
  WholeProcess(label: "appeal, text", words: letter),
  WholeProcess(label: "appeal, PDF", words: letter + ["--format", "pdf", "-o", output, "--force"]),
]
if let peers {
  let data = ["\(peers)/w4/one.csv", "\(peers)/w4/contexts.lines"]
  let folder = "\(peers)/w4/out"
  processes += [
    WholeProcess(label: "C, text", words: ["\(peers)/w2limit", "rename"] + data + [folder]),
    WholeProcess(label: "C, PDF", words: ["\(peers)/w3min", "files"] + data + ["1", folder, "6"]),
    WholeProcess(label: "libharu, PDF", words: ["\(peers)/w3haru", "files"] + data + ["1", folder, "1"]),
  ]
}

func column(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(1, width - text.count))
}

func rounded(_ number: Double) -> String { String((number * 100).rounded() / 100) }

print("median of \(runs)     wall ms   processor ms   peak MiB   x true")
var floor: Double?
for process in processes {
  guard let cost = process.medianCost(of: runs) else {
    print("\(column(process.label, 18))  not measured: it is not there or fails")
    continue
  }
  let ratio = cost.wall / (floor ?? cost.wall)
  floor = floor ?? cost.wall
  print(
    column(process.label, 18), column(rounded(cost.wall), 9), column(rounded(cost.processor), 14),
    column(rounded(cost.peak), 10), rounded(ratio))
}
