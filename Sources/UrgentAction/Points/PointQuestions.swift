// PointQuestions.swift: what to ask of the words of a point before its sentence is sure.

extension Recaster {
  /// Somebody in office who is not the reader: "the President" in "noting that the President has refused".
  func official(in words: [PointText.Word]) -> PointText.Word? {
    let offices: Set<String> = [
      "president", "minister", "governor", "king", "queen", "sultan", "emir", "general", "director", "judge",
      "commissioner", "premier", "chancellor", "secretary", "speaker", "mayor", "ambassador", "procurator",
    ]
    return words.last { word in
      word.isCapitalised && offices.contains(word.plain) && reader.meaning(of: [word]) == .other
    }
  }

  /// Whether a request is one to the person who writes: "Send a copy of your letter".
  func speaksOfTheLetter(_ words: [PointText.Word]) -> Bool {
    let own: Set<String> = [
      "letter", "letters", "appeal", "appeals", "message", "messages", "postcard", "postcards", "embassy",
      "section", "friends",
    ]
    return zip(words, words.dropFirst()).contains { $0.plain == "your" && own.contains($1.plain) }
  }

  /// The pronoun of a request that asks for somebody's act: "asking that they investigate", and not "that they be freed".
  func actingPronoun(_ rest: [PointText.Word]) -> String? {
    let words = rest.prefix(6).map(\.plain)
    guard words.count > 2, words[0] == "that", ["they", "he", "she"].contains(words[1]) else { return nil }
    let helping: Set<String> = ["will", "would", "should", "must", "not", "to", "at", "once"]
    let verb = words.dropFirst(2).first { !helping.contains($0) && !$0.hasSuffix("ly") }
    guard let verb, !["be", "have", "receive", "get", "remain", "return"].contains(verb),
      parser.words.baseForm(verb) != nil
    else { return nil }
    return rest[1].text
  }

  /// Whether a clause goes on as only the writer's can: "Condemn the killing and call for an inquiry".
  func saysSo(_ words: [PointText.Word]) -> Bool {
    words.indices.dropFirst().contains { index in
      words[index].plain == "and" && index + 2 < words.count
        && ["call", "urge", "express", "appeal"].contains(words[index + 1].plain)
        && !(parser.spoken(words[(index + 1)...], isBaseForm: true)?.opening?.isDoubtful ?? true)
    }
  }

  /// The reader's own name or office in what he is asked.
  func ownNameDoubts(_ rest: [PointText.Word]) -> [String] {
    guard reader.part == .asked else { return [] }
    let family = (reader.name ?? "").split(separator: " ").filter { $0.count > 3 }.map(String.init)
    let head = reader.office.split { !$0.isLetter }.first?.lowercased() ?? ""
    for (index, word) in rest.enumerated() where word.isCapitalised {
      if !family.isEmpty, family.contains(word.text.filter(\.isLetter)) {
        return ["'\(word.text)': is it the reader?"]
      }
      if !head.isEmpty, word.plain == head, index > 0, rest[index - 1].plain == "the" {
        let title = rest[index...].prefix { $0.isCapitalised || $0.plain == "of" || $0.plain == "the" }
        if reader.meaning(of: Array(title)) == .reader {
          return ["'the \(PointText.joined(title))': is it the reader?"]
        }
      }
    }
    return []
  }

  /// Where a "to ..." stands that goes on behind "and" in a clause that asks for a thing.
  func strayInfinitive(_ rest: [PointText.Word]) -> Int? {
    for index in rest.indices.dropLast() where rest[index].plain == "to" && index > 1 {
      guard parser.words.baseForm(rest[index + 1].plain) != nil else { continue }
      let before = rest[max(0, index - 8)..<index]
      if let and = before.lastIndex(where: { $0.plain == "and" }) {
        let between = rest[(and + 1)..<index]
        if between.isEmpty || rest[and].endsClause
          || between.first.map({ ["if", "not", "where"].contains($0.plain) }) ?? false,
          !rest[..<index].contains(where: { $0.plain == "to" })
        {
          return index
        }
      }
    }
    return nil
  }
}
