// DraftDoubts.swift: the drafts of a sheet, and what its text leaves open.

import SourceText
import UrgentAction

extension SheetReader {
  mutating func proposeDrafts() {
    let prose = sheet.facts + sheet.appeals.flatMap { $0.points.map(\.text) + $0.letter }
    let untitled = zip(lines, uses).filter { $0.1 != "title" && $0.1 != "reference" }.map(\.0)
    sheet.organizations += sheet.facts.flatMap { SheetDraft.sentences(of: $0) }.compactMap(words.organization)
    sheet.draft = SheetDraft(
      sheet, words, Spelling(untitled, prose: prose, besides: sheet.organizations, words))
    if sheet.kind != .stop { doubtUnnamed() }
    let tokens = prose.flatMap(\.words)
    let small = words.small.first { $0.language == sheet.language }?.words ?? PhraseList()
    if tokens.count > 20, tokens.count(where: { small.contains($0.plain) }) * 9 < tokens.count {
      let said = "the text is in no language that is known, it seems; read as '\(sheet.language)'"
      addDoubt(parts.facts.first?.first ?? 0, "facts", said)
    }
    // "Ministerio P£blico" was written on a machine with other signs.
    let miscoded = lines.indices.first { place in
      let text = lines[place].text
      return text.indices.contains {
        "£¢¤¥‡†¬\u{FFFD}".contains(text[$0]) && text[..<$0].last?.isLetter ?? false
          && (text[$0] == "\u{FFFD}" || text[text.index(after: $0)...].first?.isLetter ?? false)
      } && !text.contains("@")
    }
    if let miscoded {
      addDoubt(
        miscoded, "facts",
        "'\(lines[miscoded].text)' has a sign within a word; see whether its letters are right")
    }
  }

  /// Says whom the first sentence names, where nobody else does: "Lawyers Rosa Example and Otto Sample were arrested".
  private mutating func doubtUnnamed() {
    let first = sheet.facts.first.flatMap { SheetDraft.sentences(of: $0).first } ?? ""
    let names = Spelling.names(in: first, words).filter { name, before in
      !words.hasWord(name, "bodies")
        && (before.map { words.has($0, "ands") || !words.has($0, "dangling", "articles") } ?? true)
    }.map(\.name)
    guard sheet.people.isEmpty, names.contains(where: { !sheet.draft.opening.contains($0) }) else { return }
    let said = "nobody is named in the head; see whether '\(names.joined(separator: "', '"))' should be"
    addDoubt(parts.facts.first?.first ?? 0, "people", said)
  }
}
