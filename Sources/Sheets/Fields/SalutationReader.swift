// SalutationReader.swift: how a sheet says that an official is addressed, by language.

import SourceText
import UrgentAction

extension SheetWords {
  /// The salutations of a line, `Señor Ministro / Dear Minister`, each with its language, in the order of the line.
  func salutations(_ text: String, sheet: Language) -> [(language: Language, text: String)] {
    // "'Your Excellency' or 'Dear Minister'": either will do.
    let quoted = text.split { "'\"".contains($0) }.map(\.trimmed).filter { !$0.isEmpty }
    let text = quoted.count == 3 && quoted[1].words.count == 1 && text.contains("'") ? quoted[0] : text
    let parts = text.split(separator: "/").map { $0.trimming(",:;\"“”.)[] ") }.filter { !$0.isEmpty }
    var found: [(language: Language, text: String)] = []
    for part in parts {
      let known = language(ofSalutation: part)
      // "Dear Mayor / Domnule Primar": a language that has no folder.
      if known == nil, !found.isEmpty, part.words.count > 1, !namesOffice(part) { continue }
      let language = known ?? sheet
      if let last = found.last, last.language == language,
        last.text.words.last?.plain == part.words.last?.plain
      {
        // "Sr. Gobernador / Estimado Gobernador": either will do.
        continue
      }
      guard !found.contains(where: { $0.language == language }) else {
        return [(found[0].language, text.trimming(",:;\"“” "))]
      }
      found.append((language, part))
    }
    return found
  }

  private func namesOffice(_ text: String) -> Bool {
    text.words.contains { word in
      ["offices", "honorifics", "greetings"].contains { list($0).contains(word.plain) }
    }
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
