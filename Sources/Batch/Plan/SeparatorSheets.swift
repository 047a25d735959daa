// SeparatorSheets.swift: sheets that say what the letters behind them are, and how many.

import Letters
import SourceText
import UrgentAction

/// The sheets of a document: one before the letters to each addressee, or before those of each group where a sender's
/// letters stand together; and again where a volume begins.
struct SeparatorSheets: Sendable {
  /// Letters that stand together.
  private struct Stretch {
    var numbers: ClosedRange<Int>
    var volume: Int
    var senders: Int
    var kind: Int
    /// The group, in that order.
    var group: [UInt8]
  }

  /// For each addressee by the number of the first sender of a stretch; in one table where letters are not separated by
  /// addressee.
  private var stretches: [[Int: Stretch]]
  private let plan: BatchPlan
  private let volumes: Volumes

  private var isByAddressee: Bool { plan.job.order == .addressee }

  /// More sheets mean that the list is not sorted by group.
  private static let limit = 20_000

  /// Counts what stands together.
  ///
  /// - Throws: when there are too many stretches of groups.
  init(_ plan: BatchPlan, _ volumes: Volumes) throws {
    (self.plan, self.volumes) = (plan, volumes)
    let passes = plan.job.order == .addressee ? plan.job.addressees.count : 1
    stretches = Array(repeating: [:], count: passes)
    var open = [Stretch?](repeating: nil, count: passes)
    let shift = plan.job.numberShift
    var flagged = FlaggedRows.Cursor(plan.flagged)
    var group: [UInt8] = []
    try plan.spool?.forEachRow(of: plan.numbers) { row, records throws in
      let number = row.number - shift
      guard plan.numbers.contains(number), let kind = row.kind, plan.unwritable[number] == nil,
        try flagged.reason(for: number) == nil
      else { return }
      group.removeAll(keepingCapacity: true)
      if !isByAddressee {
        records[row.group].withBytes { appendLine($0, to: &group, isPlain: false) }
      }
      for pass in open.indices {
        let volume = volumes.index(sender: number, addressee: pass)
        if var known = open[pass], known.volume == volume, known.group == group {
          known.numbers = known.numbers.lowerBound...number
          known.senders += 1
          open[pass] = known
        } else {
          try close(open[pass], pass)
          open[pass] = Stretch(numbers: number...number, volume: volume, senders: 1, kind: kind, group: group)
        }
      }
    }
    for pass in open.indices { try close(open[pass], pass) }
  }

  private mutating func close(_ stretch: Stretch?, _ pass: Int) throws {
    guard let stretch else { return }
    guard stretches[pass].count < Self.limit else {
      throw BatchError(
        "the groups of the list change more than \(Self.limit) times, each time with a separator sheet",
        hint: "sort the list by its column 'group'")
    }
    stretches[pass][stretch.numbers.lowerBound] = stretch
  }

  /// The sheet before a sender's letters, in the pass for this addressee; nil for most of them.
  func form(sender number: Int, addressee: Int) throws(WriterError) -> (any LetterForm)? {
    guard let stretch = stretches[isByAddressee ? addressee : 0][number] else { return nil }
    do {
      return try plan.job.writer.form(for: letter(stretch, addressee))
    } catch {
      // The name of a group may have characters that the format cannot show.
      var nameless = stretch
      nameless.group = Array("(its name cannot be printed)".utf8)
      return try plan.job.writer.form(for: letter(nameless, addressee))
    }
  }

  /// The sheet as a letter, so that every format can write it.
  private func letter(_ stretch: Stretch, _ addressee: Int) -> Letter {
    let models = plan.kinds.kinds[stretch.kind].letters
    let model = models[addressee]
    let count = stretch.senders * (isByAddressee ? 1 : models.count { !$0.isAbsent })
    let letters = counted(count, "letter")
    var lines: [String] = []
    let heading: String
    if isByAddressee {
      heading = "\(letters) to \(model.addressee)"
      lines = model.letter.blocks(.address).prefix(2).map { block in
        block.runs.map { if case .text(let text) = $0.content { text } else { "" } }.joined()
      }
    } else {
      let group = String(decoding: stretch.group, as: UTF8.self)
      heading = group.isEmpty ? "\(letters) of senders without a group" : "\(letters) of the group \(group)"
      lines.append("to \(plan.job.addressees.joined(separator: ", "))")
    }
    let (first, last) = (stretch.numbers.lowerBound, stretch.numbers.upperBound)
    lines.append("from \(counted(stretch.senders, "sender"))")
    lines.append("\(plan.job.title), \(plan.job.day), by \(model.channel.rawValue)")
    lines.append("to make them again: --range \(first)-\(last)")
    if volumes.count > 1 { lines.append("volume \(stretch.volume + 1) of \(volumes.count)") }
    return Letter(
      language: .english, layout: model.letter.layout, channel: model.channel, title: heading,
      parts: [
        Letter.Part(.subject, [Block(.paragraph, heading)]),
        Letter.Part(.body, lines.filter { !$0.isEmpty }.map { Block(.line, $0) }),
      ])
  }
}
