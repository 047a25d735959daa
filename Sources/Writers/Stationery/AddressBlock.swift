// AddressBlock.swift: an address as it stands on an envelope or a label.

public import Letters
import UrgentAction

/// The lines of an address, and whether they leave the sender's country by post.
public struct AddressBlock: Sendable, Hashable {
  /// From the name to the place; the country in capitals behind them where the letter goes abroad.
  public var lines: [String]
  /// Whether the mark for air mail belongs on the outside.
  public var goesByAir: Bool

  public init(lines: [String], goesByAir: Bool) { (self.lines, self.goesByAir) = (lines, goesByAir) }

  /// The address of a letter, as it stands inside.
  public init(of letter: Letter) {
    let lines = letter.blocks(.address).map { String(decoding: $0.text(for: Sender()), as: UTF8.self) }
    self.init(lines: lines.filter { !$0.isEmpty }, goesByAir: letter.channel.isPostal && letter.goesAbroad)
  }

  /// Where a letter that cannot be delivered goes back to: the sender's name and address, with the country when the
  /// letter goes abroad. A sender who asked for initials has no more here than in the letter.
  public init(returningTo sender: Sender, fromAbroad: Bool) {
    let fields: [SenderField] = fromAbroad ? [.name, .address, .country] : [.name, .address]
    let lines = fields.flatMap { sender[$0].split(separator: "\n").map(String.init) }
    self.init(lines: lines, goesByAir: false)
  }
}
