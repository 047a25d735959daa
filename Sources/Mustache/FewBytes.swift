// FewBytes.swift: a search for any of a few bytes, sixteen places at a time.

/// One to five different bytes, each in all places of a register.
struct FewBytes: Sendable {
  typealias Register = SIMD16<UInt8>

  private let first, second, third, fourth, fifth: Register

  /// Nil for no bytes and for more than five.
  init?(_ bytes: [UInt8]) {
    guard let last = bytes.last, bytes.count <= 5 else { return nil }
    func register(_ index: Int) -> Register { Register(repeating: index < bytes.count ? bytes[index] : last) }
    (first, second, third, fourth, fifth) = (register(0), register(1), register(2), register(3), register(4))
  }

  /// The first place of the block that has one of the bytes; 16 when none has.
  @inline(__always)
  func firstMatch(in block: Register) -> Int {
    let matches =
      (block .== first) .| (block .== second) .| (block .== third) .| (block .== fourth) .| (block .== fifth)
    let halves = unsafeBitCast(matches, to: SIMD2<UInt64>.self)
    if halves[0] | halves[1] == 0 { return 16 }
    let lower = halves[0].littleEndian.trailingZeroBitCount
    return lower < 64 ? lower / 8 : 8 + halves[1].littleEndian.trailingZeroBitCount / 8
  }
}
