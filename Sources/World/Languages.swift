// Languages.swift: the languages of the templates, and what each calls the others.

public import JSONText
public import SourceText
public import UrgentAction

/// The languages that have a folder in the templates, and their names in all of them.
public final class Languages: Sendable {
  private let files: any FileSource
  private let known = Memory()

  /// Takes the folders of languages; nothing is read yet.
  public init(_ templates: any FileSource) { files = templates }

  /// The languages whose folder has phrases, by their codes.
  public func all() throws(FileError) -> [Language] {
    try files.folders(with: "phrases.json").compactMap { Language($0) }
  }

  /// Whether a language has a folder with phrases.
  public func contains(_ language: Language) throws(FileError) -> Bool {
    try files.bytes(of: "\(language)/phrases.json") != nil
  }

  /// All languages with English first: its names go before those of others.
  public func englishFirst() throws(FileError) -> [Language] {
    let languages = try all()
    return languages.filter { $0 == .english } + languages.filter { $0 != .english }
  }

  /// The language that a code, a locale such as `de-CH`, or a name in any of the languages means; nil for other words.
  ///
  /// Case and accents do not count.
  public func language(named text: String) -> Language? {
    let word = text.lowercased()
    if word.utf8.count == 5, ["-", "_"].contains(word.dropFirst(2).prefix(1)) {
      return Language(word.prefix(2))
    }
    return Language(word) ?? known.value(names)[plainName(text)]
  }

  private func names() -> [String: Language] {
    var names: [String: Language] = [:]
    for language in (try? englishFirst()) ?? [] {
      // A file that is missing or cannot be read has no names here; 'appeal check' says what is wrong with it.
      for (code, name) in (try? Self.table(files, language))?.all ?? [] {
        for plain in name.split(separator: ";").map({ plainName(String($0)) }) where names[plain] == nil {
          names[plain] = Language(code)
        }
      }
    }
    return names
  }

  /// What a language calls itself and others, by code: one name, or several with semicolons between them, such as the
  /// codes of three letters in ISO 639-2.
  ///
  /// - Throws: `FileError` where the language's folder has no such file, `JSONError` for one that cannot be read or
  ///   does not name its own language.
  @discardableResult
  public static func table(_ files: any FileSource, _ language: Language) throws -> TextTable {
    let path = "\(language)/languages.json"
    guard let root = try files.json(path) else {
      throw FileError(
        .notFound, "the language '\(language)' has no file \(path)",
        hint: "write the names of languages there, as { \"\(language)\": \"...\", \"en\": \"...\" }")
    }
    let table = try TextTable(root)
    if table[language.code] == nil {
      throw root.error(
        "the language does not name itself", hint: "add its own name: \"\(language)\": \"...\"")
    }
    return table
  }
}
