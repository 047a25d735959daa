// main.swift: how many letters a second each format fills, beside copying as many bytes.
//
// swift run -c release FormatBenchmark

import Letters
import TestSupport
import UrgentAction
import Writers

/// Letters per second of `body`, which writes one, in the best of five stretches of a quarter of a second.
func lettersPerSecond(_ body: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  var best = 0.0
  for _ in 0..<5 {
    let start = clock.now
    var count = 0
    while clock.now - start < .milliseconds(250) {
      for _ in 0..<50 { try body() }
      count += 50
    }
    best = max(best, Double(count) / ((clock.now - start) / .seconds(1)))
  }
  return best
}

/// A letter of the usual length: nine parts, the body of 14 paragraphs and items.
func sampleLetter() -> Letter {
  let sentence =
    "I note that, as a party to the 1951 Convention, the government is bound by the principle of non-refoulement, "
    + "which prohibits states from returning refugees against their will."
  let paragraphs = (0..<8).map { _ in Block(.paragraph, sentence) }
  let items = (0..<4).map { _ in Block(.item, "give all asylum-seekers access to a fair procedure;") }
  return Letter(
    language: .english, words: LetterWords(locale: "en-GB", beforePage: "Page ", betweenPages: " of "),
    layout: Layout(for: facts("GB")), channel: .post, title: "UA 105/00: Premier",
    heading: CalendarDay("2000-06-14").map {
      MessageHeading(day: $0, subject: "Asylum-seekers", recipients: [Mailbox("Premier", "p@example.org")])
    },
    parts: [
      .init(
        .sender,
        [
          Block(.line, [Run(.field(.name))]), Block(.line, [Run(.field(.address))]),
          Block(.line, [Run(.field(.email))]),
        ]), .init(.date, [Block(.line, "14 June 2000")]),
      .init(.address, ["Zhu Rongji", "Premier", "Beijing 100032"].map { Block(.line, $0) }),
      .init(.subject, [Block(.paragraph, "Asylum-seekers")]),
      .init(.salutation, [Block(.line, "Your Excellency,")]), .init(.body, paragraphs + items),
      .init(.closing, [Block(.line, "Yours respectfully,")]),
      .init(.signature, [Block(.line, [Run(.field(.name))])]),
    ])
}

var sender = Sender()
sender[.name] = "Anna Größe"
sender[.address] = "1 High Street\nLondon N1 1AA"
sender[.email] = "anna@example.org"

for format in Format.allCases where format != .mailto {
  let form = try format.makeWriter(for: .post).form(for: sampleLetter())
  var output: [UInt8] = []
  try form.fill(sender, to: &output)
  let letter = output
  let filled = try lettersPerSecond {
    output.removeAll(keepingCapacity: true)
    try form.fill(sender, to: &output)
  }
  let copied = lettersPerSecond {
    output.removeAll(keepingCapacity: true)
    output.append(contentsOf: letter)
  }
  print(
    "\(format.rawValue): \(letter.count) bytes, \(Int(filled)) letters/s; copying \(Int(copied));"
      + " \(Int(copied / filled * 10).description) tenths of a copy each")
}
