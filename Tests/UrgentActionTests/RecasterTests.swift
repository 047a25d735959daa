// RecasterTests.swift: points as sentences of a letter to one reader.

import Testing
import UrgentAction

private let chinese = PointReader(speaksFor: ["the Chinese authorities"])
private let unhcr = PointReader(speaksFor: ["the UNHCR"], ownName: "your Office")

@Test(
  arguments: [
    ("noting that P;", "I note that P."),
    ("noting, P", nil),
    ("expressing concern that P;", "I am concerned that P."),
    ("expressing concern at the arrests", "I am concerned at the arrests."),
    ("expressing grave concern about X.", "I am gravely concerned about X."),
    ("reminding them that P", "I would respectfully remind you that P."),
    ("welcoming the release of X", "I welcome the release of X."),
    ("acknowledging that P", "I acknowledge that P."),
    ("stating that P", "I would like to state that P."),
    ("pointing out that P", "I would like to point out that P."),
    ("explaining that P", "I would like to explain that P."),
    ("urging them to take steps;", "I urge you to take steps."),
    ("urging that P", "I urge that P."),
    (
      "calling on the Chinese authorities to seek assurances",
      "I call on the Chinese authorities to seek assurances."
    ),
    ("calling upon them to act", "I call on you to act."),
    ("calling for N", "I call for N."),
    ("asking for N", "I ask for N."),
    ("asking that P", "I ask that P."),
    ("asking them to V", "I ask you to V."),
    ("requesting N", "I request N."),
    ("requesting that P", "I request that P."),
    ("requesting them to V", "I ask you to V."),
    ("appealing to them to V", "I appeal to you to V."),
    ("appealing for N", "I appeal for N."),
    ("appealing to their sense of justice to stop", "I appeal to your sense of justice to stop."),
    ("Appeal to the authorities' humanity", "I appeal to the authorities' humanity."),
    ("appealing to the conscience of the nation", "I appeal to the conscience of the nation."),
    ("appealing to your sense of justice", nil),
    ("appealing to the government release them", nil),
    ("seeking assurances that P", "I ask for your assurance that P."),
    ("insisting that P", "I insist that P."),
    ("insisting on N", "I insist on N."),
    ("demanding that P", "I demand that P."),
    ("immediately adapt policies;", "I urge you to immediately adapt policies."),
    ("Ratify the Convention.", "I urge you to ratify the Convention."),
    ("- provide documents; and", "I urge you to provide documents."),
    ("• Release X unconditionally!", "I urge you to release X unconditionally!"),
    ("urging them not to lift the restrictions", "I urge you not to lift the restrictions."),
    ("urging them immediately to stop", "I urge you immediately to stop."),
    ("urging them and others to stop", nil),
    ("explaining that you are a doctor", nil),
    ("release of X and Y", nil),
    ("respect for human rights", nil),
    ("UNHCR must act", nil),
    ("Beijing should stop this", nil),
    ("noting", nil),
    ("urging them", nil),
    ("", nil),
  ] as [(String, String?)])
func recastsForTheAuthority(_ point: String, expected: String?) {
  guard let expected else {
    #expect(Recaster(.english, for: chinese).recast(point).verdict == .refused)
    return
  }
  #expect(Recaster(.english, for: chinese).recast(point).text == expected)
}

