// Points.swift: fuzz target: the words by which points are read, in any order, as points below a line above their list.

import Defaults
@testable import UrgentAction

private let file = EmbeddedFiles.templates.bytes(of: "en/verbs.txt") ?? []
private let words = PointWords(utf8: file)
/// The words between others stand more often in points than in the file.
private let vocabulary =
  String(decoding: file, as: UTF8.self).split { " \n/|=[]*".contains($0) }.map(String.init)
  + repeatElement(
    [
      "not", "do", "to", "that", "the", "of", "for", "and", "please", "I", "you", "your", "he", "his", "him",
      "they",
      "their", "them", "Ana", "Belo", "Lind", "Minister", "1.", "(a)", "{your:their}", "-",
    ], count: 60
  ).joined()
private let leadIns = [
  nil, "asking them to:", "urging the authorities to:", "calling for:", "urging that:", "expressing concern:",
  "Please write to the Minister, urging him to:",
]
private let readers = [
  PointReader(
    name: "Anna Lind", office: "Minister of Justice and Deputy Prime Minister",
    authority: "the Taluan authorities"),
  PointReader(office: "Ambassador", part: .messenger), PointReader(part: .witness),
  PointReader(speaksFor: ["the authorities"], ownName: "your Office"),
]

/// The first two bytes choose a reader and the line above the list. Two of the others are a word and what becomes of it: a
/// comma, a capital, the end of a sentence or of a point.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPoints(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 2 else { return 0 }
  let bytes = UnsafeBufferPointer(start: start, count: count)
  let (reader, leadIn) = (readers[Int(bytes[0]) % readers.count], leadIns[Int(bytes[1]) % leadIns.count])
  var points = [""]
  for index in stride(from: 2, to: count - 1, by: 2) {
    let (first, second) = (Int(bytes[index]), Int(bytes[index + 1]))
    var word = vocabulary[(first << 5 | second >> 3) % vocabulary.count]
    let mark = second & 7
    if mark == 5 { word = word.prefix(1).uppercased() + word.dropFirst() }
    points[points.count - 1] += (points[points.count - 1].isEmpty ? "" : " ") + word
    points[points.count - 1] += [3: "'s", 4: ",", 6: ".", 7: ":"][mark] ?? ""
    if mark == 6, first.isMultiple(of: 2) { points.append("") }
  }
  let found = Recaster(words, for: reader).recast(points, leadIn: leadIn)
  precondition(found.count == points.count, "a point is lost")
  for recasting in found {
    precondition(
      recasting.error != nil || recasting.othersOnly != nil || !recasting.sentences.isEmpty,
      "a point says nothing, and is not refused")
  }
  return 0
}
