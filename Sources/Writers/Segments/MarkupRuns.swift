// MarkupRuns.swift: what formats made of markup append alike.

import Letters

extension SegmentProgram {
  /// Appends runs, their literals and fields escaped alike; `pageCount` appends a number of pages.
  mutating func append(
    _ runs: [Run], lineEnd: String, _ escaping: some ValueEscaping,
    pageCount: @escaping @Sendable (Run.PageCount, Sender, inout [UInt8]) -> Void = { _, _, _ in }
  ) {
    for run in runs {
      let mask = FieldMask(run.conditions)
      append(when: mask.isAlwaysMet ? nil : [mask]) { program in
        switch run.content {
        case .text(let text): program.append(escaping.text(text))
        case .field(let field) where escaping is MarkupEscaping: program.append(field, lineEnd: lineEnd)
        case .field(let field):
          program.append { sender, output in
            escaping.append(
              sender.bytes[sender.range(of: field)], lineEnd: Array(lineEnd.utf8)[...], to: &output)
          }
        case .pageCount(let count): program.append { pageCount(count, $0, &$1) }
        }
      }
    }
  }
}

extension FieldMask {
  /// The condition under which there is a return address.
  static let hasAddress = FieldMask([Run.Condition(.address, isFilled: true)])
}