/// Who is asked is the reader by office and name, however a sheet writes them, and nobody else.
@Test(arguments: [
  ("President of Taluan", "Petro Vasse", "urging the president to act", "I urge you to act."),
  ("Interior Minister", "Petro Vasse", "urging the Minister of the Interior to act", "I urge you to act."),
  ("Minister of the Interior", "Petro Vasse", "urging the Interior Minister to act", "I urge you to act."),
  ("Prosecutor General", "", "urging the General Prosecutor to act", "I urge you to act."),
  ("President", "", "urging the Taluan President to act", "I urge you to act."),
  (
    "Attorney General and Minister of Justice", "", "urging the Justice Minister to act", "I urge you to act."
  ),
  ("Police Chief", "Col. Petro Vasse", "urging Colonel Vasse to act", "I urge you to act."),
  ("Minister", "Petro Vasse", "urging the Minister, Petro Vasse, to act", "I urge you to act."),
  ("Minister", "", "urging the Minister, as a doctor, to act", "I urge you, as a doctor, to act."),
  ("King of Taluan", "", "urging His Majesty the King to act", "I urge you to act."),
  ("King of Taluan", "", "urging Your Majesty to act", "I urge you to act."),
  ("King of Taluan", "", "appealing to His Majesty's sense of mercy", "I appeal to your sense of mercy."),
  ("Police Commissioner", "", "urging the Police to act", "I urge the Police to act."),
  ("Prime Minister", "", "urging the Minister to act", "I urge the Minister to act."),
  (
    "Deputy Prime Minister and Minister of Justice", "", "urging the Prime Minister to act",
    "I urge the Prime Minister to act."
  ),
  ("Foreign Minister", "", "urging the Minister for Foreign Affairs to act", "I urge you to act."),
  ("President", "", "commending the President for the veto", "I commend you for the veto."),
  (
    "Minister of Justice", "", "urging the minister of defence to act",
    "I urge the minister of defence to act."
  ),
  ("Minister of Justice", "", "urging His Majesty to act", "I urge His Majesty to act."),
  (
    "Minister for Home Affairs", "", "calling on the Minister for Home Affairs to act",
    "I call on you to act."
  ),
  (
    "President of the Supreme Court of Talua", "", "urging the President of Talua to act",
    "I urge the President of Talua to act."
  ),
  ("President of the Republic of Talua", "", "urging the President of Talua to act", "I urge you to act."),
  (
    "Minister of Justice and Human Rights", "", "urging the Minister of Human Rights to act",
    "I urge you to act."
  ),
  ("Director", "Fr. Petro Vasse", "thanking Father Vasse for his help", "I thank you for your help."),
  ("Head of Penal Colony No. 6", "", "urging the head of the colony to act", "I urge you to act."),
  ("Gobernador de Talua", "", "urging the governor to act", "I urge you to act."),
  ("Attorney-General", "", "urging the Attorney General to act", "I urge you to act."),
  ("Governor", "Petro Vasse", "welcoming the Governor's stay", "I welcome your stay."),
  ("Governor", "Petro Vasse", "asking for Ana Vasse's release", "I ask for Ana Vasse's release."),
])
func whoIsAskedIsTheReader(_ office: String, _ name: String, _ point: String, _ expected: String) {
  let reader = PointReader(
    name: name.isEmpty ? nil : name, office: office, authority: "the Taluan authorities")
  let result = Recaster(.english, for: reader).recast(point)
  #expect(result.text == expected && result.doubts == [])
}

/// An ambassador passes on himself what he is asked to pass on; he and an editor are asked what they are asked by office.
@Test(arguments: [
  (
    PointReader.Part.messenger, "Ambassador", "urging him to forward this appeal",
    "I urge you to forward this appeal."
  ),
  (
    .messenger, "Ambassador", "asking the ambassador to convey to his government your concern at X",
    "I ask you to convey to your government my concern at X."
  ),
  (
    .messenger, "Ambassador", "asking him to report to his Foreign Minister",
    "I ask you to report to your Foreign Minister."
  ),
  (
    .messenger, "Ambassador", "urging them to act",
    "I ask you to convey to your government my request to act."
  ),
  (.messenger, "Ambassador", "urging her government to act", "I urge your government to act."),
  (
    .messenger, "Ambassador", "asking her to inform her government of it",
    "I ask you to inform your government of it."
  ),
  (.witness, "Editor", "asking the editor to report", "I ask you to report."),
])
func whoPassesOnIsAskedHimself(
  _ part: PointReader.Part, _ office: String, _ point: String, _ expected: String
) {
  let result = Recaster(.english, for: PointReader(office: office, part: part)).recast(point)
  #expect(result.text == expected && result.doubts == [])
}

