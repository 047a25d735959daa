// PointCastTests.swift: whom a pronoun means among all those whom the points of a list name.

import Testing
import UrgentAction

/// The last of some points to a reader of whom it is known that he is a man or she a woman; "?" marks a doubt.
@Test(arguments: [
  // Nobody else can be "she", or "she" may as well be one in office.
  (
    Gender.female, ["calling for Jon Ruiz, a man of 60, to be freed", "expressing regret at her silence"],
    "I express my regret at her silence?"
  ),
  (
    .female, ["urging the Minister to speak to the Premier when she visits him"],
    "I urge you to speak to the Premier when she visits him?"
  ),
  (
    .female, ["urging her to let his doctor in before she resigns"],
    "I urge you to let his doctor in before she resigns?"
  ),
  (
    .male,
    [
      "calling for the release of Ana Belo and Li Tan, two women from Oru",
      "urging the Minister to answer his letter",
    ], "I urge you to answer his letter?"
  ),
  (
    .male, ["expressing concern for Li Tan and her sons", "urging the Minister to find his diary"],
    "I urge you to find his diary?"
  ),
  (
    .female,
    [
      "calling for the release of Ana Belo and Li Tan, two women from Oru",
      "urging the Minister to answer his letter",
    ], "I urge you to answer his letter?"
  ),
  (
    .female, ["urging the Minister to let Jon Ruiz, a man of 60, write to her"],
    "I urge you to let Jon Ruiz, a man of 60, write to her?"
  ),
  (
    .male, ["urging the Minister to let the vicar go back to his duties"],
    "I urge you to let the vicar go back to his duties?"
  ),
  (
    .male, ["urging the Minister to let the bishop return to his duties"],
    "I urge you to let the bishop return to his duties"
  ),
  (
    .male, ["urging the Minister to see that his government acts"],
    "I urge you to see that your government acts"
  ),
  (.male, ["urging the Minister to do all in his power"], "I urge you to do all in your power"),
  // A person and what he is are one.
  (
    .female,
    [
      "asking for the lawyer Jon Ruiz to be shown his file",
      "urging the Minister to print the book she wrote",
    ], "I urge you to print the book she wrote?"
  ),
  (
    .female, ["reminding the Minister that as a doctor she is bound by an oath"],
    "I would respectfully remind you that as a doctor she is bound by an oath?"
  ),
  (.female, ["asking whether she has raised it"], "I ask whether she has raised it?"),
  (.male, ["asking that he reply to her"], "I ask that he reply to her?"),
  (.male, ["asking whether she has raised it"], "I ask whether she has raised it"),
  (
    .male, ["reminding the Minister of the need to say what was done while he was in office"],
    "I would respectfully remind you of the need to say what was done while you were in office"
  ),
  (
    .male, ["asking for Jon Ruiz to be freed", "reminding the Minister of a law by which he, too, is bound"],
    "I would respectfully remind you of a law by which he, too, is bound?"
  ),
  (
    .male, ["Repeal the order by which he closed the pit"],
    "I urge you to repeal the order by which he closed the pit?"
  ),
  (
    .male, ["See that nobody is beaten by his troops"],
    "I urge you to see that nobody is beaten by his troops?"
  ),
  (
    .male, ["urging him to visit the pit and see for himself"],
    "I urge you to visit the pit and see for himself?"
  ),
  (
    .male, ["asking for Jon Ruiz to be freed", "urging him to let the miner speak for himself"],
    "I urge you to let the miner speak for himself"
  ),
  (
    .male, ["urging the Minister to act and, as the father of his people, to open the pit"],
    "I urge you to act and, as the father of his people, to open the pit?"
  ),
  (.male, ["urging the Minister's Office to act"], "I urge the Minister's Office to act"),
  // What is done to him who is promised something.
  (
    .male, ["asking the Minister for an assurance that he will not be beaten"],
    "I ask you for an assurance that he will not be beaten"
  ),
  (
    .female, ["calling for Sam Ruiz to be freed", "urging her to talk with her colleagues"],
    "I urge you to talk with her colleagues?"
  ),
  (
    .male, ["calling for Jon Ruiz, a man of 60, to be freed", "urging him to let in his colleagues"],
    "I urge you to let in his colleagues"
  ),
  (
    .male, ["asking for Jon Ruiz to be freed", "asking the Minister why it took him a year to answer"],
    "I ask you why it took him a year to answer?"
  ),
  (
    .male, ["Instruct the Governor to open the pit, as he promised"],
    "I urge you to instruct the Governor to open the pit, as he promised?"
  ),
  (
    .male, ["welcoming the Minister's promise that he will be treated"],
    "I welcome your promise that he will be treated"
  ),
])
func aPronounIsAskedWhomItMeans(_ gender: Gender, _ points: [String], _ expected: String) {
  let result = recast(points, gender: gender)
  #expect(result?.text == expected.filter { $0 != "?" } + ".")
  #expect(result?.doubts.isEmpty != expected.hasSuffix("?"), "\(result?.doubts ?? [])")
}

