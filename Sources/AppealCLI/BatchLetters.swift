// BatchLetters.swift: the letters of a batch, composed for each country and language when a sender needs them.

import AddresseeDirectory
import Batch
import Letters
import SourceText
import Synchronization
import UrgentAction
import World

/// Composes the letters of `appeal batch`.
final class BatchLetters: LetterSource {
  private let context: LetterContext
  /// The addressees with their names for files.
  private let choices: [(name: String, choice: AddresseeChoice)]
  private let library: Library
  private let lateReference: String?
  private let console: Console
  private let state: Mutex<State>

  private struct State: Sendable {
    var composers: [Language: Composer]
    var addressees: [Key: Addressee] = [:]
    var bodies: [Key: ComposedBody] = [:]
    /// The countries whose names have been looked up.
    var countries: [String: Country] = [:]
  }

  private struct Key: Hashable, Sendable {
    var id: String
    var appeal: String
    var language: Language
    var country: Country?
    var variation: Variation?
  }

  /// - Parameter context: what is the same for all letters, but for country, language and missions.
  init(
    _ context: LetterContext, _ choices: [(name: String, choice: AddresseeChoice)], _ library: Library,
    lateReference: String?,
    _ console: Console
  ) {
    (self.context, self.choices, self.library) = (context, choices, library)
    (self.lateReference, self.console) = (lateReference, console)
    state = Mutex(State(composers: [context.composer.language: context.composer]))
  }

  func letters(
    in language: Language, from country: Country, _ variation: Variation?
  ) throws(LetterError) -> [BatchLetter] {
    do {
      var context = context
      context.composer = try composer(language)
      context.facts = try library.facts(of: country)
      context.variation = variation
      let notes = RunNotes()
      try noteMissions(context, notes.quiet(console))
      var letters: [BatchLetter] = []
      for (name, choice) in choices {
        let addressee = try addressee(choice, context)
        let request = try context.request(choice, addressee)
        let composed = try context.composer.letter(request, body: try body(request, context.composer))
        for warning in composed.warnings { notes.quiet(console).warn("\(addressee.id): \(warning)") }
        letters.append(
          BatchLetter(
            addressee: name, channel: context.channel,
            state: try letterState(context.state(for: addressee), addressee), letter: composed.letter))
      }
      if !letters.isEmpty { letters[0].notes = notes.lines }
      return letters
    } catch let failure as Failure {
      throw LetterError(failure.error)
    } catch let error as any Reportable {
      throw LetterError(error)
    } catch {
      throw LetterError("\(error)")
    }
  }

  func country(named text: String) -> (country: Country?, near: [String]) {
    if let known = state.withLock({ $0.countries[text] }) { return (known, []) }
    // English first: for most lists the other languages are then never read.
    var phrases: [Phrases] = []
    for language in [Language.english, .german, .french, .spanish] {
      guard let composer = try? composer(language) else { continue }
      if let country = composer.phrases.country(text) {
        state.withLock { $0.countries[text] = country }
        return (country, [])
      }
      phrases.append(composer.phrases)
    }
    return (nil, Phrases.countries(near: text, in: phrases))
  }

  func facts(of country: Country) throws(LetterError) -> CountryFacts {
    do { return try library.facts(of: country) } catch { throw LetterError(error.error) }
  }

  func name(of country: Country, in language: Language) -> String {
    (try? composer(language))?.phrases.name(of: country) ?? ""
  }

  private func letterState(
    _ state: SendingState, _ addressee: Addressee
  ) throws(LetterError) -> BatchLetter.State {
    switch state {
    case .open(let sendBy): return .open(sendBy: sendBy)
    case .switchChannel(_, let quicker):
      return .switchChannel(quicker: quicker.filter { addressee.knownChannels.contains($0) })
    case .late:
      guard let lateReference else { throw LetterError("the last day has passed") }
      return .late(reference: lateReference)
    case .stopped: throw LetterError("the action was stopped")
    }
  }

  /// The addressee in the context's language and for senders of its country: an embassy may have to forward the letter.
  private func addressee(_ choice: AddresseeChoice, _ context: LetterContext) throws -> Addressee {
    let key = Key(
      id: choice.reference.id, appeal: choice.appeal.id, language: context.composer.language,
      country: context.country)
    if let known = state.withLock({ $0.addressees[key] }) { return known }
    let addressee =
      if case .post(let id) = choice.reference.target {
        try context.reachable(holder(of: id, context))
      } else {
        try context.addressee(choice)
      }
    state.withLock { $0.addressees[key] = addressee }
    return addressee
  }

  /// Who holds a post, looked up once for a language.
  private func holder(of post: String, _ context: LetterContext) throws(Failure) -> Addressee {
    let key = Key(id: post, appeal: "", language: context.composer.language)
    if let known = state.withLock({ $0.addressees[key] }) { return known }
    let holder = try context.holder(of: post)
    state.withLock { $0.addressees[key] = holder }
    return holder
  }

  /// The body of a letter, composed once for a language.
  private func body(_ request: LetterRequest, _ composer: Composer) throws -> ComposedBody {
    let key = Key(
      id: request.addressee.id, appeal: request.appeal.id, language: composer.language,
      variation: request.variation)
    if let known = state.withLock({ $0.bodies[key] }) { return known }
    let body = try composer.body(request)
    state.withLock { $0.bodies[key] = body }
    return body
  }

  private func composer(_ language: Language) throws(Failure) -> Composer {
    if let composer = state.withLock({ $0.composers[language] }) { return composer }
    let composer = try library.composer(language)
    state.withLock { $0.composers[language] = composer }
    return composer
  }

  /// Says which missions in the sender's country should have a copy; a batch writes none.
  private func noteMissions(_ context: LetterContext, _ console: Console) throws(Failure) {
    let phrases = try composer(.english).phrases
    let missions = try MissionCopies(context, countries: phrases).missions(console, isWriting: true)
    if !missions.isEmpty, let country = context.country {
      let place = EnglishCountries(phrases).name(of: country)
      let names = missions.map { "the \(phrases.name(ofMission: $0))" }.joined(separator: " and ")
      console.note(
        "senders in \(place): the action asks for a copy to \(names); 'appeal letter --copies' writes one")
    }
  }
}
