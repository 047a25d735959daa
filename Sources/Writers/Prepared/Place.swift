// Place.swift: what stands in a prepared document for each sender to fill.

import Letters
import SourceText

/// A place between fixed bytes; behind a reference, as steps with places are copied often.
indirect enum Place: Sendable {
  /// Appends what a document shows of a sender, already escaped.
  typealias Text = @Sendable (Sender, Measures, inout [UInt8]) -> Void

  /// A field as it is.
  case field(SenderField)
  case escaped(SenderField, lineEnd: [UInt8], any ValueEscaping)
  case text(Text)
  /// Text that is broken into lines when its places are filled.
  case wrapped(ResolvedDocument, mark: [UInt8])

  func fill(_ sender: Sender, _ measures: Measures, to output: inout [UInt8]) {
    switch self {
    case .field(let field): output.append(contentsOf: sender.bytes[sender.range(of: field)])
    case .escaped(let field, let lineEnd, let escaping):
      escaping.append(sender.bytes[sender.range(of: field)], lineEnd: lineEnd[...], to: &output)
    case .text(let text): text(sender, measures, &output)
    case .wrapped(let text, let mark):
      var bytes: [UInt8] = []
      text.fill(sender, measures, to: &bytes)
      bytes.withBytes { wrapText($0, mark: mark, to: &output) }
    }
  }
}

/// What is measured of a document for a sender before it is filled.
struct Measures: Sendable {
  /// The heads of its letters; empty where nothing depends on them.
  var heads: [HeadPlan] = []
  /// The pages of the letters, without a cover sheet; 0 where they are not counted.
  var pages = 0
}

extension Run {
  /// When it is shown: all conditions of one of the lists must hold; nil: always.
  var visibility: [[Condition]]? { conditions.isEmpty ? nil : [conditions] }
}

extension Block {
  /// When it shows anything.
  var visibility: [[Run.Condition]]? { runs.visibility }
}

extension Cover.Row {
  /// When it shows anything.
  var visibility: [[Run.Condition]]? {
    runs.visibility?.map { $0 + conditions } ?? (conditions.isEmpty ? nil : [conditions])
  }
}

extension [Run] {
  /// When any of the runs shows anything: all conditions of one of the lists must hold; nil: always.
  var visibility: [[Run.Condition]]? {
    var lists: [[Run.Condition]] = []
    for run in self where run.content != .text("") {
      var conditions = run.conditions
      if case .field(let field) = run.content { conditions.append(Run.Condition(field, isFilled: true)) }
      if conditions.isEmpty { return nil }
      lists.append(conditions)
    }
    return lists
  }
}
