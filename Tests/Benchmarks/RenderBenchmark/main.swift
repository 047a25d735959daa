// main.swift: RenderBenchmark [--data FOLDER] [--dump FOLDER] [--supporters N] [--passes N] [--only WAY] [--scaling]

import Foundation

var words = CommandLine.arguments.dropFirst()
var (folder, dump, only) = (String?.none, String?.none, String?.none)
var (supporters, passes, scales) = (10_000, 7, false)
while let word = words.popFirst() {
  switch word {
  case "--data": folder = words.popFirst()
  case "--dump": dump = words.popFirst()
  case "--passes": passes = words.popFirst().flatMap { Int($0) } ?? passes
  case "--supporters": supporters = words.popFirst().flatMap { Int($0) } ?? supporters
  case "--only": only = words.popFirst()
  case "--scaling": scales = true
  default: print("unknown word '\(word)'; known: --data --dump --supporters --passes --only --scaling")
  }
}

let data =
  try folder.map { try LetterData(folder: $0, supporters: supporters) }
  ?? LetterData(seed: 10_500, supporters: supporters)
let letters = try LetterBenchmark(data: data, passes: passes, only: only).run()
if let dump {
  for (name, all) in [("text", letters.text), ("html", letters.html)] {
    let end = all.ends[min(400, all.ends.count) - 1]
    try Data(all.bytes[..<end]).write(to: URL(fileURLWithPath: "\(dump)/letters.\(name)"))
  }
}
if scales { try Scaling().run() }
