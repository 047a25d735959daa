// Pronoun.swift: a pronoun among the words of its sentence.

/// A pronoun, and what its sentence says at it.
struct Pronoun {
  /// "he", "him", "his", "himself".
  enum Role { case subject, object, owner, reflexive }

  let all: [PointText.Word]
  let index: Int
  let lists: PointWords
  let role: Role

  /// Nil for a word that is none.
  init?(_ words: [PointText.Word], at index: Int, _ lists: PointWords) {
    (all, self.index, self.lists) = (words, index, lists)
    switch words[index].plain {
    case "he", "she", "they": role = .subject
    case "it"
    where !(words.dropFirst(index + 1).first?.endsClause ?? true)
      && (index > 1 || index == 1 && lists.baseForm(words[2].plain) == .verb):
      role = .subject
    case "him", "them", "hers", "theirs", "it": role = .object
    case "his", "their", "its": role = .owner
    case "himself", "herself", "themselves": role = .reflexive
    case "her":
      let next = words.dropFirst(index + 1).first?.plain
      // "have her moved", "have her seen by", and not "have her policemen tried".
      let behind = words.dropFirst(index + 2).first
      let isMade =
        index > 0 && ["have", "had", "having", "get"].contains(words[index - 1].plain)
        && ["ed", "en"].contains { next?.hasSuffix($0) ?? false } && next?.hasSuffix("men") == false
        && (behind.map { $0.plain.hasSuffix("ly") || lists.contains($0.plain, in: .behindNouns) } ?? true
          || words[index + 1].endsClause)
      let isObject =
        isMade || next == nil || words[index].endsClause || lists.baseForm(next ?? "") == .verb
        || ["being", "apart", "alone", "away", "home", "back"].contains(next)
        || lists.contains(next ?? "", in: .behindNouns, .subordinate, .determiners)
      role = isObject ? .object : .owner
    default: return nil
    }
  }

  var word: String { all[index].plain }
  var isMany: Bool { word.hasPrefix("the") }
  var isThing: Bool { word.hasPrefix("it") }
  /// The word before it, and the words behind it.
  var before: String { index > 0 ? all[index - 1].plain : "" }
  var behind: ArraySlice<PointText.Word> { all[(index + 1)...] }
  var next: String { behind.first?.plain ?? "" }

  /// What it says that somebody has: "reported remarks", "\"shoot to kill\" order".
  var owned: [String] {
    guard role == .owner else { return [] }
    return behind.lazy.filter { !$0.isInside || all[index].isInside }.map(\.owner.plain).prefix(4).prefix {
      word in !lists.contains(word, in: .behindNouns, .determiners)
    }.map(\.self)
  }

  /// Whether what somebody has is in a list, or the singular of it.
  func owns(_ list: PointWords.List) -> Bool { owned.contains { lists.names($0, in: list) } }

  /// Whether a clause begins with it: "which her warders took", "before their terms end".
  var opensClause: Bool { lists.contains(before, in: .subordinate) || follows("before", "after") }

  /// Whether one of some words is in one of some lists.
  func has(_ words: some Sequence<PointText.Word>, _ inLists: PointWords.List...) -> Bool {
    words.contains { word in inLists.contains { lists.contains(word.plain, in: $0) } }
  }

  /// Whether a preposition or "that" stands before it as one of these.
  func follows(_ words: String...) -> Bool { words.contains(before) }

  /// The words from the verb on that a subject has, without "has", "will" and adverbs before it.
  var verb: ArraySlice<PointText.Word> {
    behind.drop { lists.contains($0.plain, in: .helping) || ClauseParser.isAdverb($0) || $0.plain == "never" }
  }

  /// Where the verb stands that becomes "have" where "he" becomes "you".
  var finiteVerb: Int? {
    guard role == .subject else { return nil }
    return behind.firstIndex {
      !ClauseParser.isAdverb($0) && !["never", "himself", "herself", "themselves"].contains($0.plain)
    }
  }

  /// Whether it is a subject right behind what is spoken of: "the judges he dismissed", "the order by which he closed
  /// it".
  var isRelative: Bool {
    role == .subject && index > 1 && !all[index - 1].endsClause
      && (before == "which" || !lists.contains(before, in: .subordinate, .behindNouns))
  }

