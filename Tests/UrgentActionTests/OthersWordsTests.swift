// OthersWordsTests.swift: what others say or ask never becomes what the writer does.

import Testing
import UrgentAction

/// A point is cut where the writer says something more; where "and ...-ing" may go on with what others do, it stays
/// whole and is asked about.
@Test(
  arguments: [
    ("expressing concern at leaflets naming Ana Belo and calling for her death", 1),
    ("expressing concern at leaflets naming Ana Belo, a baker, and calling for her death", 1),
    ("expressing concern at two leaflets: one naming Ana Belo and calling for her death", 1),
    ("urging the Minister to stop the guards threatening bakers and warning them not to speak", 1),
    ("expressing concern that Ana Belo is charged with insulting the King and calling for a strike", 1),
    ("urging the Minister to drop the law forbidding fairs and demanding permits", 1),
    ("reminding the Minister that expressing opinions and calling for reform are no crimes", 1),
    ("expressing concern for mothers going from jail to jail and asking for their sons", 1),
    ("expressing concern for Ana Belo, who is on hunger strike and demanding to be tried", 1),
    ("expressing concern for bakers on hunger strike and demanding to be tried", 1),
    ("noting that the miners are at the gate and begging for bread", 1),
    ("expressing concern at gangs trafficking women and demanding ransom", 1),
    ("expressing concern at farmers growing opium and demanding her arrest", 1),
    ("noting that her family is in exile and seeking guarantees from the Mayor", 1),
    ("expressing concern that her brother is in exile and seeking revenge", 1),
    ("expressing concern at mobs burning houses and calling for her death", 1),
    ("expressing concern at men looting shops and demanding her arrest", 1),
    ("expressing concern at guards beating women and demanding ransom", 1),
    ("expressing concern at police hanging men and demanding bribes", 1),
    ("condemning the shooting in Talu and calling for an inquiry", 2),
    ("noting that Ana Belo is in jail and asking to be told why", 2),
    ("noting that Ana Belo is in jail and calling for her release", 2),
    ("expressing concern that Ana Belo was held for baking bread, and urging that she be freed", 2),
    ("expressing concern at the beating of Ana Belo and calling for an inquiry", 2),
    ("expressing concern at continuing raids and calling for an inquiry", 2),
    ("welcoming the ruling and urging the Minister to obey it", 2),
    ("expressing concern at growing violence and calling for an inquiry", 2),
    ("expressing concern that Ana Belo is held and seeking assurances that she is safe", 2),
  ])
func tellsOthersWordsFromTheWriters(_ point: String, sentences: Int) throws {
  let result = Recaster(.english, for: .minister).recast(point)
  let text = try #require(result.text)
  #expect(text.split(separator: ". ").count == sentences, "\(text)")
  #expect((result.verdict == .sure) == (sentences == 2), "\(result.doubts)")
}

/// What is said to the person who writes stands in no letter.
@Test(
  arguments: [
    "in your appeals, stating that the mine is deep", "in your own words, urging that she be freed",
    "in your first letter, urging that she be freed", "on your own letterhead, urging that she be freed",
    "on behalf of your group, urging that she be freed", "if space permits, urging that she be freed",
    "without mentioning the baker, urging that she be freed", "in English, urging that she be freed",
    "calling for the release of those named in this action", "urging that she be freed (names below)",
    "urging that she be freed (see the other sheet)", "urging that she be freed (do not mention her lawyer)",
    "calling for the release of those listed overleaf", "In your appeals, avoid anger",
    "calling for an inquiry (for details see below)", "urging that she be freed; see also the first sheet",
  ])
func refusesNotesToTheWriter(_ point: String) {
  let result = Recaster(.english, for: .minister).recast(point)
  #expect(result.verdict == .refused && result.error?.message.contains("would mean the reader") != true)
}

