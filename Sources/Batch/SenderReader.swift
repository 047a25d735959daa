// SenderReader.swift: reads one row after the other into a sender, and says what is wrong with it.

import Letters
import Tables
import UrgentAction

/// Reads rows; each thread has its own. Once a country and a language have been seen, a good row allocates nothing.
struct SenderReader {
  /// What a row is: letters of a kind can be written for it, it is empty, or it must be mended.
  enum Answer {
    case sender(kind: Int)
    case blank
    case faulty([String])
  }

  private let columns: SenderColumns
  private let kinds: LetterKinds
  private let isPostal: Bool
  private let usesInitials: Bool
  private var cache = LetterKinds.Cache()
  /// Whether cells of the row need no look at their inside to be written as a line.
  private var isPlain = false
  private(set) var sender = Sender()
  private var unreduced = Sender()

  init(_ columns: SenderColumns, _ kinds: LetterKinds, isPostal: Bool, usesInitials: Bool) {
    (self.columns, self.kinds) = (columns, kinds)
    (self.isPostal, self.usesInitials) = (isPostal, usesInitials)
  }

  /// Reads a row into `sender`.
  mutating func read(_ row: TableRow) -> Answer {
    if row.isBlank { return .blank }
    sender.removeAll()
    isPlain = hasPlainBlanksOnly(row.raw)
    var faults: [String] = []
    if !row.faults.isEmpty { faults.append(row.faults.description) }
    readName(row, &faults)
    let kind = kinds.kind(country: row[columns[.country]], language: row[columns[.language]], &cache)
    switch kind {
    case .known(let kind):
      readAddress(row, cache.kinds[kind].postcode, &faults)
      sender.set(.country, to: cache.kinds[kind].countryName)
    case .faulty(let fault):
      readAddress(row, .beforeTown, &faults)
      faults.append(fault)
    }
    readContacts(row, &faults)
    guard faults.isEmpty, case .known(let kind) = kind else { return .faulty(faults) }
    if usesInitials {
      unreduced = sender
      reduceToInitials()
    }
    switch kinds.kind(kind, for: sender, &cache) {
    case .known(let kind): return .sender(kind: kind)
    case .faulty(let fault): return .faulty([fault])
    }
  }

  /// The person of the row that was read last, with whole name and address also where letters have initials only.
  var person: Sender { usesInitials ? unreduced : sender }

  /// The row's own id; empty when the list has none.
  func id(_ row: TableRow) -> UnsafeBufferPointer<UInt8> { row[columns[.id]] }

  // MARK: - Fields

  private mutating func readName(_ row: TableRow, _ faults: inout [String]) {
    let (title, name) = (row[columns[.title]], row[columns[.name]])
    let (firstName, lastName) = (row[columns[.firstName]], row[columns[.lastName]])
    let (isPlain, hasTitle) = (isPlain, !title.isEmpty && !usesInitials)
    var (titleLength, nameLength) = (0, 0)
    sender.set(.name) { text in
      var start = text.count
      if hasTitle {
        appendLine(title, to: &text, isPlain: isPlain)
        titleLength = text.count - start
        if titleLength > 0 { text.append(blank) }
        start = text.count
      }
      if name.isEmpty {
        appendLine(firstName, to: &text, isPlain: isPlain)
        appendPart(lastName, behind: start, to: &text, isPlain: isPlain)
      } else {
        appendLine(name, to: &text, isPlain: isPlain)
      }
      nameLength = text.count - start
    }
    if nameLength == 0 { faults.append("no name") }
    if nameLength > Limit.name { faults.append("the name is longer than \(Limit.name) bytes") }
    if nameLength > 0, !sender.bytes.suffix(nameLength).contains(where: isLetter) {
      faults.append("the name has no letter")
    }
    if titleLength > Limit.title { faults.append("the title is longer than \(Limit.title) bytes") }
  }

