// CopySlip.swift: what the slip in front of a copy says about the letter and whom it went to.

import Mustache
import UrgentAction
import World

extension Composer {
  /// The values of the template `copy.mustache`.
  func slipValues(_ request: LetterRequest) -> [String: Value] {
    let addressee = titled((try? ranked(request.addressee)) ?? request.addressee, in: request.layout)
    let channel = request.channel
    let holder = addressee.holder.map { $0.courtesyName ?? addressee.nameLine ?? $0.name }
    var gender = addressee.holder?.gender ?? .unknown
    if gender == .unknown, let name = addressee.nameLine {
      gender = (try? HolderName(name, in: language, files).gender) ?? .unknown
    }
    // A title in another language than the letter's is not taken into its grammar.
    let isForeign = addressee.isWrittenOut && (try? offices.kind(of: addressee.office))?.language != language
    let office = officeWithState(of: addressee, in: request.action, isForeign: isForeign).map {
      holder == nil || isForeign ? $0 : phrases.inSentence($0)
    }
    return [
      "addressee": .text([holder, office].compactMap(\.self).joined(separator: ", ")),
      "holder": holder.map { .text($0) } ?? .none, "office": office.map { .text($0) } ?? .none,
      "isMan": .flag(gender == .male), "isWoman": .flag(gender == .female),
      "date": .text(phrases.words(for: request.day, in: request.layout)),
      "isLetter": .flag(channel.isPostal), "isFax": .flag(channel == .fax),
      "isTelegram": .flag(channel == .telegram), "isTelex": .flag(channel == .telex),
      "isEmail": .flag(channel == .email),
    ]
  }

  /// The letter as a copy of it is enclosed: a message that did not go by post is headed as what it is.
  func headedAsCopy(_ letter: Letter) throws -> Letter {
    let keys = [Channel.telegram: "copyOfTelegram", .telex: "copyOfTelex", .fax: "copyOfFax"]
    guard let key = keys[letter.channel] else { return letter }
    let heading = try phrases.label(key)
    var copy = letter
    let exchanges = phrases.habits(in: letter.layout.country).exchanges
    let block = Block(.paragraph, exchanges.applied(to: heading, keeping: []))
    if letter.channel.isWire {
      copy.parts.insert(Letter.Part(.subject, [block]), at: 0)
    } else if let sender = copy.parts.firstIndex(where: { $0.role == .sender }) {
      copy.parts[sender].blocks.insert(block, at: 0)
    }
    return copy
  }

  /// The office and, where it does not say it, the state: two states have a Minister of Foreign Affairs. Nil for a
  /// person without an office.
  private func officeWithState(of addressee: Addressee, in action: Action, isForeign: Bool) -> String? {
    // The article of "The Minister" is the slip's.
    let office = addressee.office.hasPrefix("The ") ? String(addressee.office.dropFirst(4)) : addressee.office
    guard !office.isEmpty else { return nil }
    guard let state = state(of: addressee, in: action), let name = phrases.name(of: state) else {
      return office
    }
    // Where the languages or the words around names cannot be read, 'appeal check' says so.
    let isNamed = countries.isMentioned(
      state, in: office, (try? Languages(files).all()) ?? [language],
      (try? StateWords(files)) ?? StateWords())
    // A state of many governors has no "Governor, United States of America".
    let isOfPart = addressee.rank == .governor && (try? offices.hasJoint(office)) == false
    if isNamed || isOfPart { return office }
    if isForeign, language != .english { return "\(office), \(name)" }
    // "Governor of Jilin Province of the People's Republic of China" would have two places behind one office, and of
    // titles that are written out only those of a state's head and government surely name none.
    let national: [Rank] = [.minister, .premier, .headOfState]
    let mayNamePlace =
      addressee.isWrittenOut ? !national.contains(addressee.rank) : addressee.rank == .governor
    guard let place = phrases.of(state), !mayNamePlace else { return "\(office), \(name)" }
    return "\(office) \(place)"
  }

  /// The state whose office it is, as far as that is sure.
  private func state(of addressee: Addressee, in action: Action) -> Country? {
    // An office of the United Nations is no state's, nor is a newspaper; an ambassador's is not that of the address.
    guard ![.unitedNationsHead, .editor, .ambassador].contains(addressee.rank) else { return nil }
    let country = addressee.address?.country
    // The state of a post is in its id.
    guard addressee.isWrittenOut else { return Country(addressee.id.prefix { $0 != "-" }) ?? country }
    // Not Switzerland for an office "c/o Permanent Mission to the UN", or for a federation in Zurich.
    let isCareOf = addressee.address?.lines.contains { $0.lowercased().hasPrefix("c/o") } ?? false
    return country.flatMap { !isCareOf && action.countries.contains($0) ? $0 : nil }
  }
}
