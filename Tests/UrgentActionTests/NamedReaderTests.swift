// NamedReaderTests.swift: "him" and "it" behind a point that asks somebody, and names the reader or another beside him.

import Testing
import UrgentAction

/// The last of some points to a Minister of Mines, who is a man; "?" marks a doubt.
@Test(arguments: [
  // Whoever is asked is meant, not whoever is named.
  (["urging the Minister of Mines to write to the President", "asking him to wait"], "I ask you to wait."),
  (
    ["urging the President to write to the Minister of Mines", "asking him to wait"],
    "I ask him to wait.?"
  ),
  (
    ["urging the Minister of Mines to write to the President, and asking him to wait"],
    "I urge you to write to the President. I ask him to wait.?"
  ),
  (
    ["welcoming the Minister's talks with the President, and asking him to wait"],
    "I welcome your talks with the President. I ask him to wait.?"
  ),
  (
    ["noting that the Mayor has not answered the Minister of Mines", "asking him to wait"],
    "I ask him to wait.?"
  ),
  (
    ["urging the authorities to tell the President what they know", "asking him to wait"],
    "I ask him to wait.?"
  ),
  (["noting that the Minister of Mines has agreed", "asking him to wait"], "I ask you to wait."),
  (
    ["urging the President, through the Mayor, to act", "asking him to wait"], "I ask the President to wait."
  ),
  (
    ["urging the Ministry of War to report to the Minister of Mines", "urging it to wait"],
    "I urge it to wait.?"
  ),
  // Who had an office is not who has it.
  (
    ["welcoming the letter from the former Minister of Mines, and asking him to wait"],
    "I ask the former Minister of Mines to wait."
  ),
  (
    ["welcoming the statement by Capt. Falk, and asking him to wait"], "I ask Capt. Falk to wait."
  ),
  (
    ["urging Police Commissioner Falk to act", "asking him to wait"],
    "I ask Police Commissioner Falk to wait."
  ),
  // Another government, and somebody of either sex.
  (
    ["calling on the Lundish authorities to act", "urging them to wait"],
    "I urge the Lundish authorities to wait."
  ),
  (
    ["urging the President to tell the Mayor", "asking him to wait"], "I ask the President to wait."
  ),
  (["calling on the Taluan authorities to act", "urging them to wait"], "I urge you to wait."),
  (["calling on the Talua authorities to act", "urging them to wait"], "I urge you to wait."),
  (
    ["calling on the Taluvian authorities to act", "urging them to wait"],
    "I urge the Taluvian authorities to wait."
  ),
  (["thanking him/her for his/her decision"], "I thank you for your decision."),
  (["urging him or her to wait"], "I urge you to wait."),
  (["urging him or her urgently to wait"], "I urge you urgently to wait."),
  (["asking whether s/he will act"], "I ask whether s/he will act.?"),
  (["urging soldiers or police to wait"], "I urge soldiers or police to wait."),
  (["calling on Lunda or Talua to stop"], "I call on Lunda or Talua to stop."),
  (["urging the Mayor or him to wait"], "I urge the Mayor or him to wait.?"),
  (
    ["asking the Minister of Mines and the Mayor to wait, the former in June"],
    "I ask the Minister of Mines and the Mayor to wait, the former in June.?"
  ),
  (
    ["asking the Minister of Mines and the Mayor to investigate the death of the former judge"],
    "I ask you and the Mayor to investigate the death of the former judge."
  ),
  (
    ["asking him and the Mayor to release the former President"],
    "I ask you and the Mayor to release the former President."
  ),
  (
    ["asking him and the Mayor to wait, the former in June"],
    "I ask you and the Mayor to wait, the former in June."
  ),
  (
    ["thanking the Minister for his letter, and hoping he will act"],
    "I thank you for your letter. I hope that he will act.?"
  ),
  (["asking for his clemency"], "I ask for your clemency."),
  (["asking the Minister to act, as the court ordered him to do"], "as the court ordered him to do.?"),
  (["noting that the court ordered him to be released"], "the court ordered him to be released."),
  (["noting that a court ordered him released on bail"], "a court ordered him released on bail."),
  (["noting that the law allows him to see his family"], "the law allows him to see his family."),
  (["noting that the law allows him to pardon Jon Ruiz"], "the law allows him to pardon Jon Ruiz.?"),
  (["noting that guards handcuffed him"], "I note that guards handcuffed him."),
  (["noting that the guards handed him to the army"], "I note that the guards handed him to the army."),
  (["asking the Minister for the report that the panel handed him in May"], "handed him in May.?"),
  (["asking the Minister whether he was consulted"], "I ask you whether he was consulted.?"),
  // Whom a point is for is asked in it, and meant in the next.
  (["urging the Governor to act", "to the Minister of Mines: asking him to wait"], "I ask you to wait."),
  (["urging the Governor to act", "to the Minister of Mines: asking for his help"], "I ask for your help."),
  (["to the Minister of Mines: asking the Governor to wait"], "I ask the Governor to wait."),
  (["to the Governor: asking him to act", "urging him to do so soon"], "I urge the Governor to do so soon."),
  (
    ["urging the Mayor to act", "to the Minister of Mines: naming it", "urging him to wait"],
    "I urge you to wait."
  ),
  // More is said of him.
  (["urging the Minister (and his deputy) to act"], "I urge you (and your deputy) to act."),
  (["urging the Minister (and) to act"], "I urge you (and) to act."),
  (
    ["urging the Minister (and His Majesty the King) to act"], "I urge you (and His Majesty the King) to act."
  ),
  (
    ["expressing concern about Jon Ruiz", "urging the Minister (and his lawyer) to speak"],
    "I urge you (and his lawyer) to speak."
  ),
  (
    ["urging the Minister (and the Mayor) to use their influence"],
    "I urge you (and the Mayor) to use their influence.?"
  ),
  (["urging the Minister (elected in May) to act"], "I urge the Minister (elected in May) to act.?"),
  (
    ["reminding the Minister of Mines – and, through him, the courts – that it is late"],
    "I would respectfully remind you – and, through you, the courts – that it is late."
  ),
  (["asking the Governor (and the Minister) to act"], "I ask the Governor (and the Minister) to act.?"),
  (
    ["telling the Minister of Mines – and the courts – of it"],
    "I would like to tell you – and the courts – of it."
  ),
  (["asking the Minister of Mines, not the Mayor, to act"], "I ask you, not the Mayor, to act."),
  (
    ["urging the Minister and Deputy Minister of Mines to act"],
    "I urge you and the Deputy Minister of Mines to act."
  ),
  // A title tells who another is.
  (
    ["welcoming the statement by the President's brother, and asking him to wait"],
    "I ask the President's brother to wait."
  ),
  (
    ["urging the adviser to the Minister of Mines to act", "asking him to wait"],
    "I ask the adviser to the Minister of Mines to wait.?"
  ),
  (
    ["urging the man who met the Minister of Mines to act", "asking him to wait"],
    "I ask him to wait.?"
  ),
  (
    ["urging the Mayor to act", "welcoming the vow of the Mayor's aide to wait, and asking for his help"],
    "I ask for the Mayor's aide's help."
  ),
  (
    ["welcoming the statement by an adviser to the President, and asking him to wait"],
    "I ask the adviser to the President to wait."
  ),
  (["noting the Minister's official visit, and asking him to wait"], "I ask you to wait."),
  (["urging them to be released"], "I urge you to be released.?"),
  (["urging him to be brave"], "I urge you to be brave."),
  (
    ["Free Ana Belo", "respectfully but firmly urging the Governor to act"],
    "I respectfully but firmly urge the Governor to act."
  ),
  // What is his own.
  (["urging the Minister to give the mediator his full backing"], "the mediator his full backing.?"),
  (["asking the Minister to state his views"], "I ask you to state your views."),
  (
    ["asking the Minister and the President to state their views"],
    "I ask you and the President to state your views."
  ),
  (["asking the Minister to let Jon Ruiz state his views"], "I ask you to let Jon Ruiz state his views."),
  (["asking the Minister to use the powers conferred on him by law"], "the powers conferred on you by law."),
  (
    ["asking the Minister to use the powers that the law confers on him"],
    "the powers that the law confers on you."
  ),
  (["urging the Minister to have the headman tried with his officers"], "tried with his officers.?"),
  (
    ["urging the Minister to free Jon Ruiz and withdraw his troops"],
    "free Jon Ruiz and withdraw your troops."
  ),
  (["urging the warlord to wait", "asking him to act"], "I ask the warlord to act."),
  (
    ["urging the Minister to have the warlord arrested with his commanders"], "arrested with his commanders.?"
  ),
  (["noting the words \"he has no mercy\""], "I note the words \"he has no mercy\"."),
  (
    ["urging the rebels to leave", "calling on the authorities to act", "asking them to wait"],
    "I ask you to wait."
  ),
  (
    ["asking the Minister not to return Jon Ruiz unless his government agrees"],
    "unless his government agrees.?"
  ),
])
func whoIsNamedIsNotAlwaysAsked(_ points: [String], _ expected: String) {
  let before = ["Jon Ruiz, a man", "Grace Belo, a woman"]
  let result = recast(points, gender: .male, behind: before)
  #expect(result?.text?.hasSuffix(expected.filter { $0 != "?" }) ?? false, "\(result?.text ?? "")")
  #expect(result?.doubts.isEmpty != expected.hasSuffix("?"), "\(result?.doubts ?? [])")
}

