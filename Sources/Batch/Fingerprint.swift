// Fingerprint.swift: whether the letters of a run are still the same.

import Letters

extension BatchPlan {
  /// A sum over the words of all letters that the run needs.
  public var lettersFingerprint: String {
    var sums: [UInt64] = []
    for kind in kinds.kinds {
      for letter in kind.letters {
        var text = "\(kind.country) \(kind.language) \(letter.addressee) \(letter.state.name)"
        for part in letter.letter.parts {
          for block in part.blocks { for run in block.runs { text += Self.text(of: run) } }
        }
        text.withUTF8 { sums.append(hashOf($0)) }
      }
    }
    // The order in which kinds are met does not count.
    return String(sums.reduce(0, &+), radix: 16)
  }

  private static func text(of run: Run) -> String {
    switch run.content {
    case .text(let text): "\n\(text)"
    case .field(let field): "\n{\(field)}"
    case .pageCount: "\n{pages}"
    }
  }
}
