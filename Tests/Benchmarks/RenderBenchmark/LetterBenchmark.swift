// LetterBenchmark.swift: letters a second, by each way of rendering, beside a plain copy of memory.

import Mustache

/// Renders every supporter's letter to every addressee, each way in one run.
struct LetterBenchmark {
  let data: LetterData
  let passes: Int
  /// The words that the name of a way must have to be measured; nil for all.
  let only: String?

  /// All letters, one after the other.
  struct Letters {
    var bytes: [UInt8] = []
    var ends: [Int] = []
  }

  /// Prints one line for each way of rendering, with its ratio to the copy; gives the text and the HTML letters.
  func run() throws -> (text: Letters, html: Letters) {
    let text = try Template(LetterTemplates.text, named: "letter.txt")
    let html = try Template(LetterTemplates.html, named: "letter.html")
    let letters = try allLetters(CompiledLetters(text, .none, data))
    let pages = try allLetters(CompiledLetters(html, .html, data))
    let average = letters.bytes.count / letters.ends.count
    print(
      "\(letters.ends.count) letters of \(average) bytes as text, \(pages.bytes.count / pages.ends.count) as HTML"
    )
    let copy = copySpeed(of: letters)
    report("copy, memory to memory", copy, copy)
    try measure("text, compiled", CompiledLetters(text, .none, data), letters, beside: copy)
    try measure("text, specialised", SpecialisedLetters(text, .none, data), letters, beside: copy)
    try measure("text, from values", LettersFromValues(text, .none, data), letters, every: 10, beside: copy)
    try measure("HTML, compiled", CompiledLetters(html, .html, data), pages, beside: copy)
    try measure("HTML, specialised", SpecialisedLetters(html, .html, data), pages, beside: copy)
    try measure("HTML, from values", LettersFromValues(html, .html, data), pages, every: 10, beside: copy)
    return (letters, pages)
  }

  private func measure(
    _ name: String, _ way: some LetterMaker, _ expected: Letters, every step: Int = 1, beside copy: Double
  ) throws {
    if let only, !name.contains(only) { return }
    report(name, try speed(way, expected, every: step), copy)
  }

  private func report(_ name: String, _ speed: Double, _ copy: Double) {
    let ratio = Double(Int(speed / copy * 1000)) / 1000
    print(
      "\(padded(name, to: 26))\(padded(grouped(speed), to: 12, right: true)) letters/s   \(ratio) of the copy"
    )
  }

  private func allLetters(_ maker: CompiledLetters) -> Letters {
    var letters = Letters()
    for supporter in data.supporters.indices {
      for addressee in data.addressees.indices {
        _ = maker.make(supporter: supporter, addressee: addressee)
        letters.bytes += maker.letter
        letters.ends.append(letters.bytes.count)
      }
    }
    return letters
  }

  /// Copies finished letters one by one into memory as large as all of them.
  private func copySpeed(of letters: Letters) -> Double {
    var target = [UInt8](repeating: 1, count: letters.bytes.count)
    let seconds = medianSeconds(passes: passes) {
      letters.bytes.withUnsafeBytes { source in
        target.withUnsafeMutableBytes { target in
          guard let from = source.baseAddress, let to = target.baseAddress else { return }
          var start = 0
          for end in letters.ends {
            (to + start).copyMemory(from: from + start, byteCount: end - start)
            start = end
          }
        }
      }
    }
    return Double(letters.ends.count) / seconds
  }

  /// Letters a second, after all letters have been compared with `expected`; slow ways do every so many-th supporter.
  private func speed(
    _ way: some LetterMaker, _ expected: Letters, every step: Int = 1
  ) throws -> Double {
    var maker = way
    let supporters = stride(from: 0, to: data.supporters.count, by: step)
    var count = 0
    for supporter in supporters {
      for addressee in data.addressees.indices {
        _ = try maker.make(supporter: supporter, addressee: addressee)
        let index = supporter * data.addressees.count + addressee
        let start = index == 0 ? 0 : expected.ends[index - 1]
        guard expected.bytes[start..<expected.ends[index]].elementsEqual(maker.letter) else {
          throw DifferentLetters(supporter: supporter, addressee: addressee)
        }
        count += 1
      }
    }
    var bytes = 0
    let seconds = try medianSeconds(passes: passes) {
      for supporter in supporters {
        for addressee in data.addressees.indices {
          bytes += try maker.make(supporter: supporter, addressee: addressee)
        }
      }
    }
    return bytes == 0 ? 0 : Double(count) / seconds
  }
}

/// Two ways of rendering do not give the same letter.
struct DifferentLetters: Error {
  let supporter: Int, addressee: Int
}
