// SampleLetter.swift: letters to lay out.

import Letters
import TestSupport
import UrgentAction

/// A letter like that of UA 105/00, for a sender in a country.
func sampleLetter(
  country: String?, channel: Channel = .post, points: Int = 6, addressLines: Int = 5,
  name: String = "Mr Zhu Rongji"
) -> Letter {
  let address = [
    name, "Premier of the State Council", "Guowuyuan", "9 Xihuangchenggenbeijie", "Beijingshi 100032",
    "PEOPLE’S REPUBLIC OF CHINA", "(line 7)", "(line 8)", "(line 9)",
  ]
  let list = [
    "that, as a party to the 1951 Convention relating to the Status of Refugees, China is bound by the "
      + "principle of non-refoulement, and that nobody may be returned to a country where he or she risks serious "
      + "human rights violations;",
    "that the Chinese authorities give all asylum-seekers access to a fair, satisfactory and independent asylum "
      + "procedure – without exception;",
    "that the United Nations High Commissioner for Refugees gets access to North Koreans in the border area;",
    "that arrests of North Korean asylum-seekers and of those who help them in China cease immediately;",
    "that North Koreans are informed of their rights;",
    "that information about people who were returned is made public.",
  ]
  let filled = { (field: SenderField) in [Run.Condition(field, isFilled: true)] }
  var parts: [Letter.Part] = [
    .init(
      .sender,
      [
        Block(.line, [Run(.field(.name))]), Block(.line, [Run(.field(.address))]),
        Block(.line, [Run(.field(.country))]),
        Block(
          .line, [Run(.text("E-mail: "), when: filled(.email)), Run(.field(.email), when: filled(.email))]),
      ]),
    .init(.date, [Block(.line, "14 June 2000")]),
    .init(.address, address.prefix(addressLines).map { Block(.line, $0) }),
    .init(
      .subject,
      [
        Block(
          .line, "North Korean asylum-seekers in China: fear of forcible return (UA 105/00, ASA 24/01/00)")
      ]),
    .init(.salutation, [Block(.line, "Your Excellency,")]),
  ]
  var body = [
    Block(
      .paragraph,
      "I am writing to you about the people from North Korea who have sought refuge in the north-east of China, and "
        + "whose lives and safety are in danger if they are sent back."),
    Block(.paragraph, "I respectfully ask you to make sure"),
  ]
  for index in 0..<points { body.append(Block(.item, list[index % list.count])) }
  body.append(Block(.paragraph, [Run(.field(.message), when: filled(.message))]))
  body.append(
    Block(
      .paragraph,
      [
        Run(.text("I would be grateful to learn what steps you are taking. ")),
        Run(.text("You can reach me at "), when: filled(.email)), Run(.field(.email), when: filled(.email)),
        Run(.text("."), when: filled(.email)),
      ]))
  parts += [
    .init(.body, body), .init(.closing, [Block(.line, "Yours respectfully,")]),
    .init(.signature, [Block(.line, [Run(.field(.name))]), Block(.line, [Run(.field(.group))])]),
    .init(
      .copies,
      [
        Block(.line, "Copies to:"),
        Block(.item, "Embassy of the People’s Republic of China, 49–51 Portland Place, London W1B 1JL"),
        Block(.item, "Embassy of the Democratic People’s Republic of Korea, London"),
      ]),
  ]
  var letter = Letter(
    language: .english, words: LetterWords(locale: "en-GB", beforePage: "Page ", betweenPages: " of "),
    layout: Layout(for: facts(country)), channel: channel,
    title: "UA 105/00 to the Premier of the People’s Republic of China", parts: parts)
  if channel == .fax { letter.cover = sampleCover }
  return letter
}

/// A note with which a copy of a letter goes to an embassy.
func coveringNote(for letter: Letter, to embassy: String = "Embassy of China") -> Letter {
  let name = [Block(.line, [Run(.field(.name))])]
  let parts: [Letter.Part] = [
    .init(.sender, name), .init(.date, [Block(.line, "14 June 2000")]),
    .init(.address, [Block(.line, embassy), Block(.line, "Berlin")]),
    .init(.body, [Block(.paragraph, "I enclose a copy of my letter.")]), .init(.signature, name),
  ]
  return Letter(
    language: .english, words: letter.words, layout: letter.layout, channel: .post, title: "A copy",
    parts: parts,
    enclosures: [letter])
}

private let sampleCover = Cover(
  heading: "FAX",
  rows: [
    .init(label: "To", runs: [Run(.text("Premier Zhu Rongji, State Council"))]),
    .init(label: "c/o", runs: [Run(.text("Ministry of Foreign Affairs"))]),
    .init(label: "Fax", runs: [Run(.text("00 86 10 6588 2594"))]),
    .init(label: "From", runs: [Run(.field(.name))]),
    .init(label: "E-mail", runs: [Run(.field(.email))]),
    .init(
      label: "Subject",
      runs: [
        Run(.text("North Korean asylum-seekers in China: fear of forcible return to North Korea, UA 105/00"))
      ]),
    .init(
      label: "Pages",
      runs: [
        Run(.pageCount(.withCover)), Run(.text(" with this cover, ")),
        Run(.pageCount(.withoutCover)), Run(.text(" without")),
      ]),
  ],
  note: [
    Block(
      .paragraph,
      "This fax is for the Premier. Please forward it to him, or to the present holder of the office, without delay."
    )
  ])

/// A sender with the fields given.
func sampleSender(
  name: String = "Anna Größe", address: String = "1 High Street\nLondon N1 1AA",
  country: String = "United Kingdom",
  email: String = "", group: String = "", message: String = ""
) -> Sender {
  var sender = Sender()
  sender[.name] = name
  sender[.address] = address
  if !country.isEmpty { sender[.country] = country }
  if !email.isEmpty { sender[.email] = email }
  if !group.isEmpty { sender[.group] = group }
  if !message.isEmpty { sender[.message] = message }
  return sender
}
