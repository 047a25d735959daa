// Numbers.swift: the numbers of actions and the index numbers of documents, found in a text.

import SourceText
import UrgentAction

/// A number found in a text.
struct Placed<Value> {
  var value: Value
  var range: Range<String.Index>
}

enum Numbers {
  private static let series: [String: String] = [
    "ua": "UA", "uas": "UA", "au": "UA", "uaa": "UA", "extra": "EX", "ex": "EX", "ma": "MA", "nsa": "NSA",
    "action": "UA",
    "medical": "MA", "urgente": "UA", "eilaktion": "UA",
  ]
  /// What must stand before some of them, with its series: `Urgent Action 12/05`, `Action urgente 12/05`.
  private static let before: [String: [String: String]] = [
    "action": ["urgent": "UA", "medical": "MA"], "urgente": ["action": "UA", "accion": "UA"],
  ]
  private static let regions: Set<String> = [
    "asa", "afr", "amr", "eur", "mde", "act", "pol", "ior", "org", "nws", "doc",
  ]

  /// The numbers of actions, such as `UA 105/00`, `AU 31/00`, `EXTRA 64/92`, `UA-088/2016`, `UA 6 0/16`.
  static func references(in text: String) -> [Placed<ActionReference>] {
    guard text.hasDigit else { return [] }
    let words = text.words
    return words.findings { reference(at: $0, words, text) }
  }

  static func holdsReference(_ text: String) -> Bool { !references(in: text).isEmpty }
  static func holdsIndex(_ text: String) -> Bool { !indexes(in: text).isEmpty }

  private static func reference(
    at start: Int, _ words: [Word], _ text: String
  ) -> (Placed<ActionReference>, next: Int)? {
    // "U.A. 61/03" and "UA61/03".
    let isParted = words[start].plain == "u" && start + 1 < words.count && words[start + 1].plain == "a"
    let letters = isParted ? "ua" : String(words[start].plain.prefix(while: \.isLetter))
    let isJoined = !isParted && letters.count < words[start].plain.count
    guard var series = series[letters], !isJoined || start + 1 < words.count else { return nil }
    if let before = before[letters] {
      guard start > 0, let named = before[words[start - 1].plain] else { return nil }
      series = named
    }
    var index = start + (isParted ? 2 : isJoined ? 0 : 1)
    while index < words.count, ["no", "nr", "n", "nº", "number", "ma"].contains(words[index].plain) {
      index += 1
    }
    var digits = ""
    while index < words.count, digits.count < 5,
      case let number = index == start
        ? String(words[index].plain.dropFirst(letters.count)) : words[index].digits,
      number.allSatisfy({ $0.isNumber && $0.isASCII })
    {
      digits += number
      let end = words[index].range.upperBound
      guard index + 1 < words.count else { return nil }
      let gap = text[end..<words[index + 1].range.lowerBound]
      index += 1
      // "UA No 961 of 2003".
      let isNamed = ["of", "de"].contains(words[index].plain) && index + 1 < words.count
      if isNamed { index += 1 }
      guard let mark = isNamed ? "/" : gap.first(where: { !$0.isWhitespace }) else { continue }
      guard "/.-".contains(mark), gap.count < 4 else { return nil }
      let year = words[index].digits
      guard year.count == 2 && !isNamed || year.count == 4, year.allSatisfy({ $0.isNumber && $0.isASCII })
      else { return nil }
      let printed = "\(series) \(digits)/\(year)"
      guard let value = try? ActionReference(parsing: printed) else { return nil }
      return (
        Placed(value: value, range: words[start].range.lowerBound..<words[index].range.upperBound), index + 1
      )
    }
    return nil
  }

