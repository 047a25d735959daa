// PointCastTests.swift: whom a pronoun means among all those whom the points of a list name.

import Testing
import UrgentAction

private func recast(
  _ points: [String], gender: Gender, part: PointReader.Part = .asked, behind before: [String] = []
) -> Recasting? {
  let reader = PointReader(
    name: "Petra Vasse", office: "Minister of Mines", gender: gender, part: part,
    authority: "the Taluan authorities")
  return Recaster(.english, for: reader).recast(points, behind: before).last
}

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
    "I would respectfully remind you of the need to say what was done while he was in office?"
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
])
func whoWasSpokenOfMayBeAsked(_ points: [String], _ doubts: Int) {
  #expect(recast(points, gender: .male)?.doubts.count == doubts)
}

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
  ("Seek advice from doctors", "I ask for advice from doctors?"), ("Welcome experts", "I welcome experts?"),
  ("Welcome the ruling", "I welcome the ruling."),
  ("Ask the Premier to act", "I urge you to ask the Premier to act?"),
  ("Do not beat them, and do not starve them", "I urge you not to beat them, and not to starve them."),
  ("Surface the miners", "I urge you to surface the miners."),
  ("Free miners who are ill and do not eat", "I urge you to free miners who are ill and do not eat."),
  ("That the Minister visit the pit", "I ask that the Minister visit the pit?"),
  (
    "Urging the Minister of Mines and the Interior to act",
    "I urge the Minister of Mines and the Interior to act?"
  ),
  (
    "Urging the King, his nephew and the Minister to act",
    "I urge the King, his nephew and the Minister to act?"
  ),
  ("Having regard to his age, free him", "Having regard to his age, I urge you to free him."),
  ("that the King repeal the ban", "I ask that the King repeal the ban."),
  ("that the Minister repeal the ban", "I ask that the Minister repeal the ban?"),
  ("that the company close the pit", "I ask that the company close the pit?"),
  ("Trusting the Minister will act", "I trust the Minister will act?"),
  ("that the army keep its word", "I ask that the army keep its word."),
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
