// SenderAddress.swift: which lines of a sender's address are the street and the town.

import SourceText
public import World

extension Sender {
  /// What of an address the post cannot do without.
  public enum AddressPart: Int, Sendable { case street, town }

  /// Where a part of the address stands in `bytes`; an empty range for one that it does not have.
  public func line(of part: AddressPart) -> Range<Int> { range(at: Self.addressParts + part.rawValue) }

  /// Fills the address with lines from small to large, without the country.
  ///
  /// The town's line is the last that begins with a postcode, else the last; the street's is found above it.
  public mutating func setAddress(_ lines: [String], _ postcode: Postcode) {
    let town = lines.lastIndex { postcode.wordsBehind($0.split(separator: " ").map(String.init)) != nil }
    setAddress { text in
      let start = text.count
      var (street, last) = (start..<start, start..<start)
      for (index, line) in lines.enumerated() {
        if index > 0 { text.append(lineFeed) }
        if index == town ?? lines.count - 1 {
          street = Self.street(in: text[start...])
          last = text.count..<text.count + line.utf8.count
        }
        text += line.utf8
      }
      return (street, last)
    }
  }

  /// Where the street is among the lines above a town's: the last line that has a house's number, else the last.
  public static func street(in text: ArraySlice<UInt8>) -> Range<Int> {
    let text = text.drop { $0 == lineFeed }
    guard text.contains(lineFeed) else { return text.startIndex..<text.endIndex }
    let lines = text.split(separator: lineFeed)
    let line = lines.last(where: hasHouseNumber) ?? lines[lines.count - 1]
    return line.startIndex..<line.endIndex
  }

  /// `Zossener Straße 65, Hinterhaus`: a number behind a word, but not one that counts floors, `links, 4. Stock`.
  private static func hasHouseNumber(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, !isDigit(first), !isCareOf(line) else { return false }
    return line.indices.contains { index in
      let next = index + 1 < line.endIndex ? line[index + 1] : 0
      return isDigit(line[index]) && !isDigit(next) && next != UInt8(ascii: ".")
    }
  }

  /// Whether a line says with whom somebody lives.
  public static func isCareOf(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "c/o".utf8) || line.starts(with: "C/O".utf8)
  }
}

private let lineFeed = UInt8(ascii: "\n")
