// SalutationChoice.swift: which salutation and closing a letter gets.

import SourceText
public import UrgentAction

extension Phrases {
  /// The salutation for an addressee, with the closing that belongs to it.
  ///
  /// The sheet's own salutation wins, then what a source gives for the office, then a guess from the office, then the table
  /// by rank. A closing that the sheet gives wins over that of the phrases.
  /// - Throws: `LetterError` when the phrases have no closing for the salutation.
  public func salutation(
    for addressee: Addressee, onSheet sheet: String?, guess: OfficeGreeting? = nil, language: Language,
    layout: Layout
  ) throws -> Salutation {
    let rank = guess?.rank ?? addressee.rank
    let (opening, source) =
      if let sheet {
        (sheet, "salutation: the action's sheet; closing: the phrases")
      } else if let known = addressee.openings[language] {
        (known.text, known.provenance.source)
      } else if let opening = guess?.opening {
        (opening, "a guess from the office '\(addressee.office)'")
      } else {
        (
          opening(for: rank).text(for: addressee.holder, guess?.gender),
          "the table of salutations, rank \(rank.rawValue)"
        )
      }
    // "your Excellency", as sheets sometimes print it, begins a line and so gets a capital.
    var mended = Self.withoutMark(opening).capitalised
    if sheet != nil || addressee.openings[language]?.provenance.confidence != .sender {
      mended = habits(in: layout.country).salutationExchanges.applied(to: mended, keeping: [])
    }
    guard !mended.isEmpty else { throw LetterError("there is no salutation for \(addressee.id)") }
    let rule = closings.first { rule in
      (rule.opening.map { Self.begins(mended, with: $0) } ?? true)
        && (rule.ranks.isEmpty || rule.ranks.contains(rank))
    }
    let isGuess = guess != nil && sheet == nil && addressee.openings[language] == nil
    if let closing = addressee.closings[language] {
      return Salutation(
        opening: mended, closing: closing.exchanging("{{opening}}", for: mended),
        source: sheet == nil ? "\(source); closing: the action's sheet" : "the action's sheet",
        isGuess: isGuess)
    }
    guard let rule else {
      throw LetterError(
        "no closing belongs to the salutation '\(mended)'", hint: "add one under \"closings\" in phrases.json"
      )
    }
    let closing = layout.usesAmericanMarks ? rule.americanClosing ?? rule.closing : rule.closing
    return Salutation(
      opening: mended, closing: closing.exchanging("{{opening}}", for: mended), source: source,
      isGuess: isGuess)
  }

  /// What stands behind the salutation for a sender of the layout's country.
  func salutationMark(in layout: Layout) -> String {
    layout.usesAmericanMarks
      ? americanSalutationMark : habits(in: layout.country).salutationMark ?? salutationMark
  }

  /// Without the comma or colon that a source prints behind the salutation.
  private static func withoutMark(_ text: String) -> String {
    var rest = Substring(text)
    while let last = rest.last, last.isWhitespace || last == "," || last == ":" { rest.removeLast() }
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    return String(rest)
  }

  /// Whether the text begins with whole words.
  private static func begins(_ text: String, with words: String) -> Bool {
    guard text.hasPrefix(words) else { return false }
    let next = text.dropFirst(words.count).first
    return next == nil || next == " "
  }
}

extension OfficeOpening {
  /// The salutation for a holder: by name where the language does so, else by known gender.
  fileprivate func text(for holder: Holder?, _ said: Gender?) -> String {
    if let named, let name = holder?.familyName { return named.exchanging("{{familyName}}", for: name) }
    let known = holder.flatMap { $0.gender == .unknown ? nil : $0.gender }
    let byGender = byGender(known ?? said ?? .unknown)
    return byGender ?? unknown ?? ""
  }
}
