// AddressedPointTests.swift: points that say whom they are for.

import Testing
import UrgentAction

private let readers: [String: PointReader] = [
  "editor": PointReader(office: "The Editor", part: .witness, authority: "the Ostran authorities"),
  "unranked editor": PointReader(office: "The Editor"),
  "ambassador": PointReader(office: "Ambassador of Ostra", part: .messenger),
  "minister": PointReader(name: "Ana Perin", office: "Minister of Justice and Prisons"),
  "president": PointReader(office: "President of the Republic"),
]

@Test(
  arguments: [
    (
      "to newspapers: asking the editor to report on it",
      ["editor", "unranked editor"], "I ask you to report on it."
    ),
    ("(to newspapers) asking the editor to report on it", ["editor"], "I ask you to report on it."),
    ("to the press, asking editors to print the names", ["editor"], "I ask you to print the names."),
    (
      "in letters to the ambassador: asking him to convey this",
      ["ambassador"], "I ask you to convey this."
    ),
    ("To the Minister of Justice: Release the two", ["minister"], "I urge you to release the two."),
    ("to the minister of justice: urging that it end", ["minister"], "I urge that it end."),
    ("to Ana Perin: calling for a review", ["minister"], "I call for a review."),
    (
      "to the President and the Minister of Justice: calling for a review",
      ["president", "minister"], "I call for a review."
    ),
    ("to the authorities: calling for a review", ["president", "minister"], "I call for a review."),
    (
      "to all: calling for a review",
      ["president", "minister", "editor", "ambassador"], "I call for a review."
    ),
    (
      "(to the Minister of Justice only) urging her to hold a review", ["minister"],
      "I urge you to hold a review."
    ),
    ("(only to the President) calling for a review", ["president"], "I call for a review."),
    ("(President only) asking him to hold a review", ["president"], "I ask you to hold a review."),
    ("to the President only: calling for a review", ["president"], "I call for a review."),
    ("to the Minister of Health: calling for a review", [], ""),
  ] as [(String, [String], String)])
func aPointForSomeIsInTheirLettersOnly(_ point: String, expected: [String], sentence: String) {
  for (name, reader) in readers where name != "unranked editor" || expected.contains("editor") {
    let result = Recaster(.english, for: reader).recast([point, "urging that it end"])[0]
    if expected.contains(name) || name == "unranked editor" {
      #expect(result.text == sentence, "\(name)")
    } else {
      #expect(result.othersOnly != nil && result.sentences.isEmpty && result.verdict == .sure, "\(name)")
    }
  }
}

@Test func aPointMayBeForNobody() {
  var reader = PointReader(office: "President of the Republic")
  let point = "to the Minister of Justice: urging her to hold a review"
  #expect(Recaster(.english, for: reader).recast(point).isForNobody)
  reader.others = [PointReader(office: "Minister of Justice")]
  #expect(!Recaster(.english, for: reader).recast(point).isForNobody)
}

@Test(arguments: [
  "To release the following prisoners: Jana Perin and Otto Perin",
  "To free Jana Perin: she is innocent", "urging the editor: do print it", "For the time being, stop",
])
func otherColonsAreNoAddress(_ point: String) {
  for reader in readers.values {
    #expect(Recaster(.english, for: reader).recast([point])[0].othersOnly == nil)
  }
}

@Test(arguments: [
  ("an Zeitungen: um offene Berichte bitten", "um offene Berichte bitten"),
  ("aux journaux : demander la publication des faits", "demander la publication des faits"),
  ("a la prensa: pidiendo que publique los nombres", "pidiendo que publique los nombres"),
  ("in Briefen an die Botschaft: um Auskunft bitten", "um Auskunft bitten"),
])
func whomAPointIsForIsNotPartOfIt(_ point: String, rest: String) {
  #expect(Recaster(.english, for: PointReader()).unaddressed(point) == rest)
}
