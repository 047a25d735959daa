// PointWords.swift: the words by which English points are read, from a file of the templates.

public import SourceText

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
    /// How many words of its base form say what is said: "that" of "explain that".
    var furtherWords = 0
  }

  /// How a base form may be misread.
  enum BaseForm { case verb, nounToo, adjectiveToo }

  /// The file of the words, and the sections that it must have.
  public static let file = WordFile(
    "verbs.txt",
    lists: [
      "openings", "feelings", "qualities", "degrees", "asides", "yours", "had", "imperatives", "heads",
      "readers", "duties", "used", "answers", "undertaken", "acts", "powers", "commands", "prisoners",
      "suffered", "keeping", "retracting", "ruling", "commanded", "mixed", "behind-nouns", "superiors",
      "told",
      "promising", "given",
      "conveying", "conveyed", "men", "women", "bodies", "persons", "one-person", "things", "honorifics",
      "forms", "ranks",
      "officers", "lesser",
      "linking", "states", "presided", "also-called", "foreign-titles", "finite", "past", "determiners",
      "subordinate", "acting",
      "instructions", "own",
    ])

  private let bytes: [UInt8]
  private let sections: [String: Range<Int>]
  /// Where the lines of the openings begin, and their slashes stand.
  private let openings: [(participle: Int, slash: Int?)]

  /// - Parameter utf8: the file; sections begin with a line `[name]`, lines that begin with `#` are remarks.
  public init(utf8: [UInt8]) {
    bytes = utf8
    var sections: [String: Range<Int>] = [:]
    var openings: [(participle: Int, slash: Int?)] = []
    var last: (name: String, start: Int)?
    // Where the last line ends that is no remark: those above a section's name are not in the section before.
    var (start, contentEnd) = (0, 0)
    while start < utf8.count {
      let end = utf8[start...].firstIndex(of: UInt8(ascii: "\n")) ?? utf8.count
      if utf8[start] == UInt8(ascii: "["), let close = utf8[start..<end].firstIndex(of: UInt8(ascii: "]")) {
        if let last { sections[last.name] = last.start..<max(last.start, contentEnd) }
        // The end of the line above belongs to the section, so that each of its lines follows a line end.
        last = (String(decoding: utf8[(start + 1)..<close], as: UTF8.self), end)
      } else if last?.name == "openings", start < end {
        openings.append((start, utf8[start..<end].firstIndex(of: UInt8(ascii: "/"))))
      }
      if start < end, utf8[start] != UInt8(ascii: "#") { contentEnd = min(end + 1, utf8.count) }
      start = end + 1
    }
    if let last { sections[last.name] = last.start..<utf8.count }
    self.sections = sections
    self.openings = openings
  }

  /// The opening with this participle, or with this base form.
  func opening(_ words: String, isBaseForm: Bool) -> Opening? {
    let wanted = Array(words.utf8)
    for line in openings {
      guard isBaseForm else {
        guard let end = end(of: wanted, at: line.participle),
          bytes[end] == UInt8(ascii: "/") || isColumnEnd(end)
        else { continue }
        return opening(at: end)
      }
      guard let slash = line.slash else { continue }
      let isDoubtful = bytes[slash + 1] == UInt8(ascii: "?")
      guard let end = end(of: wanted, at: slash + (isDoubtful ? 2 : 1)), isColumnEnd(end),
        var opening = opening(at: end)
      else { continue }
      opening.isDoubtful = isDoubtful
      let blanks = { (words: ArraySlice<UInt8>) in words.count { $0 == UInt8(ascii: " ") } }
      opening.furtherWords = max(0, blanks(wanted[...]) - blanks(bytes[line.participle..<slash]))
      return opening
    }
    return nil
  }

  /// Where some words end that stand at a place; nil where others stand.
  private func end(of wanted: [UInt8], at place: Int) -> Int? {
    let end = place + wanted.count
    guard end + 1 < bytes.count, bytes[place] == wanted.first, bytes[place..<end].elementsEqual(wanted) else {
      return nil
    }
    return end
  }

  private func isColumnEnd(_ place: Int) -> Bool {
    bytes[place] == UInt8(ascii: " ") && bytes[place + 1] == UInt8(ascii: "|")
  }

  /// The rest of the line of an opening, behind its words.
  private func opening(at place: Int) -> Opening? {
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

  /// Whether a section has a word.
  func contains(_ word: String, in section: String) -> Bool {
    place(of: word, in: section, behind: { $0 <= 0x20 }, before: { $0 <= 0x20 }) != nil
  }

  /// The words of a section.
  func list(_ section: String) -> Set<String> {
    guard let range = sections[section] else { return [] }
    let lines = bytes[range].split(separator: UInt8(ascii: "\n")).filter { $0.first != UInt8(ascii: "#") }
    return Set(lines.flatMap { $0.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) } })
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
    return bytes.withBytes { bytes in
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
