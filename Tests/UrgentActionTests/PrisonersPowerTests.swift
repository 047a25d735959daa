// PrisonersPowerTests.swift: what a person in office does or has, and a prisoner may do or have too.

import Testing
import UrgentAction

/// A request to a Minister, who is a man, beside a prisoner of the point before; "?" marks a doubt.
@Test(arguments: [
  ("drop the charges over the march he announced", "drop the charges over the march he announced?"),
  ("end the strike he announced", "end the strike he announced?"),
  ("explain why he was beaten after he took office", "explain why he was beaten after he took office?"),
  (
    "answer the letters which her sister says she sent to his ministry",
    "answer the letters which her sister says she sent to your ministry"
  ),
  ("name the guards he says he has suspended", "name the guards he says he has suspended?"),
  ("say who was held with him on his orders", "say who was held with him on his orders?"),
  ("stop the raids, as he did in May", "stop the raids, as you did in May"),
  ("say that he will go home", "say that he will go home?"),
  ("lift the ban on the party he heads", "lift the ban on the party he heads?"),
  ("see that there is no delay in his court case", "see that there is no delay in his court case"),
  ("reply to his charges", "reply to his charges"),
  ("say where he was when he left his office", "say where he was when he left his office?"),
  ("pass this on to his colleagues", "pass this on to his colleagues?"),
  ("tell Ana Belo what his lawyers have found", "tell Ana Belo what his lawyers have found?"),
  ("say what he has learned", "say what you have learned"),
  ("let his deputy go", "let his deputy go?"),
  (
    "say why he pardoned the guards, although he had been warned",
    "say why you pardoned the guards, although he had been warned?"
  ),
  ("use his influence to have his diary returned", "use your influence to have his diary returned?"),
  ("use his influence to learn why he came", "use your influence to learn why he came?"),
  (
    "open the inquiry he promised when he went missing", "open the inquiry you promised when he went missing?"
  ),
  ("open the pit, as he promised when he was elected", "open the pit, as you promised when you were elected"),
  (
    "open the pit, as he promised Ana Belo when they met",
    "open the pit, as you promised Ana Belo when they met?"
  ),
])
func whatAPrisonerMayDoTooIsAsked(_ request: String, _ expected: String) {
  let points = ["calling for Jon Ruiz, a man of 60, to be freed", "urging the Minister to \(request)"]
  let result = recast(points, gender: .male)
  #expect(result?.text == "I urge you to \(expected.filter { $0 != "?" }).")
  #expect(result?.doubts.isEmpty != expected.hasSuffix("?"), "\(result?.doubts ?? [])")
}