/// A woman whose name begins as a title does is no official: "him" is still the Mayor.
@Test func aNameIsNoTitle() {
  let points = ["urging the Mayor to let Grace Belo see her sister", "asking him to wait"]
  let result = recast(points, gender: .male, behind: ["Grace Belo, a woman"])
  #expect(result?.text == "I ask the Mayor to wait.")
}

/// Beside a reader of a longer title, he of the shorter one is another.
@Test(arguments: [
  (
    "Deputy Minister of Mines", ["urging the Minister of Mines and his deputy to act"],
    "I urge you and the Minister of Mines to act."
  ),
  (
    "Chief Minister", ["calling on the Chief Minister to act", "urging the Minister to wait"],
    "I urge the Minister to wait."
  ),
])
func aLongerTitleIsAnothers(_ office: String, _ points: [String], _ expected: String) {
  let reader = PointReader(
    name: "Petra Vasse", office: office, gender: .male, authority: "the Taluan authorities")
  #expect(Recaster(.english, for: reader).recast(points).last?.text == expected)
}

/// The "and" in the name of a body does not make two of it.
@Test func theNameOfABodyIsItsOffice() {
  let board = PointReader(name: "Lundish Board of Pardons and Paroles", authority: "the Lundish authorities")
  let points = [
    "calling on the Board of Pardons and Paroles to act", "urging the Board of Health and Mines to act",
  ]
  #expect(
    Recaster(.english, for: board).recast(points).map(\.text) == [
      "I call on the Board of Pardons and Paroles to act.", "I urge the Board of Health and Mines to act.",
    ])
}
