// SegmentForm.swift: a prepared document that is nothing but segments.

import Letters

/// A letter whose every sender gets the same program filled.
struct SegmentForm<Escaping: ValueEscaping>: LetterForm {
  let program: PreparedProgram
  let escaping: Escaping

  func fill(_ sender: Sender, to output: inout [UInt8]) throws(WriterError) {
    program.fill(sender, plans: try program.plans(for: sender), escaping, to: &output)
  }
}
