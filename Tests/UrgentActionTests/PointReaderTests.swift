// PointReaderTests.swift: who is the reader of a point, by name, office and pronoun.

import Testing
import UrgentAction

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
  ("Queen of Taluan", "", "appealing to Her Majesty to act", "I appeal to you to act."),
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
  ("UN High Commissioner for Refugees", "", "urging the High Commissioner to act", "I urge you to act."),
  ("Commander", "Brig. Gen. Petro Vasse", "asking the Brigadier General to act", "I ask you to act."),
  ("Bundesminister des Innern", "Petro Vasse", "asking the Minister to act", "I ask you to act."),
  (
    "Minister", "", "asking him to convey our concern to the King",
    "I ask you to convey my concern to the King."
  ),
  ("Minister", "", "expressing our sorrow at the raid", "I express my sorrow at the raid."),
  ("Director", "Petro Vasse", "asking Señor Vasse to act", "I ask you to act."),
  ("Director", "Commissioner Petro Vasse", "asking the Commissioner to act", "I ask you to act."),
  ("Emir", "", "appealing to the Amir to act", "I appeal to you to act."),
  ("Minister", "HRH Prince Vasse", "urging His Royal Highness to act", "I urge you to act."),
  ("Chief of Staff", "Adm. Petro Vasse", "urging the Admiral to act", "I urge you to act."),
  ("President of the County Court", "", "urging the President of the Court to act", "I urge you to act."),
  (
    "President of the County Court", "", "urging the President of the Supreme Court to act",
    "I urge the President of the Supreme Court to act."
  ),
  ("Inspector General of Police", "", "urging the IGP to act", "I urge you to act."),
  ("District Attorney of Talua", "", "urging the DA to act", "I urge you to act."),
  ("Lieutenant Governor", "", "urging the Governor to act", "I urge the Governor to act."),
  ("Private Secretary to the King", "", "urging the King to act", "I urge the King to act."),
  ("Governor", "Petro Vasse", "asking for Ana Vasse's release", "I ask for Ana Vasse's release."),
  (
    "Minister of Justice", "", "reminding the Minister of the Interior that the police must obey the law",
    "I would respectfully remind the Minister of the Interior that the police must obey the law."
  ),
  (
    "President of the Republic", "", "reminding the President of the Supreme Court that courts are free",
    "I would respectfully remind the President of the Supreme Court that courts are free."
  ),
  (
    "President of the Republic", "", "reminding the President of the Senate of the promise",
    "I would respectfully remind the President of the Senate of the promise."
  ),
  (
    "Minister for Foreign Affairs", "", "asking the Minister for the Interior to free Ana Belo",
    "I ask the Minister for the Interior to free Ana Belo."
  ),
  (
    "Minister of Justice", "", "thanking the Minister for the Interior for the visit",
    "I thank the Minister for the Interior for the visit."
  ),
  (
    "Minister of Justice", "", "commending the Minister for Home Affairs",
    "I commend the Minister for Home Affairs."
  ),
  ("Governor", "", "asking the Governor for help to free Ana Belo", "I ask you for help to free Ana Belo."),
  ("Governor", "", "asking the Governor for news of Ana Belo", "I ask you for news of Ana Belo."),
  ("Governor", "", "commending the Governor for Sunday's pardon", "I commend you for Sunday's pardon."),
  (
    "Governor", "", "thanking the Governor for the Red Crescent visit",
    "I thank you for the Red Crescent visit."
  ),
  ("Governor", "", "We urge the US authorities to act.", "I urge the US authorities to act."),
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
  (
    .messenger, "Ambassador", "urging them to respect their obligations",
    "I ask you to convey to your government my request to respect its obligations."
  ),
  (
    .messenger, "Ambassador", "urging them to free all who are held for their views",
    "I ask you to convey to your government my request to free all who are held for their views."
  ),
  (
    .messenger, "Ambassador", "urging them to let families see their relatives",
    "I ask you to convey to your government my request to let families see their relatives."
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
  #expect(results.map(\.doubts.count) == [0, 2])
}

/// "The President" may be the head of state where the reader presides over something else.
@Test(arguments: [("Supreme Court", 1), ("Senate", 1), ("Republic", 0), ("Talua Federation", 0)])
func whichPresidentItIsIsAsked(_ body: String, _ doubts: Int) {
  let result = Recaster(.english, for: PointReader(office: "President of the \(body)")).recast(
    "urging the President to act")
  #expect(result.doubts.count == doubts)
}

