// RealPointsTests.swift: how many points of real sheets come out right; runs where APPEAL_POINTS names their folder.

import Foundation
import Testing
import UrgentAction

private let folder = ProcessInfo.processInfo.environment["APPEAL_POINTS"]

private struct RealPoint: Decodable {
  var id: Int
  var text: String
  var authority: String
  var addressee: String
  var want: String
}

/// A text by the equalities of the folder's README: what is as good is made the same.
private func leveled(_ text: String, _ point: RealPoint) -> String {
  var words = " " + text.lowercased() + " "
  let same = [
    (" | ", " "), ("’", "'"), (". ", " "), (", and i ", " i "), (" and i ", " i "), (" respectfully ", " "),
    (" also ", " "), (" further ", " "),
    (" would like to ", " "), (" would ", " "), (" recall ", " remind "),
    (" remind that ", " remind you that "), ("assurances", "assurance"),
    (" protest at ", " protest "), (" demand ", " ask "), (" urge ", " ask "), (" call on ", " ask "),
    (" call for ", " ask for "),
    (" express my ", " express "), (" state my opposition to ", " am opposed to "),
    (" to end crackdown ", " to end the crackdown "),
  ]
  for (from, to) in same { words = words.replacingOccurrences(of: from, with: to) }
  // A body in the third person is as good as "you".
  let bodies = [
    point.authority, "the authorities", "authorities", "the government",
    "the " + point.authority.split(separator: " ").dropFirst().joined(separator: " "),
    "the Guatemalan authorities",
  ]
  for body in bodies where !body.isEmpty {
    words = words.replacingOccurrences(of: " ask \(body.lowercased()) ", with: " ask you ")
      .replacingOccurrences(of: " remind \(body.lowercased()) ", with: " remind you ")
      .replacingOccurrences(of: " that \(body.lowercased()) ", with: " that you ")
  }
  return words.filter { $0.isLetter || $0.isNumber || $0 == " " }.split(separator: " ").joined(separator: " ")
}

/// The texts that a `want` accepts: "X (or: Y)" is X or Y.
private func alternatives(_ want: String) -> [String] {
  guard let open = want.range(of: " (or: "),
    let close = want.range(of: ")", range: open.upperBound..<want.endIndex)
  else { return [want] }
  let other = String(want[open.upperBound..<close.lowerBound])
  let head = String(want[..<open.lowerBound])
  let tail = String(want[close.upperBound...])
  let count = other.split(separator: " ").count
  var replaced: [String] = []
  for number in Set([count, 1, 2, 3]) {
    let kept = head.split(separator: " ").dropLast(number).joined(separator: " ")
    replaced += alternatives("\(kept) \(other)\(tail)")
  }
  return alternatives(head + tail) + replaced
}

/// Points that must be refused: tails of a lead-in that the copy has lost, and words said to the person who writes.
private let rightlyRefused: Set<Int> = [2, 205, 266, 271, 273]

@Test(.enabled(if: folder != nil))
func realPointsComeOutRight() throws {
  let file = URL(fileURLWithPath: folder ?? "").appending(path: "points.jsonl")
  let points = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
    try JSONDecoder().decode(RealPoint.self, from: Data($0.utf8))
  }
  var counts: [String: Int] = [:]
  for point in points {
    let reader = PointReader(office: point.addressee, authority: point.authority)
    let result = Recaster(.english, for: reader).recast(point.text)
    let text = result.text ?? ""
    let isRight = alternatives(point.want).contains { leveled($0, point) == leveled(text, point) }
    let kind =
      result.error != nil
      ? (rightlyRefused.contains(point.id) ? "rightly refused" : "refused")
      : isRight
        ? (result.doubts.isEmpty ? "right" : "right, doubted") : result.doubts.isEmpty ? "wrong" : "doubted"
    counts[kind, default: 0] += 1
    guard kind != "right" else { continue }
    print(
      "\(point.id) \(kind): \(text)\n    want: \(point.want)\n    \(result.doubts) \(result.error?.message ?? "")"
    )
  }
  print(counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
  let good = ["right", "right, doubted", "rightly refused"].reduce(0) { $0 + counts[$1, default: 0] }
  #expect(good * 100 >= 97 * points.count)
  #expect(counts["wrong", default: 0] == 0)
}
