// Desk.swift: plans the letters about an action, and composes them.

public import AddresseeDirectory
public import Letters
public import SourceText
public import UrgentAction
public import World

/// Whoever wants letters about an action asks a desk: it knows whom to write to, whether it is late, which embassy
/// forwards and who gets copies.
///
/// A desk may be asked by several threads; what does not depend on the sender's country is looked up and composed once.
public final class Desk: Sendable {
  public let action: Action
  let directory: Directory
  private let templates: any FileSource
  private let countries: Countries
  let points: ReadPoints
  let folders: Languages
  private let transit: TransitTable
  /// Composers by their languages, holders of posts by day and language, and texts between salutation and closing by
  /// what they depend on.
  private let known = Memory()

  /// Sits down to write letters about an action; the templates have the files of languages and countries, and the table of
  /// transit times.
  ///
  /// - Throws: `DeskError` of the kind `badData`, for a table of transit times that cannot be read.
  public init(_ action: Action, directory: Directory, templates: any FileSource) throws(DeskError) {
    (self.action, self.directory, self.templates) = (action, directory, templates)
    (countries, points) = (directory.countries, ReadPoints(templates))
    folders = Languages(templates)
    transit = try asking { try TransitTable(templates) }
  }

  // MARK: - Planning

  /// The letters of an order.
  ///
  /// - Throws: when no letter can or may be written: a request that the action does not fit, a last day that has
  ///   passed, or recipients none of whom can be reached.
  public func plan(_ order: LetterOrder) throws(DeskError) -> Plan {
    let gate = LateGate(action, on: order.day)
    let edition = try gate.openEdition(named: order.document)
    let points = try chosenPoints(order.points, of: edition)
    let (choices, remarks) = try choices(order, edition, points)
    let composer = try composer(order.language)
    var plan = Plan(
      order: order, edition: edition,
      facts: try order.country.map { (country) throws(DeskError) in try facts(of: country) }, points: points)
    plan.remarks = remarks
    if order.variation != nil, order.language != .english || order.channel == .telegram {
      plan.remarks.note(.letter, "--vary has no effect on telegrams or on other languages than English")
    }
    var isLate = false
    for (choice, name) in zip(choices, AddresseeChoice.fileNames(of: choices)) {
      if choice.isNamedBySender, order.country == nil, order.leavesCountryOpen {
        plan.recipients.append((name, choice))
        continue
      }
      let addressee = try addressee(choice.reference, order)
      let state = sendingState(
        of: edition, on: order.day, by: order.channel, from: order.country, to: addressee)
      if case .late = state { isLate = true }
      for remark in try admit(gate, addressee, state, order, edition)
      where !plan.remarks.contains(remark) && !(order.leavesCountryOpen && remark.kind == .arrival) {
        plan.remarks.append(remark)
      }
      do throws(DeskError) {
        // Where an embassy may have to forward the letter, the sender's country decides.
        let contacts =
          order.leavesCountryOpen && order.channel.isPostal ? [] : try contacts(of: addressee, order)
        let onEmbassy = try remarksOnEmbassy(of: addressee, order)
        plan.letters.append(
          PlannedLetter(choice: choice, name: name, addressee: addressee, contacts: contacts, state: state))
        plan.recipients.append((name, choice))
        if addressee.isWrittenOut { plan.remarks += contacts.compactMap { remark(on: $0, of: addressee) } }
        plan.remarks += onEmbassy
      } catch { plan.unreachable.append(error) }
    }
    if plan.recipients.isEmpty, let last = plan.unreachable.last {
      // Each has its own channels.
      let isOneHint = plan.unreachable.allSatisfy { $0.hint == last.hint }
      throw DeskError(
        last.kind, Self.together(plan.unreachable.map(\.message)),
        hint: isOneHint
          ? last.hint : "use --by with a channel that reaches them; 'appeal actions ACTION' lists them",
        location: last.location)
    }
    plan.remarks += gate.remarks(from: edition, to: plan.letters.map(\.choice.reference), isLate: isLate)
    guard !order.leavesCountryOpen else { return plan }
    if order.wantsCopies || order.offersCopies { try addCopies(to: &plan, composer) }
    return plan
  }

  /// Sentences as one, with what all begin with once: "no fax number is known for A; B".
  private static func together(_ messages: [String]) -> String {
    let known = " is known for "
    guard let first = messages.first, let place = first.firstPlace(of: known) else {
      return messages.joined(separator: "; ")
    }
    let start = String(first[..<place.upperBound])
    guard messages.allSatisfy({ $0.hasPrefix(start) }) else { return messages.joined(separator: "; ") }
    return start + messages.map { String($0.dropFirst(start.count)) }.joined(separator: "; ")
  }

  /// The addressee on the letter's day; where no address is known, in care of the embassy in the sender's country.
  func addressee(_ reference: AddresseeReference, _ order: LetterOrder) throws(DeskError) -> Addressee {
    switch reference.target {
    case .written(let addressee): return try asking { try directory.titled(addressee, in: order.language) }
    case .namedBySender(let id, let rank):
      return try order.ownGovernment.addressee(
        id: id, rank: rank, country: order.country, named: try countryOfOwnGovernment(order),
        try composer(order.language))
    case .post(let id):
      var addressee = try holder(of: id, order)
      if let printed = reference.printed {
        addressee.doubts += printed.doubts + SheetDifferences(printed, addressee).doubts
      }
      return try reachable(addressee, order)
    }
  }

