// PeopleKey.swift: what hides the numbers of a run's people from whoever has their file alone.

import SourceText

/// A random key of one run.
///
/// The numbers of `PersonKeys` are the same for a person in every run, so that whoever has them could ask whether
/// somebody is among them. A run leaves them enciphered (Speck 64/128), with a key that stands in the run's record.
package struct PeopleKey: Sendable, Hashable {
  private let high, low: UInt64
  private let rounds: [UInt32]

  /// The key that a run's record has; nil for another text.
  package init?(_ text: some StringProtocol) {
    guard text.utf8.count == 32, let high = UInt64(text.prefix(16), radix: 16),
      let low = UInt64(text.suffix(16), radix: 16)
    else { return nil }
    self.init(high: high, low: low)
  }

  init(high: UInt64, low: UInt64) {
    (self.high, self.low) = (high, low)
    var word = UInt32(truncatingIfNeeded: low)
    var others = [low >> 32, high, high >> 32].map { UInt32(truncatingIfNeeded: $0) }
    var rounds = [word]
    for round in 0..<26 {
      others.append((word &+ others[round].rotated(right: 8)) ^ UInt32(round))
      word = word.rotated(right: 29) ^ others[round + 3]
      rounds.append(word)
    }
    self.rounds = rounds
  }

  /// A new key.
  package static func random() -> PeopleKey {
    PeopleKey(high: .random(in: 0 ... .max), low: .random(in: 0 ... .max))
  }

  /// The key as a record has it: 32 hexadecimal digits.
  package var text: String {
    [high, low].map { padded(String($0, radix: 16), to: 16) }.joined()
  }

  func enciphered(_ number: UInt64) -> UInt64 {
    var (x, y) = (UInt32(truncatingIfNeeded: number >> 32), UInt32(truncatingIfNeeded: number))
    for round in rounds {
      x = (x.rotated(right: 8) &+ y) ^ round
      y = y.rotated(right: 29) ^ x
    }
    return UInt64(x) << 32 | UInt64(y)
  }

  func deciphered(_ number: UInt64) -> UInt64 {
    var (x, y) = (UInt32(truncatingIfNeeded: number >> 32), UInt32(truncatingIfNeeded: number))
    for round in rounds.reversed() {
      y = (x ^ y).rotated(right: 3)
      x = ((x ^ round) &- y).rotated(right: 24)
    }
    return UInt64(x) << 32 | UInt64(y)
  }
}

extension UInt32 {
  fileprivate func rotated(right count: UInt32) -> UInt32 { self >> count | self << (32 - count) }
}
