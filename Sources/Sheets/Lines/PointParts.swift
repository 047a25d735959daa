// PointParts.swift: lists within a point, "(i) ..." and "(ii) ..." below "2. urging that they", kept with it.

import SourceText

/// The mark of an item as printed.
private struct ListMark {
  private static let romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]

  /// What its list has in common: "(a)" for letters in brackets, "1." for numbers; a bullet's own sign.
  var kind: String
  /// The place in the list, from 1; 0 for a bullet.
  var value = 0

  /// The mark at the beginning of a text; "i" begins a list of its own, and goes on with none but that.
  init?(_ text: String, isBullet: Bool = false, after last: ListMark? = nil) {
    guard let first = text.first, let token = text.split(separator: " ").first else { return nil }
    kind = String(token.prefix { $0 == first })
    if isBullet || LineClassifier.isBullet(first) { return }
    let body = token.trimming("(.)").lowercased()
    guard token.hasSuffix(")") || token.hasSuffix("."), text.count > token.count, body.count < 5 else {
      return nil
    }
    if let number = Int(body) {
      (kind, value) = ("1", number)
    } else if let place = Self.romans.firstIndex(of: body), last?.kind.contains("i") ?? (body == "i") {
      (kind, value) = ("i", place + 1)
    } else if body.utf8.count == 1, let letter = body.utf8.first, (97...106).contains(letter) {
      (kind, value) = ("a", Int(letter) - 96)
    } else {
      return nil
    }
    kind = (first == "(" ? "(" : "") + kind + token.suffix(1)
  }

  func goesBehind(_ last: ListMark) -> Bool {
    kind == last.kind && value == (value == 0 ? 0 : last.value + 1)
  }
}

extension LineClassifier {
  /// Makes the items of a list within a point lines that go on with it, with their marks as printed.
  ///
  /// The point above is open, and has another mark than they have; they end where its own marks go on.
  func markParts(_ lines: inout [SheetLine], printed: [SheetLine]) {
    func mark(at place: Int, after last: ListMark? = nil) -> ListMark? {
      ListMark(printed[place].text, isBullet: lines[place].hasBullet, after: last)
    }
    for place in lines.indices where lines[place].hasBullet || lines[place].item != nil {
      guard let own = mark(at: place), lines[place].label == nil,
        words.opensPoint(lines[place].text) || lines[place].text.startsSmall
      else { continue }
      func isPlain(_ place: Int) -> Bool {
        mark(at: place, after: own) == nil && !lines[place].isAfterBlank
          && lines[place].label == nil
      }
      // "In addition:" below a point that has ended leads to others.
      var end =
        lines[(place + 1)...].indices.first { !isPlain($0) || endsPoint(lines[$0 - 1].text) } ?? lines.count
      let text = lines[place..<end].map(\.text).joined(separator: " ")
      guard end < lines.count, let last = text.last, !endsPoint(text), !namesReader(text),
        var inner = mark(at: end), inner.kind != own.kind, !standsApart(lines[end]),
        inner.value < 2 || begins(inner, in: text),
        last == ":"
          || (last == "," || !lines[end].isAfterBlank) && !words.opensPoint(lines[end].text)
            && (inner.value > 0 || lines[end].indent > lines[place].indent)
      else { continue }
      let start = end
      while end < lines.count {
        if let next = mark(at: end, after: inner), end == start || next.goesBehind(inner) {
          if lines[end].label != nil || lines[end].isAfterBlank && standsApart(lines[end]) { break }
          // "release Otto Example" above "- protect his family".
          if end > start, let last = lines[end - 1].text.last, !",;:.!?".contains(last),
            !words.ends(lines[end - 1].text, "ands")
          {
            lines[end - 1].text += ";"
          }
          inner = next
          if next.value > 0 { lines[end].text = printed[end].text }
        } else if !isPlain(end) || lines[end - 1].text.hasSuffix(".") {
          break
        }
        (lines[end].hasBullet, lines[end].item, lines[end].label) = (false, nil, nil)
        (lines[end].isAfterBlank, lines[end].isPart) = (false, true)
        end += 1
      }
    }
  }

  private func endsPoint(_ text: String) -> Bool { text.last.map { ".;!?".contains($0) } ?? false }

  /// Whether an item is the heading of another part, or an official.
  private func standsApart(_ line: SheetLine) -> Bool {
    line.label != nil || words.opensOfficial(line.text) || words.startsBlock(line.text)
      || line.text.words.count > 1 && words.isCapitalised(line.text)
  }

  /// Whether a text has the first item within it: "urging a) that he be let go," above "b) ...".
  private func begins(_ second: ListMark, in text: String) -> Bool {
    text.words.dropFirst().contains { word in
      let start =
        text[..<word.range.lowerBound].last == "("
        ? text.index(before: word.range.lowerBound) : word.range.lowerBound
      return ListMark(String(text[start...])).map(second.goesBehind) ?? false
    }
  }

  /// Whether what stands above a list says whose points they are: "1. To the Governor:".
  private func namesReader(_ text: String) -> Bool {
    words.opens(text, "before-reader") && text.hasSuffix(":")
  }
}
