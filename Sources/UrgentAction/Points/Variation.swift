// Variation.swift: letters that say the same with other verbs, so that no two hundred of them are one text.

/// One of the wordings in which the same points can be said.
///
/// Only the leading verb varies, and only between verbs of one class and one force (`LeadingVerb.equivalents`): what is
/// asked, of whom and in which order stays. The same seed and number always give the same words.
public struct Variation: Sendable, Hashable {
  /// How many wordings a seed has.
  public static let count = 16

  /// What the person who asked for varied letters chose.
  public var seed: UInt64
  /// Which of the seed's wordings, from 0 to below `count`.
  public var number: Int

  public init(seed: UInt64, number: Int) { (self.seed, self.number) = (seed, number) }

  /// The wording for a sender. It hangs on nothing but the seed and the name as the letter prints it, so a
  /// mailing that is cut into parts, taken up again or printed again gives everybody the same letter.
  public init(seed: UInt64, for name: some Sequence<UInt8>) {
    // FNV-1a.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    var generator = SplitMix64(state: seed ^ hash)
    self.init(seed: seed, number: Int(generator.next() % UInt64(Self.count)))
  }

  /// The points, each with one of its equivalent verbs: another than the sentence before it has, where there is a choice.
  public func applied(to points: [RecastPoint]) -> [RecastPoint] {
    var seeds = SplitMix64(state: seed)
    var generator = SplitMix64(state: seeds.next() ^ (UInt64(number) &* 0xd134_2543_de82_ef95))
    var previous: Substring?
    return points.map { point in
      var point = point
      let fitting = point.equivalents.filter { !point.repeats($0) }
      let others = fitting.filter { $0.firstWord != previous }
      point.verb = (others.isEmpty ? fitting : others).randomElement(using: &generator) ?? point.verb
      previous = point.verb.firstWord
      return point
    }
  }
}

/// Sebastiano Vigna's generator: few instructions, and the same numbers on every machine.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
