// OwnActTests.swift: what a reader does with his own, and what is given to others.

import Testing
import UrgentAction

/// A request to a Minister, a man or a woman, behind a letter about a man and a woman; "?" marks a doubt.
@Test(arguments: [
  (Gender.female, "use her right of access to the file", "use your right of access to the file"),
  (.male, "use his right of pardon", "use your right of pardon"),
  (.male, "hear the case and use his right of pardon", "hear the case and use your right of pardon"),
  (
    .male, "let Jon Ruiz see a lawyer and exercise his right to appeal",
    "let Jon Ruiz see a lawyer and exercise his right to appeal"
  ),
  (.male, "order a review and use his right of pardon", "order a review and use your right of pardon"),
  (
    .male, "give him time to see a lawyer and use his right to appeal",
    "give him time to see a lawyer and use his right to appeal"
  ),
  (.male, "let him play his part in public life", "let him play his part in public life"),
  (.male, "play his part in ending torture", "play your part in ending torture"),
  (.male, "place the nurses under his protection", "place the nurses under your protection"),
  (.male, "act on his doctor's orders", "act on his doctor's orders"),
  (.male, "free his fellow officers", "free his fellow officers?"),
  (.female, "end the raids in which she was told to leave", "end the raids in which she was told to leave"),
  (.male, "see that Jon Ruiz goes of his own accord", "see that Jon Ruiz goes of his own accord"),
  (.male, "name his superior officers", "name his superior officers?"),
  (
    .male, "let him see a lawyer and use his right to seek a pardon",
    "let him see a lawyer and use his right to seek a pardon"
  ),
  (.male, "let him play his part in the mercy petition", "let him play his part in the mercy petition"),
  (.male, "free the boy he took under his protection", "free the boy he took under his protection"),
  (.male, "free her and take her under his protection", "free her and take her under your protection"),
  (.female, "give her prosecutors access to the file", "give her prosecutors access to the file?"),
  (.female, "give her staff access to the cells", "give her staff access to the cells?"),
  (.female, "provide her officers with training", "provide your officers with training"),
  (.female, "bring her officers to justice", "bring your officers to justice"),
  (.female, "provide her ministry's report", "provide your ministry's report"),
  (.male, "end beatings in his department's custody", "end beatings in your department's custody"),
  (.male, "implement his President's decree", "implement your President's decree"),
  (.male, "review his part in the strike", "review his part in the strike"),
  (.female, "give her police protection", "give her police protection"),
  (.female, "give her prompt police protection", "give her prompt police protection"),
  (.female, "assign to her police officers of her choice", "assign to her police officers of her choice?"),
  (.female, "give her officers to guard the house", "give her officers to guard the house?"),
  (.female, "grant her family access to the clinic", "grant her family access to the clinic"),
  (.female, "instruct her officers to wait", "instruct your officers to wait"),
  (
    .male, "free all in the amnesty which he is expected to announce",
    "free all in the amnesty which he is expected to announce?"
  ),
  (.male, "stop the trial which he is expected to attend", "stop the trial which he is expected to attend?"),
  (
    .male, "stop the trial at which he is supposed to testify",
    "stop the trial at which he is supposed to testify"
  ),
  (
    .male, "deny the crime of which he is said to be guilty",
    "deny the crime of which he is said to be guilty"
  ),
])
func whatAReaderDoesWithHisOwn(_ gender: Gender, _ request: String, _ expected: String) {
  let people = ["Jon Ruiz, a man", "Ana Belo, a woman"]
  let result = recast(["urging the Minister to \(request)"], gender: gender, behind: people)
  #expect(result?.text == "I urge you to \(expected.filter { $0 != "?" }).")
  #expect(result?.doubts.isEmpty != expected.hasSuffix("?"), "\(result?.doubts ?? [])")
}

