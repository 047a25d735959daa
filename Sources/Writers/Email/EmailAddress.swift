// EmailAddress.swift: which addresses may stand in the head of a message.

import Letters
import SourceText

/// An address in the common form `name@example.org`: a dot-atom, and a domain of letters, digits and hyphens
/// (RFC 5322, section 3.4.1; lengths by RFC 5321, section 4.5.3.1). Quoted names, address literals and characters
/// beyond ASCII are refused, since many servers refuse them.
enum EmailAddress {
  /// - Throws: `WriterError` for text that is no such address, whose address it is said to be with `whose`.
  static func check(_ text: ArraySlice<UInt8>, _ whose: String) throws(WriterError) {
    if isValid(text) { return }
    var shown: [UInt8] = []
    forEachPlainCharacter(of: text.prefix(80)) { shown.append(contentsOf: $0) }
    throw WriterError(
      "\(whose) is no e-mail address: '\(String(decoding: shown, as: UTF8.self))'",
      hint: "write it as name@example.org, in letters without accents")
  }

  static func isValid(_ text: ArraySlice<UInt8>) -> Bool {
    guard let at = text.firstIndex(of: UInt8(ascii: "@")), text.count <= 254 else { return false }
    let (local, domain) = (text[..<at], text[(at + 1)...])
    guard (1...64).contains(local.count), (1...253).contains(domain.count) else { return false }
    return areParts(local) { $0.allSatisfy(isAtomCharacter) }
      && areParts(domain) { label in
        label.count <= 63 && label.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
          && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
      }
  }

  /// Whether all parts between full stops hold something and are as `isPart` wants them.
  private static func areParts(_ text: ArraySlice<UInt8>, _ isPart: (ArraySlice<UInt8>) -> Bool) -> Bool {
    var rest = text
    while true {
      let end = rest.firstIndex(of: UInt8(ascii: ".")) ?? rest.endIndex
      guard end > rest.startIndex, isPart(rest[..<end]) else { return false }
      guard end < rest.endIndex else { return true }
      rest = rest[(end + 1)...]
    }
  }

  /// `atext` of RFC 5322, section 3.2.3.
  static func isAtomCharacter(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }
}
