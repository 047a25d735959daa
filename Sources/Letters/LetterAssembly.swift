// LetterAssembly.swift: a letter put together around its body, part by part.

import Mustache
import SourceText
import UrgentAction
import World

extension Composer {
  /// The letter around its body.
  func assemble(_ request: LetterRequest, body: [Block]) throws -> ComposedLetter {
    let addressee = request.addressee
    let salutation = try salutation(of: request)
    let address = try addressLines(addressee, request.layout)
    let subject = try subjectLine(request)
    let mark = phrases.salutationMark(in: request.layout)
    var words = try phrases.letterWords(in: request.layout)
    if request.channel == .email { words.message = try phrases.messageLabels(in: request.layout) }
    let letter = Letter(
      language: language, words: words, layout: request.layout, channel: request.channel,
      destination: addressee.address?.country, title: try self.subject(of: request),
      cover: try cover(request, subject: subject), heading: heading(request, subject: subject),
      parts: [
        Letter.Part(.sender, try senderBlocks(request)),
        Letter.Part(.date, [dateLine(request)]),
        Letter.Part(.address, address.map { Block(.line, $0.line) }),
        Letter.Part(.subject, [Block(.paragraph, subject)]),
        Letter.Part(.salutation, [Block(.line, salutation.opening + mark)]),
        Letter.Part(.body, body),
        Letter.Part(.closing, [Block(.paragraph, salutation.closing)]),
        Letter.Part(.signature, [Block(.line, [Run(.field(.name))]), Block(.line, [Run(.field(.group))])]),
        Letter.Part(.copies, try copyBlocks(request)),
      ])
    let sources = address + request.contacts.map { ($0.value, $0.provenance) }
    return composed(
      adapted(letter, request), to: addressee, sources, salutation,
      onSheet: request.sheetSalutation[language] != nil)
  }

  private func senderBlocks(_ request: LetterRequest) throws -> [Block] {
    let fields: [(SenderField, String?)] = [
      (.name, nil), (.address, nil), (.country, nil), (.email, try phrases.label("email")),
      (.telephone, try phrases.label("telephone")),
    ]
    return fields.filter { $0.0 != .country || !request.staysInCountry }.map { field, label in
      let condition = Run.Condition(field, isFilled: true)
      let runs = label.map { [Run(.text($0 + ": "), when: [condition])] } ?? []
      return Block(.line, runs + [Run(.field(field), when: [condition])])
    }
  }

  /// The date, behind the sender's town where the language's letters have it so.
  private func dateLine(_ request: LetterRequest) -> Block {
    let date = phrases.words(for: request.day, in: request.layout)
    guard let separator = phrases.townBeforeDate else { return Block(.line, date) }
    let hasTown = [Run.Condition(.town, isFilled: true)]
    return Block(
      .line, [Run(.field(.town), when: hasTown), Run(.text(separator), when: hasTown), Run(.text(date))])
  }

  private func heading(_ request: LetterRequest, subject: String) -> MessageHeading {
    let addressee = request.addressee
    let contacts = request.channel == .email ? request.contacts : addressee.contacts(of: .email)
    let name = addressee.nameLine ?? addressee.office
    return MessageHeading(
      day: request.day, subject: request.givenSubject(in: language) ?? subject,
      recipients: contacts.map { Mailbox(name, $0.value) },
      // A message to nobody would go to the missions alone.
      copies: contacts.isEmpty ? [] : request.copyMailboxes)
  }

  func subject(of request: LetterRequest) throws -> String {
    if let given = request.givenSubject(in: language) { return given }
    guard let subject = try madeSubject(request) else {
      throw LetterError(
        "\(request.action.name) has no subject in the language '\(language)'",
        hint: "add it under \"subject\" in the action file, or choose another --language")
    }
    return subject
  }

  private func subjectLine(_ request: LetterRequest) throws -> String {
    let subject = try subject(of: request)
    let isLabelled = request.layout.usesAmericanMarks || phrases.labelsSubject
    return isLabelled ? "\(try phrases.label("subject")): \(subject)" : subject
  }

  private func copyBlocks(_ request: LetterRequest) throws -> [Block] {
    guard !request.copies.isEmpty else { return [] }
    var label = try phrases.label("copies")
    if request.copies.count == 1 { label = phrases.optionalLabel("copy") ?? label }
    return [Block(.line, label + ":")] + request.copies.map { Block(.line, $0) }
  }

  /// The addressee's block, from small to large; abroad the country last and alone, in capitals and in a language that the
  /// sender's own post reads.
  private func addressLines(
    _ addressee: Addressee, _ layout: Layout
  ) throws -> [(line: String, provenance: Provenance)] {
    var lines: [(line: String, provenance: Provenance)] = []
    if let name = addressee.nameLine, let holder = addressee.holder {
      lines.append((name, holder.provenance))
    }
    if !addressee.office.isEmpty {
      // Titles such as "Botschafter" are a man's; whoever heads the mission is not known.
      let isUnknown = addressee.mission != nil && addressee.holder == nil
      let head = phrases.head(of: addressee.mission?.kind ?? .other)
      let other = isUnknown && language != .english ? try phrases.label("headOfMission") : addressee.office
      lines.append((isUnknown ? head ?? other : other, addressee.provenance))
    }
    lines += addressee.furtherTitles.map { ($0, addressee.provenance) }
    guard let address = addressee.address else { return lines }
    let format = PostalFormat(to: try countries.facts(of: address.country), from: layout.facts)
    var country = phrases.name(of: address.country)
    if format.isInternational, let other = format.countryLineLanguage(ofLetterIn: language), other != language
    {
      country = countries.name(of: address.country, in: other) ?? country
    }
    guard let country else {
      throw LetterError(
        "the country '\(address.country)' in the address of \(addressee.id) is not known",
        hint: "ISO 3166 has no such code; mend it in the directory")
    }
    return lines + format.lines(address.lines, countryName: country).map { ($0, address.provenance) }
  }

  private func cover(_ request: LetterRequest, subject: String) throws -> Cover? {
    guard request.channel == .fax, !request.contacts.isEmpty else { return nil }
    let addressee = request.addressee
    let name = addressee.nameLine ?? addressee.office
    let known: Value = .object([
      "addressee": .object([
        "name": .text(name),
        "office": addressee.nameLine == nil || addressee.office.isEmpty ? .none : .text(addressee.office),
        "holder": .text(
          addressee.holder.map { $0.courtesyName ?? addressee.nameLine ?? $0.name } ?? addressee.office),
      ]),
      "numbers": .list(
        request.contacts.map { contact in
          .object([
            "number": .text(request.layout.facts?.dialling?.dialled(contact.value) ?? contact.value),
            "careOf": phrases.careOf(contact).map { .text($0) } ?? .none,
          ])
        }),
      "isCareOf": .flag(request.contacts.contains { $0.careOf != nil }),
      "date": .text(phrases.words(for: request.day, in: request.layout)),
      "subject": .text(request.givenSubject(in: language) ?? subject),
    ])
    return try markup(template("fax-cover"), knowing: known).cover()
  }
}
