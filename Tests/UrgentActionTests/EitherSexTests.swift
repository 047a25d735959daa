// EitherSexTests.swift: readers of whom a point does not know whether they are men or women.

import Testing
import UrgentAction

/// The last of some points to a Minister of Mines; "?" marks a doubt.
@Test(arguments: [
  (
    Gender.male, ["calling on the Controller to act", "urging him or her to open the pit"],
    "I urge the Controller to open the pit."
  ),
  (
    .female, ["calling on the Controller to act", "reminding her or him of the law"],
    "I would respectfully remind the Controller of the law."
  ),
  (
    .female, ["calling on the Controller to act", "urging him/her to wait"], "I urge the Controller to wait."
  ),
  (.female, ["calling on the Minister to act", "urging him or her to wait"], "I urge you to wait."),
  (
    .unknown, ["urging the Minister to tell each prisoner that he or she may appeal"],
    "I urge you to tell each prisoner that he or she may appeal."
  ),
  (
    .unknown, ["urging the Minister to name the inspector once he or she is in office"],
    "I urge you to name the inspector once he or she is in office.?"
  ),
  (
    .unknown, ["asking the Minister to see that the inspector does all in his or her power"],
    "I ask you to see that the inspector does all in his or her power.?"
  ),
  (.unknown, ["urging him or her to open the pit"], "I urge you to open the pit."),
  (.unknown, ["asking the Minister whether he or she knows"], "I ask you whether he or she knows.?"),
  (.unknown, ["urging the Minister to do all in his or her power"], "I urge you to do all in your power."),
  (
    .unknown, ["urging the Minister to see that nobody loses his or her home"],
    "I urge you to see that nobody loses his or her home."
  ),
  (
    .unknown, ["urging him or her to let the prisoner see his or her lawyer"],
    "I urge you to let the prisoner see his or her lawyer."
  ),
  (
    .unknown, ["urging him or her to free the prisoner and use his or her power"],
    "I urge you to free the prisoner and use his or her power.?"
  ),
  (
    .male, ["urging the Controller, as head of the pit, to act", "asking him or her to wait"],
    "I ask the Controller to wait."
  ),
  (.unknown, ["appealing to him/her to use his/her power"], "I appeal to you to use your power."),
  (.unknown, ["thanking him/her for his/her visit"], "I thank you for your visit."),
  (.unknown, ["thanking her or him for her or his decision"], "I thank you for your decision."),
  (.unknown, ["urging him or her to use his or her power"], "I urge you to use your power."),
  // A chairman may be a woman.
  (
    .male, ["asking the Chairman of the Pit Board to act", "thanking her for her reply"],
    "I thank the Chairman of the Pit Board for her reply."
  ),
])
func himOrHerIsWhoWasAsked(_ gender: Gender, _ points: [String], _ expected: String) {
  let result = recast(points, gender: gender, behind: ["Ana Belo, a woman"])
  #expect(result?.text == expected.filter { $0 != "?" })
  #expect(result?.doubts.isEmpty != expected.hasSuffix("?"), "\(result?.doubts ?? [])")
}

/// An honorific tells more than a first name that is a title too.
@Test(arguments: [
  ("Chairman, Pit Board", "Ana Belo", "I thank you for your reply."),
  ("Minister of Mines", "Ms Sheikh Belo", "I thank you for your reply."),
  ("Minister of Mines", "Sheikh Belo", "I thank you for her reply."),
])
func whoseReplyItIs(_ office: String, _ nameLine: String, _ expected: String) {
  let reader = PointReader(name: "Ana Belo", nameLine: nameLine, office: office)
  let title = office.prefix { $0 != "," }
  #expect(Recaster(.english, for: reader).recast("thanking the \(title) for her reply").text == expected)
}