  /// The country that the address of the sender's own government names, in any language that has a folder; nil where it
  /// names none.
  public func countryOfOwnGovernment(_ order: LetterOrder) throws(DeskError) -> Country? {
    guard let line = order.ownGovernment.lastLine else { return nil }
    for language in try languagesEnglishFirst {
      if let country = try composer(language).phrases.country(line) { return country }
    }
    return nil
  }

  /// Who holds a post on the letter's day, as the directory has it.
  private func holder(of post: String, _ order: LetterOrder) throws(DeskError) -> Addressee {
    try known.value(of: "\(post) \(order.day) \(order.language)") { () throws(DeskError) in
      try asking { try directory.addressee(post, on: order.day, in: order.language) }
    }
  }

  /// Whether an appeal to the addressee may be sent.
  func sendingState(
    of edition: Edition, on day: CalendarDay, by channel: Channel, from country: Country?,
    to addressee: Addressee
  ) -> SendingState {
    SendingState(of: edition, on: day, by: channel) { daysOfTravel(from: country, to: addressee, by: $0) }
  }

  func daysOfTravel(from country: Country?, to addressee: Addressee, by channel: Channel) -> Int {
    transit.days(from: country, to: addressee.address?.country, by: channel)
  }

  func admit(
    _ gate: LateGate, _ addressee: Addressee, _ state: SendingState, _ order: LetterOrder, _ edition: Edition
  ) throws(DeskError) -> [Remark] {
    try gate.admit(
      state, to: addressee, by: order.channel, in: order.language, from: edition,
      agreedBy: order.lateReference,
      isEstimate: transit.isEstimate(from: order.country, to: addressee.address?.country, by: order.channel))
  }

  // MARK: - Composing

  /// The letter to an addressee of a plan.
  public func compose(_ letter: PlannedLetter, in plan: Plan) throws(DeskError) -> LetterDocument {
    let composer = try composer(plan.order.language)
    let request = try request(letter, plan, composer)
    let composed = try asking { try composer.letter(request, body: try adaptedBody(request, composer)) }
    return LetterDocument(
      composed, nameEnd: "", request: request, about: letter.addressee.name(in: plan.order.language))
  }

  /// The copies of a letter that are documents of their own; those that go by e-mail with the letter are none.
  public func copies(of document: LetterDocument, in plan: Plan) throws(DeskError) -> [LetterDocument] {
    let composer = try composer(plan.order.language)
    var copies: [LetterDocument] = []
    for copy in plan.ownCopies where !copy.isFor(document.request.addressee) {
      let composed = try asking {
        try composer.copy(
          of: document.composed, document.request, to: copy.addressee, onSheet: copy.salutation,
          by: copy.channel, copy.contacts)
      }
      copies.append(
        LetterDocument(
          composed, nameEnd: ".copy-\(copy.addressee.id)", request: document.request, about: copy.name,
          copyTo: copy.recipient))
    }
    return copies
  }

  private func request(_ letter: PlannedLetter, _ plan: Plan, _ composer: Composer) throws(DeskError)
    -> LetterRequest
  {
    let order = plan.order
    let copies = plan.copies.filter { !$0.isFor(letter.addressee) }
    var request = LetterRequest(
      action: action, edition: plan.edition, appeal: letter.choice.appeal, addressee: letter.addressee,
      sheetSalutation: letter.choice.reference.salutation, day: order.day, channel: order.channel,
      layout: plan.layout)
    (request.style, request.points, request.variation) = (order.style, plan.points, order.variation)
    (request.naming, request.contacts) = (plan.naming, letter.contacts)
    (request.copies, request.copyMailboxes) = (try lines(of: copies, composer), copies.compactMap(\.mailbox))
    return request
  }

  private func lines(of copies: [PlannedCopy], _ composer: Composer) throws(DeskError) -> [String] {
    try asking { try copies.map { try $0.line(composer.phrases) } }
  }

  /// The body of a letter as the sender's country writes it, made once for all countries that write alike.
  private func adaptedBody(_ request: LetterRequest, _ composer: Composer) throws -> ComposedBody {
    let key = "\(composer.language)\n\(request.wordsKey)"
    let body = try known.value(of: key) { try composer.body(request) }
    return known.value(of: "adapted \(composer.habits(of: request))\n\(key)") {
      composer.adapted(body, request)
    }
  }

  // MARK: - Languages and countries

  /// - Throws: a request error for a language without a folder; bad data for one that lacks something.
  public func composer(_ language: Language) throws(DeskError) -> Composer {
    try known.value(of: language.code) { () throws(DeskError) in
      guard try asking({ try folders.contains(language) }) else {
        throw DeskError(unknown: "language", language.code, known: try languages.map(\.code))
      }
      return try asking { try Composer(templates, language: language, countries, points) }
    }
  }

  /// The languages that have a folder, by their codes.
  var languages: [Language] { get throws(DeskError) { try asking { try folders.all() } } }

  /// The same with English first.
  public var languagesEnglishFirst: [Language] {
    get throws(DeskError) { try asking { try folders.englishFirst() } }
  }

  /// The language that a code, a locale or a name in any language means; nil for other words.
  public func language(named text: String) -> Language? { folders.language(named: text) }

  public func facts(of country: Country) throws(DeskError) -> CountryFacts {
    try asking { try countries.facts(of: country) }
  }

  /// The names of countries for messages, which are in English.
  public func englishCountries() throws(DeskError) -> EnglishCountries {
    EnglishCountries(try composer(.english).phrases, countries)
  }
}
