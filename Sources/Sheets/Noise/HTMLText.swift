// HTMLText.swift: the text of a page saved from the web.

import SourceText

/// Takes the marks of HTML off; a line of the page's text keeps the number of the line where it begins.
enum HTMLText {
  static func isHTML(_ text: String) -> Bool {
    let head = text.prefix(4000).lowercased()
    return ["<html", "<!doctype html", "<body", "<div", "<p>", "<br"].contains {
      head.firstPlace(of: $0) != nil
    } && head.first { !$0.isWhitespace } == "<"
  }

  static func lines(_ source: [RawLine]) -> [RawLine] {
    var reader = Reader()
    for line in source { reader.read(line) }
    if reader.isStruck || reader.tag != nil {
      // An end is missing: what is struck out goes no further than its line, and a tag than its first ">".
      reader = Reader(endsStruckAtBreak: true)
      for line in source { reader.read(line) }
    }
    reader.breakLine()
    return unwrapped(reader.lines)
  }

  /// Without the breaks in sentences of a page that has a paragraph for each line of a text.
  private static func unwrapped(_ lines: [RawLine]) -> [RawLine] {
    let breaks = lines.indices.dropFirst().dropLast().filter { place in
      guard lines[place].isBlank, let end = lines[place - 1].text.last, !".:;!?".contains(end) else {
        return false
      }
      let first = lines[place + 1].text.first
      return (55...90).contains(lines[place - 1].text.count)
        && first.map { $0.isLetter || $0 == "\"" } ?? false
    }
    guard breaks.count(where: { lines[$0 + 1].text.startsSmall }) > 2,
      lines.count(where: { $0.text.count > 90 }) < 3
    else { return lines }
    let cuts = Set(breaks)
    return lines.indices.filter { !cuts.contains($0) }.map { lines[$0] }
  }

  private struct Reader {
    var lines: [RawLine] = []
    private var text = ""
    private var number = 1
    /// The tag or comment that is read.
    private(set) var tag: String?
    /// How many characters stand before what is raised.
    private var raised: Int?
    /// The digits that were taken for the mark of a note.
    private var note = ""
    /// Whether no line has ended in the row of a table that is read.
    private var isOneLine = true
    /// Whether the lines of the source are those of the text.
    private var isPreformatted = false
    /// The element whose content is no text of the page, and how deep others of its name stand in it.
    private var hidden: (name: String, depth: Int)?
    private let endsStruckAtBreak: Bool

    init(endsStruckAtBreak: Bool = false) { self.endsStruckAtBreak = endsStruckAtBreak }

    /// Whether a ">" ends a tag: it stands neither in a comment nor in the value of an attribute.
    private func ends(_ open: String) -> Bool {
      if endsStruckAtBreak { return true }
      if open.hasPrefix("!--") { return open.hasSuffix("--") }
      if open.utf8.count > 4000 { return true }
      if open.hasPrefix("?php") { return open.hasSuffix("?") }
      var (quote, last): (Character?, Character) = (nil, " ")
      for character in open where !character.isWhitespace {
        if quote == nil, last == "=", "\"'".contains(character) {
          quote = character
        } else if character == quote {
          quote = nil
        }
        last = character
      }
      return quote == nil
    }

    /// Whether what is read is struck out.
    var isStruck: Bool { hidden.map { Self.struck.contains($0.name) } ?? false }

    /// Whether a script or a style is read, in which "<" begins no tag.
    private var isInCode: Bool { hidden.map { ["script", "style"].contains($0.name) } ?? false }

