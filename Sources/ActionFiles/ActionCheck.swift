// ActionCheck.swift: what can be wrong in an action file, all of it at once.

public import JSONText
import SourceText
public import UrgentAction
public import World

/// Finds what would stop a letter or make it wrong: values that do not read, points that cannot be recast, texts that a
/// language lacks or says otherwise, posts that the directory does not have, numbers that are none, drafts, doubts.
public struct ActionCheck {
  let document: JSONDocument
  private let hasPost: (String) -> Bool
  private let finder: CountryFinder
  let months: [Language: [String]]
  let organizations: [Language: [String]]
  let voices: [Language: OrganizationVoice]
  let relativeDates: [Language: [String]]
  let frames: [LetterFrame]
  private let openPlaces: [OpenPlaces]
  private let pointVoices: [Language: PointVoice]
  private let words: PointWords?
  var findings: [ActionFinding] = []

  /// Prepares the check of a document, with the words of each language by which its texts are read. Without `words` English
  /// points are not looked at; `hasPost` says whether the directory has a post with an id.
  public init(
    _ document: JSONDocument, _ finder: CountryFinder, months: [Language: [String]] = [:],
    organizations: [Language: [String]] = [:], voices: [Language: OrganizationVoice] = [:],
    relativeDates: [Language: [String]] = [:], frames: [LetterFrame] = [], openPlaces: [OpenPlaces] = [],
    pointVoices: [Language: PointVoice] = [:], words: PointWords? = nil, hasPost: @escaping (String) -> Bool
  ) {
    (self.document, self.finder, self.months) = (document, finder, months)
    (self.organizations, self.voices, self.relativeDates) = (organizations, voices, relativeDates)
    (self.frames, self.openPlaces) = (frames, openPlaces)
    (self.pointVoices, self.words, self.hasPost) = (pointVoices, words, hasPost)
  }

  /// All findings in the order of the file.
  public mutating func run() -> [ActionFinding] {
    // What is still open is said alone: all else is of what will stand there.
    let open = OpenPlace.faults(in: document.root)
    guard open.isEmpty else { return open.map { ActionFinding($0) } }
    do throws(ActionFaults) { _ = try Action(document, finder) } catch {
      findings = error.faults.map { ActionFinding($0) }
    }
    checkMembers(document.root)
    for edition in lists(document.root, "editions") { check(edition) }
    var seen: Set<ActionFinding> = []
    return findings.filter { seen.insert($0).inserted }.sorted { $0.error.place < $1.error.place }
  }

  mutating func add(_ error: JSONError, _ severity: Severity = .error) {
    findings.append(ActionFinding(error, severity))
  }

  mutating func add(_ value: JSONValue, _ message: String, hint: String? = nil) {
    add(value.error(message, hint: hint))
  }

  mutating func warn(_ value: JSONValue, _ message: String, hint: String? = nil) {
    add(value.error(message, hint: hint), .warning)
  }

  /// The members of a list; none where it does not read, which is said already.
  func lists(_ value: JSONValue, _ key: String) -> [JSONValue] { (try? value.list(key)) ?? [] }

  // MARK: - Parts

  private mutating func check(_ edition: JSONValue) {
    let appeals = lists(edition, "appeals")
    checkDrafts(edition, appeals)
    checkNaming(edition, appeals)
    if let facts = edition["facts"] { checkFacts(facts) }
    for copy in lists(edition, "copies") where copy["missionsOf"] == nil { check(addressee: copy) }
    if let opening = edition["opening"] { checkFrame(opening) }
    guard !appeals.isEmpty else { return }
    let base = base(of: edition, appeals)
    let needs = appeals.filter { $0["letter"] == nil || $0["points"] != nil }
    // A ready letter prints no facts.
    for key in ["subject", "opening"] + (needs.contains { $0["facts"] == nil } ? ["facts"] : []) {
      if let texts = edition[key] { check(texts, has: base) }
    }
    if edition["subject"] == nil, appeals.contains(where: { $0["subject"] == nil }) {
      warn(
        edition, "this edition has no subject: letters have one made from the title",
        hint: "add \"subject\": { \"en\": \"...\" }")
    }
    if edition["opening"] == nil, needs.contains(where: { $0["opening"] == nil }) {
      warn(
        edition, "this edition has no opening: letters begin with one made from the people or the title",
        hint: "add \"opening\": { \"en\": \"I am writing to ...\" }")
    }
    for appeal in appeals { check(appeal, base, in: edition) }
  }

