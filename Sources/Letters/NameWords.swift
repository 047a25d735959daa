// NameWords.swift: words around names and in addresses, in the languages that have a folder.

public import SourceText
public import UrgentAction

/// Tells titles (`Dr.`, `Prof.`) from forms of address (`Frau`, `Mr`), with which nobody signs, and streets from towns.
///
/// The words stand in `names.txt` of each language's folder.
public struct NameWords: Sendable {
  private let lists: WordLists

  public static let file = WordFile(
    "names.txt",
    lists: [
      "titles", "title-starts", "men", "women", "addressed-men", "addressed-women", "forms", "forms-or-names",
      "behind-forms", "suffixes", "particles", "streets", "houses", "late-streets", "street-endings",
      "street-ends", "units", "behind-streets", "men-initials", "peers", "peeresses", "degrees",
      "women-titles", "courtesies", "ranks",
    ], shared: ["forms-or-titles", "generations", "family-name-starts"])

  /// Reads the words of all languages, or of one; as `WordLists` does, for many words or few.
  ///
  /// - Throws: with the place of what is wrong in a file.
  public init(
    _ files: any FileSource, in language: Language? = nil, isIndexed: Bool = false
  ) throws(FileError) {
    lists = try WordLists(files, Self.file, in: language?.code, indexing: isIndexed ? .max : 0)
  }

  /// Whether a word in small letters is in a list.
  func contains(_ word: String, in list: String) -> Bool { lists.contains(word, in: list) }

  // MARK: - Before and behind a name

  /// Whether a word is known as a title.
  public func isTitle(_ word: String) -> Bool {
    let lower = word.inSmallLetters
    return lists.contains(Self.plain(lower), in: "titles")
      || lower.contains(where: { $0 == "." || $0 == "-" })
        && lower.withBytes { lower in lists.contains(in: "title-starts") { lower.hasPrefix($0) } }
  }

  /// Whether a word is a title that a man and a woman have alike: `Dr`.
  public func isDegree(_ word: String) -> Bool {
    lists.contains(Self.plain(word.inSmallLetters), in: "degrees")
  }

  /// Whether a word is a form of address, such as `Frau` or `Sr.`.
  public func isForm(_ word: String) -> Bool {
    let plain = Self.plain(word.inSmallLetters)
    return ["men", "women", "addressed-men", "addressed-women", "forms"].contains {
      lists.contains(plain, in: $0)
    }
  }

  /// Hands on forms of address of men and women in all languages, and degrees: `mr`, `dr`.
  public func forEachFormBeforeName(_ body: (ByteView) -> Void) {
    for list in ["men", "women", "degrees"] { lists.forEachEntry(of: list, body) }
  }

  /// Whether a word before a name is a man's or a woman's form of address, and cannot be a name or a title itself.
  public func isFormBeforeName(_ word: String) -> Bool {
    let plain = Self.plain(word.inSmallLetters)
    return plain.count > 1 && ["men", "women"].contains { lists.contains(plain, in: $0) }
      // "Sig." with its full stop is no name.
      && (!lists.contains(plain, in: "forms-or-names") || word.hasSuffix(".") && !isTitle(word, in: nil))
  }

  /// Whether a form of address is a title in one of the languages, or in any: "Sr. Ida" is a sister in German.
  public func isTitle(_ form: String, in languages: [Language]?) -> Bool {
    let plain = Self.plain(form.inSmallLetters)
    return lists.contains(in: "forms-or-titles") { entry in
      let words = String(decoding: entry, as: UTF8.self).splitAtBlanks()
      return words.count == 2 && words[1] == plain && languages?.contains { $0.code == words[0] } != false
    }
  }

  /// Whether a word stands before the title of an official: the "The" of "The Hon.".
  func isCourtesy(_ word: String) -> Bool {
    lists.contains(Self.plain(word.inSmallLetters), in: "courtesies")
  }

  /// Whether a word belongs to the form of address before it: the `D.` of `Sr. D.`
  func standsBehindForm(_ word: String) -> Bool { lists.contains(word.inSmallLetters, in: "behind-forms") }

  /// Whether a word stands behind a name: `Jr.`, `PhD`.
  func isSuffix(_ word: String) -> Bool { lists.contains(Self.plain(word.inSmallLetters), in: "suffixes") }

  /// Whether a word between names is written small: `von`.
  public func isParticle(_ word: String) -> Bool { lists.contains(word, in: "particles") }

  /// Whether a family name begins with a word and has another one behind it: "San Juan", "Ben Ali", "von Hans".
  public func isStartOfFamilyName(_ word: String) -> Bool {
    let small = word.inSmallLetters
    return isParticle(small) || lists.contains(Self.plain(small), in: "family-name-starts")
  }

  /// Whether what stands behind a name tells parents from children: `Jr.`, `III`.
  public func isGeneration(_ suffix: String) -> Bool {
    lists.contains(Self.plain(suffix.inSmallLetters), in: "generations")
  }

  /// Whether all words of a text are such, and none stands behind a name: `van der`.
  public func areParticles(_ text: String) -> Bool {
    let words = text.inSmallLetters.splitAtBlanks()
    return !words.isEmpty && words.allSatisfy(isParticle) && !words.contains(where: isSuffix)
  }

  /// Whether words that follow a name and a comma are titles: "Müller, Dr.".
  public func areTitles(_ text: String) -> Bool {
    let words = text.splitAtBlanks()
    return words.contains(where: isTitle) && words.allSatisfy { isTitle($0) || $0.hasSuffix(".") }
  }

