// main.swift: RenderBenchmark [--supporters N] [--passes N] [--scaling]
//
// swift run -c release RenderBenchmark

var words = CommandLine.arguments.dropFirst()
var (supporters, passes, scales) = (10_000, 7, false)
while let word = words.popFirst() {
  switch word {
  case "--passes": passes = words.popFirst().flatMap { Int($0) } ?? passes
  case "--supporters": supporters = words.popFirst().flatMap { Int($0) } ?? supporters
  case "--scaling": scales = true
  default: print("unknown word '\(word)'; known: --supporters --passes --scaling")
  }
}

try LetterBenchmark(senders: sampleSenders(seed: 10_500, count: supporters), passes: passes).run()
if scales { try Scaling().run() }
