// SmallStack.swift: code that must do with the stack of a thread that is not the first.

import Foundation

/// Runs `body` in a thread of its own with a stack of so many bytes, and waits for it.
public func withStack(bytes: Int, _ body: @escaping @Sendable () -> Void) {
  let done = DispatchSemaphore(value: 0)
  let thread = Thread {
    body()
    done.signal()
  }
  thread.stackSize = bytes
  thread.start()
  done.wait()
}
