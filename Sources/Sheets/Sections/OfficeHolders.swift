// OfficeHolders.swift: the holders of one office, whom a block names in one line.

import SourceText

extension SheetReader {
  /// The official of a block, or both where a line of it names two: "Co-Ministers: Hon. Otto Example and Hon. Rosa Example".
  ///
  /// Each has all the rest of the block, which is doubted.
  func officials(_ places: [Int]) -> [SheetAddressee] {
    let block = blockLines(places)
    let identity = IdentityReader(words)
    if let first = block.first, first.label == nil,
      let each = sharers(in: block.map(\.text).joined(separator: " "))
    {
      return each.map { official(places, [SheetLine(number: first.number, text: $0)]) }
    }
    for place in block.indices {
      guard let (first, second, said) = holders(in: block[place].text),
        !block.indices.contains(where: { $0 != place && identity.isPerson(block[$0].text) })
      else { continue }
      return [first, second].map { text in
        var own = block
        own[place].text = text
        var found = official(places, own)
        found.doubt("'\(said)' are two; see which salutation and contacts are whose")
        return found
      }
    }
    return [official(places, block)]
  }

  /// "Ms A, Minister of Mines, and Mr B, Judge, both at: PO Box 1, Nairobi": each with the address.
  private func sharers(in text: String) -> [String]? {
    let tokens = text.words
    guard text.utf8.count < 2000, let shared = words.list("shared-address").first(in: tokens)?.range,
      let start = tokens[..<shared.lowerBound].lastIndex(where: { words.has($0, "ands") })
    else { return nil }
    let end = tokens[shared.lowerBound].range.lowerBound
    let both = [
      text[..<tokens[start].range.lowerBound].trimming(", "),
      text[tokens[start].range.upperBound..<end].trimming(", "),
    ]
    let address = text[tokens[shared.upperBound - 1].range.upperBound...].trimming(":, ")
    guard text[..<tokens[start].range.lowerBound].trimmed.hasSuffix(","),
      both.allSatisfy({ one in
        let parts = one.parts(at: ", ")
        return parts.count > 1 && words.mayBeName(parts[0]) && !one.hasDigit
          && IdentityReader(words).isOffice(parts[1])
      })
    else { return nil }
    let isCareOf = tokens[shared.upperBound - 1].plain == "o"
    return both.map { "\($0), \(isCareOf ? "c/o " : "")\(address)" }
  }

  /// A line with the one and with the other of two people that it names, and what it says of them.
  private func holders(in text: String) -> (first: String, second: String, said: String)? {
    let identity = IdentityReader(words)
    for joint in words.entries("ands").map({ " \($0) " }) {
      guard let place = text.firstPlace(of: joint) else { continue }
      let second = text[place.upperBound...].prefix { !",;(".contains($0) }
      let before = text[..<place.lowerBound]
      let start = [": ", ", "].compactMap { before.parts(at: $0).last?.count }.min() ?? before.count
      let first = before.suffix(start)
      guard identity.isPerson(String(first)), identity.isPerson(String(second)) else { continue }
      let (rest, said) = (text[second.endIndex...], text[first.startIndex..<second.endIndex])
      return (String(before + rest), String(before.dropLast(start) + second + rest), String(said))
    }
    return nil
  }
}
