// ActionDecoding.swift: an action file (JSON) read into an action.

public import JSONText
import SourceText
public import UrgentAction
public import World

extension Action {
  /// Reads an action file.
  ///
  /// - Parameters:
  ///   - document: the file, with the places of its values for the faults.
  ///   - finder: knows the countries that addresses end in, and how telephone numbers are written there.
  /// - Throws: `ActionFaults` with all values that are missing, misspelt, or of the wrong form.
  public init(_ document: JSONDocument, _ finder: CountryFinder) throws(ActionFaults) {
    let root = document.root
    let reader = ActionReader(finder)
    guard root.kind == .object else {
      throw ActionFaults([
        root.error("an action file holds one object", hint: "begin it with { \"id\": \"...\"")
      ])
    }
    reader.check(root, hasOnly: "id", "reference", "title", "concerns", "countries", "editions")
    let open = OpenPlace.faults(in: root)
    if !open.isEmpty { throw ActionFaults(open) }
    let id = reader.value("", try Self.id(root))
    reader.countries = reader.value([], try root.countries("countries"))
    let values = reader.list(root, "editions")
    if values.isEmpty, reader.faults.isEmpty || root["editions"] == nil || root["editions"]?.kind == .list {
      reader.note(
        root, "an action needs at least one edition",
        hint: "add \"editions\": [ { \"kind\": \"first\", ... } ]")
    }
    let editions = values.map { Edition($0, reader) }
    self.init(
      id: id, reference: reader.value(nil, try Self.reference(root)),
      title: reader.value("", try Self.checked(root, "title").string("title")),
      concerns: reader.value([], try Self.checked(root, "concerns").strings("concerns")),
      countries: reader.countries, editions: editions)
    for (value, (earlier, later)) in zip(values.dropFirst(), zip(editions, editions.dropFirst())) {
      if earlier.issued.earliest > later.issued.latest, value["issued"] != nil {
        reader.note(
          value, "this edition was issued before the one above it",
          hint: "put the editions in the order in which they were issued, or correct the day")
      }
      if earlier.kind == .stop {
        reader.note(
          value, "the edition above this one stopped the action",
          hint: "put the stop last; take it out where the action was opened again")
      }
    }
    if !reader.faults.isEmpty { throw ActionFaults(reader.faults) }
  }

  private static func id(_ root: JSONValue) throws(JSONError) -> String {
    let id = try root.string("id")
    guard !id.isEmpty, id.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") }) else {
      throw try root.required("id").error(
        "'\(id)' cannot be the id of an action", hint: "write it as 'UA-105-00'")
    }
    return id
  }

  /// The action, where a text of its own is not given by language.
  private static func checked(_ root: JSONValue, _ key: String) throws(JSONError) -> JSONValue {
    guard let value = root[key], value.kind == .object else { return root }
    throw value.error(
      "an action's \"\(key)\" is in one language",
      hint: "write it as the sheet has it; a \"subject\" and an addressee's \"title\" go by language")
  }

  private static func reference(_ root: JSONValue) throws(JSONError) -> ActionReference? {
    guard let value = root["reference"], !value.isNull else { return nil }
    let text = try value.string()
    do {
      return try ActionReference(parsing: text)
    } catch {
      throw value.error(error.message, hint: error.hint)
    }
  }
}

