// OddFields.swift: what stands in a field of an official and may be none of it, or more than it.

import SourceText

extension BlockReader {
  /// Doubts a name, an office or a line of the address that reads like a sentence, or has somebody else or a contact in it,
  /// and an official of whom nothing but one line is known.
  func doubtOdd(_ official: inout SheetAddressee) {
    let identity = IdentityReader(words)
    let texts = [official.name].compactMap(\.self) + official.offices + official.address
    let joints = words.entries("ands").flatMap { [", \($0) ", " \($0) "] } + [", "]
    for text in texts where !official.doubts.contains(where: { $0.text.contains("'\(text)'") }) {
      let parts = joints.reduce([text]) { parts, joint in parts.flatMap { $0.parts(at: joint) } }
      if words.isSentence(text) || WrittenSigns.replaced(in: text).contains("@")
        || words.holds(text, "bare-salutations") && !words.holds(text, "same-address")
        || words.holds(text, "shared-address")
        || !text.hasDigit && parts.dropFirst().contains(where: identity.isPerson)
      {
        official.doubt("whether '\(text)' is of the address, and stands there alone")
      }
    }
    let isKnown =
      official.honorific != nil || !official.salutations.isEmpty && !official.offices.isEmpty
      || !official.contacts.isEmpty || official.isMission
    if texts.count == 1, !isKnown, official.doubts.isEmpty {
      official.doubt("whether '\(texts[0])' is somebody to write to")
    }
  }
}

extension SheetWords {
  /// Whether a line ends as a sentence does, and has words that no name or street has.
  func isSentence(_ text: String) -> Bool {
    let tokens = text.words
    let small = tokens.dropFirst().count { word in
      text[word.range].startsSmall && text[..<word.range.lowerBound].last == " "
        && !has(word, "dangling", "particles", "articles", "ands")
    }
    return small > 1 && text.hasSuffix(".")
      && tokens.last.map { $0.plain.count > 3 && !$0.plain.hasDigit } ?? false
  }
}
