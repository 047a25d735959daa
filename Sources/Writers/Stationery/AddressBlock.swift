// AddressBlock.swift: an address as it stands on an envelope or a label.

import Letters
import UrgentAction

/// The lines of an address, and the words for air mail where they leave the sender's country by post.
struct AddressBlock: Sendable, Hashable {
  /// From the name to the place; the country in capitals behind them where the letter goes abroad.
  var lines: [String]
  /// The words of the mark for air mail, a line each; none for what stays in the country.
  var airMail: [String]

  var goesByAir: Bool { !airMail.isEmpty }

  init(lines: [String], airMail: [String] = []) { (self.lines, self.airMail) = (lines, airMail) }

  /// The address of a letter, as it stands inside.
  init(of letter: Letter) {
    let lines = letter.blocks(.address).map { String(decoding: $0.text(for: Sender()), as: UTF8.self) }
    let goesByAir = letter.channel.isPostal && letter.goesAbroad
    self.init(lines: lines.filter { !$0.isEmpty }, airMail: goesByAir ? letter.layout.airMail : [])
  }

  /// Where a letter that cannot be delivered goes back to: the sender's name and address, with the country when the
  /// letter goes abroad. A sender who asked for initials has no more here than in the letter.
  init(returningTo sender: Sender, fromAbroad: Bool) {
    let fields: [SenderField] = fromAbroad ? [.name, .address, .country] : [.name, .address]
    let lines = fields.flatMap { sender[$0].split(separator: "\n").map(String.init) }
    self.init(lines: lines)
  }
}
