// RecasterTests.swift: points as sentences of a letter to a minister, under a lead-in, and in other languages.

import Testing
import UrgentAction

@Test(
  arguments: [
    ("asking on what grounds they are held", "I ask on what grounds they are held."),
    (
      "appealing on humanitarian grounds for his release", "I appeal on humanitarian grounds for his release."
    ),
    (
      "drawing the authorities' attention to Article 9",
      "I would like to draw the authorities' attention to Article 9."
    ),
    ("explaining that you are deeply concerned", "I would like to explain that I am deeply concerned."),
    ("stating that you consider him innocent", "I would like to state that I consider him innocent."),
    ("explaining that you are a doctor", nil),
    (
      "explaining that you are not asking for a pardon",
      "I would like to explain that I am not asking for a pardon."
    ),
    ("saying that you do not question the court", "I would like to say that I do not question the court."),
    ("Explain why you are writing", "I would like to explain why I am writing."),
    ("Explain that a retrial is due", "I would like to explain that a retrial is due."),
    ("congratulating the government on the new law", "I congratulate the government on the new law."),
    ("congratulating the Minister of Justice on the new law", "I congratulate you on the new law."),
    ("seeking to know on whose orders he was taken", "I would like to know on whose orders he was taken."),
    (
      "bringing to the President's attention the case of Ana",
      "I would like to bring to the President's attention the case of Ana."
    ),
    (
      "reminding the Minister of Justice of their duty to act",
      "I would respectfully remind you of your duty to act."
    ),
    ("calling on the Minister of Justice personally to act", "I call on you personally to act."),
    ("urging your own government to act", nil), ("Send a copy of your letter to the embassy", nil),
    ("Argue that he is ill", "I would like to argue that he is ill."),
    ("Add that he is ill", "I would like to add that he is ill."),
    ("Assure them that he is ill", "I would like to assure you that he is ill."),
    (
      "recognizing the duty to act, yet insisting that he is ill",
      "I recognize the duty to act. I insist that he is ill."
    ),
    ("stating the death penalty is cruel", "I would like to state that the death penalty is cruel."),
    ("Not carry out the eviction", "I urge you not to carry out the eviction."),
    ("Under no circumstances return Ana Belo", "I urge you under no circumstances to return Ana Belo."),
    ("Without delay, reveal where Ana Belo is", "I urge you, without delay, to reveal where Ana Belo is."),
    (
      "requesting assurances from the board that he is safe",
      "I request assurances from the board that he is safe."
    ),
    ("asking them to inform you of the outcome", "I ask you to inform me of the outcome."),
    (
      "pointing out to them that the law forbids it",
      "I would like to point out to you that the law forbids it."
    ),
    ("conveying your sympathy to the family", "I convey my sympathy to the family."),
    ("Keep your promise", "I urge you to keep your promise."),
    (
      "noting the end of flogging, and hoping that it will last",
      "I note the end of flogging. I hope that it will last."
    ),
    ("Do not torture the detainees", "I urge you not to torture the detainees."),
    ("Whitewash nobody", nil),
    ("That Ana Belo be released", "I ask that Ana Belo be released."),
    ("The detainees must be given a lawyer", "The detainees must be given a lawyer."),
    ("Ana Belo is held without charge", nil),
    ("Publicly condemn the threats", "I urge you to publicly condemn the threats."),
    ("Release the poets (naming each)", nil),
    ("urging him to use all his powers to stop it", "I urge you to use all your powers to stop it."),
    ("urging the Minister to use his influence", "I urge you to use your influence."),
    ("Use his influence to free Ana Belo", "I urge you to use your influence to free Ana Belo."),
    ("urging the Minister to use his vote", "I urge you to use your vote."),
    ("urging them to do all in their power", "I urge you to do all in your power."),
    ("thanking the Minister for his letter", "I thank you for your letter."),
    ("expressing concern at the Minister's remarks", "I am concerned at your remarks."),
    ("asking for their support", "I ask for your support."),
    ("asking the Minister for his views on it", "I ask you for your views on it."),
    ("asking him to tell you of the steps he has taken", "I ask you to tell me of the steps you have taken."),
    ("asking him what steps he has taken", "I ask you what steps you have taken."),
    ("asking him what he is doing to stop it", "I ask you what you are doing to stop it."),
    ("asking the Minister whether he intends to act", "I ask you whether you intend to act."),
    ("urging him to reconsider his decision", "I urge you to reconsider your decision."),
    ("Police officers have threatened her family.", nil), ("Act of mercy is needed", nil),
    ("Free speech is a right", nil),
    ("Amnesty International asks for her release", nil), ("Protest marches have been banned", nil),
    ("Clear orders must be given to the police", "Clear orders must be given to the police."),
    ("Address the concerns families have", "I urge you to address the concerns families have."),
    ("State publicly that torture is a crime", "I urge you to state publicly that torture is a crime."),
    ("Publicly state that torture is a crime", "I urge you to publicly state that torture is a crime."),
    ("publicly stating that torture is a crime", "I would publicly like to state that torture is a crime."),
    ("Please note that letters should be brief", nil),
    ("I am concerned at the threats.", "I am concerned at the threats."),
    ("I urge you to protect her.", "I urge you to protect her."),
    ("We urge you to protect her.", "I urge you to protect her."),
    (
      "We urge the Minister, Petro Vasse, to protect Ana and her son.",
      "I urge you to protect Ana and her son."
    ),
    ("I urge the Minister to protect Ana and her son.", "I urge you to protect Ana and her son."),
    ("We are gravely concerned that a letter was lost.", "I am gravely concerned that a letter was lost."),
    ("urging him to do everything that he can", "I urge you to do everything that you can."),
    ("Either charge or free the men", "I urge you to either charge or free the men."),
    ("Hand over the remains of the three men", "I urge you to hand over the remains of the three men."),
    ("Please act now. Please also free Ana Belo", "I urge you to act now. I also urge you to free Ana Belo."),
    ("Reply to the questions", "I urge you to reply to the questions."),
    ("commending the Minister on his courage", "I commend you on your courage."),
    (
      "asking the Minister for news of the steps taken to free Ana Belo",
      "I ask you for news of the steps taken to free Ana Belo."
    ),
    (
      "Rather than prosecuting the students, look into the raid",
      "I urge you, rather than prosecuting the students, to look into the raid."
    ),
    ("stop the use of chairs; they hurt people", "I urge you to stop the use of chairs; they hurt people."),
    ("urging him not to lend it his troops", "I urge you not to lend it your troops."),
    ("asking him to keep the promise that he has made", "I ask you to keep the promise that you have made."),
    ("urging the Minister to drop his appeal", "I urge you to drop your appeal."),
    ("asking her on what her decision was based", "I ask you on what your decision was based."),
    (
      "urging him to withdraw his \"shoot to kill\" order",
      "I urge you to withdraw your \"shoot to kill\" order."
    ),
    ("thanking him for his report", "I thank you for your report."),
    ("congratulating the Minister on his election", "I congratulate you on your election."),
    (
      "Remind the Minister of the obligations of the state",
      "I would respectfully remind you of the obligations of the state."
    ),
    ("Hold to account the men who did it", "I urge you to hold to account the men who did it."),
    ("urging him to honour his own roadmap", "I urge you to honour your own roadmap."),
    ("asking him when he will free Ana Belo", "I ask you when you will free Ana Belo."),
    ("asking him when she will see a lawyer", "I ask you when she will see a lawyer."),
    ("urging him to be true to himself", "I urge you to be true to yourself."),
    ("urging him to let Ana Belo defend herself", "I urge you to let Ana Belo defend herself."),
    ("asking him to let you know what he has done", "I ask you to let me know what you have done."),
    ("urging him to act, as he promised in May", "I urge you to act, as you promised in May."),
    ("urging him to drop the complaint that he filed", "I urge you to drop the complaint that you filed."),
    ("thanking him for his letter, in which he agreed", "I thank you for your letter, in which you agreed."),
    ("Fine employers who break the law", "I urge you to fine employers who break the law."),
    ("reminding him of his statement", "I would respectfully remind you of your statement."),
    ("urging him to hold the elections he put off", "I urge you to hold the elections you put off."),
    ("Letters should be short", nil), ("calling urgently for an inquiry", "I call urgently for an inquiry."),
    ("appealing strongly for mercy", "I appeal strongly for mercy."),
    ("welcoming with relief the release of Ana Belo", "I welcome with relief the release of Ana Belo."),
    ("questioning the fairness of the trial", "I question the fairness of the trial."),
    ("State officials took part in the raid", nil), ("Police officers beat the boy", nil),
    ("Police beat the boy", nil), ("Security guards attacked Ana Belo", nil),
    ("Protest leaders disappeared in May", nil),
    ("Help students arrested this week", "I urge you to help students arrested this week."),
    ("Free two teachers held in May", "I urge you to free two teachers held in May."),
    ("Return the land the company took", "I urge you to return the land the company took."),
    ("Name the officers who beat the boy", "I urge you to name the officers who beat the boy."),
    (
      "requesting an assurance from him that all are safe",
      "I request an assurance from you that all are safe."
    ),
    ("requesting his office to act", "I ask your office to act."),
    ("requesting that you be told of it", "I request that I be told of it."),
    ("asking him to not act", "I ask you not to act."),
    ("and to free Ana Belo", "I urge you to free Ana Belo."),
    ("urging to free Ana Belo", "I urge you to free Ana Belo."), ("asking for to free her", nil),
    ("demanding to free Ana Belo", "I urge you to free Ana Belo."),
    ("requesting to be told of it", "I request to be told of it."),
    ("given his age, calling for his release", "Given his age, I call for his release."),
    ("More generally, respect the law", "I urge you, more generally, to respect the law."),
    ("urging him to make good his promise", "I urge you to make good your promise."),
    ("urging him to keep his word", "I urge you to keep your word."),
    ("urging them to do all they can for her", "I urge you to do all you can for her."),
    (
      "stressing that you have great sympathy for all",
      "I would like to stress that I have great sympathy for all."
    ),
    ("reminding him of his promise to act", "I would respectfully remind you of your promise to act."),
    (
      "urging the Minister to order all police under his command to stop",
      "I urge you to order all police under your command to stop."
    ),
    (
      "urging him to ensure that all under his command obey",
      "I urge you to ensure that all under your command obey."
    ),
    (
      "urging the Minister, in his capacity as a doctor, to act",
      "I urge you, in your capacity as a doctor, to act."
    ),
    ("urging them to end their failed policies", "I urge you to end your failed policies."),
    (
      "urging him to commute all sentences that come before him",
      "I urge you to commute all sentences that come before you."
    ),
    (
      "calling for Ana Belo's release and, if this is not possible to give her a doctor",
      "I call for Ana Belo's release and, if this is not possible, I ask you to give her a doctor."
    ),
  ] as [(String, String?)])
