// StateWords.swift: words around the names of states, in the languages that have a folder.

public import SourceText
public import UrgentAction

/// Takes "Islamic Republic of" and the like from the name of a state.
///
/// The words stand in `states.txt` of each language's folder.
public struct StateWords: Sendable {
  public static let file = WordFile(
    "states.txt", lists: List.allCases.map(\.rawValue),
    shared: [codes, atEnds, alsoRegions, adjectiveEndings])

  /// The lists of the file.
  enum List: String, CaseIterable {
    case forms, beginnings, adjectives, joints, shared, alone
    case beforeNames = "before-names"
    case elided
  }

  /// The lists that only the file beside the folders has.
  private static let (codes, atEnds, alsoRegions) = ("codes", "at-ends", "also-regions")
  private static let adjectiveEndings = "adjective-endings"

  private let lists: WordLists

  /// Reads the words of all languages.
  ///
  /// - Throws: with the place of what is wrong in a file.
  public init(_ files: any FileSource) throws(FileError) { lists = try WordLists(files, Self.file) }

  /// Knows no words.
  public init() { lists = WordLists() }

  func contains(_ word: some StringProtocol, in list: List) -> Bool {
    lists.contains(word.lowercased(), in: list.rawValue)
  }

  /// Whether a text is a short name of a state, such as `UK`, that is no name of another's state or province.
  func isCode(_ text: String) -> Bool { isCapital(text, in: Self.codes) }

  /// Whether a text is a short name, such as `USA`, that ends an address also behind a word.
  func endsAddresses(_ text: String) -> Bool { isCapital(text, in: Self.atEnds) }

  private func isCapital(_ text: String, in list: String) -> Bool {
    text == text.uppercased() && lists.contains(text.lowercased(), in: list)
  }

  /// Whether the name of a country is that of a state or province of another too: Georgia.
  public func isRegion(_ country: Country) -> Bool {
    lists.contains(country.code.lowercased(), in: Self.alsoRegions)
  }

  /// Whether an adjective may end so behind the name of a state, or with nothing: "Turk|ish", "Czech|".
  func isAdjectiveEnding(_ ending: String) -> Bool {
    ending.isEmpty || lists.contains(ending, in: Self.adjectiveEndings)
  }

  /// Whether a word stands in the names of many states: "Republic", "United", "Volksrepublik".
  func isCommon(_ word: String) -> Bool {
    let word = plainName(word)
    let entries = [List.forms, .beginnings, .adjectives, .joints].flatMap { lists.entries($0.rawValue) }
    let common = entries.flatMap { $0.split { !$0.isLetter } }.map { plainName(String($0)) }
    return common.contains { $0 == word || $0.utf8.count > 3 && word.firstPlace(of: $0) != nil }
  }

  /// Whether something stands in a name that the names of states begin with.
  func hasBeginning(_ name: String) -> Bool {
    let name = name.lowercased()
    return lists.entries(List.beginnings.rawValue).contains { name.firstPlace(of: $0) != nil }
  }

  /// What stands behind the words for the form of a state; nil when there are none, or where two states share the rest:
  /// which Korea is a democratic people's republic only the whole name tells.
  public func withoutForm(_ name: String) -> String? {
    let words = name.split(separator: " ")
    guard let form = words.firstIndex(where: { contains($0, in: .forms) }), form + 1 < words.count,
      words[..<form].allSatisfy({ contains($0, in: .adjectives) })
    else { return nil }
    var behind = words[(form + 1)...].drop { word in
      word.count == 1 || [.joints, .adjectives].contains { contains(word, in: $0) }
    }
    // "República Cooperativa de X", and adjectives that are not known.
    if let last = behind.lastIndex(where: { contains($0, in: .beforeNames) }) {
      behind = behind[(last + 1)...]
    }
    let rest = behind.joined(separator: " ")
    let elided = lists.entries(List.elided.rawValue).first { rest.lowercased().hasPrefix($0) }
    let short = rest.dropFirst(elided?.count ?? 0)
    let isUnclear = [.shared, .alone].contains { contains(short, in: $0) }
    return short.isEmpty || isUnclear ? nil : String(short)
  }
}