  /// Whether words that follow a name and a comma belong behind it: "King, Jr.".
  public func areSuffixes(_ text: String) -> Bool {
    let words = text.split { $0 == " " || $0 == "," }.map(String.init)
    return !words.isEmpty && words.allSatisfy(isSuffix)
  }

  /// The gender that a form of address among some words tells.
  public func gender(addressedAs text: String) -> Gender {
    for word in text.inSmallLetters.splitAtBlanks().map(Self.plain) {
      if lists.contains(word, in: "men") || lists.contains(word, in: "addressed-men") { return .male }
      if lists.contains(word, in: "women") || lists.contains(word, in: "addressed-women") { return .female }
    }
    return .unknown
  }

  /// Whether a text is the name of somebody, with or without forms of address and with initials or whole: "Mrs A Lee".
  public func isName(_ text: String, of name: String) -> Bool {
    let words = [text, name].map { text in
      text.splitAtBlanks().filter { !isForm($0) && !isTitle($0) }.map(plainName)
    }
    guard words[0].count > 1, words[0].last == words[1].last else { return false }
    return words[0].dropLast().allSatisfy { word in
      words[1].contains { $0 == word || word.count == 1 && $0.hasPrefix(word) }
    }
  }

  /// What kind of column the words of a title come from.
  public enum TitleColumn {
    /// `Anrede`, `Civilité`: only words known as titles count.
    case salutation
    /// `Titel`: all words count but forms of address.
    case title
  }

  /// The words that are signed, separated by blanks; empty when there are none.
  public func signedTitles(_ text: String, from column: TitleColumn) -> String {
    var kept: [String] = []
    for word in text.split(whereSeparator: { $0 == " " || $0 == "/" || $0 == "+" }).map(String.init)
    // A number is a code for a form of address.
    where !isForm(word) && word.contains(where: \.isLetter) {
      switch column {
      case .title: kept.append(word)
      case .salutation:
        // "Dr. med.": what follows a title with a full stop belongs to it.
        if isTitle(word) || (!kept.isEmpty && word.hasSuffix(".")) { kept.append(word) }
      }
    }
    return kept.joined(separator: " ")
  }

  private static func plain(_ word: String) -> String { word.leavingOut(".,()") }

  // MARK: - In an address

  /// The place of the first word of the town in `12 Main St Apt 3 Springfield`, written without commas; nil where a
  /// second reading is possible.
  public func townStart(in words: [String]) -> Int? {
    let plain = words.map { $0.inSmallLetters.filter { $0 != "." && $0 != "," } }
    func isEnd(_ place: Int) -> Bool {
      place < plain.count && lists.contains(plain[place], in: "street-ends")
    }
    var place: Int
    if let box = plain.prefix(4).lastIndex(of: "box"), box + 1 < plain.count,
      plain[box + 1].first?.isNumber ?? false
    {
      place = box + 2
    } else {
      guard plain.first?.first?.isNumber ?? false, let end = plain.indices.dropFirst(2).first(where: isEnd)
      else { return nil }
      place = end + 1
      if place < plain.count, ["ne", "nw", "se", "sw"].contains(plain[place]) { place += 1 }
      while place < plain.count, lists.contains(plain[place], in: "units") || plain[place].hasPrefix("#") {
        place += plain[place].hasPrefix("#") && plain[place].count > 1 ? 1 : 2
      }
    }
    // "South New York", "Rear Springfield", "Annex C Springfield".
    guard place < plain.count, !lists.contains(plain[place], in: "behind-streets"),
      plain[place...].allSatisfy({ $0.count > 1 }),
      !plain[place...].contains(where: { $0.contains(where: \.isNumber) })
    else { return nil }
    // "St Louis" is a town; "Park Place Dr" may end at either word.
    let isDivided = plain[place] == "st" && place + 1 < plain.count ? !isEnd(place + 1) : !isEnd(place)
    return isDivided && !(place + 1..<max(plain.count, place + 1)).contains(where: isEnd) ? place : nil
  }

  /// Whether a word stands before the number of a flat.
  public func isUnit(_ word: String) -> Bool { lists.contains(word.inSmallLetters, in: "units") }

  /// What a part of an address is the name of; a house may be a part of one.
  public enum Place: Sendable { case street, house, unknown }

  /// What a text names: a street where one of its words is one, `Mill Lane`.
  public func place(named text: String) -> Place {
    let words = Self.addressWords(text)
    let others = words.filter { !lists.contains($0, in: "houses") }
    return nameStreet(others) ? .street : others.count < words.count ? .house : .unknown
  }

  /// Whether a text names a street, a house or a part of one.
  public func nameStreet(_ text: some StringProtocol) -> Bool { nameStreet(Self.addressWords(text)) }

  private static func addressWords(_ text: some StringProtocol) -> [String] {
    text.inSmallLetters.split { $0 == " " || $0 == "," || $0 == "/" }.map { $0.filter { $0 != "." } }
  }

  private func nameStreet(_ words: [String]) -> Bool {
    words.contains { lists.contains($0, in: "streets") }
      || words.dropFirst().contains { lists.contains($0, in: "late-streets") }
      || words.contains { word in
        word.withBytes { word in
          lists.contains(in: "street-endings") { word.count > $0.count && word.hasSuffix($0) }
        }
      }
  }
}