func recastsForAMinister(_ point: String, expected: String?) {
  let result = Recaster(.english, for: .minister).recast(point)
  #expect(result.text == expected)
  if expected != nil { #expect(result.doubts == []) }
}

/// What becomes of points under a lead-in: nil where they are refused, "?" behind them where they are doubted.
@Test(
  arguments: [
    ("asking them to:", "Free Ana Belo", "I ask you to free Ana Belo."),
    ("asking them to:", "Not to appeal against it", "I ask you not to appeal against it."),
    ("asking them to:", "Do not deport Ana Belo", "I ask you not to deport Ana Belo."),
    ("asking them to:", "Ensure not only that she eats", "I ask you to ensure not only that she eats."),
    ("asking them to:", "Stop not", "I ask you to stop not."),
    ("asking them to:", "Never again use the cells", "I ask you to never again use the cells."),
    ("asking them to:", "Please free Ana Belo", "I ask you to free Ana Belo."),
    ("asking them to:", "And to compensate her", "I ask you to compensate her."),
    ("asking them to:", "More generally, respect the law", "I ask you, more generally, to respect the law."),
    ("asking them to:", "The release of Ana Belo", nil), ("asking them to:", "Ana Belo's release", nil),
    ("asking them to:", "Ensuring that she is safe", nil),
    ("urging that:", "Grant Belo be released", "I urge that Grant Belo be released."),
    ("urging that:", "Belo be released", "I urge that Belo be released.?"),
    ("demanding:", "Compensation for Ana Belo", "I demand compensation for Ana Belo."),
    ("Points to raise:", "his health is poor", nil),
    ("Express and airmail letters:", "letters to newspapers may cite the law", nil),
  ] as [(String, String, String?)])
func aPointUnderALeadIn(_ leadIn: String, _ point: String, _ expected: String?) {
  let result = Recaster(.english, for: .minister).recast([point], leadIn: leadIn)[0]
  #expect(result.text.map { $0 + (result.verdict == .doubted ? "?" : "") } == expected)
}

@Test func aVerbOfBothIsReadAsTheOtherPointsAre() {
  let recaster = Recaster(.english, for: .minister)
  let asked = recaster.recast(["Release Ana Belo", "Condemn the threats"])
  #expect(asked[1].text == "I urge you to condemn the threats.")
  #expect(asked[1].verdict == .sure)
  #expect(recaster.recast(["Release Ana Belo", "Inform his family of it"])[1].verdict == .sure)
  #expect(recaster.recast(["Express concern at it", "Inform his family of it"])[1].verdict == .doubted)
  #expect(recaster.recast("Remind the authorities of it").verdict == .sure)
  let request = ["Release Ana Belo", "Urge the courts to wait", "Urge the authorities to act"]
  #expect(recaster.recast(request)[1].text == "I urge the courts to wait.")
  #expect(recaster.recast(Array(request.prefix(2)))[1].text == "I urge you to urge the courts to wait.")
  let mixed = ["Release Ana Belo", "urging him to act", "Inform his family of it", "Condemn the threats"]
  #expect(recaster.recast(mixed).map(\.doubts.count) == [0, 0, 0, 1])
  let said = recaster.recast(["Express concern at the threats", "Condemn the threats"])
  #expect(said[1].text == "I condemn the threats.")
  #expect(said[1].verdict == .doubted)
}

/// What is said of somebody whom the point does not name stays behind the point that does.
@Test(arguments: [
  ("noting that the police did nothing when he complained", true),
  ("noting that the police did nothing when Ana Belo told them that she was ill", false),
])
func aPointThatNamesNobodyLeansOnTheOneBefore(_ point: String, _ leans: Bool) {
  let sentences = Recaster(.english, for: .minister).recast(point).sentences
  #expect(sentences.map(\.leansOnTheSentenceBefore) == [leans])
}