    private static let blocks: Set<String> = [
      "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "section", "article", "header",
      "footer", "blockquote", "hr", "dl", "main", "nav", "title", "dt", "dd", "address", "center", "form",
      "fieldset", "dir", "menu", "caption", "legend", "layer",
    ]
    private static let cellEnd = "\u{1F}"
    private static let hiding: Set<String> = [
      "script", "style", "head", "noscript", "svg", "template", "nav", "footer", "aside", "select", "button",
    ]
    /// What is struck out is no text, within a line either.
    private static let struck: Set<String> = ["s", "strike", "del"]
    private static let breaks: Set<String> = ["br", "li", "tr", "td", "th"]
    /// Elements without an end.
    private static let single: Set<String> = [
      "br", "hr", "img", "input", "link", "meta", "wbr", "source", "area", "base", "col", "embed", "param",
    ]
    /// What names of classes, ids and roles say of parts that are a page's own.
    private static let asides: Set<String> = [
      "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "cookie", "cookies", "sidebar",
      "share", "sharing", "social-share", "skip-link", "search", "banner", "contentinfo", "complementary",
    ]

    mutating func read(_ line: RawLine) {
      if text.isEmpty { number = line.number }
      var rest = line.text[...]
      while let character = rest.first {
        if tag != nil {
          rest.removeFirst()
          if character == ">", let open = tag, ends(open) { close(open) } else { tag?.append(character) }
        } else if character == "<", let next = rest.dropFirst().first,
          next == "/" || !isInCode && (next.isLetter || "!?".contains(next))
        {
          tag = ""
          rest.removeFirst()
        } else if character == "&", let (decoded, length) = Entities.decode(rest) {
          append(decoded, line.number)
          rest = rest.dropFirst(length)
        } else {
          append(String(character), line.number)
          rest.removeFirst()
        }
      }
      if tag == nil {
        if isPreformatted { endLine(line.number) } else { append(" ", line.number) }
      } else {
        tag?.append(" ")
      }
    }

    private mutating func append(_ piece: String, _ at: Int) {
      guard hidden == nil else { return }
      if !isPreformatted, text.allSatisfy(\.isWhitespace) { (text, number) = ("", at) }
      // "111<sup>2</sup>22" is one number.
      if !note.isEmpty, piece.hasDigitAtStart, text.last?.isNumber ?? false { text += note }
      note = ""
      text += piece
    }

    private mutating func close(_ open: String) {
      tag = nil
      let isEnd = open.hasPrefix("/")
      let name = (isEnd ? open.dropFirst() : open[...]).prefix { $0.isLetter || $0.isNumber }.lowercased()
      if endsStruckAtBreak, isStruck, Self.blocks.contains(name) || Self.breaks.contains(name) {
        hidden = nil
      }
      if let hidden {
        guard name == hidden.name, !open.hasSuffix("/") else { return }
        let depth = hidden.depth + (isEnd ? -1 : 1)
        self.hidden = depth > 0 ? (name, depth) : nil
        return
      }
      if !isEnd, !open.hasSuffix("/"), !Self.single.contains(name),
        Self.hiding.contains(name) || Self.isAside(open)
      {
        breakLine()
        hidden = (name, 1)
      }
      if !isEnd, Self.struck.contains(name) { hidden = (name, 1) }
      if name == "sup" {
        // "Mr Otto Example<sup>1</sup>" has a note at the foot, and "1<sup>st</sup>" none.
        if !isEnd {
          raised = text.count
        } else if let start = raised, case let mark = text.dropFirst(start), mark.allSatisfy(\.isNumber),
          !["m", "km", "cm"].contains(text.prefix(start).words.last?.plain)
        {
          text.removeLast(mark.count)
          note = String(mark)
        }
      }
      if name == "pre" {
        breakLine()
        isPreformatted = !isEnd
      }
      // A paragraph at the beginning of an item is the item's.
      if name == "br" || Self.blocks.contains(name) && (isEnd || text.trimmed != "-") {
        isOneLine = false
        breakLine()
      }
      // An end may be left out.
      if name == "td" || name == "th", isEnd || !text.isEmpty { append(Self.cellEnd, number) }
      if name == "tr" {
        breakLine()
        if !isOneLine { lines.append(RawLine(number: number, text: "")) }
        isOneLine = true
      }
      if name == "li", !isEnd {
        breakLine()
        text = "- "
      }
      if Self.blocks.contains(name) {
        defer { if name == "h1", !isEnd { text = "# " } }
        if lines.last.map({ !$0.isBlank }) ?? false { lines.append(RawLine(number: number, text: "")) }
      }
    }

