// SenderContacts.swift: reads the cells of e-mail address, telephone, group, message and who the sender is.

import Letters
import SourceText
import Tables
import UrgentAction
import World

extension SenderReader {
  mutating func readContacts(_ row: TableRow) {
    readContact(row, .email, .email)
    if sender.has(.email), !isBareAddress {
      takeFirstAddress()
      if let bare = addressInside { sender.set(.email, to: bare) }
      if !isAddress {
        let form = needsEmail ? ": write it as name@example.org, in letters without accents" : ""
        leaveOut(.email, "'\(shown(.email))' is not an e-mail address\(form)", isNeeded: needsEmail)
      }
    }
    if needsEmail, !sender.has(.email), columns[.email] >= 0 {
      warnings.append("there is no e-mail address: the draft does not say from whom it comes")
    }
    if needsEmail, sender.has(.email),
      sender.bytes[sender.range(of: .email)].prefix(while: { $0 != UInt8(ascii: "@") }).withBytes(
        columns.words.isMailboxOfNobody)
    {
      warnings.append(
        "the e-mail address '\(shown(.email))' may be nobody's: see whether answers arrive there")
    }
    readContact(row, .phone, .telephone)
    if sender.has(.telephone) { checkTelephone() }
    if !leavesOutGroup { readContact(row, .group, .group) }
    if sender.range(of: .group).count > Limit.line {
      faults.append("the group is longer than \(Limit.line) bytes")
    }
    let (message, isPlain) = (cell(row, .message), isPlain)
    guard !message.isEmpty else { return }
    sender.set(.message) { text in
      let start = text.count
      appendLines(message, to: &text, isPlain: isPlain)
      if !isPlain { blankOutControls(&text, from: start) }
    }
    if !remembersNothing, harmlessMessages.value(for: message) != nil { return }
    let said = faults.count + warnings.count
    let damage = sender.withBytes(of: .message) { TextDamage(in: $0, isProse: true, columns.words) }
    if let damage { faults.append("\(damage.rawValue) the message") }
    if sender.range(of: .message).count > Limit.message {
      faults.append("the message is longer than \(Limit.message) bytes")
      return
    }
    switch sender.withBytes(of: .message, { wordCheck.notes.aside($0) }) {
    case .sure:
      isMarked = true
      faults.append("the message says '\(shown(.message))', which is for the office")
    case .perhaps:
      warnings.append(
        "the message '\(shown(.message))' may be for the office: see whether the addressee shall read it")
    case nil: break
    }
    // Long ones are seldom those of many, and take room.
    if faults.count + warnings.count == said, message.count < 256 { harmlessMessages.insert(0, for: message) }
  }

  /// Whether the e-mail address is one, and the one in it: in a mutating function the closures would copy the reader.
  private var isAddress: Bool { sender.withBytes(of: .email) { isAddress($0) } }
  private var addressInside: [UInt8]? { sender.withBytes(of: .email) { bareAddress($0) } }

  /// Whether the e-mail address stands alone, and is one.
  private var isBareAddress: Bool {
    sender.withBytes(of: .email) { text in
      isAddress(text) && text.dropFirst(6).first != UInt8(ascii: ":") && text.first != UInt8(ascii: "'")
    }
  }

  /// Mends a telephone number, or leaves out what is none.
  private mutating func checkTelephone() {
    if let bare = sender.withBytes(of: .telephone, Self.bareNumber) { sender.set(.telephone, to: bare) }
    guard !sender.withBytes(of: .telephone, Self.isNumber) else { return }
    let reason =
      sender.withBytes(of: .telephone, Self.isSpreadsheetNumber)
      ? "the telephone number is what a spreadsheet has made of it"
      : "'\(shown(.telephone))' is not a telephone number"
    leaveOut(.telephone, reason, isNeeded: false)
  }

  /// Says where a number of a country that writes a zero first is written without it, as spreadsheets leave it. Shorter ones
  /// may be those inside a town.
  mutating func checkNumber(_ dialling: Dialling?) {
    let text = sender.bytes[sender.range(of: .telephone)]
    guard let dialling, dialling.trunk == "0", dialling.trunkStays, (9...11).contains(text.count),
      text.allSatisfy(isDigit), text.first != UInt8(ascii: "0"),
      text.count < 10 || !text.starts(with: dialling.code.utf8)
    else { return }
    warnings.append("the telephone number '\(shown(.telephone))' may have lost its zero")
  }

  /// Reads who the sender is; what is no sentence is left out.
  mutating func readAbout(_ row: TableRow, _ line: AboutLine) {
    let cell = cell(row, .about)
    guard !cell.isEmpty else { return }
    let text = String(decoding: cell, as: UTF8.self)
    guard cell.count <= Limit.about else {
      faults.append("the line about the sender is longer than \(Limit.about) bytes")
      return
    }
    if let damage = TextDamage(in: cell, isProse: true, columns.words) {
      faults.append("\(damage.rawValue) the line about the sender")
    }
    let (aside, refusal) = (wordCheck.notes.aside(cell), columns.words.refusal(in: cell, of: .anything))
    if aside == .sure {
      isMarked = true
      faults.append("the line about the sender says '\(quotable(text))', which is for the office")
    } else if refusal != nil,
      cell.count < 20 || wordCheck.notes.note(inText: text).map(wordCheck.notes.saysDeath) != true
    {
      // Whoever writes a sentence on the dead is alive.
      warnings.append("the line about the sender says '\(quotable(text))': see whether a letter is meant")
    }
    let words = text.inSmallLetters.split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map(String.init)
    let isMinor = words.indices.dropFirst().contains { place in
      // "I am 15", "aged 15".
      (6..<18).contains(Int(words[place]) ?? 0)
        && [words[place - 1], words[max(0, place - 2)..<place].joined(separator: " ")].contains {
          columns.words.contains($0, in: .ages)
        }
    }
    if isMinor, refusal == nil {
      warnings.append(
        "the line about the sender says '\(quotable(text))', which may be that of somebody under 18 years: see whether a "
          + "letter is meant")
    }
    if let sentence = line.sentence(text) {
      sender[.about] = sentence
    } else {
      warnings.append(
        "who the sender is, '\(quotable(text))', is no sentence, such as I am a nurse, and is left out")
    }
  }

