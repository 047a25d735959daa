// Limits.swift: how far templates that include each other may go.

/// Bounds that turn a template that would run for ever, or fill the memory, into an error.
public struct Limits: Sendable, Hashable {
  /// How deep partials, parents, blocks and lambdas may stand inside each other, 1 at least.
  var depth: Int
  /// How many of them, and how many items of lists, may be expanded in one rendering.
  var expansions: Int
  /// How many bytes one rendering may write, 4 GiB at most. The last section or partial to run may go beyond them.
  var bytes: Int

  public init(depth: Int = 256, expansions: Int = 1_000_000, bytes: Int = 1 << 26) {
    self.depth = min(max(1, depth), Int(UInt16.max) - 1)
    self.expansions = max(1, expansions)
    self.bytes = min(max(1, bytes), Int(UInt32.max))
  }
}
