// HTMLPage.swift: the elements of a letter, in reading order.

import Letters
import PDF

/// A page that parts of letters are appended to.
struct HTMLPage {
  private(set) var document = PreparedDocument()
  private let escaping = MarkupEscaping()

  mutating func appendHead(of letter: Letter) {
    let geometry = PageGeometry(letter)
    let style = HTMLStylesheet(geometry, of: letter)
    document.append(
      """
      <!DOCTYPE html>
      <html lang="\(letter.languageTag)">
      <head>
      <meta charset="utf-8">
      <title>\(escaping.text(letter.title))</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <style>
      \(style.beforeHeader)
      """)
    document.append(PageHeader.runs(of: letter), lineEnd: " ", StyleStringEscaping())
    document.append(
      """
      \(style.behindHeader)</style>
      </head>
      <body>
      <main>

      """)
  }

  mutating func appendEnd() { document.append("</main>\n</body>\n</html>\n") }

  // MARK: - Letters

  mutating func append(_ letter: Letter) {
    let geometry = PageGeometry(letter)
    let style = FittingStyle(letter)
    let head = LetterHead(letter, style)
    document.begin(head)
    document.append("<article class=\"letter\" style=\"\(HTMLStylesheet.variables(of: style));")
    let places = HTMLStylesheet.places(of: letter, geometry)
    if geometry.dateBeside == nil {
      document.append(places(head.usualPlan))
    } else {
      // The sender stands above the address and may push it down.
      document.append(measures: places)
    }
    document.append("\">\n<header>\n<div class=\"from\">\n")
    append(letter.blocks(.sender), in: "address", "sender")
    appendDate(of: letter)
    document.append("</div>\n")
    if let frame = geometry.returnLine { appendReturnLine(of: letter, width: frame.width) }
    append(letter.blocks(.address), in: "div", "to")
    document.append("</header>\n")
    for block in letter.blocks(.subject) { append(block, in: "h1", lineEnd: " ") }
    append(letter.blocks(.salutation), in: "div", "salutation")
    append(letter.blocks(.body), in: "div", "body")
    document.append("<footer>\n")
    append(letter.blocks(.closing), in: "div", "closing")
    append(letter.blocks(.signature), in: "div", "signature")
    append(letter.blocks(.copies), in: "div", "copies")
    document.append("</footer>\n</article>\n")
  }

  private mutating func appendDate(of letter: Letter) {
    for block in letter.blocks(.date) {
      document.append(when: block.visibility) { document in
        let day = letter.heading.map { " datetime=\"\($0.day)\"" } ?? ""
        document.append("<p class=\"date\"><time\(day)>")
        document.append(block.runs, lineEnd: " ", escaping)
        document.append("</time></p>\n")
      }
    }
  }

  /// The sender's address in a line or two, above the addressee's in the window.
  private mutating func appendReturnLine(of letter: Letter, width: Length) {
    let toAbroad = !letter.staysInCountry
    document.append(when: [[Run.Condition(.address, isFilled: true)]]) { [escaping] document in
      document.append(
        .text { sender, _, output in
          guard let address = ReturnAddress(sender, toAbroad: toAbroad, width: width) else { return }
          let size = address.size == ReturnAddress.usualSize ? "" : " style=\"font-size:\(address.size.css)\""
          output += "<p class=\"return\" aria-hidden=\"true\"\(size)>".utf8
          for (index, line) in address.lines.enumerated() {
            output += (index == 0 ? "<span>" : " <span>").utf8
            ReturnAddress.append(line, isolating: ("<bdi>", "</bdi>"), escaping, to: &output)
            output += "</span>".utf8
          }
          output += "</p>\n".utf8
        })
    }
  }

  // MARK: - Cover sheet

  /// Appends the cover sheet of the fax; `pages` counts those of the letter.
  mutating func append(_ cover: Cover, _ pages: PageCounter) {
    document.append("<section class=\"cover\">\n<h1>\(escaping.text(cover.heading))</h1>\n<table>\n")
    for row in cover.rows {
      document.append(when: row.visibility) { document in
        document.append("<tr><th scope=\"row\">\(escaping.text(row.label)):</th><td>")
        document.append(row.runs, lineEnd: "<br>", escaping, pageCount: pages.text)
        document.append("</td></tr>\n")
      }
    }
    document.append("</table>\n")
    append(blocks: cover.note)
    document.append("</section>\n")
  }

  // MARK: - Blocks

  /// Appends the blocks of a part inside an element; nothing for a part without blocks.
  private mutating func append(_ blocks: [Block], in element: String, _ name: String) {
    guard !blocks.isEmpty else { return }
    document.append("<\(element) class=\"\(name)\">\n")
    append(blocks: blocks)
    document.append("</\(element)>\n")
  }

  /// Appends blocks, items that follow each other as one list.
  private mutating func append(blocks: [Block]) {
    var rest = blocks[...]
    while let block = rest.first {
      guard block.kind == .item else {
        append(block, in: "p", lineEnd: block.kind == .line ? "<br>" : "</p>\n<p>")
        rest = rest.dropFirst()
        continue
      }
      let items = rest.prefix { $0.kind == .item }
      rest = rest.dropFirst(items.count)
      document.append(when: items.flatMap(\.runs).visibility) { [escaping] document in
        document.append("<ul>\n")
        for item in items { Self.append(item, in: "li", lineEnd: "<br>", escaping, to: &document) }
        document.append("</ul>\n")
      }
    }
  }

  private mutating func append(_ block: Block, in element: String, lineEnd: String) {
    Self.append(block, in: element, lineEnd: lineEnd, escaping, to: &document)
  }

  private static func append(
    _ block: Block, in element: String, lineEnd: String, _ escaping: MarkupEscaping,
    to document: inout PreparedDocument
  ) {
    document.append(when: block.visibility) { document in
      document.append("<\(element)>")
      document.append(block.runs, lineEnd: lineEnd, escaping)
      document.append("</\(element)>\n")
    }
  }
}
