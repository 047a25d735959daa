// PairCheck.swift: names that are those of two people.

import Letters
import SourceText

extension WordCheck {
  /// Whether words have two forms of address, or one and a name, joined: "Mr & Mrs Lee", "Frau und Herr Berg", "Herr/Frau
  /// Berg". What joins in one letter may be an initial: "Mr Y Lee".
  func joinsForms(in text: String) -> Bool { joinsForms(words(text)) }

  func joinsForms(_ words: [Word]) -> Bool {
    func isForm(_ place: Int) -> Bool {
      words.indices.contains(place) && names.isFormBeforeName(words[place].text)
    }
    return words.indices.contains { place in
      let word = words[place]
      if word.text.utf8.contains(UInt8(ascii: "/")), word.text.utf8.count > 1 {
        // "Herr/Frau", "M./Mme".
        let parts = word.text.split(separator: "/").map(String.init)
        return parts.allSatisfy(names.isForm) && parts.contains(where: names.isFormBeforeName)
      }
      guard word.isOne(of: .joints) || word.joinsFirstNames else { return false }
      let isInitial = word.text.count == 1 && word.text.first?.isLetter == true
      return isForm(place + 1) || !isInitial && isForm(place - 1)
    }
  }

  /// Why a name with a stroke or a plus, `Herr/Frau Berg`, `Anna+Otto Berg`, is that of two people; nil where it joins
  /// neither forms of address nor names.
  func joinedPair(in name: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: name, as: UTF8.self)
    // "Anna/Otto Meier", but "Ravi s/o Kumar", "Ann Lee (she/her)", "Ann Müller/Mueller".
    let joins = text.split(separator: " ").dropLast().contains { word in
      let parts = word.split(omittingEmptySubsequences: false) { "/+".contains($0) }
      return parts.count > 1 && parts.allSatisfy { $0.count > 2 && $0.first?.isUppercase == true }
        && !isOneName(word)
    }
    return joins || joinsForms(words(text)) ? twoPeople(text) : nil
  }

  /// Why a family name may be that of two people, "Sample/Example", and not one in two spellings, "Müller/Mueller".
  func perhapsPair(lastOf name: String) -> String? {
    let parts = (name.splitAtBlanks().last ?? "").split(separator: "/").map { plainName(String($0)) }
    let short = parts.map { ["a", "o", "u"].reduce($0) { $0.exchanging("\($1)e", for: $1) } }
    guard parts.count == 2, parts.allSatisfy({ $0.count > 2 }), short[0] != short[1], name.last != ")" else {
      return nil
    }
    return "there is '/' in the name '\(quotable(name))': see whether that is meant"
  }

  /// Whether a word joins the first names of two people: `y`, and in small letters `e`, which is an initial as a capital.
  func joinsFirstNames(_ word: String) -> Bool {
    lists.contains(word.inSmallLetters, in: .nameJoints) || lists.contains(word, in: .smallJoints)
  }

  /// What may join two people, though family names are joined so too: "Luis Muestra y Ana Ejemplo".
  func joint(_ words: [String]) -> String? {
    let joint = words.dropFirst(2).dropLast(2).firstIndex(where: joinsFirstNames)
    return joint.flatMap { names.isParticle(words[$0 + 1].inSmallLetters) ? nil : words[$0] }
  }

  /// Why the first name is that of two people; nil for most. What joins two surnames does not join first names.
  func pair(_ firstName: Cell, in name: ArraySlice<UInt8>) -> String? {
    guard firstName.contains(where: { $0 <= blank || joinsNames($0) }) else { return nil }
    let words = words(String(decoding: firstName, as: UTF8.self))
    if words.first?.text.hasPrefix("+") == true {
      return "\(TextDamage.deceased.rawValue) the name '\(quotable(String(decoding: name, as: UTF8.self)))'"
    }
    guard
      words.contains(where: {
        // "Ann (she/her)".
        $0.text.utf8.contains(where: joinsNames) && !isOneName($0.text)
          && !($0.text.hasPrefix("(") && $0.text == $0.small)
      })
        || words.dropFirst().dropLast().contains(where: \.joinsFirstNames)
    else { return nil }
    return twoPeople(String(decoding: name, as: UTF8.self))
  }

  /// Whether a word has one name in two languages, "Seán/John".
  private func isOneName(_ word: some StringProtocol) -> Bool {
    let parts = word.split(separator: "/").map { plainName(String($0)) }
    return parts.count == 2
      && [parts, parts.reversed()].contains { lists.contains($0.joined(separator: " "), in: .sameNames) }
  }

  private func joinsNames(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: ";")
  }

  func twoPeople(_ name: String) -> String {
    "the name '\(quotable(name))' is that of two people: write a row for each"
  }
}
