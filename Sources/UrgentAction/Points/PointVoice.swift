// PointVoice.swift: whom a point in another language than English speaks to.

public import SourceText

/// How a language asks somebody, by which a point that is printed as it stands is known to be for the reader of the
/// letter, or for the person who writes.
///
/// Words are compared without case and accents, except in 'yours' and 'behind-imperatives'.
public struct PointVoice: Sendable {
  /// The file of the words, which the folder of each language but English has.
  public static let file = WordFile(
    "points.txt", lists: List.allCases.map(\.rawValue), optional: List.optional.map(\.rawValue))

  enum List: String, CaseIterable {
    case please, negations, imperatives, asked, indirect, tasks, familiar, yours, infinitives, participles,
      writers, readers, finite, joints, vocatives
    case beforeVerbs = "before-verbs", noImperatives = "no-imperatives"
    case behindImperatives = "behind-imperatives", toWriters = "to-writers", ofTheWriter = "of-the-writer"
    case noInfinitives = "no-infinitives", noParticiples = "no-participles"
    case beforeParticiples = "before-participles", noSentences = "no-sentences", eitherSex = "either-sex"
    case being, roles, ofOneSex = "of-one-sex", actNouns = "act-nouns"
    case articles, titles, requests, thanks, friends, titleStarts = "title-starts", ofNouns = "of-nouns"
    case beforeForms = "before-forms", formsOfOthers = "forms-of-others", passedOn = "passed-on", subordinate
    case toMen = "to-men", toWomen = "to-women", men, women, asReader = "as-reader"
    case several, severalAsked = "several-asked", behindSeveral = "behind-several", interceding

    /// What is said of the reader, which a folder of somebody's own may not know.
    static let optional = Array(allCases.drop { $0 != .articles })
  }

  private enum Fault { case toWriter, noSentence, greets, ofSex, role }

  /// A word of letters, the same without case and accents, and where it stands in the point.
  struct Token {
    let text: Substring
    let plain: String
    let place: Int

    init(_ text: Substring, at place: Int) {
      (self.text, plain, self.place) = (text, plainName(String(text)), place)
    }

    var isCapitalised: Bool { text.first?.isUppercase ?? false }
  }

  /// The entries of each list, as words.
  let entries: [List: [[Substring]]]

  /// - Throws: a file that cannot be read, or that lacks a list.
  public init(_ files: any FileSource, _ language: Language) throws(FileError) {
    let lists = try WordLists(files, Self.file, in: language.code)
    entries = Dictionary(
      uniqueKeysWithValues: List.allCases.map { list in
        (list, lists.entries(list.rawValue).map { $0.split(separator: " ") })
      })
  }

  /// What is doubtful about a point that is printed as it stands, in any letter; nil where nothing is. The sender's own
  /// government may be asked to intercede.
  public func doubt(of point: String, isToOwnState: Bool = false) -> String? {
    for sentence in Self.sentences(of: point) {
      guard let (fault, words) = fault(in: sentence),
        !isToOwnState || fault != .toWriter || begins(words, .interceding) == 0
      else { continue }
      guard let first = words.first, let last = words.last else { continue }
      let said = PointText.joined(PointText.withoutEnd(Array(sentence[first.place...last.place])))
      return switch fault {
      case .toWriter: "'\(said)': is it said to the person who writes? In a letter it asks the reader"
      case .noSentence: "'\(said)': is the point a whole sentence, with its capital and full stop?"
      case .greets: "'\(said)': is it this reader? The letter greets him already"
      case .ofSex: "'\(said)': can a man and a woman sign it so? Write what both can say"
      case .role: "'\(said)': can everybody say so who signs?"
      }
    }
    return nil
  }

  /// What is doubtful about it in a letter to a reader; nil where nothing is.
  func doubt(of point: String, for reader: PointReader) -> String? {
    Self.sentences(of: point).lazy.compactMap { doubt(of: $0, for: reader) }.first
  }

  /// Whether a point is a sentence of the letter by its opening: one of the writer's own, or one that asks the reader.
  public func isOfLetter(_ point: String) -> Bool {
    let sentences = Self.sentences(of: point)
    guard let first = sentences.first,
      sentences.allSatisfy({ [nil, .ofSex, .role].contains(fault(in: $0)?.0) })
    else { return false }
    let words = Self.tokens(first)
    let (start, verb) = verb(of: words[...])
    return start > 0 || isImperative(verb)
      || words.prefix(4).contains { has($0, .writers) || has($0, .readers) }
  }

  // MARK: - A sentence

  private static func sentences(of point: String) -> [ArraySlice<PointText.Word>] {
    let words = PointText(point).words
    var (sentences, start) = ([ArraySlice<PointText.Word>](), words.startIndex)
    for index in words.indices where words[index].endsSentence || index == words.endIndex - 1 {
      sentences.append(words[start...index])
      start = index + 1
    }
    return sentences
  }

