// FittingStyle.swift: the type in which a letter is one page, for formats that are laid out by other programs.

import Letters
import PDF
import UrgentAction

/// The type of a letter's parts as the PDF has it for a usual sender.
struct FittingStyle {
  /// The first style in which the letter is one page, else the first of all.
  private(set) var text: TypeStyle
  /// Type of the sender and the date.
  let head: TypeStyle
  private(set) var address: TypeStyle
  /// How many lines the address takes.
  private(set) var addressLines: Int

  /// Measures the letter; one with characters beyond Windows-1252 is not measured and gets the first style.
  init(_ letter: Letter) {
    let steps = TypeStyle.steps(for: letter.channel)
    head = TypeStyle.head(for: letter.channel)
    (text, address, addressLines) = (steps[0], head, letter.blocks(.address).count)
    let geometry = PageGeometry(letter)
    let blocks = letter.parts.flatMap { part in part.blocks.map { LetterBlock($0, in: part.role) } }
    // A character that Times lacks leaves what has been found so far.
    try? measure(blocks, geometry, steps, letter.channel)
  }

  private mutating func measure(
    _ blocks: [LetterBlock], _ geometry: PageGeometry, _ steps: [TypeStyle], _ channel: Channel
  ) throws(UnencodableCharacter) {
    var breaker = LineBreaker()
    for style in steps {
      let setter = try BlockSetter(geometry, style, for: channel, blocks, TextFonts(library: nil))
      var broken = [BrokenBlock](repeating: BrokenBlock(), count: blocks.count)
      for index in blocks.indices {
        try setter.set(blocks[index], for: Self.usualSender, &breaker, into: &broken[index])
      }
      address = setter.addressStyle
      let planner = PagePlanner(setter: setter, blocks: blocks, broken: broken)
      addressLines = planner.lineCount(of: .address)
      if planner.places().count == 1 {
        text = style
        return
      }
    }
  }

  /// A sender with every field that stands at the head of a letter.
  static let usualSender: Sender = {
    var sender = Sender()
    sender[.name] = "Anna B. Readerson"
    sender[.address] = "1 High Street\nTown 10000"
    sender[.country] = "United Kingdom"
    sender[.email] = "anna@example.org"
    sender[.telephone] = "+44 20 7946 0000"
    return sender
  }()
}
