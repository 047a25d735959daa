// PointWords.swift: the words by which English points are read, from a file of the templates.

public import SourceText

/// The verbs that points open with, as `en/verbs.txt` has them.
///
/// Most lists are not taken apart: a word is looked for where it stands, because a letter asks for a few dozen of them
/// only.
public final class PointWords: Sendable {
  /// What a point's opening becomes, and what may follow it.
  struct Opening {
    /// The verb of the sentence.
    var verb: LeadingVerb
    /// The verb where a person is asked to do something.
    var askingVerb: LeadingVerb
    var isPremise: Bool
    /// `that`, `person`, `noun`, `what`, `to` and prepositions.
    var followers: [String]
    /// Whether its base form may as well be what the authority is asked to do.
    var isDoubtful = false
    /// How many words of its base form say what is said: "that" of "explain that".
    var furtherWords = 0
  }

  /// How a base form may be misread.
  enum BaseForm { case verb, nounToo, adjectiveToo }

  /// The lists of the file, by the names of its sections.
  enum List: String, CaseIterable {
    case openings, feelings, qualities, degrees, asides, yours, had, imperatives, heads, readers, duties
    case reminded, instruments, places, causing, parties, either, interceding, envoys, used, answers
    case undertaken, acts, firms, powers, prisoners, shared, suffered, keeping, retracting, retracted
    case ruling, superiors, told, promising, agreeing, made, times, going, given, granted, holding
    case conveying, conveyed, men, women, bodies, persons, things, honorifics, forms, ranks, vested
    case addressed, handed, petitioned, met, carrying, detaining, harmed, withdrawn, premises, papers
    case thanked, granting, officers, lesser, linking, states, presided, finite, past, determiners
    case subordinate, acting, instructions, own, entitling, respected, stated, requested, together
    case solidarity, replying, small, speaking, telling, helping, visitors, auxiliaries, using, bringing
    case lawgivers, ordinals, claiming, letting, satisfied
    case behindNouns = "behind-nouns", functionWords = "function-words", tellsNoun = "tells-noun"
    case takesFor = "takes-for", takesTo = "takes-to", objectOpeners = "object-openers"
    case behindPronoun = "behind-pronoun", gerundLeaders = "gerund-leaders", ofTheWriter = "of-the-writer"
    case ofStates = "of-states", toWriters = "to-writers", anyOffice = "any-office"
    case onePerson = "one-person", alsoCalled = "also-called", foreignTitles = "foreign-titles"
    case phraseStarts = "phrase-starts", nounsInIng = "nouns-in-ing", deedsInIng = "deeds-in-ing"
    case noteOpeners = "note-openers", noteWords = "note-words", sheetPhrases = "sheet-phrases", particles,
      giving, afforded
    case ownActs = "own-acts", outsideStates = "outside-states", goingOn = "going-on"
    case governing
    case stateKinds = "state-kinds", doubleStates = "double-states"
  }

  /// The file of the words, and the sections that it must have.
  public static let file = WordFile("verbs.txt", lists: List.allCases.map(\.rawValue))

  /// The lists in which nearly every word of a point is looked up; they are taken apart.
  private static let ofNames: [List] = [
    .persons, .officers, .onePerson, .parties, .bodies, .things, .men, .women, .honorifics, .ranks, .papers,
    .times, .forms, .foreignTitles, .states, .lesser, .determiners, .behindNouns, .particles, .sheetPhrases,
    .governing,
  ]

  /// The texts that have been divided into words, and the points taken apart: the same go to several readers.
  private let texts = Memory()
  let dividedPoints = Memory()
  private let bytes: [UInt8]
  /// The numbers of the lists by their names, and the lines of each; the words of those `ofNames`.
  private let numbers: ByteTable
  private let lists: [Range<Int>]
  private let index: WordIndex
  /// Where the lines of the openings begin, and their slashes stand.
  private let openings: [(participle: Int, slash: Int?)]

  func text(of point: String) -> PointText { texts.value(of: point) { PointText(point) } }

