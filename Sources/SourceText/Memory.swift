// Memory.swift: values that are made when they are first asked for, and kept.

import Synchronization

/// A value for each key, of any type and for one key always of the same. Several threads that ask for one at once may
/// each make it; all get the one that was made first.
///
/// The class is not generic: Swift would work its types out at run time, which is slow.
public final class Memory: Sendable {
  private let known = Mutex<[String: any Sendable]>([:])

  public init() {}

  /// The value that is known for a key, or else the one that is made now.
  public func value<Value: Sendable, Failure>(
    of key: String = "", _ make: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    if let known = known.withLock({ $0[key] }), let value = known as? Value { return value }
    let made = try make()
    return known.withLock { known in
      if let first = known[key], let value = first as? Value { return value }
      known[key] = made
      return made
    }
  }
}