/// "He" and "his" behind a point that asks the reader are doubted where they say what a person in office does and has.
@Test(arguments: [
  ("expressing dismay at his remarks", 1), ("expressing the hope that he will listen", 1),
  ("thanking him for his statements", 1), ("expressing concern at his continued detention", 0),
  ("noting that he is ill", 0), ("asking that he be freed", 0), ("urging him to end his detention", 0),
  ("expressing dismay at her remarks", 0), ("noting that Ana Belo says he will listen", 0),
])
func aPronounBehindTheReaderIsDoubted(_ point: String, _ doubts: Int) {
  let points = ["calling for Jon Ruiz to be freed", "asking him to act", point]
  #expect(Recaster(.english, for: minister).recast(points)[2].doubts.count == doubts)
}

/// Whose conscience is spoken to is the reader where a person behind the verb would be.
@Test(arguments: [
  ("appealing to the Premier's sense of justice to act", "I appeal to your sense of justice to act.", 0),
  ("appealing to Premier Lind's sense of fairness", "I appeal to your sense of fairness.", 0),
  ("appealing to Premier Berg's conscience", "I appeal to Premier Berg's conscience.", 1),
  ("appealing to the King's mercy", "I appeal to the King's mercy.", 0),
])
func appealsToTheReadersConscience(_ point: String, _ expected: String, _ doubts: Int) {
  let premier = PointReader(name: "Anna Lind", office: "Premier of Exampleland")
  let result = Recaster(.english, for: premier).recast(point)
  #expect(result.text == expected && result.doubts.count == doubts)
}

@Test func whoseConscienceItIsIsAskedBehindAnother() {
  let points = ["urging the Minister to act", "appealing to his sense of justice"]
  let results = Recaster(.english, for: PointReader(name: "Anna Lind", office: "Premier")).recast(points)
  #expect(results.map(\.doubts.count) == [0, 1])
}

@Test func whichMinisterItIsIsAskedBehindAnother() {
  let points = ["urging the Minister of Defence to act", "asking the Minister to act"]
  #expect(Recaster(.english, for: minister).recast(points).map(\.doubts.count) == [0, 1])
}

@Test(arguments: [
  ("calling on the UNHCR to press China", "I call on your Office to press China."),
  ("calling on the Chinese authorities to act", "I call on the Chinese authorities to act."),
])
func aReaderWithAnOwnNameIsNamedByIt(_ point: String, expected: String) {
  #expect(Recaster(.english, for: unhcr).recast(point).text == expected)
}

@Test func onlyTheLeadingPronounChanges() {
  let point = "urging them to stop operations against those who are helping them, for their own safety"
  let recast = Recaster(.english, for: chinese).recast(point)
  #expect(
    recast.text
      == "I urge you to stop operations against those who are helping them, for their own safety.")
  #expect(recast.sentences.flatMap(\.keptPronouns) == ["them", "their"])
}

@Test func theAuthorsMarksAreResolved() {
  let point = "urging them to mend {your:their} ways"
  #expect(Recaster(.english, for: chinese).recast(point).text == "I urge you to mend your ways.")
  #expect(Recaster(.english, for: unhcr).recast(point).text == "I urge you to mend your ways.")
}

@Test func aRepeatedVerbSaysAlso() {
  let recaster = Recaster(.english, for: chinese)
  let points = [
    "noting that A", "noting that B", "expressing concern that C", "expressing concern that D",
  ].flatMap { recaster.recast($0).sentences }
  #expect(
    points.sentences() == [
      "I note that A.", "I also note that B.", "I am concerned that C.", "I am also concerned that D.",
    ])
}

@Test(arguments: [
  ("noting that (A);", "I note that (A)."), ("noting that \"A\".", "I note that \"A\"."),
  ("noting that \"A.\"", "I note that \"A.\""), ("noting that A.;", "I note that A."),
])
func joinsEndWithOneMark(_ point: String, expected: String) {
  #expect(Recaster(.english, for: chinese).recast(point).text == expected)
}

/// Whoever acts in a request may be the reader; whoever is acted upon is not.
@Test(arguments: [
  ("asking that they investigate her ill-treatment", true), ("demanding that they release him", true),
  ("seeking assurances that they will not extradite him", true), ("urging that they be released", false),
  ("asking that they be given access to lawyers", false),
  ("noting that the President has refused, and urging him to reconsider", true),
  ("noting that Ana Lind has refused, and urging them to wait", false),
])
func anActingPronounIsADoubt(_ point: String, isDoubted: Bool) {
  let result = Recaster(.english, for: PointReader(authority: "the authorities")).recast([point])[0]
  #expect((result.verdict == .doubted) == isDoubted, "\(result)")
}

