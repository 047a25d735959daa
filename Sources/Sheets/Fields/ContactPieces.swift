// ContactPieces.swift: the values behind one label, and the notes beside them.

import SourceText

extension ContactReader {
  private static let joints =
    ["or", "OR", "oder", "ou", "o bien", "and", "y", "et", "und"].flatMap {
      [" -\($0)- ", " \($0), ", " \($0) "]
    } + ["; ", ", ", " / ", " | ", " I "]

  /// Several values of one label.
  static func pieces(of text: String) -> [String] {
    let pieces = joints.reduce([text]) { pieces, joint in
      pieces.flatMap { piece in
        let parts = piece.parts(at: joint)
        // A joint parts only what can stand alone; "ext. 2000, 2001" are two extensions.
        let isExtension = zip(parts, parts.dropFirst()).contains { before, behind in
          behind.count(where: \.isNumber) < 6
            && (before.words.contains { $0.plain == "ext" }
              || behind.first?.isLetter ?? false && !before.contains { $0.isLetter || $0 == "@" })
        }
        return parts.allSatisfy(canStandAlone) && !isExtension ? parts : [piece]
      }
    }
    return pieces.flatMap(numbers).map { $0.trimming(",; ") }
  }

  /// `+57 1 286 7434/287 7939` and `+57 1 286 7434 / 435`: two numbers or more, where "+49 228/31 13 93" is one.
  private static func numbers(_ text: String) -> [String] {
    let parts = text.split(separator: "/").map(\.trimmed)
    guard parts.count > 1, text.allSatisfy({ $0.isNumber || "+()- /".contains($0) }),
      parts[0].count(where: \.isNumber) > 9, parts.dropFirst().allSatisfy({ $0.count(where: \.isNumber) > 2 })
    else { return [text] }
    return parts
  }

  /// The rest of a number, "999 6842", with what stands before as many digits of another: "+ 57 1 999 7434".
  static func completed(_ rest: String, like whole: String) -> String {
    let count = rest.count(where: \.isNumber)
    let start = whole.indices.dropFirst().last { place in
      whole[whole.index(before: place)] == " " && whole[place...].count(where: \.isNumber) == count
    }
    return start.map { whole[..<$0] + rest } ?? rest
  }

  private static func canStandAlone(_ text: String) -> Bool {
    // "(office hours only, 8am-5pm)".
    if text.count(where: { $0 == "(" }) != text.count(where: { $0 == ")" }) { return false }
    let lower = text.lowercased()
    return ["@", "[email", "http", "www."].contains { lower.firstPlace(of: $0) != nil }
      || text.count { $0.isNumber || $0 == "l" || $0 == "O" } >= 4 && text.hasDigit || text.trimmed.isEmpty
  }

  /// A value and the note in brackets behind or before it.
  static func takeNote(_ text: String) -> (value: String, note: String?) {
    var value = text.trimming(",;.* ")
    if value.hasSuffix(")"), !value.contains("(") { value = value.dropLast().trimmed }
    if value.hasSuffix(")"), let open = value.lastIndex(of: "("),
      value[value.index(after: open)...].contains(where: \.isLetter)
    {
      let inside = value[value.index(after: open)...].trimming(") ")
      return (value[..<open].trimming(",;. "), inside)
    }
    if value.hasPrefix("("), let close = value.firstIndex(of: ")") {
      let inside = value[value.index(after: value.startIndex)..<close]
      if inside.contains(where: \.isLetter) {
        return (value[value.index(after: close)...].trimming(",;: "), inside.trimmed)
      }
    }
    // "via Example Ministry + 254 20 999 133", "if busy, +254 20 999 133".
    if let place = value.firstPlace(of: " +"), value.startsSmall,
      ["c/o ", "via "].contains(where: value.hasPrefix)
        || !value[..<place.lowerBound].contains(where: { $0.isNumber || $0 == "@" }),
      value[place.lowerBound...].count(where: \.isNumber) > 6
    {
      return (value[place.lowerBound...].trimmed, value[..<place.lowerBound].trimming(",: "))
    }
    if let place = value.firstPlace(of: " c/o "), value.first?.isNumber ?? false || value.hasPrefix("+") {
      return (value[..<place.lowerBound].trimmed, "c/o " + value[place.upperBound...].trimmed)
    }
    // "+ 254 20 999 133 attn. the Commissioner", "020 999 133, App. 12".
    if let start = value.firstIndex(where: \.isLetter),
      case let (number, rest) = (value[..<start], value[start...]),
      number.count(where: \.isNumber) > 6, !rest.contains("@"),
      number.hasPrefix("+") && !rest.hasDigit
        || number.hasSuffix(", ") && (1...5).contains(rest.count(where: \.isNumber))
    {
      return (number.trimming(",;- "), rest.trimmed)
    }
    return (value, nil)
  }

  /// `Council of Ministers` of "c/o Council of Ministers".
  static func afterCareOf(_ note: String) -> String? {
    ["c/o. ", "c/o ", "C/O "].first(where: note.hasPrefix).map { note.dropFirst($0.count).trimmed }
  }
}
