// ContactReader.swift: the numbers and addresses at which an official can be reached, from lines of any form.

import SourceText

/// Reads the contact lines of one block, in their order.
struct ContactReader {
  let words: SheetWords
  let isScanned: Bool
  private(set) var contacts: [SheetContact] = []
  /// What is said beside numbers that have another note.
  private(set) var remarks: [String] = []
  /// A salutation behind a contact on its line.
  private(set) var salutation: String?
  /// A label whose value stands on the next line, and the note beside it.
  private(set) var pending: (label: FoundLabel, note: String?)?

  init(_ words: SheetWords, isScanned: Bool) { (self.words, self.isScanned) = (words, isScanned) }

  /// Reads a line, before which an "or" stands where it is an alternative.
  mutating func read(_ text: String, line: Int, isAlternative: Bool = false) {
    let text = WrittenSigns.replaced(in: Self.withoutLink(Self.withoutBrackets(text)))
    let segments = segments(of: text)
    if segments.isEmpty || segments[0].label == nil, let pending {
      self.pending = nil
      add(pending.label, text, note: pending.note, line: line)
      return
    }
    for segment in segments {
      if let label = segment.label {
        add(label, segment.value, note: nil, line: line)
      } else {
        addPlain(segment.value, line: line, isAlternative: isAlternative)
      }
    }
  }

  /// A line split at its labels: `Phone: 1 I Fax: 2 I Email: 3`.
  private func segments(of text: String) -> [(label: FoundLabel?, value: String)] {
    let starts = words.contactLabels(in: text, atStart: true)
    guard let first = starts.first else {
      return [labelWithMore(text) ?? (nil, ContactShape.behindUnknownLabel(text) ?? text)]
    }
    let lead = text[..<first].trimming("|,;( ")
    let labelled = zip(starts, starts.dropFirst() + [text.endIndex]).map { start, end in
      LineClassifier(words: words).label(of: String(text[start..<end]))
    }
    return (lead.isEmpty ? [] : [(nil, lead)])
      + labelled.compactMap(\.self).map { ($0, withoutJoint($0.value)) }
  }

  /// `Fax via Pakistan: + 92 81 000 000`.
  private func labelWithMore(_ text: String) -> (label: FoundLabel?, value: String)? {
    guard let value = ContactShape.behindUnknownLabel(text), let first = text.words.first,
      let phrase = words.labels[first.plain]?.first(where: { $0.words == [first.plain] }),
      phrase.label.contactType != nil, let colon = text.firstIndex(of: ":")
    else { return nil }
    let more = text[first.range.upperBound..<colon].trimmed
    let found = FoundLabel(label: phrase.label, value: value, words: String(text[first.range]))
    return (found, "\(value) (\(more))")
  }

  /// `a@example.org<mailto:a@example.org>` and `<mailto:a@example.org>` as the address.
  private static func withoutLink(_ text: String) -> String {
    guard let open = text.firstPlace(of: "<mailto:"), let close = text[open.upperBound...].firstIndex(of: ">")
    else { return text }
    let address = text[open.upperBound..<close]
    let before = text[..<open.lowerBound]
    return String(before + (before.hasSuffix(address) ? "" : address) + text[close...].dropFirst())
  }

  /// A line without the brackets around the whole of it.
  private static func withoutBrackets(_ text: String) -> String {
    if text.hasPrefix("["), text.hasSuffix("]"), !text.hasPrefix("[email") { return text.trimming("[]") }
    guard text.hasPrefix("("), text.hasSuffix(")") || text.hasSuffix(").") else { return text }
    let inside = text.dropFirst().dropLast(text.hasSuffix(".") ? 2 : 1)
    return inside.prefix { $0 != ")" }.contains("(") || !inside.contains(")") ? String(inside) : text
  }

  /// Without the mark that separates a contact from the next one.
  private func withoutJoint(_ value: String) -> String {
    var value = (value.hasSuffix("(") ? String(value.dropLast()) : value).trimming("|,; ")
    if value.hasSuffix(" I") || value.hasSuffix(" l") || value.hasSuffix(" /") {
      value = value.dropLast(2).trimming("|,; ")
    }
    if words.ends(value, "alternatives", "ands"), let end = value.lastIndex(of: " ") {
      return value[..<end].trimmed
    }
    return value
  }

  private mutating func addPlain(_ text: String, line: Int, isAlternative: Bool = false) {
    for piece in Self.pieces(of: text) {
      let value = piece.trimming(".,;| ")
      guard !value.isEmpty, value != "I", let shape = ContactShape(value) else { continue }
      if value.hasPrefix("[email") {
        loseAddress(value, line)
        continue
      }
      let (number, note) = Self.takeNote(value)
      var contact = SheetContact(type: shape.rawValue, value: number, note: note)
      // Below "Fax: 000" another number may stand without the label; one with an extension is no fax's.
      if shape == .telephone, !number.words.contains(where: { $0.plain == "ext" }) {
        let isFax = contacts.last?.type == "fax"
        if isFax { contact.type = "fax" }
        if !isFax || !isAlternative {
          contact.doubt("'\(number)' has no label; taken for a \(contact.type) number", at: line)
        }
      }
      contacts.append(mended(contact, line))
    }
  }

