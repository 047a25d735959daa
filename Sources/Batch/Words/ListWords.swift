// ListWords.swift: what people write in lists of senders, in the languages that have a folder.

import Letters
package import SourceText
import Tables
import UrgentAction

/// The names of columns and the words around names, read once for a run.
///
/// They stand in `lists.txt` and `names.txt` of each language's folder.
package final class ListWords: Sendable {
  /// The names that columns go by.
  let fields: HeaderFields
  let names: NameWords
  /// The words for something else than data.
  let cells: CellWords
  let check: WordCheck
  let towns: KnownTowns
  /// Tells most mailboxes from those of nobody, such as `noreply`.
  private let mailboxesOfNobody: WordFilter
  /// What tells with whom somebody lives, in small letters.
  let lodging: [[UInt8]]
  private let lists: WordLists
  private let files: any FileSource

  package static let file = WordFile(
    "lists.txt",
    lists: ListName.names[ListName.shared.count...] + SenderColumn.names + addresses
      + [SenderColumn.name, .street, .city, .country].map(likeness), shared: ListName.shared)

  /// The lists of what stands before or behind the name of a part of an address. An earlier address is better,
  /// and the last, those at work, nobody's letters from home show unasked.
  private static let addresses = [
    "home-address", "mailing-address", "primary-address", "numbered-address", "billing-address",
    "other-address", "work-address",
  ]

  /// The list of parts of words by which a column is guessed.
  private static func likeness(_ column: SenderColumn) -> String { "like-\(column.name)" }

  /// Reads the words of all languages.
  ///
  /// - Throws: with the place of what is wrong in a file.
  package init(_ files: any FileSource) throws(FileError) {
    let lists = try WordLists(files, Self.file, indexing: ListName.names.count)
    (self.lists, self.files) = (lists, files)
    mailboxesOfNobody = WordFilter(lists.entries(.noMailboxes))
    towns = KnownTowns(lists)
    lodging = lists.entries(.lodging).map { Array($0.utf8) }
    names = try NameWords(files, isIndexed: true)
    cells = CellWords(lists)
    check = WordCheck(lists, names, cells)
    fields = HeaderFields(SenderColumn.names.map { ($0, lists.entries($0)) })
  }

  /// The column that goes by a name, as `plainName` makes it; nil when none does.
  func column(plain: String) -> SenderColumn? {
    fields.field(plain: plain).flatMap(SenderColumn.init(named:))
  }

  /// The column that one of several words in a name of a column is for: "number" beside "street" is that of a house.
  func partOfHeader(plain: String) -> SenderColumn? {
    if contains(plain: plain, in: .besideStreets) { return .houseNumber }
    return contains(plain: plain, in: .bareStreets) ? .street : column(plain: plain)
  }

  /// The languages in which a column has a name.
  func languages(of name: String, _ column: SenderColumn) -> [Language] {
    let plain = plainName(name)
    // The fields have English names, of which "name" is German too.
    if column != .name, plain == plainName(column.name) { return [.english] }
    let folders = (try? Self.file.folders(files)) ?? []
    return folders.filter { folder in
      let words = try? WordLists(files, Self.file, in: folder)
      return words?.entries(column.name).contains { plainName($0) == plain } == true
    }.compactMap { Language($0) }
  }

  /// What stands before or behind the name of a part of an address, each word as `plainName` makes it, by
  /// addresses.
  var addressWords: [[String]] { Self.addresses.map(lists.entries) }

  /// Whether a column for a whole name says that it has the family name first, separated by a comma: "Last name, first
  /// name", or by a blank: "Last name/first name".
  func isFamilyNameFirst(_ column: String) -> Bool {
    contains(plain: plainName(column), in: .familyNameFirst)
  }

  /// Whether such a column says surely that no comma separates the names: "Last name/first name". People call a column
  /// "Surname and first name" or "Last name, first name" that has them in the other order.
  func isFamilyNameLeading(_ column: String) -> Bool {
    let words = column.lowercased().split(separator: " ").map(String.init)
    return isFamilyNameFirst(column) && !column.contains(",")
      && !words.contains { lists.contains($0, in: .joints) || check.joinsFirstNames($0) }
  }

  /// What is wrong with a name that several countries go by; nil for most.
  package func ambiguity(ofCountry name: String) -> String? {
    lists.contains(name.lowercased(), in: .ambiguousCountries)
      ? "'\(quotable(name))' may be one of several countries: write its code, or its whole name" : nil
  }

  /// What a column that is not used may say of somebody: `refusal` is one whose name has a note, "Wants no post
  /// since", and `perhapsConsent` one whose name has the words for a consent among others. An `age` is somebody's in
  /// years, an `end` a day after which letters are too late, of which the year counts, a `kind` that of members, a
  /// `salutation` one of several, a `topic` what somebody writes about, an `otherPerson` who lives with somebody, parts
  /// of a name or an address stand among its columns, and a `twin` has the name of an earlier one of an address.
  enum Unused: Int, CaseIterable {
    case anything, consent, perhapsConsent, state, refusal, age, salutation, namePart, addressPart, end, kind,
      topic, otherPerson, twin
  }

  /// What a column of this name may say.
  func unused(_ column: String, isByEmail: Bool) -> Unused {
    let plain = plainName(column)
    let consents: [ListName] = [.consents, isByEmail ? .emailConsents : .postConsents]
    if consents.contains(where: { contains(plain: plain, in: $0) }) { return .consent }
    let ofName = Self.words(column).map { $0.lowercased() }
    let words = " \(ofName.joined(separator: " ")) "
    if entries(.ends).contains(where: { words.firstPlace(of: " \($0) ") != nil }) { return .end }
    if contains(plain: plain, in: .stateColumns) { return .state }
    if ofName.contains(where: { lists.contains($0, in: .kindColumns) }) { return .kind }
    let field = self.column(plain: plain)
    if field == .salutation { return .salutation }
    // By post it does not matter that e-mails have bounced; "Unsubscribed" may be meant for all.
    let isOfEmail =
      !isByEmail && ["email", "e-mail"].contains { column.lowercased().firstPlace(of: $0) != nil }
    if !isByEmail, field == .doNotEmail, isOfEmail || check.notes.note(inText: column) == nil {
      return .anything
    }
    if contains(plain: plain, in: .ages) { return .age }
    if isWholeNote(column.lowercased()) || check.notes.note(inText: column) != nil
      || stateOfLeaving(in: column) == .sure || endsInLeaving(column)
      || lists.contains(column.lowercased(), in: .doubtfulStates)
    {
      return .refusal
    }
    return !isOfEmail
      && consents.dropLast(isByEmail ? 1 : 0).flatMap(entries).contains {
        words.firstPlace(of: " \($0) ") != nil
      }
      ? .perhapsConsent
      : hasPart(of: .otherPeople, column)
        ? .otherPerson : hasPart(of: .topicColumns, column) ? .topic : .anything
  }

  /// What a text in a column that is not used says of somebody who has died, has left or wants no letters.
  enum Refusal { case perhaps, sure }

  /// Whether a text refuses letters; nil for most. In a column for states what begins with one is sure: "left in May".
  func refusal(in cell: Cell, of column: Unused) -> Refusal? {
    let (mayHoldNote, mayHoldState) = (check.notes.mayHoldNote(cell), check.notes.mayHoldState(cell))
    if !mayHoldNote, !mayHoldState, cell.count > 40, column != .salutation { return nil }
    let text = String(decoding: cell, as: UTF8.self)
    let plain = text.inSmallLetters.leavingOut(".")
    switch column {
    case .anything, .namePart, .addressPart, .topic, .otherPerson, .twin: break
    case .end: if lists.contains(plain, in: .yes) { return .perhaps }
    case .consent where lists.contains(plain, in: .leftStates):
      return lists.contains(plain, in: .nothing) ? .perhaps : .sure
    case .consent where plain == "0": return .perhaps
    case .consent, .perhapsConsent:
      // "No thanks".
      let answers = [plain, plain.splitAtBlanks().first ?? ""]
      if answers.contains(where: { lists.contains($0, in: .refusing) }) { return .perhaps }
    case .refusal: if SenderMark(index: 0, column: .doNotContact).says(text, self) != nil { return .perhaps }
    case .state:
      if let state = stateOfLeaving(in: text) { return state }
      // A person's state may be to be disabled, and an account's.
      if lists.contains(plain, in: .doubtfulStates) { return .perhaps }
      // An address may be labelled so that nobody's letters from home show it.
      if addressWords.last?.contains(plainName(text)) == true { return .perhaps }
    case .kind: if stateOfLeaving(in: text) != nil { return .perhaps }
    // "12-15", "Y9", "13 yrs".
    case .age:
      if let age = text.split(whereSeparator: { !$0.isNumber }).first.flatMap({ Int($0) }), age < 18 {
        return .perhaps
      }
    case .salutation:
      if check.isSuspect(Array(cell)[...]) || cell.contains(UInt8(ascii: ",")),
        check.fault(addressedAs: text, in: .salutation) != nil
      {
        return .perhaps
      }
    }
    // "donor;lapsed", "Student_Minor".
    let items = mayHoldState ? plain.utf8.split { ",;|/#_\"".utf8.contains($0) } : []
    let isState =
      items.count > 1
      && items.contains { lists.contains(Substring($0).trimmed, in: ListSet(.leftStates, .wholeNotes)) }
    let isPair = check.isSuspect(Array(cell)[...]) && check.joinsForms(in: text)
    if isState || isPair || isOfAnother(text) { return .perhaps }
    if isWholeNote(plain) { return .perhaps }
    return mayHoldNote && check.notes.note(inText: text, isTopic: column == .topic) != nil ? .perhaps : nil
  }

  /// Whether a short cell begins with what joins two people, or tells with whom somebody lives, and a name: "und
  /// Ida", "c/o Berg".
  private func isOfAnother(_ text: String) -> Bool {
    let words = text.splitAtBlanks()
    return words.count > 1 && lists.contains(words[0].inSmallLetters, in: ListSet(.joints, .lodging))
      && words[0].count < 4 && text.count < 40 && words[1].first?.isUppercase == true
  }

  /// Whether a line of an address begins with what joins two people, or stands before the name of another one: "und
  /// Ida", "z. Hd. Ida", but not "bei Ida".
  func namesAnother(inLine line: [UInt8]) -> Bool {
    let words = String(decoding: line, as: UTF8.self).splitAtBlanks()
    guard words.count > 1, words[1].first?.isUppercase == true else { return false }
    let first = words[0].inSmallLetters
    if lists.contains(first, in: .joints) || check.joinsFirstNames(words[0]) { return true }
    let letters = words.prefix(2).map { $0.inSmallLetters.filter(\.isLetter) }
    return !first.contains("/") && !lists.contains(letters[0], in: .careOf)
      && [letters[0], letters.joined(separator: " ")].contains { lists.contains($0, in: .beforeNames) }
  }

  /// What a state says of somebody who has left or died: surely where it begins so and no name follows, "left in May",
  /// but "Baja California".
  private func stateOfLeaving(in text: String) -> Refusal? {
    let words = Self.words(text)
    for place in words.indices {
      for count in 1...3 {
        let state = words[place...].prefix(count).joined(separator: " ").lowercased()
        let isLeft = lists.contains(state, in: Self.leaving)
        let next = place + count < words.count ? words[place + count].first : nil
        if isLeft { return place == 0 && next?.isUppercase != true ? .sure : .perhaps }
      }
    }
    return nil
  }

  private static let leaving = ListSet(.leftStates, .notes, .died, .gone, .refusals)

  /// Whether a column's name ends in a state of leaving: "Date lapsed", but not in brackets, "Address (old)".
  private func endsInLeaving(_ column: String) -> Bool {
    let words = Self.words(column)
    return !column.contains("(")
      && (1...3).contains { count in
        // "Phone old", "Survey returned".
        let field = self.column(plain: plainName(words.dropLast(count).joined(separator: " ")))
        return lists.contains(words.suffix(count).joined(separator: " ").lowercased(), in: Self.leaving)
          && !Self.replaced.contains(field)
          && !lists.contains(words.suffix(2).joined(separator: " ").lowercased(), in: .noNotes)
      }
  }

  /// The fields of which a row may have an old one.
  private static let replaced: Set<SenderColumn?> = [
    .phone, .email, .id, .firstName, .lastName, .name, .postcode,
  ]

  private static func words(_ text: String) -> [String] {
    text.split { !$0.isLetter && $0 != "-" && $0 != "'" }.map(String.init)
  }

  /// Whether a text is a note whose words may be names or mean something else inside a text, alone or before a date
  /// or a number: "selig", "gest 1/2/24", "aged 12".
  private func isWholeNote(_ plain: String) -> Bool {
    let isASCII = plain.utf8.allSatisfy { $0 < 0x80 }
    let start = isASCII ? plain.utf8.firstIndex(where: isDigit) : plain.firstIndex(where: \.isNumber)
    let (note, digits) = (plain[..<(start ?? plain.endIndex)], plain[(start ?? plain.endIndex)...])
    let word = note.leavingOut(",:;(!?").trimmed
    let month = word.splitAtBlanks().last ?? ""
    let bare = lists.contains(month, in: .months) ? String(word.dropLast(month.count)).trimmed : word
    // "Age 45" is no child's.
    if lists.contains(bare, in: .ages) { return Int(digits.prefix { $0.isNumber }).map { $0 < 18 } ?? true }
    if lists.contains(bare, in: ListSet(.wholeNotes, .notes)) { return true }
    // "+ 1.2.2020", but "+49 30 1234567" is a telephone number.
    return lists.contains(bare, in: .beforeDates) && (4...8).contains(digits.count(where: \.isNumber))
      && digits.allSatisfy { $0.isNumber || " /-".contains($0) }
  }

  /// Whether what stands before the @ of an address shows that nobody reads it.
  func isMailboxOfNobody(_ mailbox: Cell) -> Bool {
    mailboxesOfNobody.mayHold(mailbox)
      && lists.contains(String(decoding: mailbox, as: UTF8.self).lowercased(), in: .noMailboxes)
  }

  func contains(_ word: String, in list: ListName) -> Bool { lists.contains(word, in: list) }

  /// Whether a list of names of columns has one, as `plainName` makes it.
  func contains(plain: String, in list: ListName) -> Bool {
    entries(list).contains { plainName($0) == plain }
  }

  func contains(in list: ListName, where fits: (Cell) -> Bool) -> Bool {
    lists.contains(in: list.name, where: fits)
  }

  func entries(_ list: ListName) -> [String] { lists.entries(list) }

  /// Whether a column's name looks as if the column held these; countries are those where people live, not where they were
  /// born.
  func isLike(_ column: SenderColumn, _ name: String) -> Bool {
    hasPart(of: lists.entries(Self.likeness(column)), name)
      && !(column == .country && hasPart(of: .otherCountries, name))
  }

  private func hasPart(of list: ListName, _ name: String) -> Bool { hasPart(of: entries(list), name) }

  private func hasPart(of parts: [String], _ name: String) -> Bool {
    let name = name.lowercased()
    // "Name 2", but "Street name 2".
    return parts.contains { $0.last?.isNumber == true ? name.hasPrefix($0) : name.firstPlace(of: $0) != nil }
  }
}
