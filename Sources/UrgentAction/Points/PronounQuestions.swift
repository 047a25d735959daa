// PronounQuestions.swift: what a person is asked about a pronoun, and how he answers.

extension Cast {
  private static let second = [
    "it": "you", "its": "your", "their": "your", "they": "you", "them": "you", "theirs": "yours",
    "themselves": "yourselves", "he": "you",
    "him": "you", "his": "your", "himself": "yourself", "she": "you", "her": "your", "hers": "yours",
    "herself": "yourself",
  ]

  /// "have" for "has", "intend" for "intends".
  func secondPerson(_ verb: String) -> String {
    if let form = ["has": "have", "is": "are", "was": "were", "does": "do"][verb] { return form }
    guard verb.hasSuffix("s") else { return verb }
    let forms = [verb.dropLast(), verb.dropLast(2)].map(String.init)
    return (forms + (verb.hasSuffix("ies") ? [verb.dropLast(3) + "y"] : [])).first {
      words.baseForm($0) != nil
    } ?? verb
  }

  /// What to ask about a pronoun, and how to answer: "'he has': is it the reader? Then write {you have:he has}".
  func question(_ words: [PointText.Word], _ index: Int) -> String {
    let (word, next) = (words[index].plain, words.dropFirst(index + 1).first?.plain ?? "")
    var (you, other) = (word == "her" && isObject(words, index) ? "you" : Self.second[word] ?? "you", word)
    if ["he", "she", "it"].contains(word) {
      let verb = secondPerson(next)
      if verb != next { (you, other) = ("you \(verb)", "\(word) \(next)") }
    }
    let said = next.isEmpty ? word : "\(word) \(next)"
    return
      "'\(said)': is it the reader\(["your", "yours"].contains(you) ? "'s" : "")? Then write {\(you):\(other)}"
  }

  /// Whether a pronoun is one for somebody who acts, or has what prisoners seldom have: "she will listen", "his remarks".
  func mayBeReaders(_ words: [PointText.Word], _ index: Int) -> Bool {
    let behind = words[(index + 1)...].prefix(4).map(\.plain)
    switch words[index].plain {
    case "he", "she", "they":
      if ["too", "himself", "herself", "personally"].contains(behind.first) || behind.contains("able")
        || isInOffice(words, index)
      {
        return true
      }
      if behind.prefix(3).contains(where: { self.words.contains($0, in: .promising) }) { return true }
      let verb = verb(behind)
      return !behind.prefix(3).contains { ["be", "been", "is", "are", "was", "were"].contains($0) }
        && !self.words.contains(verb ?? "", in: .suffered)
    // What is given back was another's.
    case "his", "her",
      "their" where index == 0 || !["return", "restore"].contains(words[index - 1].plain):
      let owned = owned(words, index)
      return !owned.isEmpty && !isObject(words, index) && !owned.contains(where: isPrisoners)
    default: return false
    }
  }

  /// What somebody does, from the words behind "he": "refused" of "has not refused", but "has" of "has a fever".
  private func verb(_ behind: [String]) -> String? {
    let rest = behind.drop { ["will", "would", "should", "must", "not"].contains($0) || $0.hasSuffix("ly") }
    guard ["has", "had", "have"].contains(rest.first) else { return rest.first }
    let done = rest.dropFirst().first { !["not", "so", "far"].contains($0) && !$0.hasSuffix("ly") }
    let isDone = done.map {
      ["ed", "en", "wn"].contains(where: $0.hasSuffix) || words.contains($0, in: .past)
    }
    return isDone ?? false ? done : rest.first
  }

  /// "since he took office".
  func isInOffice(_ words: [PointText.Word], _ index: Int) -> Bool {
    let behind = words[(index + 1)...].prefix(4).map(\.plain)
    return words[index].plain.hasSuffix("he")
      && (behind.contains { ["office", "power"].contains($0) } || behind.prefix(2) == ["took", "over"])
  }

  /// Whether prisoners have it more often than those who hold them.
  func isPrisoners(_ noun: String) -> Bool {
    let singular = noun.hasSuffix("ies") ? noun.dropLast(3) + "y" : noun.hasSuffix("s") ? noun.dropLast() : ""
    return words.contains(noun, in: .prisoners) || words.contains(String(singular), in: .prisoners)
  }

  /// What "his" or "her" says that somebody has: "reported remarks", "\"shoot to kill\" order".
  func owned(_ words: [PointText.Word], _ index: Int) -> [String] {
    guard ["his", "her", "their", "its"].contains(words[index].plain) else { return [] }
    return words[(index + 1)...].lazy.filter { !$0.isInside }.map(\.owner.plain).prefix(4).prefix { word in
      ![.behindNouns, .determiners].contains { self.words.contains(word, in: $0) }
    }.map(\.self)
  }

  /// Whether something is done to "he" that is done to prisoners: "he was tortured", and not "he was elected".
  func isDoneToPrisoner(_ words: [PointText.Word], _ index: Int) -> Bool {
    let behind = words[(index + 1)...].prefix(4).map(\.plain)
    return behind.contains { ["be", "been", "being", "is", "was", "were"].contains($0) }
      && behind.contains { word in
        ["ed", "en"].contains(where: word.hasSuffix) && word != "been"
          && !self.words.contains(word, in: .promising)
      }
  }
}
