// Inflater.swift: unpacks what Deflate has packed, a piece at a time.

import SourceText

/// Unpacks a stream of Deflate (RFC 1951) in bounded memory: 32 KiB that may be referred to, and a piece.
struct Inflater: Sendable {
  private enum State { case blockStart, stored(Int), coded, finished }

  /// How far back a copy may reach, and how much is unpacked at a time.
  private static let (reach, pieceLength) = (1 << 15, 1 << 16)
  /// A copy has at most 258 bytes, and may be written in words of eight.
  private static let slack = 258 + 16
  /// Bytes of zero that stand behind the last of the input, so that the bits can be read eight bytes at a time.
  private static let padding = 16

  private let source: any ArchiveBytes
  /// What of the source has not been read yet.
  private var rest: Range<Int>
  private var input = [UInt8](repeating: 0, count: padding)
  /// The next byte of the input, and where its bytes end.
  private var (position, end) = (0, 0)
  private var bits: UInt64 = 0
  private var bitCount = 0

  /// What has been unpacked: at its end what has not been handed out, before that what copies may reach.
  private(set) var window = [UInt8](repeating: 0, count: reach + pieceLength + slack)
  private var filled = 0
  private var state = State.blockStart
  private var isLastBlock = false
  private var literals = HuffmanCode()
  private var distances = HuffmanCode()

  /// Unpacks the bytes that stand in a range of the source.
  init(_ source: any ArchiveBytes, _ range: Range<Int>) { (self.source, rest) = (source, range) }

  /// A stream that is not one of Deflate.
  enum Fault: Error {
    case wrong
    /// The input ends before the stream does.
    case cutOff
    case unreadable(FileError)
  }

  /// Unpacks on; returns where in `window` the next bytes are, good until the next call; empty at the end.
  mutating func next() throws(Fault) -> Range<Int> {
    if filled > Self.reach {
      window.withUnsafeMutableBufferPointer { window in
        for index in 0..<Self.reach { window[index] = window[filled - Self.reach + index] }
      }
      filled = Self.reach
    }
    let start = filled
    while filled < Self.reach + Self.pieceLength {
      switch state {
      case .finished: return start..<filled
      case .blockStart where isLastBlock: state = .finished
      case .blockStart: try startBlock()
      case .stored(let count): try copyStored(count)
      case .coded: try decode()
      }
    }
    return start..<filled
  }

  // MARK: - Bits

  /// Makes sure that sixteen bytes of input are there, or the padding behind the last.
  private mutating func fillInput() throws(Fault) {
    guard end - position < Self.padding, !rest.isEmpty else {
      // All that has been taken must have been there: the padding is no input.
      if position - bitCount / 8 > end { throw .cutOff }
      return
    }
    input.removeSubrange(end...)
    input.removeSubrange(..<position)
    let left = input.count
    let count = min(rest.count, 1 << 16)
    input += [UInt8](repeating: 0, count: count)
    let read: Int
    do throws(FileError) { read = try source.fill(&input, from: left, at: rest.lowerBound) } catch {
      throw .unreadable(error)
    }
    guard read == count else { throw .cutOff }
    input += [UInt8](repeating: 0, count: Self.padding)
    rest = rest.lowerBound + count..<rest.upperBound
    (position, end) = (0, left + count)
  }

  /// The next bits as a number, the first lowest; at most 16.
  private mutating func take(_ count: Int) throws(Fault) -> Int {
    while bitCount < count {
      try fillInput()
      bits |= UInt64(input[position]) << UInt64(bitCount)
      position += 1
      bitCount += 8
    }
    let value = Int(bits & (1 << UInt64(count) - 1))
    bits >>= UInt64(count)
    bitCount -= count
    return value
  }

  // MARK: - Blocks

  private mutating func startBlock() throws(Fault) {
    isLastBlock = try take(1) == 1
    switch try take(2) {
    case 0:
      _ = try take(bitCount % 8)
      let (length, complement) = (try take(16), try take(16))
      guard length == ~complement & 0xFFFF else { throw .wrong }
      state = .stored(length)
    case 1:
      let lengths =
        [UInt8](repeating: 8, count: 144) + [UInt8](repeating: 9, count: 112)
        + [UInt8](repeating: 7, count: 24) + [UInt8](repeating: 8, count: 8)
      guard literals.set(lengths[...]), distances.set([UInt8](repeating: 5, count: 30)[...]) else {
        throw .wrong
      }
      state = .coded
    case 2:
      try readCodes()
      state = .coded
    default: throw .wrong
    }
  }

