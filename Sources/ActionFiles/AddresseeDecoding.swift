// AddresseeDecoding.swift: whom an action file writes to: posts, people written out, and their contacts.

import JSONText
import SourceText
import UrgentAction
import World

extension AddresseeReference {
  init?(_ value: JSONValue, _ reader: ActionReader) {
    guard value.kind == .object else {
      reader.note(value, "an addressee is an object", hint: "write { \"post\": \"cn-premier\" }")
      return nil
    }
    let salutation = reader.texts(value, "salutation")
    if let id = reader.string(value, "senderNames") {
      reader.check(value, hasOnly: "senderNames", "rank", "salutation")
      let rank = reader.value(Rank.unknown, try value["rank"]?.choice("rank") ?? .unknown)
      self.init(.namedBySender(id: id, rank: rank), salutation: salutation)
      return
    }
    reader.check(
      value, hasOnly: "post", "senderNames", "id", "name", "honorific", "title", "rank", "gender",
      "salutation", "closing",
      "address", "country", "contacts", "note", "doubt")
    if let post = reader.string(value, "post") {
      let isPrinted = ["name", "title", "address", "contacts", "closing", "doubt"].contains {
        value[$0] != nil
      }
      self.init(
        .post(post), salutation: salutation,
        printed: isPrinted ? Addressee(writtenOut: value, id: post, reader) : nil)
      return
    }
    let id = reader.id(ofWritten: value)
    let addressee = Addressee(writtenOut: value, id: id, reader)
    guard addressee.holder != nil || !addressee.office.isEmpty else {
      reader.note(
        value, "this addressee has neither a post nor a name nor a title",
        hint: "write { \"post\": \"cn-premier\" } or { \"name\": \"...\", \"title\": \"...\" }")
      return nil
    }
    self.init(.written(addressee), salutation: salutation)
  }
}

extension Addressee {
  /// Somebody as an action writes him or her out.
  fileprivate init(writtenOut value: JSONValue, id: String, _ reader: ActionReader) {
    let provenance = Provenance(
      record: "\(value.location)", source: "the action's own sheet", confidence: .seed)
    let gender = reader.value(Gender.unknown, try value["gender"]?.choice("gender") ?? .unknown)
    let rank = reader.value(Rank.unknown, try value["rank"]?.choice("rank") ?? .unknown)
    let titles = reader.reading([:]) { () throws(JSONError) -> [Language: [String]] in
      value["title"]?.isNull ?? true ? [:] : try value.paragraphs("title")
    }.mapValues { $0.map(\.asOneLine).filter { !$0.isEmpty } }.filter { !$0.value.isEmpty }
    let lines = titles[.english] ?? titles.min { $0.key.code < $1.key.code }?.value ?? []
    let name = reader.string(value, "name")?.asOneLine ?? ""
    let honorific = reader.string(value, "honorific")?.asOneLine ?? ""
    let (address, country) = PostalAddress.read(value, provenance, reader)
    let contacts = reader.list(value, "contacts").map { PrintedValue($0, in: country, provenance, reader) }
    self.init(id: id, office: lines.first ?? "", rank: rank, provenance: provenance)
    (self.titles, furtherTitles) = (titles, Array(lines.dropFirst()))
    (self.address, isWrittenOut) = (address, true)
    if !name.isEmpty {
      holder = Holder(name: name, gender: gender, provenance: provenance)
      nameLine =
        honorific.isEmpty || name.hasPrefix("\(honorific) ") ? name : "\(honorific) \(name)"
    }
    self.contacts = contacts.flatMap(\.contacts)
    doubts = reader.doubts(value) + contacts.flatMap(\.doubts)
    closings = reader.texts(value, "closing")
  }
}

extension PostalAddress {
  /// The address, and the country that the file names for it or for the contacts.
  fileprivate static func read(
    _ value: JSONValue, _ provenance: Provenance, _ reader: ActionReader
  ) -> (PostalAddress?, Country?) {
    let stated = reader.reading(nil) { () throws(JSONError) -> Country? in
      guard let country = value["country"], !country.isNull else { return nil }
      return try country.country()
    }
    let lines = reader.reading([]) { () throws(JSONError) -> [String] in
      guard let address = value["address"], !address.isNull else { return [] }
      let lines = address.kind == .string ? [try address.string()] : try address.strings()
      return lines.flatMap { $0.split(whereSeparator: \.isNewline).map(String.init) }
    }.map(\.asOneLine).filter { !$0.isEmpty }
    guard let place = value["address"], !lines.isEmpty else { return (nil, stated) }
    let found = CountryLine(lines, stated: stated, asked: reader.countries, finder: reader.finder)
    if let named = found.contradiction, let stated {
      reader.note(
        place, "the address ends in another country (\(named)) than \"country\" says (\(stated))",
        hint: "mend one of the two")
    }
    guard let country = found.country else {
      // Of a country that does not read it is said already.
      if let country = value["country"], !country.isNull { return (nil, stated) }
      reader.note(
        place, "this address has no country",
        hint: "end it with the country's name, or add \"country\" with its ISO code beside it")
      return (nil, stated)
    }
    return (PostalAddress(lines: found.lines, country: country, provenance: provenance), country)
  }
}

/// A contact of the file: what can be used of it, and what a person should know.
private struct PrintedValue {
  var contacts: [Contact] = []
  var doubts: [String] = []

  init(_ value: JSONValue, in country: Country?, _ provenance: Provenance, _ reader: ActionReader) {
    reader.check(value, hasOnly: "type", "value", "careOf", "note", "doubt")
    let kind = reader.value(nil, try value.contactKind())
    let text = reader.value("", try value.string("value"))
    guard let kind, value["value"] != nil else { return }
    let note = reader.string(value, "note")
    do throws(ContactError) {
      let read = try PrintedContact(kind, text, in: country.flatMap { reader.finder.dialling(in: $0) })
      let notes = [read.note, note].compactMap { $0 }.joined(separator: "; ")
      let careOf = reader.string(value, "careOf") ?? read.careOf
      contacts = read.values.map {
        Contact(
          kind, $0, careOf: careOf, note: notes.isEmpty ? nil : notes, provenance: provenance)
      }
      if let doubt = read.doubt { doubts.append(doubt) }
    } catch {
      doubts.append("\(error.message) (\(value.location)): it is left out")
    }
    doubts += reader.doubts(value)
  }
}

extension JSONValue {
  /// The kind of a contact, as `type` names it.
  func contactKind() throws(JSONError) -> Contact.Kind {
    let value = try required("type")
    let word = try value.string()
    if word == "telephone" || word == "phone" { return .telephone }
    guard let kind = Contact.Kind(rawValue: word) else {
      throw value.error(
        "'\(word)' is not a type of contact",
        hint: "write one of telephone, fax, telex, telegram, email, form, website, social")
    }
    return kind
  }
}

extension String {
  /// Without line breaks, doubled blanks, and blanks at the ends.
  var asOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