    /// Whether a tag's class, id or role says that it is a menu or the like.
    private static func isAside(_ tag: String) -> Bool {
      for name in ["class", "id", "role"] {
        guard let start = tag.firstPlace(of: " \(name)=")?.upperBound, start < tag.endIndex else { continue }
        let rest = tag[start...]
        let value =
          rest.first == "\"" || rest.first == "'"
          ? rest.dropFirst().prefix { $0 != rest.first } : rest.prefix { !$0.isWhitespace }
        if value.lowercased().split(separator: " ").contains(where: { asides.contains(String($0)) }) {
          return true
        }
      }
      return false
    }

    /// Ends a line of preformatted text, which keeps its blanks.
    private mutating func endLine(_ at: Int) {
      if hidden == nil { lines.append(RawLine(number: at, text: text)) }
      text = ""
    }

    mutating func breakLine() {
      let cells = text.split(separator: Self.cellEnd, omittingEmptySubsequences: false).map(\.singleSpaced)
      var filled = cells.filter { !["", "-", "#"].contains($0) }
      text = ""
      if filled.count == 1, cells.count > 1, cells[0] == "-" { filled[0] = "- " + filled[0] }
      // A list mark in a cell of its own, and "(f)" behind a name.
      for place in filled.indices.dropFirst().reversed()
      where filled[place].hasPrefix("(") || filled[place - 1].isListMark {
        filled[place - 1] += " " + filled.remove(at: place)
      }
      if filled.count > 1, !isOneLine || filled.contains(where: { $0.count > 60 }) {
        // The columns of a page, and not the row of a table; the last may go on.
        isOneLine = false
        lines += filled.flatMap { [RawLine(number: number, text: $0), RawLine(number: number, text: "")] }
          .dropLast()
      } else if !filled.isEmpty {
        let separator = filled[0].hasSuffix(":") ? " " : " | "
        lines.append(RawLine(number: number, text: filled.joined(separator: separator)))
      }
    }
  }
}

/// Characters written by name or number.
enum Entities {
  /// The names of U+00A0 to U+00FF, in their order.
  private static let latin = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para
    middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute
    Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute
    THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde
    ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
    """.split { $0.isWhitespace }.map(String.init)
  private static let others = """
    amp & lt < gt > quot " apos ' rsquo ’ lsquo ‘ ldquo “ rdquo ” sbquo ‚ bdquo „ lsaquo ‹ rsaquo › ndash – mdash — bull •
    hellip … euro € trade ™ minus − prime ′ OElig Œ oelig œ Yuml Ÿ fnof ƒ Scaron Š scaron š Zcaron Ž zcaron ž Ccaron Č ccaron č
    Cacute Ć cacute ć Dstrok Đ dstrok đ inodot ı Gbreve Ğ gbreve ğ Scedil Ş scedil ş Idot İ Lstrok Ł lstrok ł
    """.split { $0.isWhitespace }.map(String.init)
  private static let named: [String: String] = {
    var named = ["ensp": " ", "emsp": " ", "thinsp": " ", "zwnj": "", "zwj": "", "nbsp": " ", "shy": ""]
    for place in stride(from: 0, to: others.count, by: 2) { named[others[place]] = others[place + 1] }
    for (name, code) in zip(latin, UInt8(0xA0)...UInt8(0xFF)) where named[name] == nil {
      named[name] = String(Character(Unicode.Scalar(code)))
    }
    return named
  }()

  /// The character that an entity at the beginning stands for, and the entity's length.
  static func decode(_ text: Substring) -> (String, Int)? {
    guard let end = text.prefix(12).firstIndex(of: ";") else { return nil }
    let name = text[text.index(after: text.startIndex)..<end]
    let length = name.count + 2
    if let character = named[String(name)] { return (character, length) }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let value =
      digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    // Pages of old have the numbers of Windows-1252.
    if let value, (0x80..<0xA0).contains(value) { return (TextDecoding.western([UInt8(value)]), length) }
    guard let value, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar.value == 0xA0 ? " " : String(Character(scalar)), length)
  }
}
