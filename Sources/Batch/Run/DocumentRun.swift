// DocumentRun.swift: a run that gives one document and no lists.

import Files
import Letters
import SourceText

extension BatchPlan {
  /// Writes all letters as one document, which appears whole or not at all.
  ///
  /// Where some of a sender's letters can be in the document before another turns out to be unwritable, the document is
  /// made again without the sender; so that a pipe gets the right one only, it is then made in a file first.
  ///
  /// - Parameters:
  ///   - path: a file, which is replaced; or a device, a pipe, or `-` for standard output, which are written.
  ///   - progress: is told how many rows of the list have been done with.
  /// - Returns: what was written and what was not, and why.
  /// - Throws: `BatchError` when the list cannot be read to its end, or the document cannot be written; a file is
  ///   then as it was.
  package func run(
    toDocument path: String, progress: (@Sendable (Int) -> Void)? = nil
  ) throws -> BatchReport {
    let isFile = path != "-" && pathKind(path) != .other
    guard isFile || canBeMixed else {
      return try run(
        to: BatchOutput(.document(.init(try OutputStream(path), named: path)), progress: progress))
    }
    var plan = self
    while true {
      let document = isFile ? try OutputStream(document: path) : try .unnamed()
      let report = try plan.run(
        to: BatchOutput(.document(.init(document, named: path)), progress: progress))
      let known = plan.unwritable.count
      plan.leaveOut(report.unwritable)
      if canBeMixed, plan.unwritable.count > known { continue }
      let output = isFile ? nil : try OutputStream(path)
      if let output { try document.copy(to: output) } else { try document.finish() }
      return report
    }
  }

  /// Whether a sender's letters do not come into the document all at once.
  private var canBeMixed: Bool {
    guard job.addressees.count > 1 else { return false }
    if case .book? = job.writer.joining(title: "", language: "en") { return true }
    return job.order == .addressee
  }
}
