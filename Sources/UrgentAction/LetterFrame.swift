// LetterFrame.swift: what letters print themselves, looked for in the author's own texts.

import SourceText

/// Finds a salutation at the beginning of an author's texts, and a closing at their end: letters print both around them.
public struct LetterFrame: Sendable {
  /// What is wrong with a text, and what to do about it.
  public typealias Fault = (message: String, hint: String)

  private let greetings, beginnings, closings, closingSentences: [String]

  /// - Parameters:
  ///   - greetings: whole salutations: `Your Excellency`.
  ///   - beginnings: how other salutations begin: `Dear`.
  ///   - closings: how the words above a name begin: `Yours`.
  ///   - closingSentences: how closings begin that are sentences.
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

  /// A line of its own, or the words before a comma; "Madame Diallo, journaliste, ..." speaks of somebody.
  private func isGreeting(_ line: String) -> Bool {
    let head = String(line.prefix { !",:!".contains($0) })
    let hasMark = head.utf8.count < line.utf8.count
    if hasMark, greetings.contains(head) { return true }
    guard !line.hasPrefix("- "), head.utf8.count < Self.longest else { return false }
    if hasMark, beginnings.contains(where: line.begins) { return true }
    let isOwnLine = head.utf8.count + 1 >= line.utf8.count && !line.hasSuffix(".") && !line.hasSuffix("?")
    return isOwnLine && (line.hasSuffix(",") || (greetings + beginnings).contains(where: line.begins))
  }

  private func isClosing(_ line: String) -> Bool {
    if closingSentences.contains(where: line.begins) { return true }
    guard !line.hasPrefix("- "), line.utf8.count < Self.longest else { return false }
    let isSentence = { (words: String) in line.last == "." && line.utf8.count > words.utf8.count + 1 }
    return line.hasSuffix(",") || closings.contains { line.begins(with: $0) && !isSentence($0) }
  }

  private static let longest = 60
}

extension String {
  /// Whether it begins with these words, and not with a longer one.
  fileprivate func begins(with words: String) -> Bool {
    hasPrefix(words) && !(dropFirst(words.count).first?.isLetter ?? false)
  }
}
