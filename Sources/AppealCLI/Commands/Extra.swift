// Extra.swift: what --with writes besides the letters, and the sizes that are usual where the sender lives.

import Arguments
import Letters
import SourceText
import World
import Writers

/// A thing that belongs to letters.
enum Extra: String, CaseIterable {
  case envelope, labels, copies

  /// The things of a list with commas, each once.
  static func list(_ word: String) throws(UsageError) -> [Extra] {
    var extras: [Extra] = []
    for name in word.split(separator: ",").map(\.trimmed) where !name.isEmpty {
      // Several envelopes are asked for by the same word.
      let extra = try choice(name == "envelopes" ? "envelope" : name, "extra", Extra.allCases)
      if !extras.contains(extra) { extras.append(extra) }
    }
    guard !extras.isEmpty else {
      throw UsageError("--with names nothing", hint: "write --with \(names(Extra.allCases, separator: ","))")
    }
    return extras
  }
}

extension EnvelopeSize {
  /// The sizes, for the help.
  static var names: String { all.map(\.name).joined(separator: ", ") }

  /// What letters travel in where the sender lives.
  static func usual(_ layout: Layout) -> EnvelopeSize {
    let name =
      switch layout.window {
      case .usNumber10: "US10"
      case .swissRight: "C6/5"
      case .din5008B, .british, .french, .none: layout.paper == .a4 ? "DL" : "US10"
      }
    return EnvelopeSize(named: name) ?? all[0]
  }
}

extension LabelSheet {
  /// The sheet of labels that shops sell where the sender lives.
  static func usual(_ layout: Layout) -> String { layout.paper == .a4 ? "L7160" : "5160" }
}
