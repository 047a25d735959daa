// NoteWords.swift: what an office notes beside somebody's data: that they have died, have left, or want no letters.

import SourceText

/// Notes of a few words inside a text.
struct NoteWords: Sendable {
  private let lists: WordLists
  /// The notes by their first words.
  private let notes: [String: [[String]]]
  /// What stands before the name of somebody who has died, and behind it.
  private let before: [String: [[String]]]
  private let behind: [String: [[String]]]
  /// What people write to the office in the place of a message.
  private let asides: [String: [[String]]]
  /// The first words of notes in addresses, in names, and of asides; the filters tell most words from them.
  private let inAddresses: Set<String>
  let inNames: Set<String>
  private let filter: WordFilter
  private let asideFilter: WordFilter

  init(_ lists: WordLists) {
    self.lists = lists
    func byFirst(_ names: ListName...) -> [String: [[String]]] {
      Dictionary(grouping: names.flatMap(lists.entries).map(Self.words)) { $0.first ?? "" }
    }
    (notes, before, behind, asides) = (
      byFirst(.died, .gone, .refusals), byFirst(.beforeTheDead), byFirst(.behindTheDead), byFirst(.asides)
    )
    let whole = ([.notes, .remarks] as [ListName]).flatMap(lists.entries).compactMap { Self.words($0).first }
    inAddresses = Set(Array(notes.keys) + whole + lists.entries(.beforeNumbers))
    inNames = Set([notes, before, behind].flatMap(\.keys))
    filter = WordFilter(Self.marked(inAddresses))
    asideFilter = WordFilter(Self.marked(Set(asides.keys)))
  }

  /// Words with the marks that stand around them.
  static func marked(_ words: Set<String>) -> [String] {
    words.flatMap { [$0, "\($0).", "\($0),", "(\($0)", "(\($0))", "(\($0).)", "\($0)!", "\($0):"] }
  }

  /// Whether a word begins a note in an address.
  @inline(__always)
  func begins(_ word: Cell) -> Bool {
    word.first == UInt8(ascii: "(") || filter.mayHold(word) && inAddresses.contains(Self.bare(word))
  }

  /// A word in small letters without the marks around it.
  @inline(never)
  private static func bare(_ word: Cell) -> String {
    var part = word[...]
    while let first = part.first, "([".utf8.contains(first) { part.removeFirst() }
    while let last = part.last, ")].,:;!?".utf8.contains(last) { part.removeLast() }
    return String(decoding: part, as: UTF8.self).lowercased()
  }

  /// The note in a name: "Ann Lee - moved", "Estate of Ann Lee", "Ann Lee RIP"; nil for most. A name does not begin with a
  /// note of one word.
  func note(inName name: String) -> String? {
    let words = Self.words(name)
    let start = Self.note(of: before, in: words[...].prefix(3), at: 0)
    if let start, words.count > 1 { return start }
    return words.indices.lazy.compactMap { place in
      let end = place > 1 ? Self.note(of: behind, in: words[...], at: place) : nil
      let note = Self.note(of: notes, in: words[...], at: place)
      return end ?? (place == 0 && note?.contains(" ") != true ? nil : note)
    }.first
  }

  /// Whether a note in a name says that somebody has died.
  func saysDeath(_ note: String) -> Bool {
    ([.died, .beforeTheDead, .behindTheDead] as [ListName]).contains {
      lists.contains(note.lowercased(), in: $0)
    }
  }

  /// The note in an address of several lines: "moved to Leeds", "(check!)", "tel. 0113 496000"; nil for most.
  func note(inAddress text: String) -> String? {
    text.split(separator: "\n").lazy.map(String.init).compactMap { line in
      let words = Self.words(line)
      if line.hasPrefix("("), line.hasSuffix(")"), !line.dropFirst().contains("(") { return line }
      let plain = words.joined(separator: " ")
      let isNote = lists.contains(plain, in: .notes) || lists.contains(plain, in: .remarks)
      return isNote || isNumber(words) ? line : note(inText: line) ?? remark(in: words)
    }.first
  }

  /// The note in a text about somebody; nil where there is none.
  func note(inText text: String) -> String? {
    let words = Self.words(text)
    return words.indices.lazy.compactMap { Self.note(of: notes, in: words[...], at: $0) }.first
  }

  /// Whether a message may be one for the office: it has words such as "phone me", or is no sentence, "sent 12/5".
  func isAside(_ message: Cell) -> Bool {
    let isSmall = message.first.map { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") } == true
    if isSmall, message.last.map({ !".!?".utf8.contains($0) }) == true { return true }
    guard hasFirstWordOfAside(message) else { return false }
    let words = Self.words(String(decoding: message, as: UTF8.self))
    return words.indices.contains { place in
      asides[words[place]]?.contains { words[place...].starts(with: $0) } == true
    }
  }

  private func hasFirstWordOfAside(_ message: Cell) -> Bool {
    var start = 0
    for index in 0...message.count where index == message.count || message[index] <= blank {
      let word = message.part(start..<index)
      if asideFilter.mayHold(word), asides[Self.bare(word)] != nil { return true }
      start = index + 1
    }
    return false
  }

  /// What is noted in several words for those who keep the list: "see row 4".
  private func remark(in words: [String]) -> String? {
    words.indices.dropLast().first { lists.contains("\(words[$0]) \(words[$0 + 1])", in: .remarks) }.map {
      "\(words[$0]) \(words[$0 + 1])"
    }
  }

  /// "tel 0113 496000".
  private func isNumber(_ words: [String]) -> Bool {
    guard words.count > 1, let first = words[1].first else { return false }
    return lists.contains(words[0], in: .beforeNumbers) && (first.isNumber || first == "+")
  }

  private static func note(
    of notes: [String: [[String]]], in words: ArraySlice<String>, at place: Int
  ) -> String? {
    guard place < words.endIndex else { return nil }
    return notes[words[place]]?.first { words[place...].starts(with: $0) }?.joined(separator: " ")
  }

  /// The words in small letters, without the marks around them.
  private static func words(_ text: String) -> [String] {
    text.lowercased().replacing("’", with: "'").split { " \n,;:()[]!?\"".contains($0) }.compactMap { word in
      let word = word.hasSuffix(".") ? word.dropLast() : word
      return word.contains { $0.isLetter || $0.isNumber } ? String(word) : nil
    }
  }
}
