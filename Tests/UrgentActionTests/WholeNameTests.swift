// WholeNameTests.swift: a reader is known by his whole name and his whole title, however a sheet writes them.

import Testing
import UrgentAction

/// A point to Governor Juan de la Muestra of Lunda, in Talua.
@Test(arguments: [
  ("urging Mr de la Muestra to act", true), ("urging Barrister Juan de la Muestra to act", true),
  ("urging His Excellency Alhaji Juan de la Muestra to act", true),
  ("urging Alhaji Muestra to act", true), ("urging Governor de la Muestra to act", true),
  ("urging Governor Muestra of Lunda to act", true), ("urging Governor Muestra (Lunda) to act", true),
  ("urging Lunda's Governor to act", true), ("urging the Governor in the strongest terms to act", true),
  ("urging Mr Luis de la Muestra to act", false), ("urging Mr de la Lind to act", false),
  ("urging Lind's Governor to act", false), ("urging Governor Muestra of Lind to act", false),
  ("urging Mrs de la Muestra to act", false),
])
func aWholeNameIsTheReaders(_ point: String, isReader: Bool) {
  let reader = PointReader(
    name: "Juan de la Muestra", nameLine: "Alhaji Juan de la Muestra", office: "Governor of Lunda",
    gender: .male, authority: "the Taluan authorities")
  let text = Recaster(.english, for: reader).recast(point).text ?? ""
  #expect(text.hasPrefix("I urge you ") == isReader, "\(text)")
}

@Test(arguments: [
  ("Minister of Mines, Lands and Forests", "the Minister for Mines, Lands and Forests", true),
  ("Minister of Mines, Lands and Forests", "the Minister of Roads, Lands and Forests", false),
  ("President of the Republic of Nigeria", "the President of Niger", false),
  ("Minister of Justice", "Nigeria's Minister of Justice", true),
  ("Minister of Justice", "the Minister of Justice of Nigeria", true),
  ("Minister of Justice", "Niger's Minister of Justice", false),
  ("Minister of State for Justice", "the Minister of Justice", false),
  ("Minister of State for Justice", "the Minister of State for Justice", true),
  ("Inspector General of Police", "the Inspector", false),
  ("Inspector General of Police", "the Inspector General", true),
  ("Secretary of State for the Home Department", "the Home Secretary", true),
  ("Secretary-General of the United Nations", "the UN Secretary-General", true),
  ("Minister of Women's Affairs", "the Minister of Women's Affairs", true),
])
func aWholeTitleIsTheReaders(_ office: String, _ object: String, isReader: Bool) {
  let reader = PointReader(office: office, authority: "the Nigerian authorities")
  let text = Recaster(.english, for: reader).recast("urging \(object) to act").text ?? ""
  #expect((text == "I urge you to act.") == isReader, "\(text)")
}

/// A state of a like name is another: its officials are neither "you" nor passed over in silence.
@Test(arguments: [
  ("the Republic of South Sudan", "the South Sudanese authorities", "Sudan", "Sudanese"),
  ("the Democratic Republic of the Congo", "the Congolese authorities", "the Republic of the Congo", ""),
  ("the Democratic People's Republic of Korea", "the authorities", "the Republic of Korea", ""),
  ("Equatorial Guinea", "the authorities", "Guinea", "Guinean"),
  ("Guinea", "the Guinean authorities", "Guinea-Bissau", ""),
  ("Papua New Guinea", "the authorities", "Guinea", ""),
  ("Niger", "the Nigerien authorities", "Nigeria", "Nigerian"),
  ("Nigeria", "the Nigerian authorities", "Niger", "Nigerien"),
  ("Dominica", "the authorities", "the Dominican Republic", ""),
  ("the People's Republic of China", "the Chinese authorities", "the Republic of China", ""),
  ("American Samoa", "the authorities", "Samoa", ""), ("Northern Ireland", "the authorities", "Ireland", ""),
])
func aStateOfALikeNameIsAnother(_ state: String, _ authority: String, _ other: String, _ adjective: String) {
  let reader = PointReader(office: "President of \(state)", authority: authority)
  for name in ["the President of \(other)", adjective.isEmpty ? "" : "the \(adjective) President"]
  where !name.isEmpty {
    let text = Recaster(.english, for: reader).recast("urging \(name) to act").text
    #expect(text == "I urge \(name) to act.")
  }
}

