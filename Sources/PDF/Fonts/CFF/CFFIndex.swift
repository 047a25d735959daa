// CFFIndex.swift: the arrays of byte strings that a CFF table is made of (Adobe Technical Note 5176, 5).

/// An INDEX: byte strings of any lengths, one after the other.
struct CFFIndex: Sendable {
  /// The number of strings, at most 65,535.
  let count: Int
  /// The place behind the INDEX.
  let end: Int

  private let font: FontBytes
  private let offsets: Int
  private let offsetSize: Int
  /// Offsets count from the byte before the data.
  private let base: Int

  /// Takes the INDEX at `place`; nil when its head is damaged.
  init?(_ font: FontBytes, at place: Int) {
    guard place >= 0, place + 2 <= font.bytes.count else { return nil }
    self.font = font
    count = font.u16(place)
    guard count > 0 else {
      (end, offsets, offsetSize, base) = (place + 2, 0, 1, 0)
      return
    }
    offsetSize = font.u8(place + 2)
    guard (1...4).contains(offsetSize) else { return nil }
    offsets = place + 3
    base = offsets + (count + 1) * offsetSize - 1
    end = base + font.number(ofSize: offsetSize, at: offsets + count * offsetSize)
    guard end <= font.bytes.count else { return nil }
  }

  /// Where a string stands in the file; empty for one that is not there.
  func range(of index: Int) -> Range<Int> {
    guard (0..<count).contains(index) else { return 0..<0 }
    let start = base + font.number(ofSize: offsetSize, at: offsets + index * offsetSize)
    let end = base + font.number(ofSize: offsetSize, at: offsets + (index + 1) * offsetSize)
    guard base < start, start <= end, end <= self.end else { return 0..<0 }
    return start..<end
  }
}

extension FontBytes {
  /// A number of one to four bytes.
  func number(ofSize size: Int, at place: Int) -> Int {
    var number = 0
    for index in 0..<size { number = number << 8 | u8(place + index) }
    return number
  }
}

extension [UInt8] {
  /// Appends an INDEX of these strings, its offsets in four bytes.
  mutating func append(cffIndex strings: [[UInt8]]) {
    append(u16: strings.count)
    guard !strings.isEmpty else { return }
    append(4)
    var offset = 1
    append(u32: offset)
    for string in strings {
      offset += string.count
      append(u32: offset)
    }
    for string in strings { append(contentsOf: string) }
  }
}
