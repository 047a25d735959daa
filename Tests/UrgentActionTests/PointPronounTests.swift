// PointPronounTests.swift: pronouns that a sentence changes, keeps or doubts.

import Testing
import UrgentAction

@Test func onlyTheLeadingPronounChanges() {
  let point = "urging them to stop operations against those who are helping them, for their own safety"
  let recast = Recaster(.english, for: .chinese).recast(point)
  #expect(
    recast.text
      == "I urge you to stop operations against those who are helping them, for their own safety.")
  #expect(recast.sentences.flatMap(\.keptPronouns) == ["them", "their"])
}

@Test func theAuthorsMarksAreResolved() {
  let point = "urging them to mend {your:their} ways"
  #expect(Recaster(.english, for: .chinese).recast(point).text == "I urge you to mend your ways.")
  #expect(Recaster(.english, for: .unhcr).recast(point).text == "I urge you to mend your ways.")
}

/// "They" and "their" are those whom the points before name, unless only a reader does or has what they do or have.
@Test(arguments: [
  ("urging them to say why they arrested him", 1), ("urging them to publish their findings", 1),
  ("urging them to respect their own laws", 1), ("urging them to let their families visit them", 0),
  ("urging them to pay them for the time they have lost", 0), ("urging them to ensure they receive food", 0),
  ("Ensure they are taken back to their villages", 0),
  ("urging them to withdraw the troops they sent", 1),
])
func aPluralBehindTheReaderIsDoubted(_ point: String, _ doubts: Int) {
  let points = ["calling for Jon Ruiz and the other prisoners to be freed", point]
  #expect(Recaster(.english, for: .minister).recast(points)[1].doubts.count == doubts)
}

/// "He" and "his" behind a point that asks the reader are doubted where they say what a person in office does and has.
@Test(arguments: [
  ("expressing dismay at his remarks", 1), ("expressing the hope that he will listen", 1),
  ("thanking him for his statements", 0), ("expressing concern at his continued detention", 0),
  ("noting that he is ill", 0), ("asking that he be freed", 0), ("urging him to end his detention", 0),
  ("expressing dismay at her remarks", 0),
  ("reminding him of the law that was passed while he was in office", 0),
  ("urging him to meet the families when he visits the north", 1),
  ("urging him to free a man so that he can see his son when he arrives", 0),
  ("urging him to give orders to his combatants", 0), ("welcoming his recent statement", 1),
  ("urging him to raise the case of Ana Belo with his counterpart", 0),
  ("noting what his country has done", 1),
  ("asking him why he was dismissed", 0),
  ("reminding him that he was elected", 1), ("urging him to punish them, as he has promised", 0),
  ("urging that Jon be given what his agents sent", 1),
  ("urging him to listen to two of his former investigators", 0), ("urging him to return his books", 0),
  ("asking how many died since he took office", 1),
  ("asking him to explain the presence of men of his brigade", 0),
  ("noting the raid in El Prado by his forces", 1),
  ("thanking him for having let her see a doctor", 0), ("expressing dismay at his reported remark", 1),
  ("reminding him that commanders answer for troops under their command", 0),
  ("noting that Ana Belo says he will listen", 1),
  ("urging him to free Jon Ruiz and explain his decision", 1),
  ("urging him to free Jon Ruiz, whose life depends on his decree", 0),
  ("urging him to announce that Jon Ruiz is free and that he will respect the ruling", 1),
  ("urging him to spare Jon Ruiz, as he did Ana Belo", 1), ("noting that he signed the treaty", 1),
  ("urging him to look into the death of Jon Ruiz and publish his findings", 1),
  ("urging him to free Jon Ruiz so that he can appear before a court", 0),
  ("Keep his troops out of the village", 1), ("Set up the commission that he announced", 1),
  ("regretting that his office has not answered", 1), ("asking why the troops he sent have left", 1),
  ("Guarantee that his office is independent", 1), ("asking when he or she will be named", 0),
  ("Return their boats", 0), ("Withdraw the complaint that he filed", 1),
  ("trusting that he will not allow it", 1),
  ("urging him to see that his parents can visit him", 0),
  ("End its contract with the firm", 1), ("Free its director", 0),
  ("Honour its obligations under the Covenant", 1), ("Ensure that the army leaves its bases", 0),
  ("urging him to free all those held for \"insulting the Minister\"", 0),
])
func aPronounBehindTheReaderIsDoubted(_ point: String, _ doubts: Int) {
  let points = ["calling for Jon Ruiz to be freed", "asking him to act", point]
  #expect(Recaster(.english, for: .minister).recast(points)[2].doubts.count == doubts)
}

