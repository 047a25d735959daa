// RowSelection.swift: which senders of a list a run is for.

/// A part of a list. Senders are counted by the number that file names have: 1 is the first row behind the header.
package struct RowSelection: Sendable {
  /// Both ends count; nil: all.
  package var range: ClosedRange<Int>?
  /// Only so many of them, from the first on.
  package var limit: Int?
  /// Of what is left, the K-th of N parts of the same size (which differ by one where that cannot be), from 1 on.
  package var shard: (part: Int, count: Int)?

  package init() {}

  /// The numbers of the senders in a list whose first and last one have these.
  func numbers(from start: Int, last: Int) -> Range<Int> {
    var first = max(start, range?.lowerBound ?? start)
    var end = max(first, min(last, range?.upperBound ?? last) + 1)
    if let limit, end - first > limit { end = first + limit }
    if let shard {
      let count = end - first
      let start = first
      first = start + Self.share(count, shard.part - 1, of: shard.count)
      end = start + Self.share(count, shard.part, of: shard.count)
    }
    return first..<end
  }

  /// `count * part / parts` without overflow.
  private static func share(_ count: Int, _ part: Int, of parts: Int) -> Int {
    let product = count.multipliedFullWidth(by: part)
    return parts.dividingFullWidth(product).quotient
  }
}
