// Fingerprint.swift: whether the letters of a run are still the same.

import Letters
import SourceText
import UrgentAction

extension BatchPlan {
  /// A sum over all letters that the run needs: their words, and all else that their bytes depend on.
  package var lettersFingerprint: String {
    var sums: [UInt64] = []
    for kind in kinds.kinds {
      for letter in kind.letters where !letter.isAbsent {
        var text = "\(kind.country) \(kind.language) \(letter.addressee) \(letter.state.name)"
        letter.letter.append(to: &text)
        text.withBytes { sums.append($0.hash) }
      }
    }
    // The order in which kinds are met does not count.
    return String(sums.reduce(0, &+), radix: 16)
  }
}

extension Letter {
  /// Appends everything in the letter; two that differ anywhere append different text.
  fileprivate func append(to text: inout String) {
    text += "\n\(language) \(layout) \(channel.rawValue) \(destination?.code ?? "-")\n\(title)"
    if let heading {
      text += "\n\(heading.day) \(heading.subject)"
      for mailbox in heading.recipients + [Mailbox("copies", "")] + heading.copies {
        text += "\n\(mailbox.name)\n\(mailbox.address)"
      }
    }
    if let cover {
      text += "\n\(cover.heading)"
      for row in cover.rows {
        text += "\n\(row.label)"
        Run.append(row.conditions, to: &text)
        for run in row.runs { run.append(to: &text) }
      }
      for block in cover.note { block.append(to: &text) }
    }
    for part in parts {
      text += "\n[\(part.role)]"
      for block in part.blocks { block.append(to: &text) }
    }
    for enclosure in enclosures { enclosure.append(to: &text) }
  }
}

extension Block {
  fileprivate func append(to text: inout String) {
    switch kind {
    case .paragraph: text += "\n\n"
    case .item: text += "\n- "
    case .line: text += "\n"
    }
    for run in runs { run.append(to: &text) }
  }
}

extension Run {
  fileprivate func append(to text: inout String) {
    switch content {
    case .text(let words): text += "\n\(words)"
    case .field(let field): text += "\n{\(field)}"
    case .pageCount(let pages): text += "\n{pages \(pages)}"
    }
    Self.append(conditions, to: &text)
  }

  fileprivate static func append(_ conditions: [Condition], to text: inout String) {
    for condition in conditions { text += "{\(condition.isFilled ? "with" : "without") \(condition.field)}" }
  }
}
