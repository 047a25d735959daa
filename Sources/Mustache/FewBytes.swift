// FewBytes.swift: a search for any of a few bytes, sixteen places at a time.

/// One to eight different bytes, each in all places of a register.
struct FewBytes: Sendable {
  typealias Register = SIMD16<UInt8>

  private let first, second, third, fourth, fifth, sixth, seventh, eighth: Register

  /// Nil for no bytes and for more than eight.
  init?(_ bytes: [UInt8]) {
    guard let last = bytes.last, bytes.count <= 8 else { return nil }
    func register(_ index: Int) -> Register { Register(repeating: index < bytes.count ? bytes[index] : last) }
    (first, second, third, fourth) = (register(0), register(1), register(2), register(3))
    (fifth, sixth, seventh, eighth) = (register(4), register(5), register(6), register(7))
  }

  /// For each place a byte of ones where the block has one of the bytes, in little-endian order.
  @inline(__always)
  func matches(in block: Register) -> SIMD2<UInt64> {
    let lower = (block .== first) .| (block .== second) .| (block .== third) .| (block .== fourth)
    let upper = (block .== fifth) .| (block .== sixth) .| (block .== seventh) .| (block .== eighth)
    let hits = unsafeBitCast(lower .| upper, to: SIMD2<UInt64>.self)
    return SIMD2(hits[0].littleEndian, hits[1].littleEndian)
  }
}