  /// - Parameter utf8: the file; sections begin with a line `[name]`, lines that begin with `#` are remarks.
  public init(utf8: [UInt8]) {
    bytes = utf8
    var (numbers, lists, index) = (ByteTable(limit: .max, room: 128), [Range<Int>](), WordIndex())
    for section in TextSection.sections(of: utf8) {
      section.name.withBytes { numbers.insert(lists.count, for: $0) }
      lists.append(section.lines)
    }
    for (place, list) in Self.ofNames.enumerated() {
      guard let number = list.rawValue.withBytes({ numbers.value(for: $0) }) else { continue }
      utf8.withBytes { file in
        file.part(lists[number]).forEachPart(between: { $0 <= blank }) { index.add($0, to: place) }
      }
    }
    (self.numbers, self.lists, self.index) = (numbers, lists, index)
    let lines = List.openings.rawValue.withBytes { numbers.value(for: $0) }.map { lists[$0] } ?? 0..<0
    openings = utf8.withBytes { bytes in
      var openings: [(participle: Int, slash: Int?)] = []
      var start = lines.lowerBound
      while start < lines.upperBound {
        let end = bytes.firstPlace(of: lineFeed, from: start) ?? bytes.count
        openings.append((start, bytes.part(0..<end).firstPlace(of: UInt8(ascii: "/"), from: start)))
        start = end + 1
      }
      return openings
    }
  }

  /// The openings whose words begin with one, as participles or as base forms: the words, and where the line begins.
  func openings(with word: String, isBaseForm: Bool) -> [(words: String, line: Int)] {
    var (word, found) = (word, [(words: String, line: Int)]())
    word.withUTF8 { word in
      guard let first = word.first else { return }
      for line in openings {
        guard var place = isBaseForm ? line.slash.map({ $0 + 1 }) : line.participle else { continue }
        if bytes[place] == UInt8(ascii: "?") { place += 1 }
        guard bytes[place] == first, place + word.count < bytes.count,
          bytes[place..<(place + word.count)].elementsEqual(word),
          [blank, UInt8(ascii: "/")].contains(bytes[place + word.count])
        else { continue }
        let end = bytes[place...].firstIndex { [UInt8(ascii: "/"), UInt8(ascii: "|")].contains($0) }
        found.append(
          (String(decoding: bytes[place..<(end ?? place)], as: UTF8.self).trimmed, line.participle))
      }
    }
    return found
  }

  /// The opening that a line describes; nil when the line lacks a column.
  func opening(at line: Int, isBaseForm: Bool) -> Opening? {
    let columns = columns(from: line)
    let forms = columns[0].utf8.split(separator: UInt8(ascii: "/"))
    guard columns.count == 4, let form = isBaseForm ? forms.last : forms.first else { return nil }
    let (verb, followers) = (Self.verb(columns[1]), columns[3].splitAtBlanks())
    let asking = followers.first { $0.hasPrefix("as=") }.map { Self.verb(String($0.dropFirst(3))) }
    let blanks = { (words: Substring.UTF8View) in words.count { $0 == blank } }
    return Opening(
      verb: verb, askingVerb: asking ?? verb, isPremise: columns[2] == "premise", followers: followers,
      isDoubtful: form.first == UInt8(ascii: "?"), furtherWords: max(0, blanks(form) - blanks(forms[0])))
  }

  /// The columns of a line, from a place in one of them; the bars between them have blanks around them, that of a verb
  /// has none.
  private func columns(from place: Int) -> [String] {
    bytes.withBytes { bytes in
      let line = bytes.part(place..<(bytes.firstPlace(of: lineFeed, from: place) ?? bytes.count))
      var (columns, start): ([ByteView], Int) = ([], 0)
      while let end = " | ".withBytes({ line.firstPlace(of: $0, from: start) }) {
        columns.append(line.part(start..<end))
        start = end + 3
      }
      return (columns + [line.part(start...)]).map { String(decoding: $0, as: UTF8.self).trimmed }
    }
  }

  static func verb(_ text: String) -> LeadingVerb {
    let parts = text.split(separator: "|", maxSplits: 1)
    return parts.count == 2 ? LeadingVerb(String(parts[1]), auxiliary: String(parts[0])) : LeadingVerb(text)
  }

