// TemplateShape.swift: what each template of a language is given.

public import Mustache
public import SourceText

/// The templates that a language needs, with the names they can use.
public enum TemplateShape {
  /// The file's name within the language's folder, and what the template is given.
  public static let all: [(name: String, shape: Shape)] = [
    ("appeal.mustache", appeal), ("copy.mustache", copy), ("fax-cover.mustache", faxCover),
    ("telegram.mustache", telegram), ("telex.mustache", telex),
  ]

  /// The sender's fields: any of them may be empty but the name.
  private static let sender = Shape.object(
    Dictionary(
      uniqueKeysWithValues: SenderField.allCases.map { ("\($0)", $0 == .name ? .text : .optional(.text)) }))

  /// What every text with the points of an action is given.
  private static let body: [String: Shape] = [
    "opening": .text, "openingAnew": .text, "facts": .list(.text), "premises": .list(.text),
    "requests": .list(.text), "stem": .text, "infinitives": .list(["isFirst": .flag, "text": .text]),
    "furtherRequests": .list(.text), "asksForAnswer": .flag, "onlyThanks": .flag, "sender": sender,
  ]

  private static let appeal = Shape.object(body)

  private static let telegram = Shape.object(body.merging(["address": .list(.text)]) { own, _ in own })

  private static let telex = Shape.object(
    body.merging([
      "numbers": .list([
        "isFirst": .flag, "number": .text, "answerback": .optional(.text), "careOf": .optional(.text),
      ]),
      "addressee": ["name": .text, "office": .optional(.text)], "date": .text, "subject": .text,
    ]) { own, _ in own })

  private static let copy: Shape = [
    "addressee": .text, "holder": .optional(.text), "office": .optional(.text), "isMan": .flag,
    "isWoman": .flag, "date": .text, "isLetter": .flag, "isFax": .flag, "isTelegram": .flag,
    "isTelex": .flag, "isEmail": .flag, "sender": sender,
  ]

  private static let faxCover: Shape = [
    "addressee": ["name": .text, "office": .optional(.text), "holder": .text],
    "numbers": .list(["number": .text, "careOf": .optional(.text)]), "isCareOf": .flag, "date": .text,
    "subject": .text, "sender": sender, "pages": ["withCover": .text, "withoutCover": .text],
  ]

  /// What is wrong in a template, each with its place: the first fault of its syntax, or tags that name nothing. Nothing is
  /// rendered. By its `name` within the language's folder it is known whether letters use it: if not, only its syntax counts.
  public static func faults(
    in bytes: [UInt8], named name: String, file: String, with partials: Partials
  ) -> [any Reportable] {
    do throws(TemplateError) {
      let template = try Template(utf8: bytes.withoutCarriageReturns, named: file)
      guard let shape = all.first(where: { $0.name == name })?.shape else { return [] }
      return template.check(against: shape, with: partials)
    } catch { return [error] }
  }
}
