// ReadersPronounTests.swift: "he", "him" and "his" who are the reader beside others of his sex.

import Testing
import UrgentAction

/// What only the reader has done, got or is, though the letter names others whom the pronoun could mean; "?" marks a doubt.
@Test(arguments: [
  ("thanking the Minister for the interest he has shown", "I thank you for the interest you have shown."),
  (
    "thanking the Minister for the release of the man he detained",
    "I thank you for the release of the man he detained.?"
  ),
  (
    "thanking the Minister for meeting Jon Ruiz and for the kindness he showed",
    "I thank you for meeting Jon Ruiz and for the kindness he showed.?"
  ),
  ("urging the Minister to do what he can", "I urge you to do what you can."),
  ("urging the Minister to use whatever influence he has", "I urge you to use whatever influence you have."),
  ("urging the Minister to use the powers vested in him", "I urge you to use the powers vested in you."),
  (
    "urging the Minister to let the doctor do what he can",
    "I urge you to let the doctor do what he can."
  ),
  (
    "urging the Minister to see that the staff do what they can",
    "I urge you to see that the staff do what they can."
  ),
  (
    "urging the Minister to honour the rights conferred on him",
    "I urge you to honour the rights conferred on him.?"
  ),
  ("urging the Minister to fetch the milk given to him", "I urge you to fetch the milk given to him.?"),
  (
    "thanking the Minister for dismissing the guard for the beatings he ordered",
    "I thank you for dismissing the guard for the beatings he ordered.?"
  ),
  (
    "urging the Minister to dismiss officers answerable to him",
    "I urge you to dismiss officers answerable to you."
  ),
  (
    "urging the Minister to publish the report that was sent to him",
    "I urge you to publish the report that was sent to him.?"
  ),
  (
    "urging the Minister to answer Jon Ruiz, who has written to him",
    "I urge you to answer Jon Ruiz, who has written to him.?"
  ),
  (
    "urging the Minister to see the lawyer sent to Jon Ruiz by him",
    "I urge you to see the lawyer sent to Jon Ruiz by him."
  ),
  ("urging the Minister to let UNHCR stay in his country", "I urge you to let UNHCR stay in his country.?"),
  (
    "urging the Minister to read the Shipping Act and to tell his staff of it",
    "I urge you to read the Shipping Act and to tell his staff of it.?"
  ),
  (
    "urging the Minister to keep the promises made in his name",
    "I urge you to keep the promises made in his name.?"
  ),
  ("urging the Minister to say that he will not ban it", "I urge you to say that you will not ban it."),
  (
    "urging the Minister to open the pit, as he agreed to do in his speech",
    "I urge you to open the pit, as you agreed to do in your speech."
  ),
  (
    "urging the Minister to visit the pit and publish what he finds",
    "I urge you to visit the pit and publish what you find."
  ),
  (
    "urging the Minister to end the ban, which he set up by decree",
    "I urge you to end the ban, which you set up by decree."
  ),
  (
    "urging the Minister to dismiss the guard for the beatings he ordered",
    "I urge you to dismiss the guard for the beatings he ordered.?"
  ),
  (
    "urging the Minister to free Jon Ruiz, who was jailed for insulting him",
    "I urge you to free Jon Ruiz, who was jailed for insulting you."
  ),
  (
    "urging the Minister to answer the charge made against him",
    "I urge you to answer the charge made against him.?"
  ),
  ("urging the Minister to abide by his decision", "I urge you to abide by his decision.?"),
  ("urging the Minister to say that his police will leave", "I urge you to say that your police will leave."),
  ("urging the Minister to end his police detention", "I urge you to end his police detention.?"),
  ("urging the Minister to visit those in his custody", "I urge you to visit those in your custody."),
  (
    "urging the Minister to return the files taken from his office",
    "I urge you to return the files taken from his office.?"
  ),
  (
    "expressing concern that Jon Ruiz was taken from his office",
    "I am concerned that Jon Ruiz was taken from his office."
  ),
  (
    "expressing concern that Jon Ruiz has no more bodyguards, and that his bodyguards were beaten",
    "I am concerned that Jon Ruiz has no more bodyguards, and that his bodyguards were beaten."
  ),
  (
    "urging the Minister to say why he was not told of his right to a lawyer",
    "I urge you to say why he was not told of his right to a lawyer."
  ),
  (
    "urging the Minister to tell his colleague, the Minister of War",
    "I urge you to tell his colleague, the Minister of War.?"
  ),
  (
    "reminding the Minister that his country has signed it",
    "I would respectfully remind you that your country has signed it."
  ),
  ("urging the Minister to use the influence he has", "I urge you to use the influence you have."),
  (
    "urging the Minister to ask the mine, to which he wrote in May, to close",
    "I urge you to ask the mine, to which he wrote in May, to close.?"
  ),
  (
    "urging the Minister, should the mine fail to act, to give the order himself",
    "I urge you, should the mine fail to act, to give the order himself.?"
  ),
  (
    "asking the Minister whether the guards have told him why",
    "I ask you whether the guards have told him why.?"
  ),
  (
    "expressing concern that Ana Belo was told by him to leave",
    "I am concerned that Ana Belo was told by him to leave.?"
  ),
  (
    "urging the Minister to accept the advice that he be pardoned",
    "I urge you to accept the advice that he be pardoned."
  ),
  ("welcoming the Minister's promise that he \"will act\"", "I welcome your promise that you \"will act\"."),
  ("urging the Minister to see that he gets a doctor", "I urge you to see that he gets a doctor."),
  ("urging the Minister to ensure that he can teach", "I urge you to ensure that he can teach."),
  ("expressing concern that he called Jon Ruiz a liar", "I am concerned that he called Jon Ruiz a liar.?"),
  ("expressing concern that he lost an eye", "I am concerned that he lost an eye."),
  ("protesting to him about it", "I protest to him about it.?"),
  ("calling for him to free her", "I call for him to free her.?"),
  ("calling for him to receive a doctor", "I call for him to receive a doctor."),
  ("asking for a meeting with him", "I ask for a meeting with him.?"),
  ("noting that only he can grant it", "I note that only he can grant it.?"),
  ("urging the Minister to weigh the petition before him", "I urge you to weigh the petition before him.?"),
  ("urging the Minister to lead the officers under him", "I urge you to lead the officers under him.?"),
  (
    "urging the Minister to pass on all letters addressed to him",
    "I urge you to pass on all letters addressed to him.?"
  ),
  ("urging the Minister to free all men loyal to him", "I urge you to free all men loyal to him.?"),
  (
    "urging the Minister to protect Ana Belo, who was threatened when she spoke to him",
    "I urge you to protect Ana Belo, who was threatened when she spoke to him.?"
  ),
  ("urging the Minister to find those who gave him it", "I urge you to find those who gave him it.?"),
  ("thanking the Minister for the care he still takes", "I thank you for the care he still takes.?"),
  ("thanking the Minister for the pits he closes", "I thank you for the pits he closes.?"),
  (
    "thanking the Minister for the care he has always taken",
    "I thank you for the care you have always taken."
  ),
  (
    "thanking the Minister for the help he has given and still gives",
    "I thank you for the help he has given and still gives.?"
  ),
  ("thanking the Minister for the bed in which he sleeps", "I thank you for the bed in which he sleeps.?"),
  (
    "thanking the Minister for the visit for which he had asked",
    "I thank you for the visit for which he had asked.?"
  ),
  ("thanking the Minister for the food he has had", "I thank you for the food he has had."),
  ("asking for his views to be heard", "I ask for his views to be heard."),
  ("asking for her consent to be sought", "I ask for her consent to be sought."),
  ("requesting her help to end it", "I request her help to end it."),
  ("asking for his uncle's opinion", "I ask for his uncle's opinion."),
  (
    "urging the Minister to receive the elders who have come to see him",
    "I urge you to receive the elders who have come to see him.?"
  ),
  ("expressing concern that he has complained of pain", "I am concerned that he has complained of pain."),
  (
    "urging the Minister to publish what his envoy told them",
    "I urge you to publish what his envoy told them.?"
  ),
  ("asking for a reply from him or his office", "I ask for a reply from him or his office.?"),
  ("expressing concern that he has not replied", "I am concerned that he has not replied.?"),
  ("noting his silence", "I note his silence.?"),
  ("urging his troops to leave", "I urge his troops to leave.?"),
  ("requesting his help to end it", "I request your help to end it."),
  (
    "urging the Minister to take back his threats against Jon Ruiz, whom he has insulted",
    "I urge you to take back his threats against Jon Ruiz, whom he has insulted.?"
  ),
  ("urging the Minister to close the pit (by his troops)", "I urge you to close the pit (by your troops)."),
  ("thanking him for his letter about his trial", "I thank you for your letter about his trial."),
  ("noting that a ruling was requested from him", "I note that a ruling was requested from him.?"),
  ("urging the King to await his decision", "I urge the King to await his decision.?"),
  (
    "urging the Minister to see that the King disciplines his officers",
    "I urge you to see that the King disciplines his officers."
  ),
  (
    "urging the Minister to order the police chief of Lund to withdraw his officers",
    "I urge you to order the police chief of Lund to withdraw his officers."
  ),
  (
    "urging the Minister to see that the provincial police commander questions his officers",
    "I urge you to see that the provincial police commander questions his officers."
  ),
  (
    "urging the Minister to see that Tom Falk, a police inspector, and his officers are heard",
    "I urge you to see that Tom Falk, a police inspector, and his officers are heard.?"
  ),
  (
    "urging the Minister to see that Jon Ruiz is safe from his troops",
    "I urge you to see that Jon Ruiz is safe from your troops."
  ),
  (
    "urging the Minister to see that her complaint is heard", "I urge you to see that her complaint is heard."
  ),
  ("urging the Minister not to keep her apart", "I urge you not to keep her apart."),
])
func whatOnlyTheReaderDoesIsSaidToHim(_ point: String, _ expected: String) {
  let reader = PointReader(name: "Petro Lind", office: "Minister", gender: .male)
  let points = ["calling for Jon Ruiz to be freed", "Let Ana Belo see her lawyer", point]
  let result = Recaster(.english, for: reader).recast(points)[2]
  #expect(result.text == expected.filter { $0 != "?" })
  #expect(result.doubts.isEmpty != expected.hasSuffix("?"), "\(result.doubts)")
}