  /// What stands behind `word = ` in a section.
  func value(of word: String, in list: List) -> String? {
    guard !Self.ofNames.contains(list) || contains(word, in: list) else { return nil }
    let key = word + " = "
    guard let place = place(of: key, in: list, isLine: true, before: { _ in true }) else { return nil }
    let value = bytes[(place + key.utf8.count)...].prefix { $0 != lineFeed }
    return String(decoding: value, as: UTF8.self)
  }

  /// Whether a section has a line of these words.
  func has(_ line: String, in list: List) -> Bool {
    place(of: line, in: list, isLine: true) { $0 == lineFeed } != nil
  }

  /// Whether a line of a section begins with a word.
  func begins(with word: String, in list: List) -> Bool {
    place(of: word, in: list, isLine: true) { $0 <= blank } != nil
  }

  /// Whether a section has a word.
  func contains(_ word: String, in list: List) -> Bool {
    guard let ofNames = Self.ofNames.firstIndex(of: list) else {
      return place(of: word, in: list) { $0 <= blank } != nil
    }
    return word.withBytes { index[$0].lists.contains(ListSet(ofNames)) }
  }

  /// Whether one of some sections has a word.
  func contains(_ word: String, in first: List, _ others: List...) -> Bool {
    contains(word, in: first) || others.contains { contains(word, in: $0) }
  }

  /// Whether a section has a noun or its singular.
  func names(_ noun: String, in list: List) -> Bool {
    let singular = noun.hasSuffix("ies") ? noun.dropLast(3) + "y" : noun.hasSuffix("s") ? noun.dropLast() : ""
    return [noun, String(singular)].contains { contains($0, in: list) }
  }

  /// Whose the titles are: a man's, a woman's, or not known.
  func number(of titles: [String]) -> PointReader.Number {
    // "Ms Sheikh Namuna" is a woman.
    for title in titles {
      if contains(title, in: .men) { return .man }
      if contains(title, in: .women) { return .woman }
    }
    return .one
  }

  /// Whether one of the lists `ofNames` has a word, as few words of a point are in any.
  func isOfNames(_ word: String) -> Bool { word.withBytes { !index[$0].lists.isEmpty } }

  /// Whether a list of titles has a word.
  func isOfTitles(_ word: String) -> Bool {
    word.withBytes { !index[$0].lists.isDisjoint(with: Self.ofTitles) }
  }

  private static let ofTitles = ListSet(
    ofNames.indices.filter { [.officers, .ranks, .forms, .foreignTitles].contains(ofNames[$0]) }.map {
      ListSet($0)
    })

  /// Whether a word in lower case is the base form of a verb with which a request may begin.
  func baseForm(_ word: String) -> BaseForm? {
    let star = UInt8(ascii: "*")
    guard word.utf8.allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 == 0x2D }),
      let place = place(of: word, in: .imperatives, before: { $0 <= blank || $0 == star })
    else { return nil }
    let stars = bytes[(place + word.utf8.count)...].prefix { $0 == star }.count
    return stars == 0 ? .verb : stars == 1 ? .nounToo : .adjectiveToo
  }

  /// Where a text stands in a section, behind a line end or, unless it begins a line, behind a blank, and before a byte
  /// that fits or the end; nil also for an empty text.
  private func place(
    of text: String, in list: List, isLine: Bool = false, before isAfter: (UInt8) -> Bool
  ) -> Int? {
    guard let number = list.rawValue.withBytes({ numbers.value(for: $0) }) else { return nil }
    let lines = lists[number]
    return bytes.withBytes { bytes in
      text.withBytes { text in
        let searched = bytes.part(0..<lines.upperBound)
        var next = lines.lowerBound
        while let place = searched.firstPlace(of: text, from: next) {
          let (before, end) = (bytes[place - 1], place + text.count)
          if before == lineFeed || !isLine && before <= blank, end == bytes.count || isAfter(bytes[end]) {
            return place
          }
          next = place + 1
        }
        return nil
      }
    }
  }
}

private let lineFeed = UInt8(ascii: "\n")
private let blank = UInt8(ascii: " ")