/// What a prisoner may have or do too stays his where one is named, and is asked about; "?" marks the doubt.
@Test(arguments: [
  ("end his term in prison", "end his term in prison?"),
  ("respect his decision to refuse food", "respect his decision to refuse food?"),
  ("end his police surveillance", "end his police surveillance?"), ("hear his reasons", "hear his reasons?"),
  ("annul his order of exile", "annul his order of exile?"),
  ("grant his trip abroad", "grant his trip abroad?"),
  ("let the bishop return to his duties", "let the bishop return to his duties"),
  ("withdraw his appeal", "withdraw his appeal?"), ("withdraw his troops", "withdraw your troops"),
  ("let the poet speak for himself", "let the poet speak for himself"),
  ("commit himself to the reforms", "commit yourself to the reforms"),
  ("arrest the soldiers he has named", "arrest the soldiers he has named"),
  ("revoke his order under which he is held", "revoke his order under which he is held?"),
  ("honour the promise he made", "honour the promise you made"),
  ("end the raids, as he has promised", "end the raids, as you have promised"),
])
func aPrisonersOwnStaysHis(_ request: String, _ expected: String) {
  let points = ["calling for the release of Jon Ruiz", "urging him to \(request)"]
  let result = Recaster(.english, for: .minister).recast(points)[1]
  #expect(result.text == "I urge you to \(expected.filter { $0 != "?" }).")
  #expect(result.doubts.isEmpty != expected.hasSuffix("?"))
}

/// A pronoun of the other gender is not the reader's, whatever it stands before.
@Test(arguments: [
  (Gender.female, "Anna Lind", "Minister", "noting his statement that he signed the order", 0),
  (.female, "Anna Lind", "Minister", "urging him to act", 1),
  (.unknown, "Mrs Anna Lind", "Minister", "noting his decision", 0),
  (.unknown, "Mrs Anna Lind", "Minister", "noting her decision", 1),
  (.unknown, "", "King of Talua", "noting her decision", 0),
  (.unknown, "", "Private Secretary to the King", "noting her decision", 1),
  (.unknown, "Anna Lind", "Minister", "noting his decision", 1),
  (.unknown, "Stephanie King", "Minister", "noting her decision", 1),
  (.unknown, "King Lind", "Minister", "noting her decision", 0),
])
func aPronounOfTheOtherGenderIsNotTheReaders(
  _ gender: Gender, _ name: String, _ office: String, _ point: String, _ doubts: Int
) {
  let reader = PointReader(name: name, office: office, gender: gender, authority: "the Taluan authorities")
  let points = ["calling for Jon Ruiz and Ana Belo to be freed", point]
  #expect(Recaster(.english, for: reader).recast(points)[1].doubts.count == doubts)
}

/// Whoever acts in a request may be the reader; whoever is acted upon is not.
@Test(arguments: [
  ("asking that they investigate her ill-treatment", true), ("demanding that they release him", true),
  ("seeking assurances that they will not extradite him", true), ("urging that they be released", false),
  ("asking that they receive a delegation of miners", true), ("asking that they receive Ana Belo", true),
  ("asking that they receive food", false),
  ("asking that he receive the food his wife has brought", false),
  ("asking that they be given access to lawyers", false),
  ("noting that the President has refused, and urging him to reconsider", false),
  ("noting that Ana Lind has refused, and urging them to wait", false),
])
func anActingPronounIsADoubt(_ point: String, isDoubted: Bool) {
  let result = Recaster(.english, for: PointReader(authority: "the authorities")).recast([point])[0]
  #expect((result.verdict == .doubted) == isDoubted, "\(result)")
}

