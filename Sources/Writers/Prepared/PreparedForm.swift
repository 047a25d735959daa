// PreparedForm.swift: a prepared document with what it has been resolved to so far.

import Letters
import Synchronization

/// A letter of which every sender gets the same document filled.
final class PreparedForm: LetterForm {
  private let document: PreparedDocument
  /// What is left of the document for senders with the same fields filled.
  private let known = FilledTable<ResolvedDocument>()

  init(_ document: PreparedDocument) { self.document = document.trimmed }

  func fill(_ sender: Sender, to output: inout [UInt8]) throws(WriterError) {
    fill(sender, try measures(for: sender), to: &output)
  }

  /// Appends the document for a sender with these measures.
  func fill(_ sender: Sender, _ measures: Measures, to output: inout [UInt8]) {
    if let known = known.value(for: sender) { return known.fill(sender, measures, to: &output) }
    let document = ResolvedDocument(parts(for: sender))
    known.keep(document, for: sender)
    document.fill(sender, measures, to: &output)
  }

  /// The places of the heads, where anything depends on them.
  ///
  /// - Throws: when a head is more than a page.
  func measures(for sender: Sender) throws(WriterError) -> Measures {
    var measures = Measures()
    guard document.hasMeasures || document.heads.contains(where: { $0.isLong(for: sender) }) else {
      return measures
    }
    for head in document.heads { measures.heads.append(try head.plan(for: sender)) }
    return measures
  }

  /// What is left of the document for senders with the same fields filled as this one.
  func parts(for sender: Sender) -> ResolvedDocument.Parts { document.resolved(for: sender) }
}

/// What has been prepared for senders by which of their fields are filled; it changes the speed of what follows and nothing
/// else.
final class FilledTable<Value: Sendable>: Sendable {
  private let known = Mutex<[(filled: UInt64, value: Value)]>([])

  /// Sets of fields that are kept at most; for senders beyond them all is prepared each time.
  private static var limit: Int { 64 }

  /// What has been prepared for a sender like this one; nil when nothing has been.
  func value(for sender: Sender) -> Value? {
    let filled = sender.filled
    return known.withLock { $0.first { $0.filled == filled }?.value }
  }

  /// Keeps what has been prepared for senders like this one.
  func keep(_ value: Value, for sender: Sender) {
    let filled = sender.filled
    known.withLock { if $0.count < Self.limit { $0.append((filled, value)) } }
  }
}
