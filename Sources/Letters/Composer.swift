// Composer.swift: a letter composed from an action, an addressee and the templates of a language.

import Mustache
public import SourceText
public import UrgentAction
public import World

/// Composes letters in one language. Made once; composes a letter once for an addressee.
public struct Composer: Sendable {
  public let language: Language
  public let phrases: Phrases
  let body: Template
  /// Where the other templates (covers, slips, telegrams, telexes) are read from when one is needed.
  let files: any FileSource
  let countries: Countries
  private let points: ReadPoints
  let offices: Offices

  /// Reads the language's phrases and templates; `countries` are those of the same files where they are read already, `points`
  /// what other composers of them have recast.
  ///
  /// - Throws: `LetterError` when the language has no folder, or with the place of what is wrong in it.
  public init(
    _ files: any FileSource, language: Language, _ countries: Countries? = nil, _ points: ReadPoints? = nil
  ) throws {
    let countries = countries ?? Countries(files)
    self.points = points ?? ReadPoints(files)
    (self.language, self.files, self.countries) = (language, files, countries)
    offices = Offices(files, language: language)
    phrases = try Phrases(files, language: language, countries)
    body = try Self.template("\(language)/appeal.mustache", files)
  }

  func template(_ name: String) throws -> Template {
    try Self.template("\(language)/\(name).mustache", files)
  }

  private static func template(_ path: String, _ files: any FileSource) throws -> Template {
    guard let template = try files.template(path) else {
      throw LetterError(
        "there is no template '\(path)'", hint: "put it into the folder given with --templates")
    }
    return template
  }

  /// The templates beside those of the letter, by their names without the ending, for `{{>name}}`.
  private var partials: Partials { Partials(in: language.code, of: files) }

  /// Composes the letter that is asked for; the sender's fields stay open.
  public func letter(_ request: LetterRequest) throws -> ComposedLetter {
    try letter(request, body: adapted(try body(request), request))
  }

  /// Composes the part between salutation and closing. It is the same for all senders' countries, and waits for `adapted`.
  public func body(_ request: LetterRequest) throws -> ComposedBody {
    var body = ComposedBody()
    var request = request
    request.addressee = try ranked(request.addressee)
    body.openDrafts = try request.openDrafts(in: language, phrases.voice)
    body.warnings += [request.adviceOnLanguage(language)].compactMap(\.self)
    body.doubts += request.appeal.doubts
    if let paragraphs = request.readyLetter(in: language) {
      body.warnings += try frameWarnings(of: paragraphs)
      body.texts = paragraphs.map { ("the ready letter", $0) }
      body.doubts += try points.doubts(of: body.texts[...], request, in: language)
      body.doubts += request.doubtsOfReadyLetter
      body.values = readyValues(paragraphs, for: request.channel)
      if !request.channel.isWire {
        body.blocks = try markup(self.body, knowing: .object(body.values)).blocks().map(\.asPrinted)
      }
      return body
    }
    let points = try PointSentences(
      request, in: language, phrases,
      try self.points.recast(request.appeal, of: request.edition, for: request.addressee, in: language))
    for unit in points.units { body.explanations += unit.explanations(in: request.action) }
    body.doubts += points.doubts
    body.notes += points.notes
    body.texts = points.units.map { ("point '\($0.point.id)'", $0.text) }
    body.values = try bodyValues(request, points, &body)
    body.doubts += try self.points.doubts(of: body.texts.dropFirst(points.units.count), request, in: language)
    if !request.channel.isWire {
      body.blocks = try markup(self.body, knowing: .object(body.values)).blocks()
      try checkThatAllIsSaid(points, in: body.blocks)
    }
    return body
  }

