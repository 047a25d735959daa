// ExchangeWords.swift: what names and words mean in the files of other programs.

public import SourceText
public import UrgentAction
public import World

/// Understands the cells and lines of address data from elsewhere.
public struct ExchangeWords {
  /// The country that a name in an address means; codes are always understood.
  let country: (String) -> Country?
  /// The gender that a word in a table says, such as `M` or `Frau`.
  let gender: (String) -> Gender
  /// How a country writes its addresses; nil where that is not known.
  let facts: (Country) -> CountryFacts?
  /// What tables of other programs call our columns, as `file` has it; nil: only our own names are known,
  /// and no name is that of a body.
  let lists: WordLists?
  /// The same of each language by itself, which tells in what language a cell greets somebody.
  private let greetings: [(language: Language, lists: WordLists)]

  /// The file that says what tables of other programs call our columns.
  public static let file = EntryColumns.words

  public init(
    country: @escaping (String) -> Country? = { Country($0) },
    gender: @escaping (String) -> Gender = { _ in .unknown },
    facts: @escaping (Country) -> CountryFacts? = { _ in nil }, lists: WordLists? = nil,
    greetings: [(language: Language, lists: WordLists)] = []
  ) {
    (self.country, self.gender, self.facts, self.lists) = (country, gender, facts, lists)
    self.greetings = greetings
  }

  /// The language in which a text greets somebody; nil where it does not.
  func language(ofGreeting text: String) -> Language? {
    greetings.first { Self.begins(text, with: ["greetings", "styles"], $0.lists) }?.language
  }

  /// Whether a text begins with a style, such as `Honourable`, which is no greeting.
  func isStyle(_ text: String) -> Bool { lists.map { Self.begins(text, with: ["styles"], $0) } ?? false }

  /// Whether a name has a word that bodies have and persons have not, such as `ministry`.
  func isNameOfBody(_ name: String) -> Bool {
    let endings = lists?.entries("bodies").filter { $0.hasPrefix("-") }.map { $0.dropFirst() } ?? []
    return name.lowercased().split { !$0.isLetter }.contains { word in
      lists?.contains(String(word), in: "bodies") == true || endings.contains { word.hasSuffix($0) }
    }
  }

  private static func begins(_ text: String, with names: [String], _ words: WordLists) -> Bool {
    let text = text.lowercased() + " "
    return names.contains { words.entries($0).contains { text.hasPrefix($0 + " ") } }
  }
}