/// What a state is called in short is still the reader's own.
@Test(arguments: [
  ("the Republic of South Sudan", "the South Sudanese authorities", "the President of South Sudan"),
  ("the Democratic Republic of the Congo", "the Congolese authorities", "the Congolese President"),
  ("the Democratic Republic of the Congo", "the authorities", "the President of the Congo"),
  ("the Republic of Korea", "the South Korean authorities", "the President of South Korea"),
  ("the Republic of South Africa", "the South African authorities", "the South African President"),
  ("the People's Republic of China", "the Chinese authorities", "the President of China"),
  ("Niger", "the Nigerien authorities", "the Nigerien President"),
  (
    "the People's Democratic Republic of Algeria", "the authorities",
    "the President of the Republic of Algeria"
  ),
])
func aShortNameOfHisStateIsTheReaders(_ state: String, _ authority: String, _ object: String) {
  let reader = PointReader(office: "President of \(state)", authority: authority)
  #expect(Recaster(.english, for: reader).recast("urging \(object) to act").text == "I urge you to act.")
}

/// What stands before his name is his, whatever it is.
@Test(arguments: [
  ("Commodore Frank Example", "Commodore Frank Example"), ("Lt.-Gen. Frank Example", "Lt.-Gen. Example"),
  ("Ratu Frank Example", "Ratu Example"),
])
func whatStandsBeforeHisNameIsHis(_ line: String, _ object: String) {
  let reader = PointReader(
    name: "Frank Example", nameLine: line, office: "Minister of Mines", authority: "the authorities")
  #expect(Recaster(.english, for: reader).recast("urging \(object) to act").text == "I urge you to act.")
}

/// A prisoner with a name like the reader's is another.
@Test func aPrisonersWholeNameIsHis() {
  let reader = PointReader(
    name: "Juan de la Muestra", nameLine: "Mr Juan de la Muestra", office: "Governor of Lunda",
    authority: "the authorities")
  let points = ["calling for the release of Luz Marina de la Muestra", "urging Ms de la Muestra to act"]
  let results = Recaster(.english, for: reader).recast(
    points, behind: ["Luz Marina de la Muestra, a woman"])
  #expect(results.map(\.verdict) == [.sure, .sure])
  #expect(results[1].text == "I urge Ms de la Muestra to act.")
}

/// What is another's own is not the reader's, and whom he may be is asked.
@Test(arguments: [
  ("urging them to remind the army of their duty to protect all", "their duty"),
  ("urging them to train officers in their duties under the law", "their duties"),
  ("urging them to hold mining companies to their responsibilities under the law", "their responsibilities"),
  ("urging them to free conscripts who failed in their duty to serve", "their duty"),
  ("urging them not to interfere with the courts in the exercise of their powers", "their powers"),
  (
    "urging them to protect the villagers in accordance with their obligations under the law",
    "your obligations"
  ),
  ("urging them to leave the judges free to use their powers", "their powers"),
  (
    "urging them to ensure that prisoners are treated in accordance with their obligations under the law",
    "your obligations"
  ),
  (
    "urging them to bring to justice those who tortured her in line with their obligations under the law",
    "your obligations"
  ),
  ("urging them not to obstruct the inquiry in the exercise of their powers", "your powers"),
  ("urging them not to interfere with the courts in the proper exercise of their powers", "their powers"),
  ("urging them to bring to justice officers who neglected their duty to protect him", "their duty"),
  ("urging them to find out who did it and to satisfy themselves that he is well", "satisfy themselves"),
  ("urging them to protect villagers who cannot defend themselves", "defend themselves"),
  ("urging them to give the police the means to fulfil their commitments under the law", "their commitments"),
  ("urging them to honour their obligations under the law", "your obligations"),
])
func aThirdsDutyIsHis(_ point: String, _ words: String) {
  let text = Recaster(.english, for: .minister).recast(point).text ?? ""
  #expect(text.contains(" \(words)"), "\(text)")
}

