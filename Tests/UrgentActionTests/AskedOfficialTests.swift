// AskedOfficialTests.swift: "him", "his help" and "from her" who are an official asked before, and not the reader.

import Testing
import UrgentAction

/// The last of some points to a Minister of Mines who is a man or a woman; "?" marks a doubt.
@Test(arguments: [
  // The office is named, because a prisoner may have been named since.
  (
    Gender.female,
    [
      "urging the Minister of War to act", "expressing concern that Jon Ruiz was threatened",
      "asking him to wait",
    ], "I ask the Minister of War to wait"
  ),
  (.male, ["urging the Minister of War to act", "asking him to wait"], "I ask the Minister of War to wait"),
  (
    .male,
    ["urging the Minister of War to act", "noting that Governor Falk has refused", "asking him to wait"],
    "I ask him to wait?"
  ),
  (
    .male, ["urging the Minister of War to act", "calling on him to be given a lawyer"],
    "I call on him to be given a lawyer?"
  ),
  (.male, ["noting that the high chair was removed and asking him to wait"], "I ask him to wait?"),
  (
    .female, ["calling on the Minister for Women's Mines to visit the camp"],
    "I call on the Minister for Women's Mines to visit the camp"
  ),
  (
    .male, ["urging the Premier to dismiss the Governor", "asking him to wait"], "I ask the Premier to wait"
  ),
  (
    .female, ["noting that the Governor has refused", "asking him to wait"], "I ask the Governor to wait"
  ),
  (.male, ["noting that the head of the colony has left and asking him to wait"], "I ask him to wait?"),
  (
    .female, ["urging the Governor and the Mayor to act", "reminding her of the rules"],
    "I would respectfully remind her of the rules?"
  ),
  (
    .male, ["urging the Vice-President to act", "reminding them of the rules"],
    "I would respectfully remind you of the rules"
  ),
  // What is asked of him is his.
  (.male, ["urging the Governor to act", "asking for his help"], "I ask for the Governor's help"),
  (
    .male, ["urging the Governor to act", "appealing to his sense of justice"],
    "I appeal to his sense of justice?"
  ),
  (
    .male, ["urging the rebels to stop", "asking for their assurance that he is alive"],
    "I ask for their assurance that he is alive?"
  ),
  (
    .male, ["asking for his assistance to the wounded not to be held against him"],
    "I ask for his assistance to the wounded not to be held against him"
  ),
  (
    .male, ["urging the Governor to act", "asking for a reply from him"],
    "I ask for a reply from the Governor"
  ),
  (.male, ["asking for a reply from her"], "I ask for a reply from her"),
  (
    .female, ["calling for Ana Belo, a woman of 60, to be freed", "asking for her consent to any treatment"],
    "I ask for her consent to any treatment?"
  ),
  (.male, ["appealing to her sense of justice"], "I appeal to her sense of justice?"),
  (
    .male, ["seeking an assurance from the Minister of Mines that he is well"],
    "I ask for an assurance from you that he is well"
  ),
  (
    .male, ["seeking an assurance from the Minister of War that he is well"],
    "I ask for an assurance from the Minister of War that he is well"
  ),
  (
    .male, ["noting that the Minister for Women's Mines wrote, and asking for her help"],
    "I ask for the Minister for Women's Mines' help"
  ),
  (
    .male,
    [
      "urging the Minister to charge Major Falk",
      "noting that the army brought him home and, on his orders, kept him there",
    ], "I note that the army brought him home and, on his orders, kept him there?"
  ),
  // "It" is the government that was named.
  (
    .male, ["calling on the Taluan government to act", "urging it to let observers in"],
    "I urge the Taluan government to let observers in"
  ),
  (
    .male, ["welcoming the government's promise and asking it to keep it"],
    "I ask the government to keep it"
  ),
  (
    .male, ["welcoming the new Lundish government's promise and asking it to keep it"],
    "I ask the new Lundish government to keep it"
  ),
  (
    .male, ["calling on the government to act", "urging the Minister of Mines to act and asking it to wait"],
    "I ask you to wait"
  ),
  (.male, ["noting that the rebels attacked government and asking it to stop"], "I ask you to stop"),
  (.male, ["noting that the army attacked government and asking it to stop"], "I ask you to stop"),
  (
    .male, ["calling on the national and local government to act and asking it to stop"], "I ask you to stop"
  ),
  (.male, ["requesting a reply to your letter"], "I request a reply to my letter"),
  (.male, ["requesting of the Minister that he intervene"], "I request of you that you intervene"),
])
func whoWasAskedIsNamed(_ gender: Gender, _ points: [String], _ expected: String) {
  let result = recast(points, gender: gender)
  #expect(result?.text?.hasSuffix(expected.filter { $0 != "?" } + ".") ?? false, "\(result?.text ?? "")")
  #expect(result?.doubts.isEmpty != expected.hasSuffix("?"), "\(result?.doubts ?? [])")
}

/// "The President" of two, where the points have named one of them, or none; "?" marks a doubt.
@Test(arguments: [
  (["asking the President to act"], "?"),
  (
    [
      "urging the President of Lower Talua to act", "asking the Mayor to wait", "asking the President to act",
    ], "?"
  ),
  (
    [
      "urging the President of Upper Talua to act", "asking the Mayor to wait", "asking the President to act",
    ], "?"
  ),
  (["urging the President of Upper Talua to act", "asking the President to act"], ""),
])
func oneOfTwoPresidentsIsAsked(_ points: [String], _ doubt: String) {
  var reader = PointReader(name: "Petro Vasse", office: "President of Upper Talua", gender: .male)
  reader.others = [PointReader(name: "Ana Lund", office: "President of Lower Talua", gender: .female)]
  let result = Recaster(.english, for: reader).recast(points).last
  #expect(result?.text == "I ask you to act.")
  #expect(result?.doubts.isEmpty == doubt.isEmpty, "\(result?.doubts ?? [])")
}

/// A place or a firm of one word is no man and no woman: only the reader can be meant, and it is asked.
@Test(arguments: [
  "asking that Jon Ruiz, a man of 60, be taken to Lund",
  "expressing concern that Jon Ruiz, a man of 60, was deported to Talua",
  "expressing concern that Lund has not replied to Jon Ruiz, a man of 60",
])
func aPlaceIsNobody(_ before: String) {
  for point in ["expressing concern that she refused it", "noting that the order was ignored by her"] {
    #expect(recast([before, point], gender: .female)?.verdict == .doubted, "\(point)")
  }
}
