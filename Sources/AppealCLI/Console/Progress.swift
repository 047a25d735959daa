// Progress.swift: how far a batch is, on a terminal.

import Batch
import Files
import Synchronization

/// Shows rate and time left on a line of the terminal that is written again and again.
final class Progress: Sendable {
  private let first: Int
  private let total: Int
  private let letters: Int
  private let isShown: Bool
  private let start = ContinuousClock.now
  private let last: Mutex<ContinuousClock.Instant>

  init(_ plan: BatchPlan, _ console: Console) {
    first = plan.numbers.lowerBound
    total = max(1, plan.numbers.count)
    letters = plan.letterCount
    // A line that is written again and again is no help to a screen reader.
    isShown = console.isTerminal && errorIsTerminal() && console.environment("TERM") != "dumb"
    last = Mutex(start)
  }

  /// Takes the number of the sender that has been done with.
  var take: (@Sendable (Int) -> Void)? {
    guard isShown else { return nil }
    return { [self] number in show(number) }
  }

  private func show(_ number: Int) {
    let now = ContinuousClock.now
    let isDue = last.withLock { last in
      guard now - last > .milliseconds(200) else { return false }
      last = now
      return true
    }
    guard isDue else { return }
    let share = Double(min(total, max(0, number - first + 1))) / Double(total)
    let seconds = (now - start) / .seconds(1)
    guard share > 0, seconds > 0 else { return }
    let done = Int(share * Double(letters))
    let left = Int(seconds / share * (1 - share)) + 1
    writeToError(
      "\r\(Int(share * 100)) % · \(done) of \(letters) letters · \(Int(Double(done) / seconds)) a second · \(left) s left  \(share >= 1 ? "\n" : "")"
    )
  }
}
