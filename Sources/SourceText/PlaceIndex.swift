// PlaceIndex.swift: the places of many bytes of one text, in time that does not grow with the text.

/// Lines and columns of a text, counted once, with a mark at every 1,024 bytes.
public struct PlaceIndex: Sendable {
  private var marks: [(line: Int, column: Int)] = []
  private static let step = 1024

  public init(of bytes: [UInt8]) {
    marks.reserveCapacity(bytes.count / Self.step + 1)
    bytes.withBytes { bytes in
      var counter = PlaceCounter()
      var (offset, previous): (Int, UInt8) = (0, 0)
      while offset < bytes.count {
        if offset % Self.step == 0 { marks.append((counter.line, counter.column)) }
        counter.count(bytes[offset], after: previous)
        previous = bytes[offset]
        offset += 1
      }
    }
  }

  /// The place of the byte at `offset` in the bytes that were counted.
  public func location(of offset: Int, in bytes: [UInt8], file: String) -> TextLocation {
    let offset = min(max(0, offset), bytes.count)
    guard let mark = marks.indices.last.map({ min($0, offset / Self.step) }) else {
      return TextLocation(file: file, line: 1, column: 1)
    }
    var counter = PlaceCounter(line: marks[mark].line, column: marks[mark].column)
    for index in mark * Self.step..<offset {
      counter.count(bytes[index], after: index > 0 ? bytes[index - 1] : 0)
    }
    return TextLocation(file: file, line: counter.line, column: counter.column)
  }
}
