// FittingStyle.swift: the type in which a letter is one page, for formats that are laid out by other programs.

import Letters
import PDF
import UrgentAction

extension TypeStyle {
  /// The first style in which the letter of a usual sender is one page of the PDF, else the first of all.
  ///
  /// A letter with characters beyond Windows-1252 is not measured and gets the first style.
  static func fitting(_ letter: Letter) -> TypeStyle {
    let steps = letter.channel == .fax ? faxSteps : letterSteps
    let geometry = PageGeometry(letter.layout, isPostal: letter.channel.isPostal)
    let blocks = letter.parts.flatMap { part in part.blocks.map { LetterBlock($0, in: part.role) } }
    var breaker = LineBreaker()
    for style in steps {
      let headStyle = head(of: letter)
      var setter = BlockSetter(
        geometry: geometry, style: style, headStyle: headStyle, addressStyle: headStyle,
        fonts: TextFonts(library: nil))
      var broken = [BrokenBlock](repeating: BrokenBlock(), count: blocks.count)
      do throws(UnencodableCharacter) {
        if letter.channel != .fax { try setter.chooseAddressStyle(for: blocks) }
        for index in blocks.indices {
          try setter.set(blocks[index], for: usualSender, &breaker, into: &broken[index])
        }
      } catch {
        return steps[0]
      }
      let planner = PagePlanner(
        geometry: geometry, style: style, headStyle: setter.headStyle,
        addressStyle: setter.addressStyle, blocks: blocks, broken: broken)
      if planner.places().count == 1 { return style }
    }
    return steps[0]
  }

  /// Type of the sender, the date and the address.
  static func head(of letter: Letter) -> TypeStyle { letter.channel == .fax ? faxSteps[1] : letterSteps[2] }

  /// A sender with every field that stands at the head of a letter.
  private static let usualSender: Sender = {
    var sender = Sender()
    sender[.name] = "Anna B. Readerson"
    sender[.address] = "1 High Street\nTown 10000"
    sender[.country] = "United Kingdom"
    sender[.email] = "anna@example.org"
    sender[.telephone] = "+44 20 7946 0000"
    return sender
  }()
}
