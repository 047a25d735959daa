// PreparedForm.swift: a prepared document with what it has been resolved to so far.

import Letters
import Synchronization

/// A letter of which every sender gets the same document filled.
final class PreparedForm: LetterForm {
  private let document: PreparedDocument
  /// What is left of the document for senders with the same fields filled, by `Sender.filled`; it changes the speed of
  /// what follows and nothing else.
  private let known = Mutex<[(filled: UInt64, document: ResolvedDocument)]>([])

  /// Sets of fields that are kept at most; for senders beyond them the document is resolved each time.
  private static let limit = 64

  init(_ document: PreparedDocument) { self.document = document.trimmed }

  func fill(_ sender: Sender, to output: inout [UInt8]) throws(WriterError) {
    fill(sender, try measures(for: sender), to: &output)
  }

  /// Appends the document for a sender with these measures.
  func fill(_ sender: Sender, _ measures: Measures, to output: inout [UInt8]) {
    resolved(for: sender).fill(sender, measures, to: &output)
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

  private func resolved(for sender: Sender) -> ResolvedDocument {
    let filled = sender.filled
    if let document = known.withLock({ $0.first { $0.filled == filled }?.document }) { return document }
    let resolved = document.resolved(for: sender)
    known.withLock { if $0.count < Self.limit { $0.append((filled, resolved)) } }
    return resolved
  }
}