  private mutating func add(_ label: FoundLabel, _ text: String, note: String?, line: Int) {
    pending = nil
    if label.label == .salutation { salutation = text }
    guard let type = label.label.contactType else { return }
    let network = label.words.lowercased()
    let (bare, ownNote) = Self.takeNote(text)
    if bare.isEmpty {
      pending = (label, ownNote ?? note)
      return
    }
    // "Telegram/telex: Compol Nairobi; 22999 POLICE KE".
    let isBoth = type == "telegram" && label.words.words.contains { $0.plain.hasPrefix("telex") }
    // "22003 POLICE KE/22005 JUST KE".
    let telexes = text.parts(at: "/").map(\.trimmed)
    let areTelexes =
      type == "telex" && telexes.count > 1
      && telexes.allSatisfy { $0.hasDigitAtStart && $0.contains(where: \.isLetter) }
    let values =
      isBoth
      ? text.parts(at: "; ")
      : areTelexes
        ? telexes.flatMap(Self.pieces) : type == "telegram" ? [text.trimming(";. ")] : Self.pieces(of: text)
    for piece in values {
      if piece.firstPlace(of: "[email") != nil || piece.firstPlace(of: "protected]") != nil {
        loseAddress(piece, line)
        continue
      }
      let (value, pieceNote) = Self.takeNote(piece)
      guard !value.isEmpty else { continue }
      if type != "email", type != "telegram", type != "social", let at = Self.email(in: value) {
        // A number with an e-mail address behind it, without a label.
        contacts.append(
          SheetContact(type: type, value: value.exchanging(at, for: "").trimming(",; "), note: note))
        addPlain(at, line: line)
        continue
      }
      if ["fax", "telephone", "telex"].contains(type), !value.hasDigit, !isScanned {
        lose(type, value, "'\(value)' is no number", line)
        continue
      }
      if type == "email", !value.contains("@") {
        addNoAddress(value, line)
        continue
      }
      if note != nil, let pieceNote { remarks.append(pieceNote) }
      var contact = SheetContact(type: type, value: value, note: note ?? pieceNote)
      if let remark = pieceNote, words.greetsInBrackets("(\(remark))") {
        (salutation, contact.note) = (remark, note)
      }
      if let whole = contact.note, let care = Self.afterCareOf(whole) {
        (contact.careOf, contact.note) = (care, nil)
      }
      if ["fax", "telephone"].contains(type), let first = values.first, first != piece,
        first.hasPrefix("+") || first.hasPrefix("00") || first.hasPrefix("(00"),
        let digit = value.first, digit.isNumber, digit != "0" || value.count(where: \.isNumber) < 6
      {
        let whole = Self.completed(value, like: first)
        let said = whole == value ? "write the whole number" : "read as '\(whole)'"
        contact.value = whole
        contact.doubt("'\(value)' has not the code of '\(first)' before it; \(said)", at: line)
      }
      // "Facebook: Example Office (@example)".
      if type == "social", let name = pieceNote, name.hasPrefix("@") {
        (contact.value, contact.note) = (name, note)
      }
      if type == "social", network == "instagram", value.hasPrefix("@") { contact.note = "Instagram" }
      if isBoth, value.hasDigitAtStart { contact.type = "telex" }
      // The service on the web, and no telegram of a post office.
      if type == "telegram", value.hasPrefix("@") || value.hasPrefix("http") {
        (contact.type, contact.note) = ("social", "Telegram")
      }
      contacts.append(mended(contact, line))
      // "Phone/Fax: ..."
      if type == "fax", label.words.contains(where: { "/&".contains($0) }) {
        contacts.append(SheetContact(type: "telephone", value: contact.value, note: contact.note))
      }
    }
  }

  /// A value that nobody can use: said, and not written.
  private mutating func lose(_ type: String, _ value: String, _ why: String, _ line: Int) {
    var contact = SheetContact(type: type, value: value, isLost: true)
    contact.doubt("\(why); left out", at: line)
    contacts.append(contact)
  }

  /// An e-mail address that the host of a page has hidden.
  private mutating func loseAddress(_ text: String, _ line: Int) {
    lose("email", text, "the e-mail address is lost ('\(text)')", line)
  }

  /// What stands behind "Email:" and is no address: a page to write from, or nothing that can be used.
  private mutating func addNoAddress(_ text: String, _ line: Int) {
    let lower = text.lowercased()
    guard let place = lower.firstPlace(of: "http") ?? lower.firstPlace(of: "www.") else {
      return lose("email", text, "'\(text)' is no e-mail address", line)
    }
    let start = lower.distance(from: lower.startIndex, to: place.lowerBound)
    contacts.append(SheetContact(type: "form", value: text.dropFirst(start).trimming(",; ")))
  }

  private static func email(in value: String) -> String? {
    let words = value.split(separator: " ")
    return words.count > 1 ? words.first { $0.contains("@") && !$0.hasPrefix("@") }.map(String.init) : nil
  }

  /// Mends a blank within an e-mail address and letters among digits; each mending is a doubt.
  private func mended(_ contact: SheetContact, _ line: Int) -> SheetContact {
    var contact = contact
    if contact.type == "email", contact.value.contains(where: \.isWhitespace) {
      let value = contact.value.filter { !$0.isWhitespace }
      contact.doubt("'\(contact.value)' has a blank inside; read as '\(value)'", at: line)
      contact.value = value
    }
    if ["fax", "telephone", "telex"].contains(contact.type), isScanned {
      let value = ScanRepair.digits(contact.value)
      if value != contact.value {
        contact.doubt("'\(contact.value)' has letters for digits; read as '\(value)'", at: line)
        contact.value = value
      }
    }
    let value = contact.value
    let isNumber = ["fax", "telephone"].contains(contact.type)
    if isNumber
      && (value.first?.isLetter ?? true || value.count(where: \.isNumber) < 5
        || value.words.contains { $0.plain.count > 3 && !$0.plain.hasDigit && value[$0.range].startsLarge }
        || value.count { $0 == "(" } != value.count { $0 == ")" })
      || contact.type == "email" && (value.contains(",") || value.count { $0 == "@" } > 1)
    {
      contact.doubt("whether '\(value)' is one \(isNumber ? "number" : "address") and no more", at: line)
    }
    return contact
  }
}