/// The reader's beside a prisoner of his sex in the same sentence: what only one in power does or has is asked.
@Test(arguments: [
  ("see that Jon Ruiz is safe while he decides", "he decides"),
  ("tell the families of Jon Ruiz where he is holding them", "he is"),
  ("free Jon Ruiz, or say what evidence he has", "he has"),
  ("listen to the court, which has ordered him to act", "him to"),
  ("listen to the court, which ruled against him", "him"),
  ("meet Jon Ruiz, as the bishop has urged him to do", "him to"),
  ("investigate the officers Jon Ruiz named to him", "him"),
  ("say that Jon Ruiz is no liar, as he claimed", "he claimed"),
  ("give Jon Ruiz the boat which his warders took", "his warders"),
  ("tell Jon Ruiz who in his office lost the file", "his office"),
  ("see that Jon Ruiz has a doctor who does not report to him", "him"),
  ("free Jon Ruiz, whose passport he withdrew", "he withdrew"),
  ("free Jon Ruiz unless he can prove it", "he can"),
  ("open the cells to all those held by him", "him"),
  ("free Jon Ruiz, as he himself has promised", "he himself"),
  ("let Jon Ruiz see his son, and explain why he refused it", "he refused"),
  ("tell Jon Ruiz whom the officers that he assigns to him obey", "he assigns"),
  ("free Jon Ruiz, who was held after he criticized him", "him"),
  ("show Jon Ruiz the evidence that he says there is", "he says"),
  ("meet Jon Ruiz, whose letters he has left unanswered", "he has"),
  ("apologise to Jon Ruiz for the insults he shouted at him", "he shouted"),
  ("note that Jon Ruiz had no lawyer before he questioned him", "he questioned"),
])
func whatPowerDoesBesideAPrisonerIsAsked(_ request: String, _ asked: String) {
  let points = ["calling for Jon Ruiz, a man of 60, to be freed", "urging the Minister to \(request)"]
  let reader = PointReader(name: "Petro Lind", office: "Minister", gender: .male)
  let doubts = Recaster(.english, for: reader).recast(points)[1].doubts
  #expect(doubts.contains { $0.hasPrefix("'\(asked)'") }, "\(doubts)")
}

/// Whoever was asked last is rather meant than the reader, and for certain where the reader is of the other sex.
@Test(arguments: [
  (
    Gender.male, "noting that the Head of the Judiciary has refused and asking him to act",
    "I ask the Head of the Judiciary to act", false
  ),
  (
    .female, "noting that the Head of the Judiciary has refused and asking him to act",
    "I ask the Head of the Judiciary to act", false
  ),
  (
    .female, "thanking His Majesty for his help and asking him to act", "I ask His Majesty to act", false
  ),
  (
    .male, "calling on the Controller of Pits to shut all pits under his control", "pits under his control",
    false
  ),
  (.male, "urging that the Premier keep his promise", "that the Premier keep his promise", false),
  (.female, "urging the Board to recommend that she commute it", "that she commute it", true),
])
func whoWasAskedLastIsMeant(_ gender: Gender, _ point: String, _ end: String, isDoubted: Bool) {
  let result = recast(["calling for Jon Ruiz to be freed", point], gender: gender)
  #expect(result?.text?.hasSuffix(end + ".") ?? false, "\(result?.text ?? "")")
  #expect(result?.doubts.isEmpty != isDoubted, "\(result?.doubts ?? [])")
}