  /// Says where the sender names an organization that letters must not name.
  mutating func checkNames(_ names: [String]) {
    for (field, words) in [
      (SenderField.name, "name"), (.address, "address"), (.message, "message"),
      (.about, "line about the sender"),
      (.group, "group"),
    ] where sender.has(field) && !(usesInitials && [.name, .address, .group].contains(field)) {
      guard let name = names.firstNamed(in: sender[field]) else { continue }
      faults.append("the \(words) names \(name)")
    }
  }

  /// Reads a cell of one line into a field.
  private mutating func readContact(_ row: TableRow, _ column: SenderColumn, _ field: SenderField) {
    let cell = cell(row, column)
    guard !cell.isEmpty else { return }
    let isPlain = isPlain
    sender.set(field) { text in
      let start = text.count
      appendLine(cell, to: &text, isPlain: isPlain)
      if !isPlain { blankOutControls(&text, from: start) }
    }
  }

  /// Leaves the field out of the letters, or the letters unwritten when they need it.
  private mutating func leaveOut(_ field: SenderField, _ reason: String, isNeeded: Bool) {
    if isNeeded {
      faults.append(reason)
    } else {
      warnings.append("\(reason) and is left out")
      sender.set(field, to: [])
    }
  }

  /// A field as a message shows it.
  private func shown(_ field: SenderField) -> String {
    let text = sender[field]
    return quotable(text.utf8.count > 60 ? "\(text.prefix(40))..." : text)
  }

  private func isAddress(_ text: Cell) -> Bool {
    // No message goes to one with accents.
    text.count <= Limit.line && hasEmailForm(text, isPlain: needsEmail && !usesInitials)
  }

  /// Leaves the first of several addresses, separated by commas, semicolons, bars or blanks.
  private mutating func takeFirstAddress() {
    let text = sender.bytes[sender.range(of: .email)]
    guard text.count(where: { $0 == UInt8(ascii: "@") }) > 1, !text.withBytes({ hasEmailForm($0) }) else {
      return
    }
    let parts = text.split { ",;| ".utf8.contains($0) }
    guard parts.count > 1, parts.allSatisfy({ $0.withBytes { hasEmailForm($0) } }) else { return }
    warnings.append("there are several e-mail addresses; the first is written")
    sender.set(.email, to: Array(parts[0]))
  }

  /// The address in `Ann Lee <ann@example.org>`, `mailto:ann@example.org` or `'ann@example.org'`; nil where it stands alone.
  private func bareAddress(_ text: Cell) -> [UInt8]? {
    let quote = UInt8(ascii: "'")
    if text.count > 2, text.first == quote, text.last == quote {
      return Array(text.part(1..<(text.count - 1)))
    }
    guard text.last == UInt8(ascii: ">") || text.dropFirst(6).first == UInt8(ascii: ":") else { return nil }
    var rest = text
    if rest.last == UInt8(ascii: ">"), let start = rest.lastIndex(of: UInt8(ascii: "<")) {
      rest = rest.part((start + 1)..<(rest.count - 1))
    }
    let scheme = "mailto:".utf8
    if rest.count > scheme.count, rest.prefix(scheme.count).elementsEqual(scheme, by: { $0 | 0x20 == $1 }) {
      rest = rest.part(scheme.count...)
    }
    return rest.count == text.count || !isAddress(rest) ? nil : Array(rest)
  }

  /// A number without what links and spreadsheets put around it, `tel:`, `.0`; nil where there is nothing such.
  private static func bareNumber(_ text: Cell) -> [UInt8]? {
    if text.count > 4, text.prefix(4).elementsEqual("tel:".utf8, by: { $0 | 0x20 == $1 }) {
      return Array(text.part(4...))
    }
    let hasDecimal =
      text.count > 8 && text.suffix(2).elementsEqual(".0".utf8) && text.dropLast(2).allSatisfy(isDigit)
    return hasDecimal ? Array(text.dropLast(2)) : nil
  }

  /// At least three digits that are not all zero, no letters but those of an extension ("ext. 12"), and no time of day.
  private static func isNumber(_ text: Cell) -> Bool {
    var (digits, zeros, letters) = (0, 0, 0)
    for byte in text {
      digits &+= isDigit(byte) ? 1 : 0
      zeros &+= byte == UInt8(ascii: "0") ? 1 : 0
      letters &+= isLetter(byte) ? 1 : 0
    }
    return digits >= 3 && digits > zeros && letters <= 9 && text.count <= Limit.line
      && text.first != UInt8(ascii: "@") && (letters > 0 || !text.contains(UInt8(ascii: ":")))
      && (letters != 1 || !isSpreadsheetNumber(text)) && (digits > 3 || text.count > 3)
  }

  /// Whether the only letter is that of `4.47701E+11`.
  private static func isSpreadsheetNumber(_ text: Cell) -> Bool {
    text.count(where: isLetter) == 1 && text.contains { $0 | 0x20 == UInt8(ascii: "e") }
  }
}
