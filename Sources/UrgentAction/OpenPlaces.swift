// OpenPlaces.swift: places in a text that somebody has still to fill in, and marks of the program it was copied from.

import SourceText

/// The words by which a place in brackets is known that is still to be filled in: `[YOUR NAME]`.
public struct OpenPlaces: Sendable {
  private let fillers: Set<String>
  private let fields: Set<String>

  /// Takes words in small letters with which such a place may begin, `your`, and what is to be filled in: `name`.
  public init(fillers: [String] = [], fields: [String] = []) {
    (self.fillers, self.fields) = (Set(fillers), Set(fields))
  }

  /// The first place of a text that is still open, or mark that no letter prints; nil where there is none.
  /// The `words` by which places in brackets are known are asked for where there are any.
  public static func first(in text: String, _ words: () throws -> [OpenPlaces]) rethrows -> String? {
    let bytes = Array(text.utf8)
    for place in bytes.indices {
      let end: Int?
      switch bytes[place] {
      case UInt8(ascii: "{"):
        end = bytes[place...].firstIndex(of: UInt8(ascii: "}")).map {
          bytes[$0...].starts(with: "}}".utf8) ? $0 + 1 : $0
        }
      case UInt8(ascii: "<"): end = bytes[place...].endOfTag
      case UInt8(ascii: "&"): end = bytes[place...].endOfEntity
      case UInt8(ascii: "."): end = bytes[place...].endOfRun(of: 6)
      case UInt8(ascii: "X"), UInt8(ascii: "x"), UInt8(ascii: "_"):
        let isInWord = place > 0 && (bytes[place - 1] >= 0x80 || isAlphanumeric(bytes[place - 1]))
        end = isInWord ? nil : bytes[place...].endOfRun(of: bytes[place] == UInt8(ascii: "X") ? 4 : 3)
      case UInt8(ascii: "["):
        guard let close = bytes[place...].prefix(60).firstIndex(of: UInt8(ascii: "]")) else { continue }
        let inside = String(decoding: bytes[place...].dropFirst().prefix(close - place - 1), as: UTF8.self)
        end = try words().contains { $0.isOpen(inside) } ? close : nil
      default: continue
      }
      if let end { return String(decoding: bytes[place...end].prefix(60), as: UTF8.self) }
    }
    return nil
  }

  /// "[name]", "[YOUR NAME HERE]", "[insert date]"; "[the] prisoners", "[name withheld]", "[UN]" are a text's own.
  private func isOpen(_ inside: String) -> Bool {
    let words = inside.lowercased().split { !$0.isLetter }.map(String.init)
    guard let first = words.first, let last = words.last, words.contains(where: fields.contains) else {
      return false
    }
    return words.allSatisfy(fields.contains) || fillers.contains(first)
      || inside == inside.uppercased() && fields.contains(last)
  }
}

extension ArraySlice<UInt8> {
  /// The end of a run of at least so many bytes that are the first; nil where it is shorter, or goes on as a word.
  fileprivate func endOfRun(of least: Int) -> Int? {
    let run = prefix { $0 == first }
    guard run.count >= least else { return nil }
    let isWord = first != UInt8(ascii: ".")
    return isWord && dropFirst(run.count).first.map { $0 >= 0x80 || isAlphanumeric($0) } ?? false
      ? nil : run.endIndex - 1
  }

  /// The end of a tag of a web page; "<name@example.org>" and "<https://...>" are none.
  fileprivate var endOfTag: Int? {
    let name = dropFirst().prefix(40)
    guard let first = name.first, first == UInt8(ascii: "/") || isASCIILetter(first),
      let end = name.firstIndex(of: UInt8(ascii: ">")),
      !name[..<end].contains(where: { "@:,".utf8.contains($0) })
    else { return nil }
    return end
  }

  /// The end of "&amp;" or "&#233;"; nil for an "&" between words, as in "B&Bs; they".
  fileprivate var endOfEntity: Int? {
    let name = dropFirst().prefix(8).prefix { isAlphanumeric($0) || $0 == UInt8(ascii: "#") }
    let isKnown = ["amp", "lt", "gt", "quot", "nbsp", "apos"].contains(String(decoding: name, as: UTF8.self))
    return (isKnown || name.first == UInt8(ascii: "#"))
      && dropFirst(name.count + 1).first == UInt8(ascii: ";") ? name.endIndex : nil
  }
}
