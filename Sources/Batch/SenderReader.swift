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
  private var text: [UInt8] = []
  private(set) var sender = Sender()

  init(_ columns: SenderColumns, _ kinds: LetterKinds, isPostal: Bool, usesInitials: Bool) {
    (self.columns, self.kinds) = (columns, kinds)
    (self.isPostal, self.usesInitials) = (isPostal, usesInitials)
  }

  /// Reads a row into `sender`.
  mutating func read(_ row: TableRow) -> Answer {
    if row.isBlank { return .blank }
    sender.removeAll()
    var faults: [String] = []
    if !row.faults.isEmpty { faults.append(row.faults.description) }
    readName(row, &faults)
    let kind = kinds.kind(country: row[columns[.country]], language: row[columns[.language]], &cache)
    switch kind {
    case .known(let kind):
      let place = cache.kinds[kind]
      readAddress(row, place.postcode, &faults)
      sender.set(.country, to: place.countryName)
    case .faulty(let fault):
      readAddress(row, .beforeTown, &faults)
      faults.append(fault)
    }
    readContacts(row, &faults)
    guard faults.isEmpty, case .known(let kind) = kind else { return .faulty(faults) }
    if usesInitials { reduceToInitials() }
    switch kinds.kind(kind, for: sender, &cache) {
    case .known(let kind): return .sender(kind: kind)
    case .faulty(let fault): return .faulty([fault])
    }
  }

  /// The row's own id; empty when the list has none.
  func id(_ row: TableRow) -> UnsafeBufferPointer<UInt8> { row[columns[.id]] }

  // MARK: - Fields

  private mutating func readName(_ row: TableRow, _ faults: inout [String]) {
    text.removeAll(keepingCapacity: true)
    let hasWholeName = columns[.name] >= 0 && !row[columns[.name]].isEmpty
    if hasWholeName {
      appendLine(row[columns[.name]], to: &text)
    } else {
      appendLine(row[columns[.firstName]], to: &text)
      appendPart(row[columns[.lastName]], behind: 0)
    }
    if text.isEmpty { faults.append("no name") }
    if text.count > Limit.name { faults.append("the name is longer than \(Limit.name) bytes") }
    if !text.isEmpty, !text.contains(where: isLetter) { faults.append("the name has no letter") }
    let title = row[columns[.title]]
    if !title.isEmpty, !usesInitials {
      let nameEnd = text.count
      appendLine(title, to: &text)
      let title = text.count - nameEnd
      if title > Limit.title { faults.append("the title is longer than \(Limit.title) bytes") }
      if title > 0 { text.append(blank) }
      text.append(contentsOf: text[..<nameEnd])
      text.removeSubrange(..<nameEnd)
    }
    sender.set(.name, to: text)
  }

  private mutating func readAddress(_ row: TableRow, _ place: PostcodePlace, _ faults: inout [String]) {
    text.removeAll(keepingCapacity: true)
    appendLine(row[columns[.city]], to: &text)
    if text.isEmpty, isPostal { faults.append("no city") }
    sender.set(.town, to: text)
    text.removeAll(keepingCapacity: true)
    appendLines(row[columns[.street]], to: &text)
    if text.isEmpty, isPostal, !usesInitials { faults.append("no street") }
    if !text.isEmpty { text.append(lineFeed) }
    let lineStart = text.count
    switch place {
    case .beforeTown:
      appendLine(row[columns[.postcode]], to: &text)
      appendPart(row[columns[.city]], behind: lineStart)
    case .behindTown:
      appendLine(row[columns[.city]], to: &text)
      appendPart(row[columns[.postcode]], behind: lineStart)
    }
    if text.last == lineFeed { text.removeLast() }
    if text.count > Limit.address { faults.append("the address is longer than \(Limit.address) bytes") }
    sender.set(.address, to: text)
  }

  /// Appends a cell to `text`, with a blank before it when there is text behind `start` already.
  private mutating func appendPart(_ cell: UnsafeBufferPointer<UInt8>, behind start: Int) {
    let end = text.count
    if end > start { text.append(blank) }
    let partStart = text.count
    appendLine(cell, to: &text)
    if text.count == partStart { text.removeLast(text.count - end) }
  }

  private mutating func readContacts(_ row: TableRow, _ faults: inout [String]) {
    if readContact(row[columns[.email]], .email, "e-mail address", &faults), !isAddress(text) {
      faults.append("'\(String(decoding: text, as: UTF8.self))' is not an e-mail address")
    }
    if readContact(row[columns[.phone]], .telephone, "telephone number", &faults), !isNumber(text) {
      faults.append("'\(String(decoding: text, as: UTF8.self))' is not a telephone number")
    }
    _ = readContact(row[columns[.group]], .group, "group", &faults)
    let message = row[columns[.message]]
    guard !message.isEmpty else { return }
    text.removeAll(keepingCapacity: true)
    appendLines(message, to: &text)
    if text.count > Limit.message { faults.append("the message is longer than \(Limit.message) bytes") }
    sender.set(.message, to: text)
  }

  /// Reads a cell of one line into a field and `text`; false when it holds nothing.
  private mutating func readContact(
    _ cell: UnsafeBufferPointer<UInt8>, _ field: SenderField, _ name: String, _ faults: inout [String]
  ) -> Bool {
    guard !cell.isEmpty else { return false }
    text.removeAll(keepingCapacity: true)
    appendLine(cell, to: &text)
    if text.count > Limit.line { faults.append("the \(name) is longer than \(Limit.line) bytes") }
    sender.set(field, to: text)
    return !text.isEmpty
  }

  /// Something before and behind one `@`, and no blank.
  private func isAddress(_ text: [UInt8]) -> Bool {
    guard let at = text.firstIndex(of: UInt8(ascii: "@")) else { return false }
    return at > 0 && at + 1 < text.count && !text.contains(blank)
      && !text[(at + 1)...].contains(UInt8(ascii: "@"))
  }

  /// At least three digits, and no letters but those of an extension ("ext. 12").
  private func isNumber(_ text: [UInt8]) -> Bool {
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
