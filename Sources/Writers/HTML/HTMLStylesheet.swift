// HTMLStylesheet.swift: how a letter looks on a screen, and where its parts stand on paper.

import Letters
import PDF
import SourceText
import World

/// The style sheet of a letter for one layout.
struct HTMLStylesheet {
  private let geometry: PageGeometry
  private let paper: CountryFacts.Paper
  private let label: PageLabel
  /// The margin above the text of every page; what stands higher at the head of the letter decides.
  private let top: Length

  /// The margin at the right that all parts keep; a browser shrinks a page whose parts reach into the margin.
  private let right: Length

  init(_ geometry: PageGeometry, of letter: Letter) {
    (self.geometry, paper) = (geometry, letter.layout.paper)
    label = PageLabel(for: letter)
    top = min(geometry.top, geometry.sender.top)
    let frames = [geometry.sender, geometry.address, geometry.date, geometry.dateBeside].compactMap { $0 }
    right = frames.reduce(geometry.right) { min($0, geometry.paper.width - $1.x - $1.width) }
  }

  /// What stands before the words at the head of the pages, which are a string.
  var beforeHeader: String { Self.screen + "@page {\n\(page)  @top-left { width: 100%; content: \"" }

  /// What stands behind them.
  var behindHeader: String {
    "\"; font: \(labelFont) }\n}\n@page :first { @top-left { content: none } @bottom-right { content: none } }\n"
      + print
  }

  private var labelFont: String { "\(label.size.css) \"Times New Roman\", Times, serif" }

  /// The label of a page as the value of `content`.
  private var pageNumber: String {
    let words = label.words
    return "\(Self.quoted(words.beforePage)) counter(page) \(Self.quoted(words.betweenPages)) counter(pages)"
      + (words.behindPages.isEmpty ? "" : " \(Self.quoted(words.behindPages))")
  }

  /// A string of CSS inside an element of HTML.
  private static func quoted(_ text: String) -> String { "\"\(StyleStringEscaping().text(text))\"" }

  /// What differs from one letter of a document to the next: type and distances.
  static func variables(of style: FittingStyle) -> String {
    let lengths = [
      ("size", style.text.size), ("leading", style.text.leading), ("gap", style.text.paragraphGap),
      ("item-gap", style.text.itemGap), ("signature-gap", style.text.signatureGap),
      ("head-size", style.head.size), ("head-leading", style.head.leading), ("to-size", style.address.size),
      ("to-leading", style.address.leading),
    ]
    return lengths.map { "--\($0):\($1.css)" }.joined(separator: ";")
  }

  /// Where the address stands, and the date that has a place of its own.
  static func places(of letter: Letter, _ geometry: PageGeometry) -> @Sendable (HeadPlan) -> String {
    let top = HTMLStylesheet(geometry, of: letter).top
    let hasDate = geometry.date != nil || geometry.dateBeside != nil
    return { plan in
      let date = plan.date
      return "--to-top:\((plan.address.top - top).css)"
        + (hasDate
          ? ";--date-top:\((date.top - top).css);--date-left:\((date.x - geometry.left).css)"
            + ";--date-width:\(date.width.css)" : "")
    }
  }

  // MARK: - Screen

  private static let screen = """
    :root { color-scheme: light; background: #fff; color: #000 }
    body { margin: 0 auto; max-width: 36rem; padding: 1.5rem 1.25rem; overflow-wrap: break-word;
      font: 1.0625rem/1.4 "Times New Roman", Times, "Liberation Serif", "Nimbus Roman", serif }
    p, h1, ul, li, table { margin: 0; padding: 0; font-size: 1em }
    address { font-style: normal }
    .date, .to, h1, .salutation, .body, footer { margin-top: 1.4em }
    .body > * + *, footer > *, .cover > * + * { margin-top: .7em }
    ul { list-style: "\\2013\\a0"; padding-left: .75em }
    li + li { margin-top: .3em }
    .signature { margin-top: 2.8em }
    .copies { margin-top: 1.4em }
    .return { display: none }
    .letter + .letter, .cover + .letter { margin-top: 3rem; border-top: 1px solid; padding-top: 3rem }
    .cover h1 { margin-top: 0; font-size: 1.5em }
    .cover table { border-collapse: collapse; border: solid; border-width: 1px 0 }
    th, td { padding: .3em 1em .3em 0; text-align: left; vertical-align: top }
    th { white-space: nowrap }

    """

  // MARK: - Paper

  private var page: String {
    let size = paper == .a4 ? "A4" : "Letter"
    let margins = [top, right, Length.millimetres(16), geometry.left].map(\.css).joined(separator: " ")
    return """
        size: \(size); margin: \(margins);
        @bottom-right { content: \(pageNumber); font: \(labelFont) }

      """
  }