  static func tokens(_ words: ArraySlice<PointText.Word>) -> [Token] {
    words.indices.flatMap { place in words[place].text.words().map { Token($0, at: place) } }
  }

  /// What is wrong with a sentence, and the words that show it.
  private func fault(in sentence: ArraySlice<PointText.Word>) -> (Fault, ArraySlice<Token>)? {
    let words = Self.tokens(sentence)
    let clauseEnd = sentence.firstIndex(where: \.endsClause).map { $0 + 1 } ?? sentence.endIndex
    let clause = Self.tokens(sentence[..<clauseEnd])
    let isOwn = words.contains { has($0, .writers) }
    if !isOwn, let task = task(words[...]) { return (.toWriter, task.prefix(3)) }
    // "My concern at", and not "My concern is"; "à" is no "a".
    let isNoun =
      words.first.map { has($0, .writers) } ?? false
      && !words.contains { has($0, .finite) && ($0.plain.count > 1 || $0.text == $0.plain) }
    // "Dass er freigelassen wird."
    let isSubordinate = clause.count == words.count && begins(words[...], .subordinate) > 0
    if begins(words[...], .noSentences) > 0 && (!isOwn || isNoun) || isSubordinate {
      return (.noSentence, words.prefix(3))
    }
    let behind = words.dropFirst(clause.count)
    if begins(words[...], .vocatives) > 0, !clause.contains(where: { has($0, .finite) }),
      begins(behind, .please) > 0
        || behind.first?.plain.count ?? 0 > 2 && isImperative(self.verb(of: behind).verb)
        || behind.prefix(1).contains(where: { has($0, .writers) || has($0, .readers) })
    {
      return (.greets, clause[...])
    }
    let (start, verb) = verb(of: words[...])
    guard let first = verb.first else { return nil }
    if isImperative(verb) || start > 0 && verbIsFirst {
      if sentence.last?.text.last == "?" { return nil }
      let isName = start == 0 && verbIsFirst && verb.dropFirst().first?.isCapitalised ?? false
      if asksWriter(verb, clause, words, isName: isName) { return (.toWriter, verb.prefix(3)) }
      for joint in words.indices.dropLast() {
        let length = begins(words[joint...], .joints)
        guard length > 0 else { continue }
        let second = words[joint...].dropFirst(length)
        if isImperative(second), case let task = match(second, .toWriters),
          task >= max(1, match(second, .asked))
        {
          return (.toWriter, second.prefix(3))
        }
      }
      return nil
    }
    if isOwn {
      return wordOfSex(words, sentence).map { (.ofSex, [$0]) } ?? role(words, clause).map { (.role, $0) }
    }
    // "If you are a doctor, say so.", and not "If she is ill, ask a doctor."
    let second = self.verb(of: behind).verb
    if clause.contains(where: { has($0, .readers) && (verbIsFirst || $0.isCapitalised) }),
      isImperative(second), case let tasks = match(second, .toWriters), tasks > 0,
      tasks >= match(second, .asked)
    {
      return (.toWriter, second.prefix(3))
    }
    let isPart = participle(verb).map { match($0, .toWriters) > 0 || !behind.contains { has($0, .finite) } }
    // "Release of", not "Executions violate"; in German also "Die sofortige Freilassung von", before names alone.
    let isDescribed = !verbIsFirst && has(first, .articles)
    let noun = isDescribed ? verb.dropFirst().drop { !$0.isCapitalised } : verb
    let isAlone =
      !isDescribed
      || noun.allSatisfy { $0.isCapitalised || has($0, .ofNouns) || has($0, .articles) || has($0, .joints) }
    let isNounAlone =
      isAlone && !words.contains { has($0, .finite) || has($0, .readers) }
      && entries[.actNouns, default: []].contains { entry in
        noun.first.map { $0.plain.hasSuffix(entry[0]) } ?? false
          && isEntry(Array(entry.dropFirst()), noun.dropFirst())
      }
    return isPart ?? false || isNounAlone || isInfinitive(first, clause, isWhole: behind.isEmpty)
      ? (.noSentence, words.prefix(3)) : nil
  }

  /// Whether a request has its verb first, and not a word behind it: "Libérez", and not "Lassen Sie".
  var verbIsFirst: Bool { entries[.behindImperatives, default: []].isEmpty }

  /// From the words on by which a sentence asks something of the person who writes, and not as others are asked:
  /// "schreiben" in "Wir bitten Sie, an den Minister zu schreiben", "Schreibt".
  private func task(_ words: ArraySlice<Token>) -> ArraySlice<Token>? {
    let start = begins(words, .indirect)
    if start == 0 {
      return words.first.map { ends($0, .familiar) } ?? false && match(words, .toWriters) > 0 ? words : nil
    }
    let behind = words.dropFirst(start).drop { has($0, .beforeVerbs) }
    let places = behind.indices.prefix(verbIsFirst ? 1 : behind.count)
    return places.first { !words[$0].isCapitalised && match(words[$0...], .tasks) > 0 }.map { words[$0...] }
  }