extension Edition {
  init(_ value: JSONValue, _ reader: ActionReader) {
    reader.check(
      value, hasOnly: "kind", "index", "follows", "issued", "lastDay", "people", "languages", "subject",
      "opening", "facts", "drafts", "naming", "appeals", "copies", "source", "doubt", "note")
    reader.beginEdition()
    let kind = reader.value(Kind.first, try value.required("kind").choice("kind"))
    let issued = reader.reading(nil) { () throws(JSONError) -> PartialDate? in
      guard value["issued"] != nil else {
        throw value.error(
          "the day on which this edition was issued is not known",
          hint: "write it as \"issued\": \"2000-06-07\"; no letter is written until then")
      }
      return try value.partialDate("issued")
    }
    let day = value["lastDay"].flatMap { $0.isNull ? nil : $0 }
    let lastDay = day.flatMap { LastDay($0, reader) }
    if let day, let lastDay, let issued, lastDay.lastAllowed < issued.earliest {
      reader.note(day, "the last day is before the edition was issued", hint: "check the year of both")
    }
    let appeals = reader.list(value, "appeals").map { Appeal($0, reader) }
    if kind != .stop, appeals.isEmpty, value["appeals"].map({ $0.kind == .list }) ?? true {
      reader.note(value, "this edition has no appeals", hint: "add \"appeals\", or make its kind \"stop\"")
    }
    var (missions, officials): ([Country], [AddresseeReference]) = ([], [])
    for copy in reader.list(value, "copies") {
      if copy["missionsOf"] != nil {
        reader.check(copy, hasOnly: "missionsOf", "doubt")
        let state = reader.value(nil, try copy.required("missionsOf").country())
        if let state { missions.append(state) }
      } else if let official = AddresseeReference(copy, reader) {
        officials.append(official)
      }
    }
    let people = reader.list(value, "people")
    let naming: Naming? = reader.value(nil, try value["naming"]?.choice("naming"))
    self.init(kind: kind, issued: issued ?? PartialDate(.distantPast))
    (self.lastDay, self.appeals, self.naming) = (lastDay, appeals, naming)
    (copiesToMissionsOf, copiesToOfficials) = (missions, officials)
    index = reader.string(value, "index")
    follows = reader.value([], try value.strings("follows"))
    subject = reader.texts(value, "subject")
    opening = reader.texts(value, "opening")
    facts = reader.value([:], try value.facts("facts"))
    self.people = people.compactMap { Person($0, reader) }
    languages = reader.list(value, "languages").compactMap { WritingLanguage($0, reader) }
    source = reader.string(value, "source")
    for draft in reader.list(value, "drafts") {
      if let known: Draft = reader.value(nil, try draft.choice("draft")) { drafts.insert(known) }
    }
    doubts =
      reader.doubts(value) + (day.map { reader.doubts($0) } ?? [])
      + people.filter { $0.kind == .object }.flatMap { reader.doubts($0) }
      + reader.list(value, "copies").filter { $0["missionsOf"] != nil }.flatMap { reader.doubts($0) }
    if let doubt = lastDay?.doubtOfWording { doubts.append(doubt) }
    note = reader.string(value, "note")
  }
}

extension Person {
  /// `{ "name": "...", "note": "m, 19" }`, or the name alone.
  init?(_ value: JSONValue, _ reader: ActionReader) {
    let name = reader.value("", try value.kind == .string ? value.string() : value.string("name"))
    guard value.kind == .object else {
      if name.isEmpty { return nil }
      self.init(name)
      return
    }
    reader.check(value, hasOnly: "name", "note", "doubt")
    self.init(name, note: reader.string(value, "note"))
  }
}

extension WritingLanguage {
  init?(_ value: JSONValue, _ reader: ActionReader) {
    let word = reader.value("", try value.string())
    guard !word.isEmpty else { return nil }
    if word == "own" {
      self = .own
    } else if let language = Language(word) {
      self = .language(language)
    } else {
      reader.note(
        value, "'\(word)' is not a language", hint: "write its code of two letters, such as en, or \"own\"")
      return nil
    }
  }
}

extension LastDay {
  init?(_ value: JSONValue, _ reader: ActionReader) {
    reader.check(value, hasOnly: "date", "boundary", "wording", "doubt")
    let date = reader.reading(nil) { () throws(JSONError) -> CalendarDay? in
      let text = try value.string("date")
      guard let date = CalendarDay(text) else {
        throw try value.required("date").error("'\(text)' is not a day", hint: "write it as 2000-07-19")
      }
      return date
    }
    let boundary: Boundary? = reader.value(nil, try value.required("boundary").choice("boundary"))
    guard let date, let boundary else { return nil }
    self.init(date, boundary: boundary, wording: reader.string(value, "wording"))
  }
}
