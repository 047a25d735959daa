// Shared.swift: what is made once for all tests that ask for it.

import Synchronization

/// Values by keys, each made when a test first asks for it.
public final class Shared<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let known = Mutex<[Key: Value]>([:])
  private let make: @Sendable (Key) throws -> Value

  public init(_ make: @escaping @Sendable (Key) throws -> Value) { self.make = make }

  public subscript(key: Key) -> Value {
    get throws {
      if let value = known.withLock({ $0[key] }) { return value }
      let value = try make(key)
      known.withLock { $0[key] = value }
      return value
    }
  }
}