  /// Whether a request is not one to the reader of the letter.
  private func asksWriter(
    _ verb: ArraySlice<Token>, _ clause: [Token], _ words: [Token], isName: Bool
  ) -> Bool {
    let rest = verb.prefix(max(1, clause.count - verb.startIndex))
    let (writers, readers) = (match(rest, .toWriters), match(rest, .asked))
    // "Veuillez me faire savoir".
    let isForMe = verbIsFirst && words[..<verb.startIndex].contains { has($0, .writers) }
    return !isForMe && (writers >= max(1, readers) || readers == 0 && !isName)
      || words.indices.contains { place in
        entries[.ofTheWriter, default: []].contains { isEntry($0, words[place...]) }
          || entries[.yours, default: []].contains {
            $0.elementsEqual(words[place...].prefix($0.count).map(\.text))
          }
      }
  }

  // MARK: - Words

  /// The words from the verb of a request on, and how many words of politeness stand before it.
  func verb(of words: ArraySlice<Token>) -> (start: Int, verb: ArraySlice<Token>) {
    let start = begins(words, .please)
    let rest = words.dropFirst(start)
    guard let first = rest.first, start > 0 && verbIsFirst || has(first, .negations) else {
      return (start, rest)
    }
    return (start, rest.drop { has($0, .beforeVerbs) })
  }

  /// Whether words begin with a verb that asks somebody: "Lassen Sie", "Libérez".
  func isImperative(_ words: ArraySlice<Token>) -> Bool {
    guard let first = words.first, ends(first, .imperatives), !has(first, .noImperatives) else {
      return false
    }
    let behind = entries[.behindImperatives, default: []]
    return behind.isEmpty
      || words.dropFirst().first.map { word in behind.contains { $0.first == word.text } } ?? false
  }

  /// From the participle on with which a sentence begins: "En demandant", "Pidiendo".
  private func participle(_ words: ArraySlice<Token>) -> ArraySlice<Token>? {
    let rest = words.dropFirst(begins(words, .beforeParticiples))
    guard let first = rest.first, ends(first, .participles), !has(first, .noParticiples),
      rest.startIndex > words.startIndex || !(rest.dropFirst().first?.isCapitalised ?? false)
    else { return nil }
    return rest
  }

  /// Whether a clause has its verb in the infinitive: first, or last where a request has a word behind its verb.
  private func isInfinitive(_ first: Token, _ clause: [Token], isWhole: Bool) -> Bool {
    guard let last = clause.last else { return false }
    let hasVerb = clause.dropFirst().contains { has($0, .finite) }
    if verbIsFirst {
      let isName = clause.dropFirst().first?.isCapitalised ?? false
      return ends(first, .infinitives) && !has(first, .noInfinitives) && !(isName && hasVerb)
    }
    return ends(last, .infinitives) && !has(last, .noInfinitives) && !hasVerb
      && (!last.isCapitalised || clause.count == 1) && (isWhole || !has(first, .noInfinitives))
  }

  func has(_ word: Token, _ list: List) -> Bool {
    entries[list, default: []].contains { $0.count == 1 && $0[0] == word.plain }
  }

  func ends(_ word: Token, _ list: List) -> Bool {
    entries[list, default: []].contains { word.plain.hasSuffix($0[0]) }
  }

  /// How many words at the beginning are an entry of a list.
  func begins(_ words: ArraySlice<Token>, _ list: List) -> Int {
    entries[list, default: []].filter { isEntry($0, words) }.map(\.count).max() ?? 0
  }

  func isEntry(_ entry: [Substring], _ words: ArraySlice<Token>) -> Bool {
    words.count >= entry.count && zip(entry, words).allSatisfy { Self.isWord($0, $1) }
  }

  /// How many words the longest entry has whose first is the verb and whose others stand behind it; 0 without one.
  func match(_ words: ArraySlice<Token>, _ list: List) -> Int {
    guard let verb = words.first else { return 0 }
    return entries[list, default: []].filter { entry in
      Self.isWord(entry[0], verb)
        && entry.dropFirst().allSatisfy { part in words.dropFirst().contains { Self.isWord(part, $0) } }
    }.map(\.count).max() ?? 0
  }

  /// Whether a word is that of an entry, or begins as it does: `lass-`.
  private static func isWord(_ entry: Substring, _ word: Token) -> Bool {
    entry.hasSuffix("-") ? word.plain.hasPrefix(entry.dropLast()) : word.plain == entry
  }
}
