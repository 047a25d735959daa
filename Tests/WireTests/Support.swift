// Support.swift: small messages to write.

import TestSupport
import UrgentAction

@testable import Letters

/// The words of one of the program's languages.
func wireWords(_ language: Language) throws -> WireWords {
  try Phrases(ownTemplates, language: language).wireWords()
}

func message(
  _ channel: Channel, address: [String] = ["Governor", "Changchun", "China"], body: [Block],
  signature: [Block] = [Block(.line, [Run(.field(.name))])], in language: Language = .english
) throws -> Letter {
  var words = LetterWords()
  words.wire = try wireWords(language)
  return Letter(
    language: language, words: words, layout: Layout(for: nil), channel: channel, title: "UA 105/00",
    parts: [
      Letter.Part(.address, address.map { Block(.line, $0) }), Letter.Part(.body, body),
      Letter.Part(.signature, signature),
    ])
}

func sender(_ name: String = "A. Reader", message: String = "") -> Sender {
  var sender = Sender()
  sender[.name] = name
  if !message.isEmpty { sender[.message] = message }
  return sender
}

func filled(_ form: any LetterForm, _ sender: Sender) throws -> String {
  var bytes: [UInt8] = []
  try form.fill(sender, to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

/// A block that is there when the sender has a message.
let messageBlock = Block(.paragraph, [Run(.field(.message), when: [Run.Condition(.message, isFilled: true)])])