  /// The number in the brackets of a page's title that gives no series: `(Mexico 47.24)`.
  static func bareReference(in text: String) -> ActionReference? {
    let words = text.words
    for index in words.indices.dropLast() where text.firstPlace(of: "(") != nil {
      let (number, year) = (words[index], words[index + 1])
      guard text[number.range.upperBound..<year.range.lowerBound] == ".", year.plain.count == 2,
        text[year.range.upperBound...].hasPrefix(")"), number.plain.allSatisfy(\.isNumber),
        let value = try? ActionReference(parsing: "\(number.plain)/\(year.plain)")
      else { continue }
      return value
    }
    return nil
  }

  /// The index numbers of a sentence, those too that are misprinted, such as `AMR 34/16/908`.
  static func named(in text: String) -> [String] {
    var found = indexes(in: text).map(\.value)
    let words = text.words
    for start in words.indices.dropLast(3) where regions.contains(words[start].plain) {
      let parts = words[start + 1...start + 3]
      let whole = text[words[start].range.lowerBound..<words[start + 3].range.upperBound]
      guard text[words[start].range].isUpperCase, parts.allSatisfy({ $0.plain.allSatisfy(\.isNumber) }),
        IndexNumber(String(whole)) == nil
      else { continue }
      found.append(whole.singleSpaced)
    }
    return found
  }

  /// Whether a number or an index begins at the end of a line and goes on in the next: "AFR" / "32/001/2003".
  static func isCut(_ text: String, _ next: String) -> Bool {
    guard next.first?.isNumber ?? false, let last = text.split(separator: " ").last, last.isUpperCase else {
      return false
    }
    let whole = String(last + " " + next.prefix(16))
    return regions.contains(last.lowercased()) && !indexes(in: whole).isEmpty
      || series[last.lowercased()] != nil && references(in: whole).first?.range.lowerBound == whole.startIndex
  }

  /// Whether a number goes on with the letters of an index: the "12" of `AFR 12/1/2026`.
  static func isOfIndex(_ words: [Word], at place: Int, _ text: String) -> Bool {
    guard place > 0, regions.contains(words[place - 1].plain) else { return false }
    return text[words[place - 1].range.upperBound..<words[place].range.lowerBound].allSatisfy(\.isWhitespace)
  }

  /// The index numbers as printed, such as `ASA 24/01/00`, `AMR 23/05/00/s` or, in the address of a page,
  /// `asa41/001/2011`.
  static func indexes(in text: String) -> [Placed<String>] {
    guard text.hasDigit else { return [] }
    let words = text.words
    var found: [Placed<String>] = []
    for start in words.indices {
      let word = words[start].plain
      let letters = String(word.prefix { $0.isLetter })
      guard regions.contains(letters) else { continue }
      let isJoined = letters.count < word.count
      let count = isJoined ? 3 : 4
      guard start + count <= words.count else { continue }
      let last = words[start + count - 1]
      let range = words[start].range.lowerBound..<last.range.upperBound
      // "EUR 44/ll8/94", as a scanner reads it.
      let isMisread = words[start + 1..<start + count].contains(where: \.isMisreadNumber)
      if isMisread,
        case let mended = text[range].prefix(3)
          + String(text[range].dropFirst(3).map { "lI".contains($0) ? "1" : $0 == "O" ? "0" : $0 }),
        IndexNumber(String(mended)) != nil
      {
        found.append(Placed(value: mended.singleSpaced, range: range))
        continue
      }
      guard IndexNumber(String(text[range])) != nil else { continue }
      var end = range.upperBound
      let rest = text[end...]
      if rest.hasPrefix("/s") || rest.hasPrefix("/f"), !(rest.dropFirst(2).first?.isLetter ?? false) {
        end = text.index(end, offsetBy: 2)
      }
      // The address of a page has them small; else "AFR/32/900/91" is "AFR 32/900/91".
      let printed = text[range.lowerBound..<end].singleSpaced
      let digits = text[range].split { !$0.isNumber }.joined(separator: "/")
      let mark = text[range.upperBound..<end]
      let value = printed.startsLarge ? "\(letters.uppercased()) \(digits)\(mark)" : printed
      found.append(Placed(value: value, range: range.lowerBound..<end))
    }
    return found
  }
}
