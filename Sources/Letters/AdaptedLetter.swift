// AdaptedLetter.swift: a letter as the sender's country writes the language.

import SourceText
import UrgentAction

/// How the texts of a letter change for the sender's country.
private struct Adaptation {
  let habits: CountryHabits
  private let phrases: Phrases
  private let months: [String]
  /// The names that stay as they are.
  private let names: [String]
  private let hasLines: Bool

  init(_ composer: Composer, _ request: LetterRequest) {
    phrases = composer.phrases
    let habits = phrases.habits(in: request.layout.country)
    self.habits = habits
    if habits.exchanges.isEmpty {
      (months, names) = (phrases.months, [])
    } else {
      months = phrases.months.map { habits.exchanges.applied(to: $0, keeping: []) }
      names = composer.names(in: request).filter { name in
        habits.exchanges.contains { name.firstPlace(of: $0.old) != nil }
      }
    }
    // The reader's program breaks the lines of e-mails; ordinary blanks keep their text plain.
    hasLines = !request.channel.isWire && request.channel != .email
  }

  func exchange(_ text: String) -> String { habits.exchanges.applied(to: text, keeping: names) }

  func adapt(_ text: String) -> String {
    hasLines ? phrases.keptTogether(exchange(text), months) : exchange(text)
  }
}

extension Composer {
  /// The addressee with the courtesy title as the sender's country writes it; names that a sheet prints or the sender has
  /// typed stay as they are.
  func titled(_ addressee: Addressee, in layout: Layout) -> Addressee {
    let exchanges = phrases.habits(in: layout.country).salutationExchanges
    guard !exchanges.isEmpty, !addressee.isWrittenOut, !isTyped(addressee.provenance) else {
      return addressee
    }
    var titled = addressee
    titled.nameLine = addressee.nameLine.map { exchanges.applied(to: $0, keeping: []) }
    titled.holder?.courtesyName = addressee.holder?.courtesyName.map {
      exchanges.applied(to: $0, keeping: [])
    }
    return titled
  }

  /// The body as the sender's country writes the language: the same for all countries with the same `habits`.
  public func adapted(_ body: ComposedBody, _ request: LetterRequest) -> ComposedBody {
    var body = body
    body.blocks = adapted(body.blocks, request)
    return body
  }

  /// The countries that write the language as the sender's does, by their codes; empty for the language's own habits.
  public func habits(of request: LetterRequest) -> String {
    phrases.countriesOfHabits(in: request.layout.country)
  }

  /// The blocks of a body as the sender's country writes the language.
  func adapted(_ blocks: [Block], _ request: LetterRequest) -> [Block] {
    let adaptation = Adaptation(self, request)
    return blocks.map { $0.mapText(adaptation.adapt) }
  }

  /// The letter as the sender's country writes the language, its body excepted. Names, streets, and what the sender has
  /// typed stay as they are.
  func adapted(_ letter: Letter, _ request: LetterRequest) -> Letter {
    let adaptation = Adaptation(self, request)
    let (habits, adapt) = (adaptation.habits, adaptation.adapt)
    var letter = letter
    for index in letter.parts.indices where letter.parts[index].role != .body {
      let role = letter.parts[index].role
      let isTyped = role == .salutation && isTyped(request.addressee.openings[language]?.provenance)
      guard !isTyped else { continue }
      let count = letter.parts[index].blocks.count
      letter.parts[index].blocks = letter.parts[index].blocks.enumerated().map { place, block in
        guard role == .address else { return block.mapText(adapt) }
        return isOurs(block, isLast: place == count - 1, in: letter, request) ? block.mapText(adapt) : block
      }
    }
    if habits.beginsWithCapital, let body = letter.parts.firstIndex(where: { $0.role == .body }) {
      // Blocks for senders who say something of their own stand above the one for all others.
      for index in letter.parts[body].blocks.indices {
        letter.parts[body].blocks[index].capitalise()
        if let first = letter.parts[body].blocks[index].runs.first, case .text = first.content,
          !first.conditions.contains(where: \.isFilled)
        {
          break
        }
      }
    }
    letter.title = adaptation.exchange(letter.title)
    if let subject = letter.heading?.subject { letter.heading?.subject = adaptation.exchange(subject) }
    letter.cover?.adapt(adapt)
    return letter
  }

  /// Whether a line of the address is the office or the country, and not a name, a street or a town.
  private func isOurs(_ block: Block, isLast: Bool, in letter: Letter, _ request: LetterRequest) -> Bool {
    guard !request.channel.isWire, case .text(let line)? = block.runs.first?.content else { return false }
    if isLast, letter.goesAbroad { return true }
    let addressee = request.addressee
    return (line == addressee.office && !isTyped(addressee.provenance))
      || [.embassy, .highCommission].contains { line == phrases.head(of: $0) }
      || line == phrases.optionalLabel("headOfMission")
  }

  private func isTyped(_ provenance: Provenance?) -> Bool { provenance?.confidence == .sender }

  /// The names that the letter may hold, the longest first.
  fileprivate func names(in request: LetterRequest) -> [String] {
    let addressee = request.addressee
    let holder = addressee.holder
    let names = [addressee.nameLine, holder?.courtesyName, holder?.name, holder?.familyName].compactMap(
      \.self)
    let typed = isTyped(addressee.provenance) ? [addressee.office] : []
    let whole = names + typed + request.edition.people.map(\.name)
    // A family name may stand alone: "Sehr geehrter Herr Weiß".
    let words = whole.flatMap { $0.split(separator: " ").map(String.init) }
    return (whole + words).filter { !$0.isEmpty }.sorted { $0.utf8.count > $1.utf8.count }
  }
}

extension Block {
  /// The block with its fixed text changed.
  fileprivate func mapText(_ change: (String) -> String) -> Block {
    Block(kind, runs.map { $0.mapText(change) })
  }

  /// Gives the first letter of the block a capital, where it is fixed text.
  fileprivate mutating func capitalise() {
    guard let first = runs.indices.first, case .text(let text) = runs[first].content else { return }
    runs[first].content = .text(text.capitalised)
  }
}

extension Run {
  fileprivate func mapText(_ change: (String) -> String) -> Run {
    guard case .text(let text) = content else { return self }
    return Run(.text(change(text)), when: conditions)
  }
}

extension Cover {
  /// Changes the fixed text of the sheet.
  fileprivate mutating func adapt(_ change: (String) -> String) {
    heading = change(heading)
    for index in rows.indices {
      rows[index].label = change(rows[index].label)
      rows[index].runs = rows[index].runs.map { $0.mapText(change) }
    }
    note = note.map { $0.mapText(change) }
  }
}
