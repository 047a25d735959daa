// Choices.swift: words of the command line that are one of a few.

import Arguments
import SourceText

/// The case whose raw value is `word`.
func choice<Choice: RawRepresentable>(
  _ word: String, _ what: String, _ known: [Choice]
) throws(UsageError) -> Choice where Choice.RawValue == String {
  guard let choice = known.first(where: { $0.rawValue == word.lowercased() }) else {
    let names = known.map(\.rawValue)
    // Mail is paper to some and e-mail to others.
    if word.lowercased() == "mail", names.contains("post") {
      throw UsageError("there is no \(what) '\(word)'", hint: "post is for paper; else email")
    }
    throw UsageError(unknown: what, word, known: names)
  }
  return choice
}

/// Reads the case whose raw value a word is.
func choice<Choice: RawRepresentable & Sendable>(_ what: String, _ known: [Choice])
  -> @Sendable (String) throws(UsageError) -> Choice where Choice.RawValue == String
{ { (word) throws(UsageError) in try choice(word, what, known) } }

/// The words, for the help.
func names<Choice: RawRepresentable>(_ choices: [Choice], separator: String = ", ") -> String
where Choice.RawValue == String { choices.map(\.rawValue).joined(separator: separator) }
