// WritersTaskTests.swift: what a point asks the person who writes is never asked of the reader.

import Testing
import UrgentAction

@Test(
  arguments: [
    "Organize a petition at your place of work", "Contact the Taluan embassy in your country",
    "Publicize the case in your newspaper", "Please be polite", "Send a copy of any reply to this office",
    "Hold a vigil outside the embassy", "Add a personal note", "Circulate this appeal among your friends",
    "Ask others to write", "Do not mention his religion", "Avoid any reference to his wife",
    "If you have been to Talu, say so", "Send postcards of mountains to Ana Belo",
    "Do not mail this letter after 3 May", "Hand a copy of the petition to the consul", "Send her a card",
    "Send no more than two letters", "Check with your Section before writing", "Stay courteous", "Be concise",
    "Write before the feast", "Make no mention of her faith", "asking friends to join in",
    "urging the mayor of the town you live in to act",
  ])
func refusesTasksOfTheWriter(_ point: String) {
  #expect(Recaster(.english, for: .minister).recast(point).verdict == .refused)
}

@Test(
  arguments: [
    ("Visit our office in the capital", "'our'"), ("Say who you are", "'you'"),
    ("Bring it up in your town", "'your'"),
  ])
func asksWhomAPointSpeaksTo(_ point: String, word: String) {
  let result = Recaster(.english, for: .minister).recast(point)
  #expect(result.doubts.contains { $0.hasPrefix(word) }, "\(result)")
}

/// What may as well be the writer's task is asked about; what only looks like one is not.
@Test(
  arguments: [
    ("Bring the case to the notice of dentists", false), ("Refer to Ana Belo as a baker", false),
    ("Share this appeal with your friends", false), ("Give this appeal to bakers", false),
    ("Seek the support of bakers", false), ("Protest to the bank", false),
    ("quoting the number of his file", false),
    ("Get in touch with bakers", false), ("Forward any reply to the museum", false),
    ("Distribute this to bakers", false), ("Tell us of any answer", false),
    ("Let the coordinator know how it went", false), ("Choose two of the points", false),
    ("Read the background sheet", false), ("Check that the appeal is open", false),
    ("Write on thin paper", false), ("Put the name of the mine in capitals", false),
    ("Add a line on bread", false), ("Begin with something positive", false),
    ("Close with the hope of a reply", false), ("Set out the facts", false),
    ("Avoid the word strike", false), ("Be careful not to name the baker", false),
    ("Do not raise the strike in letters to him", false), ("Describe the case in short", false),
    ("Refer to her by her full name", false), ("Consult the file on Talu", false),
    ("Begin talks with the miners", true), ("Close the mine with all its shafts", true),
    ("Set the miners free", true), ("Let the miners reply to the charge", true),
    ("Pass a law on bread", true), ("Pass on her letters to her mother", true),
    ("Send her letters to her", true),
    ("Visit the mine", true), ("Write off the fine", true), ("Keep the mine open", true),
    ("Stay the eviction", true), ("Make no arrests", true), ("Refer the case to the mayor", true),
    ("asking all those to whom you write to open the mine", true), ("Use the bell as a warning", true),
    ("quoting Article 2 of the treaty", true), ("Ask the Minister of Mines to tell the people", true),
  ])
func asksAboutWhatMayBeTheWritersTask(_ point: String, isSure: Bool) {
  let result = Recaster(.english, for: .minister).recast(["urging the Minister of Justice to act", point])[1]
  #expect((result.verdict == .sure) == isSure, "\(result)")
}

@Test(
  arguments: [
    (
      "noting that one letter read \"You are next\"", "I note that one letter read \"You are next\"."
    ),
    (
      "calling for an inquiry into the threats (\"we know where you live\")",
      "I call for an inquiry into the threats (\"we know where you live\")."
    ),
  ])
func leavesYouInQuotationsAlone(_ point: String, text: String) {
  let result = Recaster(.english, for: .minister).recast(point)
  #expect(result.text == text)
  #expect(result.verdict == .sure, "\(result.doubts)")
}

/// What the writer shall do is said by him; a point that may be his under words that ask the reader is asked about.
@Test(
  arguments: [
    (
      nil, "to express concern that Ana Belo is ill, and to ask where she is",
      "I am concerned that Ana Belo is ill, and ask where she is.", true
    ),
    (nil, "to urge the Minister of Justice to free her", "I urge you to free her.", true),
    (
      nil, "to make it clear that you are not asking for a favour",
      "I would like to make it clear that I am not asking for a favour.", true
    ),
    (
      nil, "noting that Talu is bound by the treaty, urging the authorities to keep it",
      "I note that Talu is bound by the treaty, urging the authorities to keep it.", false
    ),
    (
      "urging them to:", "also express concern at the raid",
      "I urge you to also express concern at the raid.", false
    ),
    (
      "calling on them to:", "Tell them that torture is a crime",
      "I call on you to tell them that torture is a crime.", false
    ),
    ("In your letters, please:", "Close the prison", "I urge you to close the prison.", false),
  ])
func tellsTheWritersWordsFromRequests(_ leadIn: String?, _ point: String, text: String, isSure: Bool) {
  let result = Recaster(.english, for: .minister).recast([point], leadIn: leadIn)[0]
  #expect(result.text == text)
  #expect(result.doubts.isEmpty == isSure, "\(result.doubts)")
}

@Test(
  arguments: [
    (
      "Please write to the President, asking him to:", "use his power of pardon",
      "I ask the President to use his power of pardon."
    ),
    (
      "Please write to the Minister of Justice, asking her to:", "free Ana Belo",
      "I ask you to free Ana Belo."
    ),
    (
      "Urge the authorities to take the following steps:", "Close the prison",
      "I urge the authorities to close the prison."
    ),
    ("Urge the authorities to take the following steps:", "Closing the prison", nil),
    ("urging the Minister of Mines:", "close the pit", "I urge the Minister of Mines to close the pit."),
    (
      "calling on them to:", "Ana Belo, a witness, must be protected",
      "Ana Belo, a witness, must be protected."
    ),
  ])
func readsWhomALeadInAsks(_ leadIn: String, _ point: String, text: String?) {
  #expect(Recaster(.english, for: .minister).recast([point], leadIn: leadIn)[0].text == text)
}

@Test(
  arguments: [
    (
      "urging the Minister of Justice, to whom she wrote, to answer",
      "I urge you, to whom she wrote, to answer."
    ),
    (
      "asking the Minister of Justice, if the law allows it, to free Ana Belo",
      "I ask you, if the law allows it, to free Ana Belo."
    ),
    (
      "calling on the President, who has said that nobody is held, to let visitors in",
      "I call on the President, who has said that nobody is held, to let visitors in."
    ),
    ("firmly but politely asking for an inquiry", "I firmly but politely ask for an inquiry."),
    (
      "mindful of the floods, asking the President for aid",
      "Mindful of the floods, I ask the President for aid."
    ),
    ("once again urging the President to meet her", "I once again urge the President to meet her."),
    ("wishing to know the names of the guards", "I would like to know the names of the guards."),
    ("no one should be tried for a poem", "No one should be tried for a poem."),
    ("\"No poet should be jailed\": reminding the authorities of it", nil),
    ("saying that you admire her courage", "I would like to say that I admire her courage."),
  ])
func keepsTheShapeOfASentence(_ point: String, text: String?) {
  let result = Recaster(.english, for: .minister).recast(point)
  #expect(result.text == text)
  #expect(result.doubts.isEmpty, "\(result.doubts)")
}