/// A prisoner whom only the letter's opening or its facts name may have what its points speak of; "?" marks a doubt.
@Test(arguments: [
  (
    Gender.male, ["I am writing about Jon Ruiz."], "withdraw the complaint that he filed",
    "withdraw the complaint that he filed?"
  ),
  (
    .male, ["I am writing about Ana Belo.", "She was beaten in May."], "withdraw the complaint that he filed",
    "withdraw the complaint that you filed"
  ),
  (.male, ["I am writing about a strike."], "publish his findings", "publish your findings"),
  (.male, ["I am writing about Jon Ruiz."], "publish his findings", "publish his findings?"),
  (.male, ["I am writing about Jon Ruiz."], "do his utmost to act", "do your utmost to act"),
  (.female, ["Jon Ruiz lost his post."], "publish her findings", "publish your findings"),
  (.male, ["Jon Ruiz lost his post."], "let in his colleagues", "let in his colleagues"),
])
func whomTheLetterNamesIsKnownToItsPoints(
  _ gender: Gender, _ before: [String], _ request: String, _ expected: String
) {
  let result = recast(["urging the Minister to \(request)"], gender: gender, behind: before)
  #expect(result?.text == "I urge you to \(expected.filter { $0 != "?" }).")
  #expect(result?.doubts.isEmpty != expected.hasSuffix("?"), "\(result?.doubts ?? [])")
}

/// Whoever does something does it to his own: only what the reader himself does is done to "your" duty.
@Test(arguments: [
  ("see that the guards fulfil their duty to the sick", "their"),
  ("ask the mayors to use their influence", "their"),
  ("make sure that mines respect their obligations", "their"),
  ("tell owners to keep their promises", "their"),
  ("punish firms for breaching their obligations under the law", "their"),
  ("make sure that nurses can fulfil their duty", "their"), ("stop clerks using their influence", "their"),
  ("free the miners and honour their obligations under the law", "your"), ("use their influence", "your"),
  ("take steps to fulfil their obligations under the law", "your"), ("do everything in their power", "your"),
  ("free those who fled and to honour their promise", "your"),
  ("annul laws that ban strikes and to keep their promises", "your"),
  ("see that the pit is shut and to do all in their power", "your"),
  ("reopen the pit, thereby honouring their promise", "your"), ("act in order to keep their promise", "your"),
  ("where necessary, use their influence", "your"), ("begin honouring their promises", "your"),
  ("make every effort to fulfil their obligations under the law", "your"),
  ("tell owners to open the pits and to keep their promises", "their"),
  ("ask mayors to make every effort to keep their promises", "their"),
])
func onlyWhatTheReaderDoesIsDoneToHisOwn(_ request: String, _ expected: String) {
  let result = recast(["urging them to \(request)"], gender: .male)
  let text = request.replacing("their", with: expected)
  #expect(result?.text == "I urge you to \(text)." && result?.doubts == [], "\(result?.doubts ?? [])")
}

/// "Them", "it" and "him" behind somebody of whom the point or the one before it has spoken may be his.
@Test(arguments: [
  (["condemning the acts of the strikers and urging them to stop"], 1),
  (["condemning the acts of the gunmen", "calling on them to stop"], 1),
  (["expressing concern at the firm's methods", "urging it to pay the miners"], 1),
  (["noting that the Premier has the files", "urging him to publish them"], 1),
  (["deploring the judge's ruling and asking him to reconsider it"], 1),
  (["expressing concern at the arrest of the students", "urging them to free the students"], 0),
  (["condemning the acts of the gunmen", "urging the Minister to act", "urging them to act"], 0),
  (["calling on the gunmen to stop", "urging the Minister to act", "urging them to act"], 1),
  (["calling for Bishop Ruiz to be freed", "urging him to act"], 0),
  (["calling on the authorities to free the strikers", "urging them to act"], 0),
  (["thanking the nurses who hid her and urging them to speak"], 1),
  (["hoping the villagers will return and urging them to speak"], 1),
  (["expressing solidarity with the miners", "urging them to speak"], 1),
  (["calling for those who did it to be brought to justice", "urging him to act"], 0),
  (["noting that soldiers have burned houses and urging them to leave the village"], 1),
  (["noting that the villagers have come and thanking them for their courage"], 1),
  (["noting that both government and rebel forces have shot and urging them to stop"], 1),
  (["noting that lawyers of the firm have written to her and calling on them to stop"], 1),
  (["noting that the factory's owner has denied it and urging him to help"], 1),
  (["noting the report of the commission and urging it to publish the names"], 1),
  (["welcoming the vow of the Premier to wait, but noting that the law stands", "urging him to act"], 1),
  (["noting that the authorities have freed the prisoners and urging them to act"], 0),
  (["noting that reports have come and urging them to act"], 0),
  (["noting that houses have been burned and urging them to act"], 0),
  (["expressing concern for the nun and urging him to act"], 0),
])
func whoWasSpokenOfMayBeAsked(_ points: [String], _ doubts: Int) {
  #expect(recast(points, gender: .male)?.doubts.count == doubts)
}
