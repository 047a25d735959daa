// PrintedContact.swift: numbers and addresses as sheets print them, read into what can be dialled or written.

public import SourceText
public import UrgentAction

/// Why a value is no number or address of its kind.
public typealias ContactError = PlainError

/// One or more contacts out of a printed value: `210070 FMPRC CN or 22478 MFERT CN`.
public struct PrintedContact {
  /// The numbers or addresses, each in the form of `Contact.value`.
  public private(set) var values: [String] = []
  /// The body at whose machine the number is, from `(c/o Ministry of Communications)`.
  public private(set) var careOf: String?
  /// What else stands in brackets: `please keep trying`.
  public private(set) var note: String?
  /// What a person should look at.
  public private(set) var doubt: String?

  /// Reads a value as printed, with its label or remarks, and of numbers and mailboxes one or several. A national number gets
  /// its calling code from `dialling`: how calls are made where the addressee is.
  ///
  /// - Throws: `ContactError` for a value that is no number or address of the kind.
  public init(_ kind: Contact.Kind, _ text: String, in dialling: Dialling?) throws(ContactError) {
    let plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !plain.isEmpty else {
      throw ContactError("this contact is empty", hint: "fill it in, or take it out")
    }
    switch kind {
    case .telephone, .fax: try readNumbers(withoutRemarks(Self.withoutLabel(plain)), kind, dialling)
    case .telex: try readTelex(withoutRemarks(Self.withoutLabel(plain)))
    case .email: try readMailboxes(withoutRemarks(Self.withoutLabel(plain)))
    case .telegram: try readTelegram(plain)
    case .form, .website: try readPage(plain)
    case .social: values = [plain]
    }
  }

  // MARK: - Numbers

  private mutating func readNumbers(
    _ text: String, _ kind: Contact.Kind, _ dialling: Dialling?
  ) throws(ContactError) {
    let word = kind == .fax ? "fax number" : "telephone number"
    for part in Self.alternatives(text, besides: ["/"]) {
      var (number, inside) = Self.withoutExtension(part)
      // Only "Ext. 105" behind a comma belongs to the number before it.
      if number.isEmpty, inside != nil, let last = values.popLast() { (number, inside) = (last, inside) }
      let digits = number.filter(\.isNumber)
      guard number.utf8.allSatisfy({ Self.numberBytes.contains($0) }), (5...17).contains(digits.utf8.count)
      else {
        let hint =
          number.isEmpty
          ? "write the number before its extension" : "write it as +998 71 139 53 25, or take it out"
        throw ContactError("'\(part)' is no \(word)", hint: hint)
      }
      for number in Self.endings(of: number) {
        let whole = Dialling.international(number, dialling)
        if let dialling, dialling.isTooLong(whole) {
          let said =
            "'\(number)' has more digits than a \(word) with the code \(dialling.code); taken for \(whole)"
          doubt = [doubt, said].compactMap { $0 }.joined(separator: "; ")
        }
        values.append(whole + (inside.map { " ext. \($0)" } ?? ""))
      }
    }
    guard !values.isEmpty else { throw ContactError("'\(text)' is no \(word)") }
  }

  /// `6529 2345/6` is `6529 2345` and `6529 2346`; a stroke between long groups separates two numbers; else it is a mark.
  private static func endings(of number: String) -> [String] {
    let parts = number.split(separator: "/").map { $0.trimming(" ") }
    guard parts.count > 1, let first = parts.first else { return [number.trimming(" ")] }
    let counts = parts.map { $0.filter(\.isNumber).count }
    if counts.allSatisfy({ $0 >= 6 }) { return parts }
    guard counts[0] >= 7, counts.dropFirst().allSatisfy({ $0 < 5 }) else {
      return [parts.joined(separator: " ")]
    }
    // "18580-0/-99": the second has another extension.
    let stem = first.lastIndex(of: "-").map { String(first[..<$0]) } ?? first
    return [first]
      + parts.dropFirst().map { $0.hasPrefix("-") ? stem + $0 : String(first.dropLast($0.count)) + $0 }
  }