/// Somebody with a title that the reader's may stand for is asked about; a body keeps its name.
@Test(arguments: [
  ("President of the Supreme Court", "urging the judge to act", 1),
  ("President of the Supreme Court", "urging the court to act", 0),
  ("Director of Tala Prison", "urging the warden to act", 1),
  ("Minister of Justice", "urging the judge to act", 0),
  ("Permanent Representative to the UN", "asking the Ambassador to act", 1),
  ("President of the Republic", "urging the head of state to act", 1),
  ("Minister of Justice", "We are doctors and urge you to act", 1),
  ("Minister of Justice", "We write as teachers to ask you to act", 1),
  ("Minister of Justice", "We ask that many of us be heard", 1),
  ("Governor", "We urge you to act. Our country is far.", 1),
  ("President of the Republic", "We urge the President to use his influence and honour his promise.", 0),
  ("Governor", "We condemn the threats, and we urge the Governor to stop them.", 1),
  ("Governor", "We convey to you our wishes and ask you to let us know.", 0),
  ("Governor", "We are doctors, and many of us are old.", 1),
  ("Governor", "We are, however, glad.", 1),
  ("Governor", "We oppose the pit, as you know.", 0),
  ("Ambassador", "I urge you to keep your word.", 1),
  ("Ambassador", "We welcome your promise.", 1),
  ("Governor", "I am concerned that the Governor is silent.", 1),
  ("Governor", "I urge the Governor to answer her letter.", 1),
  ("Governor", "We ask that he investigate the raid.", 1),
  ("Governor", "We remind the Governor that he promised an inquiry into the raid on Ana Belo's house.", 0),
  ("Governor", "reminding the Governor of the raids that he ordered", 0),
  ("Governor", "informing the Governor of the facts that the police hid", 0),
])
func whoMayBeTheReaderIsAsked(_ office: String, _ point: String, _ doubts: Int) {
  let reader = PointReader(office: office, part: office == "Ambassador" ? .messenger : .asked)
  #expect(Recaster(.english, for: reader).recast(point).doubts.count == doubts)
}

/// Only one person is "him", and only somebody other than the authority.
@Test(arguments: [
  ("urging Senators to act", "asking him to wait", 0),
  ("urging the Minister of War to act", "asking him to wait", 0),
  ("urging the TLF to act", "asking them to wait", 0),
  ("urging the Council to act", "asking them to wait", 0),
])
func whoAPronounIsBehindAnother(_ before: String, _ point: String, _ doubts: Int) {
  let reader = PointReader(office: "Spokesman of the Council", authority: "the Taluan Liberation Front")
  #expect(Recaster(.english, for: reader).recast([before, point])[1].doubts.count == doubts)
}

/// "Its" is the reader's, who speaks for a body; of a state only what states have.
@Test(arguments: [
  ("the company", "Hold its hearings in public", 1), ("the state of Talua", "Hold its hearings in public", 0),
  ("the government", "Honour its obligations", 1), ("Example Mills", "Make public its contracts", 1),
  ("Example Mills", "List all mills from which it buys", 1),
  ("the government", "Name the law which it breaks", 0),
  ("the company", "Ask the bank to publish its report", 0),
])
func whoseItsIsIsAsked(_ authority: String, _ point: String, _ doubts: Int) {
  let reader = PointReader(office: "Director", authority: authority)
  #expect(Recaster(.english, for: reader).recast(point).doubts.count == doubts)
}

@Test func whichMinisterItIsIsAskedBehindAnother() {
  let points = ["urging the Minister of Defence to act", "asking the Minister to act"]
  #expect(Recaster(.english, for: .minister).recast(points).map(\.doubts.count) == [0, 1])
}

@Test(arguments: [
  ("calling on the UNHCR to press China", "I call on your Office to press China."),
  ("calling on the Chinese authorities to act", "I call on the Chinese authorities to act."),
])
func aReaderWithAnOwnNameIsNamedByIt(_ point: String, expected: String) {
  #expect(Recaster(.english, for: .unhcr).recast(point).text == expected)
}
