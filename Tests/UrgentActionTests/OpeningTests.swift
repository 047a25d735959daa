// OpeningTests.swift: how points begin that say what the person who writes does, knows or feels.

import Testing
import UrgentAction

/// What a point becomes for the Minister of Justice; nil where it is refused.
@Test(
  arguments: [
    ("sharing the grief of the village", "I share the grief of the village."),
    ("joining others in calling for water", "I join others in calling for water."),
    ("adding your voice to those calling for water", "I add my voice to those calling for water."),
    ("referring the Minister to the Mandela Rules", "I would like to refer you to the Mandela Rules."),
    (
      "drawing the attention of the Minister to the state of the mine",
      "I would like to draw your attention to the state of the mine."
    ),
    (
      "drawing the attention of the Mayor to the state of the mine",
      "I would like to draw the attention of the Mayor to the state of the mine."
    ),
    (
      "drawing the attention of everyone in Lunda to the state of the mine",
      "I would like to draw the attention of everyone in Lunda to the state of the mine."
    ),
    (
      "drawing the attention of the Mayor of Lunda to the state of the mine",
      "I would like to draw the attention of the Mayor of Lunda to the state of the mine."
    ),
    (
      "calling the attention of the miners to the danger",
      "I would like to call the attention of the miners to the danger."
    ),
    (
      "drawing the attention of those who went to Paris to the state of the mine",
      "I would like to draw the attention of those who went to Paris to the state of the mine."
    ),
    (
      "bringing to the notice of the authorities reports of gas",
      "I would like to bring to the notice of the authorities reports of gas."
    ),
    ("urging him or her lawyer to act", nil), ("urging you or them to act", nil),
    ("sharing this appeal with friends", nil), ("joining a vigil", nil),
    ("interceding with the Minister for Ana Belo", nil),
    ("conveying to the Minister your concern for Ana Belo", "I convey to you my concern for Ana Belo."),
    ("being aware that the mine is deep", "I am aware that the mine is deep."),
    ("bearing in mind that the mine is deep", "I bear in mind that the mine is deep."),
    (
      "bearing in mind that the mine is deep, urging the Minister to close it",
      "Bearing in mind that the mine is deep, I urge you to close it."
    ),
    (
      "although aware that the mine is safe, asking the Minister to close it",
      "Although aware that the mine is safe, I ask you to close it."
    ),
    ("first, thanking the Minister for the bread", "First, I thank you for the bread."),
    ("most earnestly appealing to the Minister to act", "I most earnestly appeal to you to act."),
    ("taking this opportunity to ask for bread", "I take this opportunity to ask for bread."),
    ("making an appeal to the Minister to act", "I make an appeal to you to act."),
    ("wondering why the mine is open", "I wonder why the mine is open."),
    ("enquiring after the health of Ana Belo", "I enquire after the health of Ana Belo."),
    ("advising against a new mine", "I advise against a new mine."),
    ("cautioning the miners against the gas", "I would like to caution the miners against the gas."),
    ("asking the Minister on what grounds the mine is open", "I ask you on what grounds the mine is open."),
    ("asking the Minister either to close or to sell it", "I ask you either to close or to sell it."),
    ("asking if you may have a copy", "I ask if I may have a copy."),
    ("asking for a copy to be sent to you", "I ask for a copy to be sent to me."),
    ("saying how they treat Ana Belo", "I would like to say how they treat Ana Belo."),
    ("saying how glad you were to learn of it", "I would like to say how glad I was to learn of it."),
    ("welcoming the reply, which you read with care", "I welcome the reply, which I read with care."),
    ("calling for: (a) bread; (b) water", "I call for: (a) bread; (b) water."),
    ("unless she is charged, she should be freed", "Unless she is charged, she should be freed."),
    ("unless she is charged, she has rights", nil), ("resting assured that it will end", nil),
  ] as [(String, String?)])
func recastsWhatTheWriterDoes(_ point: String, expected: String?) {
  let result = Recaster(.english, for: .minister).recast(point)
  #expect(result.text == expected)
}

@Test(arguments: [("why Ana Belo was held", nil), ("Ana Belo be freed", "I urge that Ana Belo be freed.")])
func aQuestionIsNotUrged(_ point: String, expected: String?) {
  #expect(Recaster(.english, for: .minister).recast([point], leadIn: "urging that:")[0].text == expected)
}

@Test func anInfinitiveBehindThatIsAskedAbout() {
  let results = Recaster(.english, for: .minister).recast(
    ["those who fled to be heard", "all be told to be ready"], leadIn: "urging that:")
  #expect(results.map(\.verdict) == [.doubted, .sure])
}