private let minister = PointReader(
  name: "Petro Vasse", office: "Minister of Justice", authority: "the Taluan authorities")

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
    ("urging them to do all in their power", "I urge you to do all in your power."),
    ("thanking the Minister for his letter", "I thank you for your letter."),
    ("expressing concern at the Minister's remarks", "I am concerned at your remarks."),
    ("asking for their support", "I ask for your support."),
    (
      "requesting an assurance from him that all are safe",
      "I request an assurance from you that all are safe."
    ),
    ("requesting his office to act", "I ask your office to act."),
    ("requesting that you be told of it", "I request that I be told of it."),
    ("asking him to not act", "I ask you not to act."),
    ("and to free Ana Belo", "I urge you to free Ana Belo."),
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
  let result = Recaster(.english, for: minister).recast(point)
  #expect(result.text == expected)
  if expected != nil { #expect(result.doubts == []) }
}

@Test func aVerbOfBothIsReadAsTheOtherPointsAre() {
  let recaster = Recaster(.english, for: minister)
  let asked = recaster.recast(["Release Ana Belo", "Condemn the threats"])
  #expect(asked[1].text == "I urge you to condemn the threats.")
  #expect(asked[1].verdict == .sure)
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
  let sentences = Recaster(.english, for: minister).recast(point).sentences
  #expect(sentences.map(\.leansOnTheSentenceBefore) == [leans])
}

@Test func aDoubtSaysHowItIsAnswered() {
  let recaster = Recaster(.english, for: minister)
  #expect(
    recaster.recast("reminding the Minister that he intends to act").doubts == [
      "'he intends': is it the reader? Then write {you intend:he intends}"
    ])
  #expect(
    recaster.recast("reminding the Minister that {you intend:he intends} to act").text
      == "I would respectfully remind you that you intend to act.")
}

@Test func whatNobodyNamedHasDoneIsDoubted() {
  for point in [
    "welcoming their decision", "regretting her decision",
    "demanding that Petro Vasse act", "welcoming his assurance that all are free",
    "urging him to withdraw his \"shoot to kill\" order", "expressing the view that his statement is wrong",
    "asking whether she would act",
    "asking her on what her decision was based", "URGING THEM TO FREE ANA BELO AT ONCE",
    "asking the Minister whether he agrees", "noting that he has pledged to act",
    "calling on the Minister and the King to act", "reminding the Minister that he agreed",
    "noting that the minister has agreed",
    "asking him whether his organization has agreed",
  ] {
    #expect(Recaster(.english, for: minister).recast(point).verdict == .doubted, "\(point)")
  }
  #expect(
    Recaster(.english, for: minister).recast("welcoming the board's decision to free Ana Belo").verdict
      == .sure)
}

/// Points in other languages are sentences already; what is none, or is said to the person who writes, is doubted.
@Test(arguments: [
  ("Ich bitte Sie, ihn freizulassen.", "Ich bitte Sie, ihn freizulassen.", false),
  ("Er fragte: „Warum?“", "Er fragte: „Warum?“", false),
  ("die Behörden auffordern, ihn freizulassen;", "Die Behörden auffordern, ihn freizulassen.", true),
  ("- Seine Freilassung ;", "Seine Freilassung.", true),
  ("Fordern Sie die Behörden auf.", "Fordern Sie die Behörden auf.", true),
  ("Fordern Sie dieses Gericht auf.", "Fordern Sie dieses Gericht auf.", false),
])
func aPointInAnotherLanguageIsASentence(_ text: String, _ printed: String, _ isDoubted: Bool) {
  let german = Language("de") ?? .english
  let point = Point(id: "a", text: [german: text])
  #expect(point.writtenSentence(in: german) == printed)
  #expect((point.writtenDoubt(in: german, toWriters: ["Fordern Sie die"]) != nil) == isDoubted)
}
