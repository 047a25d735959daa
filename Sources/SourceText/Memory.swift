// Memory.swift: values that are made when they are first asked for, and kept.

import Synchronization

/// A value that is made once. It may be asked for by several threads; the others wait for the first.
public final class Once<Value: Sendable>: Sendable {
  private let known = Mutex<Value?>(nil)

  public init() {}

  /// The value that is known, or else the one that is made now. What makes it must not ask for it.
  public func value<Failure>(_ make: () throws(Failure) -> Value) throws(Failure) -> Value {
    try known.withLock { (known) throws(Failure) in
      if let known { return known }
      let made = try make()
      known = made
      return made
    }
  }
}

/// A value for each key. Several threads that ask for one at once may each make it.
///
/// Keys are texts only: how a generic key is hashed would be looked up at run time, which is slow.
public final class Memory<Value: Sendable>: Sendable {
  private let known = Mutex<[String: Value]>([:])

  public init() {}

  /// The value that is known for a key, or else the one that is made now.
  public func value<Failure>(
    of key: String, _ make: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    if let value = known.withLock({ $0[key] }) { return value }
    let made = try make()
    known.withLock { $0[key] = made }
    return made
  }
}
