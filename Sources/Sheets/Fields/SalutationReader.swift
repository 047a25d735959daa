// SalutationReader.swift: how a sheet says that an official is addressed, by language.

import SourceText
import UrgentAction

extension SheetWords {
  /// The salutations of a line, `Señor Ministro / Dear Minister`, each with its language, in the order of the line.
  func salutations(_ text: String, sheet: Language) -> [(language: Language, text: String)] {
    // "'Your Excellency' or 'Dear Minister'": either will do.
    let quoted = text.split { "'\"".contains($0) }.map(\.trimmed).filter { !$0.isEmpty }
    let whole = quoted.count == 3 && quoted[1].words.count == 1 && text.contains("'") ? quoted[0] : text
    let text = behindLanguage(whole.singleSpaced)
    let parts = alternatives(withoutBrackets(text)).filter { !isNoGreeting($0) }
    var found: [(language: Language, text: String)] = []
    for part in parts {
      let known = language(ofSalutation: part)
      // "Dear Mayor / Domnule Primar": a language that has no folder.
      if known == nil, !found.isEmpty, part.words.count > 1,
        !hasWord(part, "offices", "honorifics", "greetings")
      {
        continue
      }
      let language = known ?? sheet
      if let last = found.last, last.language == language,
        last.text.words.last?.plain == part.words.last?.plain
      {
        // "Dr. Lind / Dear Dr. Lind": the second greets.
        let isGreeting = { (text: String) in opens(text, "greetings") }
        if isGreeting(part), !isGreeting(last.text) { found[found.count - 1].text = part }
        // "Sr. Gobernador / Estimado Gobernador": either will do.
        continue
      }
      // "Your Excellency / Mr Lind", but not "Dear Sir / Madam" and "Dear Mr / Ms Lind".
      if let last = found.last, last.language == language, part.words.count > 1, isWhole(last.text) {
        continue
      }
      guard !found.contains(where: { $0.language == language }) else {
        return [(found[0].language, text.trimming(",:;\"“” "))]
      }
      found.append((language, part))
    }
    return found
  }

  /// A line split at each "/", and before each other greeting: "Your Excellency or Dear Minister".
  private func alternatives(_ text: String) -> [String] {
    let tokens = text.words
    var ends: [String.Index] = []
    for place in tokens.indices.dropFirst(2) where list("greetings").match(tokens, at: place) != nil {
      let before = tokens[place - 1]
      if has(before, "alternatives") {
        ends.append(before.range.lowerBound)
      } else if place + 1 < tokens.count,
        text[before.range.upperBound..<tokens[place].range.lowerBound].contains(",")
      {
        ends.append(tokens[place].range.lowerBound)
      }
    }
    var (parts, start): ([String], String.Index) = ([], text.startIndex)
    for end in ends + [text.endIndex] {
      var part = text[start..<end]
      if start > text.startIndex, let first = String(part).words.first, has(first, "alternatives") {
        part = part.dropFirst(first.plain.count)
      }
      parts += part.split(separator: "/").map {
        let part = behindLanguage($0.trimmed).trimming(",:;\"“”.()[]* ")
        return part.hasPrefix("'") ? part.trimming("' ") : part
      }.filter { !$0.isEmpty }
      start = end
    }
    return parts
  }

  /// `Dear Director [in English], ...` without what stands in brackets.
  private func withoutBrackets(_ text: String) -> String {
    if text.hasPrefix("["), !text.hasSuffix("]"), let close = text.firstIndex(of: "]") {
      // "[Your] Excellency" is the whole of it, and "[in English] Dear Director" is not.
      let inside = text[..<close].trimming("[ ")
      let isOwn = inside.words.count == 1 && writingLanguages(in: inside).isEmpty
      return isOwn ? text.filter { !"[]".contains($0) } : text[close...].dropFirst().trimmed
    }
    guard let open = text.dropFirst().firstIndex(of: "["), let close = text[open...].firstIndex(of: "]")
    else { return text }
    return text[..<open].trimmed + text[text.index(after: close)...]
  }

  /// "Dear Commissioner" of "(in English): Dear Commissioner".
  private func behindLanguage(_ text: String) -> String {
    guard text.hasPrefix("("), let close = text.firstIndex(of: ")"),
      case let rest = text[close...].trimming("): "), !rest.isEmpty,
      text[close...].hasPrefix("):") || !writingLanguages(in: String(text[..<close])).isEmpty
    else { return text }
    return rest
  }

  /// Whether a salutation has a word of one: a greeting, an office, or how one is addressed.
  func mayGreet(_ text: String) -> Bool {
    language(ofSalutation: text) != nil || opens(text, "greetings", "honorifics", "bare-salutations")
      || hasWord(text.words.prefix(3), "offices", "greetings")
  }

  /// Whether a salutation needs no other word: it is one of its own, or goes on behind its first words.
  private func isWhole(_ text: String) -> Bool {
    let tokens = text.words
    return tokens.count > 1 && opens(tokens, "greetings")
      && (isAll(tokens, "whole-salutations") || !has(tokens[tokens.count - 1], "honorifics"))
  }

  /// "Dear ..." and "His Excellency", by which nobody is greeted.
  private func isNoGreeting(_ text: String) -> Bool {
    let tokens = text.words
    return isAll(tokens, "bare-salutations") || isAll(tokens, "honorifics") && !isAll(tokens, "greetings")
  }

  /// The language of a salutation, by the words that only it has.
  private func language(ofSalutation text: String) -> Language? {
    guard let known = text.words.prefix(3).lazy.compactMap({ salutationLanguages[$0.plain] }).first else {
      return nil
    }
    // "Excelência" and "Excelencia".
    return Language(known == "es" && text.contains("ê") ? "pt" : known)
  }
}
