// UnreadLines.swift: lines of which no field was read, and that somebody who writes may need.

import SourceText

extension SheetReader {
  /// Doubts what stands among the points or the addresses and is not read, and what looks like a number or a salutation
  /// wherever it stands.
  mutating func doubtUnreadLines() {
    let listed = uses.firstIndex(of: "points").map { first in
      first..<(uses[first...].firstIndex { ["addressees", "authority"].contains($0) } ?? first)
    }
    func isOfBlock(_ use: String?) -> Bool { use == "addressees" || use == "copies" }
    let last = uses.lastIndex(where: isOfBlock) ?? lines.count
    let end =
      lines[min(last, lines.count - 1)...].dropFirst().firstIndex(where: \.isAfterBlank) ?? lines.count
    let addressed = (uses.firstIndex(where: isOfBlock) ?? end)..<end
    for (place, line) in lines.enumerated().dropFirst(head.end) {
      if uses[place] == nil || uses[place] == "reference", let other = words.numberOpening(line.text),
        let own = sheet.reference, other != own
      {
        addDoubt(place, "reference", "'\(line.text)' is of another action, and not read")
      }
      guard uses[place] == nil else {
        // What stands behind the addresses may be the section's own.
        if !isOfBlock(uses[place]), place < end { doubtContact(at: place) }
        continue
      }
      if listed?.contains(place) ?? false {
        uses[place] = "doubt"
        addDoubt(place, "points", "'\(line.text)' stands among the points and is not read")
        continue
      }
      // With what stands above it in its paragraph: a name, an office.
      let start = (0...place).last { lines[$0].isAfterBlank || uses[$0] != nil } ?? place
      let endsAddress = words.endsWithCountry(line.text) && words.startsBlock(lines[start].text)
      // "Begin with Dear Minister or Dear Judge."
      let greets =
        place >= addressed.lowerBound && words.holds(line.text, "bare-salutations", "whole-salutations")
      guard
        words.isContactLine(line) || line.has(.salutation) || endsAddress || greets
          || addressed.contains(place) && !words.namesNobody(line.text)
      else { continue }
      let unread = (start...place).filter { uses[$0] == nil }
      for place in unread { uses[place] = "doubt" }
      let text = unread.map { lines[$0].text }.joined(separator: " / ")
      let field = words.opensPoint(lines[unread[0]].text) ? "points" : greets ? "salutation" : "addressees"
      addDoubt(unread[0], field, "'\(text)' belongs to nobody; not kept")
    }
  }

  /// Doubts a line of another part that looks like a salutation, or like a contact behind its label.
  private mutating func doubtContact(at place: Int) {
    let line = lines[place]
    let isSalutation =
      uses[place] != "salutation"
      && (line.has(.salutation) || words.isBareSalutation(line) && !line.text.hasSuffix(".")
        || words.greetsInBrackets(line.text.filter { !"\"'“”".contains($0) }))
    let isContact =
      line.label?.label.contactType != nil
      && line.label.map { $0.value.contains("@") || $0.value.count(where: \.isNumber) > 4 } ?? false
      && !words.isSentence(line.text)
    guard isSalutation || isContact else { return }
    let field = isSalutation ? "salutation" : "contacts"
    addDoubt(place, field, "'\(line.text)' may be of an addressee, and is not read; see the sheet")
  }
}

extension SheetWords {
  /// Whether a sentence has neither a name nor a number nor an office: "Airmail is advised."
  func namesNobody(_ text: String) -> Bool {
    let tokens = text.words
    return tokens.count > 2 && text.hasSuffix(".") && !text.hasDigit && !text.contains("@")
      && !hasWord(text, "offices", "bodies", "honorifics")
      && tokens.dropFirst().allSatisfy { !text[$0.range].startsLarge || $0.plain.count == 1 }
  }
}
