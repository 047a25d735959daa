// LetterFrame.swift: what letters print themselves, looked for in the author's own texts.

import SourceText

/// Finds a salutation at the beginning of an author's texts, and a closing at their end: letters print both around them.
public struct LetterFrame: Sendable {
  /// What is wrong with a text, and what to do about it.
  public typealias Fault = (message: String, hint: String)

  private let greetings, beginnings, closings, closingSentences: [String]

  /// Takes whole salutations (`Your Excellency`), how others begin (`Dear`), how the words above a name begin (`Yours`), and
  /// how closings begin that are sentences.
  public init(
    greetings: [String] = [], beginnings: [String] = [], closings: [String] = [],
    closingSentences: [String] = []
  ) {
    (self.greetings, self.beginnings) = (greetings, beginnings)
    (self.closings, self.closingSentences) = (closings, closingSentences)
  }

  /// What is printed twice around these paragraphs.
  public func faults(in paragraphs: [String]) -> [Fault] {
    let lines = paragraphs.flatMap { $0.split(separator: "\n").map { $0.trimmed } }.filter { !$0.isEmpty }
    let begins = lines.first.map(isGreeting) ?? false
    let ends = lines.dropFirst().suffix(3).contains(where: isClosing)
    let words = "which letters print themselves"
    return [
      begins
        ? ("this begins with a salutation, \(words)", "take it out; an addressee has a \"salutation\"") : nil,
      ends ? ("this ends with a closing, \(words)", "take it out; an addressee may have a \"closing\"") : nil,
    ].compactMap { $0 }
  }

  func beginsAsSalutation(_ text: String) -> Bool { (greetings + beginnings).contains(where: text.begins) }

  /// A line of its own, or the words before a mark; "Madame Diallo, journaliste, ..." speaks of somebody.
  private func isGreeting(_ line: String) -> Bool {
    let head = line.prefix { !",:!.–".contains($0) }.trimmed
    if greetings.contains(head) { return true }
    guard head.utf8.count < Self.longest else { return false }
    // "Dear Attorney General, I urge you"; not "Dear to many, he was taken".
    let isToSomebody = { (words: String) in
      let rest = head.dropFirst(words.count).split(separator: " ")
      return head.begins(with: words) && rest.count < 5 && rest.first?.first?.isUppercase ?? false
    }
    if beginnings.contains(where: isToSomebody) { return true }
    let mark = line.last ?? "."
    let isOwnLine = !".?;–".contains(mark) && head.utf8.count + 4 > line.utf8.count
    let most = ",:!".contains(mark) ? 7 : 4
    return isOwnLine && head.split(separator: " ").count <= most && beginsAsSalutation(head)
  }

  /// A line of its own: "With respect to her trial, I ask:" and "Yours is the power." are none.
  private func isClosing(_ line: String) -> Bool {
    if closingSentences.contains(where: line.begins) { return true }
    guard line.utf8.count < Self.longest, !":;!?".contains(line.last ?? " ") else { return false }
    return closings.contains { words in
      let rest = line.dropFirst(words.count)
      return line.begins(with: words) && rest.split(separator: " ").count < 4
        && !(line.hasSuffix(".") && rest.count > 1)
    }
  }

  private static let longest = 60
}

extension String {
  /// Whether it begins with these words, and not with a longer one.
  fileprivate func begins(with words: String) -> Bool {
    hasPrefix(words) && !(dropFirst(words.count).first?.isLetter ?? false)
  }
}
