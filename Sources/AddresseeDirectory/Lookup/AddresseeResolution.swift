// AddresseeResolution.swift: a post made into the addressee of a letter on a day.

import SourceText
public import UrgentAction
import World

extension Directory {
  /// The holder of a post on the day of a letter with address, contacts, title and openings in its language, each with its
  /// source. The word is a post by any of its names (see `postID(matching:among:)`), or the id of a mission. Nobody is named
  /// when it is not known who holds the post on that day.
  ///
  /// - Throws: `DirectoryError` of the kind `unknownPost`, `ambiguous` or `unknownMission`, or when a file
  ///   cannot be read.
  public func addressee(_ word: String, on day: CalendarDay, in language: Language) throws(DirectoryError)
    -> Addressee
  { try addressee(try found(try postID(matching: word)), on: day, in: language) }

  func addressee(_ found: FoundPost, on day: CalendarDay, in language: Language) throws(DirectoryError)
    -> Addressee
  {
    let (post, mission) = (found.post, found.mission)
    let id = mission?.id ?? post.id
    let record = "\(found.file.path): \(id)"
    // Only the persons that the answer names are read.
    let answer = post.term(on: day) { (try? self.person($0, near: found.file))?.name ?? $0 }
    var person: Person?
    if let id = answer.term?.personID { person = try self.person(id, near: found.file) }
    let title = post.title(on: day, in: language, gender: person?.gender)
    let form = post.rank == .ambassador ? try formOfAddress(person?.gender, in: language) : nil

    var addressee = Addressee(
      id: id, office: title.text, rank: post.rank ?? .unknown,
      provenance: (title.evidence.sources.isEmpty ? post.evidence : title.evidence).provenance(record: record)
    )
    // A mission whose head is not known is written to by the office.
    addressee.doubts = mission == nil || answer.term != nil ? answer.doubts : []
    if title.language != language, mission == nil || answer.term != nil {
      addressee.doubts.append(
        "the directory has no title of \(id) in the language '\(language)': the letter has the English one, '\(title.text)'"
      )
    }
    if let term = answer.term, let person {
      let state = Country(String(id.prefix { $0 != "-" }))
      let withoutHyphen = state.flatMap { try? countries.facts(of: $0) }?.partsSyllables ?? false
      addressee.holder = Holder(
        name: person.name,
        courtesyName: try nameLine(
          of: person, titleAfterName: nil, form: form, language: language, withoutHyphen: withoutHyphen),
        familyName: person.familyName, gender: person.gender, isActing: term.isActing,
        provenance: term.evidence.provenance(record: "\(record), term of \(person.id) (\(term.spelledDates))")
      )
      addressee.nameLine = try nameLine(
        of: person, titleAfterName: post.titleAfterName, form: form, language: language,
        withoutHyphen: withoutHyphen)
    }
    let details = (mission?.contactDetails ?? []) + post.contactDetails
    let missionName = mission.map { $0.addressName(in: language) }
    addressee.address = postalAddress(details, of: missionName, on: day, record: record)
    if addressee.address == nil {
      addressee.addressWithoutCountry = details.first { $0.kind == .address && $0.isValid(on: day) }?.lines
        .joined(separator: ", ")
    }
    addressee.contacts = details.compactMap { $0.contact(on: day, record: record) }
    for salutation in post.salutations where salutation.isValid(on: day) {
      guard addressee.openings[salutation.language] == nil else { continue }
      addressee.openings[salutation.language] = SourcedText(
        salutation.opening, provenance: salutation.evidence.provenance(record: "\(record), salutation"))
    }
    addressee.mission = mission?.mission(in: found.file, language)
    addressee.speaksFor = post.speaksFor
    addressee.ownName = post.ownName[language] ?? post.ownName[.english]
    return addressee
  }

  /// The address that is good on the day: the first in the file's order.
  private func postalAddress(
    _ details: [ContactDetail], of mission: String?, on day: CalendarDay, record: String
  ) -> PostalAddress? {
    let address = details.first { $0.kind == .address && $0.isValid(on: day) && $0.country != nil }
    guard let address, let country = address.country else { return nil }
    return PostalAddress(
      lines: [mission].compactMap(\.self) + address.lines, country: country,
      provenance: address.evidence.provenance(record: "\(record), address"))
  }

  /// A person of the same file, else of the state's own file, else of any file.
  func person(_ id: String, near file: LoadedFile) throws(DirectoryError) -> Person? {
    if let value = file.record("persons", id: id) { return try file.decode(value, Person.init(reading:_:)) }
    return try first(near: String(Self.group(of: file.path))) { (file) throws(DirectoryError) in
      try file.record("persons", id: id).map { (value) throws(DirectoryError) in
        try file.decode(value, Person.init(reading:_:))
      }
    }
  }

  /// The name line of an excellency: the first form for a man, the second for a woman.
  private func formOfAddress(_ gender: Gender?, in language: Language) throws(DirectoryError) -> String? {
    guard let gender, gender != .unknown, let file = try file(Self.formsFile) else { return nil }
    guard let value = file.records("forms_of_address").first(where: { $0.text("lang") == language.code })
    else {
      return nil
    }
    let form = try file.decode(value, FormOfAddress.init(reading:_:))
    return form.addressBlock.count == 1 || gender == .male
      ? form.addressBlock.first : form.addressBlock.dropFirst().first
  }
}

extension Organization {
  /// The name in a language; the English one where the directory has no other.
  func name(in language: Language) -> String { otherNames.first { $0.language == language }?.name ?? name }

  /// The name as an address has it, whose town says in which country the mission is.
  func addressName(in language: Language) -> String {
    let name = name(in: language)
    guard Mission.Kind(classification: classification) != .other else { return name }
    return name.firstPlace(of: " in ").map { String(name[..<$0.lowerBound]) } ?? name
  }
}

extension ContactDetail {
  /// The contact for a letter on a day; nil for an address, for kinds that no letter uses, and outside its time.
  func contact(on day: CalendarDay, record: String) -> Contact? {
    let known: Contact.Kind? =
      switch kind {
      case .voice: .telephone
      case .fax: .fax
      case .telex: .telex
      case .telegram: .telegram
      case .email: .email
      default: nil
      }
    guard let known, isValid(on: day) else { return nil }
    return Contact(
      known, value, careOf: careOf, provenance: evidence.provenance(record: "\(record), \(known.rawValue)"))
  }
}