  /// The languages that the texts of an edition must have: those of the subject, else of the points and letters.
  private func base(of edition: JSONValue, _ appeals: [JSONValue]) -> [Language] {
    if let subject = edition["subject"] ?? edition["opening"] { return languages(of: subject) }
    var found: [Language] = []
    for appeal in appeals {
      let texts = lists(appeal, "points").compactMap { $0["text"] } + [appeal["letter"]].compactMap(\.self)
      for language in texts.flatMap({ languages(of: $0) }) where !found.contains(language) {
        found.append(language)
      }
    }
    return found
  }

  private mutating func check(_ appeal: JSONValue, _ languages: [Language], in edition: JSONValue) {
    let printsFacts = appeal["letter"] == nil || appeal["points"] != nil
    for key in ["authority", "subject", "opening"] + (printsFacts ? ["facts"] : []) {
      if let texts = appeal[key] { check(texts, has: languages) }
    }
    if let opening = appeal["opening"] { checkFrame(opening) }
    if let facts = appeal["facts"] { checkFacts(facts) }
    if let letter = appeal["letter"] {
      check(letter, has: languages)
      compare(letter)
      checkFrame(letter)
    }
    for point in lists(appeal, "points") { check(point: point, languages, in: appeal) }
    checkSentences(of: appeal, in: edition)
    for addressee in lists(appeal, "addressees") + lists(appeal, "suggestedAddressees") {
      check(addressee: addressee)
    }
    if lists(appeal, "addressees").isEmpty, lists(appeal, "suggestedAddressees").isEmpty {
      warn(appeal, "nobody gets this appeal", hint: "add \"addressees\": [ ... ]")
    }
  }

  private mutating func check(point: JSONValue, _ languages: [Language], in appeal: JSONValue) {
    guard let text = point["text"] else { return }
    let finished = point["sentence"].map { self.languages(of: $0) } ?? []
    check(text, has: languages.filter { !finished.contains($0) })
    guard text.kind == .object else { return }
    let isToOwnState = lists(appeal, "addressees").contains { $0["senderNames"] != nil }
    let reader = PointReader(isOfOwnState: isToOwnState)
    for (language, value) in byLanguage(text) where !finished.contains(language) {
      guard let words = try? value.string(),
        let doubt = Point(id: "", text: [language: words]).writtenDoubt(
          in: language, pointVoices[language],
          isInList: appeal["leadIn"].map { self.languages(of: $0).contains(language) } ?? false, for: reader)
      else { continue }
      warn(value, doubt, hint: "write the finished sentence beside it as \"sentence\"")
    }
  }

  /// What becomes of an appeal's English points for each of its readers: those that are refused, and the doubts.
  private mutating func checkSentences(of appeal: JSONValue, in edition: JSONValue) {
    guard let words else { return }
    let points = lists(appeal, "points")
    let leadIn = english(appeal["leadIn"])
    let people = lists(edition, "people").compactMap {
      try? $0.kind == .string ? $0.string() : Person($0.string("name"), note: $0["note"]?.string()).described
    }
    let before =
      people
      + ["opening", "facts"].flatMap { key in
        let texts = [appeal, edition].lazy.compactMap { (try? $0.facts(key))?[.english] }.first
        return texts.map { $0.map(\.text) } ?? []
      }
    let isWhole = lists(appeal, "addressees").allSatisfy { $0["post"] == nil }
    for reader in readers(of: appeal) {
      let results = Recaster(words, for: reader).recast(
        points.map { english($0["text"]) ?? "" }, leadIn: leadIn, behind: before)
      for (point, result) in zip(points, results) {
        if let others = result.othersOnly, result.isForNobody, isWhole {
          warn(
            point, "this point is for \(others), and no addressee is",
            hint: "add the addressee, or take the words off")
        }
        guard let text = point["text"], english(text) != nil, english(point["sentence"]) == nil else {
          continue
        }
        let place = text.kind == .string ? text : text["en"] ?? text
        if let error = result.error { add(place, error.message, hint: error.hint) }
        for doubt in result.doubts {
          warn(place, doubt, hint: "write the finished sentence beside it as \"sentence\"")
        }
      }
    }
  }

