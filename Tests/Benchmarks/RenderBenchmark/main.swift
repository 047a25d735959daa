// main.swift: RenderBenchmark [--data FOLDER] [--dump FOLDER] [--passes N] [--scaling]

import Foundation

var words = CommandLine.arguments.dropFirst()
var (folder, dump, passes, scales) = (String?.none, String?.none, 7, false)
while let word = words.popFirst() {
  switch word {
  case "--data": folder = words.popFirst()
  case "--dump": dump = words.popFirst()
  case "--passes": passes = words.popFirst().flatMap { Int($0) } ?? passes
  case "--scaling": scales = true
  default: print("unknown word '\(word)'; known: --data FOLDER, --dump FOLDER, --passes N, --scaling")
  }
}

let data =
  try folder.map { try LetterData(folder: $0, supporters: 10_000) }
  ?? LetterData(seed: 10_500, supporters: 10_000)
let letters = try LetterBenchmark(data: data, passes: passes).run()
if let dump {
  for (name, all) in [("text", letters.text), ("html", letters.html)] {
    let end = all.ends[min(400, all.ends.count) - 1]
    try Data(all.bytes[..<end]).write(to: URL(fileURLWithPath: "\(dump)/letters.\(name)"))
  }
}
if scales { try Scaling().run() }
