// LetterBody.swift: the body of a letter: opening, facts, points and the last sentence.

import Mustache
import SourceText
import UrgentAction

extension Composer {
  /// What the letter says in its body: the values of the template `appeal.mustache`, and of those for telegrams and telexes.
  ///
  /// Says in `composed` what a person should look at: a sentence about something that was still to come.
  func bodyValues(
    _ request: LetterRequest, _ points: PointSentences, _ composed: inout ComposedBody
  ) throws -> [String: Value] {
    let opening = try opening(request, &composed)
    let (own, common) = (request.appeal.facts, request.edition.facts)
    let facts = own[language] ?? common[language] ?? []
    if own[language] == nil, !request.channel.isWire,
      facts.isEmpty ? !(own.isEmpty && common.isEmpty) : !own.isEmpty
    {
      composed.warnings.append(
        "the \(own.isEmpty ? "action" : "appeal") has no facts in '\(language)': "
          + (facts.isEmpty ? "the letter does not say what happened" : "the letter has those of all appeals"))
    }
    for fact in facts {
      if let last = fact.trueThrough, request.day > last {
        composed.warnings.append("the letter's date is past \(last), and it says: \(fact.text)")
      } else if request.day != request.edition.issued.earliest,
        let words = phrases.relativeDates.firstNamed(in: fact.text)
      {
        composed.warnings.append("the facts say '\(words)': see whether that is so on the letter's date")
      }
    }
    composed.texts += [("the opening", opening)] + facts.map { ("the facts", $0.text) }
    // Every word of a telegram is paid for: it has no stem.
    let isList = request.style == .list && request.channel != .telegram
    let list = isList ? points.infinitives : []
    let body = points.sentences(besides: list)
    // Who prints or reads the letter, or is asked for nothing, takes no steps.
    let asksForAnswer = request.addressee.rank != .editor && points.units.contains { !$0.isPremise }
    if isList, list.isEmpty {
      composed.warnings.append(
        "--style list needs two requests that can stand under one stem; this letter has sentences")
    }
    return [
      "opening": .text(opening),
      "openingAnew": .text(opening.capitalised),
      "facts": .list(facts.map { .text($0.text) }),
      "premises": .list(body.premises.map { .text($0) }),
      "requests": .list(list.isEmpty ? body.rest.map { .text($0) } : []),
      "stem": .text(points.stem),
      "infinitives": .list(
        list.enumerated().map { index, item in
          let mark = index == list.count - 1 ? "." : phrases.list?.separator ?? ";"
          return .object([
            "isFirst": .flag(index == 0), "text": .text((item.infinitive ?? "") + mark),
          ])
        }),
      "furtherRequests": .list(list.isEmpty ? [] : body.rest.map { .text($0) }),
      "asksForAnswer": .flag(asksForAnswer), "onlyThanks": .flag(!asksForAnswer),
    ]
  }

  /// Stops a letter whose template leaves a point out.
  func checkThatAllIsSaid(_ points: PointSentences, in blocks: [Block]) throws {
    let text = blocks.map { block in
      block.runs.map { if case .text(let text) = $0.content { text } else { "" } }.joined()
    }.joined(separator: "\n")
    for unit in points.units {
      let words = Markup.withoutEscapes(unit.infinitive ?? unit.written ?? unit.recast?.rest ?? "")
      guard words.isEmpty || text.firstPlace(of: words) != nil else {
        throw LetterError(
          "the template \(body.name) does not print the point '\(unit.point.id)'",
          hint:
            "use {{#premises}}, {{#requests}}, {{#infinitives}} and {{#furtherRequests}} in it, as the template in the program does"
        )
      }
    }
  }
}
