// MarkupRuns.swift: what formats made of markup append alike.

import Letters

extension SegmentProgram {
  /// Appends runs, their literals escaped; a page count becomes room to write it in, since other programs lay the
  /// pages out.
  mutating func append(_ runs: [Run], lineEnd: String, _ escaping: MarkupEscaping) {
    for run in runs {
      let mask = FieldMask(run.conditions)
      append(when: mask.isAlwaysMet ? nil : [mask]) { program in
        switch run.content {
        case .text(let text): program.append(escaping.text(text))
        case .field(let field): program.append(field, lineEnd: lineEnd)
        case .pageCount: program.append("______")
        }
      }
    }
  }
}

extension FieldMask {
  /// The condition under which there is a return address.
  static let hasAddress = FieldMask([Run.Condition(.address, isFilled: true)])
}
