// WireComposer.swift: telegrams and telexes, which say what a letter says in texts of their own.

import Mustache
import UrgentAction

extension Composer {
  /// Address, text and signature; no salutation and no closing, as every word is paid for. `values` has what the body of a
  /// letter would say.
  func telegram(_ request: LetterRequest, _ values: [String: Value]) throws -> ComposedLetter {
    let contact = request.contacts.first
    let address = (contact?.value ?? "").split(separator: ",").map { line in
      line.split(separator: " ").joined(separator: " ")
    }
    var known = values
    if let style = try phrases.telegramStyle() { known = known.mapValues { $0.mapText(style.condensed) } }
    known["address"] = .list(address.map { .text($0) })
    let (heading, text) = try message(request, known)
    let town = [Run.Condition(.town, isFilled: true)]
    let signature = [Run(.field(.name)), Run(.text(" "), when: town), Run(.field(.town), when: town)]
    let letter = try letter(
      request,
      [
        Letter.Part(.address, heading), Letter.Part(.body, text),
        Letter.Part(.signature, [Block(.line, signature)]),
      ])
    let sources = contact.map { [(line: $0.value, provenance: $0.provenance)] } ?? []
    return composed(adapted(letter, request), to: request.addressee, sources, nil)
  }

  /// Heading, salutation, text, closing and signature.
  func telex(_ request: LetterRequest, _ values: [String: Value]) throws -> ComposedLetter {
    let addressee = request.addressee
    let salutation = try salutation(of: request)
    let mark = phrases.salutationMark(in: request.layout)
    var known = values
    known["numbers"] = .list(
      request.contacts.enumerated().map { index, contact in
        let (number, answerback) = TelexNumber.parts(of: contact.value)
        return .object([
          "isFirst": .flag(index == 0), "number": .text(number),
          "answerback": answerback.map { .text($0) } ?? .none,
          "careOf": phrases.careOf(contact).map { .text($0) } ?? .none,
        ])
      })
    known["addressee"] = .object([
      "name": .text(addressee.nameLine ?? addressee.office),
      "office": addressee.nameLine == nil || addressee.office.isEmpty ? .none : .text(addressee.office),
    ])
    known["date"] = .text(phrases.words(for: request.day, in: request.layout))
    known["subject"] = .text(try subject(of: request))
    let (heading, text) = try message(request, known)
    let letter = try letter(
      request,
      [
        Letter.Part(.address, heading),
        Letter.Part(.salutation, [Block(.line, salutation.opening + mark)]),
        Letter.Part(.body, text),
        Letter.Part(.closing, [Block(.line, salutation.closing)]),
        Letter.Part(
          .signature,
          [SenderField.name, .group, .address, .country, .email]
            .filter { $0 != .country || !request.staysInCountry }.map { Block(.line, [Run(.field($0))]) }),
      ])
    var sources = request.contacts.map { (line: $0.value, provenance: $0.provenance) }
    if let name = addressee.nameLine, let holder = addressee.holder {
      sources.append((name, holder.provenance))
    }
    sources.append((addressee.office, addressee.provenance))
    return composed(adapted(letter, request), to: addressee, sources, salutation)
  }

  private func message(
    _ request: LetterRequest, _ known: [String: Value]
  ) throws -> (heading: [Block], text: [Block]) {
    let template = try template(request.channel.rawValue)
    return try markup(template, knowing: .object(known)).message()
  }

  private func letter(_ request: LetterRequest, _ parts: [Letter.Part]) throws -> Letter {
    var words = try phrases.letterWords(in: request.layout)
    words.wire = try phrases.wireWords()
    return Letter(
      language: language, words: words, layout: request.layout, channel: request.channel,
      title: request.givenSubject(in: language) ?? request.action.name, parts: parts)
  }
}

/// A telex number as directories print it: `210070 FMPRC CN`.
enum TelexNumber {
  /// The digits to call, and the answerback with which the machine says who it is; nil when none is printed.
  static func parts(of text: String) -> (number: String, answerback: String?) {
    let number = text.prefix { !$0.isLetter }
    let answerback = text.dropFirst(number.count)
    let digits = number.split(separator: " ").joined(separator: " ")
    return digits.isEmpty ? (text, nil) : (digits, answerback.isEmpty ? nil : String(answerback))
  }
}

extension Value {
  /// The value with every text in it changed.
  fileprivate func mapText(_ change: (String) -> String) -> Value {
    switch self {
    case .text(let text): .text(change(text))
    case .list(let values): .list(values.map { $0.mapText(change) })
    case .object(let members): .object(members.mapValues { $0.mapText(change) })
    default: self
    }
  }
}
