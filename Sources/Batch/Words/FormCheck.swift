// FormCheck.swift: forms of address that are for nobody, for two people, or for the dead.

import Letters
import SourceText
import UrgentAction

extension WordCheck {
  /// Whether one of the words in a cell for forms of address is one, a greeting or a title; or whether there are none, but a
  /// code.
  func hasForm(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter && $0 != "." && $0 != "-" }.map(String.init)
    return !words.contains { $0.contains(where: \.isLetter) }
      || words.contains {
        names.isForm($0) || names.isTitle($0) || names.isTitle($0, in: nil)
          || lists.contains($0.inSmallLetters, in: .greetings)
      }
  }

  /// Why a form of address is for more than one person, `Familie`, `Herr und Frau`, `Mr & Mrs`, `Ann & Bob`, for one
  /// who has died, `The late`, for nobody, `c/o`, or a note; nil for most.
  func fault(addressedAs text: String, in column: NameWords.TitleColumn) -> String? {
    let written = text.exchanging("&", for: " & ").split { !$0.isLetter && !"†&+".contains($0) }.map(
      String.init)
    let words = written.map { $0.inSmallLetters }
    let note = notes.note(inText: text)
    // "Mr (dec)", but "Dear Ms Late".
    func isDeath(_ word: String) -> Bool {
      (word.beginsSmall || word.hasNoSmallLetters && !text.hasNoSmallLetters)
        && notes.saysDeath(word.inSmallLetters)
    }
    if notes.saysDeath(words.joined(separator: " ")) || written.contains(where: isDeath)
      || note.map(notes.saysDeath) == true
    {
      return "\(TextDamage.deceased.rawValue) the form of address '\(quotable(text))'"
    }
    let plain = text.inSmallLetters
    if let note = note ?? (lists.contains(plain, in: .wholeNotes) ? text : nil) {
      return "there is '\(quotable(note))' in the form of address '\(quotable(text))'"
    }
    let bodies = ListSet(.beforeNames, .organisationFirst, .organisationLast, .organisationPerhaps)
    if lists.contains(plain, in: bodies) {
      return "the form of address '\(quotable(text))' is for no person: write the name of one"
    }
    // "Head of Research & Development" is one person, and so are "S. E. M." and "Dr. i. R.".
    let joints = written.indices.filter {
      lists.contains(words[$0], in: .joints)
        || joinsFirstNames(written[$0]) && text.firstPlace(of: "\(written[$0]).") == nil
    }
    // "Ann & Bob", but "Sir or Madam".
    let joinsNames = joints.contains { place in
      place > 0 && place + 1 < words.count && words[..<(place - 1)].allSatisfy(names.isForm)
        && [place - 1, place + 1].allSatisfy {
          written[$0].first?.isUppercase == true && words[$0].count > 1
            && !names.isForm(words[$0]) && !names.isTitle(words[$0])
        }
    }
    let isPair =
      column == .salutation && joinsNames
      || !joints.isEmpty && words.contains { names.gender(addressedAs: $0) != .unknown }
    // "Dr & Dr", "Dr/Dr", but "Prof. & Dr."
    let halves = text.split(separator: "/").map { String($0).trimmed }
    let joinsTitles =
      joints.contains { place in
        place > 0 && place + 1 < words.count
          && words[place - 1] == words[place + 1] && names.isTitle(written[place - 1])
      } || halves.count == 2 && halves[0] == halves[1] && names.isTitle(halves[0])
    // "M. Mme", "Liebe Ida, lieber Bo", but "Madame, Monsieur" and "Mr/Ms" are anybody.
    let genders = Set(words.filter { $0.count > 1 || words.count == 2 }.map { names.gender(addressedAs: $0) })
    let isHousehold =
      isPair || joinsTitles
      || genders.isSuperset(of: [.male, .female])
        && (!text.contains { "/,".contains($0) } || !words.allSatisfy(names.isForm))
      || words.contains { lists.contains($0, in: ListSet(.householdFirst, .householdLast)) }
    return isHousehold
      ? "the form of address '\(quotable(text))' is for more than one person: write a row for each" : nil
  }
}
