// EmailAddress.swift: which addresses may stand in the head of a message.

import Letters
import SourceText

/// An address in the common form, in ASCII.
enum EmailAddress {
  /// - Throws: `WriterError` for text that is no such address, whose address it is said to be with `whose`.
  static func check(_ text: ArraySlice<UInt8>, _ whose: String) throws(WriterError) {
    if text.withBytes({ hasEmailForm($0, isPlain: true) }) { return }
    var shown: [UInt8] = []
    forEachPlainCharacter(of: text.prefix(80)) { shown.append(contentsOf: $0) }
    throw WriterError(
      "\(whose) is no e-mail address: '\(String(decoding: shown, as: UTF8.self))'",
      hint: "write it as name@example.org, in letters without accents")
  }
}
