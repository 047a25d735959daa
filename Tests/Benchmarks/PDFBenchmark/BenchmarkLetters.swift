// BenchmarkLetters.swift: the letters and senders of the benchmark, read from its data.

import Files
import Letters
import Tables
import TestSupport
import UrgentAction

/// The supporters of a CSV file as senders.
func benchmarkSenders(_ path: String) throws -> [Sender] {
  var reader = try TableReader(MemorySource(try readFile(path)), named: path)
  let names = reader.columns
  func column(_ name: String) -> Int { names.firstIndex(of: name) ?? 0 }
  var senders: [Sender] = []
  let block = TableBlock()
  while try reader.read(into: block) {
    for row in block {
      func text(_ name: String) -> String { row.text(column(name)) }
      var sender = Sender()
      sender[.name] = [text("title"), text("first_name"), text("last_name")].filter { !$0.isEmpty }
        .joined(separator: " ")
      sender[.address] = "\(text("street"))\n\(text("postcode")) \(text("city"))"
      sender[.country] = text("country")
      sender[.email] = text("email")
      sender[.telephone] = text("phone")
      sender[.group] = text("group")
      sender[.message] = text("message")
      senders.append(sender)
    }
  }
  return senders
}

/// The letters to the addressees of a file of keys and values.
func benchmarkLetters(_ path: String) throws -> [(key: String, letter: Letter)] {
  let text = String(decoding: try readFile(path), as: UTF8.self)
  var records: [[(key: String, value: String)]] = [[]]
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    guard let tab = line.firstIndex(of: "\t") else {
      records.append([])
      continue
    }
    records[records.count - 1].append((String(line[..<tab]), String(line[line.index(after: tab)...])))
  }
  return records.filter { !$0.isEmpty }.map { record in
    (record.first { $0.key == "key" }?.value ?? "", benchmarkLetter(record))
  }
}

private func benchmarkLetter(_ record: [(key: String, value: String)]) -> Letter {
  func values(_ key: String) -> [String] { record.filter { $0.key == key }.map(\.value) }
  func lines(_ texts: [String]) -> [Block] { texts.map { Block(.line, $0) } }
  func filled(_ field: SenderField) -> [Run.Condition] { [Run.Condition(field, isFilled: true)] }
  func labelled(_ label: String, _ field: SenderField) -> Block {
    Block(.line, [Run(.text(label), when: filled(field)), Run(.field(field), when: filled(field))])
  }
  var body = (values("intro") + ["I therefore appeal to you:"]).map { Block(.paragraph, $0) }
  body += values("point").map { Block(.item, $0) }
  body.append(
    Block(
      .paragraph,
      [
        Run(.field(.message)),
        Run(
          .text("I would be grateful to learn what steps you are taking."),
          when: [Run.Condition(.message, isFilled: false)]),
      ]))
  body.append(
    Block(
      .paragraph,
      [
        Run(.text("You can reach me at "), when: filled(.email)), Run(.field(.email), when: filled(.email)),
        Run(.text("."), when: filled(.email)),
        Run(
          .text("Please reply by post to the address above."),
          when: [Run.Condition(.email, isFilled: false)]),
      ]))
  let contacts = values("telex").map { "Telexes: " + $0 } + values("telegram").map { "Telegram: " + $0 }
  return Letter(
    language: .english, words: LetterWords(locale: "en-GB", beforePage: "Page ", betweenPages: " of "),
    layout: Layout(for: facts("GB")), channel: .post, title: "UA 105/00",
    parts: [
      .init(
        .sender,
        [SenderField.name, .address, .country].map { Block(.line, [Run(.field($0))]) } + [
          labelled("E-mail: ", .email), labelled("Telephone: ", .telephone),
        ]),
      .init(.date, lines(values("date"))),
      .init(
        .address,
        lines(values("name") + values("position") + values("line") + values("country") + contacts)),
      .init(.subject, lines(values("subject") + values("ref"))),
      .init(.salutation, lines(values("salutation").map { $0 + "," })), .init(.body, body),
      .init(.closing, lines(["Yours respectfully,"])),
      .init(.signature, [Block(.line, [Run(.field(.name))]), labelled("", .group)]),
      .init(.copies, lines(["Copies to:"]) + values("copy").map { Block(.item, $0) }),
    ])
}