  /// Composes the letter around a body that was composed for the same action, addressee, day and channel, and adapted.
  public func letter(_ request: LetterRequest, body: ComposedBody) throws -> ComposedLetter {
    var request = request
    let two = try request.sheetSalutation[language].flatMap {
      try Salutation.areTwo($0, in: phrases.frame()) ? $0 : nil
    }
    let doubts = try doubts(
      of: request.addressee, greetedWith: request.sheetSalutation[language], two: two)
    request.addressee = titled(try ranked(request.addressee), in: request.layout)
    let namingNotes = try checkNaming(request, body.texts)
    var composed =
      switch request.channel {
      case .telegram: try telegram(request, body.values)
      case .telex: try telex(request, body.values)
      default: try assemble(request, body: body.blocks)
      }
    composed.explanations += body.explanations
    composed.warnings += request.oldContactWarnings + body.warnings
    composed.doubts += doubts + body.doubts + (try openPlaces(in: request, body.texts))
    composed.openDrafts = body.openDrafts
    composed.notes += body.notes + namingNotes
    composed.warnings += try titleWarning(of: request.addressee, request)
    if request.givenSubject(in: language) == nil {
      let words =
        "the action has no subject: the letter has '\(try subject(of: request))', made from its title"
      if language == .english {
        composed.notes.append(words)
      } else {
        composed.warnings.append(
          words + ", which may be in another language: add \"subject\": { \"\(language)\": \"...\" }")
      }
    }
    return composed
  }

  /// The letter with where its lines come from, and what of them nobody has confirmed.
  func composed(
    _ letter: Letter, to addressee: Addressee, _ sources: [(line: String, provenance: Provenance)],
    _ salutation: Salutation?, onSheet: Bool = false
  ) -> ComposedLetter {
    var explanations = sources.map { ComposedLetter.Explanation($0, from: Self.words(for: $1)) }
    if let salutation {
      explanations.append(.init("\(salutation.opening) / \(salutation.closing)", from: salutation.source))
    }
    var unconfirmed = sources.filter { $0.line != addressee.office && $0.provenance.isUnsourced }.map(\.line)
    if salutation != nil, !onSheet, let opening = addressee.openings[language], opening.provenance.isUnsourced
    {
      unconfirmed.append(opening.text)
    }
    return ComposedLetter(
      letter: letter, explanations: explanations,
      warnings: (salutation.map { guessWarning($0, of: addressee) } ?? [])
        + (unconfirmed.isEmpty
          ? [] : ["nobody has confirmed '\(unconfirmed.joined(separator: "', '"))': please check"]),
      doubts: addressee.doubts)
  }

  /// The slip with which a copy of a letter goes to a mission or an official, and behind it as its enclosure the letter,
  /// unchanged. The `request` is what the letter was made from; the others are of the copy.
  ///
  /// - Throws: `LetterError` when the slip's template cannot be used, or the language lacks a word that the
  ///   slip needs.
  public func copy(
    of composed: ComposedLetter, _ request: LetterRequest, to addressee: Addressee,
    onSheet salutation: [Language: String] = [:], by channel: Channel = .post, _ contacts: [Contact] = []
  ) throws -> ComposedLetter {
    var slip = request
    (slip.addressee, slip.sheetSalutation) = (titled(addressee, in: slip.layout), salutation)
    slip.channel = channel
    (slip.copies, slip.copyMailboxes, slip.contacts) = ([], [], contacts)
    if addressee.isWrittenOut { slip.addressee = try ranked(addressee) }
    let known = slipValues(request)
    let blocks = try markup(template("copy"), knowing: .object(known)).blocks()
    var copy = try assemble(slip, body: adapted(blocks, slip))
    copy.letter.enclosures = [try headedAsCopy(composed.letter)]
    copy.warnings += slip.oldContactWarnings + (try titleWarning(of: slip.addressee, request))
    return copy
  }

  // MARK: - Templates

  /// The template with what is known put in; the sender's fields and the page counts stay open.
  func markup(_ template: Template, knowing known: Value) throws -> Markup {
    let fields = SenderField.allCases
    let names = fields.map(\.templateName) + ["pages.withCover", "pages.withoutCover"]
    let contents = fields.map { Run.Content.field($0) } + [.pageCount(.withCover), .pageCount(.withoutCover)]
    let pieces = try template.specialised(
      knowing: known, leaving: names, with: partials, escaping: Markup.escaping)
    return Markup(pieces, slots: contents)
  }

  private static func words(for provenance: Provenance) -> String {
    let day = provenance.asOf.map { ", as of \($0)" } ?? ""
    let mark = provenance.isUnsourced ? " (UNCONFIRMED: nobody has looked it up)" : ""
    return "\(provenance.record): \(provenance.source)\(day)\(mark)"
  }
}
