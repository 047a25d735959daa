// ReaderOfficeTests.swift: where a reader's office ends, whom it stands beside, and what is said to him.

import Testing
import UrgentAction

/// What somebody is reminded of is no part of his office. A question mark at the end stands for a doubt.
@Test(arguments: [
  ("Remind the Minister of the Constitution", "I would respectfully remind you of the Constitution."),
  ("Remind Minister Vasse of UN standards", "I would respectfully remind you of UN standards."),
  ("reminding the Minister of Article 5", "I would respectfully remind you of Article 5."),
  ("reminding the Minister of Mines of the ruling", "I would respectfully remind you of the ruling."),
  (
    "reminding the Minister of Women's Affairs of the ruling",
    "I would respectfully remind the Minister of Women's Affairs of the ruling."
  ),
  (
    "informing the Minister of mines that it is ill",
    "I would like to inform you that it is ill."
  ),
  (
    "reminding the Minister of the court's order that she be freed",
    "I would respectfully remind you of the court's order that she be freed."
  ),
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
  ("expressing to the Minister concern at it", "I express to you concern at it."),
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
  ("Do not lock them in and deny them visits", "I urge you not to lock them in and deny them visits."),
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
  ("reminding both of them that it is ill", "I would respectfully remind you both that it is ill."),
  ("telling both of them of the ruling", "I would like to tell you both of the ruling."),
  ("urging each of them to act", "I urge each of them to act?"),
  ("urging the two officials to act", "I urge the two officials to act?"),
  (
    "urging the King, or the President in his absence, to act",
    "I urge the King, or the President in his absence, to act?"
  ),
  ("appealing to him as a father to act", "I appeal to you as a father to act."),
])
func eachOfSeveralReadersIsAsked(_ point: String, _ expected: String) {
  var reader = PointReader(office: "President", gender: .male, authority: "the President")
  reader.others = [PointReader(office: "Vice-President")]
  expect(Recaster(.english, for: reader).recast(point), expected)
}

