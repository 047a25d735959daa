// MissionAddress.swift: an address of one cell, in the form that the directory has.

import SourceText
import World

/// An address in one cell made into lines.
enum MissionAddress {
  /// The lines, without the country at their end, with the town at their end where they do not name it: a short
  /// last line does beside a postcode, perhaps in its own language, which begins alike: "1000 Bruxelles".
  static func lines(_ cell: String, city: String?, _ postcode: Postcode?, isHost: (String) -> Bool)
    -> [String]
  {
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
    let words = lines.last?.splitAtBlanks() ?? []
    let hasTown =
      postcode?.isBesideTown(in: lines.last ?? "") == true
      && words.count < 4 && words.contains { plainName($0).prefix(3) == plainName(city ?? "").prefix(3) }
    if let city, !hasTown, !lines.contains(where: { plainName($0).contains(plainName(city)) }) {
      lines.append(city)
    }
    return lines
  }
}