@Test(
  arguments: [
    ("in your letter to the Minister of Justice, urging him to act", "I urge you to act."),
    ("if writing to the Minister of Justice, asking him to act", "I ask you to act."),
    (
      "in view of the letter from her mother, urging that she be freed",
      "In view of the letter from her mother, I urge that she be freed."
    ),
    ("urging that, if possible, she be freed", "I urge that, if possible, she be freed."),
    ("When, urging them to act", "When, I urge you to act."),
    ("in addition urging them to act", "In addition, I urge you to act."),
    ("furthermore, urging them to act", "Furthermore, I urge you to act."),
    ("appealing once more to the Minister of Justice to act", "I appeal once more to you to act."),
    ("seeking your guarantee that she is safe", "I ask for your guarantee that she is safe."),
    ("noting the words 'you will die'", "I note the words 'you will die'."),
    ("urging them to commit themselves to peace", "I urge you to commit yourself to peace."),
    ("urging them to let bakers see for themselves", "I urge you to let bakers see for themselves."),
    ("most of all, urging that she be freed", "Most of all, I urge that she be freed."),
    ("urging that You Sen be freed", "I urge that You Sen be freed."),
    ("in other words, urging that she be freed", "In other words, I urge that she be freed."),
    ("If possible, allow her to see a doctor", "If possible, I urge you to allow her to see a doctor."),
    (
      "in view of your promise, urging that she be freed",
      "In view of your promise, I urge that she be freed."
    ),
    ("asking for background information on the mine", "I ask for background information on the mine."),
    ("urging the Minister of Justice, through her office, to act", "I urge you, through her office, to act."),
  ])
func keepsWhatIsNoNote(_ point: String, text: String) {
  let result = Recaster(.english, for: .minister).recast([point])[0]
  #expect(result.text == text)
}

@Test(
  arguments: [
    ("calling for:", "free her", false), ("calling for:", "an inquiry", true),
    ("calling for:", "Prompt trial of the guards", true), ("calling for:", "Fair trial", true),
    ("expressing concern:", "the raid", false), ("expressing concern:", "he was beaten", false),
    ("expressing concern:", "at the raid", true), ("expressing concern:", "because she is ill", true),
    ("expressing concern:", "that he was beaten", true),
    ("urging that:", "she be freed", true), ("urging the Minister of Justice:", "free her", true),
  ])
func asksWhereALeadInDoesNotFit(_ leadIn: String, _ point: String, isSure: Bool) {
  let result = Recaster(.english, for: .minister).recast([point], leadIn: leadIn)[0]
  #expect((result.verdict == .sure) == isSure, "\(result)")
}

/// A government is the reader's own by the name of his state, and no other's that begins like it.
@Test(
  arguments: [
    ("Turkey", "Turkish", true), ("Lebanon", "Lebanese", true), ("Portugal", "Portuguese", true),
    ("Belgium", "Belgian", true), ("Norway", "Norwegian", true), ("Austria", "Australian", false),
    ("Malawi", "Malaysian", false), ("Turkmenistan", "Turkish", false), ("Mauritius", "Mauritanian", false),
  ])
func tellsTheReadersStateFromOthers(_ state: String, _ adjective: String, isOwn: Bool) {
  let reader = PointReader(office: "President of \(state)", authority: "the authorities")
  let points = ["calling on the \(adjective) government to act", "urging them to wait"]
  let text = Recaster(.english, for: reader).recast(points)[1].text
  #expect((text == "I urge you to wait.") == isOwn, "\(text ?? "")")
}

/// A lawyer for somebody is another than he.
@Test func whoActsForAnotherIsNotHe() {
  let reader = PointReader(office: "Minister of Justice", authority: "the authorities")
  let points = ["welcoming the pledge of the lawyer for the Mayor of Talu", "asking him to keep his word"]
  #expect(
    Recaster(.english, for: reader).recast(points)[1].text != "I ask the Mayor of Talu to keep his word.")
}
