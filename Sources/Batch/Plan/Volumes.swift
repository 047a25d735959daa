// Volumes.swift: a long document cut into several.

import SourceText

/// In which volume of a document each letter stands.
///
/// The numbers of the senders alone decide it, not which of them can be written to: so letters, envelopes and labels
/// are cut at the same places, and so is a run that is completed or made again.
struct Volumes: Sendable {
  /// The number of volumes, at least 1.
  let count: Int
  private let first: Int
  private let senders: Int
  /// Whether the letters to one addressee stand together.
  private let isByAddressee: Bool
  /// Senders a volume; by addressee, letters a volume.
  private let size: Int

  /// All in one volume.
  static let one = Volumes(of: 1..<2, addressees: 1, order: .sender, letters: 1)

  /// Parts the letters into volumes of at most `letters`, at least 1; a sender's letters stay together all
  /// the same unless they are ordered by addressee.
  init(of numbers: Range<Int>, addressees: Int, order: BatchJob.Order, letters: Int) {
    (first, senders) = (numbers.lowerBound, numbers.count)
    isByAddressee = order == .addressee
    size = max(1, isByAddressee ? letters : letters / max(1, addressees))
    let (items, overflows) = senders.multipliedReportingOverflow(by: isByAddressee ? addressees : 1)
    count = overflows ? 1 : max(1, (items - 1) / size + 1)
  }

  /// The volume of a letter, from 0.
  func index(sender number: Int, addressee: Int) -> Int {
    guard count > 1 else { return 0 }
    return ((isByAddressee ? addressee * senders : 0) + number - first) / size
  }

  /// The name of a volume's file: `letters.pdf`, or `letters-02.pdf` when there are several.
  func name(_ document: String, _ ending: String, _ index: Int) -> String {
    guard count > 1 else { return "\(document).\(ending)" }
    return "\(document)-\(padded(index + 1, to: String(count).count)).\(ending)"
  }
}