  /// Reads the two codes of a block that brings its own.
  private mutating func readCodes() throws(Fault) {
    let literalCount = try take(5) + 257
    let distanceCount = try take(5) + 1
    let lengthCount = try take(4) + 4
    guard literalCount <= 286, distanceCount <= 30 else { throw .wrong }
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    var ofLengths = [UInt8](repeating: 0, count: 19)
    for place in order.prefix(lengthCount) { ofLengths[place] = UInt8(try take(3)) }
    var code = HuffmanCode()
    guard code.set(ofLengths[...]) else { throw .wrong }
    var lengths: [UInt8] = []
    while lengths.count < literalCount + distanceCount {
      var length = 0
      // No code of a length is longer than the table's.
      var taken = 0
      var value = 0
      repeat {
        value |= try take(1) << taken
        taken += 1
        length = Int(code.table[value])
      } while length & 15 != taken && taken < 7
      guard length & 15 == taken else { throw .wrong }
      switch length >> 4 {
      case 16:
        guard let last = lengths.last else { throw .wrong }
        lengths += [UInt8](repeating: last, count: try take(2) + 3)
      case 17: lengths += [UInt8](repeating: 0, count: try take(3) + 3)
      case 18: lengths += [UInt8](repeating: 0, count: try take(7) + 11)
      case let symbol: lengths.append(UInt8(symbol))
      }
    }
    // Without a code for the end of the block it would have none.
    guard lengths.count == literalCount + distanceCount, lengths[256] > 0,
      literals.set(lengths[..<literalCount]), distances.set(lengths[literalCount...])
    else { throw .wrong }
  }

  private mutating func copyStored(_ count: Int) throws(Fault) {
    guard count > 0 else {
      state = .blockStart
      return
    }
    // Whole bytes that have been taken for bits come first.
    if bitCount > 0 {
      window[filled] = UInt8(try take(8))
      filled += 1
      state = .stored(count - 1)
      return
    }
    bits = 0
    try fillInput()
    let length = min(count, end - position, Self.reach + Self.pieceLength - filled)
    guard length > 0 else { throw .cutOff }
    for index in 0..<length { window[filled + index] = input[position + index] }
    position += length
    filled += length
    state = .stored(count - length)
  }

  // MARK: - Symbols

  /// What stands for a length or a distance: the number that its extra bits are added to, and how many these are.
  private static let lengthBases: [UInt16] = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
    227, 258,
  ]
  private static let lengthBits: [UInt8] = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distanceBases: [UInt16] = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073,
    4097, 6145, 8193, 12289, 16385, 24577,
  ]
  private static let distanceBits: [UInt8] = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
  ]

  /// Decodes symbols until the block ends, the piece is full, or there is more input to be read.
  private mutating func decode() throws(Fault) {
    try fillInput()
    let stop = Self.reach + Self.pieceLength
    // With less than this in front of it, the input must be filled again; the last bytes are padded.
    let lastPosition = rest.isEmpty ? end + Self.padding - 8 : end - 8
    var (bits, bitCount, position, filled) = (bits, bitCount, position, filled)
    var isWrong = false
    var isBlockDone = false
    let (literals, distances) = (literals, distances)
    let (lengthBases, lengthBits) = (Self.lengthBases, Self.lengthBits)
    let (distanceBases, distanceBits) = (Self.distanceBases, Self.distanceBits)
    let tableMask = UInt64(1 << HuffmanCode.tableBits - 1)
    input.withUnsafeBytes { input in
      window.withUnsafeMutableBufferPointer { window in
        literals.table.withUnsafeBufferPointer { literalTable in
          distances.table.withUnsafeBufferPointer { distanceTable in
            while filled < stop, position <= lastPosition {
              // At least 56 bits: those of a length and of a distance are 48 at most.
              bits |=
                input.loadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian
                << UInt64(bitCount)
              position += (63 - bitCount) >> 3
              bitCount |= 56
              var entry = literalTable[Int(bits & tableMask)]
              if entry == 0 { entry = literals.longEntry(bits) }
              if entry == 0 {
                isWrong = true
                return
              }
              bits >>= UInt64(entry & 15)
              bitCount -= Int(entry & 15)
              let symbol = Int(entry >> 4)
              if symbol < 256 {
                window[filled] = UInt8(truncatingIfNeeded: symbol)
                filled += 1
                continue
              }
              if symbol == 256 {
                isBlockDone = true
                return
              }
              guard symbol - 257 < lengthBases.count else {
                isWrong = true
                return
              }
              var extra = UInt64(lengthBits[symbol - 257])
              let length = Int(lengthBases[symbol - 257]) + Int(bits & (1 << extra - 1))
              bits >>= extra
              bitCount -= Int(extra)
              var far = distanceTable[Int(bits & tableMask)]
              if far == 0 { far = distances.longEntry(bits) }
              bits >>= UInt64(far & 15)
              bitCount -= Int(far & 15)
              guard far != 0, Int(far >> 4) < distanceBases.count else {
                isWrong = true
                return
              }
              extra = UInt64(distanceBits[Int(far >> 4)])
              let distance = Int(distanceBases[Int(far >> 4)]) + Int(bits & (1 << extra - 1))
              bits >>= extra
              bitCount -= Int(extra)
              guard distance <= filled else {
                isWrong = true
                return
              }
              for index in filled..<filled + length { window[index] = window[index - distance] }
              filled += length
            }
          }
        }
      }
    }
    if isWrong { throw .wrong }
    (self.bits, self.bitCount, self.position, self.filled) = (bits, bitCount, position, filled)
    if isBlockDone { state = .blockStart }
    if rest.isEmpty, position - bitCount / 8 > end { throw .cutOff }
  }
}