/// Points to a Minister of Mines; nil where they are refused, "?" where they are doubted.
@Test(arguments: [
  (
    "requesting information on what is done to find the girls",
    "I request information on what is done to find the girls."
  ),
  ("requesting urgent steps to protect the nurses", "I request urgent steps to protect the nurses."),
  ("requesting the mayor to act", "I ask the mayor to act."),
  ("asking that Ana Belo and the others be fed", "I ask that Ana Belo and the others be fed."),
  ("asking for colleagues to be let in", "I ask for colleagues to be let in."),
  ("asking others to write", nil),
  ("asking some friends to write", nil),
  ("asking family and friends to write", nil),
  ("Tell family and friends about the case", nil),
  ("asking whether the others are well", "I ask whether the others are well."),
  (
    "calling on them to let the nurses leave of their own accord",
    "I call on you to let the nurses leave of their own accord."
  ),
  (
    "calling on them to let prisoners see lawyers and exercise their right to seek clemency",
    "I call on you to let prisoners see lawyers and exercise their right to seek clemency."
  ),
  ("calling on them either to charge or to free her", "I call on you either to charge or to free her."),
  ("urging them first to free the children", "I urge you first to free the children."),
  (
    "Ana Belo, who has asthma, should be seen by a doctor",
    "Ana Belo, who has asthma, should be seen by a doctor."
  ),
  ("All who were held with her should be freed", "All who were held with her should be freed."),
  ("stating that you, like many, are appalled", "I would like to state that I, like many, am appalled."),
  (
    "stating that, while you recognize the gravity of the crime, you oppose executions",
    "I would like to state that, while I recognize the gravity of the crime, I oppose executions."
  ),
  ("stating that you, and many others, are appalled", nil),
  ("asking the Minister whether you believe in justice", nil),
  ("asking how you would like to be remembered", nil),
  ("expressing the hope that you understand the gravity of the case", nil),
  ("asking when you hope to free her", nil),
  ("We all urge you to free her", "I all urge you to free her.?"),
  (
    "urging them to bring the soldiers to justice and honour their commitments",
    "I urge you to bring the soldiers to justice and honour your commitments."
  ),
  (
    "urging them to allow families to visit the nurses and use their power",
    "I urge you to allow families to visit the nurses and use your power."
  ),
  ("welcoming the fact that you have shown concern for her", nil),
  (
    "stating that you have heard of the raid and are deeply shocked",
    "I would like to state that I have heard of the raid and am deeply shocked."
  ),
  ("urging, without delay, that he be freed", "I urge without delay, that he be freed.?"),
  ("urging, through the Mayor, the Minister to act", "I urge through the Mayor, the Minister to act.?"),
  ("asking, at once, for her release", "I ask, at once, for her release."),
  ("We welcome your promise to act", "I welcome your promise to act."),
  ("I regret your decision not to reply", "I regret your decision not to reply."),
  ("We demand an end to torture in your prisons", "I demand an end to torture in your prisons."),
  (
    "urging them not to hand the nurses to their officers",
    "I urge you not to hand the nurses to their officers.?"
  ),
  ("conveying to the Minister our condolences", "I convey to you my condolences."),
  ("expressing to them deep concern at it", "I express to you deep concern at it."),
  ("As one who lives far away, urging them to act", "As one who lives far away, I urge you to act."),
  (
    "urging them to stop the raids and honour their commitments",
    "I urge you to stop the raids and honour your commitments."
  ),
  (
    "urging them to stop the raids, honour their commitments and free her",
    "I urge you to stop the raids, honour your commitments and free her."
  ),
  (
    "urging them to hold the guards to account and fully honour their commitments",
    "I urge you to hold the guards to account and fully honour your commitments."
  ),
  (
    "urging them to ask the police to stop and honour their commitments",
    "I urge you to ask the police to stop and honour their commitments.?"
  ),
  (
    "urging them to help the villagers to return and honour their promise",
    "I urge you to help the villagers to return and honour their promise.?"
  ),
  (
    "urging them to see that justice is done and honour their promises",
    "I urge you to see that justice is done and honour their promises.?"
  ),
  (
    "urging them to ensure that the army was trained and honour their promises",
    "I urge you to ensure that the army was trained and honour their promises.?"
  ),
  (
    "urging them to see that the courts act and honour their promises",
    "I urge you to see that the courts act and honour their promises."
  ),
  ("asking for her view of the mine", "I ask for your view of the mine."),
  ("asking that it remind the miners of the law", "I ask that it remind the miners of the law.?"),
  ("asking that it be made clear that he is ill", "I ask that it be made clear that he is ill."),
  (
    "stressing that as head of state she bears the blame",
    "I would like to stress that as head of state she bears the blame.?"
  ),
  ("asking whether she is aware of it", "I ask whether she is aware of it.?"),
  ("asking whether she was told of the charges", "I ask whether she was told of the charges."),
  ("asking if she was told why she is held", "I ask if she was told why she is held."),
  (
    "stating that Ana Belo is ill and that she bears no responsibility for it",
    "I would like to state that Ana Belo is ill and that she bears no responsibility for it."
  ),
  ("asking why she was beaten", "I ask why she was beaten."),
  (
    "expressing concern at the heat in her prison", "I am concerned at the heat in her prison.?"
  ),
  (
    "expressing concern that Ana Belo is ill in her prison",
    "I am concerned that Ana Belo is ill in her prison."
  ),
  ("expressing concern at her prison sentence", "I am concerned at her prison sentence."),
  (
    "urging the Minister to order the guards to stop and to say so herself",
    "I urge you to order the guards to stop and to say so herself.?"
  ),
  (
    "urging them to let Ana Belo see a judge and speak for herself",
    "I urge you to let Ana Belo see a judge and speak for herself."
  ),
  ("That the Mayor repeal the ban", "I ask that the Mayor repeal the ban."),
  ("That the Mayor let the miners die", nil),
  ("That the Mayor split the families", nil), ("That the Mayor broadcast the names", nil),
  ("That the Mayor's men beat the miners", nil),
  (
    "That the miners free the Mayor", nil
  ),
  (
    "urging them to prevent further deaths by using their influence",
    "I urge you to prevent further deaths by using your influence."
  ),
  (
    "urging them to meet the requirements of their obligations under the pact",
    "I urge you to meet the requirements of your obligations under the pact."
  ),
  (
    "urging them to do whatever lies in their power", "I urge you to do whatever lies in your power."
  ),
  (
    "asking the Mayor to act and, if he cannot, asking him to say why",
    "I ask the Mayor to act and, if he cannot, asking him to say why."
  ),
  ("stating that, if you go on, you lose", nil),
  ("stating that you are sad and are waiting", nil),
  ("urging you, as Minister of Mines, to act", "I urge you, as Minister of Mines, to act."),
  ("urging you, as my representative, to act", "I urge you, as my representative, to act."),
  ("asking you, Your Excellency, to act", "I ask you, Your Excellency, to act."),
  ("urging you, as President, to act", "I urge you, as President, to act.?"),
  ("urging you, Mr President, to act", "I urge you, Mr President, to act.?"),
  ("urging you, Mr Minister, to act", "I urge you, Mr Minister, to act."),
  ("Free Sam Belo, Mr President", "I urge you to free Sam Belo, Mr President.?"),
  ("Free Sam Belo, Madam Minister", "I urge you to free Sam Belo, Madam Minister."),
  ("Free Mr Belo, Mr Ruiz, and Ms Kim", "I urge you to free Mr Belo, Mr Ruiz, and Ms Kim."),
  ("I urge you, Governor, to act", "I urge you, Governor, to act.?"),
  ("urging, once again, the Minister to act", "Once again, I urge you to act."),
  ("expressing, in particular, concern at it", "In particular, I am concerned at it."),
  ("asking if she is held and, if so, asking for details", "I ask if she is held. If so, I ask for details."),
  ("As a mother, expressing concern at it", "As a mother, I am concerned at it.?"),
  ("stating that, as a doctor, you are appalled", "I would like to state that, as a doctor, I am appalled.?"),
  ("As a matter of urgency, asking for a doctor", "As a matter of urgency, I ask for a doctor."),
  (
    "thanking the Minister for his order and asking the Mayor to carry out his order",
    "I thank you for your order. I ask the Mayor to carry out his order.?"
  ),
  (
    "urging the Mayor and, through him, the police to act",
    "I urge the Mayor and, through him, the police to act."
  ),
  ("continuing to call for a law", "I continue to call for a law."),
  ("saying how glad you were", "I would like to say how glad I was."),
  ("explaining why you, like many, are appalled", "I would like to explain why I, like many, am appalled."),
  ("urging them, as members of the Council, to act", "I urge you, as members of the Council, to act."),
  ("urging them, as a party to the treaty, to act", "I urge you, as a party to the treaty, to act."),
])
func whoIsAskedForWhat(_ point: String, _ expected: String?) {
  let result = recast([point], gender: .unknown)
  #expect(result?.text == expected?.filter { $0 != "?" })
  if let expected { #expect(result?.doubts.isEmpty != expected.hasSuffix("?"), "\(result?.doubts ?? [])") }
}
