// ActionCheck.swift: what can be wrong in an action file that reads well.

public import JSONText
import UrgentAction
public import World

/// Finds the faults of an action file that would stop a letter: points that cannot be recast, texts that a language lacks,
/// posts that the directory does not have.
public struct ActionCheck {
  private let document: JSONDocument
  private let hasPost: (String) -> Bool
  private let finder: CountryFinder
  private var faults: [JSONError] = []

  /// - Parameter hasPost: whether the directory has a post with this id.
  public init(
    _ document: JSONDocument, _ finder: CountryFinder, hasPost: @escaping (String) -> Bool
  ) {
    self.document = document
    self.hasPost = hasPost
    self.finder = finder
  }

  /// All faults in the order of the file.
  public mutating func run() -> [JSONError] {
    do throws(ActionFaults) { _ = try Action(document, finder) } catch {
      return error.faults
    }
    do throws(JSONError) {
      for edition in try document.root.list("editions") { try check(edition) }
    } catch {
      faults.append(error)
    }
    return faults
  }

  private mutating func check(_ edition: JSONValue) throws(JSONError) {
    let appeals = try edition.list("appeals")
    guard !appeals.isEmpty else { return }
    guard let subject = edition["subject"] else {
      faults.append(
        edition.error("this edition has no subject", hint: "add \"subject\": { \"en\": \"...\" }"))
      return
    }
    let languages = try languages(of: subject)
    for appeal in appeals { try check(appeal, languages, in: edition) }
  }

  private mutating func check(
    _ appeal: JSONValue, _ languages: [Language], in edition: JSONValue
  ) throws(JSONError) {
    if let authority = appeal["authority"] { try check(authority, has: languages) }
    if let opening = appeal["opening"] ?? edition["opening"] {
      try check(opening, has: languages)
    } else {
      faults.append(appeal.error("this appeal has no opening", hint: "add \"opening\": { \"en\": \"...\" }"))
    }
    for point in try appeal.list("points") {
      let text = try point.required("text")
      try check(text, has: languages)
      let english = text.kind == .string ? text : text["en"]
      if let english, !Recaster.knows(try english.string()) {
        faults.append(
          english.error(
            "this point opens in a form that is not known",
            hint:
              "begin it with 'noting that', 'calling on X to', 'urging them to', or a verb such as 'provide'")
        )
      }
    }
    for addressee in try appeal.list("addressees") + appeal.list("suggestedAddressees") {
      if let post = addressee["post"], !hasPost(try post.string()) {
        faults.append(
          post.error(
            "the directory has no post '\(try post.string())'", hint: "'appeal addressees' lists the posts"))
      }
    }
  }

  private mutating func check(_ texts: JSONValue, has languages: [Language]) throws(JSONError) {
    let present = try self.languages(of: texts)
    for language in languages where !present.contains(language) {
      faults.append(texts.error("this text has no '\(language)', which the subject has"))
    }
  }

  private func languages(of texts: JSONValue) throws(JSONError) -> [Language] {
    if texts.kind == .string { return [.english] }
    var languages: [Language] = []
    for member in try texts.members() { languages.append(try member.language()) }
    return languages
  }
}
