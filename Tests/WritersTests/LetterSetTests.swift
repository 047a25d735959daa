// LetterSetTests.swift: letters that are filled together are those that are filled one by one.

import Letters
import Testing
import UrgentAction

@testable import Writers

/// The sample to another addressee: other lines in some of its parts.
private func letter(_ changes: [Letter.Part.Role: String], channel: Channel = .post) -> Letter {
  var letter = formatSample(channel: channel)
  for index in letter.parts.indices {
    if let line = changes[letter.parts[index].role] { letter.parts[index].blocks[0] = Block(.line, line) }
  }
  return letter
}

private let sets: [[Letter]] = [
  [letter([:])], [letter([:]), letter([:])],
  [letter([:]), letter([.address: "The Minister"]), letter([.salutation: "Dear Minister,"])],
  [letter([.sender: "A"]), letter([.sender: "B"])], [letter([.copies: "A"]), letter([.copies: "AA"])],
  [letter([.sender: "A", .copies: "A"]), letter([.sender: "AA", .copies: "AA"])],
  [letter([:], channel: .fax), letter([.address: "The Minister"], channel: .fax)],
]

@Test(arguments: sets.indices, ["", "\u{C}", "--\n"])
func lettersFilledTogetherAreThoseFilledAlone(_ set: Int, separator: String) throws {
  let (writer, separator) = (PlainTextWriter(), Array(separator.utf8))
  let forms = try sets[set].map { try writer.form(for: $0) }
  let together = writer.set(of: forms, separator: separator, like: [])
  let messages = [
    "", " ", "I am a teacher.\nI know people there.", String(repeating: "Long words. ", count: 40),
  ]
  for email in ["", "ann@example.org"] {
    for group in ["", "Example group"] {
      for message in messages {
        var sender = formatSender([.group: group, .message: message])
        sender[.email] = email
        for isPrepared in [false, true] {
          if isPrepared { writer.prepare(&sender) }
          var (alone, bytes, ends, lengths) = ([UInt8](), [UInt8](), [Int](), [Int]())
          for form in forms {
            alone += separator
            try form.fill(sender, to: &alone)
            lengths.append(alone.count)
          }
          try together.fill(sender, to: &bytes, ends: &ends)
          #expect(String(decoding: bytes, as: UTF8.self) == String(decoding: alone, as: UTF8.self))
          #expect(ends == lengths)
        }
      }
    }
  }
}

@Test func theSameFormsAreOneSet() throws {
  let writer = PlainTextWriter()
  let forms = try sets[2].map { try writer.form(for: $0) }
  let first = writer.set(of: forms, separator: [], like: [])
  #expect(writer.set(of: forms, separator: [], like: [first]) === first)
  #expect(writer.set(of: forms.reversed(), separator: [], like: [first]) !== first)
}
