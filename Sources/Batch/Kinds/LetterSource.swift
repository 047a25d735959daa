// LetterSource.swift: what a batch asks of the program around it.

package import Letters
package import UrgentAction
package import World

/// Gives the letters of a batch: one for each addressee and copy, the same for all senders of a country and language.
package protocol LetterSource: Sendable {
  /// The letters to all addressees, in the order of the job's.
  ///
  /// - Parameters:
  ///   - language: that of the letters.
  ///   - country: the one the senders live in.
  ///   - variation: with which verbs the points are said; nil: with the sheet's own.
  /// - Returns: one letter an addressee.
  /// - Throws: `LetterError` when the senders of this country or language can have none.
  func letters(
    in language: Language, from country: Country, _ variation: Variation?
  ) throws -> [BatchLetter]
  /// The country that a code or a name in any known language means; nil for other words.
  func country(named text: String) -> Country?
  /// The countries whose names are near to a text that names none.
  func countries(near text: String) -> [String]
  /// The language that a code, a locale such as `de-CH`, or a name in any known language means; nil for other words.
  func language(named text: String) -> Language?
  /// What addresses in a country look like.
  func facts(of country: Country) throws -> CountryFacts
  /// The name of a country in a language; empty when the language has none.
  func name(of country: Country, in language: Language) -> String
  /// How a sender in a country says in a language who they are.
  func aboutLine(in language: Language, from country: Country) -> AboutLine
  /// The names of the organization that senders must not name; empty where they may.
  func unwantedNames(in language: Language) -> [String]
}

/// A letter to one addressee, still without sender.
package struct BatchLetter: Sendable {
  /// The addressee as file names have it: `premier`.
  package var addressee: String
  package var channel: Channel
  package var state: State
  package var letter: Letter { didSet { body = LetterBodyWords(letter) } }
  private(set) var body: LetterBodyWords
  /// Whether it is for information only: a copy of another letter.
  package var isCopy = false
  /// Whether there is no such letter for senders of this country, as a copy to an embassy that it has not.
  package var isAbsent = false
  /// What the user should know of letters such as this one, as lines for the terminal.
  package var notes: [String] = []

  /// Whether the letter is in time.
  package enum State: Sendable, Hashable {
    /// It arrives in time if it leaves by this day; nil when the action has no last day.
    case open(sendBy: CalendarDay?)
    /// It may arrive late; these channels would be in time.
    case switchChannel(quicker: [Channel])
    /// It is late, and the section office agreed to it.
    case late(reference: String)

    /// The state as the manifest has it.
    package var name: String {
      switch self {
      case .open: "open"
      case .switchChannel: "switch-channel"
      case .late: "late"
      }
    }
  }

  package init(addressee: String, channel: Channel, state: State, letter: Letter) {
    (self.addressee, self.channel, self.state, self.letter) = (addressee, channel, state, letter)
    body = LetterBodyWords(letter)
  }
}
