// PageGeometry.swift: where things stand on the first page, by the envelopes of the sender's country.

import Letters
import PDF
import UrgentAction
import World

/// The measures of a letter's pages; distances are from the left and top edge of the paper.
///
/// The address stands where the window of the country's envelope shows it wherever the sheet slides inside: the
/// frames below are the parts of the windows that are visible in every position of the sheet.
struct PageGeometry: Sendable, Hashable {
  /// A place for lines: their left edge, the top of the first, and how wide they may be.
  struct Frame: Sendable, Hashable {
    var x: Length
    var top: Length
    var width: Length

    /// Whether lines in the two frames could stand above each other.
    func sharesColumn(with other: Frame) -> Bool { x < other.x + other.width && other.x < x + width }
  }

  var paper: PaperSize
  /// Margins; the top one is of the second page and those behind it.
  var left: Length
  var right: Length
  var top: Length
  var bottom: Length
  var sender: Frame
  /// Where the date stands; nil puts it under the sender.
  var date: Frame?
  /// Where the date goes when the sender's block, with the date, would reach below `senderLimit`.
  var dateBeside: Frame?
  var senderLimit: Length?
  var address: Frame
  /// The height that the window shows in every position of a sheet folded at the marks; nil for what goes in no
  /// envelope: the address follows the date then.
  var addressHeight: Length?
  /// The height that an address may take: it shows in all but the extreme positions. Smaller type is taken before it
  /// takes more.
  var addressLimit: Length?
  /// The sender's address in small type above the address, for envelopes with a window.
  var returnLine: Frame?
  /// The top of the subject, or lower where the head of the letter needs more room.
  var bodyTop: Length
  /// Marks at the left edge: where to fold, and where to punch.
  var foldMarks: [Length] = []
  var punchMark: Length?

  var textWidth: Length { paper.width - left - right }

  /// What stands below it is hidden in half of the positions of the sheet; nil without a window.
  var windowBottom: Length? {
    addressLimit.map { address.top + $0 }
  }

  /// The top of an address of this height, if nothing is in its way.
  func addressTop(height: Length) -> Length {
    let excess = addressHeight.map { height - $0 } ?? .zero
    guard excess > .zero else { return address.top }
    if let returnLine {
      // The lower edge stays in the window as long as there is room below the return line.
      return max(address.top - excess, returnLine.top + ReturnAddress.height)
    }
    // A block too high for what every position shows stands in the middle of the window.
    return address.top - excess / 2
  }

  /// The measures for a letter, by its country and channel.
  init(_ letter: Letter) {
    let (layout, isPostal) = (letter.layout, letter.channel.isPostal)
    paper = layout.paper == .a4 ? .a4 : .letter
    (left, right) = (.millimetres(25), .millimetres(22))
    (top, bottom) = (.millimetres(25), .millimetres(20))
    let rightColumn = Frame(
      x: paper.width - .millimetres(85), top: .millimetres(20), width: .millimetres(65))
    let leftColumn = Frame(x: left, top: .millimetres(20), width: .millimetres(75))
    sender = rightColumn
    guard isPostal else {
      address = Frame(x: left, top: .millimetres(45), width: .millimetres(95))
      bodyTop = .millimetres(80)
      return
    }
    switch layout.window {
    case .din5008B:
      // DIN 5008 form B: address field 20 mm from the left, 45 mm from the top, 85 x 45 mm, text indented by
      // 5 mm; 17.7 mm for the sender's line and remarks, 27.3 mm for the address; information block from 125 mm.
      right = .millimetres(20)
      sender = Frame(x: .millimetres(125), top: .millimetres(50), width: .millimetres(65))
      address = Frame(x: .millimetres(25), top: .tenthsOfMillimetre(627), width: .millimetres(78))
      addressHeight = .tenthsOfMillimetre(273)
      addressLimit = addressHeight
      returnLine = Frame(x: .millimetres(25), top: .tenthsOfMillimetre(567), width: .millimetres(78))
      bodyTop = .tenthsOfMillimetre(985)
      foldMarks = Self.foldsForA4
      punchMark = .tenthsOfMillimetre(1485)
    case .swissRight:
      // Window 100 x 45 mm, 12 mm from the right and 20 mm from the bottom of a C6/5 envelope.
      sender = leftColumn
      address = Frame(x: .millimetres(118), top: .millimetres(52), width: .millimetres(77))
      addressHeight = .millimetres(32)
      addressLimit = .millimetres(38)
      date = Frame(x: .millimetres(118), top: .millimetres(90), width: .millimetres(70))
      bodyTop = .millimetres(103)
      foldMarks = Self.foldsForA4
    case .french:
      // DL with the window at the right: 35 or 45 x 100 mm, 20 mm from the right and from the bottom.
      sender = leftColumn
      address = Frame(x: .millimetres(105), top: .millimetres(55), width: .millimetres(84))
      addressHeight = .millimetres(28)
      addressLimit = addressHeight
      date = Frame(x: .millimetres(105), top: .millimetres(88), width: .millimetres(80))
      bodyTop = .millimetres(100)
      foldMarks = Self.foldsForA4
    case .usNumber10:
      (left, right, top, bottom) = (
        .hundredthsOfInch(100), .hundredthsOfInch(100), .hundredthsOfInch(100), .hundredthsOfInch(80)
      )
      sender = Frame(x: left, top: .hundredthsOfInch(50), width: .hundredthsOfInch(300))
      dateBeside = Frame(x: .hundredthsOfInch(475), top: .hundredthsOfInch(50), width: .hundredthsOfInch(275))
      senderLimit = .hundredthsOfInch(204)
      address = Frame(x: left, top: Self.addressTopOnLetterPaper, width: .hundredthsOfInch(337))
      addressHeight = Self.addressHeightOnLetterPaper
      addressLimit = addressHeight
      bodyTop = .hundredthsOfInch(365)
      foldMarks = Self.foldsForLetterPaper
    case .british, .none:
      // Without a usual window the address stands where the left window of the paper's usual envelope would show it.
      let isA4 = layout.paper == .a4
      address = Frame(
        x: left, top: isA4 ? Self.addressTopOnA4 : Self.addressTopOnLetterPaper, width: .millimetres(74))
      addressHeight = isA4 ? .millimetres(28) : Self.addressHeightOnLetterPaper
      addressLimit = addressHeight
      bodyTop = .millimetres(92)
      foldMarks = isA4 ? Self.foldsForA4 : Self.foldsForLetterPaper
    }
  }

  // A sheet that is folded at the marks can hardly slide in its envelope, which is 110 mm or 4.125 inches high: the
  // window shows nearly all of its height in every position.

  private static let foldsForA4 = [Length.millimetres(105), .millimetres(210)]
  private static let foldsForLetterPaper = [Length.hundredthsOfInch(400), .hundredthsOfInch(750)]

  /// BS 4264 DL: window 35 x 90 mm, 20 mm from the left and 18 to 20 mm from the bottom.
  private static let addressTopOnA4 = Length.millimetres(57)

  /// Number 10 envelope: window 4.5 x 1.125 in, 0.875 in from the left and 0.5 in from the bottom. The height is that of
  /// seven lines; the space below the last of them needs no window.
  private static let addressTopOnLetterPaper = Length.hundredthsOfInch(250)
  private static let addressHeightOnLetterPaper = Length.hundredthsOfInch(102)
}