@Test func bothOfThemAreOthersWhereOneReads() {
  expect(recast(["urging both of them to act"], gender: .male), "I urge both of them to act?")
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

/// An office in a near form is the reader's, or a doubt where the two share only what many titles have.
@Test(arguments: [
  ("Head of State of Talua", "", "urging the Head of State to act", true, 0),
  ("Secretary of State for Mines", "", "urging the Secretary of State to act", true, 0),
  ("President of the Islamic Republic of Talua", "", "urging the President of the Republic to act", true, 0),
  ("President of the Supreme Court", "", "urging the President of the Republic to act", false, 0),
  ("Commander", "Major-General Petro Vasse", "urging the General to act", true, 0),
  ("Commander", "Major-General Petro Vasse", "urging Major-General Vasse to act", true, 0),
  ("Governor", "Petro Al-Vasse", "urging Al-Vasse to act", true, 0),
  ("Papal Nuncio", "", "urging the Nuncio to act", true, 0),
  ("Archbishop of Talua", "Mons. Petro Vasse", "urging Monsignor Vasse to act", true, 0),
  ("Archbishop of Talua", "", "urging His Grace to act", true, 0),
  ("King", "Petro II", "urging HM King Petro II to act", true, 0),
  ("Leader of the Revolution", "", "urging the Supreme Leader to act", false, 1),
  ("Attorney General", "", "urging the Chief Prosecutor to act", false, 1),
  ("Director General of Prisons", "", "urging the head of the prison service to act", false, 1),
  ("Director of Tala Prison", "", "urging the prison governor to act", false, 1),
  ("Director of Tala Prison", "", "urging the Head of Prisons to act", false, 0),
  ("Inspector General of Police", "", "urging the police chief to act", false, 1),
  ("Judge of the Supreme Court", "", "urging the trial judge to act", false, 1),
  ("Chief Justice", "", "urging the trial judge to act", false, 0),
  ("Chief of Police", "", "urging the police chief in Tala to act", false, 0),
  ("Military Prosecutor General", "", "urging the Prosecutor to act", true, 0),
  ("Chairman of the Commission", "", "urging the Head of State to act", false, 0),
  ("Chief Executive", "", "urging the Commissioner to act", false, 0),
  ("Minister of Justice", "", "urging the Defence Minister to act", false, 0),
  ("Minister of Justice", "", "urging the Secretary of State to act", false, 0),
  ("Minister of Justice", "", "urging the State Secretary for Justice to act", false, 1),
  ("Lieutenant Governor", "", "urging the state governor to act", false, 0),
  ("Public Defender (Ombudsperson)", "", "urging the Public Defender to act", true, 0),
  ("Sheriff of Tala County", "", "urging the Sheriff to act", true, 0),
  ("Taoiseach (Prime Minister)", "", "urging the Taoiseach to act", true, 0),
  ("Leader, United Mine Front", "", "urging the UMF leader to act", true, 0),
  ("Leader, United Mine Front", "", "urging the UMC leader to act", false, 0),
  ("Inspector General of Mines, Tala", "", "urging the IG Mines to act", true, 0),
  ("State's Attorney for Tala County", "", "urging the State's Attorney to act", true, 0),
  ("Security Advisor", "", "urging the Security Adviser to act", true, 0),
  ("Speaker of the House", "", "urging the Speaker of Parliament to act", false, 1),
  ("Prime Minister", "", "urging the Talian Prime Minister to act", false, 1),
  ("Prime Minister", "", "urging the Prime Minister of Talua to act", false, 1),
  ("Prime Minister", "", "urging the former Talian Prime Minister to act", false, 0),
  ("Prime Minister", "", "urging the Talian Prime Minister's office to act", false, 0),
  ("Prime Minister", "", "urging the Talian Minister of Defence to act", false, 0),
  ("President of the Republic", "", "urging the President of Parliament to act", false, 0),
])
func aNearFormOfTheOfficeIsReadOrAsked(
  _ office: String, _ name: String, _ point: String, _ isReader: Bool, _ doubts: Int
) {
  let reader = PointReader(name: name.isEmpty ? nil : name, office: office, authority: "the authorities")
  let result = Recaster(.english, for: reader).recast(point)
  #expect((result.text == "I urge you to act.") == isReader, "\(result.text ?? "")")
  #expect(result.doubts.count == doubts, "\(result.doubts)")
}

/// What the person who writes shall do is no request to the reader.
@Test(
  arguments: [
    ("Please send copies to the union", nil),
    ("Write in French", nil), ("Do not send letters after 1 May", nil), ("Sign the petition", nil),
    ("Do not mention Amnesty International", nil), ("Introduce yourself", nil),
    ("Publicize it in your local newspaper", nil), ("Ask your member of parliament to act", nil),
    ("Send copies of the file to her lawyer", "I urge you to send copies of the file to her lawyer."),
    ("Send a doctor to the pit", "I urge you to send a doctor to the pit."),
    ("Send Jon Ruiz his letters", "I urge you to send Jon Ruiz his letters."),
    ("Send letters from her sons on to her", "I urge you to send letters from her sons on to her."),
    ("Send appeals by prisoners to the court", "I urge you to send appeals by prisoners to the court."),
    ("Write in the register who is held", "I urge you to write in the register who is held."),
    ("Write to Ana Belo to tell her of it", "I urge you to write to Ana Belo to tell her of it."),
    ("Sign the treaty", "I urge you to sign the treaty."), ("Send a message of support to her", nil),
    (
      "Send a clear message to the police that it is banned",
      "I urge you to send a clear message to the police that it is banned."
    ),
  ] as [(String, String?)])
func aTaskOfTheWriterIsRefused(_ point: String, _ expected: String?) {
  #expect(recast(["Release Jon Ruiz", point], gender: .male)?.text == expected)
}

/// He whom an ambassador's points have named before is the ambassador, if nobody else can be.
@Test(arguments: [
  ("asking her to inform you of the outcome", "I ask you to inform me of the outcome."),
  ("asking her to let you know the outcome", "I ask you to let me know the outcome."),
  ("urging her to raise the case at home", "I urge you to raise the case at home."),
  ("thanking her for her attention to it", "I thank you for your attention to it."),
  ("asking for her help in the case", "I ask for your help in the case."),
  ("requesting the Ambassador's assistance in it", "I request your assistance in it."),
  ("requesting her assistance to find him", "I request your assistance to find him."),
  ("asking that the Ambassador pass on your concern", "I ask that the Ambassador pass on my concern?"),
  (
    "requesting a meeting with the Ambassador to discuss it",
    "I request a meeting with the Ambassador to discuss it?"
  ),
  ("seeking assurances that he is well", "I ask for assurances that he is well."),
  ("urging them to act", "I ask you to convey to your government my request to act."),
])
func anAmbassadorNamedBeforeIsAsked(_ point: String, _ expected: String) {
  let reader = PointReader(
    office: "Ambassador of Talua", gender: .female, part: .messenger, authority: "the authorities")
  let points = ["asking the Ambassador to convey your concern to President Jon Ruiz", point]
  expect(Recaster(.english, for: reader).recast(points).last, expected)
}

/// Whole sentences, and openings with a phrase before them.
@Test(
  arguments: [
    ("The Taluan authorities must free Ana Belo", "The Taluan authorities must free Ana Belo."),
    ("That Ana Belo, if she is held, be freed", "I ask that Ana Belo, if she is held, be freed."),
    ("once more calling on the Minister to act", "I once more call on you to act."),
    ("requesting from the Minister news of Ana Belo", nil),
    ("requesting from the Minister information on Ana Belo", "I request from you information on Ana Belo."),
    ("requesting an inquiry to find Ana Belo", "I request an inquiry to find Ana Belo."),
    (
      "informing the Minister of the state of the mine",
      "I would like to inform you of the state of the mine."
    ),
    ("ensuring that Ana Belo is freed", nil),
    ("requesting his help to free Ana Belo", "I request your help to free Ana Belo."),
    ("seeking assurances that Ana Belo is well", "I ask for your assurance that Ana Belo is well."),
  ] as [(String, String?)])
func furtherFormsAreRead(_ point: String, _ expected: String?) {
  guard let expected else { return #expect(recast([point], gender: .male)?.text == nil) }
  expect(recast([point], gender: .male), expected)
}

/// A title or a name that several may have is his who has it in full, by its honorific or its rank.
@Test(arguments: [
  ("President of the Senate", "urging the President to act", "I urge the President to act."),
  ("President of the Republic", "urging the President to act", "I urge you to act."),
  ("Minister of Mines", "urging the Minister to act", "I urge you to act?"),
  ("Chairperson, Mining Board", "urging the Board's Chairperson to act", "I urge you to act."),
  ("Minister of Mines", "urging Ms Lind to act", "I urge you to act."),
  ("Minister of Mines", "urging Mr Lind to act", "I urge Mr Lind to act."),
  (
    "Minister of Mines", "urging the King, who has said so, to act",
    "I urge the King, who has said so, to act."
  ),
  ("Minister of Mines", "urging General Lind to act", "I urge General Lind to act."),
  (
    "Chairperson of the Board", "urging the Chairperson of the Board to see that its guards stop",
    "I urge you to see that its guards stop?"
  ),
])
func aTitleIsHisWhoHasItInFull(_ office: String, _ point: String, _ expected: String) {
  var reader = PointReader(
    name: "Anna Lind", nameLine: "Ms Anna Lind", office: office, gender: .female, authority: "the authorities"
  )
  reader.others = [
    PointReader(office: "President of the Republic"), PointReader(office: "Minister of Defence"),
    PointReader(name: "Sam Lind", nameLine: "General Sam Lind", office: "Chief of Staff", gender: .male),
  ].filter { $0.office != office }
  expect(Recaster(.english, for: reader).recast(point), expected)
}

private func expect(_ result: Recasting?, _ expected: String) {
  let text = result?.text
  #expect(text == expected.replacing("?", with: "."))
  #expect(result?.doubts.isEmpty != expected.hasSuffix("?"), "\(result?.doubts ?? [])")
}
