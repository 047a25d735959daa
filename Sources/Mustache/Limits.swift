// Limits.swift: how far templates that include each other may go.

/// Bounds that turn a template that includes itself for ever into an error.
public struct Limits: Sendable, Hashable {
  /// How deep partials, parents, blocks and lambdas may stand inside each other, 1 at least.
  public var depth: Int
  /// How many of them may be expanded in one rendering.
  public var expansions: Int

  public init(depth: Int = 256, expansions: Int = 10_000_000) {
    self.depth = max(1, depth)
    self.expansions = max(1, expansions)
  }
}
