// LetterHead.swift: the head of a letter measured for one sender after the other, for formats that other programs lay out.

import Letters
import PDF

/// The blocks at the head of a letter, and the lines that its address takes.
struct LetterHead: Sendable {
  let geometry: PageGeometry
  private let setter: BlockSetter
  private let sender: [LetterBlock]
  private let date: [LetterBlock]
  private let addressLines: Int

  /// Measures the head in the type that fits this letter; the address too, unless it has a type of its own.
  init(_ letter: Letter, _ style: FittingStyle, addressStyle: TypeStyle? = nil) {
    geometry = PageGeometry(letter)
    setter = BlockSetter(
      geometry: geometry, style: style.text, headStyle: style.head,
      addressStyle: addressStyle ?? style.address, fonts: TextFonts(library: nil))
    sender = letter.blocks(.sender).map { LetterBlock($0, in: .sender) }
    date = letter.blocks(.date).map { LetterBlock($0, in: .date) }
    addressLines = style.addressLines
  }

  /// The places for a sender.
  ///
  /// - Throws: when they are more than a page.
  func plan(for person: Sender) throws(WriterError) -> HeadPlan {
    let lines = lineCounts(for: person)
    if let refusal = HeadPlan.refusal(setter, lines) { throw refusal }
    return HeadPlan(setter, lines)
  }

  /// The places for a usual sender, which are never refused.
  var usualPlan: HeadPlan { HeadPlan(setter, lineCounts(for: FittingStyle.usualSender)) }

  /// What a person should know of the places for a sender; nil when the address stays in the window.
  static func warning(for sender: Sender, _ letter: Letter) -> String? {
    let geometry = PageGeometry(letter)
    guard let window = geometry.windowBottom, geometry.sender.sharesColumn(with: geometry.address) else {
      return nil
    }
    let head = LetterHead(letter, FittingStyle(letter))
    guard let plan = try? head.plan(for: sender), plan.addressBottom > window,
      plan.isAddressPushed(in: geometry)
    else { return nil }
    let lines = head.lineCount(of: head.sender, sender)
    return "the sender's \(lines) lines push the addressee's address out of the envelope's window;"
      + " use an envelope without a window, or fewer lines"
  }

  /// Whether the head could be longer than a page: its lines need to be counted only then.
  func isLong(for person: Sender) -> Bool {
    addressLines > 12 || person.bytes.count > 400 || person.bytes.count { $0 == UInt8(ascii: "\n") } > 12
  }

  private func lineCounts(for person: Sender) -> HeadPlan.LineCounts {
    HeadPlan.LineCounts(
      sender: lineCount(of: sender, person), date: lineCount(of: date, person), address: addressLines)
  }

  private func lineCount(of blocks: [LetterBlock], _ person: Sender) -> Int {
    var breaker = LineBreaker()
    var broken = BrokenBlock()
    var count = 0
    for block in blocks {
      do throws(UnencodableCharacter) {
        try setter.set(block, for: person, &breaker, into: &broken)
      } catch {
        guard (try? setter.set(block, for: person.inTimes, &breaker, into: &broken)) != nil else {
          count += 1
          continue
        }
      }
      count += broken.lines.count
    }
    return count
  }
}

extension Sender {
  /// The sender with a wide letter in place of each character that Times lacks.
  fileprivate var inTimes: Sender {
    var plain = Sender()
    for field in SenderField.allCases where has(field) {
      let scalars = self[field].unicodeScalars.map { scalar in
        scalar == "\n" || WinAnsi.code(scalar) != nil ? scalar : "M"
      }
      plain[field] = String(String.UnicodeScalarView(scalars))
    }
    return plain
  }
}
