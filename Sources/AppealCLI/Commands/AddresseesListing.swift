// AddresseesListing.swift: the posts of the directory in a list, and one of them in full.

import AddresseeDirectory
import Arguments
import JSONText
import Letters
import SourceText
import UrgentAction

extension AddresseesCommand {
  /// All posts with their holders; missions, of which there are many, are found by searching.
  func list(on day: CalendarDay, _ library: Library, _ console: Console) throws -> ExitStatus {
    let languages = try languages(library)
    let directory = library.directory
    let nobody = "(nobody known)"
    // The offices keep their place from day to day, whoever holds them.
    let heading = "HOLDER ON \(day)"
    var values: [JSONTree] = []
    var rows = [["POST", heading + String(repeating: " ", count: max(0, 22 - heading.count)), "OFFICE"]]
    for id in try directory.postIDs() {
      let addressee = try directory.addressee(id, on: day, in: titleLanguage(languages))
      values.append(addressee.summary)
      rows.append([id, addressee.holder?.name ?? nobody, addressee.office])
    }
    if isJSON {
      try console.print(.list(values))
    } else {
      try console.list(Listing(rows) { $0 == 1 && $1 == nobody ? .weak : nil })
    }
    return .done
  }

  /// One post with all that a letter would use, and where each fact comes from.
  func show(on day: CalendarDay, _ library: Library, _ console: Console) throws -> ExitStatus {
    let word = operands[0]
    if operands.count > 1 {
      guard Self.verb(near: word) == nil, let found = try findPeople(library, console) else {
        throw misspelt(word)
      }
      return found
    }
    let languages = try languages(library)
    let addressee: Addressee
    do throws(DirectoryError) {
      addressee = try library.directory.addressee(word, on: day, in: titleLanguage(languages))
    } catch {
      guard error.kind == .unknownPost || error.kind == .ambiguous else { throw error }
      if error.kind == .unknownPost, Self.verb(near: word) == nil,
        let found = try findPeople(library, console)
      {
        return found
      }
      var error = error
      if error.kind == .unknownPost, let verb = Self.verb(near: word) {
        error.hint = "did you mean 'appeal addressees \(verb)'?"
      }
      throw Failure(.inputNotFound, error)
    }
    if isJSON {
      try console.print(addressee.json(on: day))
      return .done
    }
    let text = AddresseeDescription(of: addressee, on: day).text
    let pairs = try salutations(for: addressee, languages, library)
    try console.show(fitted(text + pairs, columns: console.columns, hanging: 2))
    return .done
  }

  /// Shows whom and what the words find, when they name no post; nil when nothing is found.
  private func findPeople(_ library: Library, _ console: Console) throws -> ExitStatus? {
    let words = operands.joined(separator: " ")
    guard try !library.directory.search(words).isEmpty else { return nil }
    return try search(words, library, console)
  }

  /// The languages of --language.
  private func languages(_ library: Library) throws -> [Language] {
    let known = try library.languages()
    switch language {
    case nil: return [.english]
    case "all": return known
    case let word?:
      guard let language = Language(word), known.contains(language) else {
        throw UsageError(unknown: "language", word, known: known.map(\.code) + ["all"])
      }
      return [language]
    }
  }

  /// The language of --language for what can be said in one only.
  private func titleLanguage(_ languages: [Language]) -> Language {
    languages.count == 1 ? languages[0] : .english
  }

  /// The pair of salutation and closing in each language, and where it comes from.
  private func salutations(
    for addressee: Addressee, _ languages: [Language], _ library: Library
  ) throws -> String {
    var text = ""
    for language in languages {
      let pair = try library.phrases(language).salutation(
        for: addressee, onSheet: nil, language: language, layout: Layout(for: nil))
      text +=
        "\nsalutation and closing (\(language))\n  \(pair.opening)\n  \(pair.closing)\n      <- \(pair.source)\n"
    }
    return text
  }

  /// Several words, of which the first is no command.
  private func misspelt(_ word: String) -> UsageError {
    let words = operands.joined(separator: " ")
    let advice =
      Self.verb(near: word).map { "did you mean 'appeal addressees \($0)'?" }
      ?? "put a post's words between quotation marks, or find it with: appeal addressees search \(words)"
    return UsageError("there is no command '\(word)' of 'appeal addressees'", hint: advice)
  }

  private static func verb(near word: String) -> String? {
    nearestNames(to: word, among: Verb.allCases.map(\.rawValue)).first
  }
}
