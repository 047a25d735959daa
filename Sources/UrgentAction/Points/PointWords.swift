// PointWords.swift: the words by which English points are read, from a file of the templates.

/// The verbs that points open with, as `en/verbs.txt` has them.
///
/// The file is not taken apart: a word is looked for where it stands, because a letter asks for a few dozen of them only.
public struct PointWords: Sendable {
  /// What a point's opening becomes, and what may follow it.
  struct Opening {
    /// The verb of the sentence.
    var verb: LeadingVerb
    /// The verb where a person is asked to do something.
    var askingVerb: LeadingVerb
    var isPremise: Bool
    /// `that`, `person`, `noun`, `what`, `to` and prepositions.
    var followers: Set<String>
    /// Whether its base form may as well be what the authority is asked to do.
    var isDoubtful = false
  }

  /// How a base form may be misread.
  enum BaseForm { case verb, nounToo, adjectiveToo }

  private let bytes: [UInt8]
  private let sections: [String: Range<Int>]

  /// - Parameter utf8: the file; sections begin with a line `[name]`, lines that begin with `#` are remarks.
  public init(utf8: [UInt8]) {
    bytes = utf8
    var sections: [String: Range<Int>] = [:]
    var last: (name: String, start: Int)?
    var lineStart = 0
    for line in utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.first == UInt8(ascii: "["), let close = line.firstIndex(of: UInt8(ascii: "]")) {
        if let last { sections[last.name] = last.start..<lineStart }
        // The end of the line above belongs to the section, so that each of its lines follows a line end.
        last = (String(decoding: line[(line.startIndex + 1)..<close], as: UTF8.self), line.endIndex)
      }
      lineStart = line.endIndex
    }
    if let last { sections[last.name] = last.start..<utf8.count }
    self.sections = sections
  }

  /// The opening with this participle, or with this base form.
  func opening(_ words: String, isBaseForm: Bool) -> Opening? {
    let marks: [(before: UInt8, after: String)] =
      isBaseForm ? [(UInt8(ascii: "/"), " |")] : [(UInt8(ascii: "\n"), "/"), (UInt8(ascii: "\n"), " |")]
    for mark in marks {
      if let opening = opening(words, mark.before, mark.after) { return opening }
    }
    guard isBaseForm, var opening = opening("?" + words, UInt8(ascii: "/"), " |") else { return nil }
    opening.isDoubtful = true
    return opening
  }

  private func opening(_ words: String, _ before: UInt8, _ after: String) -> Opening? {
    guard let place = place(of: words + after, in: "openings", behind: { $0 == before }) else { return nil }
    let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    guard let bar = bytes[place..<end].firstIndex(of: UInt8(ascii: "|")) else { return nil }
    let line = String(decoding: bytes[(bar + 1)..<end], as: UTF8.self)
    // The verb may have a bar of its own, without blanks around it.
    var columns: [String] = [""]
    for word in line.split(separator: " ") {
      if word == "|" {
        columns.append("")
      } else {
        columns[columns.count - 1] += (columns[columns.count - 1].isEmpty ? "" : " ") + word
      }
    }
    guard columns.count == 3 else { return nil }
    var followers: Set<String> = []
    let verb = Self.verb(columns[0])
    var asking = verb
    for word in columns[2].split(separator: " ") {
      if word.hasPrefix("as=") { asking = Self.verb(String(word.dropFirst(3))) }
      followers.insert(String(word))
    }
    return Opening(verb: verb, askingVerb: asking, isPremise: columns[1] == "premise", followers: followers)
  }

  static func verb(_ text: String) -> LeadingVerb {
    let parts = text.split(separator: "|", maxSplits: 1)
    return parts.count == 2 ? LeadingVerb(String(parts[1]), auxiliary: String(parts[0])) : LeadingVerb(text)
  }

  /// What stands behind `word = ` in a section.
  func value(of word: String, in section: String) -> String? {
    guard let place = place(of: word + " = ", in: section, behind: { $0 == UInt8(ascii: "\n") }) else {
      return nil
    }
    let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    return String(decoding: bytes[(place + word.utf8.count + 3)..<end], as: UTF8.self)
  }

  /// Whether a section has a line of these words.
  func has(_ line: String, in section: String) -> Bool {
    place(
      of: line, in: section, behind: { $0 == UInt8(ascii: "\n") }, before: { $0 == UInt8(ascii: "\n") })
      != nil
  }

  /// Whether a word in lower case is the base form of a verb with which a request may begin.
  func baseForm(_ word: String) -> BaseForm? {
    guard !word.isEmpty, word.utf8.allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 == 0x2D }),
      let place = place(
        of: word, in: "imperatives", behind: { $0 <= 0x20 }, before: { $0 <= 0x20 || $0 == 0x2A })
    else { return nil }
    let end = place + word.utf8.count
    guard end < bytes.count, bytes[end] == UInt8(ascii: "*") else { return .verb }
    return end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: "*") ? .adjectiveToo : .nounToo
  }

  private func place(
    of text: String, in section: String, behind isBefore: (UInt8) -> Bool,
    before isAfter: (UInt8) -> Bool = { _ in true }
  ) -> Int? {
    guard let range = sections[section] else { return nil }
    let wanted = Array(text.utf8)
    guard let first = wanted.first else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      var place = range.lowerBound + 1
      while place + wanted.count <= range.upperBound {
        if bytes[place] == first, isBefore(bytes[place - 1]),
          wanted.indices.allSatisfy({ bytes[place + $0] == wanted[$0] }),
          place + wanted.count == bytes.count || isAfter(bytes[place + wanted.count])
        {
          return place
        }
        place += 1
      }
      return nil
    }
  }
}