  /// How many of those named last it cannot mean: two of "Jon Ruiz's wife wrote to her", one of "the judge, who asked
  /// him", "Jon Ruiz, whose house he took" and "the insults he shouted at him".
  var excluded: Int {
    let object = PointReader.Number.man.canBe(word) ? "him" : "her"
    // "took her", and not "took her sister".
    func hasObject(_ words: ArraySlice<PointText.Word>) -> Bool {
      words.indices.contains { all[$0].plain == object && Pronoun(all, at: $0, lists)?.role == .object }
    }
    switch role {
    case .reflexive: return 0
    // Nobody awaits his own decision; "on his orders, kept him in barracks".
    case .owner:
      let isOrder = follows("on", "under") && ["orders", "instructions"].contains(owned.first)
      return isRespected || isOrder && hasObject(behind) ? 1 : 0
    case .subject:
      let relative = all[..<index].indices.suffix(3).last { ["whom", "whose"].contains(all[$0].plain) }
      let clause = behind.prefix {
        !$0.endsClause && !["to", "since", "before", "after", "and"].contains($0.plain)
          && !lists.contains($0.plain, in: .subordinate)
      }
      let isTwo = hasObject(clause)
      let isRelative = relative.map {
        $0 > 0 && (all[$0 - 1].isCapitalised || has([all[$0 - 1]], .onePerson))
      }
      return isRelative ?? false || isTwo ? 1 : 0
    case .object: break
    }
    if all[..<index].suffix(7).contains(where: { $0.plain == "who" }) { return 1 }
    let doer = all[..<index].lastIndex { word in
      !has([word], .addressed, .handed, .vested, .petitioned, .met)
        && !["to", "in", "before", "with", "against", "made", "see", "meet", "has", "have", "had"].contains(
          word.plain)
        && !ClauseParser.isAdverb(word)
    }
    guard let doer else { return 0 }
    if all[doer].isCapitalised { return 1 }
    guard lists.contains(all[doer].plain, in: .onePerson) else { return 0 }
    return doer > 0 && all[doer - 1].isPossessive ? 2 : 1
  }

  /// "await his decision", "abide by his decision".
  var isRespected: Bool {
    lists.contains(before, in: .respected)
      || before == "by" && index > 1
        && ["abide", "abiding", "stand", "bound", "guided"].contains(all[index - 2].plain)
  }

  /// Whether another pronoun of one person is of the same sex.
  func agrees(with other: String) -> Bool { PointReader.Number(of: other) == PointReader.Number(of: word) }

  /// The words that say it to the reader: "you", "your".
  var second: String {
    let isOwner = role == .owner
    let form =
      isOwner
      ? "your" : role == .reflexive ? "yourself" : ["hers", "theirs"].contains(word) ? "yours" : "you"
    return all[index].isCapitalised && isOwner ? "Your" : form
  }

  /// "have" for "has", "intend" for "intends".
  func secondPerson(_ verb: String) -> String {
    if let form = ["has": "have", "is": "are", "was": "were", "does": "do"][verb] { return form }
    guard verb.hasSuffix("s") else { return verb }
    let forms = [verb.dropLast(), verb.dropLast(2)].map(String.init)
    return (forms + (verb.hasSuffix("ies") ? [verb.dropLast(3) + "y"] : [])).first {
      lists.baseForm($0) != nil
    } ?? verb
  }

  /// What to ask about it, and how to answer: "'he has': is it the reader? Then write {you have:he has}".
  var question: String {
    var (you, other) = (second.lowercased(), all[index].isOfEitherSex ? all[index].withoutEnd.text : word)
    if word == "themselves" { you = "yourselves" }
    if role == .subject, case let verb = secondPerson(next), verb != next {
      (you, other) = ("you \(verb)", "\(other) \(next)")
    }
    let said = next.isEmpty || other.hasSuffix(" " + next) ? other : "\(other) \(next)"
    return
      "'\(said)': is it the reader\(you.hasPrefix("your") && !you.contains("sel") ? "'s" : "")? Then write {\(you):\(other)}"
  }
}
