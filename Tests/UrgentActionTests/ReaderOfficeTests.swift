// ReaderOfficeTests.swift: where a reader's office ends, whom it stands beside, and what is said to him.

import Testing
import UrgentAction

/// What somebody is reminded of is no part of his office. A question mark at the end stands for a doubt.
@Test(arguments: [
  ("Remind the Minister of the Constitution", "I would respectfully remind you of the Constitution."),
  ("Remind Minister Vasse of UN standards", "I would respectfully remind you of UN standards."),
  ("reminding the Minister of Article 5", "I would respectfully remind you of Article 5."),
  ("reminding the Minister of Mines of the ruling", "I would respectfully remind you of the ruling."),
  ("reminding the Minister of what he said", "I would respectfully remind you of what he said?"),
  (
    "reminding the authorities of the court's order",
    "I would respectfully remind the authorities of the court's order."
  ),
  (
    "reminding the President of the Senate of the vote",
    "I would respectfully remind the President of the Senate of the vote."
  ),
  (
    "reminding the head of the prison of the danger",
    "I would respectfully remind the head of the prison of the danger."
  ),
  (
    "notifying the Minister of the concern felt abroad",
    "I would like to notify you of the concern felt abroad."
  ),
  (
    "informing the Minister of the facts that they hid",
    "I would like to inform you of the facts that they hid."
  ),
  ("respectfully reminding him that it is ill", "I would respectfully remind you that it is ill."),
  ("Assure him of your goodwill", "I would like to assure you of my goodwill?"),
  ("assuring him of your respect", "I would like to assure you of my respect."),
  ("informing the Minister of your concern", "I would like to inform you of my concern."),
  ("thanking him for his reply to your letter", "I thank you for your reply to my letter."),
  ("reminding him of your promise", "I would respectfully remind you of your promise?"),
  ("expressing to the Minister concern at it", "I express to you my concern at it."),
  ("expressing to the King your deep concern at it", "I express to the King my deep concern at it."),
  (
    "telling him that you would welcome an answer", "I would like to tell you that I would welcome an answer."
  ),
  ("informing him that you will follow the case", "I would like to inform you that I will follow the case."),
  ("asking him to report back to you", "I ask you to report back to me."),
  ("complaining to the Minister about the raid", "I complain to you about the raid."),
])
func whatHeIsToldIsNoPartOfTheOffice(_ point: String, _ expected: String) {
  expect(recast([point], gender: .male), expected)
}

/// Behind what is forbidden, something else may be asked for.
@Test(arguments: [
  ("Do not deport her and grant her asylum", "I urge you not to deport her and grant her asylum?"),
  ("Never starve him, and give him a doctor", "I urge you to never starve him, and give him a doctor?"),
  ("urging him not to close the pit and start talks", "I urge you not to close the pit and start talks."),
  ("urging him not to close it and open the other", "I urge you not to close it and open the other?"),
  ("Do not arrest and torture the miners", "I urge you not to arrest and torture the miners."),
  ("Do not deport her and to grant her asylum", "I urge you not to deport her and to grant her asylum."),
  (
    "Do not send them where guards beat men and rape the women",
    "I urge you not to send them where guards beat men and rape the women."
  ),
])
func whatFollowsAProhibitionIsAsked(_ point: String, _ expected: String) {
  expect(recast(["Release Jon Ruiz and Ana Belo", point], gender: .male), expected)
}

/// Of several readers each is asked beside the others.
@Test(arguments: [
  ("calling on the President and the Vice-President to act", "I call on you and the Vice-President to act."),
  ("urging both of them to act", "I urge you both to act."),
  ("asking them both for a reply", "I ask you both for a reply."),
  ("urging each of them to act", "I urge each of them to act?"),
  ("urging the two officials to act", "I urge the two officials to act?"),
  (
    "urging the King, or the President in his absence, to act",
    "I urge the King, or the President in his absence, to act?"
  ),
  ("appealing to him as a father to act", "I appeal to you as a father to act."),
])
func eachOfSeveralReadersIsAsked(_ point: String, _ expected: String) {
  let reader = PointReader(office: "President", gender: .male, authority: "the President")
  expect(Recaster(.english, for: reader).recast(point), expected)
}

@Test func aVicePresidentIsAskedBesideThePresident() {
  let reader = PointReader(office: "Vice-President", authority: "the President")
  let recaster = Recaster(.english, for: reader)
  expect(
    recaster.recast("urging the President and the Vice-President to act"),
    "I urge you and the President to act.")
}

/// "I urge you to" above a list says itself whom "you" and "your" mean.
@Test func aLeadInSpeaksToTheReader() {
  let points = ["Order your officers to stop", "Meet Ana Belo when you visit the pit"]
  let results = Recaster(.english, for: .minister).recast(points, leadIn: "I urge you to:")
  #expect(results.map(\.verdict) == [.sure, .sure])
}

private func expect(_ result: Recasting?, _ expected: String) {
  let text = result?.text
  #expect(text == expected.replacing("?", with: "."))
  #expect(result?.doubts.isEmpty != expected.hasSuffix("?"), "\(result?.doubts ?? [])")
}
