// PassingNames.swift: names that must not outlive the process, also when a signal ends it.

import Synchronization

/// The names of files that are written beside their places, until they are in them.
///
/// TERM, INT and HUP take them away before they end the process; one that the process ignores is ignored on.
enum PassingNames {
  private static let names = Mutex<[String]>([])
  private static let signals = [SIGTERM, SIGINT, SIGHUP]

  /// Takes note of a name, before there is a file of it.
  static func add(_ name: String) {
    withSignalsHeld {
      names.withLock { $0.append(name) }
      for number in signals {
        // What is not the system's own way to end is somebody's wish.
        if let wished = signal(number, removeAndEnd) { _ = signal(number, wished) }
      }
    }
  }

  /// Forgets a name that stands for nothing any more, or for what shall stay.
  static func remove(_ name: String) { withSignalsHeld { names.withLock { $0.removeAll { $0 == name } } } }

  /// Nobody is stopped with the lock in hand: the signal that stops would wait for it without end.
  private static func withSignalsHeld(_ work: () -> Void) {
    var (held, before) = (sigset_t(), sigset_t())
    sigemptyset(&held)
    for number in signals { sigaddset(&held, number) }
    pthread_sigmask(SIG_BLOCK, &held, &before)
    work()
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }

  fileprivate static func unlinkAll() {
    names.withLock { names in for index in names.indices { _ = unlink(names[index]) } }
  }
}

/// What a signal calls; it runs between any two instructions, and so makes nothing new.
private func removeAndEnd(_ number: Int32) {
  PassingNames.unlinkAll()
  _ = signal(number, SIG_DFL)
  _ = raise(number)
}
