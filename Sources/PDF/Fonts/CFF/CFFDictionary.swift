// CFFDictionary.swift: the tables of operators and their operands in a CFF table (Adobe Technical Note 5176, 4).

/// The operators of CFF dictionaries that are read or written here; 12 stands before those of two bytes.
enum CFFOperator {
  static let fontBox = 5
  static let charset = 15
  static let charStrings = 17
  static let privateDictionary = 18
  static let subroutines = 19
  static let fontMatrix = 12 << 8 | 7
  static let charStringType = 12 << 8 | 6
  static let registryOrderingSupplement = 12 << 8 | 30
  static let glyphCount = 12 << 8 | 34
  static let fontArray = 12 << 8 | 36
  static let fontSelection = 12 << 8 | 37
}

/// A dictionary, read.
struct CFFDictionary: Sendable {
  struct Entry: Sendable {
    var key: Int
    /// The whole operands; one with a fraction counts as 0.
    var operands: [Int]
    /// Operands and operator as they stand in the file.
    var bytes: Range<Int>
  }

  private(set) var entries: [Entry] = []

  init(_ font: FontBytes, in range: Range<Int>) {
    var place = range.lowerBound
    var start = place
    var operands: [Int] = []
    while place < range.upperBound {
      let byte = font.u8(place)
      place += 1
      switch byte {
      case 0...21:
        var key = byte
        if byte == 12 {
          key = 12 << 8 | font.u8(place)
          place += 1
        }
        guard place <= range.upperBound else { return }
        entries.append(Entry(key: key, operands: operands, bytes: start..<place))
        operands = []
        start = place
      case 29:
        operands.append(Int(Int32(truncatingIfNeeded: font.u32(place))))
        place += 4
      case 30:
        // Decimal digits of four bits each, up to one that is 15.
        operands.append(0)
        while place < range.upperBound, font.u8(place) & 0xF != 0xF, font.u8(place) >> 4 != 0xF { place += 1 }
        place += 1
      default:
        guard let number = font.cffNumber(at: place - 1) else { return }
        operands.append(number.value)
        place += number.size - 1
      }
      // No operator takes more than 48 operands.
      if operands.count > 48 { return }
    }
  }

  subscript(key: Int) -> [Int]? { entries.last { $0.key == key }?.operands }
}

extension FontBytes {
  /// The number of up to three bytes that stands in a dictionary or a program, and its size; nil when none does.
  func cffNumber(at place: Int) -> (value: Int, size: Int)? {
    let byte = u8(place)
    return switch byte {
    case 28: (i16(place + 1), 3)
    case 32...246: (byte - 139, 1)
    case 247...250: ((byte - 247) * 256 + u8(place + 1) + 108, 2)
    case 251...254: (-(byte - 251) * 256 - u8(place + 1) - 108, 2)
    default: nil
    }
  }
}

extension [UInt8] {
  /// Appends an operator and its operands, each in five bytes.
  mutating func append(cffOperator key: Int, _ operands: Int...) {
    for operand in operands {
      append(29)
      append(u32: operand)
    }
    if key > 0xFF { append(UInt8(truncatingIfNeeded: key >> 8)) }
    append(UInt8(truncatingIfNeeded: key))
  }
}