@Test func aDoubtSaysHowItIsAnswered() {
  let recaster = Recaster(.english, for: .minister)
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
    "expressing the view that his statement is wrong",
    "asking whether she would act",
    "URGING THEM TO FREE ANA BELO AT ONCE",
    "asking the Minister whether he agrees", "noting that he has pledged to act",
    "reminding the Minister that he agreed",
    "noting that the minister has agreed",
    "asking him whether his organization has agreed", "(a) free Ana Belo; (b) respect the law",
    "urging them that Ana Belo be freed",
  ] {
    #expect(Recaster(.english, for: .minister).recast(point).verdict == .doubted, "\(point)")
  }
  #expect(
    Recaster(.english, for: .minister).recast("welcoming the board's decision to free Ana Belo").verdict
      == .sure)
}

/// "They" and "them" who are told, or do what only those do who are asked.
@Test(arguments: [
  (
    "reminding them that they are bound by the Covenant",
    "I would respectfully remind you that you are bound by the Covenant."
  ),
  (
    "reminding them that, as a party to it, they have a duty to act",
    "I would respectfully remind you that, as a party to it, you have a duty to act."
  ),
  ("reminding them that they are ill", "I would respectfully remind you that they are ill."),
  (
    "reminding them that, under the Covenant, they may not be sent back",
    "I would respectfully remind you that, under the Covenant, they may not be sent back."
  ),
  (
    "reminding the Minister that, under the Covenant, they are entitled to rest",
    "I would respectfully remind you that, under the Covenant, they are entitled to rest."
  ),
  (
    "reminding them that they have committed no offence",
    "I would respectfully remind you that they have committed no offence.?"
  ),
  ("urging them to use the powers vested in them", "I urge you to use the powers vested in you."),
  (
    "urging them to answer the complaint lodged with them",
    "I urge you to answer the complaint lodged with them.?"
  ),
  ("urging them to free all those they are holding", "I urge you to free all those they are holding.?"),
  ("urging them to free two men, whom they hold", "I urge you to free two men, whom they hold.?"),
  ("urging them to state that they will not allow it", "I urge you to state that they will not allow it.?"),
  ("urging them to say why they were arrested", "I urge you to say why they were arrested."),
  ("urging them to show the evidence they have", "I urge you to show the evidence they have.?"),
  (
    "urging them to find those who vanished in their custody",
    "I urge you to find those who vanished in their custody.?"
  ),
  ("noting that they have ratified the Covenant", "I note that they have ratified the Covenant.?"),
  (
    "reminding them that, having signed the Covenant, they must keep it",
    "I would respectfully remind you that, having signed the Covenant, you must keep it."
  ),
  ("urging them to say where they have taken two men", "I urge you to say where they have taken two men.?"),
  ("requesting that they be allowed visits", "I request that they be allowed visits."),
])
func whatOnlyThoseDoWhoAreAskedIsSaidToThem(_ point: String, _ expected: String) {
  let result = Recaster(.english, for: .minister).recast(["Free the four miners", point])[1]
  #expect(result.text == expected.filter { $0 != "?" })
  #expect(result.doubts.isEmpty != expected.hasSuffix("?"), "\(result.doubts)")
}

@Test func aDoubtOfAWomanReaderKnowsWhetherSomethingIsHers() {
  let reader = PointReader(name: "Petra Lind", office: "Minister", gender: .female)
  let doubts = ["to read the letter that Jon wrote to her in May", "to say who spoke for her office"].map {
    Recaster(.english, for: reader).recast("urging the Minister \($0)").doubts
  }
  #expect(doubts.joined().map { $0.hasSuffix("{you:her}") } == [true, false])
}

/// Of two readers each is known to be a man or a woman.
@Test(arguments: [
  ("urging the Minister to give the Governor the names his men have found", true),
  ("urging the Minister to give the Governor the letter that was sent to her", false),
  ("urging the Minister to spare Ana Belo and to support the Governor in her search for her son", false),
])
func theOtherReaderIsAManOrAWoman(_ point: String, isDoubted: Bool) {
  var reader = PointReader(name: "Petro Lind", office: "Minister", gender: .male)
  reader.others = [PointReader(name: "Anna Storm", office: "Governor of Talua", gender: .female)]
  let result = Recaster(.english, for: reader).recast(["Free Sam Belo and his wife Ana Belo", point])[1]
  #expect(result.doubts.isEmpty != isDoubted, "\(result.doubts)")
}
