// Scaling.swift: whether twice as much work takes twice as long.

import Mustache
import TestSupport

/// Doubles one dimension of a template at a time and prints how much longer parsing and rendering take: about 2.
struct Scaling {
  func run() throws {
    try doubling("template length", 20_000) { count in
      (
        String(repeating: "some words {{a}}\n{{#b}}\nmore\n{{/b}}\n{{! note }}\n", count: count),
        ["a": "x", "b": true], [:]
      )
    }
    try doubling("nesting of sections", 50_000) { count in
      (
        String(repeating: "{{#a}}", count: count) + "{{b}}" + String(repeating: "{{/a}}", count: count),
        ["a": ["c": "x"], "b": "y"], [:]
      )
    }
    try doubling("nesting, other names", 2_000) { count in
      let names = (0..<count).map { "a\($0)" }
      return (
        names.map { "{{#\($0)}}" }.joined() + "{{b}}" + names.reversed().map { "{{/\($0)}}" }.joined(),
        .object(
          Dictionary(uniqueKeysWithValues: names.map { ($0, ["c": "x"] as Value) }).merging(["b": "y"]) {
            a, _ in a
          }),
        [:]
      )
    }
    try doubling("length of a list", 100_000) { count in
      (
        "{{#items}}\n- {{name}} {{b}}\n{{/items}}\n",
        ["items": .list(Array(repeating: ["name": "x"], count: count)), "b": "y"], [:]
      )
    }
    try doubling("number of partials", 10_000) { count in
      let names = (0..<count).map { "p\($0)" }
      return (
        names.map { "  {{>\($0)}}\n" }.joined(), ["a": "x"],
        Dictionary(uniqueKeysWithValues: names.map { ($0, "one {{a}}\ntwo\n") })
      )
    }
    try doubling("blocks of a parent", 10_000) { count in
      let names = (0..<count).map { "b\($0)" }
      return (
        "{{<page}}" + names.map { "{{$\($0)}}x{{/\($0)}}" }.joined() + "{{/page}}", [:],
        ["page": names.map { "{{$\($0)}}-{{/\($0)}}\n" }.joined()]
      )
    }
    try doubling("text to escape", 1_000_000) { count in
      ("{{a}}", ["a": .text(String(repeating: "a<", count: count))], [:])
    }
  }

  private func doubling(_ name: String, _ size: Int, _ make: (Int) -> (String, Value, [String: String]))
    throws
  {
    var seconds: [Double] = []
    for factor in [1, 2, 4] {
      let (text, value, partials) = make(size * factor)
      seconds.append(
        try medianSeconds(passes: 5) {
          let template = try Template(text, named: "scaling")
          _ = try template.rendered(value, with: Partials(partials))
        })
    }
    let ratios = zip(seconds.dropFirst(), seconds).map { String(Double(Int($0 / $1 * 100)) / 100) }
    let time = Double(Int(seconds[0] * 100_000)) / 100
    print(
      "\(padded(name, to: 26))\(padded("\(time)", to: 9, right: true)) ms; doubled twice: x \(ratios.joined(separator: ", x "))"
    )
  }
}
