// BatchLetters.swift: the letters of a batch, composed for each country and language when a sender needs them.

import Batch
import Correspondence
import Letters
import SourceText
import UrgentAction
import World

/// Composes the letters of `appeal batch`.
final class BatchLetters: LetterSource {
  private let desk: Desk
  private let order: LetterOrder
  /// The names of the recipients' files.
  private let names: [String]
  /// Whether each of them is of a government that is the senders' own.
  private let areOwnGovernments: [Bool]
  /// Whether letters may name the organization that asks for them, as the edition says.
  private let naming: Naming?
  /// For whom the edition asks a copy of each letter.
  private let recipients: [CopyRecipient]
  private let finder: CountryFinder

  /// The addressees as files are named by them, each followed by its copies.
  var addressees: [String] {
    names.flatMap { name in
      [name]
        + recipients.map { recipient in
          switch recipient {
          case .missions(let state): "\(name).copy-\(state.code.lowercased())"
          case .official(let id): "\(name).copy-\(id)"
          }
        }
    }
  }

  /// How many of the addressees get copies.
  var copies: Int { names.count * recipients.count }

  /// Takes the order, which is the same for all letters but for country, language and wording, and the
  /// document that they are written from.
  init(
    _ desk: Desk, _ order: LetterOrder, from edition: Edition,
    _ recipients: [(name: String, choice: AddresseeChoice)], _ finder: CountryFinder
  ) {
    (self.desk, self.finder) = (desk, finder)
    var order = order
    order.recipients = .chosen(recipients.map(\.choice))
    // They would be said for each country of senders.
    order.offersCopies = false
    self.order = order
    naming = edition.naming
    names = recipients.map(\.name)
    areOwnGovernments = recipients.map(\.choice.isNamedBySender)
    // What goes by e-mail has its copies as Cc.
    self.recipients = order.wantsCopies && order.channel != .email ? edition.copyRecipients : []
  }

  func letters(
    in language: Language, from country: Country, _ variation: Variation?
  ) throws -> [BatchLetter] {
    var order = order
    (order.language, order.country, order.variation) = (language, country, variation)
    let plan = try desk.plan(order)
    if let error = plan.unreachable.first { throw error }
    let place = try desk.englishCountries().name(of: country)
    var remarks = plan.remarks.filter { $0.kind == .copies }.map { remark in
      Remark(.copies, remark.severity, "senders in \(place): \(remark.words)")
    }
    if order.channel == .email, !plan.ownCopies.isEmpty {
      let names = plan.ownCopies.map(\.name).joined(separator: " and ")
      remarks.warn(
        .copies,
        "senders in \(place): a batch by e-mail writes no copy to \(names): 'appeal letter --copies' writes one for the post"
      )
    }
    let (remark, isForeign) = try government(ofSendersIn: country, place)
    if let remark { remarks.append(remark) }
    var letters: [BatchLetter] = []
    for (planned, index) in zip(plan.letters, names.indices) {
      let document = try desk.compose(planned, in: plan)
      let isAbsent = areOwnGovernments[index] && isForeign
      if !isAbsent { remarks += document.remarks }
      var letter = BatchLetter(
        addressee: names[index], channel: order.channel, state: Self.state(of: planned, order),
        letter: document.letter)
      letter.isAbsent = isAbsent
      letters.append(letter)
      let copies = try desk.copies(of: document, in: plan)
      for recipient in recipients {
        var copy = letter
        copy.isCopy = true
        if !isAbsent, let document = copies.first(where: { $0.copyTo == recipient }) {
          copy.addressee += document.nameEnd
          (copy.channel, copy.letter) = (document.letter.channel, document.letter)
          for remark in document.remarks where !remarks.contains(remark) { remarks.append(remark) }
        } else {
          copy.isAbsent = true
        }
        letters.append(copy)
      }
    }
    if !letters.isEmpty { letters[0].notes = remarks.map(\.line) }
    return letters
  }

  /// What to say of a recipient whom only the senders can name, and whether those of this country get no letter to that one
  /// because it is of another country: the one of `--country` or of its address.
  ///
  /// - Throws: bad data, where they get no other letter either.
  private func government(ofSendersIn country: Country, _ place: String) throws(DeskError) -> (
    Remark?, isForeign: Bool
  ) {
    guard order.ownGovernment.lines != nil else { return (nil, false) }
    guard let home = try desk.countryOfOwnGovernment(order) ?? order.country else {
      let words =
        "senders in \(place): the recipient is taken for their own government's; end the address with its country,"
        + " or add --country CC, and senders of other countries get no letter to it"
      return (Remark(.addressees, .warning, words), false)
    }
    guard home != country else { return (nil, false) }
    let name = try desk.englishCountries().name(of: home)
    let hint = "write these letters by themselves, with another --recipient"
    guard areOwnGovernments.contains(false) else {
      throw DeskError(.badData, "the recipient is of \(name), and the sender lives in \(place)", hint: hint)
    }
    let words = "senders in \(place): no letter to the recipient, who is of \(name): \(hint)"
    return (Remark(.addressees, .warning, words), true)
  }

  private static func state(of letter: PlannedLetter, _ order: LetterOrder) -> BatchLetter.State {
    switch letter.state {
    case .open(let sendBy): .open(sendBy: sendBy)
    case .switchChannel(_, let quicker):
      .switchChannel(quicker: quicker.filter { letter.addressee.knownChannels.contains($0) })
    case .late, .stopped: .late(reference: order.lateReference ?? "")
    }
  }

  func country(named text: String) -> Country? { finder.countryInEnglishFirst(text) }

  func countries(near text: String) -> [String] { finder.countries(near: text) }

  func language(named text: String) -> Language? { desk.language(named: text) }

  func facts(of country: Country) throws -> CountryFacts { try desk.facts(of: country) }

  func name(of country: Country, in language: Language) -> String {
    (try? desk.composer(language))?.phrases.name(of: country) ?? ""
  }

  func aboutLine(in language: Language, from country: Country) -> AboutLine {
    (try? desk.composer(language))?.phrases.aboutLine(in: country) ?? AboutLine()
  }

  func unwantedNames(in language: Language) -> [String] {
    guard (order.naming ?? naming ?? order.usualNaming) == .unwanted else { return [] }
    return (try? desk.composer(language))?.phrases.organizations ?? []
  }
}