  /// The number, and the digits of its extension.
  private static func withoutExtension(_ text: String) -> (number: String, inside: String?) {
    let lower = text.lowercased()
    for word in ["extension", "ext.", "ext", "durchwahl", "poste", "anexo", "local", "loc.", "ramal", "x"] {
      guard let place = lower.firstPlace(of: word) else { continue }
      let digits = lower[place.upperBound...].trimming(" .:").filter { $0 != " " }
      guard !digits.isEmpty, digits.count < 7, digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
        continue
      }
      return (text.prefix(lower[..<place.lowerBound].count).trimming(" ,;"), digits)
    }
    return (text, nil)
  }

  private static let numberBytes = Set("+0123456789 -./()".utf8)

  private mutating func readTelex(_ text: String) throws(ContactError) {
    for part in Self.alternatives(text, besides: ["/"]) {
      let number = part.prefix { $0.isNumber || $0 == " " || $0 == "+" || $0 == "-" }
      let answerback = part.dropFirst(number.count)
      guard number.filter(\.isNumber).count >= 3,
        answerback.utf8.allSatisfy({
          ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || Set(" 0123456789".utf8).contains($0)
        }), answerback.utf8.count <= 20
      else {
        throw ContactError(
          "'\(part)' is no telex number", hint: "write it as 210070 FMPRC CN, or take it out")
      }
      values.append(part)
    }
    guard !values.isEmpty else { throw ContactError("'\(text)' is no telex number") }
  }

  // MARK: - Addresses

  private mutating func readMailboxes(_ text: String) throws(ContactError) {
    for part in Self.alternatives(text, besides: ["/", " "]) {
      let mailbox = part.trimming("<>.")
      guard Self.isMailbox(mailbox) else {
        throw ContactError(
          "'\(part)' is no e-mail address", hint: "write it as office@example.org, or take it out")
      }
      values.append(mailbox)
    }
    guard !values.isEmpty else { throw ContactError("'\(text)' is no e-mail address") }
  }

  /// Whether a text is an address of the head of a message, alone.
  public static func isMailbox(_ text: String) -> Bool {
    text.withBytes { hasEmailForm($0) } && text.split(separator: ".").last?.allSatisfy(\.isNumber) != true
  }

  private mutating func readTelegram(_ text: String) throws(ContactError) {
    guard text.contains(where: \.isLetter) else {
      throw ContactError(
        "'\(text)' is no telegram address", hint: "write it as 'Governor, Changchun, Jilin Province, China'")
    }
    values = [text]
  }

  private mutating func readPage(_ text: String) throws(ContactError) {
    let host = text.prefix { $0 != " " }
    guard host.utf8.count == text.utf8.count, host.dropFirst().dropLast().contains(".") else {
      throw ContactError(
        "'\(text)' is no address of a web page", hint: "write it as https://www.example.org/")
    }
    values = [text]
  }

  // MARK: - Words around

  /// Takes out what stands in brackets and is no part of a number: in whose care, and remarks.
  private mutating func withoutRemarks(_ text: String) -> String {
    var rest = ""
    var remainder = text[...]
    while let open = remainder.firstIndex(of: "("), let close = remainder[open...].firstIndex(of: ")") {
      let inside = remainder[remainder.index(after: open)..<close]
      rest += remainder[..<open]
      if inside.contains(where: \.isLetter) {
        let words = inside.trimming(" ")
        if let care = ["c/o ", "c/o. ", "care of ", "via "].first(where: { words.lowercased().hasPrefix($0) })
        {
          careOf = words.dropFirst(care.count).trimming(" ")
        } else {
          note = [note, words].compactMap { $0 }.joined(separator: "; ")
        }
      } else {
        rest += remainder[open...close]
      }
      remainder = remainder[remainder.index(after: close)...]
    }
    return (rest + remainder).trimming(" ,;.")
  }

  private static let labels: Set<String> = [
    "fax", "telefax", "tel", "tel.", "phone", "telephone", "telex", "e-mail", "email",
  ]

  /// Without `Fax:` or `E-mail:` before it.
  private static func withoutLabel(_ text: String) -> String {
    guard let colon = text.firstIndex(of: ":") else {
      let words = text.split(separator: " ", maxSplits: 1)
      let isLabel = words.count == 2 && labels.contains(words[0].lowercased())
      return isLabel ? String(words[1]) : text
    }
    let label = text[..<colon]
    guard label.count <= 14, label.allSatisfy({ $0.isLetter || ". -".contains($0) }) else { return text }
    return text[text.index(after: colon)...].trimming(" ")
  }

  /// The parts that `or`, `and`, a comma or a semicolon stand between, and for numbers a stroke between blanks.
  private static func alternatives(_ text: String, besides marks: Set<Character>) -> [String] {
    var parts: [String] = []
    var part = ""
    for word in text.split(separator: " ") {
      let lower = word.lowercased()
      if ["or", "and", "oder", "und", "ou", "et", "o", "y", "&"].contains(lower)
        || (lower == "/" && marks.contains("/"))
      {
        parts.append(part)
        part = ""
        continue
      }
      if marks.contains(" "), !part.isEmpty {
        parts.append(part)
        part = ""
      }
      for piece in word.split(
        maxSplits: .max, omittingEmptySubsequences: false, whereSeparator: { ",;".contains($0) }
      )
      .enumerated() {
        if piece.offset > 0 {
          parts.append(part)
          part = ""
        }
        if !piece.element.isEmpty { part += (part.isEmpty ? "" : " ") + piece.element }
      }
    }
    parts.append(part)
    return parts.map { $0.trimming(" ") }.filter { !$0.isEmpty }
  }
}
