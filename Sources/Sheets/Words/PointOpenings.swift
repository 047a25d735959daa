// PointOpenings.swift: points in other languages than English made sentences by their openings.

public import SourceText
import UrgentAction

/// The openings of points, by language.
public struct PointOpenings: Sendable {
  struct Table {
    var openings: [Rewording]
    /// Endings of clauses with the verb last, and what the writer says; `*` is what stands before the ending.
    var endings: [Rewording]
    let voice: PointVoice
    /// Who speaks in a point that has its verb, and needs none: "Daher möchte ich Sie bitten".
    var writers: Set<String>
    /// Words with which a sentence is said to the writer, and those with which it is the writer's.
    var yours: Set<String>, mine: Set<String>
    var yoursToMine: [(yours: String, mine: String)]
    var infinitives: Infinitives
    /// What stands before another verb, and how it ends: "et demandez", "y pidiendo".
    var joints: Set<String>, secondEndings: [String]

    /// Whether somebody speaks at the beginning, so that the verb at the end is not all there is.
    func saysOwnVerb(_ words: [Word]) -> Bool { words.prefix(4).contains { writers.contains($0.plain) } }

    /// The text before a second verb that is said to the writer, and from it on.
    func secondVerb(in text: Substring) -> (before: Substring, behind: String)? {
      let words = text.words
      let place = words.indices.dropLast().first { place in
        let verb = words[place + 1].plain
        return joints.contains(words[place].plain) && verb.count > 4
          // "y Fernando" is a name.
          && text[words[place + 1].range].startsSmall && secondEndings.contains(where: verb.hasSuffix)
          && (verb.count > 6 || openings.contains { words.hasPhrase($0.words, at: place + 1) })
      }
      guard let place else { return nil }
      var before = text[..<words[place].range.lowerBound]
      while let last = before.last, last == "," || last.isWhitespace { before.removeLast() }
      return (before, String(text[words[place + 1].range.lowerBound...]))
    }
  }

  private(set) var tables: [Language: Table] = [:]

  /// - Throws: a file that cannot be read, with the place of what is wrong in it.
  public init(_ files: any FileSource) throws(FileError) {
    for folder in try SheetWords.file.folders(files) {
      guard let language = Language(folder), language != .english else { continue }
      let lists = try WordLists(files, SheetWords.file, in: folder)
      let openings = lists.entries("openings")
      tables[language] = Table(
        openings: openings.filter { !$0.hasPrefix("... ") }.compactMap { Rewording($0) }.longestFirst,
        endings: openings.filter { $0.hasPrefix("... ") }.compactMap { Rewording($0) }.longestFirst,
        voice: try PointVoice(files, language), writers: Set(lists.entries("writers")),
        yours: Set(lists.entries("yours")), mine: Set(lists.entries("mine")),
        yoursToMine: lists.entries("yours-to-mine").compactMap { entry in
          entry.firstPlace(of: " => ").map { (entry[..<$0.lowerBound] + " ", entry[$0.upperBound...] + " ") }
        }, infinitives: Infinitives(lists), joints: Set(lists.entries("joints")),
        secondEndings: lists.entries("second-endings"))
    }
  }

  /// The sentence of a letter for a point; nil where the author has to write it.
  func sentence(for point: String, language: Language) -> String? {
    guard let table = tables[language] else { return nil }
    let words = point.words
    for opening in table.openings where words.hasPhrase(opening.words, at: 0) {
      var rest = point[words[opening.words.count - 1].range.upperBound...]
      var second = ""
      if let (before, behind) = table.secondVerb(in: rest) {
        guard let sentence = sentence(for: behind, language: language) else { return nil }
        (rest, second) = (before, " " + sentence)
      }
      // What goes on with "your" is still said to the writer.
      if rest.words.contains(where: { table.yours.contains($0.plain) }),
        !opening.own.words.contains(where: { table.mine.contains($0.plain) })
      {
        return nil
      }
      let joint = opening.own.hasSuffix("'") ? rest.drop { $0 == "'" || $0 == "’" } : rest
      return Self.ended(opening.own + joint) + second
    }
    if !table.saysOwnVerb(words), let sentence = verbLast(point, table) { return Self.ended(sentence) }
    // "En vous inquiétant de" is no sentence.
    let isGerund =
      words.first?.plain == "en" && words.dropFirst().prefix(2).contains { $0.plain.hasSuffix("ant") }
    return !isGerund && table.voice.isOfLetter(point) ? Self.ended(point) : nil
  }

  /// What is doubtful about a sentence in any letter.
  func doubt(of sentence: String, _ language: Language) -> String? {
    tables[language]?.voice.doubt(of: sentence)
  }

  /// A point with its verb at the end of its first clause: "die Behörden auffordern, ihn freizulassen".
  private func verbLast(_ point: String, _ table: Table) -> String? {
    let end = point.firstIndex(of: ",") ?? point.endIndex
    let clause = point[..<end].trimmed
    let plain = clause.words.map(\.plain)
    for (ending, sentence) in table.endings.map({ ($0.words, $0.own) }) where plain.count >= ending.count {
      guard plain.suffix(ending.count).elementsEqual(ending) else { continue }
      let tokens = clause.words
      let object = clause[
        ..<(tokens.count > ending.count
          ? tokens[tokens.count - ending.count].range.lowerBound : clause.startIndex)
      ].trimmed
      // "Um Auskunft zu bitten" is no clause of its own.
      if object.words.last?.plain == "zu" { return nil }
      var parts = sentence.split(separator: "*", maxSplits: 1, omittingEmptySubsequences: false).map(
        \.trimmed)
      if parts.count == 1 { parts.append("") }
      let own = Self.ofWriter(object, table)
      // "um Auskunft" has its preposition: "Ich bitte um Auskunft", without "darum".
      if let first = own.words.first?.plain, parts[1] == "dar" + first || parts[1] == "da" + first {
        parts[1] = ""
      }
      let words = [parts[0], own, parts[1]].filter { !$0.isEmpty }.joined(separator: " ")
      return words + point[end...]
    }
    return nil
  }

  /// `Ihre Sorge` of the writer as `meine Sorge`.
  private static func ofWriter(_ text: String, _ table: Table) -> String {
    guard let pair = table.yoursToMine.first(where: { text.hasPrefix($0.yours) }) else { return text }
    return pair.mine + text.dropFirst(pair.yours.count)
  }

  static func ended(_ text: String) -> String {
    let sentence = text.prefix(1).uppercased() + text.dropFirst()
    return ".!?".contains(sentence.last ?? " ") ? sentence : sentence + "."
  }
}