  /// Who reads the letters, as far as the file says it; somebody where it names posts only.
  private func readers(of appeal: JSONValue) -> [PointReader] {
    let authority = english(appeal["authority"]) ?? ""
    let written = lists(appeal, "addressees").filter { $0["post"] == nil && $0.kind == .object }
    let readers = written.map { value -> PointReader in
      let title = value["title"].flatMap { $0.kind == .object ? $0["en"] : $0 }
      let lines = title.map { $0.kind == .list ? (try? $0.strings()) ?? [] : [(try? $0.string()) ?? ""] }
      let rank = (try? value.optionalString("rank")).flatMap(\.self).flatMap { Rank(rawValue: $0) }
      return PointReader(
        name: (try? value.optionalString("name")).flatMap(\.self), office: lines?.first ?? "",
        part: rank == .ambassador ? .messenger : rank == .editor ? .witness : .asked, authority: authority)
    }
    guard !readers.isEmpty else { return [PointReader(authority: authority)] }
    return readers.indices.map { place in
      var reader = readers[place]
      reader.others = readers.indices.filter { $0 != place }.map { readers[$0] }
      return reader
    }
  }

  /// A text's English; nil where it has none.
  private func english(_ text: JSONValue?) -> String? {
    guard let text else { return nil }
    return try? text.kind == .string ? text.string() : text["en"]?.string()
  }

  private mutating func check(addressee value: JSONValue) {
    if let post = value["post"], let id = try? post.string() {
      if !hasPost(id) {
        add(
          post, "the directory has no post '\(id)'",
          hint: id == "own-government"
            ? "write { \"senderNames\": \"own-government\", \"rank\": \"minister\" }"
            : "'appeal addressees' lists the posts")
      }
    } else if value["senderNames"] == nil, value.kind == .object, value["address"] == nil,
      !lists(value, "contacts").contains(where: { contact in
        (try? contact.contactKind()).map(Contact.Kind.reached.contains) ?? false
      })
    {
      warn(
        value, "this addressee cannot be reached: there is no address and no number",
        hint: "add \"address\": [ \"street\", \"town\", \"country\" ]")
    }
    let country = (try? value["country"]?.country()).flatMap(\.self)
    for contact in lists(value, "contacts") {
      guard let kind = try? contact.contactKind(), let text = contact["value"], let words = try? text.string()
      else { continue }
      do throws(ContactError) {
        _ = try PrintedContact(kind, words, in: country.flatMap { finder.dialling(in: $0) })
      } catch { add(text, "\(error.message), and is left out of letters", hint: error.hint) }
    }
  }

  /// Every `doubt`, country, empty text and open place of the file, wherever it stands.
  private mutating func checkMembers(_ value: JSONValue) {
    switch value.kind {
    case .object:
      for member in (try? value.members()) ?? [] {
        switch member.name {
        case "doubt":
          guard let words = try? member.value.string() else { break }
          for line in words.split(separator: "\n") {
            warn(member.value, "doubt: \(line)", hint: "when it is settled, take the \"doubt\" out")
          }
        case "missionsOf":
          checkCountry(member.value)
          let asked = (try? document.root.countries("countries")) ?? []
          if let state = try? member.value.country(), finder.knows(state), !asked.isEmpty,
            !asked.contains(state)
          {
            warn(
              member.value, "\(state) is none of the action's countries",
              hint: "see whose missions get a copy")
          }
        case "country": checkCountry(member.value)
        case "countries": for country in (try? member.value.list()) ?? [] { checkCountry(country) }
        // These are for people, not for letters.
        case "note", "source", "wording": break
        default: checkMembers(member.value)
        }
      }
    case .list: for item in (try? value.list()) ?? [] { checkMembers(item) }
    case .string:
      guard let text = try? value.string() else { break }
      if text.trimmed.isEmpty { warn(value, "this text is empty", hint: "write it, or take it out") }
      if let open = OpenPlaces.first(in: text, { openPlaces }) {
        warn(
          value, "'\(open)' is still to be filled in, or a mark of a web page",
          hint: "write what belongs there")
      }
    default: break
    }
  }

  private mutating func checkCountry(_ value: JSONValue) {
    guard let country = try? value.country(), !finder.knows(country) else { return }
    add(value, "there is no country '\(country)'", hint: "write the ISO 3166 code of two letters, such as CN")
  }

  // MARK: - Languages

  private mutating func check(_ texts: JSONValue, has languages: [Language]) {
    let present = self.languages(of: texts)
    for language in languages where !present.contains(language) {
      add(texts, "this text has no '\(language)', which other texts of the action have")
    }
  }

  func languages(of texts: JSONValue) -> [Language] {
    if texts.kind == .string || texts.kind == .list { return [.english] }
    return ((try? texts.members()) ?? []).compactMap { try? $0.key.language() }
  }
}