/// States of which one's name is a part of the other's have two governments, and a particle is nobody's name.
@Test(arguments: [
  ("South Sudanese", "urging the President of Sudan to act"),
  ("Somaliland", "urging Somalia's President to act"),
  ("Indian", "urging the President of Indiana to act"),
  ("Lundian", "urging Mr Van to act"),
  ("Lundian", "urging Ms Du to act"),
])
func anotherIsNoReader(_ authority: String, _ point: String) {
  let reader = PointReader(office: "President", authority: "the \(authority) authorities")
  let result = Recaster(.english, for: reader).recast(point)
  #expect(result.text?.contains("you") == false || !result.doubts.isEmpty, "\(result)")
}

/// A sentence to the person who writes stands in no letter; "You" may be a name.
@Test(arguments: ["You can also write to the embassy", "You can help", "Yours is a case of courage"])
func sentencesToTheWriterAreRefused(_ sentence: String) {
  #expect(
    Recaster(.english, for: .minister).recast("urging them to free her. \(sentence)").verdict == .refused)
}

/// Whoever is thanked or asked for something is the one whom the next point asks, rather than who was asked before.
@Test(arguments: [
  ("thanking Ana's lawyer for his courage", "I urge Ana's lawyer to speak."),
  ("commending the mediator for his courage", "I urge the mediator to speak."),
  ("thanking Sam Ruiz, a lawyer, for his courage", "I urge Sam Ruiz to speak."),
  ("asking the mediator for the file", "I urge the mediator to speak."),
  ("calling on the witness to appear", "I urge the witness to speak."),
  ("thanking a lawyer for his courage", "I urge him to speak.?"),
])
func whoIsThankedIsAskedNext(_ point: String, _ expected: String) {
  let reader = PointReader(office: "Minister of Justice", gender: .female, authority: "the authorities")
  let points = ["asking the Mayor to hear the victims", point, "urging him to speak"]
  let result = Recaster(.english, for: reader).recast(points)[2]
  #expect((result.text ?? "") + (result.doubts.isEmpty ? "" : "?") == expected)
}

/// Words above the list that name one reader alone are asked about in the letter to another.
@Test(arguments: [
  "The Prime Minister should:", "Write to the Prime Minister to:", "Please write to the Prime Minister:",
])
func wordsAboveAListNameOneReader(_ leadIn: String) {
  var reader = PointReader(office: "Head of Example Prison")
  reader.others = [PointReader(office: "Prime Minister")]
  let result = Recaster(.english, for: reader).recast(["release Ana Belo"], leadIn: leadIn)[0]
  #expect(result.doubts.contains { $0.contains("stands above the list") })
  reader.others = []
  #expect(Recaster(.english, for: reader).recast(["release Ana Belo"], leadIn: leadIn)[0].doubts.isEmpty)
}

/// "Them" are no company: it is not "the authorities" of the point before.
@Test(arguments: [
  ("President and CEO, Example Mining plc", "I call on the authorities to open the mine."),
  ("Leader, Example Revolutionary Army", "I call on the authorities to open the mine."),
  ("Governor, People's Government of Example Province", "I call on you to open the mine."),
  ("Secretary-General of the Example Party", "I call on you to open the mine."),
])
func whoIsNoAuthorityIsNotMeant(_ office: String, _ expected: String) {
  let reader = PointReader(office: office, authority: "the authorities")
  let points = ["urging the authorities to stop the raids", "calling on them to open the mine"]
  #expect(Recaster(.english, for: reader).recast(points)[1].text == expected)
}
