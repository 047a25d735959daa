// MissionAddress.swift: an address or a number of one cell, in the form that the directory has.

import SourceText
import World

/// An address in one cell made into lines.
enum MissionAddress {
  /// The lines, without the country at their end, with the town at their end where they do not name it.
  static func lines(_ cell: String, city: String?, isHost: (String) -> Bool) -> [String] {
    let hasLines = cell.contains(where: \.isNewline)
    var lines: [String] = []
    for piece in cell.split(whereSeparator: { hasLines ? $0.isNewline : ",;".contains($0) }) {
      let part = piece.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !part.isEmpty else { continue }
      let digits = part.filter(\.isNumber).count
      if let last = lines.last, !hasLines, part.count <= 5, digits > 0, digits < 4 {
        // A house number stands with its street.
        lines[lines.count - 1] = "\(last), \(part)"
      } else if let last = lines.last, !hasLines, last.count > 3, last.allSatisfy(\.isNumber) {
        lines[lines.count - 1] = "\(last) \(part)"
      } else {
        lines.append(part)
      }
    }
    if lines.count > 1, let last = lines.last, isHost(last) { lines.removeLast() }
    if let city, !lines.contains(where: { plainName($0).contains(plainName(city)) }) { lines.append(city) }
    return lines
  }
}

enum MissionNumber {
  /// `+49 30 000000`, of `0049-30 000000`, `(030) 000000` and the like; what is none of these stays as it is.
  static func international(_ text: String, _ dialling: Dialling?) -> String {
    let spaced = text.replacing("(0)", with: " ").map { "()-.\u{00A0}".contains($0) ? " " : $0 }
    let number = String(spaced).split(separator: " ").joined(separator: " ")
    if number.hasPrefix("+") { return "+" + number.dropFirst().trimmed }
    if number.hasPrefix("00") { return "+" + number.dropFirst(2).trimmed }
    guard let dialling, number.first?.isNumber == true else { return number }
    if let trunk = dialling.trunk, !trunk.isEmpty {
      return number.hasPrefix(trunk) ? "+\(dialling.code) \(number.dropFirst(trunk.count).trimmed)" : number
    }
    return "+\(dialling.code) \(number)"
  }
}
