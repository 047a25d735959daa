// Memory.swift: values that are made when they are first asked for, and kept.

import Synchronization

/// A value that is made once. It may be asked for by several threads; the others wait for the first.
///
/// The value may be of any type, but always of the same one. The class is not generic: Swift would work its types out
/// at run time, which is slow.
public final class Once: Sendable {
  private let known = Mutex<(any Sendable)?>(nil)

  public init() {}

  /// The value that is known, or else the one that is made now. What makes it must not ask for it.
  public func value<Value: Sendable, Failure>(_ make: () throws(Failure) -> Value) throws(Failure) -> Value {
    try known.withLock { (known) throws(Failure) in
      if let known, let value = known as? Value { return value }
      let made = try make()
      known = made
      return made
    }
  }
}

/// A value for each key, of any type and for one key always of the same. Several threads that ask for one at once may
/// each make it.
public final class Memory: Sendable {
  private let known = Mutex<[String: any Sendable]>([:])

  public init() {}

  /// The value that is known for a key, or else the one that is made now.
  public func value<Value: Sendable, Failure>(
    of key: String, _ make: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    if let known = known.withLock({ $0[key] }), let value = known as? Value { return value }
    let made = try make()
    known.withLock { $0[key] = made }
    return made
  }
}
