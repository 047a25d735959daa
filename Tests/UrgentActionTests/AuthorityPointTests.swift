// AuthorityPointTests.swift: points as sentences of a letter to the authorities.

import Testing
import UrgentAction

@Test(
  arguments: [
    ("noting that P;", "I note that P."),
    ("noting, P", nil),
    ("expressing concern that P;", "I am concerned that P."),
    ("expressing concern at the arrests", "I am concerned at the arrests."),
    ("expressing grave concern about X.", "I am gravely concerned about X."),
    ("reminding them that P", "I would respectfully remind you that P."),
    ("welcoming the release of X", "I welcome the release of X."),
    ("acknowledging that P", "I acknowledge that P."),
    ("stating that P", "I would like to state that P."),
    ("pointing out that P", "I would like to point out that P."),
    ("explaining that P", "I would like to explain that P."),
    ("urging them to take steps;", "I urge you to take steps."),
    ("urging that P", "I urge that P."),
    (
      "calling on the Chinese authorities to seek assurances",
      "I call on the Chinese authorities to seek assurances."
    ),
    ("calling upon them to act", "I call on you to act."),
    ("calling for N", "I call for N."),
    ("asking for N", "I ask for N."),
    ("asking that P", "I ask that P."),
    ("asking them to V", "I ask you to V."),
    ("requesting N", "I request N."),
    ("requesting that P", "I request that P."),
    ("requesting them to V", "I ask you to V."),
    ("appealing to them to V", "I appeal to you to V."),
    ("appealing for N", "I appeal for N."),
    ("appealing to their sense of justice to stop", "I appeal to your sense of justice to stop."),
    ("Appeal to the authorities' humanity", "I appeal to the authorities' humanity."),
    ("appealing to the conscience of the nation", "I appeal to the conscience of the nation."),
    ("appealing to your sense of justice", nil),
    ("appealing to the government release them", nil),
    ("seeking assurances that P", "I ask for your assurance that P."),
    ("insisting that P", "I insist that P."),
    ("insisting on N", "I insist on N."),
    ("demanding that P", "I demand that P."),
    ("immediately adapt policies;", "I urge you to immediately adapt policies."),
    ("Ratify the Convention.", "I urge you to ratify the Convention."),
    ("- provide documents; and", "I urge you to provide documents."),
    ("• Release X unconditionally!", "I urge you to release X unconditionally!"),
    ("urging them not to lift the restrictions", "I urge you not to lift the restrictions."),
    ("urging them immediately to stop", "I urge you immediately to stop."),
    ("urging them and others to stop", "I urge you and others to stop."),
    ("explaining that you are a doctor", nil),
    ("release of X and Y", nil),
    ("respect for human rights", nil),
    ("UNHCR must act", nil),
    ("Beijing should stop this", nil),
    ("noting", nil),
    ("urging them", nil),
    ("", nil),
    (
      "By 3 May, tell her family where X is held", "I urge you, by 3 May, to tell her family where X is held."
    ),
    ("Within 24 hours, bring X before a judge", "I urge you, within 24 hours, to bring X before a judge."),
    (
      "Immediately, and without conditions, release X",
      "I urge you, immediately, and without conditions, to release X."
    ),
    ("prompt, thorough and impartial investigation into the threats", nil),
    ("free and fair trial for her", nil),
    ("open, public trial", nil),
    ("complete and impartial inquiry", nil),
    ("clear, public orders to the police", nil),
    ("direct, regular access to lawyers", nil),
    ("respect, protection and support for her", nil),
    ("Review, where needed, the cases", "I urge you to review, where needed, the cases."),
    ("Guarantee continued access to a lawyer.", "I urge you to guarantee continued access to a lawyer."),
    ("Search for disappeared persons.", "I urge you to search for disappeared persons."),
    ("Review failed asylum claims.", "I urge you to review failed asylum claims."),
    (
      "Release activists arrested five years ago.", "I urge you to release activists arrested five years ago."
    ),
    ("Release farmers detained Monday.", "I urge you to release farmers detained Monday."),
    ("Protest leaders refused to speak.", nil),
    ("Respect, not only in words, her rights", "I urge you to respect, not only in words, her rights."),
    ("Free and compensate her", "I urge you to free and compensate her."),
    ("Open, without delay, the files", "I urge you to open, without delay, the files."),
  ] as [(String, String?)])
func recastsForTheAuthority(_ point: String, expected: String?) {
  guard let expected else {
    #expect(Recaster(.english, for: .chinese).recast(point).verdict == .refused)
    return
  }
  #expect(Recaster(.english, for: .chinese).recast(point).text == expected)
}

@Test func aRepeatedVerbSaysAlso() {
  let recaster = Recaster(.english, for: .chinese)
  let points = [
    "noting that A", "noting that B", "expressing concern that C", "expressing concern that D",
  ].flatMap { recaster.recast($0).sentences }
  #expect(
    points.sentences() == [
      "I note that A.", "I also note that B.", "I am concerned that C.", "I am also concerned that D.",
    ])
}

@Test(arguments: [
  ("noting that (A);", "I note that (A)."), ("noting that \"A\".", "I note that \"A\"."),
  ("noting that \"A.\"", "I note that \"A.\""), ("noting that A.;", "I note that A."),
])
func joinsEndWithOneMark(_ point: String, expected: String) {
  #expect(Recaster(.english, for: .chinese).recast(point).text == expected)
}
