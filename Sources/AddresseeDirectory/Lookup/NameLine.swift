// NameLine.swift: a holder's name as an address block prints it.

import SourceText
public import UrgentAction
import World

extension Directory {
  /// The name line of an address block.
  ///
  /// `title` is the romanised title behind the name: `ZHU Rongji Zongli`, family name in capitals. `form` is
  /// the line of an excellency with `<name>`: `HE Ms Fu Ying`. Where there is neither, the letter's
  /// `language` has Mr and Ms. The hyphen of the given name is left out with `withoutHyphen`, as the DPRK's
  /// own spelling does: `Mr Paek Nam Sun`.
  func nameLine(
    of person: Person, titleAfterName title: String?, form: String?, language: Language, withoutHyphen: Bool
  ) throws(DirectoryError) -> String {
    if let title { return "\(person.capitalizedName) \(title)" }
    let printed = withoutHyphen ? person.nameWithoutHyphen : person.name
    if let form { return form.exchanging("<name>", for: printed) }
    let honorific = try honorific(of: person, in: language)
    return honorific.map { "\($0) \(printed)" } ?? printed
  }

  /// Somebody who is written out in an action file, with the title in the letter's language, and that language's courtesy
  /// title for an English one: Monsieur for Mr.
  ///
  /// - Throws: what is wrong with the honorifics of a language.
  public func titled(_ official: Addressee, in language: Language) throws(DirectoryError) -> Addressee {
    let official = official.titled(in: language)
    guard language != .english, official.isWrittenOut, let line = official.nameLine else { return official }
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    let english = try honorifics(.english)
    // "Mr Justice Lind" is a title of its own.
    guard words.count == 2, english.contain(words[0]), !words[1].hasPrefix("Justice ") else {
      return official
    }
    let gender: Gender = words[0].filter { $0 != "." } == english.male ? .male : .female
    guard let honorific = try honorifics(language)[gender] else { return official }
    var titled = official
    titled.nameLine = "\(honorific) \(words[1])"
    if official.holder?.gender == .unknown { titled.holder?.gender = gender }
    return titled
  }

  /// The directory's honorific, else that for the gender; `Mrs` and its like are English and stand in no other language.
  private func honorific(of person: Person, in language: Language) throws(DirectoryError) -> String? {
    if let own = person.honorificPrefix {
      let words = own.split(separator: " ", maxSplits: 1).map(String.init)
      // "Frau" in a letter that is not German; "Frau Dr." has a title for any.
      if person.gender != .unknown, try !honorifics(language).contain(words[0]), try isForeign(words[0]) {
        return try words.count > 1 ? words[1] : honorifics(language)[person.gender]
      }
      if language == .english { return own }
      // "Herr Dr." is "Herrn Dr." in an address.
      if person.gender != .unknown, try honorifics(language).contain(words[0]),
        let form = try honorifics(language)[person.gender]
      {
        return ([form] + words.dropFirst()).joined(separator: " ")
      }
      if try !honorifics(.english).contain(own) { return own }
    }
    return person.gender == .unknown ? nil : try honorifics(language)[person.gender]
  }

  /// Whether a word is how another language than English says Mr or Ms.
  private func isForeign(_ word: String) throws(DirectoryError) -> Bool {
    let languages = ((try? templates.folders(with: "honorifics.json")) ?? []).compactMap { Language($0) }
    for language in languages where language != .english {
      if try honorifics(language).contain(word) { return true }
    }
    return false
  }
}

extension Person {
  /// The name with the family name in capitals, as Amnesty International prints Chinese names; a single name as it is.
  fileprivate var capitalizedName: String {
    guard let familyName, let range = name.firstPlace(of: familyName) else { return name }
    return String(name[..<range.lowerBound]) + familyName.uppercased() + String(name[range.upperBound...])
  }

  /// `Paek Nam Sun` for `Paek Nam-sun`: each syllable with a capital.
  fileprivate var nameWithoutHyphen: String {
    name.split(separator: "-").map { "\($0.prefix(1).uppercased())\($0.dropFirst())" }.joined(separator: " ")
  }
}
