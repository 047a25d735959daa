// TextSection.swift: the parts of a file of words.

/// A part of a file: a line `[NAME]` and what stands below it.
public struct TextSection: Sendable {
  public let name: String
  /// Where the line of the name begins, in bytes of the file.
  let start: Int
  /// The lines below that of the name, in bytes of the file; without the remarks above the next name. Where there are any,
  /// the byte before them is a line end.
  public let lines: Range<Int>

  /// The parts of a file, in their order; what stands before the first name belongs to none.
  public static func sections(of file: [UInt8]) -> [TextSection] {
    file.withBytes { file in
      let heads = Self.heads(of: file)
      return heads.enumerated().map { index, start in
        let limit = index + 1 < heads.count ? heads[index + 1] : file.count
        let headEnd = file.firstPlace(of: lineFeed, from: start) ?? file.count
        let close = file.firstPlace(of: UInt8(ascii: "]"), from: start) ?? headEnd
        let first = min(headEnd + 1, limit)
        return TextSection(
          name: String(decoding: file.part((start + 1)..<min(close, headEnd)), as: UTF8.self), start: start,
          lines: first..<withoutRemarks(file, first..<limit))
      }
    }
  }

  /// Where the lines of names begin.
  private static func heads(of file: ByteView) -> [Int] {
    var heads: [Int] = []
    var place = 0
    while let open = file.firstPlace(of: UInt8(ascii: "["), from: place) {
      if open == 0 || file[open - 1] == lineFeed { heads.append(open) }
      place = open + 1
    }
    return heads
  }

  /// Where some lines end without the remarks and empty lines behind them.
  private static func withoutRemarks(_ file: ByteView, _ lines: Range<Int>) -> Int {
    var end = lines.upperBound
    // Few parts have the mark of a remark, and a line without one that has more than its end is none.
    let mark = file.part(0..<end).firstPlace(of: UInt8(ascii: "#"), from: lines.lowerBound) ?? end
    while end > lines.lowerBound, file[end - 1] == lineFeed && file[end - 2] == lineFeed || mark < end {
      let before = file.part(lines.lowerBound..<(end - 1)).lastIndex(of: lineFeed)
      let start = lines.lowerBound + (before ?? -1) + 1
      guard file[start] == UInt8(ascii: "#") || file[start] == lineFeed else { break }
      end = start
    }
    return end
  }
}

private let lineFeed = UInt8(ascii: "\n")
