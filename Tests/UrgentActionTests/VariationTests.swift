// VariationTests.swift: the same points said with other verbs of the same class and force.

import Testing
import UrgentAction

private let recaster = Recaster(
  .english, for: PointReader(speaksFor: ["the Chinese authorities"]))

/// All sentences that any wording of a few seeds makes of one point.
private func wordings(of point: String) throws -> Set<String> {
  let points = recaster.recast(point).sentences
  let variations = (1...4).flatMap { seed in
    (0..<Variation.count).map { Variation(seed: seed, number: $0) }
  }
  return Set(variations.map { $0.applied(to: points)[0].sentence() })
}

@Test(
  arguments: [
    ("noting that P", ["I note that P.", "I would like to point out that P."]),
    ("noting the report", ["I note the report."]),
    ("expressing concern that P", ["I am concerned that P."]),
    ("reminding them that P", ["I would respectfully remind you that P."]),
    ("urging them to V", ["I urge you to V.", "I call on you to V.", "I ask you to V."]),
    ("urging them not to V", ["I urge you not to V.", "I call on you not to V.", "I ask you not to V."]),
    ("asking them to urge X", ["I ask you to urge X.", "I call on you to urge X."]),
    ("provide N", ["I urge you to provide N.", "I call on you to provide N.", "I ask you to provide N."]),
    ("calling on X to V", ["I urge X to V.", "I call on X to V.", "I ask X to V."]),
    ("appealing to them to V", ["I appeal to you to V."]),
    ("calling for N", ["I call for N.", "I ask for N."]),
    ("requesting N", ["I request N.", "I ask for N."]),
    ("asking that P", ["I ask that P.", "I urge that P.", "I request that P."]),
    ("demanding that P", ["I demand that P."]),
    ("seeking assurances that P", ["I ask for your assurance that P."]),
  ] as [(String, Set<String>)])
func verbsVaryWithinTheirClass(_ point: String, expected: Set<String>) throws {
  #expect(try wordings(of: point) == expected)
}

@Test func noTwoSentencesInARowHaveTheSameVerbWhereThereIsAChoice() throws {
  let points = (0..<12).flatMap { recaster.recast("urging them to do \($0)").sentences }
  for number in 0..<Variation.count {
    let verbs = Variation(seed: 7, number: number).applied(to: points).map(\.verb)
    #expect(zip(verbs, verbs.dropFirst()).allSatisfy { $0 != $1 })
  }
}

@Test func aSeedHasManyWordingsAndAlwaysTheSame() throws {
  let points = (0..<5).flatMap { recaster.recast("urging them to do \($0)").sentences }
  func letter(_ seed: UInt64, _ number: Int) -> [String] {
    Variation(seed: seed, number: number).applied(to: points).sentences()
  }
  let letters = Set((0..<Variation.count).map { letter(3, $0) })
  #expect(letters.count >= 12)
  #expect(letters == Set((0..<Variation.count).map { letter(3, $0) }))
  #expect(letters != Set((0..<Variation.count).map { letter(4, $0) }))
}

@Test func theNameAndTheSeedChooseTheWording() {
  let numbers = (0..<400).map { Variation(seed: 1, for: "Person \($0)".utf8).number }
  #expect(Set(numbers) == Set(0..<Variation.count))
  #expect(numbers == (0..<400).map { Variation(seed: 1, for: "Person \($0)".utf8).number })
  #expect(numbers != (0..<400).map { Variation(seed: 2, for: "Person \($0)".utf8).number })
}

@Test func theListKeepsWhatIsAsked() throws {
  let point = try #require(
    recaster.recast("urging them to stop operations against those who are helping them").sentences.first)
  for number in 0..<Variation.count {
    let varied = Variation(seed: 9, number: number).applied(to: [point])[0]
    #expect(varied.rest == point.rest)
    #expect(varied.infinitive == point.infinitive)
    #expect(varied.isPremise == point.isPremise)
  }
}
