// SecondRequestTests.swift: what is asked with a second verb, before a request, or without a verb of the writer's.

import Testing
import UrgentAction

// Rows end with ' ?' where the point is doubted.
private func said(_ point: String, _ reader: PointReader, behind before: [String] = []) -> String {
  let result = Recaster(.english, for: reader).recast([point], behind: before)[0]
  let text = result.error == nil ? result.sentences.sentences().joined(separator: " ") : "refused"
  return text + (result.doubts.isEmpty ? "" : " ?")
}

private let president = PointReader(
  name: "Petro Vasse", office: "President of the Republic of Talua", gender: .male,
  authority: "the Taluan authorities")

@Test(arguments: [
  (
    "Thank the President for receiving the families, and ask him what has been done.",
    "I thank you for receiving the families. I ask you what has been done."
  ),
  (
    "Express concern about Sam Belo and ask him to intervene.",
    "I am concerned about Sam Belo and ask him to intervene. ?"
  ),
  (
    "Express concern about the trial and ask him to intervene.",
    "I am concerned about the trial. I ask you to intervene."
  ),
  (
    "Regret Mr Belo's decision and ask him to think again.",
    "I regret Mr Belo's decision and ask him to think again. ?"
  ),
  ("Condemn the raid and ask the President to explain it.", "I condemn the raid. I ask you to explain it."),
  (
    "Ask the President where Sam Belo is and urge him to free him.",
    "I ask you where Sam Belo is. I urge you to free him."
  ),
  (
    "I thank the President for his reply and ask him to act.", "I thank you for your reply. I ask you to act."
  ),
  ("I thank the lawyer and ask her to go on.", "I thank the lawyer and ask her to go on."),
  (
    "urging him to find Sam Belo and ask him what happened",
    "I urge you to find Sam Belo and ask him what happened."
  ),
  ("Ask him to act and thank him for his time.", "I ask you to act and thank him for his time. ?"),
  (
    "Express concern that guards stop women and ask them for money.",
    "I am concerned that guards stop women and ask them for money."
  ),
  (
    "Express concern about Sam Belo and call for him to be freed.",
    "I am concerned about Sam Belo and call for him to be freed."
  ),
  (
    "Acknowledge that crime is a problem, but ask him not to allow executions.",
    "I acknowledge that crime is a problem. I ask you not to allow executions."
  ),
  ("Acknowledge publicly that he is ill.", "I urge you to acknowledge publicly that he is ill."),
  ("Acknowledge the release of Sam Belo.", "I urge you to acknowledge the release of Sam Belo."),
  // Whom the first part does not ask.
  (
    "Thank the police of Ruma for the inquiry and ask them to publish it.",
    "I thank the police of Ruma for the inquiry and ask them to publish it."
  ),
  (
    "Express concern for the nurses and thank them for their courage.",
    "I am concerned for the nurses and thank them for their courage."
  ),
  (
    "Publicly condemn the killings and call on him to stop.",
    "I urge you to publicly condemn the killings and call on him to stop."
  ),
  (
    "Express your support for Sam Belo and tell him that he is not forgotten.",
    "I express my support for Sam Belo and tell him that he is not forgotten. ?"
  ),
  (
    "Express concern at torture in Ruma and remind him of his duty.",
    "I am concerned at torture in Ruma. I would respectfully remind you of your duty."
  ),
  ("Welcome the President's decision and thank him for it.", "I welcome your decision. I thank you for it."),
  ("urging Her Excellency's Government to act", "I urge Her Excellency's Government to act."),
  (
    "urging the President to suspend them until he has received the findings",
    "I urge you to suspend them until he has received the findings. ?"
  ),
  (
    "urging the President to wait until he has spoken to a lawyer",
    "I urge you to wait until he has spoken to a lawyer."
  ),
  ("Invite the President to receive a delegation.", "I invite you to receive a delegation."),
  // Behind a phrase with the reader in it.
  (
    "in view of the President's promise, asking him to act",
    "In view of the President's promise, I ask you to act. ?"
  ),
  (
    "following the President's death, urging them to act",
    "Following the President's death, I urge you to act. ?"
  ),
  ("in light of his promise, urging him to act", "In light of his promise, I urge you to act. ?"),
  (
    "in view of his age (71), asking the President to free Sam Belo",
    "In view of his age (71), I ask you to free Sam Belo."
  ),
  // Without a verb.
  (
    "deeply concerned at reports that Sam Belo was beaten",
    "I am deeply concerned at reports that Sam Belo was beaten."
  ),
  ("dismayed to learn that he was beaten", "I am dismayed to learn that he was beaten."),
  ("Concern for the safety of Sam Belo", "I am concerned for the safety of Sam Belo. ?"),
  ("concerned citizens must be heard", "refused"),
  // What the reader has read.
  (
    "urging the President to wait until he has read the report",
    "I urge you to wait until he has read the report. ?"
  ),
  (
    "urging the President to free Sam Belo unless he is charged",
    "I urge you to free Sam Belo unless he is charged."
  ),
  (
    "urging the President to halt the execution until he has been seen by a doctor",
    "I urge you to halt the execution until he has been seen by a doctor."
  ),
  (
    "urging the President not to sign unless he is sure of it",
    "I urge you not to sign unless he is sure of it. ?"
  ),
  ("urging His Excellency's Government to act", "I urge your Government to act."),
  ("urging the President's Office to act", "I urge the President's Office to act."),
  ("asking what steps it has taken", "I ask what steps it has taken. ?"),
  ("demanding an answer to the question: where is he?", "I demand an answer to the question: where is he?"),
  ("Let him know that the world is watching.", "I would like to let you know that the world is watching. ?"),
  ("Let him see a doctor.", "I urge you to let him see a doctor."),
  ("calling on the Taluan Head of State to act", "I call on the Taluan Head of State to act. ?"),
])
func whatASecondVerbAsksIsTheReaders(_ point: String, _ expected: String) {
  #expect(said(point, president) == expected)
}

@Test(arguments: [
  ("urging the President to use his powers", [], "I urge you to use his powers. ?"),
  ("urging the President to hear his appeal", [], "I urge you to hear his appeal."),
  (
    "urging the President to keep his promise", ["Sam Belo, a man, is ill."],
    "I urge you to keep his promise. ?"
  ),
  (
    "urging the President to let Sam Belo keep his promise", [],
    "I urge you to let Sam Belo keep his promise."
  ),
  (
    "reminding the President of his promise", ["Ann Belo is ill."],
    "I would respectfully remind you of his promise. ?"
  ),
])
func hisIsAskedAboutToAWoman(_ point: String, _ before: [String], _ expected: String) {
  let reader = PointReader(
    name: "Ana Vasse", office: "President of the Republic of Talua", gender: .female,
    authority: "the Taluan authorities")
  #expect(said(point, reader, behind: before) == expected)
}

@Test(arguments: [
  ("Representative in Talua", "urging the Representative to act", "I urge you to act."),
  ("Chairperson of the Commission", "urging the Chair to act", "I urge the Chair to act. ?"),
  (
    "Warden of the State Penitentiary", "urging the prison warden to act",
    "I urge the prison warden to act. ?"
  ),
  ("Parole Board of Talua", "urging its members to act", "I urge its members to act. ?"),
  ("Governor of Talua", "asking his Attorney-General to act", "I ask his Attorney-General to act. ?"),
])
func anOfficeMayBeTheReaders(_ office: String, _ point: String, _ expected: String) {
  #expect(said(point, PointReader(office: office, authority: "the authorities")) == expected)
}
