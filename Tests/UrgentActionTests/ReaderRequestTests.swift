// ReaderRequestTests.swift: what of a request is the reader's, and what is another's.

import Testing
import UrgentAction

/// The reader is asked beside others.
@Test(arguments: [
  ("urging him and the King to act", "I urge you and the King to act."),
  ("urging the King and the Minister of Mines to act", "I urge you and the King to act."),
  ("calling on both the Minister and the King to act", "I call on both you and the King to act."),
  (
    "calling on the King, the Premier and the Minister to act",
    "I call on you, the King and the Premier to act."
  ),
  ("appealing to the Minister and to the King to act", "I appeal to you and the King to act."),
  ("urging the Minister and his officials to act", "I urge you and your officials to act."),
  (
    "reminding the Minister of Human Rights that he acted",
    "I would respectfully remind the Minister of Human Rights that he acted."
  ),
  ("asking the Minister for an order to open the pit", "I ask you for an order to open the pit."),
  ("reminding the Minister of the need to act", "I would respectfully remind you of the need to act."),
  ("We thank the Minister for his letter.", "I thank you for your letter."),
  ("stressing to the Minister the need to act", "I would like to stress to you the need to act."),
  (
    "impressing on the head of the mine the danger of it",
    "I would like to impress on the head of the mine the danger of it."
  ),
  ("looking forward to his reply", "I look forward to your reply."),
  ("looking forward to hearing from them", "I look forward to hearing from you."),
  ("explaining to him the law on mines", "I would like to explain to you the law on mines."),
])
func theReaderIsAskedBesideOthers(_ point: String, _ expected: String) {
  let result = recast([point], gender: .male)
  #expect(result?.text == expected && result?.doubts == [], "\(result?.doubts ?? [])")
}

/// One person whom an ambassador's points speak of is he, and what only a government can do is for it.
@Test(arguments: [
  ("thanking him for his letter", "I thank you for your letter."),
  ("asking him whether his government will act", "I ask you whether your government will act."),
  ("urging him to use his influence", "I urge you to use your influence."),
  (
    "urging him to use his power of pardon",
    "I ask you to convey to your government my request to use his power of pardon."
  ),
  (
    "asking him to let her see a doctor",
    "I ask you to convey to your government my request to let her see a doctor."
  ),
  ("thanking him for sparing his life", "I thank your government for sparing his life."),
  (
    "urging him to do all in his power to free Jon Ruiz",
    "I urge you to do all in your power to free Jon Ruiz."
  ),
  ("urging him to free Jon Ruiz", "I ask you to convey to your government my request to free Jon Ruiz."),
  ("Pass a law on mines", "I ask you to convey to your government my request to pass a law on mines."),
  ("Inform her parents", "I ask you to convey to your government my request to inform her parents."),
  ("Pass this on to your government", "I urge you to pass this on to your government."),
  ("Tell us where she is", "I ask you to convey to your government my request to tell us where she is."),
])
func anAmbassadorActsHimself(_ point: String, _ expected: String) {
  #expect(recast([point], gender: .male, part: .messenger)?.text == expected)
}

/// What in a list of requests is the reader's, the writer's, or a doubt.
@Test(arguments: [
  ("Tell us where she is", "I urge you to tell us where she is."),
  (
    "Stop using the law to silence miners and let them speak",
    "I urge you to stop using the law to silence miners and let them speak."
  ),
  ("Seek advice from doctors", "I ask for advice from doctors?"), ("Welcome experts", "I welcome experts?"),
  ("Welcome the ruling", "I welcome the ruling."),
  ("Ask the Premier to act", "I urge you to ask the Premier to act?"),
  ("Do not beat them, and do not starve them", "I urge you not to beat them, and not to starve them."),
  ("Surface the miners", "I urge you to surface the miners."),
  ("Free miners who are ill and do not eat", "I urge you to free miners who are ill and do not eat."),
  (
    "Urging the Minister of Mines and the Interior to act",
    "I urge the Minister of Mines and the Interior to act?"
  ),
  (
    "Urging the King, his nephew and the Minister to act",
    "I urge the King, his nephew and the Minister to act?"
  ),
  ("Having regard to his age, free him", "Having regard to his age, I urge you to free him."),
  ("Trusting the Minister will act", "I trust the Minister will act?"),
  ("that the company be asked", "I ask that the company be asked."),
  ("Urging the Minister of Mines and Justice to act", "I urge the Minister of Mines and Justice to act?"),
  ("Never again starve anyone", "I urge you to never again starve anyone."),
  ("Welcome her release and give her a doctor", "I welcome her release and give her a doctor?"),
  ("Pleading that he be spared", "I plead that he be spared."),
])
func aRequestIsTheReadersOrAsked(_ point: String, _ expected: String) {
  let result = recast(["Release Jon Ruiz", "Open the pit", point], gender: .male)
  #expect(result?.text == expected.replacing("?", with: "."))
  #expect(result?.doubts.isEmpty != expected.hasSuffix("?"), "\(result?.doubts ?? [])")
}
