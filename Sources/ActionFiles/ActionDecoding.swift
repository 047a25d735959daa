// ActionDecoding.swift: an action file (JSON) read into an action.

public import JSONText
public import UrgentAction

extension Action {
  /// Reads an action file.
  ///
  /// - Throws: `JSONError` with the place of the first value that is missing, misspelt, or of the wrong form.
  public init(_ document: JSONDocument) throws(JSONError) {
    let root = document.root
    try root.requireKnownKeys("id", "reference", "title", "concerns", "countries", "editions")
    let id = try root.string("id")
    guard !id.isEmpty, id.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") }) else {
      throw try root.required("id").error(
        "'\(id)' cannot be the id of an action", hint: "write it as 'UA-105-00'")
    }
    let editions = try root.list("editions")
    guard !editions.isEmpty else {
      throw root.error(
        "an action needs at least one edition", hint: "add \"editions\": [ { \"kind\": \"first\", ... } ]")
    }
    var read: [Edition] = []
    for edition in editions { read.append(try Edition(edition)) }
    self.init(
      id: id, reference: try Self.reference(root), title: try root.string("title"),
      concerns: try root.strings("concerns"), countries: try root.countries("countries"), editions: read)
    for (value, (earlier, later)) in zip(editions.dropFirst(), zip(read, read.dropFirst())) {
      guard earlier.issued.earliest <= later.issued.latest else {
        throw value.error(
          "this edition was issued before the one above it",
          hint: "put the editions in the order in which they were issued")
      }
    }
  }

  private static func reference(_ root: JSONValue) throws(JSONError) -> ActionReference? {
    guard let value = root["reference"] else { return nil }
    let text = try value.string()
    do {
      return try ActionReference(parsing: text)
    } catch {
      throw value.error(error.message, hint: error.hint)
    }
  }
}

extension Edition {
  init(_ value: JSONValue) throws(JSONError) {
    try value.requireKnownKeys(
      "kind", "index", "follows", "issued", "lastDay", "subject", "opening", "facts", "appeals", "copies",
      "note")
    let kind = try value.choice("kind", of: Edition.Kind.self)
    let issued = try value.partialDate("issued")
    let lastDay: LastDay? = if let day = value["lastDay"] { try LastDay(day) } else { nil }
    if let lastDay, lastDay.lastAllowed < issued.earliest, let day = value["lastDay"] {
      throw day.error("the last day is before the edition was issued", hint: "check the year of both")
    }
    var written = 0
    var appeals: [Appeal] = []
    for appeal in try value.list("appeals") { appeals.append(try Appeal(appeal, written: &written)) }
    if kind != .stop, appeals.isEmpty {
      throw value.error("this edition has no appeals", hint: "add \"appeals\", or make its kind \"stop\"")
    }
    var copies: [Country] = []
    for copy in try value.list("copies") {
      try copy.requireKnownKeys("missionsOf")
      copies.append(try copy.required("missionsOf").country())
    }
    self.init(
      kind: kind, index: try value.optionalString("index"), follows: try value.strings("follows"),
      issued: issued,
      lastDay: lastDay, subject: try value.texts("subject"), opening: try value.texts("opening"),
      facts: try value.facts("facts"), appeals: appeals, copiesToMissionsOf: copies,
      note: try value.optionalString("note"))
  }
}

extension LastDay {
  init(_ value: JSONValue) throws(JSONError) {
    try value.requireKnownKeys("date", "boundary", "wording")
    let text = try value.string("date")
    guard let date = CalendarDay(text) else {
      throw try value.required("date").error("'\(text)' is not a day", hint: "write it as 2000-07-19")
    }
    self.init(
      date, boundary: try value.choice("boundary", of: LastDay.Boundary.self),
      wording: try value.optionalString("wording"))
  }
}
