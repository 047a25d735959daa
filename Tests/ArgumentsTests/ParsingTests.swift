// ParsingTests.swift: words of a command line, read by a table of options.

import Arguments
import Testing

private struct Sample: Command {
  static let name = "sample"
  static let summary = "Try it."
  static let operandHelp = "FILE"
  static let options: [Option<Self>] = [
    Option("output", short: "o", "PATH", help: "Where to.") { $0.output = $1 },
    Option(flag: "force", short: "f", help: "Replace.") { $0.force = true },
    Option("count", "N", help: "How many.") { (sample, word) throws(UsageError) in
      guard let count = Int(word) else { throw UsageError("'\(word)' is no number") }
      sample.count = count
    },
    Option("map", "WORD", isRepeatable: true, help: "Words.") { $0.words.append($1) },
  ]
  var operands: [String] = []
  var wantsHelp = false
  var output = ""
  var force = false
  var count = 0
  var words: [String] = []
}

@Test func someOptionsMayBeGivenAgain() throws {
  #expect(try Sample(parsing: ["--map", "a", "x", "--map=b"]).words == ["a", "b"])
  #expect(throws: UsageError.self) { try Sample(parsing: ["--count", "1", "--count", "2"]) }
}

@Test(arguments: [
  ["--output", "x", "a", "--force", "b"], ["-o", "x", "a", "b", "-f"], ["--output=x", "-f", "--", "a", "b"],
  ["-ox", "-f", "a", "b"],
])
func readsOptionsInAnyForm(_ words: [String]) throws {
  let sample = try Sample(parsing: words)
  #expect(sample.output == "x" && sample.force && sample.operands == ["a", "b"])
}

@Test func valuesMayLookLikeOptions() throws {
  let sample = try Sample(parsing: ["-o", "-", "--count", "-3", "-", "--", "--force"])
  #expect(sample.output == "-" && sample.count == -3 && !sample.force)
  #expect(sample.operands == ["-", "--force"])
}

@Test(
  arguments: [
    (["--outptu", "x"], "there is no option '--outptu'", "did you mean --output?"),
    (["--zzz"], "there is no option '--zzz'", "'appeal help sample' lists the options"),
    (["-x"], "there is no option '-x'", "'appeal help sample' lists the options"),
    (["--output"], "the option --output needs a value", "write --output PATH"),
    (["--force=yes"], "the option --force takes no value", "write --force alone"),
    (["--count", "many"], "'many' is no number", nil),
  ] as [([String], String, String?)])
func mistakesSayWhatToType(_ words: [String], message: String, hint: String?) {
  #expect(throws: UsageError(message, hint: hint)) { try Sample(parsing: words) }
}

@Test func helpHasEveryOption() throws {
  let help = Sample.help(program: "appeal")
  for name in ["-o, --output PATH", "-f, --force", "--count N", "--help"] { #expect(help.contains(name)) }
  #expect(help.split(separator: "\n").allSatisfy { $0.count <= 100 })
}
