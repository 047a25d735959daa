// GreetingSentences.swift: sentences that say how officials are greeted: "Begin with Dear Minister or Dear Judge."

import SourceText
import UrgentAction

extension SheetWords {
  /// The greetings within a sentence, "Dear Minister" and "Dear Judge", and none that begins it.
  func greetings(in text: String) -> [String] {
    let tokens = text.words
    let starts = tokens.indices.dropFirst().filter { place in
      let end = place + (list("bare-salutations").match(tokens, at: place)?.count ?? tokens.count)
      return end < tokens.count && text[tokens[end].range].startsLarge
    }.map { tokens[$0].range.lowerBound }
    return zip(starts, starts.dropFirst() + [text.endIndex]).map { start, end in
      let part = text[start..<end].prefix { !"\"“”*,.;:".contains($0) }
      let joint = ends(part, "alternatives", "ands") ? part.words.last : nil
      return part[..<(joint?.range.lowerBound ?? part.endIndex)].trimming("' ")
    }
  }
}

extension PartsReader {
  /// Takes a paragraph that says how somebody is greeted, and is no address.
  mutating func takeGreetingSentence() -> Bool {
    let line = lines[index]
    let text = lines.paragraph(at: index).map(\.text).joined(separator: " ")
    guard line.label == nil, !line.hasBullet, !words.opensAddress(line.text, within: 1), text.hasSuffix("."),
      text.count < 160, !text.hasDigit, !text.contains("("), !words.greetings(in: line.text).isEmpty
    else { return false }
    parts.greetings.append(takeParagraph("salutation"))
    endsBlock = true
    return true
  }
}

extension SheetReader {
  /// Gives each greeting of such a sentence to the only official without one whose office or name it has; doubts others.
  mutating func greetBySentences() {
    let (words, language) = (words, sheet.language)
    for (place, greeting) in parts.greetings.flatMap({ places in
      words.greetings(in: joined(places).text).map { (places[0], $0) }
    }) {
      let said = greeting.words.filter { !words.has($0, "greetings", "honorifics", "dangling", "particles") }
      func isMeant(_ official: SheetAddressee) -> Bool {
        official.salutations.isEmpty && !said.isEmpty
          && said.allSatisfy { word in official.plainNames.contains { $0.prefix(5) == word.plain.prefix(5) } }
      }
      guard sheet.appeals.flatMap(\.addressees).count(where: isMeant) == 1 else {
        addDoubt(place, "salutation", "whom '\(greeting)' greets; write it")
        continue
      }
      sheet.changeAddressees { official in
        if isMeant(official) { official.salutations = words.salutations(greeting, sheet: language) }
      }
    }
  }
}
