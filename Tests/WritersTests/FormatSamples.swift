// FormatSamples.swift: a letter that shows what formats must cope with, and senders who try them.

import Letters
import TestSupport
import UrgentAction

/// A letter with a list, a message of the sender's own, copies, and characters that are markup somewhere.
func formatSample(country: String? = "GB", channel: Channel = .post) -> Letter {
  let filled = { (field: SenderField) in [Run.Condition(field, isFilled: true)] }
  let parts: [Letter.Part] = [
    .init(
      .sender,
      [
        Block(.line, [Run(.field(.name))]), Block(.line, [Run(.field(.address), when: filled(.address))]),
        Block(.line, [Run(.field(.country), when: filled(.country))]),
        Block(
          .line, [Run(.text("E-mail: "), when: filled(.email)), Run(.field(.email), when: filled(.email))]),
      ]),
    .init(.date, [Block(.line, "14 June 2000")]),
    .init(
      .address,
      ["ZHU Rongji Zongli", "Premier of the People’s Republic of China", "Beijingshi 100032"].map {
        Block(.line, $0)
      }),
    .init(.subject, [Block(.paragraph, "Fear of forcible return & “refoulement” <UA 105/00>")]),
    .init(.salutation, [Block(.line, "Your Excellency,")]),
    .init(
      .body,
      [
        Block(.paragraph, "I am writing about people from North Korea = “DPRK”; their safety is at risk."),
        Block(.paragraph, "I urge you to:"), Block(.item, "respect the 1951 Convention;"),
        Block(.item, "stop all arrests & returns."),
        Block(.paragraph, [Run(.field(.message), when: filled(.message))]),
        Block(
          .paragraph,
          [
            Run(.text("I would be grateful for an answer")), Run(.text(" to "), when: filled(.email)),
            Run(.field(.email), when: filled(.email)), Run(.text(".")),
          ]),
      ]),
    .init(.closing, [Block(.line, "Yours respectfully,")]),
    .init(.signature, [Block(.line, [Run(.field(.name))]), Block(.line, [Run(.field(.group))])]),
    .init(.copies, [Block(.line, "Copies to:"), Block(.line, "Embassy of the People’s Republic of China")]),
  ]
  return Letter(
    language: .english,
    words: LetterWords(
      locale: country == "US" ? "en-US" : "en-GB", beforePage: "Page ", betweenPages: " of "),
    layout: Layout(for: facts(country)), channel: channel,
    title: "UA 105/00: Premier <China> & others", cover: channel == .fax ? formatSampleCover : nil,
    heading: CalendarDay("2000-06-14").map {
      MessageHeading(
        day: $0, subject: "Fear of forcible return & “refoulement” <UA 105/00>",
        recipients: [Mailbox("ZHU Rongji Zongli", "premier@example.cn")],
        copies: [Mailbox("Botschaft der Volksrepublik China für „alle“", "embassy@example.com")])
    },
    parts: parts)
}

private let formatSampleCover = Cover(
  heading: "Fax",
  rows: [
    .init(label: "To", runs: [Run(.text("ZHU Rongji Zongli"))]),
    .init(label: "From", runs: [Run(.field(.name))]),
    .init(
      label: "Telephone",
      runs: [Run(.field(.telephone), when: [Run.Condition(.telephone, isFilled: true)])],
      when: [Run.Condition(.telephone, isFilled: true)]),
    .init(
      label: "Pages",
      runs: [
        Run(.pageCount(.withCover)), Run(.text(" with this cover sheet, ")), Run(.pageCount(.withoutCover)),
        Run(.text(" without it")),
      ]),
  ], note: [Block(.paragraph, "Please pass it on.")])

func formatSender(_ fields: [SenderField: String] = [:]) -> Sender {
  var sender = Sender()
  sender[.name] = fields[.name] ?? "Anna Größe"
  sender[.address] = fields[.address] ?? "1 High Street\nLondon N1 1AA"
  sender[.country] = fields[.country] ?? "United Kingdom"
  sender[.email] = fields[.email] ?? "anna@example.org"
  for field in [SenderField.telephone, .group, .message] { sender[field] = fields[field] ?? "" }
  return sender
}

/// Fields that are markup in one format or another.
let hostileFields: [SenderField: String] = [
  .name: "</p><script>alert(1)</script> & \"O'Neill\"\r\nBcc: x@example.com",
  .address: "<!-- ]]> -->\n&lt;b&gt; {{x}}\u{1B}\u{0}\u{FFFF}\u{85}",
  .message: "First = paragraph.\n.\nFrom here on <w:t/>\t=0D=0A",
  .group: "\u{202E}Group 天安門 \u{1F54A}",
]

/// The document of a sample letter.
func filled(_ writer: any LetterWriter, _ letter: Letter = formatSample(), _ sender: Sender = formatSender())
  throws -> [UInt8]
{
  var bytes: [UInt8] = []
  try writer.form(for: letter).fill(sender, to: &bytes)
  return bytes
}
