// ByteMasks.swift: finds the bytes that matter in a block of 64, as one bit each.

/// Where in 64 bytes the separators, line ends and quotes are.
struct ByteMasks {
  /// Separators, CR and LF; bit 0 is the first byte.
  var ends: UInt64
  /// Quotes, with rows and columns of the bits exchanged: `inOrder` puts them right. 0 stands for none either way.
  var quoteMatrix: UInt64

  /// Classifies the 64 bytes at `pointer`, all of which must be readable.
  @inline(__always)
  init(_ pointer: UnsafePointer<UInt8>, _ separators: SIMD16<UInt8>) {
    // Piece k of four holds bytes 8k to 8k+7 and 32+8k to 32+8k+7. Each byte of an accumulator collects a bit of
    // every piece, the first piece's last, so that the pieces' bits end up in the order of the pieces.
    let start = UnsafeRawPointer(pointer)
    var ends = SIMD16<UInt8>()
    var quotes = SIMD16<UInt8>()
    Self.classify(start, 3, separators, &ends, &quotes)
    Self.classify(start, 2, separators, &ends, &quotes)
    Self.classify(start, 1, separators, &ends, &quotes)
    Self.classify(start, 0, separators, &ends, &quotes)
    self.ends = Self.inOrder(Self.joined(ends))
    quoteMatrix = Self.joined(quotes)
  }

  @inline(__always)
  private static func classify(
    _ start: UnsafeRawPointer, _ piece: Int, _ separators: SIMD16<UInt8>, _ ends: inout SIMD16<UInt8>,
    _ quotes: inout SIMD16<UInt8>
  ) {
    let vector = SIMD16(
      lowHalf: start.loadUnaligned(fromByteOffset: 8 &* piece, as: SIMD8<UInt8>.self),
      highHalf: start.loadUnaligned(fromByteOffset: 32 &+ 8 &* piece, as: SIMD8<UInt8>.self))
    let fieldEnds = bytes(vector .== separators)
    let lineFeeds = bytes(vector .== SIMD16(repeating: UInt8(ascii: "\n")))
    let returns = bytes(vector .== SIMD16(repeating: UInt8(ascii: "\r")))
    // Twice the bits so far, and less -1 where the byte matters.
    ends = ends &+ ends &- (fieldEnds | lineFeeds | returns)
    quotes = quotes &+ quotes &- bytes(vector .== SIMD16(repeating: UInt8(ascii: "\"")))
  }

  /// Eight bytes of which byte n has the bits of the bytes n, 8+n, 16+n and so on.
  @inline(__always)
  private static func joined(_ accumulator: SIMD16<UInt8>) -> UInt64 {
    let lanes = words(accumulator)
    return lanes[0] | lanes[1] &<< 4
  }

  /// Exchanges rows and columns of 8 by 8 bits, by swapping ever larger squares.
  @inline(__always)
  static func inOrder(_ matrix: UInt64) -> UInt64 {
    var bits = matrix
    var swap = (bits ^ (bits &>> 7)) & 0x00AA_00AA_00AA_00AA
    bits ^= swap ^ (swap &<< 7)
    swap = (bits ^ (bits &>> 14)) & 0x0000_CCCC_0000_CCCC
    bits ^= swap ^ (swap &<< 14)
    swap = (bits ^ (bits &>> 28)) & 0x0000_0000_F0F0_F0F0
    bits ^= swap ^ (swap &<< 28)
    return bits
  }
}

/// Bit n of the result is the parity of bits 0 to n: set from an opening quote up to the byte before its closing one.
@inline(__always)
func prefixParity(_ bits: UInt64) -> UInt64 {
  var parity = bits
  parity ^= parity &<< 1
  parity ^= parity &<< 2
  parity ^= parity &<< 4
  parity ^= parity &<< 8
  parity ^= parity &<< 16
  parity ^= parity &<< 32
  return parity
}

/// The bits of sixteen bytes as two numbers.
@inline(__always)
func words(_ vector: SIMD16<UInt8>) -> SIMD2<UInt64> { unsafeBitCast(vector, to: SIMD2<UInt64>.self) }

/// For each byte all bits where the mask is true.
@inline(__always)
func bytes(_ mask: SIMDMask<SIMD16<Int8>>) -> SIMD16<UInt8> { unsafeBitCast(mask, to: SIMD16<UInt8>.self) }