  private mutating func readAddress(_ row: TableRow, _ place: PostcodePlace, _ faults: inout [String]) {
    let (street, postcode, city) = (row[columns[.street]], row[columns[.postcode]], row[columns[.city]])
    let isPlain = isPlain
    sender.set(.town) { appendLine(city, to: &$0, isPlain: isPlain) }
    if !sender.has(.town), isPostal { faults.append("no city") }
    var hasStreet = false
    sender.set(.address) { text in
      let start = text.count
      appendLines(street, to: &text, isPlain: isPlain)
      hasStreet = text.count > start
      if hasStreet { text.append(lineFeed) }
      let lineStart = text.count
      let (first, second) = place == .beforeTown ? (postcode, city) : (city, postcode)
      appendLine(first, to: &text, isPlain: isPlain)
      appendPart(second, behind: lineStart, to: &text, isPlain: isPlain)
      if text.count == lineStart, hasStreet { text.removeLast() }
    }
    if !hasStreet, isPostal, !usesInitials { faults.append("no street") }
    if sender.range(of: .address).count > Limit.address {
      faults.append("the address is longer than \(Limit.address) bytes")
    }
  }

  private mutating func readContacts(_ row: TableRow, _ faults: inout [String]) {
    readContact(row[columns[.email]], .email, "e-mail address", &faults)
    if sender.has(.email), !isAddress(sender.bytes[sender.range(of: .email)]) {
      faults.append("'\(sender[.email])' is not an e-mail address")
    }
    readContact(row[columns[.phone]], .telephone, "telephone number", &faults)
    if sender.has(.telephone), !isNumber(sender.bytes[sender.range(of: .telephone)]) {
      faults.append("'\(sender[.telephone])' is not a telephone number")
    }
    readContact(row[columns[.group]], .group, "group", &faults)
    let (message, isPlain) = (row[columns[.message]], isPlain)
    guard !message.isEmpty else { return }
    sender.set(.message) { appendLines(message, to: &$0, isPlain: isPlain) }
    if sender.range(of: .message).count > Limit.message {
      faults.append("the message is longer than \(Limit.message) bytes")
    }
  }

  /// Reads a cell of one line into a field.
  private mutating func readContact(
    _ cell: UnsafeBufferPointer<UInt8>, _ field: SenderField, _ name: String, _ faults: inout [String]
  ) {
    guard !cell.isEmpty else { return }
    let isPlain = isPlain
    sender.set(field) { appendLine(cell, to: &$0, isPlain: isPlain) }
    if sender.range(of: field).count > Limit.line {
      faults.append("the \(name) is longer than \(Limit.line) bytes")
    }
  }

  /// Something before and behind one `@`, and no blank.
  private func isAddress(_ text: ArraySlice<UInt8>) -> Bool {
    var (marks, blanks) = (0, 0)
    for byte in text {
      if byte == UInt8(ascii: "@") { marks += 1 }
      if byte == blank { blanks += 1 }
    }
    return marks == 1 && blanks == 0 && text.first != UInt8(ascii: "@") && text.last != UInt8(ascii: "@")
  }

  /// At least three digits, and no letters but those of an extension ("ext. 12").
  private func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    var (digits, letters) = (0, 0)
    for byte in text {
      if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { digits += 1 }
      if isLetter(byte) { letters += 1 }
    }
    return digits >= 3 && letters <= 9
  }

  /// Leaves initials and the town, for senders who must not be found.
  private mutating func reduceToInitials() {
    let initials = initials(of: sender[.name])
    let town = sender[.town]
    let (country, message) = (sender[.country], sender[.message])
    sender.removeAll()
    sender[.name] = initials
    sender[.address] = town
    sender[.town] = town
    sender[.country] = country
    sender[.message] = message
  }

  /// The most bytes of the fields; more are a mistake in the table.
  private enum Limit {
    static let name = 200
    static let title = 60
    static let address = 400
    static let line = 200
    static let message = 4000
  }
}

/// "A. R." for "Anna Reader"; hyphenated names keep both letters, "J.-P. M.".
private func initials(of name: String) -> String {
  name.split(separator: " ").map { word in
    word.split(separator: "-").compactMap(\.first).map { "\($0)." }.joined(separator: "-")
  }.joined(separator: " ")
}

/// Whether the byte is a letter of ASCII or belongs to a character beyond it.
private func isLetter(_ byte: UInt8) -> Bool {
  byte >= 0x80 || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
}