  private var print: String {
    """
    @media print {
    body { max-width: none; padding: 0 }
    .letter { position: relative; font-size: var(--size); line-height: var(--leading); text-wrap: pretty }
    .letter + .letter, .cover + .letter { break-before: page; margin: 0; border: 0; padding: 0 }
    .letter > :not(header), .cover { margin-right: \((geometry.right - right).css) }
    header { display: grid; box-sizing: border-box; padding-bottom: calc(2 * var(--head-leading)); font-size: var(--head-size);
      line-height: var(--head-leading); min-height: \((geometry.bodyTop - top).css) }
    header > * { grid-area: 1 / 1; align-self: start }
    .to { font-size: var(--to-size); line-height: var(--to-leading) }
    \(head)h1, .salutation, .body, footer { margin-top: var(--gap) }
    h1 { margin-top: 0 }
    .salutation { margin-top: calc(2 * var(--gap)) }
    .body > * + *, footer > * { margin-top: var(--gap) }
    li + li { margin-top: var(--item-gap) }
    footer { margin-top: calc(1.5 * var(--gap)) }
    .closing { margin-top: 0 }
    .signature { margin-top: var(--signature-gap) }
    .copies { margin-top: calc(2 * var(--gap)) }
    p, li { orphans: 2; widows: 2 }
    h1, .salutation, .body > :last-child { break-after: avoid }
    .body > p:has(+ ul) { break-after: avoid }
    footer { break-inside: avoid }
    .cover { font: 13pt/17pt Arial, Helvetica, "Liberation Sans", sans-serif }
    .cover h1 { font-size: 22pt; line-height: 26pt }
    }

    """
  }

  /// Where sender, date and address stand.
  private var head: String {
    let isStacked = geometry.addressHeight == nil
    var rules = ""
    if geometry.date != nil || geometry.dateBeside != nil {
      rules += ".from { display: contents }\n"
      rules += ".from > * { grid-area: 1 / 1; align-self: start }\n"
      rules += rule(".sender", geometry.sender)
      rules += ".date { margin: var(--date-top) 0 0 var(--date-left); width: var(--date-width) }\n"
    } else {
      rules += rule(".from", geometry.sender)
      rules += ".date { margin-top: var(--head-leading) }\n"
    }
    if isStacked {
      let height = (geometry.address.top - geometry.sender.top).css
      rules += "header { grid-template-rows: minmax(calc(\(height) - var(--head-leading)), auto) auto }\n"
      rules +=
        ".to { grid-area: 2 / 1; margin-top: var(--head-leading); width: \(geometry.address.width.css) }\n"
    } else {
      let left = (geometry.address.x - geometry.left).css
      rules +=
        ".to { margin: var(--to-top) 0 0 \(left); width: \(geometry.address.width.css) }\n"
    }
    if var lines = geometry.returnLine {
      // Room for two lines; one stands at its foot.
      lines.top -= ReturnAddress.leading
      rules +=
        rule(".return", lines)
        + ".return { display: flex; flex-flow: column; justify-content: flex-end; white-space: nowrap;"
        + " height: \((ReturnAddress.leading * 2).css); border-bottom: .3pt solid;"
        + " font-size: \(ReturnAddress.usualSize.css); line-height: \(ReturnAddress.leading.css) }\n"
    }
    return rules
  }

  private func rule(_ selector: String, _ frame: PageGeometry.Frame) -> String {
    let (left, frameTop) = ((frame.x - geometry.left).css, (frame.top - top).css)
    return "\(selector) { margin: \(frameTop) 0 0 \(left); width: \(frame.width.css) }\n"
  }
}

extension Length {
  /// A distance in points, with as many decimal places as it needs.
  var css: String {
    let (whole, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
    var fraction = String(1000 + rest).dropFirst()
    while fraction.last == "0" { fraction.removeLast() }
    return (self < .zero ? "-" : "") + "\(whole)" + (fraction.isEmpty ? "" : ".\(fraction)") + "pt"
  }
}

/// Escapes by their numbers all marks of ASCII but a few, so that the text can end neither the string nor the style sheet.
///
/// Line ends and tabs are blanks; other controls are left out, and bytes that are no UTF-8 become U+FFFD.
struct StyleStringEscaping: ValueEscaping {
  func append(_ value: ArraySlice<UInt8>, lineEnd: ArraySlice<UInt8>, to output: inout [UInt8]) {
    forEachPlainCharacter(of: value) { character in
      guard character.count == 1, let byte = character.first else { return output += character }
      switch byte {
      case UInt8(ascii: "\n"): output.append(UInt8(ascii: " "))
      case _ where isAlphanumeric(byte) || " ,.-".utf8.contains(byte): output.append(byte)
      default: output += "\\\(String(byte, radix: 16)) ".utf8
      }
    }
  }
}
